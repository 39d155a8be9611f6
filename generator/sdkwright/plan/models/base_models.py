"""Fields that several models share, said once: in a private base class.

Fields with exactly the same owners form a family when writing them once is worth a class. A model takes at most one
family, the one with the most fields, since it cannot inherit from two; but within a family there may be smaller ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sdkwright.naming import settle, words
from sdkwright.plan.models.structs import inherited_docs
from sdkwright.plan.prose import Doc
from sdkwright.plan.views import Field, Struct

# A base class costs its own lines, and one more name to read; below this many fields it is not worth it.
WORTH = 10
_ROOT = "Model"

_Line = tuple[Field, str]


@dataclass(frozen=True, slots=True)
class _Family:
    """The fields that all members have, the family that it stands in (none at the top), and how deep it stands."""

    members: tuple[str, ...]
    lines: tuple[_Line, ...]
    parent: _Family | None
    depth: int


def with_families(structs: Sequence[Struct]) -> tuple[Struct, ...]:
    """The structs, those of one family with their common fields moved to a base; bases come first.

    Structs that have a base already are in no family.
    """
    families = tuple(_families([struct for struct in structs if struct.base == _ROOT], None))
    names = _names(families)
    innermost = {member: family for family in families for member in family.members}
    bases = [_base(family, names) for family in families]
    return (*bases, *(_child(struct, innermost.get(struct.class_name), names) for struct in structs))


def _families(structs: Sequence[Struct], parent: _Family | None) -> Iterator[_Family]:
    """The families among structs that have the same fields left to say, outer ones before those within them."""
    said = _said(parent)
    owners: dict[_Line, list[str]] = defaultdict(list)
    for struct in structs:
        for line in _lines(struct):
            if line not in said:
                owners[line].append(struct.class_name)
    shared: dict[tuple[str, ...], list[_Line]] = defaultdict(list)
    for line, holders in owners.items():
        if len(holders) > 1:
            shared[tuple(holders)].append(line)
    taken: set[str] = set()
    for members, lines in sorted(shared.items(), key=lambda entry: (-len(entry[1]), entry[0])):
        if len(lines) >= WORTH and taken.isdisjoint(members):
            taken |= set(members)
            family = _Family(members, tuple(lines), parent, 0 if parent is None else parent.depth + 1)
            yield family
            yield from _families([struct for struct in structs if struct.class_name in members], family)


def _said(family: _Family | None) -> frozenset[_Line]:
    """The fields that a family and those around it say."""
    return frozenset() if family is None else frozenset(family.lines) | _said(family.parent)


def _lines(struct: Struct) -> list[_Line]:
    return [(field, field.doc) for field in struct.fields]


def _names(families: Sequence[_Family]) -> dict[_Family, str]:
    """A private name for each family: the words that all its members' names have in common."""
    offers: dict[str, tuple[str, ...]] = {}
    keys = {f"{family.depth} {' '.join(family.members)}": family for family in families}
    for key, family in keys.items():
        first, *others = (words(member) for member in family.members)
        common = "".join(word for word in first if all(word in other for other in others))
        more = "More" * family.depth
        offers[key] = (f"_{more}{common}Fields", f"_{more}{''.join(first)}Fields")
    return {keys[key]: name for key, name in settle(offers).items()}


def _base(family: _Family, names: dict[_Family, str]) -> Struct:
    return Struct(
        class_name=names[family],
        doc=Doc("Fields that several models have in common."),
        fields=tuple(field for field, _ in family.lines),
        base=_ROOT if family.parent is None else names[family.parent],
    )


def _child(struct: Struct, family: _Family | None, names: dict[_Family, str]) -> Struct:
    if family is None:
        return struct
    moved = {field.name for field, _ in _said(family)}
    return replace(
        struct,
        doc=replace(struct.doc, arguments=inherited_docs(struct, moved)),
        fields=tuple(field for field in struct.fields if field.name not in moved),
        base=names[family],
    )
