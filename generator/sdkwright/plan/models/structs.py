"""Objects -> model classes: their fields, and what the classes know of them beside their types."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from sdkwright.model import (
    Declared,
    Literals,
    Nullable,
    ObjectType,
    Property,
    Scalar,
    Type,
    without_alias,
    without_null,
)
from sdkwright.naming import is_plain_key
from sdkwright.plan.annotations import Annotation, Annotations
from sdkwright.plan.docs import field_doc
from sdkwright.plan.models.spellings import Spellings
from sdkwright.plan.names.locked_names import LockedNames
from sdkwright.plan.names.member_names import field_names
from sdkwright.plan.prose import Doc, sentence
from sdkwright.plan.views import Field, Struct


class Models(Protocol):
    """What is known of the models of an SDK: their class names, what they are made of, and where they stand."""

    @property
    def names(self) -> Mapping[str, str]: ...
    @property
    def declared(self) -> Mapping[str, Declared]: ...
    @property
    def sent(self) -> frozenset[str]: ...
    @property
    def small(self) -> frozenset[str]: ...
    @property
    def told(self) -> frozenset[str]: ...
    @property
    def spellings(self) -> Spellings: ...
    @property
    def locked_names(self) -> LockedNames: ...
    def annotations(self) -> Annotations: ...


@dataclass(frozen=True, slots=True)
class Structs:
    """Makes model classes of objects; the names of a kind's fields are those of its base, and more."""

    models: Models
    trust_not_null: bool
    _classes: dict[str, Struct] = field(default_factory=dict)
    _fields: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def of(self, type_: ObjectType) -> Struct:
        """The class of an object; a kind has what it adds to its base, or has of another type."""
        base = self._base(type_)
        own = self._whole(type_)
        if base is None:
            return own
        above = self._whole(base)
        before = {one.name: one for one in above.fields}
        fields = tuple(one for one in own.fields if one != before.get(one.name))
        said = {one.name for one in fields}
        return replace(
            own,
            doc=replace(own.doc, arguments=inherited_docs(own, before.keys() - said)),
            fields=fields,
            base=above.class_name,
            additional=None if own.additional == above.additional else own.additional,
            required=() if own.required == above.required else own.required,
            constants=None if own.constants == above.constants else own.constants or {},
            only=None if own.only == above.only else own.only,
            narrows=not before.keys().isdisjoint(said),
        )

    def _base(self, type_: ObjectType) -> ObjectType | None:
        found = self.models.declared.get(type_.base.identity) if type_.base is not None else None
        return found if isinstance(found, ObjectType) else None

    def _whole(self, type_: ObjectType) -> Struct:
        """The class with all its fields, as if it had no base."""
        if type_.identity not in self._classes:
            self._classes[type_.identity] = self._made(type_)
        return self._classes[type_.identity]

    def _made(self, type_: ObjectType) -> Struct:
        properties = _fields(type_)
        names = self.names(type_)
        types = self.models.annotations()
        sent, told = type_.identity in self.models.sent, type_.identity in self.models.told
        return Struct(
            class_name=self.models.names[type_.identity],
            doc=Doc(
                summary=type_.description,
                facts=("Deprecated: the API may give it up.",) if type_.deprecated else (),
            ),
            fields=tuple(self._field(names[prop.name], prop, types.reply(prop.type), sent=sent) for prop in properties),
            secrets=tuple(names[prop.name] for prop in properties if prop.secret),
            read_only=tuple(names[prop.name] for prop in properties if sent and prop.read_only),
            numbers=tuple(_holding(type_, names, self.models.spellings.are_numbers)),
            urlsafe=tuple(_holding(type_, names, self.models.spellings.are_urlsafe)),
            additional=None if type_.additional is None else types.reply(type_.additional),
            constants={names[wire]: value for wire, value in type_.constants if wire in names} or None,
            required=tuple(prop.name for prop in properties if told and prop.required and not prop.write_only),
            only=dict(self._only(type_, names)) or None if told else None,
        )

    def _only(self, type_: ObjectType, names: Mapping[str, str]) -> Iterator[tuple[str, bool | float]]:
        """The fields that can have one value only, a truth or a fraction: of these there are no literals."""
        for one in (prop for prop in type_.properties if prop.name in names):
            listed = without_null(without_alias(without_null(one.type), self.models.declared))
            if isinstance(listed, Literals) and len(listed.values) == 1 and isinstance(listed.values[0], bool | float):
                yield names[one.name], listed.values[0]

    def names(self, type_: ObjectType) -> Mapping[str, str]:
        """The names of the fields by their names in JSON; a field has the same name in all kinds of an object."""
        chain: list[ObjectType] = []
        one: ObjectType | None = type_
        while one is not None and one.identity not in self._fields:
            chain.append(one)
            one = self._base(one)
        names = dict(self._fields[one.identity]) if one is not None else {}
        for one in reversed(chain):
            added = [prop for prop in _fields(one) if prop.name not in names]
            own = frozenset(names.values())
            remembered = self.models.locked_names.fields_of(self.models.names[one.identity])
            names |= field_names(added, self.models.small, own, remembered)
            self._fields[one.identity] = dict(names)
        return names

    def _field(self, name: str, prop: Property, type_: Annotation, *, sent: bool) -> Field:
        """The field of a property, always optional at run time, since no server keeps every promise.

        `sent`: whether bodies hold it, so that null differs from what was not given.
        """
        if self._is_promised(prop):
            promised = Annotation(f"Promised[{type_.text}]", type_.names | {"Promised", "ABSENT"})
            return Field(name, prop.name, promised, "ABSENT", field_doc(prop))
        says_null = type_.text in ("Any", "None")
        if sent and isinstance(prop.type, Nullable) and not prop.read_only and not says_null:
            return Field(name, prop.name, type_.or_unset(), "UNSET", field_doc(prop))
        null = "" if says_null or type_.text.endswith("| None") else " | None"
        absent = Annotation(f"{type_.text}{null}", type_.names | {"ABSENT"})
        return Field(name, prop.name, absent, "ABSENT", field_doc(prop))

    def _is_promised(self, prop: Property) -> bool:
        """Whether a reply is expected to hold the property with a value, so that its type need not allow for None."""
        may_be_null = isinstance(prop.type, Nullable) or prop.type == Scalar("null")
        return not may_be_null and not prop.write_only and (prop.required or self.trust_not_null)


def inherited_docs(struct: Struct, names: Collection[str]) -> tuple[tuple[str, str], ...]:
    """The meanings of those of a class's fields that a base holds: whoever reads the class need not look there."""
    return tuple((one.name, sentence(one.doc)) for one in struct.fields if one.name in names and one.doc.strip())


def bases_first(structs: Sequence[Struct]) -> tuple[Struct, ...]:
    """The classes in their order, each after its base."""
    by_name = {struct.class_name: struct for struct in structs}
    ordered: dict[str, Struct] = {}
    for struct in structs:
        chain = [struct]
        while (base := by_name.get(chain[-1].base)) is not None and base.class_name not in ordered:
            chain.append(base)
        ordered |= {one.class_name: one for one in reversed(chain)}
    return tuple(ordered.values())


def _holding(type_: ObjectType, names: Mapping[str, str], held: Callable[[Type], bool]) -> Iterator[str]:
    """The fields whose types hold values of a kind; all that have no name of their own are `extra`."""
    yield from (names[one.name] for one in type_.properties if one.name in names and held(one.type))
    if type_.additional is not None and held(type_.additional):
        yield "extra"


def _fields(type_: ObjectType) -> list[Property]:
    return [prop for prop in type_.properties if is_plain_key(prop.name)]
