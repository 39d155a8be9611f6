"""Methods and paths as places and names: `GET /users/{id}/posts` lists the posts of users."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from sdkwright.build.phrases import VERBS, Phrase, is_plural, low

_VERSION = re.compile(r"v?[0-9]+([._-][0-9]+)*([._-]?(alpha|beta|rc|p)[0-9]*)*\Z", re.IGNORECASE)
_NOISE = frozenset({"api", "apis", "rest"})
_SUFFIX = re.compile(r"\.(json|xml|php|aspx?)\Z")
_CALLED = re.compile(r"\([^()]*\)")
_RANDOM = re.compile(r"(?=.*[0-9])[0-9a-f]{16,}\Z|[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}\Z", re.IGNORECASE)
_ARTICLES = frozenset({"a", "an", "the"})
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_BY_METHOD = {"GET": "get", "POST": "create", "PUT": "update", "PATCH": "update", "DELETE": "delete"}


@dataclass(frozen=True, slots=True)
class Route:
    """A path as it reads: the words of each literal segment, and the words of the parameters, in order.

    `ends_in_parameter`: whether the last segment is one. `after_parameter`: whether the segment before the last one is.
    """

    segments: tuple[Phrase, ...]
    parameters: tuple[Phrase, ...]
    ends_in_parameter: bool
    after_parameter: bool


def route_of(path: str) -> Route:
    """The route of a path, without versions, `api` at its start, file suffixes and what stands in parentheses."""
    segments: list[Phrase] = []
    parameters: list[Phrase] = []
    kinds: list[bool] = []
    for segment in filter(None, path.split("/")):
        held = _PLACEHOLDER.findall(segment)
        parameters += [low(one) for one in held]
        plain = low(_SUFFIX.sub("", _PLACEHOLDER.sub("", _CALLED.sub("", segment.rpartition("=")[2]))))
        if not plain:
            kinds += [True] if held else []
        elif not _VERSION.match(segment) and (segments or segment.lower() not in _NOISE):
            segments.append(plain)
            kinds.append(False)
    last, before = ([False, False, *kinds][at] for at in (-1, -2))
    return Route(tuple(segments), tuple(parameters), last, before and not last)


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
    return changed or (last[0] in VERBS and (method != "GET" or len(last) == 1))


def above(path: str) -> tuple[str, bool]:
    """The path that this one goes on from, and whether it goes on by a parameter alone."""
    start, _, last = path.rstrip("/").rpartition("/")
    return start, _PLACEHOLDER.fullmatch(last) is not None


def telling(id_: str, method: str, path: str) -> Phrase:
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
    said = _unrouted(said, verb, [segment for segment in path.split("/") if segment])
    if says_method(said, method):
        said = said[1:]
    plain = tuple(word for word in said if word not in _ARTICLES)
    return plain if len(plain) > 1 else said


def says_method(said: Phrase, method: str) -> bool:
    """Whether the words begin with the method, and with what is done after it: `POST_StartInstance`."""
    return len(said) > 2 and said[0] == method.lower() and said[1] in VERBS


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
        if not _VERSION.match(segments[0]) and segments[0].lower() not in _NOISE:
            break
        segments = segments[1:]
    return said
