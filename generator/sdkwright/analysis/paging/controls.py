"""The controls of a list: parameters in the query and in headers, and fields of a JSON body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from sdkwright.analysis.paging.envelopes import fields_of, properties
from sdkwright.analysis.paging.vocabulary import AFTER, BEFORE, CURSORS, OFFSETS, PAGES, SIZES, header_word, plain
from sdkwright.load import encode_pointer
from sdkwright.model import MISSING, Declared, Missing, Operation, Parameter, Scalar, Type, is_json, without_null
from sdkwright.model.types import NO_LIMITS, Limits

ControlPlace = Literal["query", "header", "body"]

STEERING = CURSORS | PAGES | OFFSETS | AFTER
_NUMBERS = frozenset({Scalar("integer"), Scalar("number")})


@dataclass(frozen=True, slots=True)
class Control:
    """A parameter or body field that steers a list: its name on the wire or pointer in the body, and its plain name."""

    name: str
    word: str
    place: ControlPlace
    type: Type
    description: str = ""
    default: Any | Missing = MISSING
    example: Any | Missing = MISSING
    limits: Limits = NO_LIMITS
    deprecated: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether it is a whole number, which some documents type as a number."""
        return self.type in _NUMBERS

    @property
    def is_text(self) -> bool:
        """Whether it is text."""
        return self.type == Scalar("string")


def controls_of(operation: Operation, declared: Mapping[str, Declared]) -> dict[str, Control]:
    """The controls of an operation by plain name."""
    controls: dict[str, Control] = {}
    for control in (
        *_query_controls(operation, declared),
        *_header_controls(operation),
        *_body_controls(operation, declared),
    ):
        controls.setdefault(control.word, control)
    return controls


def superseded(controls: Mapping[str, Control]) -> frozenset[str]:
    """The plain names of deprecated controls for which there is another of the same group."""
    return frozenset(
        word
        for group in (STEERING, SIZES)
        for word in group & controls.keys()
        if controls[word].deprecated and any(not controls[other].deprecated for other in group & controls.keys())
    )


def _query_controls(operation: Operation, declared: Mapping[str, Declared]) -> Iterator[Control]:
    for parameter in operation.parameters:
        if parameter.location != "query":
            continue
        type_ = without_null(parameter.type)
        inner = list(properties(type_, declared)) if parameter.style == "deepObject" else []
        yield from (
            _control(parameter, f"{parameter.name}[{name}]", "query", property_type) for name, property_type in inner
        )
        if not inner:
            yield _control(parameter, parameter.name, "query", type_)


def _header_controls(operation: Operation) -> Iterator[Control]:
    for parameter in operation.parameters:
        if parameter.location == "header" and header_word(parameter.name) in CURSORS:
            control = _control(parameter, parameter.name, "header", without_null(parameter.type))
            yield Control(
                control.name, header_word(parameter.name), "header", control.type, deprecated=parameter.deprecated
            )


def _control(parameter: Parameter, name: str, place: ControlPlace, type_: Type) -> Control:
    return Control(
        name,
        plain(name),
        place,
        type_,
        parameter.description,
        parameter.default,
        parameter.example,
        parameter.limits,
        parameter.deprecated,
    )


def _body_controls(operation: Operation, declared: Mapping[str, Declared]) -> Iterator[Control]:
    body = operation.body
    if body is None or not all(map(is_json, (body.media_type, *body.choices))):
        return
    for field in fields_of(body.type, declared, 2):
        word = f"page{field.name}" if field.above == ("page",) else field.name
        prop = field.prop
        if prop is not None and word in STEERING | SIZES | BEFORE:
            control = Control(encode_pointer(field.path), word, "body", field.type, prop.description)
            yield replace(control, default=prop.default, limits=prop.limits, deprecated=prop.deprecated)
