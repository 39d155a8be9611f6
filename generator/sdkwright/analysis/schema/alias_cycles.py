"""Cycles of aliases that refer to one another directly, such as a union that is one of its own members."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sdkwright.analysis.schema.combine import alternatives
from sdkwright.model import AliasType, Declared, Reference, Type, Union, reachable, without_null


def without_alias_cycles(declared: Mapping[str, Declared]) -> dict[str, Declared]:
    """The declared types; each alias in a cycle stands for the other members of all aliases of the cycle."""
    successors = {
        identity: [
            member.identity
            for member in _union_members(type_.type)
            if isinstance(member, Reference) and isinstance(declared.get(member.identity), AliasType)
        ]
        for identity, type_ in declared.items()
        if isinstance(type_, AliasType)
    }
    reachable_from = {identity: reachable(successors[identity], successors.__getitem__) for identity in successors}
    cycles = {
        identity: {other for other in reachable_from[identity] if identity in reachable_from[other]}
        for identity in successors
    }
    return {
        identity: (
            _resolved(declared, type_, cycles[identity])
            if isinstance(type_, AliasType) and identity in reachable_from[identity]
            else type_
        )
        for identity, type_ in declared.items()
    }


def _resolved(declared: Mapping[str, Declared], alias: AliasType, cycle: set[str]) -> AliasType:
    members = [
        member
        for identity in sorted(cycle)
        if isinstance(other := declared[identity], AliasType)
        for member in _union_members(other.type)
        if not (isinstance(member, Reference) and member.identity in cycle)
    ]
    return replace(alias, type=without_null(alternatives(members)))


def _union_members(type_: Type) -> tuple[Type, ...]:
    return type_.members if isinstance(type_, Union) else (without_null(type_),)
