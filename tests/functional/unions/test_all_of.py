"""`allOf`: sums of objects, and what cannot be added."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import reply_text, replying, taking


@pytest.mark.spec(
    replying(
        "{$ref: '#/components/schemas/Dog'}",
        """
      Animal: {type: object, required: [name], properties: {name: {type: string}, kind: {type: string,
        description: Said first.}}},
      Tagged: {allOf: [{type: object, properties: {tags: {type: array, items: {type: string}}}}, {type: object,
        required: [tags]}]},
      Dog: {description: A dog., allOf: [{$ref: "#/components/schemas/Animal"}, {$ref: "#/components/schemas/Tagged"},
        {type: object, required: [bark], properties: {bark: {type: boolean}, kind: {type: string,
          description: Said last.}}}]}""",
    )
)
class TestAllOf:
    """`allOf` adds up."""

    def test_fields(self, sdk: Sdk) -> None:
        """The model has the fields of every member, nested ones too."""
        dog = sdk.call("x", reply={"name": "Rex", "bark": True, "tags": ["a"], "kind": "d"}).value
        assert (type(dog).__name__, dog.name, dog.bark, dog.tags, dog.kind) == ("Dog", "Rex", True, ["a"], "d")

    def test_required(self, sdk: Sdk) -> None:
        """What any member requires is promised."""
        text = sdk.text("models/shared.py")
        assert all(line in text for line in ("name: Promised[str] = ABSENT", "bark: Promised[bool] = ABSENT"))
        assert "tags: Promised[builtins.list[str]] = ABSENT" in text
        assert "kind: str | None = ABSENT" in text

    def test_the_last_word_counts(self, sdk: Sdk) -> None:
        """A property that two members declare is the last one's."""
        assert "Said last." in sdk.text("models/shared.py")
        assert "Said first." not in sdk.text("models/shared.py")
        assert sdk.warnings == []


class TestAllOfOthers:
    """`allOf` around one schema, with own properties, or around no objects."""

    def test_single(self, tmp_path: Path) -> None:
        """`allOf` around a single schema is that schema."""
        spec = replying(
            '{type: object, properties: {a: {allOf: [{$ref: "#/components/schemas/A"}], description: Mine.}}}',
            "A: {type: object, properties: {id: {type: integer}}}",
        )
        sdk = make(tmp_path, spec)
        value = sdk.call("x", reply={"a": {"id": 1}}).value
        assert (type(value.a).__name__, value.a.id) == ("A", 1)
        assert '"""Mine."""' in sdk.text("models/shared.py")

    def test_single_scalar(self, tmp_path: Path) -> None:
        """That holds for a string just as well."""
        sdk = make(tmp_path, replying("{allOf: [{type: string, format: date}]}"))
        assert sdk.call("x", reply=reply_text(sdk, "2026-01-02")).value == dt.date(2026, 1, 2)

    def test_own_properties(self, tmp_path: Path) -> None:
        """Properties beside `allOf` belong to the sum."""
        spec = replying(
            "{properties: {b: {type: integer}}, required: [a], "
            "allOf: [{type: object, properties: {a: {type: integer}}}]}"
        )
        sdk = make(tmp_path, spec)
        value = sdk.call("x", reply={"a": 1, "b": 2}).value
        assert (value.a, value.b) == (1, 2)
        assert "a: Promised[int]" in sdk.text("models/shared.py")

    def test_flattened_body(self, tmp_path: Path) -> None:
        """A body that is a sum is flattened into arguments like any object."""
        spec = taking(
            '{allOf: [{$ref: "#/components/schemas/A"}, {type: object, properties: {b: {type: integer}}}]}',
            "A: {type: object, required: [a], properties: {a: {type: integer}}}",
        )
        assert make(tmp_path, spec).call("x", a=1, b=2).sent.json == {"a": 1, "b": 2}

    def test_no_objects(self, tmp_path: Path) -> None:
        """A sum of what cannot be added is any value, with a located warning, and the operation stays."""
        sdk = make(tmp_path, replying("{allOf: [{type: string}, {type: integer}]}"))
        assert sdk.call("x", reply=[1]).value == [1]
        (warning,) = sdk.warnings
        assert re.match(r"api\.yaml:\d+:\d+ at /paths/~1x/get/", warning)
        assert "allOf" in warning
