"""`allOf` around what is no object, with alternatives inside, and with requirements of its own."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import make
from tests.functional.schemas import replying, taking

COMPONENTS = """
  Color: {type: string, enum: [red, green], description: Any colour.},
  Key: {type: string, format: uuid},
  A: {type: object, properties: {a: {type: integer}, b: {type: string}}},
  Names: {type: array, items: {type: string}}
"""
KEY = "0b8f1d0e-4f36-4b5e-9b0e-000000000001"


def ref(name: str) -> str:
    """A reference to a schema."""
    return f'{{$ref: "#/components/schemas/{name}"}}'


def field(schema: str) -> str:
    """An object whose field `p` has the schema."""
    return f"{{type: object, properties: {{p: {schema}}}}}"


@pytest.mark.parametrize(
    ("schema", "annotation", "wire", "python"),
    [
        (f"{{allOf: [{ref('Color')}], description: Mine.}}", "Color", "red", "red"),
        (f"{{allOf: [{ref('Color')}], default: red}}", "Color", "new", "new"),
        (f"{{allOf: [{ref('Color')}, {{description: Mine.}}]}}", "Color", "red", "red"),
        (f"{{allOf: [{ref('Key')}, {{maxLength: 40}}]}}", "UUID", KEY, uuid.UUID(KEY)),
        ('{$ref: "#/components/schemas/Key", maxLength: 40}', "UUID", KEY, uuid.UUID(KEY)),
        (f"{{type: string, allOf: [{ref('Color')}]}}", "Color", "red", "red"),
        ("{allOf: [{type: string}, {format: date}]}", "dt.date", "2026-01-02", dt.date(2026, 1, 2)),
        ("{allOf: [{type: string}, {enum: [x, y]}]}", "Literal['x', 'y'] | str", "x", "x"),
        ("{allOf: [{enum: [x, y, z]}, {enum: [y, z]}]}", "Literal['y', 'z'] | str", "y", "y"),
        ("{allOf: [{type: number}, {type: integer}, {minimum: 1}]}", "int", 3, 3),
        (f"{{allOf: [{ref('Names')}, {{minItems: 1}}]}}", "builtins.list[str]", ["a"], ["a"]),
        ("{allOf: [{type: array}, {items: {type: integer}}]}", "builtins.list[int]", [1], [1]),
        (
            "{allOf: [{additionalProperties: {type: integer}}, {minProperties: 1}]}",
            "builtins.dict[str, int]",
            *[{"k": 1}] * 2,
        ),
        ("{allOf: [{anyOf: [{type: string}, {type: integer}]}, {type: integer}]}", "int", 3, 3),
        ("{allOf: [{}, {type: string}]}", "str", "s", "s"),
        ("{allOf: []}", "Any", [1], [1]),
    ],
)
class TestNoObjects:
    """Sums of scalars, enumerations, lists and mappings are the narrowest of their members."""

    def test_reply(self, tmp_path: Path, schema: str, annotation: str, wire: Any, python: Any) -> None:
        """The field has the type, and what came is read so."""
        sdk = make(tmp_path, replying(field(schema), COMPONENTS))
        text = sdk.text("models/shared.py")
        assert any(f"p: {annotation}{null} = ABSENT" in text for null in ("", " | None"))
        value = sdk.call("x", reply={"p": wire}).value
        assert (value.p, value.to_dict()) == (python, {"p": wire})
        assert not [one for one in sdk.warnings if "allOf" in one and "non-empty" not in one]

    def test_argument(self, tmp_path: Path, schema: str, annotation: str, wire: Any, python: Any) -> None:
        """As an argument, it goes out as it came."""
        assert make(tmp_path, taking(field(schema), COMPONENTS)).call("x", p=python).sent.json == {"p": wire}


class TestNull:
    """Null beside `allOf`, in the spellings that are in use."""

    @pytest.mark.parametrize(
        ("version", "schema"),
        [
            ("3.0.3", "{nullable: true, allOf: [%s]}"),
            ("3.0.3", "{type: object, nullable: true, allOf: [%s]}"),
            ("3.1.0", "{type: [object, 'null'], allOf: [%s]}"),
            ("3.1.0", "{anyOf: [{allOf: [%s]}, {type: 'null'}]}"),
        ],
    )
    def test_argument(self, tmp_path: Path, version: str, schema: str) -> None:
        """None may be given, and is sent; a model and a mapping may be as well."""
        sdk = make(tmp_path, f"openapi: {version}\n{taking(field(schema % ref('A')), COMPONENTS)}")
        assert sdk.call("x", p=None).sent.json == {"p": None}
        assert sdk.call("x", p=sdk.models.A(a=1)).sent.json == {"p": {"a": 1}}
        assert "models.A | Mapping[str, Any] | Unset | None = UNSET" in sdk.text("_client.py")


class TestRequired:
    """What only requires names adds no field, and is no member of another type."""

    @pytest.mark.parametrize(
        "schema",
        [
            f"{{allOf: [{ref('A')}, {{required: [a]}}]}}",
            f"{{allOf: [{ref('A')}], required: [a]}}",
            f"{{allOf: [{{required: [a]}}, {ref('A')}]}}",
            "{$ref: '#/components/schemas/A', required: [a]}",
        ],
    )
    @pytest.mark.parametrize("named", [False, True])
    def test_is_required(self, tmp_path: Path, schema: str, named: bool) -> None:
        """The name is required there, and stays optional in the schema that has it."""
        components = f"{COMPONENTS}, B: {schema}"
        sdk = make(tmp_path, taking(ref("B") if named else schema, components))
        assert "def x(self, *, a: int, b: str | Unset = UNSET" in sdk.text("_client.py")
        assert sdk.call("x", a=1).sent.json == {"a": 1}
        assert sdk.warnings == []

    def test_alternatives(self, tmp_path: Path) -> None:
        """Alternatives that only require names make no union, and require nothing."""
        spec = "{type: object, properties: {a: {type: integer}, b: {type: integer}}, %s}"
        for at, words in enumerate(
            ("anyOf: [{required: [a]}, {required: [b]}]", "oneOf: [{required: [a], not: {required: [b]}}]")
        ):
            folder = tmp_path / str(at)
            folder.mkdir()
            sdk = make(folder, taking(spec % words))
            assert sdk.call("x", b=1).sent.json == {"b": 1}
            assert sdk.warnings == []


class TestAlternatives:
    """`oneOf` inside a sum: the fields of all alternatives are there, and none of them is required."""

    COMPONENTS = """
      Id: {type: object, required: [id], properties: {id: {type: integer}}},
      X: {type: object, required: [x], properties: {x: {type: integer}}},
      Y: {type: object, required: [y], properties: {y: {type: string}}}"""

    @pytest.mark.parametrize(
        "schema",
        [
            f"{{allOf: [{ref('Id')}, {{oneOf: [{ref('X')}, {ref('Y')}]}}]}}",
            f"{{allOf: [{ref('Id')}], anyOf: [{ref('X')}, {ref('Y')}]}}",
            f"{{type: object, required: [id], properties: {{id: {{type: integer}}}}, oneOf: [{ref('X')}, {ref('Y')}]}}",
        ],
    )
    def test_reply_and_body(self, tmp_path: Path, schema: str) -> None:
        """Either alternative is read and sent."""
        (tmp_path / "a").mkdir()
        (tmp_path / "b").mkdir()
        sdk = make(tmp_path / "a", replying(schema, self.COMPONENTS))
        for body in ({"id": 1, "x": 2}, {"id": 1, "y": "z"}):
            value = sdk.call("x", reply=body).value
            assert (type(value).__name__, value.to_dict(), value.extra) == ("XResponse", body, {})
        sdk = make(tmp_path / "b", taking(schema, self.COMPONENTS))
        assert sdk.call("x", id=1, y="z").sent.json == {"id": 1, "y": "z"}

    def test_required_by_all(self, tmp_path: Path) -> None:
        """What an alternative requires is required where a member of the sum requires it as well."""
        schema = f"{{allOf: [{{oneOf: [{ref('X')}, {ref('Y')}]}}, {ref('X')}]}}"
        sdk = make(tmp_path, taking(schema, self.COMPONENTS))
        assert "x: int, y: str | Unset = UNSET" in sdk.text("_client.py")


class TestConflicts:
    """Members that contradict each other."""

    @pytest.mark.parametrize(
        ("schema", "place"),
        [
            ("{allOf: [{type: string}, {type: integer}]}", "/properties/p"),
            (f"{{allOf: [{ref('Color')}, {{type: integer}}]}}", "/properties/p"),
            (
                "{allOf: [{properties: {a: {type: string}}}, {properties: {a: {type: integer}}}]}",
                "/properties/p/allOf/1/properties/a",
            ),
        ],
    )
    def test_last_counts(self, tmp_path: Path, schema: str, place: str) -> None:
        """The last word counts, a warning tells where, and whatever comes is kept."""
        sdk = make(tmp_path, replying(field(schema), COMPONENTS))
        (warning,) = sdk.warnings
        assert re.match(r"api\.yaml:\d+:\d+ at ", warning)
        assert f"{place}: parts of allOf contradict each other" in warning
        for body in ({"p": 1}, {"p": "s"}, {"p": {"a": "s"}}):
            assert sdk.call("x", reply=body).value.to_dict() == body


def test_circle_in_any_order(tmp_path: Path) -> None:
    """Sums that hold each other have the fields of all, whichever is read first."""
    components = f"P: {{allOf: [{ref('Q')}, {{properties: {{p: {{type: integer}}}}}}]}}, "
    components += f"Q: {{allOf: [{ref('P')}, {{properties: {{q: {{type: integer}}}}}}]}}"
    sdk = make(tmp_path, replying(f"{{properties: {{p: {ref('P')}, q: {ref('Q')}}}}}", components))
    value = sdk.call("x", reply={"p": {"p": 1, "q": 2}, "q": {"p": 3, "q": 4}}).value
    assert (value.p.p, value.p.q, value.q.p, value.q.q) == (1, 2, 3, 4)
    assert (value.p.extra, value.q.extra) == ({}, {})


def test_reference_with_more_beside_it(tmp_path: Path) -> None:
    """A component that is a reference with properties of its own beside it has both, wherever it is referred to."""
    components = f"{COMPONENTS}, B: {{{ref('A')[1:-1]}, properties: {{c: {{type: integer}}}}}}, C: {ref('B')}"
    sdk = make(tmp_path, replying(field(ref("C")), components))
    value = sdk.call("x", reply={"p": {"a": 1, "c": 2}}).value.p
    assert (type(value).__name__, value.a, value.c) == ("B", 1, 2)


def test_name_of_a_far_place(tmp_path: Path) -> None:
    """A schema that is referred to by a long pointer into an operation is named by the words of its place."""
    schema = "{type: object, properties: {owner: {type: object, properties: {id: {type: string}}}}}"
    pointer = "#/paths/~1zoos~1%7Bid%7D/get/responses/200/content/application~1json/schema/properties/owner"
    spec = f"""\
paths:
  /a: {{get: {{operationId: a, responses: {{"200": {{description: F,
    content: {{application/json: {{schema: {{$ref: "{pointer}"}}}}}}}}}}}}}}
  /zoos/{{id}}: {{get: {{operationId: z, parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}],
    responses: {{"200": {{description: F, content: {{application/json: {{schema: {schema}}}}}}}}}}}}}
"""
    assert type(make(tmp_path, spec).call("a", reply={"id": "i"}).value).__name__ == "GetZoosIdResponseOwner"
