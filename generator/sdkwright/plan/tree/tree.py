"""The endpoint tree: the groups and the name of each operation.

Each document is laid out by its ids, its tags or its paths (`layouts`). Ids that are split at `_` are placed by one
rule: parts that the configuration keeps whole stay whole; hyphens read as spaces; a leading part that the configuration
drops is left out where there are more than two parts; and a group with a single child merges with it, unless the
configuration says never. A pin in the configuration overrules this, and so does the path that the lock has for an
operation; groups in such paths do not merge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sdkwright.config.sdk_yaml import Config, TreeConfig
from sdkwright.model import Operation
from sdkwright.naming import settle, snake
from sdkwright.plan.names.locked_names import LockedAlias, LockedNames
from sdkwright.plan.tree.candidates import Candidate, candidates_of, limit_depth, split_large_groups, with_vendor_name
from sdkwright.plan.tree.layouts import Layout, layout_of
from sdkwright.plan.tree.operation_ids import informative_ids
from sdkwright.plan.tree.tree_group import Group

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """The tree by its root, the reason for the place of each operation, by key, and the layout of each document."""

    root: Group
    reasons: Mapping[str, str]
    layouts: Mapping[str, Layout]


@dataclass(frozen=True, slots=True)
class _Branch:
    """A group under construction; a fixed one may not merge."""

    fixed: bool = False
    operations: dict[str, str] = field(default_factory=dict)
    branches: dict[str, _Branch] = field(default_factory=dict)
    aliases: dict[str, LockedAlias] = field(default_factory=dict)

    def paths(self, prefix: Path = ()) -> Iterator[tuple[str, Path]]:
        """Each operation below, by key, with its path."""
        for name, key in self.operations.items():
            yield key, (*prefix, name)
        for name, branch in self.branches.items():
            yield from branch.paths((*prefix, name))

    def taken(self, prefix: Path = ()) -> Iterator[Path]:
        """The path of each operation and alias below."""
        yield from ((*prefix, name) for name in (*self.operations, *self.aliases))
        for name, branch in self.branches.items():
            yield from branch.taken((*prefix, name))


def tree_of(
    operations: Sequence[Operation],
    config: Config,
    locked_names: LockedNames,
    aliases: Mapping[str, LockedAlias] | None = None,
) -> Tree:
    """The tree of all operations; paths in the lock stay unless a pin overrules them.

    `aliases` are further paths. Those of the last release stand where nothing else does.
    """
    documents = _operations_by_document(operations)
    layouts = {
        name: layout_of(operations_of_document, config.tree.by, locked_names.layouts.get(name, ""))
        for name, operations_of_document in documents.items()
    }
    aliases = aliases or {}
    lasting = {dotted: alias for dotted, alias in aliases.items() if not alias.since}
    fixed_paths = _fixed_paths(operations, config, locked_names, lasting)
    candidates = _candidates(documents, layouts, config.tree)
    branch = _Branch()
    for key in sorted(fixed_paths):
        _add_operation(branch, _parts(fixed_paths[key]), key, fixed=True)
    for dotted in sorted(lasting):
        _add_lasting(branch, _parts(dotted), lasting[dotted])
    free = {key: candidate for key, candidate in candidates.items() if key not in fixed_paths}
    for key in sorted(key for key, candidate in free.items() if candidate.merges):
        _add_operation(branch, (*free[key].groups, free[key].names[0]), key, fixed=False)
    unmerged = {key: candidate for key, candidate in free.items() if not candidate.merges}
    for key, path in sorted(_settled_paths(unmerged, branch).items()):
        _add_operation(branch, path, key, fixed=True)
    root = _merge_single_children(branch, config.tree, root=True)
    reasons = {key: _reason(key, path, fixed_paths, config, candidates[key]) for key, path in root.paths()}
    places = dict(root.paths())
    for dotted in sorted(aliases.keys() - lasting):
        _add_alias(root, _parts(dotted), aliases[dotted], places)
    return Tree(_tree_group("", root), reasons, layouts)


def _operations_by_document(operations: Sequence[Operation]) -> dict[str, list[Operation]]:
    """The operations by document, each with the informative part of its id."""
    documents: dict[str, list[Operation]] = defaultdict(list)
    for operation in sorted(operations, key=lambda operation: operation.key):
        documents[operation.document].append(operation)
    return {name: _with_informative_ids(operations_of_document) for name, operations_of_document in documents.items()}


def _with_informative_ids(operations: Sequence[Operation]) -> list[Operation]:
    """The operations, each with the informative part of its id."""
    ids = informative_ids(operations)
    return [
        replace(operation, id=ids[operation.key]) if operation.key in ids else operation for operation in operations
    ]


def _parts(dotted: str) -> Path:
    return tuple(map(snake, dotted.split(".")))


def _fixed_paths(
    operations: Sequence[Operation], config: Config, locked_names: LockedNames, lasting: Collection[str]
) -> dict[str, str]:
    """The configured paths, then those in the lock of operations that still exist; no path is used twice."""
    keys = {operation.key for operation in operations}
    paths = {key: path for key, path in config.tree.pins.items() if key in keys}
    taken = set(map(_parts, (*paths.values(), *lasting)))
    for key, path in sorted(locked_names.operations.items()):
        if key in keys and key not in paths and _parts(path) not in taken:
            paths[key] = path
            taken.add(_parts(path))
    return paths


def _candidates(
    documents: Mapping[str, Sequence[Operation]], layouts: Mapping[str, Layout], rule: TreeConfig
) -> dict[str, Candidate]:
    """The candidate of each operation, by key, before clashes are resolved."""
    candidates: dict[str, Candidate] = {}
    for name, operations in documents.items():
        candidates |= candidates_of(operations, layouts[name], rule)
    vendor_names = {
        operation.key: operation.vendor_name for operations in documents.values() for operation in operations
    }
    branch = _Branch()
    for key in sorted(key for key, candidate in candidates.items() if candidate.merges):
        _add_operation(branch, (*candidates[key].groups, *candidates[key].names), key, fixed=False)
    for key, path in _merge_single_children(branch, rule, root=True).paths():
        candidates[key] = replace(candidates[key], groups=limit_depth(path[:-1]), names=path[-1:])
    return {
        key: with_vendor_name(candidate, vendor_names[key]) for key, candidate in split_large_groups(candidates).items()
    }


def _settled_paths(candidates: Mapping[str, Candidate], branch: _Branch) -> dict[str, Path]:
    """A path for each candidate; its name clashes with no fixed path, no group and no other candidate."""
    taken: dict[Path, set[str]] = defaultdict(set)
    fixed_paths = list(branch.taken())
    for path in fixed_paths:
        taken[path[:-1]].add(path[-1])
    for path in [path[:-1] for path in fixed_paths] + [candidate.groups for candidate in candidates.values()]:
        for at, name in enumerate(path):
            taken[path[:at]].add(name)
    proposals: dict[Path, dict[str, Path]] = defaultdict(dict)
    for key, candidate in candidates.items():
        proposals[candidate.groups][key] = candidate.names
    ranks = {key: candidate.rank for key, candidate in candidates.items()}
    return {
        key: (*groups, name)
        for groups, names in proposals.items()
        for key, name in settle(names, taken[groups], ranks).items()
    }


def _reason(key: str, path: Path, fixed_paths: Mapping[str, str], config: Config, candidate: Candidate) -> str:
    """The reason for the place of an operation, in words."""
    if key in config.tree.pins:
        return "pinned"
    if key in fixed_paths:
        return "kept by the lock"
    name = path[-1]
    if name == candidate.names[0] or (candidate.merges and not name[-1:].isdigit()):
        return candidate.reason
    resolution = "by a fuller name" if name in candidate.names else "by a numeral"
    return f"{candidate.reason}; told apart from another {candidate.names[0]!r} {resolution}"


def _add_operation(root: _Branch, path: Path, key: str, *, fixed: bool) -> None:
    branch = root
    for name in path[:-1]:
        child = branch.branches.get(name)
        if child is None or (fixed and not child.fixed):
            child = branch.branches[name] = replace(child or _Branch(), fixed=fixed)
        branch = child
    name, number = path[-1], 2
    while name in branch.operations or name in branch.aliases:
        name = f"{path[-1]}_{number}"
        number += 1
    branch.operations[name] = key


def _add_lasting(root: _Branch, path: Path, alias: LockedAlias) -> None:
    """Let a path that the configuration gives to an operation stand for it."""
    branch = root
    for name in path[:-1]:
        branch.branches[name] = replace(branch.branches.get(name, _Branch()), fixed=True)
        branch = branch.branches[name]
    branch.aliases[path[-1]] = alias


def _add_alias(root: _Branch, path: Path, alias: LockedAlias, places: Mapping[str, Path]) -> None:
    """Let a path that an operation had before stand for it, unless something else has that path, or it still has it."""
    branch = root
    if places[alias.operation] == path:
        return
    for name in path[:-1]:
        if name in branch.operations or name in branch.aliases:
            return
        branch = branch.branches.get(name, _Branch())
    if path[-1] in branch.operations or path[-1] in branch.branches:
        return
    branch = root
    for name in path[:-1]:
        branch = branch.branches.setdefault(name, _Branch(fixed=True))
    branch.aliases.setdefault(path[-1], alias)


def _merge_single_children(branch: _Branch, rule: TreeConfig, *, root: bool = False) -> _Branch:
    """The branch with every group below it that has a single child merged with that child, innermost first."""
    merged = _Branch(branch.fixed, dict(branch.operations), aliases=branch.aliases)
    for name, unmerged in branch.branches.items():
        child = _merge_single_children(unmerged, rule)
        leaves = [*child.operations, *child.branches]
        stays = child.fixed or len(leaves) != 1 or (root and name in rule.never_merge)
        joined_name = "_".join([name, *leaves[:1]])
        if (
            stays
            or joined_name in merged.operations
            or joined_name in merged.aliases
            or joined_name in merged.branches
            or joined_name in branch.branches
        ):
            merged.branches[name] = child
        elif child.operations:
            merged.operations[joined_name] = child.operations[leaves[0]]
        else:
            merged.branches[joined_name] = child.branches[leaves[0]]
    return merged


def _tree_group(name: str, branch: _Branch) -> Group:
    return Group(
        name=name,
        operations=tuple(sorted(branch.operations.items())),
        groups=tuple(_tree_group(child, branch.branches[child]) for child in sorted(branch.branches)),
        aliases=tuple(sorted(branch.aliases.items())),
    )
