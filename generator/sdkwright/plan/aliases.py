"""Names for types that are no classes: enumerations, unions, and what holds itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sdkwright.model import AliasType, Declared, ObjectType, Type, UnionType, mentions, reachable
from sdkwright.plan.references import is_plain
from sdkwright.plan.views import Alias, Doc, TaggedAlias

Named = AliasType | UnionType


def alias_order(members: Iterable[Declared]) -> Iterator[tuple[Named, bool]]:
    """The aliases of a module, each after those that it is made of; those that hold themselves, marked so, first."""
    aliases = {type_.identity: type_ for type_ in members if not isinstance(type_, ObjectType)}
    within = {identity: [other for other in mentions(type_) if other in aliases] for identity, type_ in aliases.items()}
    cyclic = {identity for identity in aliases if identity in reachable(within[identity], within.__getitem__)}
    yield from ((aliases[identity], True) for identity in aliases if identity in cyclic)
    done = set(cyclic)
    for identity in aliases:
        yield from ((aliases[one], False) for one in _first_needed(within, identity, done))


def planned_alias(name: str, type_: AliasType, named: Type, *, lazy: bool) -> Alias:
    """The alias of an enumeration, a union or a type that holds itself."""
    return Alias(name, Doc(type_.description), named, lazy)


def planned_union(
    name: str, type_: UnionType, names: Mapping[str, str], declared: Mapping[str, Declared]
) -> TaggedAlias:
    """The alias of a union that a tag tells apart."""
    return TaggedAlias(
        class_name=name,
        doc=Doc(type_.description),
        field=type_.discriminator,
        members=tuple((variant.tag, names[variant.object.identity]) for variant in type_.variants),
        fallback=names[type_.fallback.identity] if type_.fallback is not None else None,
        plain=is_plain(type_, declared),
    )


def _first_needed(within: Mapping[str, list[str]], identity: str, done: set[str]) -> Iterator[str]:
    if identity not in done:
        done.add(identity)
        for other in within[identity]:
            yield from _first_needed(within, other, done)
        yield identity
