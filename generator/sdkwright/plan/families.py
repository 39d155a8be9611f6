"""Fields that several models share, said once: in a private base class.

Fields with exactly the same owners form a family when writing them once is worth a class. A model takes at most one
base, the one with the most fields, since it cannot inherit from two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sdkwright.naming import settle, words
from sdkwright.plan.views import Doc, Field, Struct

# A base class costs its own lines, and one more name to read; below this many fields it is not worth it.
WORTH = 10

_Line = tuple[Field, str]
_Members = tuple[int, ...]


def with_families(structs: Sequence[Struct]) -> tuple[Struct, ...]:
    """The structs, those of one family with their common fields moved to a base; bases come first."""
    owners: dict[_Line, list[int]] = defaultdict(list)
    for at, struct in enumerate(structs):
        for line in _lines(struct):
            owners[line].append(at)
    families: dict[_Members, list[_Line]] = defaultdict(list)
    for line, members in owners.items():
        if len(members) > 1:
            families[tuple(members)].append(line)
    chosen: dict[int, _Members] = {}
    for family in sorted(families, key=lambda family: (-len(families[family]), family)):
        if len(families[family]) >= WORTH and not any(member in chosen for member in family):
            chosen |= dict.fromkeys(family, family)
    names = _names({family: [structs[at] for at in family] for family in set(chosen.values())})
    bases = [_base(names[family], families[family]) for family in sorted(names, key=lambda family: names[family])]
    children = (
        _child(struct, names[chosen[at]], families[chosen[at]]) if at in chosen else struct
        for at, struct in enumerate(structs)
    )
    return (*bases, *children)


def _lines(struct: Struct) -> list[_Line]:
    docs = dict(struct.doc.arguments)
    return [(field, docs[field.name]) for field in struct.fields]


def _names(families: Mapping[_Members, Sequence[Struct]]) -> dict[_Members, str]:
    """A private name for each family: the words that all its members' names have in common."""
    offers: dict[str, tuple[str, ...]] = {}
    keys = {"/".join(struct.class_name for struct in structs): members for members, structs in families.items()}
    for key, members in keys.items():
        first, *others = (words(struct.class_name) for struct in families[members])
        common = "".join(word for word in first if all(word in other for other in others))
        offers[key] = (f"_{common}Fields", f"_{''.join(first)}Fields")
    return {keys[key]: name for key, name in settle(offers).items()}


def _base(name: str, family: Sequence[_Line]) -> Struct:
    doc = Doc(
        "Fields that several models have in common.", arguments=tuple((field.name, text) for field, text in family)
    )
    return Struct(name, doc, tuple(field for field, _ in family), None, None, None)


def _child(struct: Struct, base: str, family: Sequence[_Line]) -> Struct:
    moved = {field.name for field, _ in family}
    own = tuple((name, text) for name, text in struct.doc.arguments if name not in moved)
    doc = replace(struct.doc, paragraphs=(f"Beside its own fields it has those of `{base}`.",), arguments=own)
    return replace(
        struct, doc=doc, base=base, fields=tuple(field for field in struct.fields if field.name not in moved)
    )
