"""JSONPath of RFC 9535, quick for the forms that overlays are made of.

Names, lists of names, indexes, wildcards and filters of one comparison are evaluated here, with the results of
common beginnings kept between queries; everything else is left to the library python-jsonpath.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

__all__ = ["Evaluator", "PathError", "Query", "compile_query"]

Place = tuple[Any, str | int]
_MISSING: Any = object()


class PathError(ValueError):
    """The text is not a JSONPath query."""


@dataclass(frozen=True, slots=True)
class Names:
    """Members by name and elements by index, in the order given."""

    keys: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Wildcard:
    """All members or elements."""


@dataclass(frozen=True, slots=True)
class Operand:
    """One side of a comparison: a literal, or a path from the tested value (``@``) or from the root (``$``)."""

    anchor: str
    keys: tuple[str | int, ...] = ()
    literal: Any = None


@dataclass(frozen=True, slots=True)
class Filter:
    """Members or elements that pass a test; without an operation, those where the left side exists."""

    left: Operand
    operation: str | None
    right: Operand | None


Segment = Names | Wildcard | Filter


@dataclass(frozen=True, slots=True)
class Query:
    """A compiled query: its segments, or the library's form of it.

    text: as written.
    segments: None when only the library understands it.
    library: the library's compiled query, else None.
    """

    text: str
    segments: tuple[Segment, ...] | None
    library: Any = None


_NAME = r"[A-Za-z_\x80-\U0010ffff][A-Za-z0-9_\x80-\U0010ffff]*"
_STRING = r"""'(?:[^'\\\x00-\x1f]|\\['\\/])*'|"(?:[^"\\\x00-\x1f]|\\["\\/])*\""""
_INT = r"-?(?:0|[1-9][0-9]{0,14})"
_PATH = rf"[@$](?:\.{_NAME}|\[(?:{_STRING}|{_INT})\])*"
_LITERAL = rf"(?:{_STRING}|{_INT}(?:\.[0-9]+)?(?![0-9.eE])|true\b|false\b|null\b)"
_KEY = re.compile(rf"(?P<string>{_STRING})|(?P<index>{_INT})")
_DOTTED = re.compile(rf"\.(?P<name>{_NAME})|\.(?P<all>\*)")
_BRACKETS = re.compile(rf"\[\s*(?:(?P<all>\*)|(?P<keys>(?:{_STRING}|{_INT})(?:\s*,\s*(?:{_STRING}|{_INT}))*))\s*\]")
_FILTER = re.compile(
    rf"\[\s*\?\s*(?P<left>{_PATH}|{_LITERAL})\s*(?:(?P<op>==|!=|<=|>=|<|>)\s*(?P<right>{_PATH}|{_LITERAL}))?\s*\]"
)
_STEP = re.compile(rf"\.(?P<name>{_NAME})|\[(?:(?P<string>{_STRING})|(?P<index>{_INT}))\]")


def compile_query(text: str) -> Query:
    """Return the query that the text is; PathError when it is none."""
    segments = _segments(text)
    if segments is not None:
        return Query(text, segments)
    if not text.startswith("$"):
        raise PathError('it must begin with "$"')
    # Slow to import, and seldom needed.
    from jsonpath import JSONPathEnvironment
    from jsonpath.exceptions import JSONPathError

    try:
        return Query(text, None, JSONPathEnvironment(strict=True).compile(text))
    except JSONPathError as error:
        raise PathError(str(error).splitlines()[0]) from None


def _segments(text: str) -> tuple[Segment, ...] | None:
    if not text.startswith("$"):
        return None
    position, segments = 1, list[Segment]()
    while position < len(text):
        match = _DOTTED.match(text, position) or _BRACKETS.match(text, position) or _FILTER.match(text, position)
        segment = _segment(match) if match else None
        if match is None or segment is None:
            return None
        segments.append(segment)
        position = match.end()
    return tuple(segments)


def _segment(match: re.Match[str]) -> Segment | None:
    found = match.groupdict()
    if found.get("all"):
        return Wildcard()
    if found.get("name"):
        return Names((found["name"],))
    if found.get("keys"):
        return Names(tuple(_key(key) for key in _KEY.finditer(found["keys"])))
    left, operation = _operand(found["left"]), found["op"]
    if operation is None:
        # A literal alone is no test.
        return Filter(left, None, None) if left.anchor else None
    return Filter(left, operation, _operand(found["right"]))


def _key(match: re.Match[str]) -> str | int:
    return _unquote(match["string"]) if match["string"] else int(match["index"])


def _unquote(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text[1:-1])


def _operand(text: str) -> Operand:
    if text[0] in "@$":
        steps = _STEP.finditer(text, 1)
        return Operand(text[0], tuple(step["name"] or _key(step) for step in steps))
    if text[0] in "'\"":
        return Operand("", (), _unquote(text))
    words = {"true": True, "false": False, "null": None}
    return Operand("", (), words[text] if text in words else float(text) if "." in text else int(text))


class Evaluator:
    """Evaluates queries against one value, which may change between them.

    Call ``changed`` after a change that adds, replaces or removes a dict or a list: what earlier queries found on
    their way is kept until then.
    """

    def __init__(self, root: Any) -> None:
        self._holder = [root]
        self._known: dict[tuple[Segment, ...], list[Any]] = {}

    def changed(self) -> None:
        """Forget what earlier queries found."""
        self._known.clear()

    def select(self, query: Query) -> list[Place]:
        """Return what the query selects, as collections with the key of the selected member."""
        if query.segments is None:
            return self._by_library(query)
        if not query.segments:
            return [(self._holder, 0)]
        return self._expand(self._collections(query.segments[:-1]), query.segments[-1])

    def _collections(self, segments: tuple[Segment, ...]) -> list[Any]:
        if not segments:
            return self._holder
        known = self._known.get(segments)
        if known is None:
            places = self._expand(self._collections(segments[:-1]), segments[-1])
            known = [item for parent, key in places if isinstance(item := parent[key], dict | list)]
            # A filter may look at scalars, whose changes are not announced.
            if not any(isinstance(segment, Filter) for segment in segments):
                self._known[segments] = known
        return known

    def _expand(self, parents: list[Any], segment: Segment) -> list[Place]:
        if isinstance(segment, Names):
            return _named(parents, segment.keys)
        places = [(parent, key) for parent in parents for key in _keys(parent)]
        return places if isinstance(segment, Wildcard) else self._filtered(places, segment)

    def _filtered(self, places: list[Place], segment: Filter) -> list[Place]:
        left = self._resolver(segment.left)
        if segment.operation is None or segment.right is None:
            return [place for place in places if left(place[0][place[1]]) is not _MISSING]
        test, right = _TESTS[segment.operation], self._resolver(segment.right)
        return [place for place in places if test(left(item := place[0][place[1]]), right(item))]

    def _resolver(self, operand: Operand) -> Callable[[Any], Any]:
        if operand.anchor == "@":
            keys = operand.keys
            if len(keys) == 1 and isinstance(keys[0], str):
                name = keys[0]
                return lambda item: item.get(name, _MISSING) if isinstance(item, dict) else _MISSING
            return lambda item: _resolve(item, keys)
        fixed = _resolve(self._holder[0], operand.keys) if operand.anchor else operand.literal
        return lambda _item: fixed

    def _by_library(self, query: Query) -> list[Place]:
        found = query.library.finditer(self._holder[0])
        return [(match.parent.obj, match.parts[-1]) if match.parent else (self._holder, 0) for match in found]


def _keys(parent: Any) -> Any:
    return parent if isinstance(parent, dict) else range(len(parent))


def _named(parents: list[Any], keys: tuple[str | int, ...]) -> list[Place]:
    places: list[Place] = []
    for parent in parents:
        for key in keys:
            if isinstance(key, str):
                if isinstance(parent, dict) and key in parent:
                    places.append((parent, key))
            elif isinstance(parent, list) and -len(parent) <= key < len(parent):
                places.append((parent, key % len(parent)))
    return places


def _resolve(value: Any, keys: tuple[str | int, ...]) -> Any:
    for key in keys:
        found = _named([value], (key,))
        if not found:
            return _MISSING
        value = value[found[0][1]]
    return value


def _equal(left: Any, right: Any) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(_equal(item, right[key]) for key, item in left.items())
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(_equal, left, right))
    return bool(left == right)


def _ordered(compare: Callable[[Any, Any], bool], or_equal: bool) -> Callable[[Any, Any], bool]:
    """Return a comparison that holds among numbers and among strings, and otherwise only through equality."""

    def test(left: Any, right: Any) -> bool:
        if or_equal and _equal(left, right):
            return True
        numbers = all(isinstance(side, int | float) and not isinstance(side, bool) for side in (left, right))
        return (numbers or (isinstance(left, str) and isinstance(right, str))) and compare(left, right)

    return test


_TESTS: dict[str, Callable[[Any, Any], bool]] = {
    "==": _equal,
    "!=": lambda left, right: not _equal(left, right),
    "<": _ordered(operator.lt, False),
    "<=": _ordered(operator.lt, True),
    ">": _ordered(operator.gt, False),
    ">=": _ordered(operator.gt, True),
}
