"""Where each value of a file stands: made only when an error or a warning asks for it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import yaml

from sdkwright.errors import ParseError
from sdkwright.load.nodes.text import Text, on_lines
from sdkwright.load.syntax.yaml_reader import is_merge_key, yaml_events

__all__ = ["PositionTree", "json_positions", "refuse_doubles", "token_position", "yaml_positions"]


@dataclass(slots=True)
class PositionTree:
    """The place of one value: its key's where it is a mapping's member, else its own.

    line, column: counted from 1.
    children: the places of members by key, of elements by index.
    unread: makes the children when they are first asked for; None where they are there.
    """

    line: int
    column: int
    children: dict[str | int, PositionTree] = field(default_factory=dict)
    unread: Callable[[], dict[str | int, PositionTree]] | None = None

    def members(self) -> dict[str | int, PositionTree]:
        """Return the children, made at the first call."""
        if self.unread is not None:
            self.children, self.unread = self.unread(), None
        return self.children

    def find(self, pointer: tuple[str | int, ...]) -> tuple[PositionTree, int]:
        """Return the place of the value, or of the nearest one above it, and the length of the pointer to that."""
        place = self
        for length, key in enumerate(pointer):
            child = place.members().get(key)
            if child is None:
                return place, length
            place = child
        return place, len(pointer)


def yaml_positions(text: Text) -> PositionTree:
    """Return the places of a YAML document that is known to parse."""
    events = yaml_events(text)
    anchors: dict[str, PositionTree] = {}
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            return _yaml_position(event, events, anchors)
    return PositionTree(1, 1)


def _yaml_position(event: Any, events: Iterator[Any], anchors: dict[str, PositionTree]) -> PositionTree:
    place = PositionTree(event.start_mark.line + 1, event.start_mark.column + 1)
    if isinstance(event, yaml.AliasEvent):
        place.children = anchors[event.anchor].children if event.anchor in anchors else {}
        return place
    if event.anchor is not None:
        anchors[event.anchor] = place
    if isinstance(event, yaml.MappingStartEvent):
        merges: list[PositionTree] = []
        while not isinstance(key := next(events), yaml.MappingEndEvent):
            child = _yaml_position(next(events), events, anchors)
            mark = key.start_mark
            place.children[key.value] = PositionTree(mark.line + 1, mark.column + 1, child.children)
            if is_merge_key(key):
                merges.append(child)
        for key, inner in (pair for merge in merges for pair in _merged(merge)):
            place.children.setdefault(key, inner)
    elif isinstance(event, yaml.SequenceStartEvent):
        while not isinstance(item := next(events), yaml.SequenceEndEvent):
            place.children[len(place.children)] = _yaml_position(item, events, anchors)
    return place


def _merged(place: PositionTree) -> Iterator[tuple[str | int, PositionTree]]:
    """Yield the places that a merge key's value gives: those of a mapping's members, or of those of several."""
    for key, inner in place.children.items():
        if isinstance(key, int):
            yield from inner.children.items()
        else:
            yield key, inner


# Strings, punctuation, and runs of anything else, which are numbers and words; blanks are passed over.
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+')


def json_positions(text: Text) -> PositionTree:
    """Return the places of a JSON document that is known to parse.

    Each object and array is gone through when one of its members is asked for, by the parser's own speed; a few places
    in a document of 20 MB cost about as much as reading it.
    """
    return _json_position(text, _skip(text.content, 0))


_BLANKS = re.compile(r"[ \t\n\r]*")
_scan = json.JSONDecoder().raw_decode


def _skip(content: str, offset: int) -> int:
    """Return the offset of the first character from there on that is no blank."""
    match = _BLANKS.match(content, offset)
    return match.end() if match else offset


def _json_position(text: Text, offset: int, own: int | None = None) -> PositionTree:
    """Return the place of the value at an offset; ``own`` is where it is said to be, if not there."""
    line, column = text.position(offset if own is None else own)
    unread = {"{": _json_members, "[": _json_elements}.get(text.content[offset])
    return PositionTree(line, column, unread=partial(unread, text, offset) if unread else None)


def _json_members(text: Text, offset: int) -> dict[str | int, PositionTree]:
    content, places = text.content, dict[str | int, PositionTree]()
    offset = _skip(content, offset + 1)
    while content[offset] != "}":
        key, colon = _scan(content, offset)
        value = _skip(content, _skip(content, colon) + 1)
        places[key] = _json_position(text, value, offset)
        offset = _after(content, value)
    return places


def _json_elements(text: Text, offset: int) -> dict[str | int, PositionTree]:
    content, places = text.content, dict[str | int, PositionTree]()
    offset = _skip(content, offset + 1)
    while content[offset] != "]":
        places[len(places)] = _json_position(text, offset)
        offset = _after(content, offset)
    return places


def _after(content: str, value: int) -> int:
    """Return the offset of what follows a value, past the comma where there is one."""
    end = _skip(content, _scan(content, value)[1])
    return _skip(content, end + 1) if content[end] == "," else end


def refuse_doubles(text: Text) -> None:
    """Raise ParseError for the first key of a JSON document that occurs twice in its object."""
    _JsonPlaces(text).value()


def token_position(text: Text, token: str) -> tuple[int, int]:
    """Return the line and column of a JSON token that is no string, such as ``NaN``; the start if it is not there."""
    for match in _TOKEN.finditer(text.content):
        if match.group().lstrip("-") == token.lstrip("-"):
            return text.position(match.start())
    return 1, 1


class _JsonPlaces:
    def __init__(self, text: Text) -> None:
        self._text = text
        self._tokens = _TOKEN.finditer(text.content)

    def value(self) -> PositionTree:
        return self._value(next(self._tokens))

    def _value(self, token: re.Match[str]) -> PositionTree:
        place = PositionTree(*self._text.position(token.start()))
        if token.group() == "{":
            self._object_members(place)
        elif token.group() == "[":
            self._elements(place)
        return place

    def _object_members(self, place: PositionTree) -> None:
        while (token := next(self._tokens)).group() != "}":
            if token.group() == ",":
                continue
            key, own = json.loads(token.group()), PositionTree(*self._text.position(token.start()))
            if key in place.children:
                message = f'the key "{key}" occurs twice, {on_lines(place.children[key].line, own.line)}'
                raise self._text.error(ParseError, message, own.line, own.column)
            next(self._tokens)  # the colon
            # Put there before the value is read, so that of two pairs of doubles the outer one is told first.
            place.children[key] = own
            own.children = self._value(next(self._tokens)).children

    def _elements(self, place: PositionTree) -> None:
        while (token := next(self._tokens)).group() != "]":
            if token.group() != ",":
                place.children[len(place.children)] = self._value(token)
