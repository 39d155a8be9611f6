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


def with_families(structs: Sequence[Struct]) -> tuple[Struct, ...]:
    """The structs, those of one family with their common fields moved to a base; bases come first."""
    owners: dict[_Line, list[int]] = defaultdict(list)
    for at, struct in enumerate(structs):
        for line in _lines(struct):
            owners[line].append(at)
    families: dict[tuple[int, ...], list[_Line]] = defaultdict(list)
    for line, at in owners.items():
        if len(at) > 1:
            families[tuple(at)].append(line)
    chosen: dict[int, tuple[int, ...]] = {}
    for members in sorted(families, key=lambda members: (-len(families[members]), members)):
        if len(families[members]) >= WORTH and not any(member in chosen for member in members):
            chosen |= dict.fromkeys(members, members)
    names = _names({members: [structs[at] for at in members] for members in set(chosen.values())})
    bases = [_base(names[members], families[members]) for members in sorted(names, key=lambda members: names[members])]
    return (
        *bases,
        *(_child(struct, names[chosen[at]], families[chosen[at]]) if at in chosen else struct for at, struct in enumerate(structs)),
    )


def _lines(struct: Struct) -> list[_Line]:
    docs = dict(struct.doc.arguments)
    return [(field, docs[field.name]) for field in struct.fields]


def _names(families: Mapping[tuple[int, ...], Sequence[Struct]]) -> dict[tuple[int, ...], str]:
    """A private name for each family: the words that all its members' names have in common."""
    offers: dict[str, tuple[str, ...]] = {}
    keys = {"/".join(struct.class_name for struct in structs): members for members, structs in families.items()}
    for key, members in keys.items():
        first, *others = (words(struct.class_name) for struct in families[members])
        common = "".join(word for word in first if all(word in other for other in others))
        offers[key] = (f"_{common}Fields", f"_{''.join(first)}Fields")
    return {keys[key]: name for key, name in settle(offers).items()}


def _base(name: str, family: Sequence[_Line]) -> Struct:
    doc = Doc("Fields that several models have in common.", arguments=tuple((field.name, text) for field, text in family))
    return Struct(name, doc, tuple(field for field, _ in family), None, None, None)


def _child(struct: Struct, base: str, family: Sequence[_Line]) -> Struct:
    moved = {field.name for field, _ in family}
    own = tuple((name, text) for name, text in struct.doc.arguments if name not in moved)
    doc = replace(struct.doc, paragraphs=(f"Beside its own fields it has those of `{base}`.",), arguments=own)
    return replace(struct, doc=doc, base=base, fields=tuple(field for field in struct.fields if field.name not in moved))
