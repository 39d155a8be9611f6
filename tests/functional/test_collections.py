"""Lists, tuples, mappings, and fields that have no name of their own."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

DATE = "{type: string, format: date}"


@pytest.mark.parametrize(
    ("schema", "annotation", "wire", "python"),
    [
        ("{items: {type: integer}}", "builtins.list[int]", [1], [1]),
        ("{type: array}", "builtins.list[Any]", [1, "a"], [1, "a"]),
        ("{type: array, items: true}", "builtins.list[Any]", [1], [1]),
        ("{type: array, items: {}}", "builtins.list[Any]", [1], [1]),
        ("{uniqueItems: true}", "builtins.list[Any]", [1], [1]),
        (
            f"{{prefixItems: [{{type: integer}}, {DATE}], items: false}}",
            "builtins.tuple[int, dt.date]",
            [1, "2026-01-02"],
            (1, dt.date(2026, 1, 2)),
        ),
        (
            f"{{type: array, prefixItems: [{{type: integer}}, {DATE}], minItems: 2, maxItems: 2}}",
            "builtins.tuple[int, dt.date]",
            [1, "2026-01-02"],
            (1, dt.date(2026, 1, 2)),
        ),
        (
            "{type: array, items: [{type: integer}, {type: string}], additionalItems: false}",
            "builtins.tuple[int, str]",
            [1, "a"],
            (1, "a"),
        ),
        (
            "{prefixItems: [{type: integer}], items: {type: string}}",
            "builtins.list[int | str]",
            [1, "a", "b"],
            [1, "a", "b"],
        ),
        ("{type: object}", "builtins.dict[str, Any]", {"a": [1]}, {"a": [1]}),
        ("{type: object, additionalProperties: false}", "builtins.dict[str, Any]", {"a": 1}, {"a": 1}),
        ("{additionalProperties: {type: integer}}", "builtins.dict[str, int]", {"a": 1}, {"a": 1}),
        ("{propertyNames: {pattern: '^a'}, type: object}", "builtins.dict[str, Any]", {"a": 1}, {"a": 1}),
        (
            f"{{patternProperties: {{'^d': {DATE}}}, additionalProperties: false}}",
            "builtins.dict[str, dt.date]",
            {"d1": "2026-01-02"},
            {"d1": dt.date(2026, 1, 2)},
        ),
        (
            "{patternProperties: {'^n': {type: integer}, '^s': {type: string}}, additionalProperties: {type: boolean}}",
            "builtins.dict[str, int | str | bool]",
            {"n": 1, "s": "a", "b": True},
            {"n": 1, "s": "a", "b": True},
        ),
        ("{unevaluatedProperties: {type: integer}}", "builtins.dict[str, int]", {"a": 1}, {"a": 1}),
        ("{properties: {}, type: object}", "builtins.dict[str, Any]", {"a": 1}, {"a": 1}),
    ],
)
class TestCollections:
    """Types that hold others, on their way in and out."""

    def test_field(self, tmp_path: Path, schema: str, annotation: str, wire: Any, python: Any) -> None:
        """A field has the annotation and the value, and gives the wire's value again."""
        sdk = make(tmp_path, replying(f"{{type: object, required: [a], properties: {{a: {schema}}}}}"))
        assert f"    a: Sent[{annotation}] = ABSENT\n" in sdk.text("models/shared.py")
        value = sdk.call("x", reply={"a": wire, "unknown": 1}).value
        assert value.a == sdk.call("x", reply={"a": wire}).value.a == python
        assert value.to_dict() == {"a": wire, "unknown": 1}
        # Validation may find something, such as the form of an older draft; we understand it all.
        assert not any("read as" in warning for warning in sdk.warnings)

    def test_argument(self, tmp_path: Path, schema: str, annotation: str, wire: Any, python: Any) -> None:
        """A field of a body takes the Python value, and what the wire would hold."""
        sdk = make(tmp_path, taking(f"{{type: object, properties: {{a: {schema}}}}}"))
        assert sdk.call("x", a=python).sent.json == sdk.call("x", a=wire).sent.json == {"a": wire}


class TestTuplesThatDepart:
    """A tuple of another length, or of other values, stays as it came."""

    @pytest.mark.parametrize("wire", [[], [1], [1, "a", "b"], ["a", 1], 3])
    def test_kept(self, tmp_path: Path, wire: Any) -> None:
        """Nothing of it is lost."""
        schema = "{type: object, properties: {a: {prefixItems: [{type: integer}, {type: string}], items: false}}}"
        value = make(tmp_path, replying(schema)).call("x", reply={"a": wire}).value
        assert list(value.a) == wire if isinstance(wire, list) else value.a == wire


@pytest.mark.spec(
    replying(
        "{$ref: '#/components/schemas/Prices'}",
        """
      Prices: {type: object, properties: {currency: {type: string}},
        additionalProperties: {$ref: "#/components/schemas/Price"}},
      Price: {type: object, properties: {amount: {type: integer}, since: {type: string, format: date}}},
      Child: {allOf: [{$ref: "#/components/schemas/Prices"}, {type: object, properties: {a: {type: string}}}]}""",
    )
)
class TestFurtherFields:
    """`additionalProperties` with a type, beside properties."""

    def test_typed(self, sdk: Sdk) -> None:
        """All further fields are decoded, in `extra` and as attributes, and written again."""
        body = {"currency": "EUR", "beer": {"amount": 3, "since": "2026-01-02"}, "wine": {"amount": 5, "new": 1}}
        prices = sdk.call("x", reply=body).value
        assert prices.currency == "EUR"
        assert prices.extra["beer"] == sdk.models.Price(amount=3, since=dt.date(2026, 1, 2)) == prices.beer
        assert prices.wine.extra == {"new": 1}
        assert prices.to_dict() == body

    def test_annotation(self, sdk: Sdk) -> None:
        """The class says what they are."""
        assert "def extra(self) -> builtins.dict[str, Price]:" in sdk.text("models/shared.py")

    def test_made_by_hand(self, sdk: Sdk) -> None:
        """They can be set, and are sent."""
        prices = sdk.models.Prices(currency="EUR")
        prices.extra["beer"] = sdk.models.Price(amount=3)
        assert prices.to_dict() == {"currency": "EUR", "beer": {"amount": 3}}
        assert prices.copy() == prices

    def test_departure(self, sdk: Sdk) -> None:
        """One that does not fit stays as it came."""
        assert sdk.call("x", reply={"beer": "free", "wine": {"amount": 1}}).value.extra == {
            "beer": "free",
            "wine": sdk.models.Price(amount=1),
        }


class TestFurtherFieldsOfSums:
    """`allOf` keeps what its parts say of further fields."""

    def test_inherited(self, tmp_path: Path) -> None:
        """The type of further fields is that of the part which names it."""
        schema = "{allOf: [{type: object, additionalProperties: {type: integer}, properties: {a: {type: string}}}]}"
        child = f"{{allOf: [{schema}, {{properties: {{b: {{type: string}}}}}}]}}"
        sdk = make(tmp_path, replying(child))
        assert "def extra(self) -> builtins.dict[str, int]:" in sdk.text("models/shared.py")
        assert sdk.call("x", reply={"a": "a", "b": "b", "c": 1}).value.extra == {"c": 1}
