"""The informative part of each operationId: without the route that frameworks append, and without a shared prefix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from sdkwright.model import Operation
from sdkwright.naming import words
from sdkwright.plan.tree.routes import is_noise, segments_of
from sdkwright.wording import METHODS, VERBS, Phrase, common_start, lower_words

_MOST = 0.8
_FEW = 0.2
# With fewer ids, a shared prefix may be the thing that all of them are about.
_SOME = 4


def informative_ids(operations: Sequence[Operation]) -> dict[str, str]:
    """The informative part of each id, by the operation's key; ids to which no rule applies stay whole."""
    ids = {operation.key: operation.id for operation in operations if operation.id}
    return _without_prefix(_without_route_suffixes(operations, ids))


def _without_route_suffixes(operations: Sequence[Operation], ids: Mapping[str, str]) -> Mapping[str, str]:
    """The ids without route and method at their end, where most end in these after a name of their own."""
    with_ids = [operation for operation in operations if operation.id]
    segments = {operation.key: tuple(segments_of(operation.path)) for operation in with_ids}
    shared = common_start(segments.values()) if len(segments) > 1 else 0
    word_counts = {
        operation.key: _words_before_route(operation, segments[operation.key], shared) for operation in with_ids
    }
    own_counts = {key: count for key, count in word_counts.items() if count}
    names = Counter(lower_words(ids[key])[:count] for key, count in own_counts.items())
    if len(own_counts) < _MOST * len(with_ids) or max(names.values(), default=0) > max(1, len(own_counts) / 2):
        return ids
    return {key: _id_part(id_, 0, own_counts.get(key, len(words(id_)))) for key, id_ in ids.items()}


def _words_before_route(operation: Operation, segments: tuple[str, ...], shared: int) -> int:
    """How many words of the id come before its route and method; 0 where it does not end in these.

    The id may leave out what all paths begin with: `shared` segments, or `api` and a version.
    """
    id_words, verb = lower_words(operation.id), operation.method.lower()
    for start in range(len(segments) + 1):
        end = (*(word for segment in segments[start:] for word in lower_words(segment)), verb)
        if len(id_words) > len(end) and id_words[-len(end) :] == end:
            return len(id_words) - len(end)
        if start >= shared and not (start < len(segments) and is_noise(segments[start])):
            break
    return 0


def _without_prefix(ids: Mapping[str, str]) -> dict[str, str]:
    """The ids without the words that all begin with, unless these are a verb or its object."""
    phrases = {key: lower_words(id_) for key, id_ in ids.items()}
    if len(phrases) < _SOME or not all(phrases.values()):
        return dict(ids)
    first = next(iter(phrases.values()))
    count = common_start(phrases.values())
    count = next((at for at in range(count) if first[at] in VERBS | METHODS), count)
    rests = [phrase[count:] for phrase in phrases.values()]
    if _share(rests, lambda rest: len(rest) > 1 and rest[0] in VERBS) < _FEW:
        # No verbs with an object: where single words are left, the end of the prefix is their object.
        count = max(0, count - (_share(rests, lambda rest: len(rest) == 1) > _FEW))
    # The rest has to be a name.
    if any(not phrase[count][0].isalpha() for phrase in phrases.values()):
        return dict(ids)
    return {key: _id_part(id_, count, len(phrases[key])) for key, id_ in ids.items()}


def _share(phrases: Sequence[Phrase], holds: Callable[[Phrase], bool]) -> float:
    return sum(map(holds, phrases)) / len(phrases)


def _id_part(id_: str, start: int, end: int) -> str:
    """The id from one word up to another, as it is written; the whole id where its words are spelt differently."""
    parts = words(id_)
    at, spans = 0, []
    for word in parts:
        start_of_word = id_.find(word, at)
        if start_of_word < 0:
            return id_
        at = start_of_word + len(word)
        spans.append((start_of_word, at))
    if start == 0 and end == len(parts):
        return id_
    return id_[spans[start][0] : spans[end - 1][1]]
