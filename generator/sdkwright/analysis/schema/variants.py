"""Tags on the objects that they lead to: ordinary properties, with a constant where one value only is possible."""

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
    meaning,
    mentions,
    without_null,
)

_KINDS: Mapping[type, str] = {str: "string", int: "integer", bool: "boolean"}


@dataclass(frozen=True, slots=True)
class DiscriminatorValues:
    """Which tags lead to which object, by the property that holds them.

    below: the property and the tags of the objects that are kinds of another one, whether a union of these is needed
    or not. named: the tags, by schema and property, that are no more than the schema's name: others count before them.
    outside: the objects that stand elsewhere than in the unions. warn: takes an object's identity and what is
    to be said of it.
    """

    declared: Mapping[str, Declared]
    below: Mapping[str, tuple[str, Sequence[Tag]]]
    named: Collection[tuple[str, str, Tag]]
    outside: Collection[str]
    warn: Callable[[str, str], None]
    _leading: dict[str, dict[str, dict[str, Tag]]] = field(default_factory=dict)

    def marked(self) -> dict[str, Declared]:
        """The declared types in canonical order, tagged objects with their tags."""
        for union in self.declared.values():
            if isinstance(union, UnionType):
                for identity, tag in self._objects(union):
                    self._lead(identity, union.discriminator, tag)
        for identity, (name, tags) in self.below.items():
            for tag in tags:
                self._lead(identity, name, tag)
        return {identity: self._marked(self.declared[identity]) for identity in sorted(self.declared)}

    def _lead(self, identity: str, name: str, tag: Tag) -> None:
        self._leading.setdefault(identity, defaultdict(dict))[name][repr(tag)] = tag

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
        leading = {name: tuple(tags.values()) for name, tags in self._leading.get(declared.identity, {}).items()}
        known = {one.name for one in declared.properties}
        added = [_added(name, tags) for name, tags in leading.items() if name not in known]
        # What only the unions know of is set by callers, where they mean a member of one.
        constant = [*declared.properties, *(added if declared.identity not in self.outside else [])]
        constants = {one.name: self._constant(declared, one, leading.get(one.name, ())) for one in constant}
        properties = [*(_told(one, leading.get(one.name, ())) for one in declared.properties), *added]
        return replace(
            declared,
            properties=tuple(sorted(properties, key=lambda one: one.name)),
            constants=tuple(sorted((name, value) for name, value in constants.items() if value is not None)),
        )

    def _constant(self, object_: ObjectType, one: Property, tags: Sequence[Tag]) -> Tag | None:
        """The only value that is possible: the one that is listed of what must be there, or the one that leads here."""
        listed = self._listed(one)
        if len(listed) == 1 and (one.required or tags):
            return listed[0]
        possible = [tag for tag in tags if repr(tag) in set(map(repr, listed))] if listed else list(tags)
        schema = object_.identity.partition("?")[0]
        possible = [tag for tag in possible if (schema, one.name, tag) not in self.named] or possible
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


def _told(one: Property, tags: tuple[Tag, ...]) -> Property:
    """The property with the values that it is known to have, where the document lists none."""
    bare = without_null(one.type)
    if not tags or not isinstance(bare, Scalar) or any(_KINDS[type(tag)] != bare.kind for tag in tags):
        return one
    listed = Literals(tags)
    return replace(one, type=Nullable(listed) if isinstance(one.type, Nullable) else listed)


def _added(name: str, tags: tuple[Tag, ...]) -> Property:
    """The property that a union tells its members by, of a member that does not have it itself."""
    return Property(name=name, type=Literals(tags), required=False, read_only=False, description="")
