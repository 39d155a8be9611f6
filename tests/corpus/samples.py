"""Values made from the types of the model: JSON as it goes over the wire, and the Python values that stand for it."""

from __future__ import annotations

import base64
import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import UUID

from sdkwright.model import (
    AliasType,
    AnyType,
    Array,
    Declared,
    Literals,
    Map,
    Nullable,
    ObjectType,
    Property,
    Reference,
    Scalar,
    Tuple,
    Type,
    Union,
    UnionType,
)

ANYTHING = "anything"
KEY = "some key"
BYTES = b"\x00bytes\xff"
_DEEP = 4
_MOST = 3000

_JSON: Mapping[str, Any] = {
    "string": "text",
    "integer": 7,
    "number": 1.5,
    "boolean": True,
    "datetime": "2024-05-06T07:08:09Z",
    "date": "2024-05-06",
    "time": "07:08:09",
    "duration": "P1DT7200S",
    "uuid": "12345678-1234-5678-1234-567812345678",
    "decimal": "1.25",
    "base64": base64.b64encode(BYTES).decode(),
    "binary": base64.b64encode(BYTES).decode(),
}
_PYTHON: Mapping[str, Any] = {
    "datetime": dt.datetime(2024, 5, 6, 7, 8, 9, tzinfo=dt.UTC),
    "date": dt.date(2024, 5, 6),
    "time": dt.time(7, 8, 9),
    "duration": dt.timedelta(days=1, hours=2),
    "uuid": UUID(_JSON["uuid"]),
    "decimal": Decimal("1.25"),
    "base64": BYTES,
    "binary": BYTES,
}


class EndlessError(Exception):
    """A value that has no end: a type that requires itself."""


@dataclass
class Sampler:
    """Makes values; what an optional property holds is left out when it is deep inside, or when there is enough.

    whole: whether optional properties are there. sent: whether the value goes to the server, so that what only replies
    hold is left out.
    """

    declared: Mapping[str, Declared]
    whole: bool
    sent: bool
    _inside: list[str] = field(default_factory=list)
    _made: int = 0

    def json(self, type_: Type) -> Any:
        """A value of the type as JSON types."""
        self._made += 1
        match type_:
            case Scalar(kind):
                return _JSON.get(kind, None if kind == "null" else "text")
            case Literals(values):
                return values[len(values) // 2]
            case Array(items):
                return self._some(items, lambda value: [value], [])
            case Tuple(items):
                return [self.json(item) for item in items]
            case Map(values):
                return self._some(values, lambda value: {KEY: value}, {})
            case Union(members):
                return self._first(reversed(members) if self.whole else members)
            case Nullable(inner):
                return self._some(inner, lambda value: value, None)
            case Reference(identity):
                return self._declared(identity)
            case AnyType():
                return ANYTHING
        raise NotImplementedError(f"no sample for {type(type_).__name__}")

    def _some(self, inner: Type, wrapped: Any, nothing: Any) -> Any:
        """One value wrapped, or nothing where there would be no end to it."""
        before = len(self._inside)
        try:
            return wrapped(self.json(inner))
        except EndlessError:
            del self._inside[before:]
            return nothing

    def _first(self, members: Iterable[Type]) -> Any:
        """A value of the first of the types that has an end."""
        for member in members:
            before = len(self._inside)
            try:
                return self.json(member)
            except EndlessError:
                del self._inside[before:]
        raise EndlessError("each member of a union holds the union")

    def _declared(self, identity: str) -> Any:
        if self._inside.count(identity) > 1 or len(self._inside) > 4 * _DEEP:
            raise EndlessError(identity)
        self._inside.append(identity)
        declared = self.declared[identity]
        match declared:
            case ObjectType():
                made: Any = self.object(declared.properties)
                if declared.discriminator is not None:
                    made[declared.discriminator] = declared.tag
                if declared.additional is not None and self._may_add():
                    made |= self._some(declared.additional, lambda value: {KEY: value}, {})
            case UnionType():
                made = self._variant(declared)
            case AliasType():
                made = self.json(declared.type)
        self._inside.pop()
        return made

    def _variant(self, union: UnionType) -> Any:
        """The first variant that has an end."""
        for variant in union.variants:
            before = len(self._inside)
            try:
                return {**self.json(variant.object), union.discriminator: variant.tag}
            except EndlessError:
                del self._inside[before:]
        raise EndlessError(union.identity)

    def object(self, properties: tuple[Property, ...]) -> dict[str, Any]:
        """An object of the properties that go the way of the value."""
        made = {}
        for prop in properties:
            if not (self._passes(prop) and (prop.required or self._may_add())):
                continue
            before = len(self._inside)
            try:
                made[prop.name] = self.json(prop.type)
            except EndlessError:
                # No server can send what has no end, whatever the document requires.
                del self._inside[before:]
        return made

    def _passes(self, prop: Property) -> bool:
        return not (prop.read_only if self.sent else prop.write_only)

    def _may_add(self) -> bool:
        return self.whole and len(self._inside) <= _DEEP and self._made < _MOST


def rich(type_: Type, value: Any, declared: Mapping[str, Declared], *, texts: bool = False) -> Any:
    """The value of a sample as a Python programmer would give it: dates, UUIDs, decimals and bytes inside.

    texts: whether what may also be given as text is left so, which bytes may not.
    """
    match type_:
        case Scalar(kind) if kind in _PYTHON:
            return value if texts and _PYTHON[kind] is not BYTES else _PYTHON[kind]
        case Array(items):
            return [rich(items, inner, declared, texts=texts) for inner in value]
        case Tuple(items):
            return [rich(item, inner, declared, texts=texts) for item, inner in zip(items, value, strict=True)]
        case Map(values):
            return {key: rich(values, inner, declared, texts=texts) for key, inner in value.items()}
        case Nullable(inner):
            return None if value is None else rich(inner, value, declared, texts=texts)
        case Reference(identity) if isinstance(found := declared[identity], ObjectType):
            types = {prop.name: prop.type for prop in found.properties if prop.name != found.discriminator}
            return {
                name: rich(types.get(name, AnyType()), inner, declared, texts=texts) for name, inner in value.items()
            }
        case Reference(identity) if isinstance(alias := declared[identity], AliasType):
            return rich(alias.type, value, declared, texts=texts)
    return value
