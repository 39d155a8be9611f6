"""Enumerations: `enum` and `const`, open to values that came later."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import reply_text, replying, taking


def field_line(tmp_path: Path, schema: str) -> str:
    """The line of the field `a`, whose schema is given."""
    text = make(tmp_path, replying(f"{{type: object, required: [a], properties: {{a: {schema}}}}}")).text(
        "models/shared.py"
    )
    return next(line.strip() for line in text.splitlines() if line.startswith("    a: "))


@pytest.mark.parametrize(
    ("schema", "annotation"),
    [
        ("{enum: [a, b]}", "Sent[Literal['a', 'b'] | str]"),
        ("{enum: [1, -2]}", "Sent[Literal[1, -2] | int]"),
        ("{enum: [a, 1]}", "Sent[Literal['a', 1] | str | int]"),
        ("{enum: [1.5, 2]}", "Sent[Literal[2] | int | float]"),
        ("{enum: [true]}", "Sent[bool]"),
        ("{enum: [1, true, 1.0]}", "Sent[Literal[1] | bool | int | float]"),
        ("{enum: [a, null]}", "Literal['a'] | str | None"),
        ("{type: string, enum: [1, yes, 1.5, true]}", "Sent[Literal['1', 'yes', '1.5', 'true'] | str]"),
        ("{type: integer, enum: ['1', '2']}", "Sent[Literal[1, 2] | int]"),
        ("{enum: [1180591620717411303424, 1]}", "Sent[Literal[1] | int]"),
        ("{const: fixed}", "Sent[Literal['fixed'] | str]"),
        ("{const: null}", "None"),
        ("{enum: [null]}", "None"),
        ("{type: string, enum: []}", "Sent[str]"),
        ("{type: string, enum: nonsense}", "Sent[str]"),
    ],
)
class TestKinds:
    """The annotation of each kind of enumeration."""

    def test_annotation(self, tmp_path: Path, schema: str, annotation: str) -> None:
        """The known values are literals where checkers know such, and the types of all values stand beside them."""
        default = "ABSENT" if annotation.startswith("Sent") else "None"
        assert field_line(tmp_path, schema) == f"a: {annotation} = {default}"


class TestOdd:
    """Values that need care."""

    def test_lists_and_objects(self, tmp_path: Path) -> None:
        """An enumeration of lists or objects has the type beside it, else it is any value with a warning."""
        sdk = make(
            tmp_path,
            replying("{type: object, properties: {a: {enum: [[1], {b: 1}]}, b: {type: array, enum: [[1]]}}}"),
        )
        value = sdk.call("x", reply={"a": {"b": 1}, "b": [1]}).value
        assert (value.a, value.b) == ({"b": 1}, [1])
        assert [one.split(": ", 1)[1] for one in sdk.warnings if "enumeration" in one] == [
            "an enumeration of lists or objects is read as any value"
        ]

    @pytest.mark.parametrize("value", ['a"b', "a'b", "a\nb", "\U0001f600", "a\\b", "\u65e5\u672c", '"""'])
    def test_text(self, tmp_path: Path, value: str) -> None:
        """Quotes, line ends, emojis and control characters reach the wire as they are."""
        sdk = make(
            tmp_path,
            taking(f"{{type: object, properties: {{q: {{enum: [{json.dumps(value, ensure_ascii=False)}, b]}}}}}}"),
        )
        assert f"Literal[{value!r}, 'b'] | str" in sdk.text("_client.py")
        assert sdk.call("x", q=value).sent.json == {"q": value}

    def test_thousands(self, tmp_path: Path) -> None:
        """An enumeration may have thousands of members."""
        sdk = make(
            tmp_path,
            replying(
                "{$ref: '#/components/schemas/Code'}", f"Code: {{enum: [{', '.join(f'c{n}' for n in range(3000))}]}}"
            ),
        )
        assert sdk.call("x", reply=reply_text(sdk, "c2999")).value == "c2999"
        assert sdk.call("x", reply=reply_text(sdk, "new")).value == "new"


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
        assert "states: builtins.list[State | None] | None = None" in text
        assert "state: m.State | Unset | None = UNSET" in sdk.text("_client.py")

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
    assert "a: m.E | Unset = UNSET" in sdk.text("_client.py")
