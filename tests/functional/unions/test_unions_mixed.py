"""Unions of all sorts: with null, within one another, of one member; in fields, arguments, bodies and parameters."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.functional.harness import make
from tests.functional.schemas import replying, taking

COMPONENTS = """
  A: {type: object, required: [a], properties: {a: {type: integer}, n: {type: string}}},
  B: {type: object, required: [b], properties: {b: {type: string}, n: {type: string}}},
  Many: {type: array, items: {$ref: "#/components/schemas/A"}},
  Either: {oneOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}]}
"""
A, B, MANY, EITHER = (f'{{$ref: "#/components/schemas/{name}"}}' for name in ("A", "B", "Many", "Either"))


def field(schema: str) -> str:
    """An object whose required field `p` has the schema."""
    return f"{{type: object, required: [p], properties: {{p: {schema}, q: {{type: integer}}}}}}"


# The schema, and for each value in JSON the class that it is read as.
MIXED: list[tuple[str, list[tuple[Any, str]]]] = [
    (f"{{anyOf: [{A}, {{type: string}}, {MANY}]}}", [({"a": 1}, "A"), ("s", "str"), ([{"a": 1}], "list")]),
    (f"{{oneOf: [{A}, {B}, {{type: string}}]}}", [({"a": 1}, "A"), ({"b": "1"}, "B"), ("s", "str")]),
    (f"{{oneOf: [{EITHER}, {MANY}]}}", [({"a": 1}, "A"), ({"b": "1"}, "B"), ([{"a": 1}], "list")]),
    (
        f"{{oneOf: [{{oneOf: [{A}, {{type: string}}]}}, {{anyOf: [{B}, {{type: integer}}]}}]}}",
        [({"a": 1}, "A"), ({"b": "1"}, "B"), ("s", "str"), (3, "int")],
    ),
    (
        f"{{oneOf: [{A}, {{type: object, additionalProperties: {{type: integer}}}}]}}",
        [({"a": 1}, "A"), ({"z": 1}, "dict")],
    ),
    (
        "{oneOf: [{type: array, items: {type: string}}, {type: array, items: {type: integer}}]}",
        [(["s"], "list"), ([1], "list")],
    ),
    ("{oneOf: [{type: array, items: {type: string}}, {type: string}]}", [(["s"], "list"), ("s", "str")]),
    (
        "{oneOf: [{type: string, format: date}, {type: string, format: date-time}]}",
        [("2026-01-02", "date"), ("2026-01-02T03:04:05Z", "datetime")],
    ),
    (
        "{anyOf: [{type: string, format: uuid}, {type: string}]}",
        [("s", "str"), ("0b8f1d0e-4f36-4b5e-9b0e-000000000001", "UUID")],
    ),
    ("{anyOf: [{type: number}, {type: boolean}]}", [(1.5, "float"), (True, "bool")]),
    ("{anyOf: [{type: string, enum: [auto]}, {type: integer}]}", [("auto", "str"), ("new", "str"), (3, "int")]),
    (f"{{type: array, items: {{oneOf: [{A}, {B}]}}}}", [([{"a": 1}, {"b": "1"}], "list")]),
    (f"{{additionalProperties: {{oneOf: [{A}, {B}]}}}}", [({"k": {"b": "1"}}, "dict")]),
    (f"{{oneOf: [{A}]}}", [({"a": 1}, "A")]),
    ("{anyOf: [{type: integer}]}", [(3, "int")]),
]


@pytest.mark.parametrize(("schema", "values"), MIXED)
class TestMixed:
    """Members of any kind."""

    def test_field(self, tmp_path: Path, schema: str, values: list[tuple[Any, str]]) -> None:
        """Each value is read as the member that it is, and written as it came."""
        sdk = make(tmp_path, replying(field(schema), COMPONENTS))
        for wire, name in values:
            value = sdk.call("x", reply={"p": wire, "q": 1}).value
            assert type(value.p).__name__ == name
            assert value.to_dict() == {"p": wire, "q": 1}
        assert sdk.warnings == []
        # The model around it stays on the fast path, which gives the same as the lenient one.
        decoder = importlib.import_module(f"{sdk.module.__name__}._runtime.replies.decoding")._decoder(
            sdk.models.XResponse
        )
        for wire, _ in values:
            assert decoder.decode(msgspec.json.encode({"p": wire})) == sdk.models.XResponse.from_dict({"p": wire})

    def test_argument(self, tmp_path: Path, schema: str, values: list[tuple[Any, str]]) -> None:
        """As an argument, plain values go out as they are."""
        sdk = make(tmp_path, taking(field(schema), COMPONENTS))
        for wire, _ in values:
            assert sdk.call("x", p=wire).sent.json == {"p": wire}


class TestModelsInBodies:
    """Models are given where a union is taken."""

    @pytest.mark.parametrize("place", ["field", "body", "list"])
    def test_models(self, tmp_path: Path, place: str) -> None:
        """A model of any member, or a mapping, in a field, in a list, or as the body."""
        schemas = {"field": field(EITHER), "body": EITHER, "list": f"{{type: array, items: {EITHER}}}"}
        sdk = make(tmp_path, taking(schemas[place], COMPONENTS))
        given = (sdk.models.A(a=1), sdk.models.B(b="1"), {"b": "1", "more": None})
        for one, wire in zip(given, ({"a": 1}, {"b": "1"}, {"b": "1", "more": None}), strict=True):
            if place == "field":
                assert sdk.call("x", p=one).sent.json == {"p": wire}
            elif place == "body":
                assert sdk.call("x", body=one).sent.json == wire
            else:
                assert sdk.call("x", body=[one]).sent.json == [wire]


@pytest.mark.parametrize(
    "schema",
    [
        "{oneOf: [%s, {type: 'null'}]}",
        "{anyOf: [{type: 'null'}, %s]}",
        "{oneOf: [%s, {enum: [null]}]}",
        "{oneOf: [%s, {const: null}]}",
        "{oneOf: [%s, {type: ['null']}]}",
        "{type: [object, 'null'], oneOf: [%s]}",
        "{nullable: true, anyOf: [%s]}",
        "{oneOf: [{anyOf: [%s, {type: 'null'}]}]}",
    ],
)
@pytest.mark.parametrize("members", [A, f"{A}, {B}"])
class TestNull:
    """Null among the members, in every spelling."""

    def test_field(self, tmp_path: Path, schema: str, members: str) -> None:
        """A required field may be null, or the member."""
        sdk = make(tmp_path, replying(field(schema % members), COMPONENTS))
        assert sdk.call("x", reply={"p": None, "q": 1}).value.q == 1
        assert sdk.call("x", reply={"p": {"a": 1}}).value.p == sdk.models.A(a=1)
        assert "| None = ABSENT" in next(
            line for line in sdk.text("models/shared.py").splitlines() if "    p: " in line
        )

    def test_argument(self, tmp_path: Path, schema: str, members: str) -> None:
        """None is sent as null."""
        sdk = make(tmp_path, taking(field(schema % members), COMPONENTS))
        assert sdk.call("x", p=None).sent.json == {"p": None}


def test_nothing_fits(tmp_path: Path) -> None:
    """A value that is none of the members stays as it came, and so does what is beside it."""
    sdk = make(
        tmp_path, replying(field(f"{{oneOf: [{A}, {B}, {{type: array, items: {{type: integer}}}}]}}"), COMPONENTS)
    )
    for wire in ("s", 3.5, True, ["s"], {"c": 1}, {}):
        value = sdk.call("x", reply={"p": wire, "q": 1}).value
        assert (value.q, value.to_dict()) == (1, {"p": wire, "q": 1})


class TestParameter:
    """A union in a parameter."""

    SPEC = f"""\
paths:
  /x/{{id}}: {{get: {{operationId: x, responses: {{"204": {{description: F}}}}, parameters: [
    {{name: id, in: path, required: true, schema: {{oneOf: [{{type: integer}}, {{type: string}}]}}}},
    {{name: q, in: query, schema: {{oneOf: [{{type: string}}, {{type: array, items: {{type: string}}}}]}}}},
    {{name: f, in: query, style: deepObject, schema: {{anyOf: [{{type: integer}}, {A}]}}}}]}}}}
components: {{schemas: {{{COMPONENTS}}}}}
"""

    @pytest.mark.parametrize(
        ("arguments", "path", "query"),
        [
            ({"id": 7}, "/x/7", []),
            ({"id": "a b"}, "/x/a%20b", []),
            ({"id": 7, "q": "s"}, "/x/7", [("q", "s")]),
            ({"id": 7, "q": ["s", "t"]}, "/x/7", [("q", "s"), ("q", "t")]),
            ({"id": 7, "f": 3}, "/x/7", [("f", "3")]),
            ({"id": 7, "f": {"a": 1, "n": "m"}}, "/x/7", [("f[a]", "1"), ("f[n]", "m")]),
        ],
    )
    def test_each_member(self, tmp_path: Path, arguments: dict[str, Any], path: str, query: Any) -> None:
        """Each member is written as it would be alone."""
        sent = make(tmp_path, self.SPEC).call("x", **arguments).sent
        assert (sent.path, sent.query) == (path, query)
