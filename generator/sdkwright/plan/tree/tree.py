"""The endpoint tree: where each operation stands.

Each document is laid out by its ids, its tags or its paths (`layouts`). Ids that are parted at `_` are placed by one
rule: parts that the configuration keeps whole stay whole; hyphens read as spaces; a leading part that the configuration
drops goes when more than two parts are there; and a group with a single child merges with it, unless the configuration
says never. A pinned operation stands where its pin says instead, then one that the lock remembers where it stood, and a
group that either names stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sdkwright.config.sdk_yaml import Config, TreeConfig
from sdkwright.model import Operation
from sdkwright.naming import settle, snake
from sdkwright.plan.names.memory import Memory
from sdkwright.plan.tree.candidates import Wish, called_wish, divided_wishes, shallow, wishes_of
from sdkwright.plan.tree.layouts import Layout, layout_of
from sdkwright.plan.tree.operation_ids import own_ids
from sdkwright.plan.tree.tree_group import Group

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """The tree by its root, why each operation stands where it does, by key, and the layout of each document."""

    root: Group
    reasons: Mapping[str, str]
    layouts: Mapping[str, Layout]


@dataclass(frozen=True, slots=True)
class _Branch:
    """A group under construction; a fixed one may not merge."""

    fixed: bool = False
    operations: dict[str, str] = field(default_factory=dict)
    branches: dict[str, _Branch] = field(default_factory=dict)

    def paths(self, prefix: Path = ()) -> Iterator[tuple[str, Path]]:
        """Each operation below, by key, with its path."""
        for name, key in self.operations.items():
            yield key, (*prefix, name)
        for name, branch in self.branches.items():
            yield from branch.paths((*prefix, name))


def tree_of(operations: Sequence[Operation], config: Config, memory: Memory) -> Tree:
    """The tree of all operations; places that an earlier run gave hold unless a pin says otherwise."""
    documents = _by_document(operations)
    layouts = {
        name: layout_of(found, config.tree.by, memory.layouts.get(name, "")) for name, found in documents.items()
    }
    kept = _kept(operations, config, memory)
    wishes = _wishes(documents, layouts, config.tree)
    placed = _Branch()
    for key in sorted(kept):
        _place(placed, tuple(map(snake, kept[key].split("."))), key, fixed=True)
    free = {key: wish for key, wish in wishes.items() if key not in kept}
    for key in sorted(key for key, wish in free.items() if wish.merges):
        _place(placed, (*free[key].groups, free[key].names[0]), key, fixed=False)
    for key, path in sorted(_settled({key: wish for key, wish in free.items() if not wish.merges}, placed).items()):
        _place(placed, path, key, fixed=True)
    root = _merged(placed, config.tree, root=True)
    reasons = {key: _reason(key, path, kept, config, wishes[key]) for key, path in root.paths()}
    return Tree(_group("", root), reasons, layouts)


def _by_document(operations: Sequence[Operation]) -> dict[str, list[Operation]]:
    """The operations by document, each with the part of its id that says something."""
    documents: dict[str, list[Operation]] = defaultdict(list)
    for operation in sorted(operations, key=lambda operation: operation.key):
        documents[operation.document].append(operation)
    return {name: _cut(found) for name, found in documents.items()}


def _cut(operations: Sequence[Operation]) -> list[Operation]:
    """The operations by the parts of their ids that say something."""
    own = own_ids(operations)
    return [replace(one, id=own[one.key]) if one.key in own else one for one in operations]


def _kept(operations: Sequence[Operation], config: Config, memory: Memory) -> dict[str, str]:
    """The configured paths, then the remembered ones of operations that are still there; no path is given twice."""
    known = {operation.key for operation in operations}
    pins = {key: path for key, path in config.tree.pins.items() if key in known}
    taken = set(pins.values())
    for key, path in sorted(memory.operations.items()):
        if key in known and key not in pins and path not in taken:
            pins[key] = path
            taken.add(path)
    return pins


def _wishes(
    documents: Mapping[str, Sequence[Operation]], layouts: Mapping[str, Layout], rule: TreeConfig
) -> dict[str, Wish]:
    """Where each operation would stand if there were no others to keep clear of."""
    wishes: dict[str, Wish] = {}
    for name, operations in documents.items():
        wishes |= wishes_of(operations, layouts[name], rule)
    called = {one.key: one.called for operations in documents.values() for one in operations}
    by_rule = _Branch()
    for key in sorted(key for key, wish in wishes.items() if wish.merges):
        _place(by_rule, (*wishes[key].groups, *wishes[key].names), key, fixed=False)
    for key, path in _merged(by_rule, rule, root=True).paths():
        wishes[key] = replace(wishes[key], groups=shallow(path[:-1]), names=path[-1:])
    return {key: called_wish(wish, called[key]) for key, wish in divided_wishes(wishes).items()}


def _settled(free: Mapping[str, Wish], placed: _Branch) -> dict[str, Path]:
    """A path for each wish, its name clear of what stands in the group already, of its groups and of the others."""
    inside: dict[Path, set[str]] = defaultdict(set)
    standing = [path for _, path in placed.paths()]
    for path in standing:
        inside[path[:-1]].add(path[-1])
    for path in [path[:-1] for path in standing] + [wish.groups for wish in free.values()]:
        for at, name in enumerate(path):
            inside[path[:at]].add(name)
    asking: dict[Path, dict[str, Path]] = defaultdict(dict)
    for key, wish in free.items():
        asking[wish.groups][key] = wish.names
    claims = {key: wish.claim for key, wish in free.items()}
    return {
        key: (*groups, name)
        for groups, offers in asking.items()
        for key, name in settle(offers, inside[groups], claims).items()
    }


def _reason(key: str, path: Path, kept: Mapping[str, str], config: Config, wish: Wish) -> str:
    """Why an operation stands where it does, in words."""
    if key in config.tree.pins:
        return "pinned"
    if key in kept:
        return "kept by the lock"
    name = path[-1]
    if name == wish.names[0] or (wish.merges and not name[-1:].isdigit()):
        return wish.why
    how = "by a fuller name" if name in wish.names else "by a numeral"
    return f"{wish.why}; told apart from another {wish.names[0]!r} {how}"


def _place(root: _Branch, path: Path, key: str, *, fixed: bool) -> None:
    branch = root
    for name in path[:-1]:
        below = branch.branches.get(name, _Branch())
        branch.branches[name] = replace(below, fixed=below.fixed or fixed)
        branch = branch.branches[name]
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
