"""The endpoint tree -> the navigation of the site, in the order and with the names of a reference."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sdkwright.plan.reference.page_views import NavigationNode, OperationPage


def label(name: str) -> str:
    """The name of a group or an operation as a reference writes it: `partial_update` is Partial Update."""
    return " ".join(word.capitalize() for word in name.strip("_").split("_") if word) or name


@dataclass(frozen=True, slots=True)
class _Branch:
    """A group while the tree is put together."""

    groups: dict[str, _Branch] = field(default_factory=dict)
    pages: list[NavigationNode] = field(default_factory=list)

    def nodes(self) -> tuple[NavigationNode, ...]:
        """The groups first, then the operations, both by name."""
        groups = [NavigationNode(name, nodes=branch.nodes()) for name, branch in self.groups.items()]
        return (*sorted(groups, key=_by_title), *sorted(self.pages, key=_by_title))


def reference_tree(pages: Iterable[OperationPage]) -> tuple[NavigationNode, ...]:
    """The pages by their groups."""
    root = _Branch()
    for page in pages:
        branch = root
        for name in page.labels[:-1]:
            branch = branch.groups.setdefault(name, _Branch())
        branch.pages.append(NavigationNode(page.labels[-1], page.path))
    return root.nodes()


def _by_title(node: NavigationNode) -> str:
    return node.title.lower()
