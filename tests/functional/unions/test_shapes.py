"""Unions without a discriminator: told apart by what JSON shows, by tags all the same, or by their fields."""

from __future__ import annotations

import datetime as dt
import uuid
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

PETS = """
      Cat: {type: object, required: [lives], properties: {name: {type: string}, lives: {type: integer}}},
      Dog: {type: object, required: [breed], properties: {name: {type: string}, breed: {type: string}}}"""
CAT, DOG = "{$ref: '#/components/schemas/Cat'}", "{$ref: '#/components/schemas/Dog'}"
UUID = "6f0f3ac8-8ad2-4f3c-9b5e-0d2b3cf6c0aa"


def a(schema: str, components: str = "") -> str:
    """A document that replies with an object whose field `a` has the schema."""
    return replying(f"{{type: object, required: [a], properties: {{a: {schema}}}}}", components)


@pytest.mark.parametrize(
    ("schema", "annotation", "values"),
    [
        ("{type: [string, number]}", "str | float", {"x": "x", 1.5: 1.5}),
        ("{type: [integer, boolean]}", "int | bool", {3: 3}),
        ("{oneOf: [{type: integer}, {type: number}]}", "int | float", {3: 3, 1.5: 1.5}),
        (
            "{oneOf: [{type: string, format: date}, {type: string, format: date-time}]}",
            "OneOf[dt.date | dt.datetime]",
            {
                "2026-01-02": dt.date(2026, 1, 2),
                "2026-01-02T03:04:05Z": dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC),
            },
        ),
        (
            "{anyOf: [{type: string}, {type: string, format: uuid}]}",
            "OneOf[str | UUID]",
            {"x": "x", UUID: uuid.UUID(UUID)},
        ),
        ("{type: string, anyOf: [{format: date}, {pattern: x}]}", "OneOf[dt.date | str]", {"x": "x"}),
        ("{type: string, oneOf: [{enum: [a]}, {enum: [b]}]}", "Literal['a', 'b'] | str", {"a": "a", "new": "new"}),
        ("{anyOf: [{type: string}, {enum: [a]}]}", "Literal['a'] | str", {"a": "a", "b": "b"}),
        ("{anyOf: [{type: string, minLength: 1}, {type: string, maxLength: 9}]}", "str", {"x": "x"}),
        ("{anyOf: [{required: [a]}, {required: [b]}], type: object}", "builtins.dict[str, Any]", {}),
        ("{anyOf: [{}, {type: string}]}", "Any", {"x": "x", 3: 3}),
        (
            "{oneOf: [{type: string}, {oneOf: [{type: integer}, {type: boolean}]}]}",
            "str | int | bool",
            {"x": "x", 3: 3},
        ),
    ],
)
class TestScalars:
    """Unions of scalars."""

    def test_field(self, tmp_path: Path, schema: str, annotation: str, values: dict[Any, Any]) -> None:
        """Each value becomes what suits it best, and goes back as it came."""
        sdk = make(tmp_path, a(schema))
        line = next(one.strip() for one in sdk.text("models/shared.py").splitlines() if one.startswith("    a: "))
        assert line == (f"a: Promised[{annotation}] = ABSENT" if annotation != "Any" else "a: Promised[Any] = ABSENT")
        for wire, python in values.items():
            value = sdk.call("x", reply={"a": wire}).value
            assert (value.a, type(value.a)) == (python, type(python))
            assert value.to_dict() == {"a": wire}
        assert sdk.warnings == []


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
class TestObjects:
    """Unions of objects."""

    def test_by_fields(self, tmp_path: Path, keyword: str) -> None:
        """The object with the fields that came is taken, even where others came that nobody knows."""
        sdk = make(tmp_path, a(f"{{{keyword}: [{CAT}, {DOG}]}}", PETS))
        assert "a: Promised[OneOf[Cat | Dog]] = ABSENT" in sdk.text("models/shared.py")
        for body, kind in [
            ({"name": "a", "lives": 9}, "Cat"),
            ({"name": "a", "breed": "pug"}, "Dog"),
            ({"breed": "pug", "new": 1}, "Dog"),
            ({"lives": 9, "new": 1}, "Cat"),
        ]:
            value = sdk.call("x", reply={"a": body}).value
            assert type(value.a).__name__ == kind
            assert value.to_dict() == {"a": body}

    def test_beside_null_and_text(self, tmp_path: Path, keyword: str) -> None:
        """Text, lists and null may stand beside them."""
        sdk = make(
            tmp_path,
            a(
                f"{{{keyword}: [{CAT}, {DOG}, {{type: string}}, {{type: array, items: {CAT}}}, {{type: 'null'}}]}}",
                PETS,
            ),
        )
        assert "a: OneOf[Cat | Dog | str | builtins.list[Cat]] | None = ABSENT" in sdk.text("models/shared.py")
        assert sdk.call("x", reply={"a": "x"}).value.a == "x"
        assert sdk.call("x", reply={"a": None}).value.a is None
        assert sdk.call("x", reply={"a": [{"lives": 1}]}).value.a == [sdk.models.Cat(lives=1)]
        assert sdk.call("x", reply={"a": {"breed": "x"}}).value.a == sdk.models.Dog(breed="x")
        assert sdk.call("x", reply={"a": 3}).value.a == 3

    def test_whole_reply(self, tmp_path: Path, keyword: str) -> None:
        """A reply that is such a union, or a list of it, has a type with a name."""
        sdk = make(tmp_path, replying(f"{{type: array, items: {{{keyword}: [{CAT}, {DOG}]}}}}", PETS))
        cat, dog = sdk.call("x", reply=[{"lives": 1}, {"breed": "b"}]).value
        assert (type(cat).__name__, type(dog).__name__) == ("Cat", "Dog")
        assert "XResponseItem: TypeAlias = OneOf[Cat | Dog]" in sdk.text("models/shared.py")
        assert "-> builtins.list[models.XResponseItem]:" in sdk.text("_client.py")

    def test_mapping(self, tmp_path: Path, keyword: str) -> None:
        """A mapping takes what has none of an object's fields."""
        sdk = make(
            tmp_path,
            a(f"{{{keyword}: [{CAT}, {{type: object, additionalProperties: {{type: integer}}}}]}}", PETS),
        )
        assert sdk.call("x", reply={"a": {"lives": 1}}).value.a == sdk.models.Cat(lives=1)
        assert sdk.call("x", reply={"a": {"p": 1}}).value.a == {"p": 1}

    def test_write_only(self, tmp_path: Path, keyword: str) -> None:
        """What is required but only goes is missed in no reply."""
        components = """
          Robot: {type: object, required: [id], properties: {id: {type: string}, key: {type: string}}},
          User: {type: object, required: [id, password], properties: {id: {type: string}, name: {type: string},
            password: {type: string, writeOnly: true}}}"""
        listed = ", ".join(f"{{$ref: '#/components/schemas/{name}'}}" for name in ("Robot", "User"))
        sdk = make(tmp_path, a(f"{{{keyword}: [{listed}]}}", components))
        found = [sdk.call("x", reply={"a": {"id": "1", field: "x"}}).value.a for field in ("name", "key")]
        assert [type(one).__name__ for one in found] == ["User", "Robot"]

    @pytest.mark.parametrize("null", ["{type: 'null'}", "{const: null}", "{enum: [null]}"])
    def test_null_alone(self, tmp_path: Path, keyword: str, null: str) -> None:
        """A field that is always null tells an object by its null, and excludes none by another value."""
        parts = f"error: {null}, w: {{type: string}}", "error: {type: object}, w: {type: string}"
        components = ", ".join(
            f"{name}: {{type: object, required: [error], properties: {{{part}}}}}"
            for name, part in zip(("Good", "Bad"), parts, strict=True)
        )
        for names in (("Good", "Bad"), ("Bad", "Good")):
            listed = ", ".join(f"{{$ref: '#/components/schemas/{name}'}}" for name in names)
            sdk = make(tmp_path, a(f"{{{keyword}: [{listed}]}}", components))
            found = [sdk.call("x", reply={"a": {"error": one, "w": "w"}}).value for one in (None, {"code": 1})]
            assert [type(one.a).__name__ for one in found] == ["Good", "Bad"]
            assert found[0].to_dict() == {"a": {"error": None, "w": "w"}}

    def test_lists(self, tmp_path: Path, keyword: str) -> None:
        """Lists are told apart by their first element."""
        lists = ", ".join(f"{{type: array, items: {one}}}" for one in (CAT, DOG, "{type: integer}"))
        sdk = make(tmp_path, a(f"{{{keyword}: [{lists}]}}", PETS))
        assert sdk.call("x", reply={"a": [{"breed": "b", "new": 1}]}).value.a[0].breed == "b"
        assert sdk.call("x", reply={"a": [{"lives": 2}]}).value.a == [sdk.models.Cat(lives=2)]
        assert sdk.call("x", reply={"a": [2]}).value.a == [2]
        assert sdk.call("x", reply={"a": []}).value.a == []

    def test_body(self, tmp_path: Path, keyword: str) -> None:
        """A body takes any of the models, or a mapping."""
        sdk = make(tmp_path, taking(f"{{{keyword}: [{CAT}, {DOG}]}}", PETS))
        assert "body: models.Cat | Mapping[str, Any] | models.Dog" in sdk.text("_client.py")
        for given in (sdk.models.Cat(lives=1), {"lives": 1}):
            assert sdk.call("x", body=given).sent.json == {"lives": 1}


CONSTANTS = """
      Card: {type: object, required: [object, last4], properties: {object: {type: string, enum: [card]},
        last4: {type: string}}},
      Bank: {type: object, required: [object], properties: {object: {const: bank}, iban: {type: string}}}"""


class TestTags:
    """Objects that require a property with one value each have tags, though no discriminator says so."""

    def test_inferred(self, tmp_path: Path) -> None:
        """They are told apart by it; an unknown value becomes an Unknown that holds everything."""
        sdk = make(
            tmp_path,
            replying("{oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Bank'}]}", CONSTANTS),
        )
        assert sdk.call("x", reply={"object": "bank"}).value == sdk.models.Bank()
        assert sdk.call("x", reply={"object": "card", "iban": "x"}).value.extra == {"iban": "x"}
        assert sdk.call("x", reply={"object": "new", "n": 1}).value.to_dict() == {"object": "new", "n": 1}
        assert sdk.models.Card(last4="1").to_dict() == {"object": "card", "last4": "1"}

    def test_beside_text(self, tmp_path: Path) -> None:
        """Text may stand beside them; the tags decide all the same."""
        refs = "{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Bank'}"
        sdk = make(tmp_path, a(f"{{anyOf: [{{type: string}}, {refs}]}}", CONSTANTS))
        assert "a: Promised[OneOf[str | Card | Bank]] = ABSENT" in sdk.text("models/shared.py")
        assert sdk.call("x", reply={"a": "id"}).value.a == "id"
        assert type(sdk.call("x", reply={"a": {"object": "bank"}}).value.a).__name__ == "Bank"

    def test_same_value(self, tmp_path: Path) -> None:
        """Where two have the same value, their fields decide."""
        sdk = make(
            tmp_path,
            a(
                "{anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}",
                """A: {type: object, required: [k], properties: {k: {const: x}, name: {type: string}}},
                   B: {type: object, required: [k, gone], properties: {k: {const: x}, gone: {type: boolean}}}""",
            ),
        )
        assert type(sdk.call("x", reply={"a": {"k": "x", "gone": True}}).value.a).__name__ == "B"
        assert type(sdk.call("x", reply={"a": {"k": "x", "name": "n"}}).value.a).__name__ == "A"


class TestNames:
    """Alternatives without a name of their own."""

    def test_titles(self, tmp_path: Path) -> None:
        """They are named by their title, else by their number."""
        one = "{{title: {}, type: object, properties: {{{}: {{type: string}}}}}}"
        sdk = make(tmp_path, a(f"{{oneOf: [{one.format('Red Wine', 'r')}, {one.format('', 'w')}]}}"))
        assert sdk.call("x", reply={"a": {"r": "1"}}).value.a == sdk.models.XResponseARedWine(r="1")
        assert sdk.call("x", reply={"a": {"w": "1"}}).value.a == sdk.models.XResponseA2(w="1")

    def test_component(self, tmp_path: Path) -> None:
        """A union that is a component keeps its name."""
        sdk = make(
            tmp_path,
            a("{$ref: '#/components/schemas/Pet'}", f"Pet: {{description: A pet., oneOf: [{CAT}, {DOG}]}},{PETS}"),
        )
        text = sdk.text("models/shared.py")
        assert "a: Promised[Pet] = ABSENT" in text
        assert 'Pet: TypeAlias = OneOf[Cat | Dog]\n"""A pet."""' in text
        assert sdk.call("x", reply={"a": {"lives": 1}}).value.a == sdk.models.Cat(lives=1)


@pytest.mark.spec(a("""{type: object, properties: {id: {type: integer}}, oneOf: [
        {required: [b], properties: {b: {type: string}}}, {properties: {c: {type: integer}}}]}"""))
class TestBesideProperties:
    """Alternatives beside properties."""

    def test_optional(self, sdk: Sdk) -> None:
        """Their properties are fields that may be missing."""
        value = sdk.call("x", reply={"a": {"id": 1, "b": "b"}}).value.a
        assert (value.id, value.b, value.c) == (1, "b", None)
        assert "b: str | None = ABSENT" in sdk.text("models/shared.py")
