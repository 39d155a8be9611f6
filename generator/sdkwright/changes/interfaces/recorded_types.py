"""Declared types -> the lines that the lock has for them by class, and back.

A name for a type is its notation. An object is `{"fields": {value: names}}`, a union is
`{"by": field, "of": [[tag, class], ...]}`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sdkwright.changes.interfaces.interface import OR_NONE, OR_UNSET, PROMISED, Interface
from sdkwright.changes.interfaces.type_notation import read_type, type_text
from sdkwright.changes.interfaces.value_notation import Value, grouped, read_value, ungrouped, value_text
from sdkwright.model import (
    AliasType,
    Declared,
    Nullable,
    ObjectType,
    Property,
    Reference,
    Type,
    UnionType,
    Variant,
    mentions,
    reachable,
    references,
)
from sdkwright.output.lock_shape import recorded_text

_CERTAINTIES = {"promised": PROMISED, "unsure": OR_NONE, "unset": OR_UNSET}
_FLAGS = ("required", "deprecated", "read_only", "write_only")
_OF_REPLIES = ("deprecated", "write_only")


@dataclass(frozen=True)
class TypeRecorder:
    """Writes the types of an interface."""

    interface: Interface

    def text(self, type_: Type) -> str:
        """A type in the lock's notation."""
        return type_text(type_, self.interface.model)

    def value(self, value: Value) -> str:
        """An argument or a field in the lock's notation."""
        return value_text(self.text(value.type), value)

    def declared(self) -> Iterator[tuple[str, Any]]:
        """What the lock has on the line of each class. Unions that the plan has named are no types of the document."""
        for identity, name in self.interface.classes.items():
            match self.interface.declared.get(identity):
                case AliasType() as alias:
                    yield name, self.text(alias.type)
                case ObjectType() as object_:
                    yield name, dict(self._object(object_))
                case UnionType() as union:
                    yield name, dict(self._union(union))
                case None:
                    pass

    def _object(self, object_: ObjectType) -> Iterator[tuple[str, Any]]:
        yield "fields", grouped((prop.name, self._field(object_.identity, prop)) for prop in object_.properties)
        if object_.additional is not None:
            yield "further", self.text(object_.additional)
        if object_.deprecated:
            yield "deprecated", True
        if object_.base is not None:
            yield "extends", self.interface.model(object_.base.identity)

    def _field(self, identity: str, prop: Property) -> str:
        """A field; of one that is only received, what matters to those who read it."""
        is_sent = identity in self.sent
        flags = {name for name in (_FLAGS if is_sent else _OF_REPLIES) if getattr(prop, name)}
        certainty = self.interface.certainty(identity, prop.name)
        if certainty != _usual_certainty(prop.type, flags):
            flags |= {word for word, meant in _CERTAINTIES.items() if meant == certainty}
        if not is_sent:
            return self.value(Value(prop.type, frozenset(flags)))
        return self.value(Value(prop.type, frozenset(flags), prop.limits, prop.default))

    @cached_property
    def sent(self) -> frozenset[str]:
        """The declared types that are within arguments, by identity."""
        declared, arguments = self.interface.declared, [one for op in self.interface.operations for one in op.arguments]
        first = {identity for argument in arguments for identity in references(argument.type)}
        return frozenset(reachable(first, lambda identity: mentions(declared[identity])))

    def _union(self, union: UnionType) -> Iterator[tuple[str, Any]]:
        yield "by", union.discriminator
        yield "of", [[str(one.tag), self.interface.model(one.object.identity)] for one in union.variants]
        if union.untagged:
            yield "untagged", [self.interface.model(one.identity) for one in union.untagged]


def _usual_certainty(type_: Type, flags: set[str] | frozenset[str]) -> int:
    """How surely a field has a value where nothing is said of it."""
    return OR_NONE if "write_only" in flags or isinstance(type_, Nullable) else PROMISED


def read_types(records: Mapping[str, Any]) -> tuple[dict[str, Declared], dict[str, dict[str, int]]]:
    """The declared types by class, and how surely their fields have a value by class and name in JSON."""
    declared: dict[str, Declared] = {}
    certainties: dict[str, dict[str, int]] = {}
    for name, record in records.items():
        if isinstance(record, str):
            declared[name] = AliasType(name, name, "", read_type(record))
        elif "by" in record:
            declared[name] = _read_union(name, record)
        else:
            values = {wire: read_value(text) for wire, text in ungrouped(record["fields"]).items()}
            declared[name] = _read_object(name, record, values)
            certainties[name] = {wire: _read_certainty(value) for wire, value in values.items()}
    return declared, certainties


def _read_object(name: str, record: Mapping[str, Any], values: Mapping[str, Value]) -> ObjectType:
    return ObjectType(
        identity=name,
        name=name,
        description="",
        properties=tuple(
            Property(
                name=wire,
                type=value.type,
                description="",
                limits=value.limits,
                default=value.default,
                **{flag: flag in value.flags for flag in _FLAGS},  # type: ignore[arg-type]  # flags alone
            )
            for wire, value in values.items()
        ),
        additional=read_type(record["further"]) if "further" in record else None,
        deprecated=bool(record.get("deprecated")),
        base=Reference(record["extends"]) if "extends" in record else None,
    )


def _read_union(name: str, record: Mapping[str, Any]) -> UnionType:
    variants = tuple(Variant(recorded_text(tag), Reference(class_name)) for tag, class_name in record["of"])
    untagged = tuple(Reference(class_name) for class_name in record.get("untagged", ()))
    return UnionType(name, name, "", recorded_text(record["by"]), variants, untagged=untagged)


def _read_certainty(value: Value) -> int:
    stated = [certainty for word, certainty in _CERTAINTIES.items() if word in value.flags]
    return stated[0] if stated else _usual_certainty(value.type, value.flags)
