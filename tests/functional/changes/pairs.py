"""Two documents that differ in one place, and what sdkwright says of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sdkwright.changes import LocatedChange, changes_between, read_side
from sdkwright.changes.revisions import Opened
from sdkwright.plan import LockedNames
from tests.functional.harness import document

PETS = """\
servers: [{url: "https://api.test"}]
security: [{key: []}]
paths:
  /pets:
    get:
      operationId: pets_list
      parameters:
        - {name: limit, in: query, schema: {type: integer, maximum: 100, default: 20}}
        - {name: kind, in: query, schema: {type: string, enum: [cat, dog]}}
        - {name: owner, in: query, schema: {type: [string, "null"]}}
      responses: {"200": {description: F, content: {application/json: {schema: {
        type: array, items: {$ref: "#/components/schemas/Pet"}}}}}}
    post:
      operationId: pets_create
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/NewPet"}}}}
      responses:
        "201": {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
        "409": {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}}
  /pets/{id}:
    get:
      operationId: pets_read
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses: {"200": {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
    delete:
      operationId: pets_delete
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses: {"204": {description: F}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Pet:
      type: object
      required: [id, name, mood]
      properties:
        id: {type: integer}
        name: {type: string}
        age: {type: integer}
        mood: {type: string, enum: [glad, sad]}
        home: {$ref: "#/components/schemas/Home"}
    Home: {type: object, required: [city], properties: {city: {type: string}}}
    NewPet:
      type: object
      required: [name]
      properties:
        name: {type: string, maxLength: 20}
        age: {type: integer}
        mood: {type: string, enum: [glad, sad]}
        tags: {type: array, items: {$ref: "#/components/schemas/Tag"}}
    Tag: {type: object, required: [text], properties: {text: {type: string}, color: {type: string}}}
    Problem: {type: object, required: [detail], properties: {detail: {type: string}}}
"""


@dataclass(frozen=True)
class Told:
    """A change in short: its kind, its level and where it is in the SDK."""

    kind: str
    level: str
    sdk: str


def changes_of(folder: Path, old: str, new: str, *, remembered: bool = True) -> Sequence[LocatedChange]:
    """Compare two documents; `remembered` says that the new one is planned with the names of the old one."""
    sides = []
    names = LockedNames()
    for name, text in (("old.yaml", old), ("new.yaml", new)):
        (folder / name).write_text(document(text), encoding="utf-8")
        sides.append(read_side(Opened(folder / name, ""), names))
        names = sides[0].names if remembered else LockedNames()
    return changes_between(*sides)


def told(folder: Path, old: str, new: str, *, remembered: bool = True) -> list[Told]:
    """The changes in short."""
    found = changes_of(folder, old, new, remembered=remembered)
    return [Told(one.change.kind, one.change.level, one.change.sdk) for one in found]


def edited(*edits: tuple[str, str]) -> str:
    """The document with each text, which has to be in it, replaced by the other."""
    text = PETS
    for before, after in edits:
        assert before in text, before
        text = text.replace(before, after)
    return text
