"""Two documents that differ in one place, and what sdkwright says of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sdkwright.changes import LocatedChange, Opened, Side, changes_between, read_side
from sdkwright.changes.interfaces.recorded_interface import recorded_interface
from sdkwright.output.lock import Lock, lock_text
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
    return changes_between(*_sides(folder, old, new, remembered=remembered))


def changes_of_locks(folder: Path, old: str, new: str) -> Sequence[LocatedChange]:
    """Compare the locks that the SDKs of two documents have."""
    first, second = _sides(folder, old, new, remembered=True)
    return changes_between(locked(folder / "old.lock", first), locked(folder / "new.lock", second))


def told(folder: Path, old: str, new: str, *, remembered: bool = True) -> list[Told]:
    """The changes in short, which are the same whether a side is a document or the lock of its SDK."""
    before, after = _sides(folder, old, new, remembered=remembered)
    found = changes_between(before, after)
    kept, kept_too = locked(folder / "old.lock", before), locked(folder / "new.lock", after)
    for sides in ((kept, after), (before, kept_too), (kept, kept_too)):
        assert _facts(changes_between(*sides)) == _facts(found)
    return [Told(one.change.kind, one.change.level, one.change.sdk) for one in found]


def locked(path: Path, side: Side) -> Side:
    """The side as the lock of its SDK tells it."""
    lock = Lock(side.names, interface=recorded_interface(side.interface))
    path.write_text(lock_text(lock, version="0.1"), encoding="utf-8")
    return read_side(Opened(path, ""))


def _sides(folder: Path, old: str, new: str, *, remembered: bool) -> tuple[Side, Side]:
    sides = []
    names = LockedNames()
    for name, text in (("old.yaml", old), ("new.yaml", new)):
        (folder / name).write_text(document(text), encoding="utf-8")
        sides.append(read_side(Opened(folder / name, ""), names))
        names = sides[0].names if remembered else LockedNames()
    before, after = sides
    return before, after


def _facts(changes: Sequence[LocatedChange]) -> Sequence[object]:
    return [(one.change.kind, one.change.sdk, dict(one.change.words)) for one in changes]


def edited(*edits: tuple[str, str]) -> str:
    """The document with each text, which has to be in it, replaced by the other."""
    text = PETS
    for before, after in edits:
        assert before in text, before
        text = text.replace(before, after)
    return text
