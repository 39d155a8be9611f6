"""What a method is called in a group: what its group says, or a path says of it, is not said again."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sdkwright.model import Operation
from sdkwright.naming import snake
from sdkwright.plan.tree.routes import Route
from sdkwright.wording import VERBS, Phrase, is_verb_first, low, says_removing, stem, without


def by_way(route: Route, verb: str, topic: Phrase, action: int) -> tuple[str, ...]:
    """What is done to what the path names, without the topic; of what stands above the topic only as above it."""
    segments = route.segments[: len(route.segments) - action]
    way = tuple(word for segment in segments for word in segment)
    rest, _ = without(way, topic)
    start = next((at for at, word in enumerate(rest) if word != way[at]), len(rest))
    ends = [sum(map(len, segments[: at + 1])) for at in range(len(segments))]
    whole = " ".join((verb, *way))
    if rest == way or start not in ends:
        return (" ".join((verb, *rest)), whole)
    # `clear shelves` of shelf boxes would say that it clears shelves.
    at = ends.index(start)
    owner = (*segments[at][:-1], stem(segments[at][-1]))
    below = " ".join((verb, *rest[start:]))
    return (below, f"{below} for {' '.join(owner)}", whole) if route.owners[at] else (below, whole)


def spoken(operation: Operation, said: Phrase) -> tuple[Phrase, ...]:
    """The words of an id, those behind its `_` first where these say what is done: `Brand_DeleteBrand`."""
    start, _, end = operation.id.rpartition("_")
    later = low(end)
    told = len(later) > 1 and later[0] in VERBS and later == said[-len(later) :]
    named = start and (not is_verb_first(start) or low(start)[0] in later)
    return (later, said) if named and told else (said,)


def short(said: Phrase, topic: Phrase, shown: Phrase, route: Route) -> tuple[Phrase, bool]:
    """The words without the topic, or without as much of it as the group shows, and whether these were a plural.

    All are left where the last of the rest is another thing, above the topic in the path: `get report files` of files
    gets no report.
    """
    rest, plural = without(said, topic)
    if len(rest) == len(said):
        rest, plural = without(said, shown)
    other = rest[-1:] if rest == said[: len(rest)] and (len(rest) > 1 or not VERBS.issuperset(rest)) else ()
    above = route.above(stem(topic[-1])) - VERBS
    return (said, False) if len(rest) < len(said) and any(stem(word) in above for word in other) else (rest, plural)


def kept_verb(names: Sequence[str], operation: Operation, things: Collection[str]) -> tuple[str, ...]:
    """The names, those of a DELETE with a word that says so, unless the id says it in words of its own."""
    if operation.method != "DELETE":
        return snakes(names)
    removes = says_removing(low(operation.id))
    said = {name: low(name) for name in names}
    told = {name for name in names if says_removing(said[name]) or not (removes or stem(said[name][0]) in things)}
    return snakes([name if name in told else f"delete {name}" for name in names])


def snakes(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(snake(name) for name in names))
