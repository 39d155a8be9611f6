"""Names for types that are no classes: enumerations, unions and recursive types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sdkwright.model import AliasType, Declared, ObjectType, Tag, UnionType, mentions, reachable
from sdkwright.plan.annotations import Annotations
from sdkwright.plan.prose import Doc
from sdkwright.plan.views import Alias, TaggedAlias

AliasOrUnion = AliasType | UnionType


def alias_order(members: Iterable[Declared]) -> Iterator[tuple[AliasOrUnion, bool]]:
    """The aliases of a module and whether they are recursive; those first, then each after what it depends on."""
    aliases = {type_.identity: type_ for type_ in members if not isinstance(type_, ObjectType)}
    dependencies = {
        identity: [other for other in mentions(type_) if other in aliases] for identity, type_ in aliases.items()
    }
    cyclic = {
        identity for identity in aliases if identity in reachable(dependencies[identity], dependencies.__getitem__)
    }
    yield from ((aliases[identity], True) for identity in aliases if identity in cyclic)
    done = set(cyclic)
    for identity in aliases:
        yield from ((aliases[dependency], False) for dependency in _dependencies_first(dependencies, identity, done))


def plan_alias(type_: AliasType, types: Annotations, *, lazy: bool) -> Alias:
    """The alias of an enumeration, a union or a recursive type."""
    return Alias(types.classes[type_.identity], Doc(type_.description), types.reply(type_.type), lazy)


def plan_union(type_: UnionType, types: Annotations) -> TaggedAlias:
    """The alias of a tagged union."""
    class_names, declared = types.classes, types.declared
    by_tag: dict[str, tuple[Tag, list[str]]] = {}
    for variant in type_.variants:
        by_tag.setdefault(repr(variant.tag), (variant.tag, []))[1].append(class_names[variant.object.identity])
    others = [*type_.untagged, *([type_.fallback] if type_.fallback is not None else [])]
    objects = [variant.object for variant in type_.variants]
    if type_.fallback is not None:
        # Type checkers take the fallback for its subclasses, too.
        objects = [
            reference for reference in objects if not _extends(reference.identity, type_.fallback.identity, declared)
        ]
    classes = [class_names[reference.identity] for reference in (*objects, *others)]
    return TaggedAlias(
        class_name=class_names[type_.identity],
        doc=Doc(type_.description),
        field=type_.discriminator,
        members=tuple((tag, tuple(dict.fromkeys(members))) for tag, members in by_tag.values()),
        others=tuple(class_names[reference.identity] for reference in others),
        classes=tuple(dict.fromkeys(classes if others else [*classes, "Unknown"])),
    )


def _extends(identity: str, base: str, declared: Mapping[str, Declared]) -> bool:
    seen: set[str] = set()
    while identity not in seen:
        seen.add(identity)
        declaration = declared[identity]
        if not isinstance(declaration, ObjectType) or declaration.base is None:
            return False
        identity = declaration.base.identity
        if identity == base:
            return True
    return False


def _dependencies_first(dependencies: Mapping[str, list[str]], identity: str, done: set[str]) -> Iterator[str]:
    if identity not in done:
        done.add(identity)
        for other in dependencies[identity]:
            yield from _dependencies_first(dependencies, other, done)
        yield identity
