"""Fields that several models share are said once, in private bases, and nothing is lost by it."""

from __future__ import annotations

import random

from sdkwright.plan.annotations import Annotation
from sdkwright.plan.models.base_models import MIN_FIELDS, with_base_models
from sdkwright.plan.prose import Doc
from sdkwright.plan.views import Field, Struct


def _struct(name: str, *fields: str, text: str = "same") -> Struct:
    return Struct(
        name,
        Doc(f"{name}."),
        tuple(Field(field, field, Annotation("str"), "ABSENT", doc=text) for field in fields),
    )


def _all_fields(structs: tuple[Struct, ...], name: str) -> set[str]:
    """The fields of a struct and of all its bases."""
    by_name = {struct.class_name: struct for struct in structs}
    found: set[str] = set()
    while name in by_name:
        found |= {field.name for field in by_name[name].fields}
        name = by_name[name].base
    return found


def _names(prefix: str, count: int = MIN_FIELDS) -> list[str]:
    return [f"{prefix}{number}" for number in range(count)]


def test_common_fields_move_to_a_base_named_after_the_members() -> None:
    """Models with enough fields in common inherit them from a private base that bears the words of their names."""
    made = with_base_models([_struct("CargoUpload", *_names("f"), "own"), _struct("DebUpload", *_names("f"))])
    assert [(struct.class_name, struct.base, len(struct.fields)) for struct in made] == [
        ("_UploadFields", "Model", MIN_FIELDS),
        ("CargoUpload", "_UploadFields", 1),
        ("DebUpload", "_UploadFields", 0),
    ]
    assert dict(made[1].doc.arguments) == dict.fromkeys(_names("f"), "same.")


def test_few_common_fields_stay() -> None:
    """A base class is not worth it for fewer fields than WORTH."""
    few = _names("f", MIN_FIELDS - 1)
    assert [struct.base for struct in with_base_models([_struct("A", *few), _struct("B", *few)])] == ["Model", "Model"]


def test_other_words_make_another_field() -> None:
    """A field that is documented otherwise is not the same field."""
    made = with_base_models([_struct("A", *_names("f")), _struct("B", *_names("f"), text="other")])
    assert [struct.class_name for struct in made] == ["A", "B"]


def test_base_models_extend_one_another() -> None:
    """Fields that only some models of a base share are in a base of their own, which extends the first."""
    outer, inner = _names("o", MIN_FIELDS + 1), _names("i")
    made = with_base_models(
        [_struct("Thing", *outer), _struct("ThingAlpha", *outer, *inner), _struct("ThingBeta", *outer, *inner)]
    )
    assert {struct.class_name: struct.base for struct in made} == {
        "_ThingFields": "Model",
        "_MoreThingFields": "_ThingFields",
        "Thing": "_ThingFields",
        "ThingAlpha": "_MoreThingFields",
        "ThingBeta": "_MoreThingFields",
    }


def test_no_field_is_lost_or_gained() -> None:
    """However the fields overlap, each model has its own fields in the end, and no field twice."""
    chance = random.Random(7)
    pool = [_names(letter, 12) for letter in "abcdef"]
    for _ in range(50):
        wanted = {f"M{at}": {name for block in pool if chance.random() < 0.5 for name in block} for at in range(8)}
        made = with_base_models([_struct(name, *sorted(fields)) for name, fields in wanted.items()])
        assert {name: _all_fields(made, name) for name in wanted} == wanted
        by_name = {struct.class_name: struct for struct in made}
        for struct in made:
            base = by_name.get(struct.base)
            inherited = _all_fields(made, base.class_name) if base else set()
            assert inherited.isdisjoint(field.name for field in struct.fields)
