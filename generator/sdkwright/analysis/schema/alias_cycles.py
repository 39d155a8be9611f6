"""Aliases that stand for one another with nothing in between: a union that is one of its own members."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sdkwright.analysis.schema.combine import alternatives
from sdkwright.model import AliasType, Declared, Reference, Type, Union, reachable, without_null


def without_alias_cycles(declared: Mapping[str, Declared]) -> dict[str, Declared]:
    """The declared types, each alias in such a circle standing for what all aliases of the circle are otherwise."""
    nexts = {
        identity: [
            member.identity
            for member in _members(type_.type)
            if isinstance(member, Reference) and isinstance(declared.get(member.identity), AliasType)
        ]
        for identity, type_ in declared.items()
        if isinstance(type_, AliasType)
    }
    reached = {identity: reachable(nexts[identity], nexts.__getitem__) for identity in nexts}
    circles = {identity: {one for one in reached[identity] if identity in reached[one]} for identity in nexts}
    return {
        identity: (
            _opened(declared, type_, circles[identity])
            if isinstance(type_, AliasType) and identity in reached[identity]
            else type_
        )
        for identity, type_ in declared.items()
    }


def _opened(declared: Mapping[str, Declared], alias: AliasType, circle: set[str]) -> AliasType:
    members = [
        member
        for one in sorted(circle)
        if isinstance(found := declared[one], AliasType)
        for member in _members(found.type)
        if not (isinstance(member, Reference) and member.identity in circle)
    ]
    return replace(alias, type=without_null(alternatives(members)))


def _members(type_: Type) -> tuple[Type, ...]:
    return type_.members if isinstance(type_, Union) else (without_null(type_),)
