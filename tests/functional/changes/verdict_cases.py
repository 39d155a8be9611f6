"""What the verdicts are proved with: changes of one operation each, and programs that use the old one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_FINE = 'responses: {"200": {description: F}}'


@dataclass(frozen=True)
class Case:
    """What changes of one operation, a program that uses the old one, and what is said of it.

    kind: the change that is told. evidence: what shows that the program no longer works: in what the type checker says,
    or "refused" where the server alone can tell. reply: of the server, old and new. schemas: further ones of the
    documents. id_: the new id of the operation, where that changes.
    """

    name: str
    kind: str
    old: str
    new: str
    program: str
    evidence: str = ""
    reply: Any = None
    schemas: tuple[str, str] = ("", "")
    id_: str = ""


def _query(schema: str, more: str = "") -> str:
    return f"parameters: [{{name: value, in: query, {more}schema: {schema}}}]\n{_FINE}"


def _reply(name: str) -> str:
    content = f'{{application/json: {{schema: {{$ref: "#/components/schemas/{name}"}}}}}}'
    return f'responses: {{"200": {{description: F, content: {content}}}}}'


def _body(name: str) -> str:
    content = f'{{application/json: {{schema: {{$ref: "#/components/schemas/{name}"}}}}}}'
    return f"requestBody: {{required: true, content: {content}}}\n{_FINE}"


def _object(name: str, properties: str, required: str = "") -> str:
    return f"{name}: {{type: object, required: [{required}], properties: {{{properties}}}}}"


def _holder(name: str) -> str:
    return f'{name}: {{type: object, properties: {{part: {{$ref: "#/components/schemas/{name}Part"}}}}}}\n'


def _parts(name: str, new: str) -> str:
    parts = (f'{key}: {{$ref: "#/components/schemas/{part}"}}' for key, part in (("old", f"{name}Part"), ("new", new)))
    return "\n".join((_object(name, ", ".join(parts), "old, new"), _object(f"{name}Part", "x: {type: string}"), ""))


def _twins(name: str, a: str, b: str) -> str:
    """A model with parts of two classes that have the same fields."""
    fields = ", ".join(f'{key}: {{$ref: "#/components/schemas/{name}{part}"}}' for key, part in (("a", a), ("b", b)))
    parts = "\n".join(_object(f"{name}{part}", "x: {type: string}") for part in ("Part", "Twin"))
    return f"{_object(name, fields, 'a, b')}\n{parts}\n"


_PATH = "parameters: [{name: a, in: path, required: true, schema: {type: string}}, "
_PATH += f"{{name: b, in: path, required: true, schema: {{type: integer}}}}]\n{_FINE}"

COMPATIBLE = [
    Case("anew", "argument-added", _FINE, _query("{type: string}"), "client.anew()"),
    Case(
        "elsewhere",
        "argument-place-changed",
        _query("{type: string}"),
        _query("{type: string}").replace("in: query", "in: header"),
        'client.elsewhere(value="a")',
    ),
    Case(
        "eased",
        "argument-optional",
        _query("{type: string}", "required: true, "),
        _query("{type: string}"),
        'client.eased(value="a")',
    ),
    Case(
        "widened",
        "request-type-widened",
        _query("{type: integer}"),
        _query("{type: number}"),
        "client.widened(value=3)",
    ),
    Case(
        "valued",
        "request-value-added",
        _query("{type: string, enum: [a]}"),
        _query("{type: string, enum: [a, b]}"),
        'client.valued(value="a")',
    ),
    Case(
        "nulled",
        "request-null-allowed",
        _query("{type: string}"),
        _query('{type: [string, "null"]}'),
        'client.nulled(value="a")',
    ),
    Case(
        "grown",
        "reply-field-added",
        _reply("Grown"),
        _reply("Grown"),
        "text: str = client.grown().name\nassert text == 'x'",
        reply={"name": "x", "more": 1},
        schemas=(
            _object("Grown", "name: {type: string}", "name"),
            _object("Grown", "name: {type: string}, more: {type: integer}", "name"),
        ),
    ),
    Case(
        "surer",
        "reply-field-always-there",
        _reply("Surer"),
        _reply("Surer"),
        "text = client.surer().name\nassert text is None or len(text) == 1",
        reply={"name": "x"},
        schemas=(_object("Surer", "name: {type: string}"), _object("Surer", "name: {type: string}", "name")),
    ),
    Case(
        "finer",
        "reply-type-narrowed",
        _reply("Finer"),
        _reply("Finer"),
        "size: float = client.finer().size\nassert size == 1",
        reply={"size": 1},
        schemas=(_object("Finer", "size: {type: number}", "size"), _object("Finer", "size: {type: integer}", "size")),
    ),
    Case(
        "mooded",
        "reply-value-added",
        _reply("Mooded"),
        _reply("Mooded"),
        "mood: str = client.mooded().mood\nassert mood == 'b'",
        reply={"mood": "b"},
        schemas=(
            _object("Mooded", "mood: {type: string, enum: [a, c]}", "mood"),
            _object("Mooded", "mood: {type: string, enum: [a, b, c]}", "mood"),
        ),
    ),
    Case("called", "operation-id-changed", _FINE, _FINE, "client.called()", id_="summoned"),
    Case(
        "series",
        "request-null-allowed",
        _body("Series"),
        _body("Series"),
        "texts: list[str] = ['a']\nclient.series(x=texts)",
        schemas=(
            _object("Series", "x: {type: array, items: {type: string}}"),
            _object("Series", "x: {type: array, items: {type: [string, 'null']}}"),
        ),
    ),
    Case("aged", "deprecated", _FINE, f"deprecated: true\n{_FINE}", "client.aged()"),
]
BREAKING = [
    Case(
        "seeming",
        "argument-seems-renamed",
        _query("{type: string}"),
        _query("{type: string}").replace("value", "text"),
        'client.seeming(value="a")',
        'Unexpected keyword argument "value"',
    ),
    Case("gone", "operation-removed", _FINE, "", "client.gone()", 'has no attribute "gone"'),
    Case(
        "needed",
        "argument-added-required",
        _FINE,
        _query("{type: string}", "required: true, "),
        "client.needed()",
        'Missing named argument "value"',
    ),
    Case(
        "dropped",
        "argument-removed",
        _query("{type: string}"),
        _FINE,
        'client.dropped(value="a")',
        'Unexpected keyword argument "value"',
    ),
    Case(
        "other",
        "request-type-changed",
        _query("{type: integer}"),
        _query("{type: boolean}"),
        "client.other(value=3)",
        "incompatible type",
    ),
    Case(
        "never",
        "request-null-refused",
        _query('{type: [string, "null"]}'),
        _query("{type: string}"),
        "client.never(value=None)",
        "incompatible type",
    ),
    Case(
        "picky",
        "request-value-removed",
        _query("{type: string, enum: [a, b]}"),
        _query("{type: string, enum: [a]}"),
        'client.picky(value="b")',
        "refused",
    ),
    Case(
        "short",
        "limit-tightened",
        _query("{type: string}"),
        _query("{type: string, maxLength: 3}"),
        'client.short(value="abcd")',
        "refused",
    ),
    Case(
        "whole",
        "request-field-added-required",
        _body("Whole"),
        _body("Whole"),
        "client.whole(part=models.WholePart(x='a'))",
        "refused",
        schemas=(
            _holder("Whole") + _object("WholePart", "x: {type: string}"),
            _holder("Whole") + _object("WholePart", "x: {type: string}, y: {type: string}", "y"),
        ),
    ),
    Case(
        "lean",
        "request-field-removed",
        _body("Lean"),
        _body("Lean"),
        "client.lean(part=models.LeanPart(x='a'))",
        'Unexpected keyword argument "x"',
        schemas=(
            _holder("Lean") + _object("LeanPart", "x: {type: string}, y: {type: string}"),
            _holder("Lean") + _object("LeanPart", "y: {type: string}"),
        ),
    ),
    Case(
        "shrunk",
        "reply-field-removed",
        _reply("Shrunk"),
        _reply("Shrunk"),
        "print(client.shrunk().name)",
        'has no attribute "name"',
        reply={"name": "x", "id": 1},
        schemas=(
            _object("Shrunk", "name: {type: string}, id: {type: integer}", "name"),
            _object("Shrunk", "id: {type: integer}"),
        ),
    ),
    Case(
        "unsure",
        "reply-field-may-be-missing",
        _reply("Unsure"),
        _reply("Unsure"),
        "text: str = client.unsure().name",
        "Incompatible types in assignment",
        reply={"name": "x"},
        schemas=(_object("Unsure", "name: {type: string}", "name"), _object("Unsure", "name: {type: string}")),
    ),
    Case(
        "looser",
        "reply-type-changed",
        _reply("Looser"),
        _reply("Looser"),
        "size: int = client.looser().size",
        "Incompatible types in assignment",
        reply={"size": 1},
        schemas=(_object("Looser", "size: {type: integer}", "size"), _object("Looser", "size: {type: number}", "size")),
    ),
    Case(
        "silent",
        "result-kind-changed",
        _reply("Silent"),
        _FINE,
        "print(client.silent().name)",
        "does not return a value",
        reply={"name": "x"},
        schemas=(_object("Silent", "name: {type: string}"), _object("Silent", "name: {type: string}")),
    ),
    Case(
        "listed",
        "reply-type-changed",
        _reply("Listed"),
        _reply("Listed"),
        "sizes: list[float] = client.listed().sizes",
        "Incompatible types in assignment",
        reply={"sizes": [1]},
        schemas=(
            _object("Listed", "sizes: {type: array, items: {type: number}}", "sizes"),
            _object("Listed", "sizes: {type: array, items: {type: integer}}", "sizes"),
        ),
    ),
    Case(
        "filled",
        "request-type-changed",
        _body("Filled"),
        _body("Filled"),
        "texts: list[str] = ['a']\nclient.filled(part=models.FilledPart(x=texts))",
        "incompatible type",
        schemas=(
            _holder("Filled") + _object("FilledPart", "x: {type: array, items: {type: string}}"),
            _holder("Filled") + _object("FilledPart", "x: {type: array, items: {type: [string, 'null']}}"),
        ),
    ),
    Case(
        "parted",
        "reply-type-changed",
        _reply("Parted"),
        _reply("Parted"),
        "part: models.PartedPart = client.parted().new",
        "Incompatible types in assignment",
        reply={"old": {"x": "a"}, "new": {"x": "a"}},
        schemas=(
            _parts("Parted", "PartedPart") + _object("PartedOther", "x: {type: string}"),
            _parts("Parted", "PartedOther") + _object("PartedOther", "x: {type: string}"),
        ),
    ),
    Case(
        "freed",
        "request-field-required",
        _body("Freed"),
        _body("Freed"),
        "client.freed(part=models.FreedPart(x='a'))",
        "refused",
        schemas=(
            _holder("Freed") + _object("FreedPart", "x: {type: string}, y: {type: string, enum: [b]}", "y"),
            _holder("Freed") + _object("FreedPart", "x: {type: string}, y: {type: string, enum: [b, c]}", "y"),
        ),
    ),
    Case(
        "alone",
        "reply-field-removed",
        _reply("Alone"),
        _reply("Alone"),
        "part = client.alone().part\nif isinstance(part, models.AlonePart):\n    print(part.x)",
        'has no attribute "x"',
        reply={"part": {"x": "a"}},
        schemas=(
            _object("Alone", 'part: {oneOf: [{$ref: "#/components/schemas/AlonePart"}, {type: string}]}')
            + f"\n{_object('AlonePart', 'x: {type: string}, y: {type: string}')}",
            _holder("Alone") + _object("AlonePart", "y: {type: string}"),
        ),
    ),
    Case(
        "turned",
        "reply-type-changed",
        _reply("Turned"),
        _reply("Turned"),
        "part: models.TurnedPart = client.turned().a",
        "Incompatible types in assignment",
        reply={"a": {}, "b": {}},
        schemas=(_twins("Turned", "Part", "Twin"), _twins("Turned", "Twin", "Part")),
    ),
    Case(
        "handed",
        "request-type-changed",
        _body("Handed"),
        _body("Handed"),
        "client.handed(a=models.HandedPart(x='a'), b=models.HandedTwin())",
        "incompatible type",
        schemas=(_twins("Handed", "Part", "Twin"), _twins("Handed", "Twin", "Part")),
    ),
]
