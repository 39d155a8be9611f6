"""`oneOf` and `anyOf`: unions told apart by a discriminator, and those that cannot be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sdkwright.errors import LimitError
from tests.functional.harness import Sdk, make
from tests.functional.schemas import MAPPING, UNION, replying, taking


@pytest.mark.spec(replying("{type: array, items: {$ref: '#/components/schemas/Action'}}", UNION % MAPPING))
class TestUnionWithMapping:
    """`oneOf` with a discriminator and a mapping."""

    def test_decoding(self, sdk: Sdk) -> None:
        """The discriminator's value picks the model; a mapping may name it by reference or by bare name."""
        first, second = sdk.call("x", reply=[{"type": "move_it", "to": "a"}, {"type": "drop_it", "hard": True}]).value
        assert (type(first).__name__, first.to, type(second).__name__, second.hard) == ("Move", "a", "Drop", True)

    def test_discriminator_is_kept(self, sdk: Sdk) -> None:
        """Each model knows its own value and sends it."""
        (first,) = sdk.call("x", reply=[{"type": "move_it", "to": "a"}]).value
        assert first.type == "move_it"
        assert sdk.models.Move(to="b").to_dict() == {"type": "move_it", "to": "b"}

    def test_unknown_value_survives(self, sdk: Sdk) -> None:
        """A value that came later than the SDK decodes to a model that holds everything."""
        first, second = sdk.call("x", reply=[{"type": "new", "x": [1]}, {"type": "move_it", "to": "a"}]).value
        assert (first.to_dict(), second.to) == ({"type": "new", "x": [1]}, "a")

    def test_missing_value_survives(self, sdk: Sdk) -> None:
        """Nor does a missing discriminator lose what came."""
        (first,) = sdk.call("x", reply=[{"to": "a"}]).value
        assert first.to_dict() == {"to": "a"}


@pytest.mark.spec(replying("{$ref: '#/components/schemas/Action'}", UNION % ""))
class TestUnionWithoutMapping:
    """`oneOf` with a discriminator only: the schemas' names are its values."""

    def test_implicit_names(self, sdk: Sdk) -> None:
        """The name of the component is the value that stands for it."""
        assert type(sdk.call("x", reply={"type": "Drop", "hard": False}).value).__name__ == "Drop"
        assert sdk.warnings == []


class TestUnionInBody:
    """A union goes out as well as it comes in."""

    def test_model_and_mapping(self, tmp_path: Path) -> None:
        """A body takes the model, which brings its discriminator, or a mapping, which is sent as it is."""
        sdk = make(
            tmp_path,
            taking(
                "{type: object, properties: {actions: {type: array, items: {$ref: '#/components/schemas/Action'}}}}",
                UNION % MAPPING,
            ),
        )
        actions = [sdk.models.Move(to="a"), {"type": "other", "n": None}]
        assert sdk.call("x", actions=actions).sent.json == {
            "actions": [{"type": "move_it", "to": "a"}, {"type": "other", "n": None}]
        }

    def test_two_values_of_one_model(self, tmp_path: Path) -> None:
        """A mapping that gives one model two values decodes both."""
        sdk = make(
            tmp_path,
            replying("{$ref: '#/components/schemas/Action'}", UNION % ", mapping: {a: Move, b: Move, c: Drop}"),
        )
        values = [sdk.call("x", reply={"type": tag, "to": "x"}).value for tag in ("a", "b")]
        assert [(one.type, one.to, one.extra) for one in values] == [("a", "x", {}), ("b", "x", {})]

    def test_one_model_in_two_unions(self, tmp_path: Path) -> None:
        """A model that two unions know by different values is decoded by both."""
        spec = replying(
            "{type: object, properties: {p: {$ref: '#/components/schemas/Action'}, "
            "q: {$ref: '#/components/schemas/Other'}}}",
            UNION % MAPPING + """,
      Other: {oneOf: [{$ref: "#/components/schemas/Move"}], discriminator: {propertyName: type,
        mapping: {other_move: Move}}}""",
        )
        value = (
            make(tmp_path, spec)
            .call("x", reply={"p": {"type": "move_it", "to": "a"}, "q": {"type": "other_move", "to": "b"}})
            .value
        )
        assert (value.p.to, value.q.to) == ("a", "b")


class TestUnionsWithoutDiscriminator:
    """What no discriminator tells apart is told apart by its shape."""

    @pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
    def test_of_object_and_scalar(self, tmp_path: Path, keyword: str) -> None:
        """A union of an object and a number decodes both, and needs no warning."""
        sdk = make(
            tmp_path,
            replying(f"{{{keyword}: [{{type: object, properties: {{a: {{type: string}}}}}}, {{type: integer}}]}}"),
        )
        assert sdk.call("x", reply={"a": "v"}).value.a == "v"
        assert sdk.call("x", reply=3).value == 3
        assert sdk.warnings == []

    def test_several_types(self, tmp_path: Path) -> None:
        """A schema of several types is their union, and null makes it optional."""
        sdk = make(
            tmp_path, replying("{type: object, required: [a], properties: {a: {type: [string, integer, 'null']}}}")
        )
        assert [sdk.call("x", reply={"a": body}).value.a for body in ("v", 3, None)] == ["v", 3, None]
        assert "a: str | int | None = ABSENT" in sdk.text("models/shared.py")
        assert sdk.warnings == []

    def test_of_enums(self, tmp_path: Path) -> None:
        """A union of enums is one enum, and needs no warning."""
        sdk = make(
            tmp_path, taking("{type: object, properties: {a: {anyOf: [{enum: [a, b]}, {enum: [b, c]}, {const: d}]}}}")
        )
        assert "Literal['a', 'b', 'c', 'd'] | str" in sdk.text("_client.py")
        assert sdk.warnings == []

    def test_of_one(self, tmp_path: Path) -> None:
        """A union of one schema is that schema."""
        sdk = make(tmp_path, replying("{oneOf: [{type: object, properties: {a: {type: integer}}}]}"))
        assert sdk.call("x", reply={"a": 1}).value.a == 1

    def test_discriminator_over_no_objects(self, tmp_path: Path) -> None:
        """A discriminator cannot help where a member is no object; a located warning says so."""
        sdk = make(tmp_path, replying("{oneOf: [{type: string}, {type: integer}], discriminator: {propertyName: t}}"))
        assert sdk.call("x", reply=3).value == 3
        (warning,) = [one for one in sdk.warnings if "told apart" in one]
        assert re.match(r"api\.yaml:\d+:\d+ at /paths/~1x/get/", warning)


class TestVeryWide:
    """Unions of very many members."""

    @staticmethod
    def wide(number: int) -> str:
        """A document whose only operation replies with one of so many objects."""
        members = ", ".join(f"{{type: object, properties: {{f{at}: {{type: string}}}}}}" for at in range(number))
        return replying(f"{{oneOf: [{members}]}}")

    def test_refused(self, tmp_path: Path) -> None:
        """More than 2,000 are refused at their place."""
        with pytest.raises(LimitError, match=r"api\.yaml:\d+:\d+ at /paths/.*: oneOf lists more than 2000 schemas"):
            make(tmp_path, self.wide(2_001))

    def test_grouped(self, tmp_path: Path) -> None:
        """Those that are many are written in groups, since type checkers read no more of them in one go."""
        sdk = make(tmp_path, self.wide(301))
        assert " | XResponse100) | (XResponse101 | " in sdk.text("models/shared.py")
        assert sdk.call("x", reply={"f300": "s"}).value == sdk.models.XResponse301(f300="s")

    def test_of_values(self, tmp_path: Path) -> None:
        """Single values are an enumeration, however many they are."""
        sdk = make(tmp_path, replying(f"{{oneOf: [{', '.join(f'{{const: v{at}}}' for at in range(2_001))}]}}"))
        assert "'v2000'" in sdk.text("_client.py")
