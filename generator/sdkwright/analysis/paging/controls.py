"""What a request can ask of a list: its parameters in the query and in headers, and the fields of a JSON body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from sdkwright.analysis.paging.envelopes import fields_of, properties
from sdkwright.analysis.paging.vocabulary import AFTER, BEFORE, CURSORS, OFFSETS, PAGES, SIZES, header_word, plain
from sdkwright.load import encode_pointer
from sdkwright.model import MISSING, Declared, Missing, Operation, Parameter, Scalar, Type, is_json, without_null
from sdkwright.model.types import NO_LIMITS, Limits

Place = Literal["query", "header", "body"]

STEERING = CURSORS | PAGES | OFFSETS | AFTER
_NUMBERS = frozenset({Scalar("integer"), Scalar("number")})


@dataclass(frozen=True, slots=True)
class Control:
    """One thing that a request can ask: by its name on the wire or its pointer in the body, and by its plain name."""

    name: str
    word: str
    place: Place
    type: Type
    description: str = ""
    default: Any | Missing = MISSING
    example: Any | Missing = MISSING
    limits: Limits = NO_LIMITS
    deprecated: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether it is a whole number; some documents call that a number."""
        return self.type in _NUMBERS

    @property
    def is_text(self) -> bool:
        """Whether it is text."""
        return self.type == Scalar("string")


def controls_of(operation: Operation, declared: Mapping[str, Declared]) -> dict[str, Control]:
    """What the operation's request can ask, by plain name; what is deprecated only where there is no other way."""
    found: dict[str, Control] = {}
    for control in (*_queried(operation, declared), *_headers(operation), *_in_body(operation, declared)):
        found.setdefault(control.word, control)
    return found


def superseded(controls: Mapping[str, Control]) -> frozenset[str]:
    """The plain names of those that are deprecated in favour of others that do the same."""
    return frozenset(
        word
        for group in (STEERING, SIZES)
        for word in group & controls.keys()
        if controls[word].deprecated and any(not controls[other].deprecated for other in group & controls.keys())
    )


def _queried(operation: Operation, declared: Mapping[str, Declared]) -> Iterator[Control]:
    for one in operation.parameters:
        if one.place != "query":
            continue
        type_ = without_null(one.type)
        inner = list(properties(type_, declared)) if one.style == "deepObject" else []
        yield from (_control(one, f"{one.name}[{name}]", "query", each) for name, each in inner)
        if not inner:
            yield _control(one, one.name, "query", type_)


def _headers(operation: Operation) -> Iterator[Control]:
    for one in operation.parameters:
        if one.place == "header" and header_word(one.name) in CURSORS:
            control = _control(one, one.name, "header", without_null(one.type))
            yield Control(control.name, header_word(one.name), "header", control.type, deprecated=one.deprecated)


def _control(one: Parameter, name: str, place: Place, type_: Type) -> Control:
    return Control(
        name, plain(name), place, type_, one.description, one.default, one.example, one.limits, one.deprecated
    )


def _in_body(operation: Operation, declared: Mapping[str, Declared]) -> Iterator[Control]:
    body = operation.body
    if body is None or not all(map(is_json, (body.media_type, *body.choices))):
        return
    for field in fields_of(body.type, declared, 2):
        word = f"page{field.name}" if field.above == ("page",) else field.name
        prop = field.described
        if prop is not None and word in STEERING | SIZES | BEFORE:
            control = Control(encode_pointer(field.path), word, "body", field.type, prop.description)
            yield replace(control, default=prop.default, limits=prop.limits, deprecated=prop.deprecated)
