"""Discriminators: which value stands for which schema, said by a mapping, by the schemas themselves, or by names."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import msgspec
import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

EITHER = '[{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}]'
UNION = f"{{oneOf: {EITHER}, discriminator: {{propertyName: kind%s}}}}"
TWO = """
  A: {type: object, required: [kind], properties: {kind: %s, a: {type: integer}}},
  B: {type: object, required: [kind], properties: {kind: %s, b: {type: integer}}}
"""
TEXT = "{type: string}"


def within(union: str) -> str:
    """An object with the union in it."""
    return f"{{type: object, properties: {{p: {union}, q: {{type: integer}}}}}}"


@pytest.mark.parametrize(
    ("mapping", "kinds", "values"),
    [
        ("", (TEXT, TEXT), ("A", "B")),
        (", mapping: {x: A, y: '#/components/schemas/B'}", (TEXT, TEXT), ("x", "y")),
        (", mapping: {x: A}", (TEXT, TEXT), ("x", "B")),
        (", mapping: {a-b: A, 'c:d': B}", (TEXT, TEXT), ("a-b", "c:d")),
        ("", ("{const: x}", "{const: y}"), ("x", "y")),
        ("", ("{type: string, enum: [x]}", "{type: string, enum: [y]}"), ("x", "y")),
        ("", ("{type: string, enum: [x, z]}", "{type: string, enum: [y]}"), ("z", "y")),
        ("", ("{type: string, enum: [A, B]}", "{type: string, enum: [A, B]}"), ("A", "B")),
        ("", ("{const: x}", TEXT), ("x", "B")),
        (", mapping: {m: A}", ("{const: x}", "{const: y}"), ("m", "y")),
    ],
)
class TestValues:
    """Where the values come from: the mapping, then what the schemas allow, then their names."""

    def test_reply(self, tmp_path: Path, mapping: str, kinds: tuple[str, str], values: tuple[str, str]) -> None:
        """Each value decodes to its schema, and each model sends its value."""
        sdk = make(tmp_path, replying(within(UNION % mapping), TWO % kinds))
        for value, field, name in zip(values, ("a", "b"), ("A", "B"), strict=True):
            found = sdk.call("x", reply={"p": {"kind": value, field: 1}}).value.p
            assert type(found).__name__.startswith(name)
            assert (found.kind, getattr(found, field)) == (value, 1)
            assert found.to_dict() == {"kind": value, field: 1}
        assert sdk.warnings == []

    def test_fast(self, tmp_path: Path, mapping: str, kinds: tuple[str, str], values: tuple[str, str]) -> None:
        """The model around the union is decoded in one go, the union by its tag."""
        sdk = make(tmp_path, replying(within(UNION % mapping), TWO % kinds))
        text = msgspec.json.encode({"p": {"kind": values[0], "a": 1}, "q": 2})
        decoder = importlib.import_module(f"{sdk.module.__name__}._runtime.replies.decoding")._decoder(
            sdk.models.XResponse
        )
        assert decoder.decode(text).p.a == 1

    def test_other_kinds(self, tmp_path: Path, mapping: str, kinds: tuple[str, str], values: tuple[str, str]) -> None:
        """A kind that is not known, or none, is Unknown, which keeps all that came."""
        sdk = make(tmp_path, replying(within(UNION % mapping), TWO % kinds))
        for body in ({"kind": "new", "x": [1, {"y": None}]}, {"a": 1}, {"kind": None}, {"kind": 7}):
            value = sdk.call("x", reply={"p": body, "q": 1}).value
            assert type(value.p).__name__ == "Unknown"
            assert (value.to_dict(), value.q) == ({"p": body, "q": 1}, 1)


class TestReferencesOfMappings:
    """What a mapping refers to is the member that the reference leads to, whatever it is called there."""

    def names(self, sdk: Sdk, *tags: object) -> list[str]:
        """The classes of the replies with these tags."""
        return [type(sdk.call("x", reply={"p": {"kind": tag, "a": 1}}).value.p).__name__ for tag in tags]

    def test_alias(self, tmp_path: Path) -> None:
        """A component that is only another name leads to what it names."""
        union = "{oneOf: [{$ref: '#/components/schemas/Old'}, {$ref: '#/components/schemas/B'}], discriminator: "
        union += "{propertyName: kind, mapping: {x: '#/components/schemas/Old', y: '#/components/schemas/B'}}}"
        sdk = make(tmp_path, replying(within(union), f"{TWO % (TEXT, TEXT)}, Old: {{$ref: '#/components/schemas/A'}}"))
        assert (self.names(sdk, "x", "y"), sdk.warnings) == (["A", "B"], [])

    def test_one_name_in_two_files(self, tmp_path: Path) -> None:
        """Two files may each have a schema of one name."""
        at = "'%s.yaml#/$defs/Pet'"
        listed = ", ".join(f"{{$ref: {at % name}}}" for name in "ab")
        mapping = f"{{x: {at % 'a'}, y: {at % 'b'}}}"
        union = f"{{oneOf: [{listed}], discriminator: {{propertyName: kind, mapping: {mapping}}}}}"
        file = "$defs: {Pet: {type: object, properties: {kind: {type: string}, %s: {type: integer}}}}"
        extra = {f"{name}.yaml": file % name for name in "ab"}
        sdk = make(tmp_path, replying(within(union)), extra=extra)
        found = [sdk.call("x", reply={"p": {"kind": kind}}).value.p for kind in ("x", "y")]
        assert [hasattr(one, "a") for one in found] == [True, False]

    def test_bundled(self, tmp_path: Path) -> None:
        """A file that a bundle has taken in is a component of its name; a warning tells that there is no such file."""
        sdk = make(tmp_path, replying(within(UNION % ", mapping: {x: ./models/A.json, y: B.yaml}"), TWO % (TEXT, TEXT)))
        assert self.names(sdk, "x", "y") == ["A", "B"]
        assert len(sdk.warnings) == 1
        assert re.match(r"api\.yaml:\d+:\d+ at .*/mapping/x: the reference .* cannot be read", sdk.warnings[0])


@pytest.mark.parametrize("field", ["meta.kind", "/meta/kind", "meta/kind"])
def test_property_within_a_property(tmp_path: Path, field: str) -> None:
    """A discriminator that means one is no property of the object itself: the shape decides, and none is invented."""
    components = ", ".join(
        f"{name}: {{properties: {{meta: {{type: object, properties: {{kind: {{enum: [{name}]}}}}}}}}}}" for name in "AB"
    )
    sdk = make(tmp_path, replying(within(f"{{oneOf: {EITHER}, discriminator: {{propertyName: {field}}}}}"), components))
    found = [sdk.call("x", reply={"p": {"meta": {"kind": name}}}).value.p for name in "BA"]
    assert [type(one).__name__ for one in found] == ["B", "A"]
    assert sdk.models.A().to_dict() == {}
    assert any("the members of this union cannot be told apart by a plain tag" in one for one in sdk.warnings)


class TestDefaultMapping:
    """`defaultMapping` of OpenAPI 3.2: what an object with any other value, or none, is."""

    BODIES = ({"kind": "x", "a": 1}, {"kind": "new", "b": 2}, {"b": 3}, {"kind": "B"})

    @pytest.mark.parametrize("name", ["B", "'#/components/schemas/B'"])
    def test_union(self, tmp_path: Path, name: str) -> None:
        """It is a member of the union."""
        mapping = f", mapping: {{x: A}}, defaultMapping: {name}"
        sdk = make(tmp_path, "openapi: 3.2.0\n" + replying(within(UNION % mapping), TWO % (TEXT, TEXT)))
        found = [sdk.call("x", reply={"p": body}).value for body in self.BODIES]
        assert [type(one.p).__name__ for one in found] == ["A", "B", "B", "B"]
        assert [one.to_dict() for one in found] == [{"p": body} for body in self.BODIES]
        assert "Unknown" not in sdk.text("models/shared.py")

    def test_kinds(self, tmp_path: Path) -> None:
        """It is one of the kinds."""
        components = """
          P: {type: object, properties: {kind: {type: string}},
            discriminator: {propertyName: kind, mapping: {x: A}, defaultMapping: B}},
          A: {allOf: [{$ref: '#/components/schemas/P'}, {properties: {a: {type: integer}}}]},
          B: {allOf: [{$ref: '#/components/schemas/P'}, {properties: {b: {type: integer}}}]}"""
        sdk = make(tmp_path, "openapi: 3.2.0\n" + replying(within("{$ref: '#/components/schemas/P'}"), components))
        found = [sdk.call("x", reply={"p": body}).value.p for body in self.BODIES]
        assert [type(one).__name__ for one in found] == ["A", "B", "B", "B"]


class TestInPlace:
    """Members that are written in place, which no mapping can name."""

    MEMBERS = """{oneOf: [{title: A, type: object, properties: {kind: %s, a: {type: integer}}},
      {title: B, type: object, properties: {kind: %s, b: {type: integer}}}], discriminator: {propertyName: kind}}"""

    def test_values(self, tmp_path: Path) -> None:
        """They are told apart by the values that they allow."""
        sdk = make(tmp_path, replying(within(self.MEMBERS % ("{const: x}", "{enum: [y]}"))))
        found = [sdk.call("x", reply={"p": {"kind": kind}}).value.p for kind in ("x", "y")]
        assert [type(one).__name__ for one in found] == ["XResponsePA", "XResponsePB"]
        assert sdk.warnings == []

    def test_none(self, tmp_path: Path) -> None:
        """Where they allow any, their fields decide, and a located warning says so."""
        sdk = make(tmp_path, replying(within(self.MEMBERS % (TEXT, TEXT))))
        found = [sdk.call("x", reply={"p": {"kind": "k", field: 1}}).value.p for field in ("a", "b")]
        assert [(type(one).__name__, one.kind) for one in found] == [("XResponsePA", "k"), ("XResponsePB", "k")]
        (warning,) = sdk.warnings
        assert warning.startswith("api.yaml:")
        assert "/properties/p: the members of this union" in warning


def test_many_values(tmp_path: Path) -> None:
    """Members that allow many values are told apart by their fields; no class is made for each value."""
    kinds = [f"{{enum: [{', '.join(f'{name}{at}' for at in range(9))}]}}" for name in "ab"]
    sdk = make(tmp_path, replying(within(UNION % ""), TWO % tuple(kinds)))
    found = sdk.call("x", reply={"p": {"kind": "b7", "b": 1}}).value.p
    assert (type(found).__name__, found.kind) == ("B", "b7")
    assert sdk.text("models/shared.py").count("\nclass ") == 3


class TestKinds:
    """A parent whose kinds say themselves which value is theirs."""

    PARENT = """
      Pet: {type: object, discriminator: {propertyName: kind}, properties: {name: {type: string},
        kind: {type: string, enum: [cat, dog]}}},
      Cat: {allOf: [{$ref: "#/components/schemas/Pet"}, {type: object, properties: {kind: {const: cat}}}]},
      Dog: {allOf: [{$ref: "#/components/schemas/Pet"}, {type: object, properties: {kind: {enum: [dog]}}}]},
      Pug: {allOf: [{$ref: "#/components/schemas/Dog"}, {type: object, properties: {snores: {type: boolean}}}]},
      Newt: {allOf: [{$ref: "#/components/schemas/Pet"}, {type: object, properties: {gills: {type: integer}}}]}"""

    def test_reply(self, tmp_path: Path) -> None:
        """The kind's own value counts, and its name where it has none."""
        sdk = make(tmp_path, replying("{type: array, items: {$ref: '#/components/schemas/Pet'}}", self.PARENT))
        bodies = [
            {"kind": "cat", "name": "a"},
            {"kind": "dog"},
            {"kind": "Pug", "snores": True},
            {"kind": "Newt", "gills": 2},
            {"kind": "Cat", "x": 1},
        ]
        found = sdk.call("x", reply=bodies).value
        assert [type(one).__name__ for one in found] == ["Cat", "Dog", "Pug", "Newt", "PetBase"]
        assert [one.to_dict() for one in found] == bodies

    def test_body(self, tmp_path: Path) -> None:
        """A model sends its value; a name that the parent does not list is demanded of nobody."""
        sdk = make(tmp_path, taking("{type: array, items: {$ref: '#/components/schemas/Pet'}}", self.PARENT))
        sent = sdk.call("x", body=[sdk.models.Cat(name="a"), sdk.models.Newt(gills=1), {"kind": "other"}]).sent
        assert sent.json == [{"kind": "cat", "name": "a"}, {"gills": 1}, {"kind": "other"}]


@pytest.mark.spec(
    replying(
        within(
            "{oneOf: [{$ref: '#/components/schemas/U'}, {$ref: '#/components/schemas/C'}], "
            "discriminator: {propertyName: kind}}"
        ),
        f"U: {UNION % ''}, {TWO % (TEXT, TEXT)}, C: {{properties: {{kind: {TEXT}, c: {{type: integer}}}}}}",
    )
)
class TestNested:
    """A union with a discriminator that is a member of another one with the same."""

    @pytest.mark.parametrize("name", ["A", "B", "C"])
    def test_members(self, sdk: Sdk, name: str) -> None:
        """The inner union's members are the outer one's."""
        found = sdk.call("x", reply={"p": {"kind": name, name.lower(): 1}}).value.p
        assert (type(found).__name__, getattr(found, name.lower())) == (name, 1)
        assert sdk.warnings == []
