"""Values that examples call operations with: made of types and limits, unless somebody has chosen them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sdkwright.model import (
    MISSING,
    AliasType,
    Array,
    Declared,
    Limits,
    Literals,
    Map,
    Nullable,
    ObjectType,
    Parameter,
    Property,
    Reference,
    Scalar,
    Tuple,
    Type,
    Union,
    UnionType,
    children,
)
from sdkwright.model.types import NO_LIMITS

CONTENT = b"content"
# Text for a name that contains one of these; the first that fits is taken.
_TEXT_BY_NAME = {"url": "https://example.com", "email": "user@example.com", "version": "1.0.0"}
_TEXT = "example"
_SCALARS: Mapping[str, Any] = {
    "boolean": True,
    "datetime": "2026-01-31T12:00:00Z",
    "date": "2026-01-31",
    "time": "12:00:00Z",
    "duration": "PT1H",
    "uuid": "123e4567-e89b-42d3-a456-426614174000",
    "decimal": "1.50",
    "base64": CONTENT,
    "base64url": CONTENT,
    "octets": CONTENT,
    "content": CONTENT,
    "document": CONTENT,
    "file": CONTENT,
    "null": None,
}


@dataclass(frozen=True, slots=True)
class Sampler:
    """Makes up values of the types that are `declared`; `chosen` are values by names on the wire."""

    declared: Mapping[str, Declared]
    chosen: Mapping[str, Any] = field(default_factory=dict)

    def item(self, item: Parameter | Property) -> Any:
        """The value of a parameter or a field: the chosen one, the document's example, or one that is made up."""
        if item.name in self.chosen:
            return self.chosen[item.name]
        if isinstance(item, Parameter) and item.example is not MISSING:
            return item.example
        return self.value(item.type, item.name, item.limits)

    def value(self, type_: Type, name: str, limits: Limits = NO_LIMITS, within: tuple[str, ...] = ()) -> Any:
        """A value of a type; `within` are the declared types that contain it."""
        match type_:
            case Scalar():
                return _scalar(type_, name, limits)
            case Literals(values):
                return values[0]
            case Reference(identity):
                return self._declared_value(identity, name, within)
            case Nullable(inner):
                return self.value(inner, name, limits, within)
            case Union(members):
                return self.value(members[0], name, limits, within)
            case Map(values):
                return {_TEXT: self.value(values, name, NO_LIMITS, within)}
            case Array() | Tuple():
                return [self.value(item, name, NO_LIMITS, within) for item in children(type_)]
            case _:
                return {}

    def _declared_value(self, identity: str, name: str, within: tuple[str, ...]) -> Any:
        """A value of a declared type; None where it contains itself without end."""
        if identity in within:
            return None
        within = (*within, identity)
        match self.declared[identity]:
            case ObjectType() as type_:
                return self._object(type_, within)
            case UnionType(variants=variants, untagged=untagged, discriminator=discriminator):
                if not variants:
                    return self.value(untagged[0], name, NO_LIMITS, within) if untagged else {}
                value = self.value(variants[0].object, name, NO_LIMITS, within)
                return {discriminator: variants[0].tag, **(value or {})}
            case AliasType(type=inner):
                return self.value(inner, name, NO_LIMITS, within)

    def _object(self, type_: ObjectType, within: tuple[str, ...]) -> dict[str, Any]:
        known = {**self.chosen, **dict(type_.constants)}
        needed = [prop for prop in type_.properties if prop.required and not prop.read_only]
        return {
            prop.name: known[prop.name] if prop.name in known else self.value(prop.type, prop.name, prop.limits, within)
            for prop in needed
        }


def _scalar(type_: Scalar, name: str, limits: Limits) -> Any:
    if type_.kind in ("string", "binary"):
        return _text(name, limits)
    if type_.kind in ("integer", "number", "exact"):
        return _number(limits)
    return _SCALARS[type_.kind]


def _text(name: str, limits: Limits) -> str:
    text = next((text for part, text in _TEXT_BY_NAME.items() if part in name.lower()), _TEXT)
    most = len(text) if limits.max_length is None else limits.max_length
    # Nobody reads an example of thousands of characters.
    least = min(limits.min_length or 0, 256)
    return (text * (least // len(text) + 1) if least > len(text) else text)[: max(most, least, 1)]


def _number(limits: Limits) -> int | float:
    if limits.minimum is not None:
        return limits.minimum if limits.minimum > 1 or limits.maximum == limits.minimum else max(limits.minimum, 1)
    return 1 if limits.maximum is None else min(limits.maximum, 1)
