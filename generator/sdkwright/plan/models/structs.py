"""Objects -> model classes: their fields, and facts about these beside their types."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from sdkwright.model import (
    AnyType,
    Declared,
    Literals,
    Nullable,
    ObjectType,
    Property,
    Type,
    children,
    without_alias,
    without_null,
)
from sdkwright.model.types import NULL
from sdkwright.naming import is_plain_key
from sdkwright.plan.annotations import Annotation, Annotations
from sdkwright.plan.docs import field_doc
from sdkwright.plan.models.spellings import Spellings
from sdkwright.plan.names.locked_names import LockedNames
from sdkwright.plan.names.member_names import field_names
from sdkwright.plan.prose import Doc, sentence
from sdkwright.plan.views import Field, Struct


class Models(Protocol):
    """The models of an SDK, as their classes need them."""

    @property
    def names(self) -> Mapping[str, str]: ...
    @property
    def declared(self) -> Mapping[str, Declared]: ...
    @property
    def in_bodies(self) -> frozenset[str]: ...
    @property
    def lowercase(self) -> frozenset[str]: ...
    @property
    def union_members(self) -> frozenset[str]: ...
    @property
    def spellings(self) -> Spellings: ...
    @property
    def locked_names(self) -> LockedNames: ...
    def annotations(self) -> Annotations: ...


@dataclass(frozen=True, slots=True)
class Structs:
    """Makes model classes of objects; a subclass has the field names of its base, and more."""

    models: Models
    trust_not_null: bool
    _classes: dict[str, Struct] = field(default_factory=dict)
    _fields: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def of(self, type_: ObjectType) -> Struct:
        """The class of an object; one with a base has the fields that it adds, or has of another type."""
        base = self._base_of(type_)
        struct = self._complete_struct(type_)
        if base is None:
            return struct
        base_struct = self._complete_struct(base)
        base_fields = {field.name: field for field in base_struct.fields}
        fields = tuple(field for field in struct.fields if field != base_fields.get(field.name))
        own_names = {field.name for field in fields}
        return replace(
            struct,
            doc=replace(struct.doc, arguments=inherited_docs(struct, base_fields.keys() - own_names)),
            fields=fields,
            base=base_struct.class_name,
            additional=None if struct.additional == base_struct.additional else struct.additional,
            required=() if struct.required == base_struct.required else struct.required,
            constants=None if struct.constants == base_struct.constants else struct.constants or {},
            fixed_values=None if struct.fixed_values == base_struct.fixed_values else struct.fixed_values,
            drift_facts=_changed_facts(dict(struct.drift_facts), dict(base_struct.drift_facts)),
            narrows=not base_fields.keys().isdisjoint(own_names),
        )

    def _base_of(self, type_: ObjectType) -> ObjectType | None:
        base = self.models.declared.get(type_.base.identity) if type_.base is not None else None
        return base if isinstance(base, ObjectType) else None

    def _complete_struct(self, type_: ObjectType) -> Struct:
        """The class of an object with all its fields, as if it had no base."""
        if type_.identity not in self._classes:
            self._classes[type_.identity] = self._new_struct(type_)
        return self._classes[type_.identity]

    def _new_struct(self, type_: ObjectType) -> Struct:
        properties = _fields(type_)
        names = self.names(type_)
        types = self.models.annotations()
        in_bodies, in_union = type_.identity in self.models.in_bodies, type_.identity in self.models.union_members
        return Struct(
            class_name=self.models.names[type_.identity],
            doc=Doc(
                summary=type_.description,
                facts=("Deprecated: the API may give it up.",) if type_.deprecated else (),
            ),
            fields=tuple(
                self._struct_field(names[prop.name], prop, types.reply(prop.type), in_bodies=in_bodies)
                for prop in properties
            ),
            secrets=tuple(names[prop.name] for prop in properties if prop.secret),
            read_only=tuple(names[prop.name] for prop in properties if in_bodies and prop.read_only),
            numbers=tuple(_fields_with(type_, names, self.models.spellings.are_numbers)),
            urlsafe=tuple(_fields_with(type_, names, self.models.spellings.are_urlsafe)),
            additional=None if type_.additional is None else types.reply(type_.additional),
            constants={names[wire]: value for wire, value in type_.constants if wire in names} or None,
            required=tuple(prop.name for prop in properties if in_union and prop.required and not prop.write_only),
            drift_facts=tuple(self._drift_facts(properties)),
            fixed_values=dict(self._fixed_values(type_, names)) or None if in_union else None,
        )

    def _drift_facts(self, properties: Sequence[Property]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """What the annotations do not tell of what a reply may hold, by the name of the class variable."""
        received = [prop for prop in properties if not prop.write_only]
        promised = [prop for prop in received if self._is_promised(prop)]
        others = [prop for prop in received if prop not in promised]
        null = {prop.name for prop in others if _may_be_null(prop.type, self.models.declared)}
        needed = {prop.name for prop in received if prop.required}
        facts = {
            "_nullable": _names_with_all(null, {prop.name for prop in others}),
            "_needed": _names_with_all(needed, {prop.name for prop in promised}),
            "_open": tuple(
                prop.name for prop in received if prop.optional or _is_open(prop.type, self.models.declared)
            ),
        }
        for name, names in facts.items():
            if names:
                yield name, names

    def _fixed_values(self, type_: ObjectType, names: Mapping[str, str]) -> Iterator[tuple[str, bool | float]]:
        """The fields that can have one value only, a boolean or a fraction: there are no literals for these."""
        for prop in (prop for prop in type_.properties if prop.name in names):
            enumeration = without_null(without_alias(without_null(prop.type), self.models.declared))
            if (
                isinstance(enumeration, Literals)
                and len(enumeration.values) == 1
                and isinstance(enumeration.values[0], bool | float)
            ):
                yield names[prop.name], enumeration.values[0]

    def names(self, type_: ObjectType) -> Mapping[str, str]:
        """The names of the fields by their names in JSON; a field has the same name in all subclasses."""
        chain: list[ObjectType] = []
        ancestor: ObjectType | None = type_
        while ancestor is not None and ancestor.identity not in self._fields:
            chain.append(ancestor)
            ancestor = self._base_of(ancestor)
        names = dict(self._fields[ancestor.identity]) if ancestor is not None else {}
        for ancestor in reversed(chain):
            added = [prop for prop in _fields(ancestor) if prop.name not in names]
            taken = frozenset(names.values())
            locked_names = self.models.locked_names.fields_of(self.models.names[ancestor.identity])
            names |= field_names(added, self.models.lowercase, taken, locked_names)
            self._fields[ancestor.identity] = dict(names)
        return names

    def _struct_field(self, name: str, prop: Property, type_: Annotation, *, in_bodies: bool) -> Field:
        """The field of a property, always optional at run time, since no server keeps every promise.

        `in_bodies`: whether bodies contain it, so that null differs from no value.
        """
        if self._is_promised(prop):
            promised = Annotation(f"Promised[{type_.text}]", type_.names | {"Promised", "ABSENT"})
            return Field(name, prop.name, promised, "ABSENT", field_doc(prop))
        says_null = type_.text in ("Any", "None")
        if in_bodies and isinstance(prop.type, Nullable) and not prop.read_only and not says_null:
            return Field(name, prop.name, type_.or_unset(), "UNSET", field_doc(prop))
        null = "" if says_null or type_.text.endswith("| None") else " | None"
        nullable = Annotation(f"{type_.text}{null}", type_.names | {"ABSENT"})
        return Field(name, prop.name, nullable, "ABSENT", field_doc(prop))

    def _is_promised(self, prop: Property) -> bool:
        """Whether replies are expected to have a value for the property, so that its type need not allow None."""
        may_be_null = isinstance(prop.type, Nullable) or prop.type == NULL
        return not may_be_null and not prop.write_only and (prop.required or self.trust_not_null)


def _changed_facts(
    facts: Mapping[str, tuple[str, ...]], inherited: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Those that a subclass has to say itself."""
    names = dict.fromkeys((*facts, *inherited))
    return tuple((name, facts.get(name, ())) for name in names if facts.get(name, ()) != inherited.get(name, ()))


def _names_with_all(names: Collection[str], group: Collection[str]) -> tuple[str, ...]:
    """The names in order, "*" for those of a group that has no others."""
    is_whole = bool(group) and set(group) <= set(names)
    return (*(("*",) if is_whole else ()), *(name for name in sorted(names) if not is_whole or name not in group))


def _may_be_null(type_: Type, declared: Mapping[str, Declared]) -> bool:
    bare = without_alias(type_, declared)
    return isinstance(bare, Nullable | AnyType) or bare == NULL


def _is_open(type_: Type, declared: Mapping[str, Declared], within: frozenset[Type] = frozenset()) -> bool:
    """Whether the known values within a type are examples only; `within` holds the aliases around it."""
    bare = without_alias(type_, declared)
    if isinstance(bare, Literals):
        return bare.examples
    return type_ not in within and any(_is_open(inner, declared, within | {type_}) for inner in children(bare))


def inherited_docs(struct: Struct, names: Collection[str]) -> tuple[tuple[str, str], ...]:
    """The meanings of inherited fields, so that readers of the class need not look at its base."""
    return tuple(
        (field.name, sentence(field.doc)) for field in struct.fields if field.name in names and field.doc.strip()
    )


def bases_first(structs: Sequence[Struct]) -> tuple[Struct, ...]:
    """The classes in their order, each after its base."""
    by_name = {struct.class_name: struct for struct in structs}
    ordered: dict[str, Struct] = {}
    for struct in structs:
        chain = [struct]
        while (base := by_name.get(chain[-1].base)) is not None and base.class_name not in ordered:
            chain.append(base)
        ordered |= {member.class_name: member for member in reversed(chain)}
    return tuple(ordered.values())


def _fields_with(type_: ObjectType, names: Mapping[str, str], matches: Callable[[Type], bool]) -> Iterator[str]:
    """The fields whose types match; `extra` is the one for all other names."""
    yield from (names[prop.name] for prop in type_.properties if prop.name in names and matches(prop.type))
    if type_.additional is not None and matches(type_.additional):
        yield "extra"


def _fields(type_: ObjectType) -> list[Property]:
    return [prop for prop in type_.properties if is_plain_key(prop.name)]
