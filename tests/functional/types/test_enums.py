"""Enumerations and constants: which values are known, and that all others live too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

LONG = "word " * 200
LISTS: dict[str, tuple[list[Any], str]] = {
    "texts": (["a", "b"], "Literal['a', 'b'] | str | None"),
    "numbers": ([1, 2, -3], "Literal[1, 2, -3] | int | None"),
    "mixed": (["a", 1], "Literal['a', 1] | str | int | None"),
    "with_null": (["a", None], "Literal['a'] | str | None"),
    "booleans": ([True, False], "bool | None"),
    "only_true": ([True], "bool | None"),
    "fractions": ([0.5, 1.5], "float | None"),
    "whole_and_not": ([1, 1.5], "Literal[1] | int | float | None"),
    "huge": ([2**70, 1], "Literal[1] | int | None"),
    "symbols": (["=", "<<", "+", "-", "*", "$&"], "Literal['=', '<<', '+', '-', '*', '$&'] | str | None"),
    "colliding": (["a-b", "a_b", "aB", "A B"], "Literal['a-b', 'a_b', 'aB', 'A B'] | str | None"),
    "yaml_words": (["no", "on", "~", "1.0"], "Literal['no', 'on', '~', '1.0'] | str | None"),
    "empty_text": (["", " "], "Literal['', ' '] | str | None"),
    "quotes": (["'", '"', "\\", '"""', "{x}"], ""),
    "lines": (["a\nb", "\t", "\r", "\x00", "\x1b[31m"], ""),
    "scripts": (["ключ", "日本", "😀", "\u202e"], ""),
    "long": ([LONG, f"{LONG}2"], ""),
    "words": (["class", "None", "self", "__init__"], "Literal['class', 'None', 'self', '__init__'] | str | None"),
    "twice": (["a", "a", "b"], "Literal['a', 'b'] | str | None"),
}
DOCUMENT = json.dumps(
    {"type": "object", "properties": {name: {"enum": values} for name, (values, _) in LISTS.items()}},
    ensure_ascii=False,
)
ALL = [(name, value) for name, (values, _) in LISTS.items() for value in values]


@pytest.mark.spec(replying(DOCUMENT))
class TestReplies:
    """Enumerations in replies."""

    @pytest.mark.parametrize(("name", "value"), ALL)
    def test_known(self, sdk: Sdk, name: str, value: Any) -> None:
        """Each listed value is decoded as what it is."""
        model = sdk.call("x", reply={name: value}).value
        assert (getattr(model, name), type(getattr(model, name))) == (value, type(value))
        assert model.to_dict() == {name: value}

    @pytest.mark.parametrize("name", list(LISTS))
    @pytest.mark.parametrize("value", ["never heard of", 77, -0.25, True, [1], {"a": 1}])
    def test_unknown(self, sdk: Sdk, name: str, value: Any) -> None:
        """A value that is not listed survives decoding, and is written again."""
        model = sdk.call("x", reply={name: value}).value
        assert getattr(model, name) == value
        assert model.to_dict()[name] == value

    @pytest.mark.parametrize(("name", "text"), [(name, text) for name, (_, text) in LISTS.items() if text])
    def test_annotated(self, sdk: Sdk, name: str, text: str) -> None:
        """The annotation lists the values that it can name, and is open for all of their kinds."""
        assert f"    {name}: {text} = ABSENT\n" in sdk.text("models/shared.py")

    def test_warnings(self, sdk: Sdk) -> None:
        """No list of scalars is a reason for a warning, but for the value that stands there twice."""
        assert [one for one in sdk.warnings if "/twice" not in one] == []


@pytest.mark.spec(taking(DOCUMENT))
class TestArguments:
    """Enumerations as arguments."""

    @pytest.mark.parametrize(("name", "value"), [*ALL, ("texts", "unknown"), ("numbers", 9), ("booleans", False)])
    def test_sent(self, sdk: Sdk, name: str, value: Any) -> None:
        """Known and unknown values are sent as they are."""
        assert sdk.call("x", **{name: value}).sent.json == {name: value}


class TestKinds:
    """`enum` beside `type`, and values of another type than the schema says."""

    @pytest.mark.parametrize(
        ("schema", "text"),
        [
            ("{type: string, enum: [1, 2]}", "Literal['1', '2'] | str"),
            ("{type: string, enum: [true, no]}", "Literal['true', 'no'] | str"),
            ("{type: integer, enum: ['1', '2']}", "Literal[1, 2] | int"),
            ("{type: integer, enum: ['one']}", "Literal['one'] | str"),
            ("{type: number, enum: [1, 2.5]}", "Literal[1] | int | float"),
            ("{type: [string, 'null'], enum: [a, null]}", "Literal['a'] | str"),
            ("{type: string, format: date, enum: ['2026-01-01']}", "Literal['2026-01-01'] | str"),
            ("{const: a}", "Literal['a'] | str"),
            ("{const: 7}", "Literal[7] | int"),
            ("{const: false}", "bool"),
            ("{type: string, const: a, enum: [a, b]}", "Literal['a'] | str"),
            ("{enum: [null]}", "None"),
            ("{const: null}", "None"),
            ("{enum: [1, true, 1.0]}", "Literal[1] | bool | int | float"),
            ("{type: string, enum: []}", "str"),
            ("{type: string, enum: nonsense}", "str"),
            ("{type: integer, enum: {a: b}}", "int"),
            ("{type: array, items: {enum: [a, b]}}", "builtins.list[Literal['a', 'b'] | str]"),
            ("{type: object, additionalProperties: {enum: [a]}}", "builtins.dict[str, Literal['a'] | str]"),
            ("{anyOf: [{enum: [a]}, {enum: [b]}]}", "Literal['a', 'b'] | str"),
            ("{anyOf: [{type: string}, {enum: [b]}]}", "Literal['b'] | str"),
        ],
    )
    def test_annotated(self, tmp_path: Path, schema: str, text: str) -> None:
        """The values are what the schema's type says, where they can be."""
        sdk = make(tmp_path, replying(f"{{type: object, required: [a], properties: {{a: {schema}}}}}"))
        models = sdk.text("models/shared.py")
        assert any(
            f"    a: {line}\n" in models
            for line in (f"Promised[{text}] = ABSENT", f"{text} = ABSENT", f"{text} | None = ABSENT")
        ), models

    @pytest.mark.parametrize("schema", ["{enum: [[1], {a: b}]}", "{const: {a: 1}}", "{const: [1]}"])
    def test_of_objects(self, tmp_path: Path, schema: str) -> None:
        """Lists and objects cannot be listed: any value, with a located warning."""
        sdk = make(tmp_path, replying(f"{{type: object, properties: {{a: {schema}}}}}"))
        assert sdk.call("x", reply={"a": {"b": [1]}}).value.a == {"b": [1]}
        assert any("enumeration of lists or objects" in one and "/properties/a" in one for one in sdk.warnings)

    def test_of_objects_with_a_type(self, tmp_path: Path) -> None:
        """Where the type is told, it counts."""
        sdk = make(
            tmp_path,
            replying(
                "{type: object, properties: {a: {type: array, items: {type: string, format: "
                "date}, enum: [['2026-01-01']]}}}"
            ),
        )
        assert "a: builtins.list[dt.date] | None = ABSENT" in sdk.text("models/shared.py")


def test_surrogate_pair(tmp_path: Path) -> None:
    """A character that JSON writes as two halves is one character in literals and on the wire."""
    schema = '{"type": "array", "items": {"enum": ["\\ud83d\\ude00", "b"]}}'
    sdk = make(
        tmp_path,
        '{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "servers": [{"url": "https://api.test"}], '
        '"paths": {"/x": {"get": {"operationId": "x", "parameters": [{"name": "a", "in": "query", "schema": '
        + schema
        + "}], "
        '"responses": {"204": {"description": "F"}}}}}}',
    )
    assert sdk.call("x", a=["\U0001f600"]).sent.query == [("a", "\U0001f600")]


def test_thousands(tmp_path: Path) -> None:
    """An enumeration of several thousand values is decoded, open, and sent."""
    values = [f"value-{number}" for number in range(5000)]
    spec = replying(
        '{type: array, items: {$ref: "#/components/schemas/Many"}}', f"Many: {{enum: {json.dumps(values)}}}"
    )
    sdk = make(tmp_path, spec)
    assert sdk.call("x", reply=["value-4999", "value-0", "other"]).value == ["value-4999", "value-0", "other"]
    assert "'value-4999'" in sdk.text("models/shared.py")


@pytest.mark.spec("""
    paths:
      /x:
        post:
          operationId: x
          parameters: [{name: s, in: query, schema: {$ref: "#/components/schemas/State"}}]
          requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
          responses: {"200": {description: F, content: {application/json: {schema:
            {$ref: "#/components/schemas/Thing"}}}}}
    components: {schemas: {
      State: {type: string, description: How it is., enum: [on, off, null]},
      Thing: {type: object, properties: {
        state: {$ref: "#/components/schemas/State"},
        states: {type: array, items: {$ref: "#/components/schemas/State"}},
        other: {description: Other., allOf: [{$ref: "#/components/schemas/State"}]}}}}}
    """)
class TestNamed:
    """An enumeration that is a component has a name, wherever it is referred to."""

    def test_alias(self, sdk: Sdk) -> None:
        """The name is declared once, with its meaning, and used everywhere."""
        text = sdk.text("models/shared.py")
        assert text.count("Literal['on', 'off'] | str") == 1
        assert "State: TypeAlias = Literal['on', 'off'] | str" in text
        assert '"""How it is."""' in text
        assert "states: builtins.list[State | None] | None = ABSENT" in text
        assert "state: models.State | Unset | None = UNSET" in sdk.text("_client.py")

    @pytest.mark.parametrize("value", ["on", "new", None])
    def test_values(self, sdk: Sdk, value: Any) -> None:
        """Known values, unknown ones and null come and go."""
        body = {"state": value, "states": [value], "other": value}
        exchange = sdk.call("x", **body, reply=body)
        assert exchange.sent.json == body
        assert (exchange.value.state, exchange.value.states, exchange.value.other) == (value, [value], value)

    def test_lookup(self, sdk: Sdk) -> None:
        """It is among the models that can be imported."""
        assert "State" in dir(sdk.models)


def test_argument_of_an_enum(tmp_path: Path) -> None:
    """An enumeration with a name that only arguments use is declared as well."""
    sdk = make(
        tmp_path, taking("{type: object, properties: {a: {$ref: '#/components/schemas/E'}}}", "E: {enum: [1, 2]}")
    )
    assert sdk.call("x", a=1).sent.json == {"a": 1}
    assert "a: models.E | Unset = UNSET" in sdk.text("_client.py")
