"""What JSONPath queries select in a value, with what common beginnings select kept between queries."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

from sdkwright.load.overlays.jsonpath import Filter, Names, Operand, Query, Segment, Wildcard

__all__ = ["Evaluator", "Match"]

# A collection, and the key or index of a member in it.
Match = tuple[Any, str | int]
_MISSING: Any = object()


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

    def select(self, query: Query) -> list[Match]:
        """Return what the query selects, as collections with the key of the selected member.

        Raises PatternTimeoutError where its regular expressions take too long.
        """
        if query.segments is None:
            return self._by_library(query)
        if not query.segments:
            return [(self._holder, 0)]
        return self._expand(self._collections(query.segments[:-1]), query.segments[-1])

    def _collections(self, segments: tuple[Segment, ...]) -> list[Any]:
        if not segments:
            return self._holder
        collections = self._known.get(segments)
        if collections is None:
            places = self._expand(self._collections(segments[:-1]), segments[-1])
            collections = [item for parent, key in places if isinstance(item := parent[key], dict | list)]
            # A filter may look at scalars, whose changes are not announced.
            if not any(isinstance(segment, Filter) for segment in segments):
                self._known[segments] = collections
        return collections

    def _expand(self, parents: list[Any], segment: Segment) -> list[Match]:
        if isinstance(segment, Names):
            return _keyed_matches(parents, segment.keys)
        places = [(parent, key) for parent in parents for key in _keys(parent)]
        return places if isinstance(segment, Wildcard) else self._filtered(places, segment)

    def _filtered(self, places: list[Match], segment: Filter) -> list[Match]:
        for test in segment.tests:
            left = self._resolver(test.left)
            if test.operation is None or test.right is None:
                places = [place for place in places if left(place[0][place[1]]) is not _MISSING]
            else:
                holds, right = _COMPARISONS[test.operation], self._resolver(test.right)
                places = [place for place in places if holds(left(item := place[0][place[1]]), right(item))]
        return places

    def _resolver(self, operand: Operand) -> Callable[[Any], Any]:
        if operand.anchor == "@":
            keys = operand.keys
            if len(keys) == 1 and isinstance(keys[0], str):
                name = keys[0]
                return lambda item: item.get(name, _MISSING) if isinstance(item, dict) else _MISSING
            return lambda item: _resolve(item, keys)
        fixed = _resolve(self._holder[0], operand.keys) if operand.anchor else operand.literal
        return lambda _item: fixed

    def _by_library(self, query: Query) -> list[Match]:
        with query.patterns:
            matches = query.library.finditer(self._holder[0])
            return [(match.parent.obj, match.parts[-1]) if match.parent else (self._holder, 0) for match in matches]


def _keys(parent: Any) -> Any:
    return parent if isinstance(parent, dict) else range(len(parent))


def _keyed_matches(parents: list[Any], keys: tuple[str | int, ...]) -> list[Match]:
    matches: list[Match] = []
    for parent in parents:
        for key in keys:
            if isinstance(key, str):
                if isinstance(parent, dict) and key in parent:
                    matches.append((parent, key))
            elif isinstance(parent, list) and -len(parent) <= key < len(parent):
                matches.append((parent, key % len(parent)))
    return matches


def _resolve(value: Any, keys: tuple[str | int, ...]) -> Any:
    for key in keys:
        matches = _keyed_matches([value], (key,))
        if not matches:
            return _MISSING
        value = value[matches[0][1]]
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


_COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "==": _equal,
    "!=": lambda left, right: not _equal(left, right),
    "<": _ordered(operator.lt, False),
    "<=": _ordered(operator.lt, True),
    ">": _ordered(operator.gt, False),
    ">=": _ordered(operator.gt, True),
}
