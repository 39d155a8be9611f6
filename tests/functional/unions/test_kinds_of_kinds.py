"""Kinds that have kinds of their own: a field typed by one accepts and gives its kinds."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path

import pytest

from sdkwright.analysis.schema import distinguish
from sdkwright.errors import LimitError
from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

REF = "{$ref: '#/components/schemas/%s'}"


def kind(*parents: str, also: str = "", **properties: str) -> str:
    """A schema that builds upon others."""
    listed = ", ".join(REF % parent for parent in parents)
    said = ", ".join(f"{name}: {schema}" for name, schema in properties.items())
    return f"{{allOf: [{listed}, {{type: object, properties: {{{said}}}{also}}}]}}"


TEXT, NUMBER = "{type: string}", "{type: integer}"
PETS = f"""
  Pet: {{type: object, required: [t], properties: {{t: {TEXT}, age: {NUMBER}}}, discriminator: {{propertyName: t}}}},
  Cat: {kind("Pet", lives=NUMBER)},
  Persian: {kind("Cat", fur="{type: string, description: How soft it is}")},
  Kitten: {kind("Persian", also=", required: [lives]", weeks=NUMBER)},
  Dog: {kind("Pet", breed=TEXT)}"""
CAT = REF % "Cat"
ALL = f"""{{type: object, properties: {{pet: {REF % "Pet"}, cat: {CAT}, cats: {{type: array, items: {CAT}}},
  either: {{oneOf: [{CAT}, {{type: string}}]}}}}}}"""


@pytest.mark.spec(replying(ALL, PETS))
class TestReplies:
    """A field of the type of a kind in the middle."""

    @pytest.mark.parametrize("field", ["cat", "cats", "either"])
    def test_kinds(self, sdk: Sdk, field: str) -> None:
        """It holds the most specific kind that the tag names, and the kind itself for anything else."""
        bodies = [
            {"t": "Cat", "lives": 9},
            {"t": "Persian", "fur": "long", "lives": 7},
            {"t": "Kitten", "fur": "soft", "weeks": 3},
            {"t": "persian", "fur": "long"},
            {"t": None, "lives": 1},
            {"lives": 2},
            {"t": "Dog", "breed": "pug"},
        ]
        wires = [{field: [body] if field == "cats" else body} for body in bodies]
        values = [sdk.call("x", reply=wire).value for wire in wires]
        found = [value.cats[0] if field == "cats" else getattr(value, field) for value in values]
        assert [type(one).__name__ for one in found] == ["Cat", "Persian", "Kitten", "Cat", "Cat", "Cat", "Cat"]
        assert [value.to_dict() for value in values] == wires
        assert (found[1].fur, found[1].lives, found[2].weeks, found[3].extra) == ("long", 7, 3, {"fur": "long"})

    def test_are_kinds_in_python(self, sdk: Sdk) -> None:
        """A kind is an instance of what it is a kind of, wherever it came from."""
        value = sdk.call("x", reply={"pet": {"t": "Kitten"}, "cat": {"t": "Persian"}}).value
        m = sdk.models
        assert isinstance(value.pet, m.Kitten)
        assert isinstance(value.pet, m.Persian)
        assert isinstance(value.pet, m.Cat)
        assert isinstance(value.cat, m.AnyCat)
        assert not isinstance(value.cat, m.Kitten)
        assert not isinstance(m.Dog(), m.AnyCat)
        assert not isinstance(value.pet, m.PetBase)

    def test_class_says_what_it_adds(self, sdk: Sdk) -> None:
        """A kind has the fields that it adds and those that are narrower; its docstring tells what the others mean."""
        text = sdk.text("models/shared.py")
        kitten = text.partition("class Kitten(Persian, kw_only=True):")[2].partition("\nclass ")[0]
        assert "    lives: Promised[int] = ABSENT" in kitten
        assert "    weeks: int | None = ABSENT" in kitten
        assert "age: int" not in kitten
        assert "    Attributes:\n        fur: How soft it is.\n" in kitten

    def test_copies(self, sdk: Sdk) -> None:
        """A kind can be copied and compared with its inherited fields."""
        kitten = sdk.models.Kitten(lives=9, weeks=2, fur="soft")
        assert copy.copy(kitten) == copy.deepcopy(kitten) == kitten.copy()
        assert kitten.to_dict() == {"t": "Kitten", "lives": 9, "weeks": 2, "fur": "soft"}
        assert pickle.loads(pickle.dumps(kitten)) == kitten
        assert kitten != sdk.models.Persian(lives=9, fur="soft")


class TestBodies:
    """A field, or a whole body, of the type of a kind in the middle."""

    def test_field(self, tmp_path: Path) -> None:
        """It takes the kind, its kinds and mappings; each sends its own tag."""
        sdk = make(tmp_path, taking(f"{{type: object, properties: {{cat: {REF % 'Cat'}}}}}", PETS))
        m = sdk.models
        assert sdk.call("x", cat=m.Cat(lives=9)).sent.json == {"cat": {"t": "Cat", "lives": 9}}
        assert sdk.call("x", cat=m.Kitten(weeks=2)).sent.json == {"cat": {"t": "Kitten", "weeks": 2}}
        assert sdk.call("x", cat={"t": "new"}).sent.json == {"cat": {"t": "new"}}

    def test_body(self, tmp_path: Path) -> None:
        """A body that may be of several kinds is one argument."""
        sdk = make(tmp_path, taking(REF % "Cat", PETS))
        assert sdk.call("x", body=sdk.models.Persian(fur="f")).sent.json == {"t": "Persian", "fur": "f"}

    def test_leaf(self, tmp_path: Path) -> None:
        """A body that is of one kind is flattened into arguments."""
        sdk = make(tmp_path, taking(REF % "Kitten", PETS))
        assert sdk.call("x", t="Kitten", weeks=2, lives=9).sent.json == {"t": "Kitten", "weeks": 2, "lives": 9}


class TestTags:
    """Tags on the way down."""

    def test_mapping(self, tmp_path: Path) -> None:
        """The mapping of the root names kinds of kinds, too; a kind that two values name has no default."""
        mapping = "discriminator: {propertyName: t, mapping: {cat: Cat, persian: Persian, angora: Persian}}"
        components = PETS.replace("discriminator: {propertyName: t}", mapping)
        sdk = make(tmp_path, replying(ALL, components))
        found = sdk.call("x", reply={"cats": [{"t": tag} for tag in ("cat", "persian", "angora", "Kitten")]}).value.cats
        assert [type(one).__name__ for one in found] == ["Cat", "Persian", "Persian", "Kitten"]
        assert (sdk.models.Cat().to_dict(), sdk.models.Persian().to_dict()) == ({"t": "cat"}, {})

    def test_only_kinds_of_one_another(self, tmp_path: Path) -> None:
        """What a kind lists is its own, though all other kinds build upon it and list another value."""
        components = f"""
          Pet: {{type: object, properties: {{t: {TEXT}}}, discriminator: {{propertyName: t}}}},
          Cat: {kind("Pet", t="{enum: [cat]}", lives=NUMBER)},
          Persian: {kind("Cat", t="{enum: [persian]}", fur=TEXT)}"""
        sdk = make(tmp_path, replying(f"{{type: object, properties: {{pet: {REF % 'Pet'}}}}}", components))
        found = [sdk.call("x", reply={"pet": {"t": t}}).value.pet for t in ("cat", "persian", "other")]
        assert [type(one).__name__ for one in found] == ["Cat", "Persian", "PetBase"]
        assert (sdk.models.Cat().to_dict(), sdk.models.Persian().to_dict()) == ({"t": "cat"}, {"t": "persian"})

    def test_another_discriminator(self, tmp_path: Path) -> None:
        """A kind that another property tells the kinds of is told by that one, below the first."""
        components = f"""
          Fish: {{type: object, required: [kind], properties: {{kind: {TEXT}}}, discriminator: {{propertyName: kind}}}},
          Shark: {{discriminator: {{propertyName: sort}}, {kind("Fish", sort=TEXT, kind="{enum: [shark]}")[1:-1]}}},
          Saw: {kind("Shark", sort="{const: saw}", teeth=NUMBER)}, Salmon: {kind("Fish", kind="{const: salmon}")}"""
        sdk = make(tmp_path, replying(f"{{properties: {{p: {REF % 'Fish'}, q: {REF % 'Shark'}}}}}", components))
        for body, name in (
            ({"kind": "shark", "sort": "saw", "teeth": 2}, "Saw"),
            ({"kind": "shark", "sort": "new"}, "SharkBase"),
            ({"kind": "salmon"}, "Salmon"),
            ({"kind": "eel"}, "FishBase"),
        ):
            assert type(sdk.call("x", reply={"p": body}).value.p).__name__ == name
        assert type(sdk.call("x", reply={"q": {"sort": "saw"}}).value.q).__name__ == "Saw"
        assert sdk.models.Saw(teeth=1).to_dict() == {"kind": "shark", "sort": "saw", "teeth": 1}

    def test_no_discriminator(self, tmp_path: Path) -> None:
        """Without a discriminator above, what builds upon a schema is no kind of it."""
        sdk = make(tmp_path, replying(ALL, PETS.replace(", discriminator: {propertyName: t}", "")))
        assert type(sdk.call("x", reply={"cat": {"t": "Persian", "fur": "f"}}).value.cat).__name__ == "Cat"
        assert "AnyCat" not in sdk.text("models/shared.py")


class TestOddBases:
    """Kinds that Python cannot have as kinds, or not of all."""

    def test_contradiction(self, tmp_path: Path) -> None:
        """A kind with another type for a field is a class of its own, which a warning says; it decodes all the same."""
        components = PETS + f", Odd: {kind('Cat', lives='{type: string}')}"
        sdk = make(tmp_path, replying(ALL, components))
        value = sdk.call("x", reply={"cat": {"t": "Odd", "lives": "many"}}).value
        assert (type(value.cat).__name__, value.cat.lives) == ("Odd", "many")
        assert isinstance(value.cat, sdk.models.AnyCat)
        assert any("this is no kind of 'Cat' in Python: 'lives'" in one for one in sdk.warnings)

    def test_two_bases(self, tmp_path: Path) -> None:
        """Of two, the first is the base, and a warning names the other; fields typed by either give the kind."""
        components = PETS + f", Farm: {kind('Pet', barn=TEXT)}, Mouser: {kind('Cat', 'Farm', mice=NUMBER)}"
        out = f"{{properties: {{cat: {REF % 'Cat'}, farm: {REF % 'Farm'}}}}}"
        sdk = make(tmp_path, replying(out, components))
        mouser = {"t": "Mouser", "barn": "b", "lives": 1, "mice": 2}
        value = sdk.call("x", reply={"cat": mouser, "farm": mouser}).value
        assert [type(one).__name__ for one in (value.cat, value.farm)] == ["Mouser", "Mouser"]
        assert isinstance(value.farm, sdk.models.AnyFarm)
        assert any("none of 'Farm'" in one for one in sdk.warnings)
        assert "AnyFarm: TypeAlias = Mouser | Farm" in sdk.text("models/shared.py")

    def test_circle(self, tmp_path: Path) -> None:
        """Kinds that build upon each other have the fields of all, and none is a kind of another in Python."""
        components = f"{PETS}, One: {kind('Pet', 'Two', one=TEXT)}, Two: {kind('Pet', 'One', two=TEXT)}"
        sdk = make(tmp_path, replying(f"{{properties: {{one: {REF % 'One'}, two: {REF % 'Two'}}}}}", components))
        value = sdk.call("x", reply={"one": {"t": "Two", "one": "a", "two": "b"}, "two": {"t": "Two"}}).value
        assert (type(value.one).__name__, value.one.one, value.one.two) == ("Two", "a", "b")
        assert type(value.two).__name__ == "Two"

    def test_narrower_union(self, tmp_path: Path) -> None:
        """A field of the type of a kind is narrower than one of what it is a kind of."""
        components = f"{PETS}, Farm: {kind('Pet', cat=CAT)}, Barn: {kind('Farm', cat=REF % 'Kitten')}"
        sdk = make(tmp_path, replying(f"{{properties: {{farm: {REF % 'Farm'}}}}}", components))
        farm = sdk.call("x", reply={"farm": {"t": "Barn", "cat": {"t": "Kitten", "weeks": 1}}}).value.farm
        assert isinstance(farm, sdk.models.Farm)
        assert (type(farm).__name__, type(farm.cat).__name__) == ("Barn", "Kitten")
        assert sdk.warnings == []

    def test_narrower_object(self, tmp_path: Path) -> None:
        """A field whose object has more in a kind is narrower, so that the object is a kind as well."""
        components = (
            PETS.replace("lives: {type: integer}", "home: {type: object, properties: {a: {type: string}}}", 1)
            + f", Lynx: {kind('Cat', home='{type: object, properties: {b: {type: integer}}}')}"
        )
        sdk = make(tmp_path, replying(ALL, components))
        cat = sdk.call("x", reply={"cat": {"t": "Lynx", "home": {"a": "s", "b": 1}}}).value.cat
        assert (type(cat).__name__, cat.home.a, cat.home.b) == ("Lynx", "s", 1)
        assert isinstance(cat, sdk.models.Cat)
        assert isinstance(cat.home, sdk.models.CatHome)
        assert sdk.warnings == []

    def test_names(self, tmp_path: Path) -> None:
        """A field has one name in all kinds, whatever names a kind adds."""
        components = (
            PETS.replace("fur: {type: string, description: How soft it is}", '"fur-length": {type: string}')
            + f", Lynx: {kind('Persian', fur_length=NUMBER)}"
        )
        sdk = make(tmp_path, replying(ALL, components))
        body = {"t": "Lynx", "fur-length": "long", "fur_length": 3}
        cat = sdk.call("x", reply={"cat": body}).value.cat
        assert (type(cat).__name__, cat.fur_length, cat.to_dict()) == ("Lynx", "long", body)


def test_several_modules(tmp_path: Path) -> None:
    """Kinds that one group only has, and what they are kinds of that several have, stand in modules that find them."""
    spec = f"""\
paths:
  /a: {{get: {{tags: [ants], operationId: a, responses: {{"200": {{description: F, content: {{application/json:
    {{schema: {REF % "Persian"}}}}}}}}}}}}}
  /b: {{get: {{tags: [bees], operationId: b, responses: {{"200": {{description: F, content: {{application/json:
    {{schema: {REF % "Dog"}}}}}}}}}}}}}
components: {{schemas: {{{PETS}}}}}
"""
    sdk = make(tmp_path, spec, config="tree: {by: tag}")
    assert type(sdk.call("ants.a", reply={"t": "Kitten"}).value).__name__ == "Kitten"
    assert type(sdk.call("bees.b", reply={"t": "Dog"}).value).__name__ == "Dog"


def test_no_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hierarchies so deep that what is above each kind has no end are refused at their place."""
    monkeypatch.setattr(distinguish, "MEMBERS_LIMIT", 4)
    with pytest.raises(LimitError, match=r"api\.yaml:\d+:\d+ at /components/schemas/\w+: the unions up to this"):
        make(tmp_path, replying(ALL, PETS))
