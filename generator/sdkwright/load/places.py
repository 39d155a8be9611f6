"""Where each value of a file stands: made only when an error or a warning asks for it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from sdkwright.errors import ParseError
from sdkwright.load.text import Text
from sdkwright.load.yaml_text import yaml_events

__all__ = ["Place", "json_places", "token_position", "yaml_places"]


@dataclass(slots=True)
class Place:
    """The place of one value: its key's where it is a mapping's member, else its own.

    line, column: counted from 1.
    children: the places of members by key, of elements by index.
    """

    line: int
    column: int
    children: dict[str | int, Place] = field(default_factory=dict)

    def find(self, pointer: tuple[str | int, ...]) -> tuple[Place, int]:
        """Return the place of the value, or of the nearest one above it, and the length of the pointer to that."""
        place = self
        for length, key in enumerate(pointer):
            child = place.children.get(key)
            if child is None:
                return place, length
            place = child
        return place, len(pointer)


def yaml_places(text: Text) -> Place:
    """Return the places of a YAML document that is known to parse."""
    events = yaml_events(text)
    anchors: dict[str, Place] = {}
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            return _yaml_place(event, events, anchors)
    return Place(1, 1)


def _yaml_place(event: Any, events: Iterator[Any], anchors: dict[str, Place]) -> Place:
    place = Place(event.start_mark.line + 1, event.start_mark.column + 1)
    if isinstance(event, yaml.AliasEvent):
        place.children = anchors[event.anchor].children if event.anchor in anchors else {}
        return place
    if event.anchor is not None:
        anchors[event.anchor] = place
    if isinstance(event, yaml.MappingStartEvent):
        while not isinstance(key := next(events), yaml.MappingEndEvent):
            child = _yaml_place(next(events), events, anchors)
            mark = key.start_mark
            place.children[key.value] = Place(mark.line + 1, mark.column + 1, child.children)
    elif isinstance(event, yaml.SequenceStartEvent):
        while not isinstance(item := next(events), yaml.SequenceEndEvent):
            place.children[len(place.children)] = _yaml_place(item, events, anchors)
    return place


# Strings, punctuation, and runs of anything else, which are numbers and words; blanks are passed over.
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+')


def json_places(text: Text) -> Place:
    """Return the places of a JSON document that is known to parse; ParseError for a key that occurs twice."""
    return _JsonPlaces(text).value()


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
        self._line, self._start, self._scanned = 1, 0, 0

    def value(self) -> Place:
        return self._value(next(self._tokens))

    def _value(self, token: re.Match[str]) -> Place:
        place = self._place(token)
        if token.group() == "{":
            self._members(place)
        elif token.group() == "[":
            self._elements(place)
        return place

    def _members(self, place: Place) -> None:
        while (token := next(self._tokens)).group() != "}":
            if token.group() == ",":
                continue
            key, own = json.loads(token.group()), self._place(token)
            if key in place.children:
                lines = f"on line {place.children[key].line} and on line {own.line}"
                raise self._text.error(ParseError, f'the key "{key}" occurs twice, {lines}', own.line, own.column)
            next(self._tokens)  # the colon
            # Put there before the value is read, so that of two pairs of doubles the outer one is told first.
            place.children[key] = own
            own.children = self._value(next(self._tokens)).children

    def _elements(self, place: Place) -> None:
        while (token := next(self._tokens)).group() != "]":
            if token.group() != ",":
                place.children[len(place.children)] = self._value(token)

    def _place(self, token: re.Match[str]) -> Place:
        # Lines are counted as the tokens go by: counting from the start each time would be quadratic.
        content, offset = self._text.content, token.start()
        lines = content.count("\n", self._scanned, offset)
        if lines:
            self._line += lines
            self._start = content.rfind("\n", self._scanned, offset) + 1
        self._scanned = offset
        return Place(self._line, offset - self._start + 1)
