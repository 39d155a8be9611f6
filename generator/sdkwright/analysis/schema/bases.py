"""Kinds of kinds: which objects are declared as kinds of another one, so that values of theirs are values of it."""

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
    meaning,
    without_null,
)

# What an object is that is none of the kinds that a union knows.
_UNKNOWN = "?unknown"
_KINDS = {str: "string", bool: "boolean", int: "integer", float: "number"}


@dataclass(frozen=True, slots=True)
class Inheritance:
    """Which object each object builds upon, as far as the types of their properties allow it.

    bases: what may be the base of each object. narrowed: what may be the base of an object within it, where it must be
    so that the outer one can have its base. warn: takes an object's identity and what is to be said of it.
    """

    declared: Mapping[str, Declared]
    bases: Mapping[str, Reference]
    narrowed: Mapping[str, Reference]
    warn: Callable[[str, str], None]
    _found: dict[str, bool] = field(default_factory=dict)

    def placed(self) -> dict[str, Declared]:
        """The declared types, each kind with its base."""
        placed = dict(self.declared)
        # What stands above is known before what builds upon it, however deep hierarchies are.
        for identity in sorted(self.bases, key=lambda identity: (self._depth(identity), identity)):
            self._is_kind(identity)
        for identity, found in self._found.items():
            if found and isinstance(one := placed[identity], ObjectType):
                placed[identity] = replace(one, base=self._base(identity))
        return placed

    def _base(self, identity: str) -> Reference | None:
        return self.bases.get(identity) or self.narrowed.get(identity)

    def _is_kind(self, identity: str) -> bool:
        """Whether each property of the base has a type here that is the base's, or narrower."""
        if identity in self._found:
            return self._found[identity]
        self._found[identity] = True  # Objects that hold one another.
        found = self._base(identity)
        own, base = self.declared.get(identity), None if found is None else self.declared.get(found.identity)
        if not isinstance(own, ObjectType) or not isinstance(base, ObjectType) or self._is_circle(identity):
            self._found[identity] = False
            return False
        properties = {one.name: one for one in own.properties}
        wrong = next((one.name for one in base.properties if not self._fits(properties.get(one.name), one)), None)
        if wrong is None and base.additional not in (None, AnyType(), own.additional):
            wrong = "additionalProperties"
        if wrong is not None:
            message = f"this is no kind of {base.name!r} in Python: {wrong!r} has another type there"
            self.warn(identity, message)
            self._found[identity] = False
        return self._found[identity]

    def _fits(self, own: Property | None, base: Property) -> bool:
        return own is not None and self._narrows(own.type, base.type)

    def _narrows(self, own: Type, base: Type) -> bool:
        """Whether every value of one type is a value of another, as type checkers see it."""
        if own == base or isinstance(own, AnyType) or isinstance(base, AnyType):
            return True
        if isinstance(own, Nullable) and not isinstance(base, Nullable):
            return False
        narrow, wide = (meaning(without_null(one), self.declared) for one in (own, base))
        if isinstance(narrow, Union):
            return all(self._narrows(member, wide) for member in narrow.members)
        if isinstance(wide, Union):
            return any(self._narrows(narrow, member) for member in wide.members)
        if isinstance(narrow, Reference) and isinstance(wide, Reference):
            above = self._objects(wide.identity)
            own_objects = self._objects(narrow.identity) - above
            return all(any(self._derives(one, other) for other in above) for one in own_objects)
        return narrow == wide or (bool(kinds := _kinds(narrow)) and kinds <= _wider(_kinds(wide)))

    def _objects(self, identity: str) -> set[str]:
        """The objects that a union may be; what is no union stands for itself, and so does the one of unknown kinds."""
        found = self.declared.get(identity)
        if not isinstance(found, UnionType):
            return {identity}
        others = [*found.untold, *([found.fallback] if found.fallback is not None else [])]
        within = [*(variant.object for variant in found.variants), *others]
        return set[str]({_UNKNOWN} if not others else ()).union(*(self._objects(one.identity) for one in within))

    def _derives(self, own: str, base: str) -> bool:
        while own != base:
            found = self._base(own)
            if found is None or not self._is_kind(own):
                return False
            own = found.identity
        return True

    def _is_circle(self, identity: str) -> bool:
        """Whether an object stands above itself."""
        seen: set[str] = set()
        found = self._base(identity)
        while found is not None and found.identity not in seen:
            seen.add(found.identity)
            found = self._base(found.identity)
        return identity in seen

    def _depth(self, identity: str) -> int:
        """How many objects stand above one."""
        depth, found = 0, self.bases.get(identity)
        while found is not None and depth < len(self.bases):
            depth, found = depth + 1, self.bases.get(found.identity)
        return depth


def _kinds(type_: Type) -> frozenset[str]:
    """The kinds of value of a scalar, or of an enumeration, which is open."""
    match type_:
        case Scalar(kind):
            return frozenset({kind})
        case Literals(values):
            return frozenset(_KINDS[type(value)] for value in values)
        case _:
            return frozenset()


def _wider(kinds: frozenset[str]) -> frozenset[str]:
    """The kinds with those that type checkers take for them."""
    return kinds | {"integer"} if "number" in kinds else kinds
