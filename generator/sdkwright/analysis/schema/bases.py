"""Inheritance: which objects are declared as subclasses of another, so that their values are values of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from sdkwright.model import (
    AnyType,
    Declared,
    Literals,
    Nullable,
    ObjectType,
    Property,
    Reference,
    Scalar,
    Type,
    Union,
    UnionType,
    without_alias,
    without_null,
)

# Stands for an object of none of the types that a union knows.
_UNKNOWN = "?unknown"
_SCALAR_KINDS = {str: "string", bool: "boolean", int: "integer", float: "number"}


@dataclass(frozen=True, slots=True)
class Inheritance:
    """Which object each object extends, as far as the types of their properties allow it.

    bases: the possible base of each object. narrowed_bases: the possible base of an object inside another, needed so
    that the outer one can have its own base. warn: takes an object's identity and a message about it.
    """

    declared: Mapping[str, Declared]
    bases: Mapping[str, Reference]
    narrowed_bases: Mapping[str, Reference]
    warn: Callable[[str, str], None]
    _compatible: dict[str, bool] = field(default_factory=dict)

    def with_bases(self) -> dict[str, Declared]:
        """The declared types, each subtype with its base."""
        declared = dict(self.declared)
        # A base is checked before the objects that extend it, so that deep hierarchies need no deep recursion.
        for identity in sorted(self.bases, key=lambda identity: (self._depth(identity), identity)):
            self._is_subtype(identity)
        for identity, is_subtype in self._compatible.items():
            if is_subtype and isinstance(type_ := declared[identity], ObjectType):
                declared[identity] = replace(type_, base=self._base(identity))
        return declared

    def _base(self, identity: str) -> Reference | None:
        return self.bases.get(identity) or self.narrowed_bases.get(identity)

    def _is_subtype(self, identity: str) -> bool:
        """Whether each property of the base has the same type here, or a narrower one."""
        if identity in self._compatible:
            return self._compatible[identity]
        self._compatible[identity] = True  # Objects may contain one another.
        reference = self._base(identity)
        own, base = self.declared.get(identity), None if reference is None else self.declared.get(reference.identity)
        if not isinstance(own, ObjectType) or not isinstance(base, ObjectType) or self._is_cyclic(identity):
            self._compatible[identity] = False
            return False
        properties = {prop.name: prop for prop in own.properties}
        misfit = next((prop.name for prop in base.properties if not self._fits(properties.get(prop.name), prop)), None)
        if misfit is None and base.additional not in (None, AnyType(), own.additional):
            misfit = "additionalProperties"
        if misfit is not None:
            message = f"this is no kind of {base.name!r} in Python: {misfit!r} has another type there"
            self.warn(identity, message)
            self._compatible[identity] = False
        return self._compatible[identity]

    def _fits(self, own: Property | None, base: Property) -> bool:
        return own is not None and self._narrows(own.type, base.type)

    def _narrows(self, own: Type, base: Type) -> bool:
        """Whether every value of one type is a value of another, as type checkers see it."""
        if own == base or isinstance(own, AnyType) or isinstance(base, AnyType):
            return True
        if isinstance(own, Nullable) and not isinstance(base, Nullable):
            return False
        narrow, wide = (without_alias(without_null(type_), self.declared) for type_ in (own, base))
        if isinstance(narrow, Union):
            return all(self._narrows(member, wide) for member in narrow.members)
        if isinstance(wide, Union):
            return any(self._narrows(narrow, member) for member in wide.members)
        if isinstance(narrow, Reference) and isinstance(wide, Reference):
            above = self._possible_objects(wide.identity)
            own_objects = self._possible_objects(narrow.identity) - above
            return all(any(self._derives(object_, other) for other in above) for object_ in own_objects)
        return narrow == wide or (bool(kinds := _scalar_kinds(narrow)) and kinds <= _with_wider(_scalar_kinds(wide)))

    def _possible_objects(self, identity: str) -> set[str]:
        """The objects that a union may be, `_UNKNOWN` included if it is open; any other type stands for itself."""
        declared = self.declared.get(identity)
        if not isinstance(declared, UnionType):
            return {identity}
        others = [*declared.untagged, *([declared.fallback] if declared.fallback is not None else [])]
        members = [*(variant.object for variant in declared.variants), *others]
        return set[str]({_UNKNOWN} if not others else ()).union(
            *(self._possible_objects(member.identity) for member in members)
        )

    def _derives(self, own: str, base: str) -> bool:
        while own != base:
            reference = self._base(own)
            if reference is None or not self._is_subtype(own):
                return False
            own = reference.identity
        return True

    def _is_cyclic(self, identity: str) -> bool:
        """Whether an object is its own ancestor."""
        seen: set[str] = set()
        base = self._base(identity)
        while base is not None and base.identity not in seen:
            seen.add(base.identity)
            base = self._base(base.identity)
        return identity in seen

    def _depth(self, identity: str) -> int:
        """How many ancestors an object has."""
        depth, base = 0, self.bases.get(identity)
        while base is not None and depth < len(self.bases):
            depth, base = depth + 1, self.bases.get(base.identity)
        return depth


def _scalar_kinds(type_: Type) -> frozenset[str]:
    """The kinds of value of a scalar, or of an enumeration, which is open."""
    match type_:
        case Scalar(kind):
            return frozenset({kind})
        case Literals(values):
            return frozenset(_SCALAR_KINDS[type(value)] for value in values)
        case _:
            return frozenset()


def _with_wider(kinds: frozenset[str]) -> frozenset[str]:
    """The kinds, and those that type checkers accept in their place."""
    return kinds | {"integer"} if "number" in kinds else kinds
