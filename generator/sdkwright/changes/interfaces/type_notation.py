"""Types as short text, in which the lock keeps them, and back.

string, integer, ...    a scalar of this kind; `any` is no restriction at all
&Pet                    a model, by the name of its class
one("a", "b")           an enumeration; `like(...)` where other values are allowed
[T]  {T}  <T, T>        a list, a mapping, a list of fixed length
(T | T)  T?             a union, a value that may be null
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, cast, get_args

from sdkwright.model import (
    AnyType,
    Array,
    Literals,
    Map,
    Nullable,
    Reference,
    Scalar,
    Tuple,
    Type,
    Union,
)
from sdkwright.model.types import ScalarKind

_KINDS: Final = frozenset(get_args(ScalarKind))
_WORD: Final = re.compile(r"[a-z][a-z0-9-]*")
_CLASS: Final = re.compile(r"\w+")
_BLANKS: Final = re.compile(r"\s*")
_DECODER: Final = json.JSONDecoder()
# How deeply types may be nested in one another; more is no lock of ours.
_DEEPEST: Final = 200


def type_text(type_: Type, class_of: Callable[[str], str]) -> str:
    """The type as text; `class_of` gives the class of a model by its identity."""
    match type_:
        case Scalar(kind):
            return kind
        case AnyType():
            return "any"
        case Reference(identity):
            return f"&{class_of(identity)}"
        case Literals(values, examples):
            return f"{'like' if examples else 'one'}({', '.join(map(json.dumps, values))})"
        case Array(inner):
            return f"[{type_text(inner, class_of)}]"
        case Map(inner):
            return f"{{{type_text(inner, class_of)}}}"
        case Tuple(items):
            return f"<{', '.join(type_text(item, class_of) for item in items)}>"
        case Union(members):
            return f"({' | '.join(type_text(member, class_of) for member in members)})"
        case Nullable(inner):
            return f"{type_text(inner, class_of)}?"


@dataclass(slots=True)
class NotationReader:
    """Reads a text from its beginning: types, words and JSON values. What is no notation raises ValueError."""

    text: str
    at: int = 0
    depth: int = 0

    def type(self) -> Type:
        """The type that stands next."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise ValueError("the type is nested too deeply")
        type_ = self._bare()
        while self.takes("?"):
            type_ = Nullable(type_)
        self.depth -= 1
        return type_

    def _bare(self) -> Type:
        if self.takes("&"):
            return Reference(self._matched(_CLASS))
        if self.takes("["):
            return Array(self._closed("]"))
        if self.takes("{"):
            return Map(self._closed("}"))
        if self.takes("<"):
            return Tuple(tuple(self._listed(self.type, ",", ">")))
        if self.takes("("):
            return Union(tuple(self._listed(self.type, "|", ")")))
        word = self.word()
        if word in ("one", "like") and self.takes("("):
            return Literals(tuple(self._listed(self.value, ",", ")")), examples=word == "like")
        if word not in _KINDS and word != "any":
            raise ValueError(f'"{word}" is no type')
        return AnyType() if word == "any" else Scalar(cast(ScalarKind, word))

    def word(self) -> str:
        """The word that stands next."""
        return self._matched(_WORD)

    def value(self) -> Any:
        """The JSON value that stands next."""
        self._skip()
        value, self.at = _DECODER.raw_decode(self.text, self.at)
        return value

    def takes(self, mark: str) -> bool:
        """Whether this mark stands next, which is passed over then."""
        self._skip()
        is_next = self.text.startswith(mark, self.at)
        self.at += len(mark) if is_next else 0
        return is_next

    @property
    def is_at_end(self) -> bool:
        """Whether nothing is left."""
        self._skip()
        return self.at == len(self.text)

    def _closed(self, end: str) -> Type:
        type_ = self.type()
        if not self.takes(end):
            raise ValueError(f'there is no "{end}" where one is expected')
        return type_

    def _listed(self, read: Callable[[], Any], between: str, end: str) -> list[Any]:
        items = [] if self.takes(end) else [read()]
        while items and self.takes(between):
            items.append(read())
        if items and not self.takes(end):
            raise ValueError(f'there is no "{end}" where one is expected')
        return items

    def _matched(self, pattern: re.Pattern[str]) -> str:
        self._skip()
        match = pattern.match(self.text, self.at)
        if match is None:
            raise ValueError("a name is expected")
        self.at = match.end()
        return match.group()

    def _skip(self) -> None:
        match = _BLANKS.match(self.text, self.at)
        self.at = match.end() if match is not None else self.at


def read_type(text: str) -> Type:
    """The type that a whole text is; ValueError where it is none."""
    reader = NotationReader(text)
    type_ = reader.type()
    if not reader.is_at_end:
        raise ValueError("the type is followed by something else")
    return type_
