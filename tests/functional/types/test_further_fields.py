"""Objects that have properties and, beside them, fields of any name: `extra`, typed where the document says so."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

DAY = dt.date(2026, 2, 3)
TEXT = "2026-02-03"
DATE = "{type: string, format: date}"
PROPERTIES = "properties: {id: {type: integer}}"


def both(schema: str, components: str = "") -> str:
    """A document whose operation takes a holder of the schema, and replies with the schema."""
    named = f"O: {schema}"
    return f"""\
paths:
  /x: {{post: {{operationId: x, requestBody: {{content: {{application/json: {{schema: {{type: object, properties:
    {{o: {{$ref: "#/components/schemas/O"}}}}}}}}}}}}, responses: {{"200": {{description: F, content:
    {{application/json: {{schema: {{$ref: "#/components/schemas/O"}}}}}}}}}}}}}}
components: {{schemas: {{{named}{"," if components else ""} {components}}}}}
"""


@pytest.mark.parametrize(
    ("rest", "kind"),
    [
        (f"additionalProperties: {DATE}", "dt.date"),
        (f"unevaluatedProperties: {DATE}", "dt.date"),
        (f"patternProperties: {{'^d': {DATE}}}", "dt.date"),
        (f"patternProperties: {{'^d': {DATE}}}, additionalProperties: false", "dt.date"),
        (f"patternProperties: {{'^d': {DATE}, '^n': {{type: integer}}}}", "dt.date | int"),
        ("additionalProperties: {$ref: '#/components/schemas/Day'}", "dt.date"),
    ],
)
class TestTyped:
    """Further fields whose type is told."""

    def test_decoded(self, tmp_path: Path, rest: str, kind: str) -> None:
        """They are decoded in `extra`, whose annotation says the type, and are attributes."""
        sdk = make(tmp_path, both(f"{{type: object, {PROPERTIES}, {rest}}}", f"Day: {DATE}"))
        value = sdk.call("x", reply={"id": 1, "due": TEXT}).value
        assert (value.id, value.extra, value.due) == (1, {"due": DAY}, DAY)
        assert value.to_dict() == {"id": 1, "due": TEXT}
        assert f"def extra(self) -> builtins.dict[str, {kind}]:" in sdk.text("models/shared.py")

    def test_departure(self, tmp_path: Path, rest: str, kind: str) -> None:
        """One that does not fit is kept as it came, and spoils neither the others nor the known fields."""
        sdk = make(tmp_path, both(f"{{type: object, {PROPERTIES}, {rest}}}", f"Day: {DATE}"))
        value = sdk.call("x", reply={"id": "one", "due": TEXT, "done": {"a": [1]}, "dull": None}).value
        assert (value.id, value.extra) == ("one", {"due": DAY, "done": {"a": [1]}, "dull": None})

    def test_sent(self, tmp_path: Path, rest: str, kind: str) -> None:
        """A model sends what stands in `extra`; a mapping may be given instead."""
        sdk = make(tmp_path, both(f"{{type: object, {PROPERTIES}, {rest}}}", f"Day: {DATE}"))
        model = sdk.models.O(id=1)
        model.extra["due"] = DAY
        assert sdk.call("x", o=model).sent.json == {"o": {"id": 1, "due": TEXT}}
        assert sdk.call("x", o={"id": 1, "due": DAY}).sent.json == {"o": {"id": 1, "due": TEXT}}
        again = sdk.models.O.from_dict({"id": 1, "due": TEXT})
        assert again == model


class TestModels:
    """Further fields that are models, lists, or maps."""

    @pytest.mark.parametrize(
        ("schema", "wire"),
        [
            ("{$ref: '#/components/schemas/M'}", {"day": TEXT}),
            ("{type: array, items: {$ref: '#/components/schemas/M'}}", [{"day": TEXT}]),
            ("{type: object, additionalProperties: {$ref: '#/components/schemas/M'}}", {"k": {"day": TEXT}}),
            ("{$ref: '#/components/schemas/O'}", {"id": 2, "more": {"id": 3}}),
        ],
    )
    def test_decoded(self, tmp_path: Path, schema: str, wire: Any) -> None:
        """They are decoded, the object's own kind among them, and written again."""
        model = f"M: {{type: object, properties: {{day: {DATE}}}}}"
        sdk = make(tmp_path, both(f"{{type: object, {PROPERTIES}, additionalProperties: {schema}}}", model))
        value = sdk.call("x", reply={"id": 1, "other": wire}).value
        assert "Model" in {base.__name__ for base in type(_first(value.extra["other"])).__mro__}
        assert value.to_dict() == {"id": 1, "other": wire}

    def test_object_without_a_name(self, tmp_path: Path) -> None:
        """An object that is written out there is named after the place."""
        rest = f"{{type: object, properties: {{day: {DATE}}}}}"
        sdk = make(tmp_path, both(f"{{type: object, {PROPERTIES}, additionalProperties: {rest}}}"))
        value = sdk.call("x", reply={"a": {"day": TEXT}}).value
        assert (type(value.a).__name__, value.a.day) == ("OValue", DAY)


def _first(value: Any) -> Any:
    while isinstance(value, list | dict):
        value = value[0] if isinstance(value, list) else next(iter(value.values()))
    return value


@pytest.mark.parametrize(
    "rest",
    [
        "",
        ", additionalProperties: true",
        ", additionalProperties: false",
        ", additionalProperties: {}",
        ", unevaluatedProperties: false",
        ", patternProperties: {}",
        ", patternProperties: {'^a': true}",
    ],
)
class TestUntyped:
    """Further fields of which nothing is told, or which should not come."""

    def test_kept(self, tmp_path: Path, rest: str) -> None:
        """They are kept as they came, and sent again."""
        sdk = make(tmp_path, both(f"{{type: object, {PROPERTIES}{rest}}}"))
        value = sdk.call("x", reply={"id": 1, "due": TEXT}).value
        assert (value.id, value.extra) == (1, {"due": TEXT})
        assert sdk.call("x", o=value).sent.json == {"o": {"id": 1, "due": TEXT}}
        assert "def extra" not in sdk.text("models/shared.py")


@pytest.mark.spec(taking(f"{{type: object, {PROPERTIES}, additionalProperties: {DATE}}}"))
class TestFlattened:
    """A body whose fields are arguments, and which takes further ones."""

    def test_further_fields(self, sdk: Sdk) -> None:
        """They are given by the options' body, beside the arguments."""
        options = sdk.module.Options(body={"due": TEXT})
        assert sdk.call("x", id=1, options=options).sent.json == {"id": 1, "due": TEXT}


class TestFurtherFieldsOfSums:
    """`allOf` keeps what its parts say of further fields."""

    def test_inherited(self, tmp_path: Path) -> None:
        """The type of further fields is that of the part which names it."""
        schema = "{allOf: [{type: object, additionalProperties: {type: integer}, properties: {a: {type: string}}}]}"
        child = f"{{allOf: [{schema}, {{properties: {{b: {{type: string}}}}}}]}}"
        sdk = make(tmp_path, replying(child))
        assert "def extra(self) -> builtins.dict[str, int]:" in sdk.text("models/shared.py")
        assert sdk.call("x", reply={"a": "a", "b": "b", "c": 1}).value.extra == {"c": 1}
