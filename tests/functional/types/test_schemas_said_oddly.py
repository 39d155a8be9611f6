"""Schemas that leave their type to be guessed, restrict without telling, or contradict themselves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.functional.harness import make
from tests.functional.schemas import replying, taking

ID = """Id: {type: string, format: uuid}, Color: {type: string, enum: [red]},
      Base: {type: object, properties: {id: {type: integer}}}"""


def annotation(tmp_path: Path, schema: str) -> tuple[str, list[str]]:
    """The annotation of a field with the schema, and the warnings."""
    sdk = make(tmp_path, replying(f"{{type: object, required: [a], properties: {{a: {schema}}}}}", ID))
    line = next(one for one in sdk.text("models/shared.py").splitlines() if one.startswith("    a: "))
    found = re.fullmatch(r"    a: (?:Promised\[)?(.*?)(?:\])? = (?:ABSENT|None)", line)
    assert found
    inner = found[1] if "Promised[" in line else found[1] + ("]" if found[1].count("[") > found[1].count("]") else "")
    return inner, [one.split(": ", 1)[1] for one in sdk.warnings]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{pattern: '^a'}", "str"),
        ("{minLength: 1}", "str"),
        ("{minimum: 1}", "float"),
        ("{format: date}", "dt.date"),
        ("{format: int64}", "int"),
        ("{format: unheard-of}", "Any"),
        ("{description: Anything.}", "Any"),
        ("{properties: {b: {type: string}}}", "XResponseA"),
        ("{properties: {}}", "Any"),
        ("{properties: {}, minLength: 1}", "str"),
        ("{required: [b]}", "Any"),
        ("{not: {type: string}}", "Any"),
        ("{type: string, not: {enum: [a]}}", "str"),
        (
            "{type: object, if: {required: [b]}, then: {required: [c]}, else: {properties: {d: {}}}}",
            "builtins.dict[str, Any]",
        ),
        (
            "{type: object, dependentRequired: {a: [b]}, dependentSchemas: {a: {required: [c]}}}",
            "builtins.dict[str, Any]",
        ),
        ("true", "Any"),
        ("false", "Any"),
        ("{type: string, format: uri}", "str"),
        ("{type: string, format: ipv4}", "str"),
        ("{type: string, format: int64}", "str"),
        ("{type: integer, format: date-time}", "int"),
        ("{type: number, format: int64}", "int"),
        ("{type: number, format: decimal}", "Decimal"),
        ("{type: string, format: decimal}", "Decimal"),
        ("{type: string, contentEncoding: base64}", "bytes"),
        ("{type: string, contentEncoding: base64, contentMediaType: image/png}", "bytes"),
        ("{type: string, contentMediaType: application/json}", "str"),
        ("{contentEncoding: base64}", "bytes"),
        ("{type: 'null'}", "None"),
        ("{type: ['null']}", "None"),
        ("{type: [string]}", "str"),
        ("{type: [string, 'null']}", "str | None"),
        ("{oneOf: [{type: string}, {type: 'null'}]}", "str | None"),
        ("{anyOf: [{$ref: '#/components/schemas/Base'}, {const: null}]}", "Base | None"),
        ("{anyOf: [{type: 'null'}]}", "None"),
        ("{type: string, default: [1]}", "str"),
        ("{type: integer, default: many}", "int"),
        ("{allOf: [{$ref: '#/components/schemas/Color'}], description: Mine.}", "Color"),
        ("{allOf: [{$ref: '#/components/schemas/Color'}, {description: Mine.}]}", "Color"),
        ("{type: string, allOf: [{$ref: '#/components/schemas/Color'}]}", "Color"),
        ("{allOf: [{$ref: '#/components/schemas/Id'}, {minLength: 3}]}", "UUID"),
        ("{allOf: [{type: string}, {format: date, type: string}]}", "dt.date"),
        ("{allOf: [{type: number}, {type: integer}]}", "int"),
        ("{allOf: [{type: array}, {type: array, items: {type: string}}]}", "builtins.list[str]"),
        ("{type: object, allOf: [{$ref: '#/components/schemas/Base'}]}", "Base"),
        ("{allOf: [{$ref: '#/components/schemas/Base'}, {}]}", "Base"),
        ("{allOf: [{type: object}, {type: object, additionalProperties: {type: integer}}]}", "builtins.dict[str, int]"),
        ("{allOf: [{oneOf: [{type: string}, {type: integer}]}, {type: string}]}", "str"),
        ("{allOf: [true, {type: string}]}", "str"),
    ],
)
def test_types(tmp_path: Path, schema: str, expected: str) -> None:
    """What can be told of the type is told, and needs no warning."""
    found, warnings = annotation(tmp_path, schema)
    assert found == expected
    assert not any("read as" in one or "contradict" in one for one in warnings)


@pytest.mark.parametrize(
    ("schema", "expected", "warning"),
    [
        ("{allOf: [{type: string}, {type: integer}]}", "int", "contradict"),
        ("{type: whatever}", "Any", "unknown type"),
        ("{type: 3}", "Any", "unknown type"),
    ],
)
def test_contradictions(tmp_path: Path, schema: str, expected: str, warning: str) -> None:
    """What makes no sense is told once, with its place."""
    found, warnings = annotation(tmp_path, schema)
    assert found == expected
    assert len([one for one in warnings if warning in one]) == 1


class TestSums:
    """`allOf` with more than properties."""

    def test_required_alone(self, tmp_path: Path) -> None:
        """A member that only requires names makes them promises."""
        schema = "{allOf: [{$ref: '#/components/schemas/Base'}, {required: [id]}]}"
        sdk = make(tmp_path, replying(schema, ID))
        assert "id: Promised[int] = ABSENT" in sdk.text("models/shared.py")

    def test_alternatives(self, tmp_path: Path) -> None:
        """The properties of alternatives are fields that may be missing, and none is promised."""
        schema = """{allOf: [{$ref: '#/components/schemas/Base'}, {oneOf: [
            {type: object, required: [b], properties: {b: {type: string}}},
            {type: object, required: [c], properties: {c: {type: string}}}]}]}"""
        sdk = make(tmp_path, replying(schema, ID))
        value = sdk.call("x", reply={"id": 1, "c": "c"}).value
        assert (value.id, value.b, value.c, value.extra) == (1, None, "c", {})
        assert "c: str | None = ABSENT" in sdk.text("models/shared.py")

    def test_narrower_property(self, tmp_path: Path) -> None:
        """Of two types for a property the narrower counts, and a description alone takes no type away."""
        schema = """{allOf: [
            {type: object, properties: {a: {type: object}, b: {type: integer}, c: {type: string}}},
            {type: object, properties: {a: {$ref: '#/components/schemas/Base'}, b: {description: Mine.},
              c: {type: string, format: date}}}]}"""
        sdk = make(tmp_path, replying(schema, ID))
        text = sdk.text("models/shared.py")
        assert all(f"    {line} | None = ABSENT" in text for line in ("a: Base", "b: int", "c: dt.date"))
        assert '"""Mine."""' in text
        assert sdk.warnings == []

    def test_contradicting_property(self, tmp_path: Path) -> None:
        """Of two that contradict each other the last counts, with a located warning."""
        schema = "{allOf: [{properties: {a: {type: string}}}, {properties: {a: {type: integer}}}]}"
        sdk = make(tmp_path, replying(schema))
        assert "    a: int | None = ABSENT" in sdk.text("models/shared.py")
        (warning,) = sdk.warnings
        assert re.match(r"api\.yaml:\d+:\d+ at .*/allOf/1/properties/a: parts of allOf contradict", warning)

    def test_beside_a_reference(self, tmp_path: Path) -> None:
        """Properties beside a reference add to what it refers to."""
        schema = "{$ref: '#/components/schemas/Base', properties: {b: {type: string}}}"
        value = make(tmp_path, replying(schema, ID)).call("x", reply={"id": 1, "b": "b"}).value
        assert (value.id, value.b) == (1, "b")


def test_deprecated_field(tmp_path: Path) -> None:
    """A deprecated field says so."""
    schema = (
        "{type: object, properties: {a: {type: string, deprecated: true, description: Old.}, b: {deprecated: true}}}"
    )
    text = make(tmp_path, replying(schema)).text("models/shared.py")
    assert '"""Deprecated: Old."""' in text
    assert '"""Deprecated."""' in text


def test_defaults_of_the_wrong_type(tmp_path: Path) -> None:
    """A default is words for people: of whatever type it is, nothing breaks, and nothing is sent."""
    schema = """{type: object, properties: {a: {type: string, default: {x: [1]}}, b: {type: integer, default: "1"},
      c: {type: array, default: "x"}}}"""
    assert make(tmp_path, taking(schema)).call("x", a="a").sent.json == {"a": "a"}
