"""Types that hold themselves: through lists, mappings, unions and sums, with an object on the way or without."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

JSON = """
      Json: {oneOf: [{type: string}, {type: number}, {type: boolean}, {type: 'null'},
        {type: array, items: {$ref: "#/components/schemas/Json"}},
        {type: object, additionalProperties: {$ref: "#/components/schemas/Json"}}]}"""


@pytest.mark.spec(replying("{type: object, properties: {a: {$ref: '#/components/schemas/Json'}}}", JSON))
class TestJson:
    """Any JSON at all, said by a schema that holds itself."""

    @pytest.mark.parametrize("value", ["s", 1.5, True, None, [[1.0, ["a"]]], {"a": {"b": [None]}}])
    def test_values(self, sdk: Sdk, value: Any) -> None:
        """Everything comes as it is, and has a type with a name."""
        assert sdk.call("x", reply={"a": value}).value.a == value
        assert "Json: TypeAlias = 'str | float | bool | builtins.list[Json" in sdk.text("models/shared.py")
        assert sdk.warnings == []


@pytest.mark.parametrize(
    ("components", "body"),
    [
        ("A: {type: array, items: {$ref: '#/components/schemas/A'}}", [[], [[]]]),
        ("A: {type: object, additionalProperties: {$ref: '#/components/schemas/A'}}", {"a": {"b": {}}}),
        (
            (
                "A: {type: array, items: {$ref: '#/components/schemas/B'}}, "
                "B: {type: object, additionalProperties: {$ref: '#/components/schemas/A'}}"
            ),
            [{"a": [{}]}],
        ),
        (
            (
                "A: {oneOf: [{type: string}, {$ref: '#/components/schemas/B'}]}, "
                "B: {oneOf: [{type: integer}, {$ref: '#/components/schemas/A'}]}"
            ),
            3,
        ),
        ("A: {oneOf: [{$ref: '#/components/schemas/A'}, {type: integer}]}", 3),
        ("A: {allOf: [{$ref: '#/components/schemas/A'}]}", 3),
        ("A: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {a: {type: integer}}}]}", {"a": 1}),
        ("A: {anyOf: [{$ref: '#/components/schemas/A'}]}", [1]),
        ("A: {prefixItems: [{$ref: '#/components/schemas/A'}, {type: integer}], items: false}", [[1, 2], 3]),
        (
            (
                "A: {type: object, properties: {b: {oneOf: [{type: string}, {type: array, items: "
                "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/A/properties/b'}]}}]}}}"
            ),
            {"b": [{"b": "x"}, ["y"]]},
        ),
    ],
)
class TestWithoutAnEnd:
    """Schemas that lead back to themselves."""

    def test_reply(self, tmp_path: Path, components: str, body: Any) -> None:
        """The SDK is made, imported and decodes; what came can be written again."""
        sdk = make(tmp_path, replying("{type: object, properties: {v: {$ref: '#/components/schemas/A'}}}", components))
        assert sdk.call("x", reply={"v": body}).value.to_dict() == {"v": body}

    def test_argument(self, tmp_path: Path, components: str, body: Any) -> None:
        """They are arguments as well."""
        sdk = make(tmp_path, taking("{type: object, properties: {v: {$ref: '#/components/schemas/A'}}}", components))
        assert sdk.call("x", v=body).sent.json == {"v": body}


def test_query(tmp_path: Path) -> None:
    """A parameter of a type that holds itself is taken."""
    spec = """
    paths: {/x: {get: {operationId: x, parameters: [{name: q, in: query, schema: {$ref: "#/components/schemas/A"}}],
      responses: {"204": {description: F}}}}}
    components: {schemas: {A: {type: array, items: {$ref: "#/components/schemas/A"}}}}
    """
    assert make(tmp_path, spec).call("x").sent.query == []


def test_objects_far_apart(tmp_path: Path) -> None:
    """A chain of a thousand objects, each in a field of the one before, is no deep recursion."""
    chain = ", ".join(
        f"S{n}: {{type: object, properties: {{n: {{$ref: '#/components/schemas/S{n + 1}'}}}}}}" for n in range(1000)
    )
    components = f"{chain}, S1000: {{type: object, properties: {{n: {{type: integer}}}}}}"
    sdk = make(tmp_path, replying("{$ref: '#/components/schemas/S0'}", components))
    assert type(sdk.call("x", reply={"n": {"n": {}}}).value.n.n).__name__ == "S2"


def test_deep_sums(tmp_path: Path) -> None:
    """Sums of sums, each added twice to the next, take no more time than there are schemas."""
    ref = "{$ref: '#/components/schemas/S%d'}"
    sums = ", ".join(f"S{n}: {{allOf: [{ref % (n + 1)}, {ref % (n + 1)}]}}" for n in range(300))
    components = f"{sums}, S300: {{type: object, properties: {{a: {{type: integer}}}}}}"
    assert (
        make(tmp_path, replying("{$ref: '#/components/schemas/S0'}", components)).call("x", reply={"a": 1}).value.a == 1
    )


def test_too_deep(tmp_path: Path) -> None:
    """Lists of lists without an end are a located error, and no traceback."""
    from sdkwright.errors import LimitError

    with pytest.raises(LimitError, match="stand within one another") as caught:
        make(tmp_path, replying("{type: array, items: " * 80 + "{}" + "}" * 80))
    assert "api.yaml:" in str(caught.value)
