"""The endpoint tree: where each operation stands.

An operation is placed by one rule: its operationId is split at `_` (parts that the configuration keeps whole stay
whole; hyphens read as spaces); a leading part that the configuration drops goes when more than two parts are there; and
a group with a single child merges with it, unless the configuration says never. Without an operationId, the path and
the method take its place. A pinned operation stands where its pin says instead, and a group that a pin names stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sdkwright.config import Config, TreeConfig
from sdkwright.errors import ConfigError
from sdkwright.model import Group, Operation
from sdkwright.naming import snake


@dataclass(slots=True)
class _Branch:
    """A group under construction; a fixed one may not merge."""

    fixed: bool = False
    operations: dict[str, str] = field(default_factory=dict)
    branches: dict[str, _Branch] = field(default_factory=dict)

    def paths(self, prefix: tuple[str, ...] = ()) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each operation below, by key, with its path."""
        for name, key in self.operations.items():
            yield key, (*prefix, name)
        for name, branch in self.branches.items():
            yield from branch.paths((*prefix, name))


def tree_of(operations: Sequence[Operation], config: Config, remembered: Mapping[str, str]) -> Group:
    """The tree of all operations; `remembered` paths (of an earlier run) hold unless a pin says otherwise.

    Raises:
        ConfigError: A pin names an operation that is in no document, or a place that is taken.
    """
    _check_pins(operations, config)
    pins = _pins(operations, config, remembered)
    by_rule = _Branch()
    for operation in sorted(operations, key=lambda operation: operation.key):
        _place(by_rule, _parts(operation, config.tree), operation.key, fixed=False)
    free = dict(_merged(by_rule, config.tree, root=True).paths())
    placed = _Branch()
    for key in sorted(pins):
        _place(placed, tuple(pins[key].split(".")), key, fixed=True)
    for key in sorted(free.keys() - pins.keys()):
        _place(placed, free[key], key, fixed=False)
    return _group("", _merged(placed, config.tree, root=True))


def _pins(operations: Sequence[Operation], config: Config, remembered: Mapping[str, str]) -> dict[str, str]:
    """The configured paths, then the remembered ones of operations that are still there; no path is given twice."""
    known = {operation.key for operation in operations}
    pins = dict(config.tree.pins)
    taken = set(pins.values())
    for key, path in sorted(remembered.items()):
        if key in known and key not in pins and path not in taken:
            pins[key] = path
            taken.add(path)
    return pins


def _check_pins(operations: Sequence[Operation], config: Config) -> None:
    known = {operation.key for operation in operations}
    taken: dict[str, str] = {}
    for key, path in config.tree.pins.items():
        if key not in known:
            raise _misplaced(config, key, f"the pinned operation {key!r} is in no document")
        if path in taken:
            raise _misplaced(config, key, f"{path!r} is already the place of {taken[path]!r}")
        taken[path] = key


def _misplaced(config: Config, key: str, message: str) -> ConfigError:
    """The error at a pin, which may be written without its document's name where there is one document only."""
    pins = config.root.child("tree", "pins") if config.root is not None else None
    whole = pins is not None and pins.child(key) is not None
    return config.error(message, "tree", "pins", key if whole else key.partition(":")[2])


def _parts(operation: Operation, rule: TreeConfig) -> tuple[str, ...]:
    text = operation.id or "_".join(reversed(operation.key.split(":", 1)[1].split(" ", 1))).replace("/", "_")
    for whole in rule.keep:
        text = text.replace(f"_{whole}", f"_{whole.replace('_', '-')}")
    parts = [snake(part) for part in text.split("_") if part.strip("{}")]
    if len(parts) > 2 and parts[0] in rule.drop:
        parts = parts[1:]
    return tuple(parts) or ("unnamed",)


def _place(root: _Branch, path: tuple[str, ...], key: str, *, fixed: bool) -> None:
    branch = root
    for name in path[:-1]:
        branch = branch.branches.setdefault(name, _Branch())
        branch.fixed |= fixed
    name, number = path[-1], 2
    while name in branch.operations:
        name = f"{path[-1]}_{number}"
        number += 1
    branch.operations[name] = key


def _merged(branch: _Branch, rule: TreeConfig, *, root: bool = False) -> _Branch:
    """The branch with every group below it that has a single child merged with that child, innermost first."""
    merged = _Branch(branch.fixed, dict(branch.operations))
    for name, below in branch.branches.items():
        child = _merged(below, rule)
        leaves = [*child.operations, *child.branches]
        stays = child.fixed or len(leaves) != 1 or (root and name in rule.never_merge)
        joined = f"{name}_{leaves[0]}"
        if stays or joined in merged.operations or joined in merged.branches or joined in branch.branches:
            merged.branches[name] = child
        elif child.operations:
            merged.operations[joined] = child.operations[leaves[0]]
        else:
            merged.branches[joined] = child.branches[leaves[0]]
    return merged


def _group(name: str, branch: _Branch) -> Group:
    return Group(
        name=name,
        operations=tuple(sorted(branch.operations.items())),
        groups=tuple(_group(child, branch.branches[child]) for child in sorted(branch.branches)),
    )
