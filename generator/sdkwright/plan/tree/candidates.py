"""Candidates for the place of an operation: groups and names by its id, its tag or its path."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sdkwright.config.sdk_yaml import TreeConfig
from sdkwright.model import Array, Operation, VendorName, without_null
from sdkwright.naming import snake
from sdkwright.plan.tree.layouts import Layout, tag_words
from sdkwright.plan.tree.routes import Route, informative_words, is_action, parent_of, route_of, verb_of, without_query
from sdkwright.plan.tree.shortening import path_names, phrases_of_id, shortened, snake_names, with_delete_verb
from sdkwright.wording import (
    READING,
    Phrase,
    before_by,
    is_method_first,
    is_plural,
    lower_words,
    says_method,
    split_by_topic,
    stem,
    without_topic,
)

_MAX_DEPTH = 4
_MAX_MERGED_DEPTH = 50
_MAX_GROUP = 250
_MAX_ROOT = 60
_VIA_GET = "_via_get"
# Up to so many operations without a tag may be methods of the client.
_FEW_UNTAGGED = 40


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place for an operation: its groups, the names that it could have, best first, and the reason in words.

    merges: whether a group with a single child merges with that child. rank: of several operations that propose one
    name, the one of the lowest rank gets it; it grows with what the operation does beyond its first name.
    """

    groups: tuple[str, ...]
    names: tuple[str, ...]
    reason: str
    merges: bool = False
    rank: int = 0


@dataclass(frozen=True, slots=True)
class _PathFacts:
    """What the paths of a document have in common.

    methods: by path. parents: the paths that others extend. collections: those that a parameter alone extends.
    """

    methods: Mapping[str, frozenset[str]]
    parents: frozenset[str]
    collections: frozenset[str]

    def verb(self, operation: Operation, route: Route) -> str:
        """What the operation does to the thing that its path names."""
        if self.is_action(operation, route):
            return " ".join(route.segments[-1])
        return verb_of(route, operation.method, self.methods[operation.path], lists=self._is_list(operation))

    def is_action(self, operation: Operation, route: Route) -> bool:
        """Whether the last segment is a verb."""
        alone = len(self.methods[operation.path]) == 1 and without_query(operation.path) not in self.parents
        return alone and is_action(route, operation.method)

    def _is_list(self, operation: Operation) -> bool:
        """Whether the operation returns a list: it is paged, gives an array, or has single items below its path."""
        if operation.pagination is not None or without_query(operation.path).rstrip("/") in self.collections:
            return True
        types = [type_ for response in operation.responses if response.success for _, type_ in response.content]
        return any(isinstance(without_null(type_), Array) for type_ in types)


def candidates_of(operations: Sequence[Operation], layout: Layout, rule: TreeConfig) -> dict[str, Candidate]:
    """The candidates of a document's operations by key; those without the id or tag that counts are placed by path."""
    paths = _path_facts(operations)
    if layout.by == "path":
        return _without_lone_groups(
            {operation.key: _path_candidate(operation, layout, paths) for operation in operations}
        )
    placed = {
        operation.key: operation
        for operation in operations
        if (operation.tag_path if layout.by == "tag" else _names_a_group(operation.id, layout))
    }
    unplaced = [operation for operation in operations if operation.key not in placed]
    if layout.by == "id":
        by_path = {operation.key: _path_candidate(operation, Layout("path", ""), paths) for operation in unplaced}
        return _without_lone_groups(by_path) | {
            key: _id_candidate(operation, layout, rule) for key, operation in placed.items()
        }
    by_tag = {key: _tag_candidate(operation, layout, paths) for key, operation in placed.items()}
    return _without_lone_groups(_untagged_candidates(unplaced, by_tag.values(), paths)) | by_tag


def _untagged_candidates(
    operations: Sequence[Operation], others: Iterable[Candidate], paths: _PathFacts
) -> dict[str, Candidate]:
    """The candidates of operations without a tag: in the group of their paths, or else methods of the client.

    Where there are many, all go into groups, so that the client is not crowded.
    """
    top_groups = {candidate.groups[:1] for candidate in others if candidate.groups}
    candidates: dict[str, Candidate] = {}
    for operation in operations:
        candidate = _path_candidate(operation, Layout("path", ""), paths)
        has_name = bool(informative_words(operation.id, operation.method, operation.path))
        stays = len(operations) > _FEW_UNTAGGED or not has_name or candidate.groups[:1] in top_groups
        candidates[operation.key] = candidate if stays else _root_candidate(operation)
    return candidates


def split_large_groups(candidates: Mapping[str, Candidate]) -> dict[str, Candidate]:
    """The candidates with every large group divided by topic."""
    by_group: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, candidate in candidates.items():
        by_group[candidate.groups].append(key)
    split = dict(candidates)
    for groups, keys in by_group.items():
        if len(keys) > (_MAX_GROUP if groups else _MAX_ROOT):
            phrases = {key: lower_words(candidates[key].names[0]) for key in keys}
            for key, (topic, rest) in split_by_topic(phrases).items():
                if topic:
                    split[key] = _in_subgroup(candidates[key], topic, rest)
    return split


def with_vendor_name(candidate: Candidate, vendor_name: VendorName) -> Candidate:
    """The candidate with the name and the groups that the document gives the operation, which precede all others."""
    if not vendor_name.keywords:
        return candidate
    names = snake_names((*([vendor_name.name] if vendor_name.name else []), *candidate.names))
    groups = limit_depth(snake_names(vendor_name.groups)) or candidate.groups
    return Candidate(groups, names, f"named by {vendor_name.keywords}", rank=-1)


def _in_subgroup(candidate: Candidate, topic: Phrase, rest: Phrase) -> Candidate:
    name = snake(" ".join(rest))
    first, *others = candidate.names
    second = others[0] if others else name
    if second == first:
        second = name
    elif second == f"{first}{_VIA_GET}":
        second = f"{name}{_VIA_GET}"
    groups = (*candidate.groups, snake(" ".join(topic)))
    reason = f"{candidate.reason}; a large group divided"
    return replace(candidate, groups=groups, names=(name, second, *candidate.names), reason=reason)


def _tag_candidate(operation: Operation, layout: Layout, paths: _PathFacts) -> Candidate:
    topic = tag_words(operation)
    tag_path = (topic[0][layout.start :], *topic[1:])
    groups = tuple(snake(" ".join(part)) for part in tag_path)
    route, tag = route_of(operation.path), " / ".join(operation.tag_path)
    verb, has_query = paths.verb(operation, route), without_query(operation.path) != operation.path
    route_names = path_names(route, verb, tag_path[-1], 1 if paths.is_action(operation, route) else 0)
    things = route.things | {stem(topic[-1][-1])}
    id_words = informative_words(operation.id, operation.method, operation.path, things)
    if not id_words or id_words == (operation.method.lower(),):
        reason = f"named by tag {tag!r} and path; {_id_remark(operation)}"
        is_plural_action = (
            verb != "list" and not route.ends_in_parameter and any(is_plural(way[-1]) for way in route.segments[-1:])
        )
        names = with_delete_verb((*route_names, _full_name(operation)), operation, things)
        return Candidate(groups, names, reason, rank=4 * is_plural_action + 2 * len(route.segments) + has_query)
    proposals: list[str] = []
    rank = 4 * (len(phrases_of_id(operation, id_words)) > 1)
    for phrase in phrases_of_id(operation, id_words):
        rest, plural = shortened(phrase, topic[-1], tag_path[-1], route)
        is_list = len(rest) == 1 and rest[0] in READING and plural and not route.ends_in_parameter
        rest = ("list",) if is_list else (verb,) if rest in ((), (operation.method.lower(),)) else rest
        rank += 2 * (plural != (rest == ("list",))) if not proposals else 0
        proposals += [" ".join(before_by(rest))] if route.ends_in_parameter else []
        proposals += [" ".join(rest), *(route_names[:-1] if rest == (verb,) else ())]
    proposals += route_names[-1:] if proposals[-1] == verb else ()
    names = with_delete_verb((*proposals, " ".join(id_words), operation.id, _full_name(operation)), operation, things)
    reason = f"named by tag {tag!r}; id {operation.id!r}"
    return Candidate(groups, _with_twin_name(names, operation), reason, rank=rank + has_query)


def _with_twin_name(names: tuple[str, ...], operation: Operation) -> tuple[str, ...]:
    """The names; where ids begin with the HTTP method, a GET leaves the short name to its twin of another method."""
    if not operation.id.startswith(f"{operation.method}_") or not says_method(
        operation.id, lower_words(operation.id), operation.method
    ):
        return names
    return (names[0], f"{names[0]}{_VIA_GET}" if operation.method == "GET" else names[0], *names[1:])


def _path_candidate(operation: Operation, layout: Layout, paths: _PathFacts) -> Candidate:
    route = route_of(operation.path)
    segments = tuple(snake(" ".join(segment)) for segment in route.segments)
    segments = segments[layout.start :] or segments[-1:]
    ends_in_action = len(segments) > 1 and paths.is_action(operation, route)
    verb = paths.verb(operation, route)
    groups = limit_depth(segments[:-1] if ends_in_action else segments)
    if not groups and not ends_in_action:
        verb = f"{verb}_root" if not route.parameters else verb
    by_parameter = f"{verb}_by_{'_'.join(route.parameters[-1])}" if route.parameters else verb
    # Even an id that names no group is better than a numeral.
    id_names = [operation.id] if informative_words(operation.id, operation.method, operation.path) else []
    return Candidate(
        groups,
        snake_names((verb, by_parameter, *id_names, _full_name(operation))),
        f"named by path; {_id_remark(operation)}",
    )


def _names_a_group(id_: str, layout: Layout) -> bool:
    """Whether the id names the group of its operation; one that begins with a verb does not."""
    return bool(id_) and (layout.separator in ("", "_") or not is_method_first(id_.split(layout.separator)[0]))


def _id_candidate(operation: Operation, layout: Layout, rule: TreeConfig) -> Candidate:
    if not layout.separator:
        return _root_candidate(operation)
    text = operation.id
    for kept_part in rule.keep:
        text = text.replace(f"_{kept_part}", f"_{kept_part.replace('_', '-')}")
    parts = tuple(snake(part) for part in text.split(layout.separator) if part.strip("{}"))[layout.start :]
    if len(parts) > 2 and parts[0] in rule.drop:
        parts = parts[1:]
    *groups, name = parts or ("unnamed",)
    if layout.separator == "_":
        # Most of these groups merge later on.
        groups = [*groups[:_MAX_MERGED_DEPTH], *filter(None, ["_".join(groups[_MAX_MERGED_DEPTH:])])]
        name = with_delete_verb((name,), operation, route_of(operation.path).things)[0]
        return Candidate(tuple(groups), (name,), _id_reason(operation), merges=True)
    distinct = [part for at, part in enumerate(groups) if not at or stem(part) != stem(groups[at - 1])]
    short_name = " ".join(without_topic(lower_words(name), lower_words(groups[-1]))[0]) if groups else name
    names = (short_name or name, name, operation.id, _full_name(operation))
    return Candidate(
        limit_depth(tuple(distinct)),
        with_delete_verb(names, operation, route_of(operation.path).things),
        _id_reason(operation),
    )


def _root_candidate(operation: Operation) -> Candidate:
    """The candidate of an operation as a method of the client, named by its id."""
    things = route_of(operation.path).things
    id_words = " ".join(informative_words(operation.id, operation.method, operation.path, things))
    names = with_delete_verb((id_words or operation.id, operation.id, _full_name(operation)), operation, things)
    return Candidate((), _with_twin_name(names, operation), _id_reason(operation))


def _id_reason(operation: Operation) -> str:
    return f"named by its id {operation.id!r}"


def _without_lone_groups(candidates: Mapping[str, Candidate]) -> dict[str, Candidate]:
    """The candidates, one that is alone in a subgroup moved up: `users.settings.get` becomes `users.get_settings`."""
    counts: dict[tuple[str, ...], int] = defaultdict(int)
    for candidate in candidates.values():
        for end in range(1, len(candidate.groups) + 1):
            counts[candidate.groups[:end]] += 1
    without_lone: dict[str, Candidate] = {}
    for key, candidate in candidates.items():
        groups, names = candidate.groups, candidate.names
        while len(groups) > 1 and counts[groups] == 1:
            names = (*(f"{name}_{groups[-1]}" for name in names[:-1]), names[-1])
            groups = groups[:-1]
        without_lone[key] = replace(candidate, groups=groups, names=names)
    return without_lone


def limit_depth(groups: tuple[str, ...]) -> tuple[str, ...]:
    """The groups, joined into one below a depth that nobody wants to type."""
    deep = groups[_MAX_DEPTH - 1 :]
    return groups if len(deep) <= 1 else (*groups[: _MAX_DEPTH - 1], snake(" ".join(deep)))


def _path_facts(operations: Sequence[Operation]) -> _PathFacts:
    methods: dict[str, set[str]] = defaultdict(set)
    for operation in operations:
        methods[operation.path].add(operation.method)
    parents = [parent_of(path) for path in methods]
    return _PathFacts(
        {path: frozenset(names) for path, names in methods.items()},
        frozenset(start for start, _ in parents),
        frozenset(start for start, by_parameter in parents if by_parameter),
    )


def _full_name(operation: Operation) -> str:
    return f"{operation.method.lower()} {without_query(operation.path)}"


def _id_remark(operation: Operation) -> str:
    return f"id {operation.id!r} adds nothing" if operation.id else "there is no id of its own"
