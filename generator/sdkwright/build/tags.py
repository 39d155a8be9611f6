"""Tags on the objects that they lead to: ordinary properties, with a constant where one value only is possible."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sdkwright.model import (
    Declared,
    Literals,
    Nullable,
    ObjectType,
    Property,
    Scalar,
    Tag,
    Type,
    UnionType,
    meaning,
    mentions,
    without_null,
)

_KINDS: Mapping[type, str] = {str: "string", int: "integer", bool: "boolean"}


@dataclass(frozen=True, slots=True)
class Tags:
    """Which tags lead to which object, by the property that holds them.

    outside: the objects that stand elsewhere than in the unions. warn: takes an object's identity and what is to be
    said of it.
    """

    declared: Mapping[str, Declared]
    outside: Collection[str]
    warn: Callable[[str, str], None]
    _leading: dict[str, dict[str, dict[str, Tag]]] = field(default_factory=dict)

    def marked(self) -> dict[str, Declared]:
        """The declared types in canonical order, tagged objects with their tags."""
        for union in self.declared.values():
            if isinstance(union, UnionType):
                for identity, tag in self._objects(union):
                    by_field = self._leading.setdefault(identity, defaultdict(dict))
                    by_field[union.discriminator][repr(tag)] = tag
        return {identity: self._marked(self.declared[identity]) for identity in sorted(self.declared)}

    def _objects(self, union: UnionType) -> Iterator[tuple[str, Tag]]:
        """The objects of a union with their tags; those of a union within it have that one's."""
        for variant in union.variants:
            target = self.declared[variant.object.identity]
            within = [target]
            while within:
                one = within.pop()
                if isinstance(one, UnionType):
                    within += [self.declared[inner.object.identity] for inner in one.variants]
                    within += [self.declared[one.fallback.identity]] if one.fallback is not None else []
                elif isinstance(one, ObjectType):
                    yield one.identity, variant.tag

    def _marked(self, declared: Declared) -> Declared:
        if not isinstance(declared, ObjectType):
            return declared
        leading = self._leading.get(declared.identity, {})
        properties = [self._property(one, leading.get(one.name, {}).values()) for one in declared.properties]
        known = {one.name for one in properties}
        added = [_added(name, tuple(tags.values())) for name, tags in leading.items() if name not in known]
        constants: dict[str, Tag] = {}
        for one in (*properties, *added):
            tags = leading.get(one.name, {}).values()
            if one in added and declared.identity in self.outside:
                continue  # Only the unions know of it, so that the caller must say where he means a member of one.
            if (value := self._constant(declared, one, list(tags))) is not None:
                constants[one.name] = value
        return replace(
            declared,
            properties=tuple(sorted((*properties, *added), key=lambda one: one.name)),
            constants=tuple(sorted(constants.items())),
        )

    def _property(self, one: Property, tags: Iterable[Tag]) -> Property:
        """The property with the values that it is known to have, where the document lists none."""
        values = tuple(tags)
        bare = without_null(one.type)
        if not values or not isinstance(bare, Scalar) or any(_KINDS[type(tag)] != bare.kind for tag in values):
            return one
        listed: Type = Literals(values)
        return replace(one, type=Nullable(listed) if isinstance(one.type, Nullable) else listed)

    def _constant(self, object_: ObjectType, one: Property, tags: list[Tag]) -> Tag | None:
        """The only value that is possible: the one that is listed of what must be there, or the one that leads here."""
        listed = self._listed(one)
        possible = [tag for tag in tags if repr(tag) in set(map(repr, listed))] if listed else tags
        if len(listed) == 1 and (one.required or tags):
            return listed[0]
        if len(possible) > 1 and not listed:
            said = ", ".join(map(repr, possible[:4]))
            self.warn(
                object_.identity, f"several values of {one.name!r} stand for this schema ({said}): callers set it"
            )
        return possible[0] if len(possible) == 1 else None

    def _listed(self, one: Property) -> list[Tag]:
        """The values that the document closes the property to; none where it lists none, or only alternatives do."""
        found = without_null(meaning(without_null(one.type), self.declared))
        if one.optional or not isinstance(found, Literals) or any(isinstance(value, float) for value in found.values):
            return []
        return [value for value in found.values if not isinstance(value, float)]


def outside(declared: Mapping[str, Declared], types: Iterable[str]) -> set[str]:
    """The objects that stand elsewhere than as members of unions that a tag tells apart."""
    found = set(types)
    for one in declared.values():
        if not isinstance(one, UnionType):
            found.update(mentions(one))
    return found


def _added(name: str, tags: tuple[Tag, ...]) -> Property:
    """The property that a union tells its members by, of a member that does not have it itself."""
    return Property(name=name, type=Literals(tags), required=False, read_only=False, description="")
