"""What each operationId says of its own: without the route that a framework ends it in, and what all begin with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from sdkwright.model import Operation
from sdkwright.naming import words
from sdkwright.plan.tree.routes import is_noise, steps
from sdkwright.wording import METHODS, VERBS, Phrase, common_start, low

_MOST = 0.8
_FEW = 0.2
# So many ids tell a prefix that all share from a thing that all are about.
_SOME = 4


def own_ids(operations: Sequence[Operation]) -> dict[str, str]:
    """The part of each id that says something, by the operation's key; ids that no rule holds for stay whole."""
    ids = {one.key: one.id for one in operations if one.id}
    return _without_prefix(_without_routes(operations, ids))


def _without_routes(operations: Sequence[Operation], ids: Mapping[str, str]) -> Mapping[str, str]:
    """The ids without route and method at their end, where most end in these behind a name that is their own."""
    routed = [one for one in operations if one.id]
    segments = {one.key: tuple(steps(one.path)) for one in routed}
    shared = common_start(segments.values()) if len(segments) > 1 else 0
    kept = {one.key: _before_route(one, segments[one.key], shared) for one in routed}
    found = {key: count for key, count in kept.items() if count}
    names = Counter(low(ids[key])[:count] for key, count in found.items())
    if len(found) < _MOST * len(routed) or max(names.values(), default=0) > max(1, len(found) / 2):
        return ids
    return {key: _part(id_, 0, found.get(key, len(words(id_)))) for key, id_ in ids.items()}


def _before_route(operation: Operation, segments: tuple[str, ...], shared: int) -> int:
    """How many words of the id come before its route and method; 0 where it does not end in these.

    A route may be told without what all paths begin with: `shared` segments, or `api` and a version.
    """
    said, verb = low(operation.id), operation.method.lower()
    for start in range(len(segments) + 1):
        end = (*(word for segment in segments[start:] for word in low(segment)), verb)
        if len(said) > len(end) and said[-len(end) :] == end:
            return len(said) - len(end)
        if start >= shared and not (start < len(segments) and is_noise(segments[start])):
            break
    return 0


def _without_prefix(ids: Mapping[str, str]) -> dict[str, str]:
    """The ids without the words that all begin with, unless these are what is done or the thing that it is done to."""
    said = {key: low(id_) for key, id_ in ids.items()}
    if len(said) < _SOME or not all(said.values()):
        return dict(ids)
    first = next(iter(said.values()))
    count = common_start(said.values())
    count = next((at for at in range(count) if first[at] in VERBS | METHODS), count)
    rests = [phrase[count:] for phrase in said.values()]
    if _share(rests, lambda rest: len(rest) > 1 and rest[0] in VERBS) < _FEW:
        # No verbs with what they are about: where single words are left, they are about the end of the prefix.
        count = max(0, count - (_share(rests, lambda rest: len(rest) == 1) > _FEW))
    # What is left has to be a name.
    if any(not phrase[count][0].isalpha() for phrase in said.values()):
        return dict(ids)
    return {key: _part(id_, count, len(said[key])) for key, id_ in ids.items()}


def _share(phrases: Sequence[Phrase], holds: Callable[[Phrase], bool]) -> float:
    return sum(map(holds, phrases)) / len(phrases)


def _part(id_: str, start: int, end: int) -> str:
    """The id from one word up to another, as it is written; all of it where its letters are not those of its words."""
    parts = words(id_)
    at, spans = 0, []
    for word in parts:
        found = id_.find(word, at)
        if found < 0:
            return id_
        at = found + len(word)
        spans.append((found, at))
    if start == 0 and end == len(parts):
        return id_
    return id_[spans[start][0] : spans[end - 1][1]]
