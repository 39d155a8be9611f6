"""The names of methods within a group, which do not repeat what the group or the path says."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sdkwright.model import Operation
from sdkwright.naming import snake
from sdkwright.plan.tree.routes import Route
from sdkwright.wording import VERBS, Phrase, is_verb_first, lower_words, says_removing, stem, without_topic


def path_names(route: Route, verb: str, topic: Phrase, action: int) -> tuple[str, ...]:
    """Names made of the verb and the path, without the topic; what is above the topic comes last or is left out."""
    segments = route.segments[: len(route.segments) - action]
    way = tuple(word for segment in segments for word in segment)
    rest, _ = without_topic(way, topic)
    start = next((at for at, word in enumerate(rest) if word != way[at]), len(rest))
    ends = [sum(map(len, segments[: at + 1])) for at in range(len(segments))]
    full_name = " ".join((verb, *way))
    if rest == way or start not in ends:
        return (" ".join((verb, *rest)), full_name)
    # For shelf boxes, `clear shelves` would be wrong: it does not clear shelves.
    at = ends.index(start)
    owner = (*segments[at][:-1], stem(segments[at][-1]))
    below = " ".join((verb, *rest[start:]))
    return (below, f"{below} for {' '.join(owner)}", full_name) if route.owners[at] else (below, full_name)


def phrases_of_id(operation: Operation, id_words: Phrase) -> tuple[Phrase, ...]:
    """The phrases of an id: first the words after its `_`, where these begin with a verb: `Brand_DeleteBrand`."""
    start, _, end = operation.id.rpartition("_")
    last_words = lower_words(end)
    begins_with_verb = len(last_words) > 1 and last_words[0] in VERBS and last_words == id_words[-len(last_words) :]
    group_is_noun = start and (not is_verb_first(start) or lower_words(start)[0] in last_words)
    return (last_words, id_words) if group_is_noun and begins_with_verb else (id_words,)


def shortened(phrase: Phrase, topic: Phrase, shown_topic: Phrase, route: Route) -> tuple[Phrase, bool]:
    """The phrase without the topic, or the part of it that the group shows, and whether that was in the plural.

    The phrase stays whole where the rest ends in a thing above the topic in the path: `get report files` of files gets
    no report.
    """
    rest, plural = without_topic(phrase, topic)
    if len(rest) == len(phrase):
        rest, plural = without_topic(phrase, shown_topic)
    other = rest[-1:] if rest == phrase[: len(rest)] and (len(rest) > 1 or not VERBS.issuperset(rest)) else ()
    things_above = route.things_above(stem(topic[-1])) - VERBS
    return (
        (phrase, False)
        if len(rest) < len(phrase) and any(stem(word) in things_above for word in other)
        else (rest, plural)
    )


def with_delete_verb(names: Sequence[str], operation: Operation, things: Collection[str]) -> tuple[str, ...]:
    """The names; those of a DELETE get the word `delete`, unless they or the id have another word for removing."""
    if operation.method != "DELETE":
        return snake_names(names)
    id_removes = says_removing(lower_words(operation.id))
    phrases = {name: lower_words(name) for name in names}
    removing = {
        name for name in names if says_removing(phrases[name]) or not (id_removes or stem(phrases[name][0]) in things)
    }
    return snake_names([name if name in removing else f"delete {name}" for name in names])


def snake_names(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(snake(name) for name in names))
