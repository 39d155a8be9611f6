"""Methods and paths as places and names: `GET /users/{id}/posts` lists the posts of users."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from sdkwright.wording import VERBS, Phrase, is_plural, low, says_method, stem

_VERSION = re.compile(r"v?[0-9]+([._-][0-9]+)*([._-]?(alpha|beta|rc|p)[0-9]*)*\Z", re.IGNORECASE)
_NOISE = frozenset({"api", "apis", "rest"})
_SUFFIX = re.compile(r"\.(json|xml|php|aspx?)\Z")
_CALLED = re.compile(r"\([^()]*\)")
_RANDOM = re.compile(r"(?=.*[0-9])[0-9a-f]{16,}\Z|[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}\Z", re.IGNORECASE)
_ARTICLES = frozenset({"a", "an", "the"})
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
# A parameter may be written with a question mark of its own: `/pets{?limit}`.
_QUERY = re.compile(r"(?<!\{)\?.*", re.DOTALL)
# What a GET gives, though it is called like what is done.
_READ = frozenset({"head", "options", "patch"})
_BY_METHOD = {"GET": "get", "POST": "create", "PUT": "update", "PATCH": "update", "DELETE": "delete"}


@dataclass(frozen=True, slots=True)
class Route:
    """A path as it reads: the words of each literal segment, and the words of the parameters, in order.

    `ends_in_parameter`: whether the last segment is one. `after_parameter`: whether the segment before the last one is.
    `owners`: whether a parameter stands behind each segment.
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

    def above(self, topic: str) -> frozenset[str]:
        """What the segments above the one of the topic name, in the singular; where there is none, those of others."""
        named = [stem(segment[-1]) for segment in self.segments]
        if topic in named:
            return frozenset(named[: len(named) - 1 - named[::-1].index(topic)]) - {topic}
        return frozenset(name for name, owner in zip(named[:-1], self.owners, strict=False) if owner)


def route_of(path: str) -> Route:
    """The route of a path, without versions, `api` at its start, file suffixes, parentheses and a query."""
    segments: list[Phrase] = []
    parameters: list[Phrase] = []
    kinds: list[bool] = []
    owners: list[bool] = []
    for segment in steps(path):
        held = _PLACEHOLDER.findall(segment)
        parameters += [low(one) for one in held]
        plain = low(_SUFFIX.sub("", _PLACEHOLDER.sub("", _CALLED.sub("", segment.rpartition("=")[2]))))
        if not plain:
            kinds += [True] if held else []
            owners[-1:] = [True] if owners and held else owners[-1:]
        elif not _VERSION.match(segment) and (segments or segment.lower() not in _NOISE):
            segments.append(plain)
            kinds.append(False)
            owners.append(bool(held))
    last, before = ([False, False, *kinds][at] for at in (-1, -2))
    return Route(tuple(segments), tuple(parameters), last, before and not last, tuple(owners))


def steps(path: str) -> list[str]:
    """The segments of a path that hold something."""
    return [segment for segment in bare(path).split("/") if segment]


def bare(path: str) -> str:
    """The path without the query that some documents write behind it."""
    return _QUERY.sub("", path)


def is_noise(segment: str) -> bool:
    """Whether a segment says nothing of what its path names: `api`, or a version."""
    return _VERSION.match(segment) is not None or segment.lower() in _NOISE


def verb_of(route: Route, method: str, siblings: Collection[str], *, lists: bool) -> str:
    """What the method does at the route: `list`, `get`, `create`, `update`, `replace`, `delete` or its own name.

    `siblings`: the methods of the same path. `lists`: whether it is known to give many things.
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
    """Whether the last segment, alone with its method, says what is done: `POST /charges/{id}/capture`."""
    if route.ends_in_parameter or len(route.segments) < 2:
        return False
    last = route.segments[-1]
    changed = method in {"POST", "PUT"} and route.after_parameter and not is_plural(last[-1])
    if method == "GET":
        return len(last) == 1 and last[0] in VERBS - _READ
    return changed or last[0] in VERBS


def above(path: str) -> tuple[str, bool]:
    """The path that this one goes on from, and whether it goes on by a parameter alone."""
    start, _, last = bare(path).rstrip("/").rpartition("/")
    return start, _PLACEHOLDER.fullmatch(last) is not None


def telling(id_: str, method: str, path: str, things: Collection[str] = ()) -> Phrase:
    """The words of an operationId that say more than method and path do; none where it is random or repeats these.

    Frameworks make ids of a function's name and its route (`read_pets_v1_pets_get`), or of the route alone.
    """
    if _RANDOM.match(id_):
        return ()
    said, verb = low(id_), method.lower()
    if len(said) > 2 and said[-2:] == ("using", verb):
        said = said[:-2]
    elif len(said) > 3 and said[-3:-1] == ("using", verb):
        said = (*said[:-3], said[-1])
    said = _unrouted(said, verb, steps(path))
    if says_method(id_, said, method, things):
        said = said[1:]
    plain = tuple(word for word in said if word not in _ARTICLES)
    return plain if len(plain) > 1 else said


def _unrouted(said: Phrase, verb: str, segments: list[str]) -> Phrase:
    """The words without the route, be it all that they say, what they end in, or, where it is long, their beginning."""
    while segments:
        route = tuple(word for segment in segments for word in low(segment))
        for repeated in ((verb, *route), (*route, verb)):
            if route and said == repeated:
                return ()
            if len(route) > 2 and said[: len(repeated)] == repeated:
                return said[len(repeated) :]
            if len(route) > 1 and said[-len(repeated) :] == repeated:
                return said[: -len(repeated)]
        if not is_noise(segments[0]):
            break
        segments = segments[1:]
    return said
