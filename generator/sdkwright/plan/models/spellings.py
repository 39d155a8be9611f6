"""Which decimals are JSON numbers, and which bytes URL-safe base64: the Python types do not show it."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.model import (
    AliasType,
    Declared,
    ObjectType,
    Scalar,
    Type,
    UnionType,
    children,
    mentions,
    reachable,
    references,
)

# Kinds with the same type in Python.
_DECIMALS = frozenset({"decimal", "exact"})
_BYTES = frozenset({"base64", "base64url", "file"})
_KINDS = _DECIMALS | _BYTES
_UNUSUAL = frozenset({"exact", "base64url"})


class Spellings:
    """Answers for the declared types of one interface."""

    def __init__(self, declared: Mapping[str, Declared]) -> None:
        self._declared = declared
        self._direct = {identity: _kinds_of_declared(type_) for identity, type_ in declared.items()}
        self._has_unusual_kinds = any(not _UNUSUAL.isdisjoint(kinds) for kinds in self._direct.values())
        self._kinds_by_identity: dict[str, set[str]] = {}

    def are_numbers(self, type_: Type) -> bool:
        """Whether values of the type contain decimals, and all of them are numbers."""
        return self._kinds(type_) & _DECIMALS == {"exact"}

    def are_urlsafe(self, type_: Type) -> bool:
        """Whether values of the type contain bytes, and all of them are base64 in the URL-safe alphabet."""
        return self._kinds(type_) & _BYTES == {"base64url"}

    def _kinds(self, type_: Type) -> set[str]:
        kinds = _kinds_in(type_)
        for identity in references(type_) if self._has_unusual_kinds else ():
            kinds |= self._reachable_kinds(identity)
        return kinds

    def _reachable_kinds(self, identity: str) -> set[str]:
        """The kinds of decimals and bytes that values of a declared type contain at any depth."""
        if identity not in self._kinds_by_identity:
            identities = reachable([identity], lambda type_: mentions(self._declared[type_]))
            self._kinds_by_identity[identity] = {kind for type_ in identities for kind in self._direct[type_]}
        return self._kinds_by_identity[identity]


def _kinds_of_declared(declared: Declared) -> set[str]:
    match declared:
        case ObjectType():
            types = [prop.type for prop in declared.properties]
            types += [declared.additional] if declared.additional is not None else []
            return {kind for type_ in types for kind in _kinds_in(type_)}
        case AliasType():
            return _kinds_in(declared.type)
        case UnionType():
            return set()


def _kinds_in(type_: Type) -> set[str]:
    """The kinds of decimals and bytes of a type, without those of the types that it refers to."""
    if isinstance(type_, Scalar):
        return {type_.kind} if type_.kind in _KINDS else set()
    return {kind for inner in children(type_) for kind in _kinds_in(inner)}
