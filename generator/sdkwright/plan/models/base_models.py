"""Fields that several models share, written once: in a private base class.

Fields with exactly the same owners form a base model when there are enough of them. A model has at most one, the one
with the most fields, since it cannot inherit from two; but the models of one base may share further ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sdkwright.naming import settle, words
from sdkwright.plan.models.structs import inherited_docs
from sdkwright.plan.prose import Doc
from sdkwright.plan.views import Field, Struct

# A base class costs lines of its own and one more name to read; with fewer fields it is not worth that.
MIN_FIELDS = 10
_ROOT = "Model"

_FieldLine = tuple[Field, str]


@dataclass(frozen=True, slots=True)
class _BaseModel:
    """The fields that all members share, the base model that it extends, if any, and its depth."""

    members: tuple[str, ...]
    lines: tuple[_FieldLine, ...]
    parent: _BaseModel | None
    depth: int


def with_base_models(structs: Sequence[Struct]) -> tuple[Struct, ...]:
    """The structs, with shared fields moved to base models, which come first.

    Structs that have a base already are left alone.
    """
    base_models = tuple(_base_models([struct for struct in structs if struct.base == _ROOT], None))
    names = _base_names(base_models)
    innermost = {member: base_model for base_model in base_models for member in base_model.members}
    bases = [_base_struct(base_model, names) for base_model in base_models]
    return (*bases, *(_derived_struct(struct, innermost.get(struct.class_name), names) for struct in structs))


def _base_models(structs: Sequence[Struct], parent: _BaseModel | None) -> Iterator[_BaseModel]:
    """The base models of structs below a parent, each before those that extend it."""
    inherited = _lines_of_base(parent)
    owners: dict[_FieldLine, list[str]] = defaultdict(list)
    for struct in structs:
        for line in _lines_of(struct):
            if line not in inherited:
                owners[line].append(struct.class_name)
    shared: dict[tuple[str, ...], list[_FieldLine]] = defaultdict(list)
    for line, class_names in owners.items():
        if len(class_names) > 1:
            shared[tuple(class_names)].append(line)
    taken: set[str] = set()
    for members, lines in sorted(shared.items(), key=lambda entry: (-len(entry[1]), entry[0])):
        if len(lines) >= MIN_FIELDS and taken.isdisjoint(members):
            taken |= set(members)
            base_model = _BaseModel(members, tuple(lines), parent, 0 if parent is None else parent.depth + 1)
            yield base_model
            yield from _base_models([struct for struct in structs if struct.class_name in members], base_model)


def _lines_of_base(base_model: _BaseModel | None) -> frozenset[_FieldLine]:
    """The fields of a base model and of those that it extends."""
    return frozenset() if base_model is None else frozenset(base_model.lines) | _lines_of_base(base_model.parent)


def _lines_of(struct: Struct) -> list[_FieldLine]:
    return [(field, field.doc) for field in struct.fields]


def _base_names(base_models: Sequence[_BaseModel]) -> dict[_BaseModel, str]:
    """A private name for each base model: the words that all its members' names have in common."""
    proposals: dict[str, tuple[str, ...]] = {}
    keys = {f"{base_model.depth} {' '.join(base_model.members)}": base_model for base_model in base_models}
    for key, base_model in keys.items():
        first, *others = (words(member) for member in base_model.members)
        common = "".join(word for word in first if all(word in other for other in others))
        more = "More" * base_model.depth
        proposals[key] = (f"_{more}{common}Fields", f"_{more}{''.join(first)}Fields")
    return {keys[key]: name for key, name in settle(proposals).items()}


def _base_struct(base_model: _BaseModel, names: dict[_BaseModel, str]) -> Struct:
    return Struct(
        class_name=names[base_model],
        doc=Doc("Fields that several models have in common."),
        fields=tuple(field for field, _ in base_model.lines),
        base=_ROOT if base_model.parent is None else names[base_model.parent],
    )


def _derived_struct(struct: Struct, base_model: _BaseModel | None, names: dict[_BaseModel, str]) -> Struct:
    if base_model is None:
        return struct
    inherited = {field.name for field, _ in _lines_of_base(base_model)}
    return replace(
        struct,
        doc=replace(struct.doc, arguments=inherited_docs(struct, inherited)),
        fields=tuple(field for field in struct.fields if field.name not in inherited),
        base=names[base_model],
    )
