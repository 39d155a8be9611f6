"""Schemas that say little, nothing, or only what people read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

TEXT = "2026-02-03"
DAY = dt.date(2026, 2, 3)
DATE = "{type: string, format: date}"
# What a schema without `type` is taken for, by the keywords that only one kind has.
INFERRED: tuple[tuple[str, str], ...] = (
    (f"{{properties: {{day: {DATE}}}}}", "XResponseF0"),
    (f"{{additionalProperties: {DATE}}}", "dict[str, dt.date]"),
    (f"{{patternProperties: {{a: {DATE}}}}}", "dict[str, dt.date]"),
    (f"{{items: {DATE}}}", "list[dt.date]"),
    (f"{{prefixItems: [{DATE}], items: false}}", "tuple[dt.date]"),
    ("{uniqueItems: true}", "list[Any]"),
    ("{minItems: 1}", "list[Any]"),
    ("{pattern: '^a'}", "str"),
    ("{maxLength: 3}", "str"),
    ("{minimum: 3}", "float"),
    ("{multipleOf: 3}", "float"),
    ("{format: date}", "dt.date"),
    ("{format: uuid}", "UUID"),
    ("{format: int64}", "int"),
    ("{enum: [a]}", "Literal['a'] | str"),
    ("{contentEncoding: base64}", "bytes"),
    ("{description: Only words.}", "Any"),
    ("{title: T, example: 1, deprecated: true}", "Any"),
    ("{not: {type: string}}", "Any"),
    ("{required: [a]}", "Any"),
    ("{default: 1}", "Any"),
    ("true", "Any"),
    ("false", "Any"),
    ("{}", "Any"),
    ("{x-vendor: {a: b}}", "Any"),
)
OBJECT = f"{{properties: {{{', '.join(f'f{at}: {schema}' for at, (schema, _) in enumerate(INFERRED))}}}}}"


@pytest.mark.spec(replying(OBJECT))
class TestWithoutType:
    """Schemas that do not say their type."""

    @pytest.mark.parametrize(("name", "kind"), [(f"f{at}", kind) for at, (_, kind) in enumerate(INFERRED)])
    def test_inferred(self, sdk: Sdk, name: str, kind: str) -> None:
        """The keywords tell it; where there are none, it is any value."""
        null = "" if kind == "Any" else " | None"
        assert f"    {name}: {kind}{null} = ABSENT\n" in sdk.text("models/shared.py").replace("builtins.", "")

    @pytest.mark.parametrize("name", [f"f{at}" for at in range(len(INFERRED))])
    @pytest.mark.parametrize("value", [1.5, "text", [1], {"a": 1}, True])
    def test_anything_lives(self, sdk: Sdk, name: str, value: Any) -> None:
        """Whatever comes is kept."""
        assert sdk.call("x", reply={name: value}).value.to_dict() == {name: value}

    def test_no_warning(self, sdk: Sdk) -> None:
        """None of them is a mistake."""
        assert sdk.warnings == []


@pytest.mark.spec(taking(OBJECT))
class TestArgumentsWithoutType:
    """The same, as arguments."""

    @pytest.mark.parametrize("name", [f"f{at}" for at in range(len(INFERRED))])
    def test_sent(self, sdk: Sdk, name: str) -> None:
        """Each is an argument, and what is given is sent."""
        assert sdk.call("x", **{name: "v"}).sent.json == {name: "v"}


class TestBooleanSchemas:
    """`true` and `false` wherever a schema may stand."""

    @pytest.mark.parametrize("schema", ["true", "false", "{}"])
    @pytest.mark.parametrize(
        ("around", "body"),
        [
            ("{}", [1]),
            ("{{type: array, items: {}}}", [1, None]),
            ("{{type: object, additionalProperties: {}}}", {"a": 1}),
            ("{{type: object, properties: {{a: {}}}}}", {"a": 1}),
            ("{{type: object, patternProperties: {{a: {}}}}}", {"a": 1}),
            ("{{type: array, prefixItems: [{}], items: false}}", ["a"]),
            ("{{allOf: [{}, {{type: object}}]}}", {"a": 1}),
            ("{{anyOf: [{}]}}", {"a": 1}),
            ("{{oneOf: [{}, {{type: string}}]}}", {"a": 1}),
        ],
    )
    def test_reply(self, tmp_path: Path, schema: str, around: str, body: Any) -> None:
        """The reply decodes."""
        value = sdk_value(make(tmp_path, replying(around.format(schema))), body)
        assert value == body

    @pytest.mark.parametrize("schema", ["true", "false"])
    def test_elsewhere(self, tmp_path: Path, schema: str) -> None:
        """Parameters, bodies and components may be boolean schemas."""
        sdk = make(
            tmp_path,
            f"""
            paths:
              /x:
                post:
                  operationId: x
                  parameters: [{{name: q, in: query, schema: {schema}}}]
                  requestBody: {{required: true, content: {{application/json: {{schema:
                    {{$ref: "#/components/schemas/B"}}}}}}}}
                  responses: {{"200": {{description: F, content: {{application/json: {{schema:
                    {{$ref: "#/components/schemas/B"}}}}}}}}}}
            components: {{schemas: {{B: {schema}}}}}
            """,
        )
        done = sdk.call("x", body={"a": 1}, q="r", reply={"b": [2]})
        assert (done.sent.json, done.sent.query, done.value) == ({"a": 1}, [("q", "r")], {"b": [2]})


def sdk_value(sdk: Sdk, body: Any) -> Any:
    """What the reply is decoded to, in the form of JSON."""
    value = sdk.call("x", reply=body).value
    return value.to_dict() if hasattr(value, "to_dict") else list(value) if isinstance(value, tuple) else value


ASSERTIONS = (
    "not: {required: [b]}",
    "not: {type: string}",
    "if: {properties: {a: {const: x}}}, then: {required: [b]}, else: {properties: {c: {type: string}}}",
    "dependentSchemas: {a: {required: [b]}}",
    "dependentRequired: {a: [b]}",
    "propertyNames: {pattern: '^[a-z]$'}",
    "minProperties: 1, maxProperties: 9",
    "contains: {type: string}, minContains: 1",
    "$comment: Never mind.",
)


@pytest.mark.parametrize("keyword", ASSERTIONS)
class TestAssertions:
    """What restricts values without saying their type."""

    def test_left_aside(self, tmp_path: Path, keyword: str) -> None:
        """It changes neither the model nor what is sent, and is no reason for a warning."""
        schema = f"{{type: object, required: [a], properties: {{a: {DATE}, b: {{type: integer}}}}, {keyword}}}"
        sdk = make(tmp_path, replying(schema))
        value = sdk.call("x", reply={"a": TEXT, "b": 1, "c": 2}).value
        assert (value.a, value.b, value.extra) == (DAY, 1, {"c": 2})
        assert sdk.warnings == []
        sdk = make(tmp_path, taking(schema))
        assert sdk.call("x", a=DAY).sent.json == {"a": TEXT}


class TestDefaults:
    """Defaults that do not fit their schema."""

    @pytest.mark.parametrize(
        ("kind", "default"),
        [
            ("type: string", "{a: [1]}"),
            ("type: string", "[]"),
            ("type: integer", "'five'"),
            ("type: integer", "1.5"),
            ("type: number", ".nan"),
            ("type: number", ".inf"),
            ("type: boolean", "'yes'"),
            ("type: array, items: {type: string}", "a,b"),
            ("type: object", "'none'"),
            ("enum: [a, b]", "c"),
            ("type: string, format: date", "today"),
            ("type: string", '\'""" \\ \\n {x}\''),
            ("$ref: '#/components/schemas/D'", "{a: 1}"),
        ],
    )
    def test_harmless(self, tmp_path: Path, kind: str, default: str) -> None:
        """The default is words of the docstring at most: the argument stays optional, and nothing is sent for it."""
        schema = f"{{type: object, properties: {{a: {{{kind}, default: {default}}}, b: {{type: string}}}}}}"
        sdk = make(tmp_path, taking(schema, "D: {type: string, default: {b: 2}}"))
        assert sdk.call("x", b="c").sent.json == {"b": "c"}
        assert sdk.call("x", a="d").sent.json == {"a": "d"}

    def test_in_a_parameter(self, tmp_path: Path) -> None:
        """The same holds for parameters."""
        sdk = make(
            tmp_path,
            """
            paths: {/x: {get: {operationId: x, parameters: [
              {name: a, in: query, schema: {type: string, default: {b: 1}}},
              {name: b, in: query, schema: {type: integer, default: lots}},
              {name: c, in: header, schema: {type: array, items: {type: string}, default: 7}}],
              responses: {"204": {description: F}}}}}
            """,
        )
        assert sdk.call("x").sent.query == []

    def test_said(self, tmp_path: Path) -> None:
        """A default that fits is told in the docstring."""
        sdk = make(
            tmp_path, taking("{type: object, properties: {a: {type: integer, default: 20, description: Size.}}}")
        )
        assert "(int, default 20) Size." in sdk.text("_client.py")


DEPRECATED = """
paths:
  /x:
    post:
      operationId: x
      requestBody: {content: {application/json: {schema: {type: object, properties: {
        old: {type: string, deprecated: true, description: Was used.}, odd: {$ref: "#/components/schemas/Old"}}}}}}
      responses: {"200": {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/M"}}}}}
components:
  schemas:
    Old: {type: string, deprecated: true}
    M: {type: object, deprecated: true, description: A model., properties: {
      gone: {type: string, deprecated: true}, going: {$ref: "#/components/schemas/Old"}, stays: {type: string}}}
"""


@pytest.mark.spec(DEPRECATED)
class TestDeprecated:
    """`deprecated` is told where people read."""

    @pytest.mark.parametrize("name", ["old", "odd"])
    def test_arguments(self, sdk: Sdk, name: str) -> None:
        """An argument's line says it."""
        (line,) = [one for one in sdk.text("_client.py").split("async def")[0].splitlines() if f" {name}: (" in one]
        assert "eprecated" in line

    def test_fields(self, sdk: Sdk) -> None:
        """A field's line says it, and no other's."""
        fields = sdk.models.M.__doc__.split("Attributes:")[1].splitlines()
        assert {one.split(":")[0].strip() for one in fields if "eprecated" in one} == {"gone", "going"}

    def test_model(self, sdk: Sdk) -> None:
        """A model's docstring says it."""
        assert "eprecated" in sdk.models.M.__doc__.split("Attributes")[0]
