"""Inheritance: a schema with a discriminator, and kinds that build upon it by `allOf`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

PET = """
      Pet: {type: object, description: A pet., required: [petType], discriminator: {propertyName: petType%s},
        properties: {petType: {type: string}, name: {type: string}, home: {$ref: "#/components/schemas/Home"}}},
      Cat: {allOf: [{$ref: "#/components/schemas/Pet"}, {type: object, properties: {lives: {type: integer}}}]},
      Dog: {allOf: [{$ref: "#/components/schemas/Pet"}, {type: object, properties: {breed: {type: string}}}]},
      Fish: {allOf: [{$ref: "#/components/schemas/Pet"}]},
      Pug: {allOf: [{$ref: "#/components/schemas/Dog"}, {type: object, properties: {snores: {type: boolean}}}]},
      Home: {type: object, properties: {pets: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}"""
PETS = "{type: array, items: {$ref: '#/components/schemas/Pet'}}"


@pytest.mark.spec(replying(PETS, PET % ""))
class TestImplicit:
    """Without a mapping, the kinds go by their names."""

    def test_kinds(self, sdk: Sdk) -> None:
        """Where the parent is referred to, each kind is decoded, those of kinds and those that add nothing as well."""
        bodies = [
            {"petType": "Cat", "lives": 9, "name": "a"},
            {"petType": "Dog", "breed": "b"},
            {"petType": "Pug", "breed": "b", "snores": True},
            {"petType": "Fish", "name": "f"},
        ]
        found = sdk.call("x", reply=bodies).value
        assert [type(one).__name__ for one in found] == ["Cat", "Dog", "Pug", "Fish"]
        assert (found[0].name, found[2].breed, found[2].snores) == ("a", "b", True)
        assert [one.to_dict() for one in found] == bodies

    def test_other_kind(self, sdk: Sdk) -> None:
        """A kind that came later, or none, is still what all kinds have in common; nothing is lost."""
        new, none = sdk.call("x", reply=[{"petType": "Newt", "name": "n", "gills": 2}, {"name": "m"}]).value
        assert (type(new).__name__, new.pet_type, new.name, new.extra) == ("PetBase", "Newt", "n", {"gills": 2})
        assert (type(none).__name__, none.name) == ("PetBase", "m")
        assert new.to_dict() == {"petType": "Newt", "name": "n", "gills": 2}

    def test_within(self, sdk: Sdk) -> None:
        """Kinds are decoded within models, too, and models may hold themselves."""
        home = {"pets": [{"petType": "Dog", "home": {"pets": [{"petType": "Cat"}]}}]}
        (value,) = sdk.call("x", reply=[{"petType": "Cat", "home": home}]).value
        assert type(value.home.pets[0].home.pets[0]).__name__ == "Cat"

    def test_types(self, sdk: Sdk) -> None:
        """For type checkers the parent is the union of all."""
        assert "Pet: TypeAlias = Cat | Dog | Fish | Pug | PetBase" in sdk.text("models/shared.py")
        assert '"""A pet."""' in sdk.text("models/shared.py")

    def test_made_by_hand(self, sdk: Sdk) -> None:
        """A kind knows its own name and sends it."""
        assert sdk.models.Pug(name="p").to_dict() == {"petType": "Pug", "name": "p"}


@pytest.mark.spec(
    replying(PETS, PET % ", mapping: {cat: Cat, '#dog': '#/components/schemas/Dog', pug: 'https://x.test/schemas/Pug'}")
)
class TestMapping:
    """A mapping names kinds by bare name, by reference, or by address; the rest go by their names."""

    def test_kinds(self, sdk: Sdk) -> None:
        """Each kind has the mapping's tag."""
        tags = ("cat", "#dog", "pug", "Fish", "Cat")
        found = sdk.call("x", reply=[{"petType": tag} for tag in tags]).value
        assert [type(one).__name__ for one in found] == ["Cat", "Dog", "Pug", "Fish", "PetBase"]
        assert [one.pet_type for one in found] == list(tags)


@pytest.mark.spec(
    replying(
        "{properties: {pet: {$ref: '#/components/schemas/Pet'}, dog: {$ref: '#/components/schemas/Dog'}}}",
        (PET % "").replace("Dog: {allOf", "Dog: {discriminator: {propertyName: petType}, allOf"),
    )
)
class TestTwoLevels:
    """A kind with a discriminator, which has kinds of its own."""

    def test_both(self, sdk: Sdk) -> None:
        """Each level knows the kinds below it."""
        value = sdk.call("x", reply={"pet": {"petType": "Pug", "snores": True}, "dog": {"petType": "Pug"}}).value
        assert (type(value.pet).__name__, type(value.dog).__name__) == ("Pug", "Pug")

    def test_exact(self, sdk: Sdk) -> None:
        """An object that is exactly of the middle level has the middle level's fields."""
        value = sdk.call(
            "x", reply={"pet": {"petType": "Dog", "breed": "b"}, "dog": {"petType": "Dog", "breed": "c"}}
        ).value
        assert (value.pet.breed, value.dog.breed) == ("b", "c")
        assert value.pet.pet_type == "Dog"


class TestBodies:
    """A parent in a body."""

    def test_any_kind(self, tmp_path: Path) -> None:
        """A body takes any kind, or a mapping."""
        sdk = make(tmp_path, taking("{$ref: '#/components/schemas/Pet'}", PET % ""))
        assert sdk.call("x", body=sdk.models.Cat(lives=9)).sent.json == {"petType": "Cat", "lives": 9}
        assert sdk.call("x", body={"petType": "Cat"}).sent.json == {"petType": "Cat"}

    def test_one_kind(self, tmp_path: Path) -> None:
        """A body that is one kind is flattened into arguments."""
        sdk = make(tmp_path, taking("{$ref: '#/components/schemas/Cat'}", PET % ""))
        assert sdk.call("x", pet_type="Cat", lives=9).sent.json == {"petType": "Cat", "lives": 9}


def test_no_kinds(tmp_path: Path) -> None:
    """A discriminator that nothing builds upon changes nothing."""
    components = "Alone: {type: object, discriminator: {propertyName: t}, properties: {t: {type: string}}}"
    value = (
        make(tmp_path, replying("{$ref: '#/components/schemas/Alone'}", components)).call("x", reply={"t": "a"}).value
    )
    assert (type(value).__name__, value.t) == ("Alone", "a")


def test_parent_lists_its_kinds(tmp_path: Path) -> None:
    """A parent that lists its kinds by oneOf, while they build upon it, goes in no circle."""
    components = """
      P: {type: object, properties: {t: {type: string}, n: {type: string}}, discriminator: {propertyName: t},
        oneOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}]},
      A: {allOf: [{$ref: "#/components/schemas/P"}, {type: object, properties: {a: {type: string}}}]},
      B: {allOf: [{$ref: "#/components/schemas/P"}, {type: object, properties: {b: {type: string}}}]}"""
    sdk = make(tmp_path, replying("{$ref: '#/components/schemas/P'}", components))
    value = sdk.call("x", reply={"t": "B", "n": "n", "b": "b"}).value
    assert (type(value).__name__, value.n, value.b, value.extra) == ("B", "n", "b", {})
