"""Each kind of change with its level, and nothing else beside it: edits of one document, there and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.changes.change_kinds import KINDS
from tests.functional.changes.pairs import PETS, Told, changes_of, edited, told

_LIMIT = "{name: limit, in: query, schema: {type: integer, maximum: 100, default: 20}}"
_AGE = "        age: {type: integer}\n        mood: {type: string, enum: [glad, sad]}\n        home"
_NEW_AGE = "        age: {type: integer}\n        mood: {type: string, enum: [glad, sad]}\n        tags"
_MOOD = "mood: {type: string, enum: [glad, sad]}\n        home"
_NEW_MOOD = "mood: {type: string, enum: [glad, sad]}\n        tags"
_TAG = "required: [text], properties: {text: {type: string}, color: {type: string}}"
_REMOVED = """    delete:
      operationId: pets_delete
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses: {"204": {description: F}}
"""
_SCHEMES = "{key: {type: apiKey, in: header, name: X-Key}}"
_CREATED = '"201": {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}'
_JSON = 'application/json: {schema: {$ref: "#/components/schemas/NewPet"}}'

# An edit of the document, the change when it is made, and the change when it is undone.
_CASES = [
    # operations
    ((_REMOVED, ""), "operation-removed pets.delete", "operation-added pets.delete"),
    (("pets_read", "fetch_pet"), "operation-id-changed pets.read", "operation-id-changed fetch_pet"),
    (
        ("pets_delete\n", "pets_delete\n      deprecated: true\n"),
        "deprecated pets.delete",
        "no-longer-deprecated pets.delete",
    ),
    (
        ("servers: [{url", "servers: [{url: 'https://b.test'}, {url"),
        "base-url-changed Test(base_url)",
        "base-url-changed Test(base_url)",
    ),
    # parameters
    ((f"        - {_LIMIT}\n", ""), "argument-removed pets.list(limit)", "argument-added pets.list(limit)"),
    (
        ("name: limit,", "name: limit, required: true,"),
        "argument-required pets.list(limit)",
        "argument-optional pets.list(limit)",
    ),
    (
        ("name: limit,", "name: page_size,"),
        "argument-seems-renamed pets.list(page_size)",
        "argument-seems-renamed pets.list(limit)",
    ),
    (("maximum: 100", "maximum: 50"), "limit-tightened pets.list(limit)", "limit-loosened pets.list(limit)"),
    (("default: 20", "default: 30"), "default-changed pets.list(limit)", "default-changed pets.list(limit)"),
    (("[cat, dog]", "[cat]"), "request-value-removed pets.list(kind)", "request-value-added pets.list(kind)"),
    (
        ('type: [string, "null"]', "type: string"),
        "request-null-refused pets.list(owner)",
        "request-null-allowed pets.list(owner)",
    ),
    (
        ("type: integer, maximum", "type: number, maximum"),
        "request-type-widened pets.list(limit)",
        "request-type-changed pets.list(limit)",
    ),
    # the fields of a body
    (
        (_NEW_AGE, _NEW_AGE.replace("        age: {type: integer}\n", "")),
        "argument-removed pets.create(age)",
        "argument-added pets.create(age)",
    ),
    (
        ("required: [name]\n", "required: [name, age]\n"),
        "argument-required pets.create(age)",
        "argument-optional pets.create(age)",
    ),
    (
        (_NEW_MOOD, _NEW_MOOD.replace(", sad", "")),
        "request-value-removed pets.create(mood)",
        "request-value-added pets.create(mood)",
    ),
    (
        (_NEW_AGE, _NEW_AGE.replace("integer", "string")),
        "request-type-changed pets.create(age)",
        "request-type-changed pets.create(age)",
    ),
    (("maxLength: 20", "maxLength: 10"), "limit-tightened pets.create(name)", "limit-loosened pets.create(name)"),
    (
        (_JSON, _JSON.replace("json", "x-www-form-urlencoded")),
        "content-type-changed pets.create",
        "content-type-changed pets.create",
    ),
    # the fields of models that are sent
    (
        (_TAG, _TAG.replace(", color: {type: string}", "")),
        "request-field-removed models.Tag.color",
        "request-field-added models.Tag.color",
    ),
    (
        (_TAG, _TAG.replace("[text]", "[text, color]")),
        "request-field-required models.Tag.color",
        "request-field-optional models.Tag.color",
    ),
    # the fields of models that are received
    (
        (_AGE, _AGE.replace("        age: {type: integer}\n", "")),
        "reply-field-removed models.Pet.age",
        "reply-field-added models.Pet.age",
    ),
    (
        ("[id, name, mood]", "[id, mood]"),
        "reply-field-may-be-missing models.Pet.name",
        "reply-field-always-there models.Pet.name",
    ),
    (
        (_MOOD, _MOOD.replace(", sad", "")),
        "reply-value-removed models.Pet.mood",
        "reply-value-added models.Pet.mood",
    ),
    (
        (_AGE, _AGE.replace("integer", "number")),
        "reply-type-changed models.Pet.age",
        "reply-type-narrowed models.Pet.age",
    ),
    (
        (_AGE, _AGE.replace("integer", "string")),
        "reply-type-changed models.Pet.age",
        "reply-type-changed models.Pet.age",
    ),
    # results and errors
    ((_CREATED, '"201": {description: F}'), "result-kind-changed pets.create()", "result-added pets.create()"),
    (
        (_CREATED, f'{_CREATED}\n        "202": {{description: F}}'),
        "reply-may-be-null pets.create()",
        "reply-never-null pets.create()",
    ),
    (
        ("required: [detail]", "required: []"),
        "reply-field-may-be-missing models.Problem.detail",
        "reply-field-always-there models.Problem.detail",
    ),
    # the client
    (("security: [{key: []}]\n", "security: []\n"), "authentication-added Test", "authentication-required Test"),
    (
        (_SCHEMES, f"{_SCHEMES[:-1]}, other: {{type: http, scheme: bearer}}}}"),
        "credential-added Test(other)",
        "credential-removed Test(other)",
    ),
    (("name: X-Key", "name: X-Secret"), "credential-place-changed Test(key)", "credential-place-changed Test(key)"),
    (
        (_CREATED, _CREATED.replace("F, content", "F, headers: {X-Left: {schema: {type: integer}}}, content")),
        "header-added headers.x_left",
        "header-removed headers.x_left",
    ),
]


def _told(text: str) -> list[Told]:
    kind, _, sdk = text.partition(" ")
    return [Told(kind, KINDS[kind].level, sdk)]


@pytest.mark.parametrize(("edit", "done", "undone"), _CASES, ids=[case[1] for case in _CASES])
def test_each_edit_is_one_change_in_both_ways(tmp_path: Path, edit: tuple[str, str], done: str, undone: str) -> None:
    """An edit of the document is told as one change of its kind, and as its opposite when it is undone."""
    assert told(tmp_path, PETS, edited(edit)) == _told(done)
    assert told(tmp_path, edited(edit), PETS) == _told(undone)


def test_a_document_has_not_changed_against_itself(tmp_path: Path) -> None:
    """A document that is compared with itself has no changes."""
    assert told(tmp_path, PETS, PETS) == []


@pytest.mark.parametrize(
    ("id_", "kind", "path"),
    [("pets_fetch", "operation-renamed", "pets.fetch"), ("animals_read", "operation-moved", "animals_read")],
)
def test_a_name_that_is_not_kept_is_told_with_the_other(tmp_path: Path, id_: str, kind: str, path: str) -> None:
    """Where names are made anew, a method of the same method and path is told with its old and its new name."""
    found, *more = changes_of(tmp_path, PETS, edited(("pets_read", id_)), remembered=False)
    assert not more
    assert (found.change.kind, found.change.sdk) == (kind, "pets.read")
    assert found.change.words == {"old": "pets.read", "new": path}


def test_the_levels_of_directions_differ() -> None:
    """What is new breaks requests where it is needed, and replies never; what is gone from enumerations informs."""
    levels = {kind: KINDS[kind].level for kind in KINDS}
    assert levels["request-field-added-required"] == levels["argument-added-required"] == "breaking"
    assert levels["request-field-added"] == levels["reply-field-added"] == "compatible"
    assert levels["reply-field-removed"] == levels["request-value-removed"] == "breaking"
    assert levels["reply-value-added"] == levels["reply-value-removed"] == "note"


def test_every_kind_says_what_to_do() -> None:
    """Each kind has a sentence for what has changed, and one for what a user must do."""
    assert all(kind.what.endswith(".") and kind.todo.endswith(".") for kind in KINDS.values())
