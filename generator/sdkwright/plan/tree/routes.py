"""Methods and paths as groups and names: `GET /users/{id}/posts` lists the posts of users."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from sdkwright.wording import VERBS, Phrase, is_plural, lower_words, says_method, stem

_VERSION = re.compile(r"v?[0-9]+([._-][0-9]+)*([._-]?(alpha|beta|rc|p)[0-9]*)*\Z", re.IGNORECASE)
_NOISE = frozenset({"api", "apis", "rest"})
_SUFFIX = re.compile(r"\.(json|xml|php|aspx?)\Z")
_IN_PARENTHESES = re.compile(r"\([^()]*\)")
_RANDOM = re.compile(r"(?=.*[0-9])[0-9a-f]{16,}\Z|[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}\Z", re.IGNORECASE)
_ARTICLES = frozenset({"a", "an", "the"})
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
# A parameter may be written with a question mark of its own: `/pets{?limit}`.
_QUERY = re.compile(r"(?<!\{)\?.*", re.DOTALL)
# Verbs that are nouns at the end of a GET's path.
_GET_NOUNS = frozenset({"head", "options", "patch"})
_BY_METHOD = {"GET": "get", "POST": "create", "PUT": "update", "PATCH": "update", "DELETE": "delete"}


@dataclass(frozen=True, slots=True)
class Route:
    """The words of a path: those of each literal segment, and those of the parameters, in order.

    `ends_in_parameter`: whether the last segment is one. `after_parameter`: whether the segment before the last one is.
    `owners`: whether a parameter follows each segment.
    """

    segments: tuple[Phrase, ...]
    parameters: tuple[Phrase, ...]
    ends_in_parameter: bool
    after_parameter: bool
    owners: tuple[bool, ...] = ()

    @property
    def things(self) -> frozenset[str]:
        """What the segments name, in the singular."""
        return frozenset(stem(segment[-1]) for segment in self.segments)

    def things_above(self, topic: str) -> frozenset[str]:
        """The things above the topic in the path, in the singular; all that own others where the topic is not there."""
        things = [stem(segment[-1]) for segment in self.segments]
        if topic in things:
            return frozenset(things[: len(things) - 1 - things[::-1].index(topic)]) - {topic}
        return frozenset(name for name, owner in zip(things[:-1], self.owners, strict=False) if owner)


def route_of(path: str) -> Route:
    """The route of a path, without versions, `api` at its start, file suffixes, parentheses and a query."""
    segments: list[Phrase] = []
    parameters: list[Phrase] = []
    are_parameters: list[bool] = []
    owners: list[bool] = []
    for segment in segments_of(path):
        placeholders = _PLACEHOLDER.findall(segment)
        parameters += [lower_words(placeholder) for placeholder in placeholders]
        words = lower_words(_SUFFIX.sub("", _PLACEHOLDER.sub("", _IN_PARENTHESES.sub("", segment.rpartition("=")[2]))))
        if not words:
            are_parameters += [True] if placeholders else []
            owners[-1:] = [True] if owners and placeholders else owners[-1:]
        elif not _VERSION.match(segment) and (segments or segment.lower() not in _NOISE):
            segments.append(words)
            are_parameters.append(False)
            owners.append(bool(placeholders))
    last, before = ([False, False, *are_parameters][at] for at in (-1, -2))
    return Route(tuple(segments), tuple(parameters), last, before and not last, tuple(owners))


def segments_of(path: str) -> list[str]:
    """The segments of a path that are not empty."""
    return [segment for segment in without_query(path).split("/") if segment]


def without_query(path: str) -> str:
    """The path without the query that some documents append."""
    return _QUERY.sub("", path)


def is_noise(segment: str) -> bool:
    """Whether a segment says nothing about the thing that its path names: `api`, or a version."""
    return _VERSION.match(segment) is not None or segment.lower() in _NOISE


def verb_of(route: Route, method: str, siblings: Collection[str], *, lists: bool) -> str:
    """What the method does at the route: `list`, `get`, `create`, `update`, `replace`, `delete` or its own name.

    `siblings`: the methods of the same path. `lists`: whether it is known to return a list.
    """
    if method == "GET":
        plural = bool(route.segments) and is_plural(route.segments[-1][-1])
        return "list" if not route.ends_in_parameter and (lists or plural) else "get"
    if method == "PUT" and "PATCH" in siblings:
        return "replace"
    if method == "POST" and route.ends_in_parameter:
        return "post" if {"PUT", "PATCH"} & set(siblings) else "update"
    return _BY_METHOD.get(method, method.lower())


def is_action(route: Route, method: str) -> bool:
    """Whether the last segment is a verb: `POST /charges/{id}/capture`."""
    if route.ends_in_parameter or len(route.segments) < 2:
        return False
    last = route.segments[-1]
    changes_one_thing = method in {"POST", "PUT"} and route.after_parameter and not is_plural(last[-1])
    if method == "GET":
        return len(last) == 1 and last[0] in VERBS - _GET_NOUNS
    return changes_one_thing or last[0] in VERBS


def parent_of(path: str) -> tuple[str, bool]:
    """The path without its last segment, and whether that segment is a parameter."""
    start, _, last = without_query(path).rstrip("/").rpartition("/")
    return start, _PLACEHOLDER.fullmatch(last) is not None


def informative_words(id_: str, method: str, path: str, things: Collection[str] = ()) -> Phrase:
    """The words of an operationId that add to method and path; none where it is random or repeats these.

    Frameworks make ids of a function's name and its route (`read_pets_v1_pets_get`), or of the route alone.
    """
    if _RANDOM.match(id_):
        return ()
    id_words, verb = lower_words(id_), method.lower()
    if len(id_words) > 2 and id_words[-2:] == ("using", verb):
        id_words = id_words[:-2]
    elif len(id_words) > 3 and id_words[-3:-1] == ("using", verb):
        id_words = (*id_words[:-3], id_words[-1])
    id_words = _without_route(id_words, verb, segments_of(path))
    if says_method(id_, id_words, method, things):
        id_words = id_words[1:]
    without_articles = tuple(word for word in id_words if word not in _ARTICLES)
    return without_articles if len(without_articles) > 1 else id_words


def _without_route(id_words: Phrase, verb: str, segments: list[str]) -> Phrase:
    """The words without the route: none where they are the route, else without it at the end or, if long, the start."""
    while segments:
        route = tuple(word for segment in segments for word in lower_words(segment))
        for repeated in ((verb, *route), (*route, verb)):
            if route and id_words == repeated:
                return ()
            if len(route) > 2 and id_words[: len(repeated)] == repeated:
                return id_words[len(repeated) :]
            if len(route) > 1 and id_words[-len(repeated) :] == repeated:
                return id_words[: -len(repeated)]
        if not is_noise(segments[0]):
            break
        segments = segments[1:]
    return id_words
