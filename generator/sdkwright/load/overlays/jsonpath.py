"""JSONPath of RFC 9535: the text of a query taken apart.

Names, lists of names, indexes, wildcards and filters of comparisons, which overlays are made of, are understood here,
and ``selection`` evaluates them quickly; everything else is left to the library python-jsonpath.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from sdkwright.load.overlays.patterns import Patterns

__all__ = ["Filter", "Names", "Operand", "PathError", "Query", "Segment", "Test", "Wildcard", "compile_query"]


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
class Test:
    """A comparison; without an operation, whether the left side exists."""

    left: Operand
    operation: str | None
    right: Operand | None


@dataclass(frozen=True, slots=True)
class Filter:
    """Members or elements that pass all of the tests."""

    tests: tuple[Test, ...]


Segment = Names | Wildcard | Filter


@dataclass(frozen=True, slots=True)
class Query:
    """A compiled query: its segments, or the library's form of it.

    text: as written.
    segments: None when only the library understands it.
    library: the library's compiled query, else None.
    patterns: what matches its regular expressions, in a `with` block, where the library evaluates it.
    """

    text: str
    segments: tuple[Segment, ...] | None
    library: Any = None
    patterns: Patterns = field(default_factory=Patterns)


# Letters, digits and all that is not ASCII; said by what is left, since a range up to U+10FFFF takes ten times as long
# to compile.
_NAME = r"[^\x00-@\[-^`{-\x7f][^\x00-/:-@\[-^`{-\x7f]*"
_STRING = r"""'(?:[^'\\\x00-\x1f]|\\['\\/])*'|"(?:[^"\\\x00-\x1f]|\\["\\/])*\""""
_INT = r"-?(?:0|[1-9][0-9]{0,14})"
_PATH = rf"[@$](?:\.{_NAME}|\[(?:{_STRING}|{_INT})\])*"
_LITERAL = rf"(?:{_STRING}|{_INT}(?:\.[0-9]+)?(?![0-9.eE])|true\b|false\b|null\b)"
_KEY = re.compile(rf"(?P<string>{_STRING})|(?P<index>{_INT})")
_DOTTED = re.compile(rf"\.(?P<name>{_NAME})|\.(?P<all>\*)")
_BRACKETS = re.compile(rf"\[\s*(?:(?P<all>\*)|(?P<keys>(?:{_STRING}|{_INT})(?:\s*,\s*(?:{_STRING}|{_INT}))*))\s*\]")
_FILTER = re.compile(r"\[\s*\?\s*")
_TEST = re.compile(rf"(?P<left>{_PATH}|{_LITERAL})\s*(?:(?P<op>==|!=|<=|>=|<|>)\s*(?P<right>{_PATH}|{_LITERAL}))?\s*")
_AND = re.compile(r"&&\s*")
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

    from sdkwright.load.overlays.pattern_functions import PatternFunction

    environment, patterns = JSONPathEnvironment(strict=True), Patterns()
    for name in ("match", "search"):
        environment.function_extensions[name] = PatternFunction(patterns, whole=name == "match")
    try:
        return Query(text, None, environment.compile(text), patterns)
    except JSONPathError as error:
        raise PathError(str(error).splitlines()[0]) from None


def _segments(text: str) -> tuple[Segment, ...] | None:
    """Return the segments, or None when the text holds anything that is not understood here."""
    if not text.startswith("$"):
        return None
    position, segments = 1, list[Segment]()
    while position < len(text):
        match = _filter(text, position) or _names(text, position)
        if match is None:
            return None
        segment, position = match
        segments.append(segment)
    return tuple(segments)


def _names(text: str, position: int) -> tuple[Segment, int] | None:
    match = _DOTTED.match(text, position) or _BRACKETS.match(text, position)
    if match is None:
        return None
    groups = match.groupdict()
    if groups["all"]:
        return Wildcard(), match.end()
    keys = (
        (groups["name"],) if groups.get("name") else tuple(_key_or_index(key) for key in _KEY.finditer(groups["keys"]))
    )
    return Names(keys), match.end()


def _filter(text: str, position: int) -> tuple[Segment, int] | None:
    begin, tests = _FILTER.match(text, position), list[Test]()
    while begin is not None:
        match = _TEST.match(text, begin.end())
        test = _test(match) if match else None
        if match is None or test is None:
            return None
        tests.append(test)
        if text.startswith("]", match.end()):
            return Filter(tuple(tests)), match.end() + 1
        begin = _AND.match(text, match.end())
    return None


def _test(match: re.Match[str]) -> Test | None:
    left = _operand(match["left"])
    if match["op"] is None:
        # A literal alone is no test.
        return Test(left, None, None) if left.anchor else None
    return Test(left, match["op"], _operand(match["right"]))


def _key_or_index(match: re.Match[str]) -> str | int:
    return _unquote(match["string"]) if match["string"] else int(match["index"])


def _unquote(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text[1:-1])


def _operand(text: str) -> Operand:
    if text[0] in "@$":
        steps = _STEP.finditer(text, 1)
        return Operand(text[0], tuple(step["name"] or _key_or_index(step) for step in steps))
    if text[0] in "'\"":
        return Operand("", (), _unquote(text))
    words = {"true": True, "false": False, "null": None}
    return Operand("", (), words[text] if text in words else float(text) if "." in text else int(text))
