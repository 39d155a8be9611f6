"""Where an operation would stand by its id, its tag or its path, and the names that it would take there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sdkwright.config.sdk_yaml import TreeConfig
from sdkwright.model import Array, Called, Operation, without_null
from sdkwright.naming import snake
from sdkwright.plan.tree.layouts import Layout, topic_of
from sdkwright.plan.tree.routes import Route, above, bare, is_action, route_of, telling, verb_of
from sdkwright.plan.tree.shortening import by_way, kept_verb, short, snakes, spoken
from sdkwright.wording import (
    READING,
    Phrase,
    divided,
    is_method_first,
    is_plural,
    low,
    says_method,
    stem,
    trimmed,
    without,
)

_DEPTH = 4
_DEEPEST = 50
_LARGE = 250
_LARGE_ROOT = 60
_VIA_GET = "_via_get"
# How many operations without a tag the client takes itself.
_FEW_UNTOLD = 40


@dataclass(frozen=True, slots=True)
class Wish:
    """The groups that an operation stands in, the names that it would take, best first, and why.

    merges: whether a group of it that has a single child merges with that child. claim: how much more its first name
    says than the operation does; of several that want one name, the one with the least has it.
    """

    groups: tuple[str, ...]
    names: tuple[str, ...]
    why: str
    merges: bool = False
    claim: int = 0


@dataclass(frozen=True, slots=True)
class _Paths:
    """What the paths of a document say of each other: the methods of each, which go on, and which by a parameter."""

    methods: Mapping[str, frozenset[str]]
    parents: frozenset[str]
    collections: frozenset[str]

    def verb(self, operation: Operation, route: Route) -> str:
        """What the operation does to what its path names."""
        if self.is_action(operation, route):
            return " ".join(route.segments[-1])
        return verb_of(route, operation.method, self.methods[operation.path], lists=self._lists(operation))

    def is_action(self, operation: Operation, route: Route) -> bool:
        """Whether the last segment is what is done."""
        alone = len(self.methods[operation.path]) == 1 and bare(operation.path) not in self.parents
        return alone and is_action(route, operation.method)

    def _lists(self, operation: Operation) -> bool:
        """Whether the operation is known to give many things: it is paged, gives a list, or one thing stands below."""
        if operation.pagination is not None or bare(operation.path).rstrip("/") in self.collections:
            return True
        types = [type_ for response in operation.responses if response.success for _, type_ in response.content]
        return any(isinstance(without_null(one), Array) for one in types)


def wishes_of(operations: Sequence[Operation], layout: Layout, rule: TreeConfig) -> dict[str, Wish]:
    """The wishes of a document's operations; one that has no id or no tag, where these count, is placed without."""
    paths = _paths(operations)
    if layout.by == "path":
        return _lifted({one.key: _by_path(one, layout, paths) for one in operations})
    told = {one.key: one for one in operations if (one.topic if layout.by == "tag" else _spells(one.id, layout))}
    untold = [one for one in operations if one.key not in told]
    if layout.by == "id":
        ways = {one.key: _by_path(one, Layout("path", ""), paths) for one in untold}
        return _lifted(ways) | {key: _by_id(one, layout, rule) for key, one in told.items()}
    found = {key: _by_tag(one, layout, paths) for key, one in told.items()}
    return _lifted(_untold(untold, found.values(), paths)) | found


def _untold(operations: Sequence[Operation], others: Iterable[Wish], paths: _Paths) -> dict[str, Wish]:
    """The wishes of operations without a tag: in the group that their paths name, or else by their ids, on the client.

    Where there are many, the client would be crowded.
    """
    tops = {wish.groups[0] for wish in others if wish.groups}
    found: dict[str, Wish] = {}
    for one in operations:
        wish = _by_path(one, Layout("path", ""), paths)
        crowded = len(operations) > _FEW_UNTOLD or not telling(one.id, one.method, one.path)
        found[one.key] = wish if crowded or wish.groups[:1] in {(top,) for top in tops} else _flat(one)
    return found


def divided_wishes(wishes: Mapping[str, Wish]) -> dict[str, Wish]:
    """The wishes with every large group divided by what its operations are about."""
    by_group: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, wish in wishes.items():
        by_group[wish.groups].append(key)
    found = dict(wishes)
    for groups, keys in by_group.items():
        if len(keys) > (_LARGE if groups else _LARGE_ROOT):
            for key, (topic, rest) in divided({key: low(wishes[key].names[0]) for key in keys}).items():
                if topic:
                    found[key] = _moved(wishes[key], topic, rest)
    return found


def called_wish(wish: Wish, called: Called) -> Wish:
    """The wish with the name and the groups that the document gives the operation, which come before all others."""
    if not called.by:
        return wish
    names = snakes((*([called.name] if called.name else []), *wish.names))
    groups = shallow(snakes(called.groups)) or wish.groups
    return Wish(groups, names, f"named by {called.by}", claim=-1)


def _moved(wish: Wish, topic: Phrase, rest: Phrase) -> Wish:
    name = snake(" ".join(rest))
    first, *others = wish.names
    second = others[0] if others else name
    if second == first:
        second = name
    elif second == f"{first}{_VIA_GET}":
        second = f"{name}{_VIA_GET}"
    groups = (*wish.groups, snake(" ".join(topic)))
    return replace(wish, groups=groups, names=(name, second, *wish.names), why=f"{wish.why}; a large group divided")


def _by_tag(operation: Operation, layout: Layout, paths: _Paths) -> Wish:
    topic = topic_of(operation)
    shown = (topic[0][layout.start :], *topic[1:])
    groups = tuple(snake(" ".join(part)) for part in shown)
    route, tag = route_of(operation.path), " / ".join(operation.topic)
    verb, queried = paths.verb(operation, route), bare(operation.path) != operation.path
    ways = by_way(route, verb, shown[-1], 1 if paths.is_action(operation, route) else 0)
    things = route.things | {stem(topic[-1][-1])}
    said = telling(operation.id, operation.method, operation.path, things)
    if not said or said == (operation.method.lower(),):
        why = f"named by tag {tag!r} and path; {_id_is(operation)}"
        many = verb != "list" and not route.ends_in_parameter and any(is_plural(way[-1]) for way in route.segments[-1:])
        names = kept_verb((*ways, _in_full(operation)), operation, things)
        return Wish(groups, names, why, claim=4 * many + 2 * len(route.segments) + queried)
    offers: list[str] = []
    claim = 4 * (len(spoken(operation, said)) > 1)
    for phrase in spoken(operation, said):
        rest, plural = short(phrase, topic[-1], shown[-1], route)
        reads = len(rest) == 1 and rest[0] in READING and plural and not route.ends_in_parameter
        rest = ("list",) if reads else (verb,) if rest in ((), (operation.method.lower(),)) else rest
        claim += 2 * (plural != (rest == ("list",))) if not offers else 0
        offers += [" ".join(trimmed(rest))] if route.ends_in_parameter else []
        offers += [" ".join(rest), *(ways[:-1] if rest == (verb,) else ())]
    offers += ways[-1:] if offers[-1] == verb else ()
    names = kept_verb((*offers, " ".join(said), operation.id, _in_full(operation)), operation, things)
    why = f"named by tag {tag!r}; id {operation.id!r}"
    return Wish(groups, _paired(names, operation), why, claim=claim + queried)


def _paired(names: tuple[str, ...], operation: Operation) -> tuple[str, ...]:
    """The names, where a method that its id names may have a twin of another method: a GET gives way to it."""
    if not operation.id.startswith(f"{operation.method}_") or not says_method(
        operation.id, low(operation.id), operation.method
    ):
        return names
    return (names[0], f"{names[0]}{_VIA_GET}" if operation.method == "GET" else names[0], *names[1:])


def _by_path(operation: Operation, layout: Layout, paths: _Paths) -> Wish:
    route = route_of(operation.path)
    segments = tuple(snake(" ".join(segment)) for segment in route.segments)
    segments = segments[layout.start :] or segments[-1:]
    action = len(segments) > 1 and paths.is_action(operation, route)
    verb = paths.verb(operation, route)
    groups = shallow(segments[:-1] if action else segments)
    if not groups and not action:
        verb = f"{verb}_root" if not route.parameters else verb
    by = f"{verb}_by_{'_'.join(route.parameters[-1])}" if route.parameters else verb
    # An id that says nothing of its place says more than a numeral.
    own = [operation.id] if telling(operation.id, operation.method, operation.path) else []
    return Wish(groups, snakes((verb, by, *own, _in_full(operation))), f"named by path; {_id_is(operation)}")


def _spells(id_: str, layout: Layout) -> bool:
    """Whether the id says where its operation stands; one that begins with what is done names no group."""
    return bool(id_) and (layout.separator in ("", "_") or not is_method_first(id_.split(layout.separator)[0]))


def _by_id(operation: Operation, layout: Layout, rule: TreeConfig) -> Wish:
    if not layout.separator:
        return _flat(operation)
    text = operation.id
    for whole in rule.keep:
        text = text.replace(f"_{whole}", f"_{whole.replace('_', '-')}")
    parts = tuple(snake(part) for part in text.split(layout.separator) if part.strip("{}"))[layout.start :]
    if len(parts) > 2 and parts[0] in rule.drop:
        parts = parts[1:]
    *groups, name = parts or ("unnamed",)
    if layout.separator == "_":
        # Most of these groups merge later on.
        groups = [*groups[:_DEEPEST], *filter(None, ["_".join(groups[_DEEPEST:])])]
        name = kept_verb((name,), operation, route_of(operation.path).things)[0]
        return Wish(tuple(groups), (name,), _by_its_id(operation), merges=True)
    single = [part for at, part in enumerate(groups) if not at or stem(part) != stem(groups[at - 1])]
    brief = " ".join(without(low(name), low(groups[-1]))[0]) if groups else name
    names = (brief or name, name, operation.id, _in_full(operation))
    return Wish(
        shallow(tuple(single)), kept_verb(names, operation, route_of(operation.path).things), _by_its_id(operation)
    )


def _flat(operation: Operation) -> Wish:
    """The wish of an operation to be a method of the client, named by its id."""
    things = route_of(operation.path).things
    said = " ".join(telling(operation.id, operation.method, operation.path, things))
    names = kept_verb((said or operation.id, operation.id, _in_full(operation)), operation, things)
    return Wish((), _paired(names, operation), _by_its_id(operation))


def _by_its_id(operation: Operation) -> str:
    return f"named by its id {operation.id!r}"


def _lifted(wishes: Mapping[str, Wish]) -> dict[str, Wish]:
    """The wishes, one that is alone in a group below another moved up: `users.settings.get` is `users.get_settings`."""
    count: dict[tuple[str, ...], int] = defaultdict(int)
    for wish in wishes.values():
        for end in range(1, len(wish.groups) + 1):
            count[wish.groups[:end]] += 1
    lifted: dict[str, Wish] = {}
    for key, wish in wishes.items():
        groups, names = wish.groups, wish.names
        while len(groups) > 1 and count[groups] == 1:
            names = (*(f"{name}_{groups[-1]}" for name in names[:-1]), names[-1])
            groups = groups[:-1]
        lifted[key] = replace(wish, groups=groups, names=names)
    return lifted


def shallow(groups: tuple[str, ...]) -> tuple[str, ...]:
    """The groups, those below a depth that nobody wants to type joined into one."""
    return groups if len(groups) <= _DEPTH else (*groups[: _DEPTH - 1], snake(" ".join(groups[_DEPTH - 1 :])))


def _paths(operations: Sequence[Operation]) -> _Paths:
    methods: dict[str, set[str]] = defaultdict(set)
    for operation in operations:
        methods[operation.path].add(operation.method)
    ups = [above(path) for path in methods]
    return _Paths(
        {path: frozenset(found) for path, found in methods.items()},
        frozenset(start for start, _ in ups),
        frozenset(start for start, by_parameter in ups if by_parameter),
    )


def _in_full(operation: Operation) -> str:
    return f"{operation.method.lower()} {bare(operation.path)}"


def _id_is(operation: Operation) -> str:
    return f"id {operation.id!r} adds nothing" if operation.id else "there is no id of its own"
