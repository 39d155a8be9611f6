"""YAML 1.2 to Python data, event by event.

PyYAML's scanner and parser are used, its resolver and constructor are not: building the values here is several times
faster, follows YAML 1.2, never recurses and knows the place of whatever is wrong. Of YAML 1.1 it has merge keys:
whoever writes ``<<: *common`` means what is there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from sdkwright.errors import LimitError, ParseError, SdkwrightError
from sdkwright.load.nodes.text import SIZE_LIMIT, Text, on_lines
from sdkwright.load.syntax.yaml_mistakes import mistake
from sdkwright.load.syntax.yaml_scalars import Scalar, plain_scalar, tagged_scalar

__all__ = ["DEPTH_LIMIT", "is_merge_key", "parse_yaml", "yaml_events"]

DEPTH_LIMIT = 200
# What aliases may add to a document, in values: far above honest use, far below what exhausts memory.
ALIAS_LIMIT = 500_000

# The C parser is ten times faster; PyYAML is without it where libyaml was not there to build it.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COLLECTION_TAGS = {"tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", "!"}
_NO_KEY: Any = object()


def yaml_events(text: Text) -> Iterator[Any]:
    """Yield the parser's events; ParseError, located, for text that is not YAML."""
    try:
        yield from yaml.parse(text.content, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        message, line, column = mistake(error, text)
        raise text.error(ParseError, f"the YAML is broken: {message}", line, column) from None
    except yaml.reader.ReaderError as error:
        line, column = text.position(error.position)
        raise text.error(ParseError, f"the YAML is broken: {error.reason}", line, column) from None


def parse_yaml(text: Text) -> Any:
    """Return the file's only YAML document as dicts with string keys, lists and scalars, no two of them shared.

    Raises ParseError for what is not YAML, for a key that occurs twice, for tags outside the core schema and for more
    than one document; LimitError for nesting deeper than 200 and for aliases that expand without end.
    """
    return _Builder(text).build()


class _Frame:
    """A collection that is still open: a mapping, with the marks of its keys, or a list.

    merging: whether the key is a merge key, whose value's members are those of the mapping.
    """

    __slots__ = ("anchor", "key", "marks", "merging", "value")

    def __init__(self, value: Any, marks: dict[str, Any] | None, anchor: str | None) -> None:
        self.value = value
        self.marks = marks
        self.anchor = anchor
        self.key = _NO_KEY
        self.merging = False


class _Builder:
    def __init__(self, text: Text) -> None:
        self._text = text
        self._stack: list[_Frame] = []
        self._anchors: dict[str, Any] = {}
        self._cache: dict[str, Scalar] = {}
        self._copied = self._copied_letters = 0
        self._root: Any = None
        self._documents = 0

    def build(self) -> Any:
        handlers = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceStartEvent: self._start,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        for event in yaml_events(self._text):
            handler = handlers.get(type(event))
            if handler is not None:
                handler(event)
        return self._root

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            raise self._error(ParseError, "a second YAML document starts here; a file must hold one", event)

    def _scalar(self, event: Any) -> None:
        stack = self._stack
        frame = stack[-1] if stack else None
        if frame is not None and frame.marks is not None and frame.key is _NO_KEY:
            self._add_key(frame, event)
            return
        value = event.value
        if event.tag is not None:
            value = self._tagged(event)
        elif event.implicit[0]:
            value = self._plain(event)
        if event.anchor is not None:
            self._anchors[event.anchor] = value
        self._add(frame, value)

    def _add_key(self, frame: _Frame, event: Any) -> None:
        # Keys are taken as written, so that the response code 200 and the property `null` stay what they look like.
        key, marks = event.value, frame.marks
        assert marks is not None
        frame.merging = is_merge_key(event)
        if key in marks and not frame.merging:
            lines = on_lines(marks[key].line + 1, event.start_mark.line + 1)
            raise self._error(ParseError, f'the key "{key}" occurs twice, {lines}', event)
        marks[key] = event.start_mark
        frame.key = key
        if event.anchor is not None:
            self._anchors[event.anchor] = key

    def _plain(self, event: Any) -> Scalar:
        text = event.value
        try:
            return self._cache[text]
        except KeyError:
            pass
        try:
            value = self._cache[text] = plain_scalar(text)
        except ValueError:
            raise self._error(ParseError, "the number is too long", event) from None
        return value

    def _tagged(self, event: Any) -> Scalar:
        try:
            return tagged_scalar(event.tag, event.value)
        except ValueError:
            raise self._error(ParseError, f"the tag {_shown(event.tag)} cannot be used here", event) from None

    def _start(self, event: Any) -> None:
        stack = self._stack
        if event.tag is not None and event.tag not in _COLLECTION_TAGS:
            raise self._error(ParseError, f"the tag {_shown(event.tag)} cannot be used here", event)
        if stack and stack[-1].marks is not None and stack[-1].key is _NO_KEY:
            raise self._error(ParseError, "a key must be a plain value, not a mapping or a list", event)
        if len(stack) >= DEPTH_LIMIT:
            raise self._error(LimitError, f"the document is nested more than {DEPTH_LIMIT} deep", event)
        mapping = type(event) is yaml.MappingStartEvent
        stack.append(_Frame({} if mapping else [], {} if mapping else None, event.anchor))
        if event.anchor is not None:
            # Until the collection is complete an alias to it would be a circle.
            self._anchors[event.anchor] = _NO_KEY

    def _end(self, _event: Any) -> None:
        frame = self._stack.pop()
        if frame.anchor is not None:
            self._anchors[frame.anchor] = frame.value
        self._add(self._stack[-1] if self._stack else None, frame.value)

    def _add(self, frame: _Frame | None, value: Any) -> None:
        if frame is None:
            self._root = value
        elif frame.marks is None:
            frame.value.append(value)
        elif frame.merging and (merged := _merged(value)) is not None:
            # What the mapping says itself counts more, before or behind the merge key.
            for key, item in merged.items():
                frame.value.setdefault(key, item)
            frame.key = _NO_KEY
        else:
            frame.value[frame.key] = value
            frame.key = _NO_KEY

    def _alias(self, event: Any) -> None:
        frame = self._stack[-1] if self._stack else None
        if frame is not None and frame.marks is not None and frame.key is _NO_KEY:
            raise self._error(ParseError, "an alias cannot be a key", event)
        if event.anchor not in self._anchors:
            raise self._error(ParseError, f"there is no anchor &{event.anchor} before this alias", event)
        value = self._anchors[event.anchor]
        if value is _NO_KEY:
            raise self._error(ParseError, f"the alias *{event.anchor} stands within its own anchor", event)
        self._add(frame, self._copy(value, len(self._stack), event))

    def _copy(self, value: Any, depth: int, event: Any) -> Any:
        """Return a copy, so that a later change in one place is not a change in another."""
        self._copied += 1
        if self._copied > ALIAS_LIMIT:
            raise self._error(LimitError, f"aliases expand to more than {ALIAS_LIMIT} values", event)
        if isinstance(value, str):
            # One string takes no more memory a hundred times, but whoever writes the whole value out would need it.
            self._copied_letters += len(value)
            if self._copied_letters > SIZE_LIMIT:
                raise self._error(LimitError, f"aliases expand to more than {SIZE_LIMIT // 1024 // 1024} MiB", event)
        if not isinstance(value, dict | list):
            return value
        if depth >= DEPTH_LIMIT:
            raise self._error(LimitError, f"the document is nested more than {DEPTH_LIMIT} deep", event)
        if isinstance(value, dict):
            return {key: self._copy(item, depth + 1, event) for key, item in value.items()}
        return [self._copy(item, depth + 1, event) for item in value]

    def _error(self, kind: type[SdkwrightError], message: str, event: Any) -> SdkwrightError:
        mark = event.start_mark
        return self._text.error(kind, message, mark.line + 1, mark.column + 1)


def is_merge_key(event: Any) -> bool:
    """Return whether the event of a key is that of a merge key: ``<<`` without quotes."""
    return bool(event.value == "<<" and (event.implicit[0] or event.tag == "tag:yaml.org,2002:merge"))


def _merged(value: Any) -> dict[str, Any] | None:
    """Return the members that a merge key's value gives: a mapping's, or those of several, the first counting most.

    None for what is no mapping, which is a plain value of a key that is called so.
    """
    if isinstance(value, dict) or value is None:
        return value or {}
    if not (isinstance(value, list) and all(isinstance(item, dict) for item in value)):
        return None
    return {key: item for part in reversed(value) for key, item in part.items()}


def _shown(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!", 1)
