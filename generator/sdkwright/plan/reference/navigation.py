"""The endpoint tree -> the navigation of the site, in the order and with the names of a reference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sdkwright.plan.reference.page_views import NavigationNode, OperationPage


def label(name: str) -> str:
    """The name of a group or an operation as a reference writes it: `partial_update` is Partial Update."""
    return " ".join(word.capitalize() for word in name.strip("_").split("_") if word) or name


def reference_tree(pages: Iterable[OperationPage]) -> tuple[NavigationNode, ...]:
    """The pages by their groups: in each the groups first, then the operations, both by name."""
    branches: dict[str, object] = {}
    for page in pages:
        branch = branches
        for name in page.labels[:-1]:
            branch = branch.setdefault(f"{name}/", {})  # type: ignore[assignment]  # a branch of branches
        branch[page.path] = page
    return _nodes(branches)


def _nodes(branch: Mapping[str, object]) -> tuple[NavigationNode, ...]:
    groups = [
        NavigationNode(name.removesuffix("/"), nodes=_nodes(inner))
        for name, inner in branch.items()
        if isinstance(inner, dict)
    ]
    leaves = [NavigationNode(page.labels[-1], page.path) for page in branch.values() if isinstance(page, OperationPage)]
    return (*sorted(groups, key=_by_title), *sorted(leaves, key=_by_title))


def _by_title(node: NavigationNode) -> str:
    return node.title.lower()
