"""Discriminator values on objects: ordinary properties, with a constant if only one value is possible."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sdkwright.model import (
    Declared,
    Literals,
    Nullable,
    ObjectType,
    Property,
    Scalar,
    Tag,
    UnionType,
    mentions,
    without_alias,
    without_null,
)

_SCALAR_KINDS: Mapping[type, str] = {str: "string", int: "integer", bool: "boolean"}


@dataclass(frozen=True, slots=True)
class DiscriminatorValues:
    """The discriminator values of each object, by property.

    subtypes: the property and the values of the objects that are subtypes of another one, whether or not a union of
    these is needed. name_values: the values, by schema and property, that are only the schema's name and give way to
    others. outside: the objects that are used elsewhere than in unions. warn: takes an object's identity and a message.
    """

    declared: Mapping[str, Declared]
    subtypes: Mapping[str, tuple[str, Sequence[Tag]]]
    name_values: Collection[tuple[str, str, Tag]]
    outside: Collection[str]
    warn: Callable[[str, str], None]
    _values: dict[str, dict[str, dict[str, Tag]]] = field(default_factory=dict)

    def assigned(self) -> dict[str, Declared]:
        """The declared types in canonical order, with discriminator values on objects that have any."""
        for union in self.declared.values():
            if isinstance(union, UnionType):
                for identity, tag in self._object_values(union):
                    self._add(identity, union.discriminator, tag)
        for identity, (name, tags) in self.subtypes.items():
            for tag in tags:
                self._add(identity, name, tag)
        return {identity: self._with_values(self.declared[identity]) for identity in sorted(self.declared)}

    def _add(self, identity: str, name: str, tag: Tag) -> None:
        self._values.setdefault(identity, defaultdict(dict))[name][repr(tag)] = tag

    def _object_values(self, union: UnionType) -> Iterator[tuple[str, Tag]]:
        """The objects of a union with their values; those of a nested union have the value of its variant."""
        for variant in union.variants:
            target = self.declared[variant.object.identity]
            pending = [target]
            while pending:
                declared = pending.pop()
                if isinstance(declared, UnionType):
                    pending += [self.declared[inner.object.identity] for inner in declared.variants]
                    pending += [self.declared[declared.fallback.identity]] if declared.fallback is not None else []
                elif isinstance(declared, ObjectType):
                    yield declared.identity, variant.tag

    def _with_values(self, declared: Declared) -> Declared:
        if not isinstance(declared, ObjectType):
            return declared
        values = {name: tuple(tags.values()) for name, tags in self._values.get(declared.identity, {}).items()}
        names = {prop.name for prop in declared.properties}
        implicit = [_implicit_property(name, tags) for name, tags in values.items() if name not in names]
        # An implicit property of an object that is also used elsewhere has no constant: callers set it.
        candidates = [*declared.properties, *(implicit if declared.identity not in self.outside else [])]
        constants = {prop.name: self._constant(declared, prop, values.get(prop.name, ())) for prop in candidates}
        properties = [*(_with_literals(prop, values.get(prop.name, ())) for prop in declared.properties), *implicit]
        return replace(
            declared,
            properties=tuple(sorted(properties, key=lambda prop: prop.name)),
            constants=tuple(sorted((name, value) for name, value in constants.items() if value is not None)),
        )

    def _constant(self, object_: ObjectType, prop: Property, tags: Sequence[Tag]) -> Tag | None:
        """The only possible value: that of a required single-value enumeration, or the only discriminator value."""
        enum = self._enum_values(prop)
        if len(enum) == 1 and (prop.required or tags):
            return enum[0]
        possible = [tag for tag in tags if repr(tag) in set(map(repr, enum))] if enum else list(tags)
        schema = object_.identity.partition("?")[0]
        possible = [tag for tag in possible if (schema, prop.name, tag) not in self.name_values] or possible
        if len(possible) > 1 and not enum:
            values = ", ".join(map(repr, possible[:4]))
            self.warn(
                object_.identity, f"several values of {prop.name!r} stand for this schema ({values}): callers set it"
            )
        return possible[0] if len(possible) == 1 else None

    def _enum_values(self, prop: Property) -> list[Tag]:
        """The values that the document enumerates for the property; none if only alternatives do."""
        enum = without_null(without_alias(without_null(prop.type), self.declared))
        if prop.optional or not isinstance(enum, Literals) or any(isinstance(value, float) for value in enum.values):
            return []
        return [value for value in enum.values if not isinstance(value, float)]


def outside(declared: Mapping[str, Declared], types: Iterable[str]) -> set[str]:
    """The objects that are used elsewhere than as members of discriminated unions."""
    identities = set(types)
    for type_ in declared.values():
        if not isinstance(type_, UnionType):
            identities.update(mentions(type_))
    return identities


def _with_literals(prop: Property, tags: tuple[Tag, ...]) -> Property:
    """The property typed by its discriminator values, if the document enumerates none."""
    bare = without_null(prop.type)
    if not tags or not isinstance(bare, Scalar) or any(_SCALAR_KINDS[type(tag)] != bare.kind for tag in tags):
        return prop
    literals = Literals(tags)
    return replace(prop, type=Nullable(literals) if isinstance(prop.type, Nullable) else literals)


def _implicit_property(name: str, tags: tuple[Tag, ...]) -> Property:
    """The discriminator property of a union, for a member that does not declare it."""
    return Property(name=name, type=Literals(tags), required=False, read_only=False, description="")
