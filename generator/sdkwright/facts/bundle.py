"""What a document of several files takes in from the others, so that it is one file: a component for each target."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Final

from sdkwright.load import Node, as_reference

__all__ = ["Bundle", "Component"]

SECTIONS: Final = {
    "schema": "schemas",
    "parameter": "parameters",
    "header": "headers",
    "body": "requestBodies",
    "response": "responses",
    "callback": "callbacks",
}
"""Where components of a kind stand."""
_FORBIDDEN: Final = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Component:
    """A component of another file: where it will stand, of which kind it is, and where it stands now."""

    section: str
    name: str
    kind: str
    node: Node


@dataclass(eq=False)
class Bundle:
    """The components that come from other files than that of `root`, by what they are there.

    One that `root` has under a name already, as no more than a reference, is taken in under that name.
    """

    root: Node
    components: dict[str, Component] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for kind, section in SECTIONS.items():
            block = self.root.child("components", section)
            for name, node in sorted(block.items()) if block is not None else ():
                target = _only_reference(node)
                if target is not None and target.tree is not self.root.tree:
                    self.components.setdefault(target.identity, Component(section, name, kind, target))

    def reference(self, target: Node, kind: str) -> str:
        """The reference to the component for a value of another file; empty where its kind can be none."""
        if kind not in SECTIONS:
            return ""
        if target.identity not in self.components:
            section = SECTIONS[kind]
            self.components[target.identity] = Component(section, self._free(section, _name(target)), kind, target)
        return _place(self.components[target.identity])

    def left(self) -> Iterator[Component]:
        """The components, those as well that are added meanwhile."""
        done = set[str]()
        while todo := [identity for identity in self.components if identity not in done]:
            for identity in todo:
                done.add(identity)
                yield self.components[identity]

    def value(self, reference: str) -> Node | None:
        """The value of another file that a reference stands for; None where it stands for none."""
        return next((one.node for one in self.components.values() if _place(one) == reference), None)

    def _free(self, section: str, name: str) -> str:
        block = self.root.child("components", section)
        taken = {key for key, _ in block.items()} if block is not None else set[str]()
        taken |= {one.name for one in self.components.values() if one.section == section}
        free, number = name, 2
        while free in taken:
            free, number = f"{name}_{number}", number + 1
        return free


def _place(component: Component) -> str:
    return as_reference(("components", component.section, component.name))


def _only_reference(node: Node) -> Node | None:
    """What a value leads to that is a reference and nothing else."""
    text = node.reference
    return node.tree.target(text, node) if text is not None and node.value.keys() == {"$ref"} else None


def _name(target: Node) -> str:
    """The last part of a target's pointer, or the name of its file."""
    name = str(target.pointer[-1]) if target.pointer else PurePosixPath(target.file).stem
    return _FORBIDDEN.sub("_", name).strip("_") or "component"
