"""Tags: values of any kind that a union tells its members by, which the members keep as ordinary fields."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

REF = "{$ref: '#/components/schemas/%s'}"
OUT = REF % "Out"


def union(members: Iterable[str], field: str, mapping: str = "") -> str:
    """A union of components with a discriminator."""
    listed = ", ".join(REF % member for member in members)
    said = f", mapping: {{{mapping}}}" if mapping else ""
    return f"{{oneOf: [{listed}], discriminator: {{propertyName: {field}{said}}}}}"


def kinds(sdk: Sdk, *bodies: Any) -> list[str]:
    """The names of the classes that the field `p` of replies is decoded to; what is written is what came."""
    found = [sdk.call("x", reply={"p": body}).value for body in bodies]
    assert [one.to_dict() for one in found] == [{"p": body} for body in bodies]
    return [type(one.p).__name__ for one in found]


def holding(schema: str, components: str) -> str:
    """A document that replies with an object whose field `p` has the schema."""
    return replying(f"{{type: object, properties: {{p: {schema}}}}}", components)


class TestKindsOfValue:
    """Tags have the type of their property."""

    @pytest.mark.parametrize(
        ("said", "mapping", "first", "second"),
        [
            ("{type: integer, enum: [%s]}", '"1": A, "2": B', 1, 2),
            ("{type: integer, const: %s}", "", 1, 2),
            ("{type: integer}", '"1": A, "2": B', 1, 2),
            ("{type: number, enum: [%s]}", '"1": A, "2": B', 1, 2),
            ("{type: boolean, enum: [%s]}", '"true": A, "false": B', True, False),
            ("{type: boolean}", '"true": A, "false": B', True, False),
            ("{const: %s}", "", True, False),
            ('{type: string, enum: ["%s"]}', "", "1", "2"),
            ("{type: string}", '"true": A, "false": B', "true", "false"),
        ],
    )
    def test_both_ways(self, tmp_path: Path, said: str, mapping: str, first: Any, second: Any) -> None:
        """They are told apart by values of that type, and sent as such; a value of another type is none of them."""
        texts = [str(one).lower() for one in (first, second)]
        parts = [said % text if "%s" in said else said for text in texts]
        components = ", ".join(
            f"{name}: {{type: object, required: [v], properties: {{v: {part}, {name.lower()}: {{type: string}}}}}}"
            for name, part in zip("AB", parts, strict=True)
        )
        sdk = make(tmp_path, holding(union("AB", "v", mapping), components))
        assert kinds(sdk, {"v": first, "a": "x"}, {"v": second}, {"v": "new", "b": "y"}) == ["A", "B", "Unknown"]
        assert (sdk.models.A().to_dict(), sdk.models.B(b="y").to_dict()) == ({"v": first}, {"v": second, "b": "y"})
        assert type(sdk.models.A().v) is type(first)

    def test_true_is_not_1(self, tmp_path: Path) -> None:
        """A boolean and an integer of one union are two values, which no mapping of Python holds: the shape decides."""
        components = (
            "A: {required: [v], properties: {v: {const: 1}}}, B: {required: [v], properties: {v: {const: true}}}"
        )
        sdk = make(tmp_path, holding(union("AB", "v"), components))
        assert kinds(sdk, {"v": 1}, {"v": True}) == ["A", "B"]
        assert any("cannot be told apart by a plain tag" in one for one in sdk.warnings)

    def test_without_discriminator(self, tmp_path: Path) -> None:
        """Constants of any kind tell members apart that no discriminator does."""
        components = ", ".join(
            f"{name}: {{required: [ok], properties: {{ok: {{const: {value}}}}}}}"
            for name, value in (("A", "true"), ("B", "false"))
        )
        sdk = make(tmp_path, holding(f"{{oneOf: [{REF % 'A'}, {REF % 'B'}]}}", components))
        assert kinds(sdk, {"ok": False}, {"ok": True}) == ["B", "A"]


SHAPES = """Sq: {type: object, required: [kind], properties: {kind: {type: string}, w: {type: integer}}},
  Ci: {type: object, required: [kind], properties: {kind: {type: string}, r: {type: integer}}},
  Out: {type: object, properties: {list: {type: array, items: {$ref: '#/components/schemas/Sq'}},
    p: {oneOf: [{$ref: '#/components/schemas/Sq'}, {$ref: '#/components/schemas/Ci'}],
      discriminator: {propertyName: kind, mapping: {%s circle: Ci}}}}}"""


class TestSeveralTags:
    """A class that one tag, several or none lead to keeps it as a field."""

    @pytest.mark.parametrize(
        ("mapping", "default"), [("square: Sq,", {"kind": "square"}), ("rect: Sq, square: Sq,", {})]
    )
    def test_default(self, tmp_path: Path, mapping: str, default: dict[str, str]) -> None:
        """One value is the default of who makes a model; of several none is, and a warning says so."""
        sdk = make(tmp_path, taking(OUT, SHAPES % mapping))
        m = sdk.models
        assert sdk.call("x", p=m.Sq(w=1)).sent.json == {"p": {**default, "w": 1}}
        assert sdk.call("x", p=m.Sq(kind="square")).sent.json == {"p": {"kind": "square"}}
        assert sdk.call("x", p=m.Ci(r=1)).sent.json == {"p": {"kind": "circle", "r": 1}}
        warned = [one for one in sdk.warnings if "/components/schemas/Sq: several values of 'kind'" in one]
        assert len(warned) == (0 if default else 1)

    def test_every_tag(self, tmp_path: Path) -> None:
        """Each of the tags decodes to the class, and is kept."""
        sdk = make(tmp_path, replying(OUT, SHAPES % "rect: Sq, square: Sq,"))
        assert kinds(sdk, {"kind": "rect", "w": 1}, {"kind": "square"}, {"kind": "circle"}) == ["Sq", "Sq", "Ci"]

    def test_outside_the_union(self, tmp_path: Path) -> None:
        """Used elsewhere, a class neither demands nor invents a tag."""
        sdk = make(tmp_path, replying(OUT, SHAPES % "square: Sq,"))
        body = {"list": [{"w": 1}, {"kind": None}, {"kind": "circle", "w": 2}, {"kind": "rect"}]}
        value = sdk.call("x", reply=body).value
        assert [type(one).__name__ for one in value.list_] == ["Sq"] * 4
        assert (value.to_dict(), value.list_[0].kind) == (body, None)

    def test_field_is_not_its_own(self, tmp_path: Path) -> None:
        """A member without the property gets it from the union; where it also stands elsewhere, callers set it."""
        components = """A: {type: object, properties: {a: {type: integer}}}, B: {properties: {b: {type: integer}}},
          Envelope: {type: object, properties: {kind: {const: A}, value: {$ref: '#/components/schemas/A'}}}"""
        schema = f"{{type: object, properties: {{p: {union('AB', 'kind')}, q: {REF % 'Envelope'}}}}}"
        sdk = make(tmp_path, taking(schema, components))
        m = sdk.models
        assert (m.A(a=1).to_dict(), m.B(b=1).to_dict()) == ({"a": 1}, {"kind": "B", "b": 1})
        assert m.A(kind="A", a=1).to_dict() == {"kind": "A", "a": 1}
        sent = sdk.call("x", q={"kind": "A", "value": m.A(a=1)}, p=m.A(kind="A")).sent
        assert sent.json == {"q": {"kind": "A", "value": {"a": 1}}, "p": {"kind": "A"}}


class TestOneTagForSeveral:
    """Members with one tag are told apart by their shape."""

    MEMBERS = """
      InLetter: {required: [type, sender], properties: {type: {const: letter}, sender: {type: string}}},
      OutLetter: {required: [type, receiver], properties: {type: {enum: [letter]}, receiver: {type: string}}}"""

    def test_beside_another(self, tmp_path: Path) -> None:
        """The tag leads to both, what they hold to one of them."""
        box = "Box: {type: object, required: [type], properties: {type: {const: box}, sender: {type: string}}}"
        sdk = make(tmp_path, holding(union(["InLetter", "OutLetter", "Box"], "type"), f"{self.MEMBERS}, {box}"))
        bodies = [
            {"type": "letter", "sender": "s"},
            {"type": "letter", "receiver": "r"},
            {"type": "box", "sender": "s"},
        ]
        assert kinds(sdk, *bodies) == ["InLetter", "OutLetter", "Box"]
        assert sdk.models.OutLetter(receiver="r").to_dict() == {"type": "letter", "receiver": "r"}
        assert sdk.warnings == []

    def test_all_have_it(self, tmp_path: Path) -> None:
        """So it is where all have that tag; another tag is Unknown."""
        sdk = make(tmp_path, holding(union(["InLetter", "OutLetter"], "type"), self.MEMBERS))
        bodies = [{"type": "letter", "sender": "s"}, {"type": "letter", "receiver": "r"}, {"type": "new"}]
        assert kinds(sdk, *bodies) == ["InLetter", "OutLetter", "Unknown"]
        assert sdk.warnings == []

    def test_by_mapping(self, tmp_path: Path) -> None:
        """Values that overlap lead to all that have them."""
        components = """A: {required: [k, a], properties: {k: {enum: [x, z]}, a: {type: integer}}},
          B: {required: [k, b], properties: {k: {enum: [y, z]}, b: {type: integer}}}"""
        sdk = make(tmp_path, holding(union("AB", "k"), components))
        bodies = [{"k": "x"}, {"k": "y"}, {"k": "z", "a": 1}, {"k": "z", "b": 1}]
        assert kinds(sdk, *bodies) == ["A", "B", "A", "B"]


class TestNamesAndEnumerations:
    """The property's own enumeration beats the schema's name."""

    @pytest.mark.parametrize(
        ("parent", "kind", "values", "meant"),
        [
            ("Rule", "WeeklyRule", "daily_rule, weekly_rule", "weekly_rule"),
            ("Rule", "WeeklyRule", "DAILY-RULE, WEEKLY-RULE", "WEEKLY-RULE"),
            ("Rule", "WeeklyRule", "daily, weekly", "weekly"),
            ("Pet", "PetCat", "dog, cat", "cat"),
            ("Pet", "Cat", "Dog, Cat", "Cat"),
            ("Event", "OrderCreated", "order.created, order.closed", "order.created"),
        ],
    )
    def test_meant(self, tmp_path: Path, parent: str, kind: str, values: str, meant: str) -> None:
        """Of the values that the parent lists, the one that the name means is the tag."""
        components = f"""{parent}: {{type: object, required: [type], discriminator: {{propertyName: type}},
            properties: {{type: {{type: string, enum: [{values}]}}}}}},
          {kind}: {{allOf: [{REF % parent}, {{type: object, properties: {{day: {{type: integer}}}}}}]}}"""
        sdk = make(tmp_path, holding(REF % parent, components))
        assert kinds(sdk, {"type": meant, "day": 1}, {"type": values.split(", ")[0] + "?"}) == [kind, f"{parent}Base"]
        assert getattr(sdk.models, kind)(day=1).to_dict() == {"type": meant, "day": 1}

    def test_nothing_is_meant(self, tmp_path: Path) -> None:
        """Where the name means none of them, or several, nothing is demanded; the name itself is understood."""
        components = f"""Rule: {{type: object, discriminator: {{propertyName: type}},
            properties: {{type: {{type: string, enum: [a_rule, b_rule]}}}}}},
          Rules: {{allOf: [{REF % "Rule"}, {{type: object, properties: {{day: {{type: integer}}}}}}]}}"""
        sdk = make(tmp_path, holding(REF % "Rule", components))
        assert sdk.models.Rules(day=1).to_dict() == {"day": 1}
        assert kinds(sdk, {"type": "Rules", "day": 1}, {"type": "a_rule"}) == ["Rules", "RuleBase"]

    def test_in_a_union(self, tmp_path: Path) -> None:
        """Members that share one enumeration have the value that their name means."""
        components = """Sort: {type: string, enum: [circle, square]},
          CircleShape: {required: [sort], properties: {sort: {$ref: '#/components/schemas/Sort'}, r: {type: integer}}},
          SquareShape: {required: [sort], properties: {sort: {$ref: '#/components/schemas/Sort'},
            w: {type: integer}}}"""
        sdk = make(tmp_path, holding(union(["CircleShape", "SquareShape"], "sort"), components))
        assert kinds(sdk, {"sort": "square", "w": 1}, {"sort": "circle"}) == ["SquareShape", "CircleShape"]
        assert sdk.models.CircleShape(r=1).to_dict() == {"sort": "circle", "r": 1}

    @pytest.mark.parametrize("word", ["x-discriminator-value", "x-ms-discriminator-value"])
    def test_marks(self, tmp_path: Path, word: str) -> None:
        """What vendors write at a schema is its tag, in a hierarchy and in a union."""
        components = f"""
          Animal: {{discriminator: {{propertyName: kind}}, properties: {{kind: {{type: string}}}}}},
          Cat: {{{word}: "#the.cat", allOf: [{REF % "Animal"}, {{properties: {{claws: {{type: integer}}}}}}]}},
          A: {{{word}: 7, type: object, required: [v], properties: {{v: {{type: integer}}}}}},
          B: {{{word}: "8", type: object, required: [v], properties: {{v: {{type: integer}}}}}}"""
        schema = f"{{oneOf: [{REF % 'Animal'}, {{type: array, items: {union('AB', 'v')}}}]}}"
        sdk = make(tmp_path, holding(schema, components))
        assert kinds(sdk, {"kind": "#the.cat", "claws": 1}, {"kind": "Cat"}) == ["Cat", "AnimalBase"]
        assert sdk.models.Cat().to_dict() == {"kind": "#the.cat"}
        found = sdk.call("x", reply={"p": [{"v": 8}, {"v": 7}]}).value.p
        assert [type(one).__name__ for one in found] == ["B", "A"]

    @pytest.mark.parametrize("word", ["x-discriminator-value", "x-ms-discriminator-value"])
    def test_marks_of_parts(self, tmp_path: Path, word: str) -> None:
        """The mark may stand at what a kind adds in place."""
        components = f"""
          Animal: {{discriminator: {{propertyName: kind}}, properties: {{kind: {{type: string}}}}}},
          Cat: {{allOf: [{REF % "Animal"}, {{{word}: the-cat, properties: {{claws: {{type: integer}}}}}}]}}"""
        sdk = make(tmp_path, holding(REF % "Animal", components))
        assert kinds(sdk, {"kind": "the-cat", "claws": 1}, {"kind": "Cat"}) == ["Cat", "AnimalBase"]
        assert sdk.models.Cat().to_dict() == {"kind": "the-cat"}


def test_whole_numbers_in_a_mapping(tmp_path: Path) -> None:
    """A mapping's key is text: that of a number may have a point."""
    components = ", ".join(f"{name}: {{properties: {{v: {{type: number}}}}}}" for name in "AB")
    sdk = make(tmp_path, holding(union("AB", "v", "'1.0': A, '2': B"), components))
    assert kinds(sdk, {"v": 1}, {"v": 2.0}, {"v": 3}) == ["A", "B", "Unknown"]


def test_partly_told(tmp_path: Path) -> None:
    """A member that no tag leads to is what anything else is; a warning tells which."""
    components = "A: {required: [v], properties: {v: {const: 1}}}"
    other = "{properties: {v: {type: integer}, b: {type: string}}}"
    schema = f"{{oneOf: [{REF % 'A'}, {other}], discriminator: {{propertyName: v}}}}"
    sdk = make(tmp_path, holding(schema, components))
    assert kinds(sdk, {"v": 1}, {"v": 2, "b": "b"}) == ["A", "XResponseP2"]
    assert any("no value of 'v' stands for this schema" in one for one in sdk.warnings)


def test_union_within_a_union(tmp_path: Path) -> None:
    """A union that another property tells is a member by the values that its own members have in common."""
    components = f"""Shark: {union(["Saw", "Hammer"], "sort")},
      Saw: {{required: [kind, sort], properties: {{kind: {{const: shark}}, sort: {{const: saw}},
        teeth: {{type: integer}}}}}},
      Hammer: {{required: [kind, sort], properties: {{kind: {{const: shark}}, sort: {{const: hammer}}}}}},
      Salmon: {{required: [kind], properties: {{kind: {{const: salmon}}}}}}"""
    sdk = make(tmp_path, holding(union(["Shark", "Salmon"], "kind"), components))
    bodies = [{"kind": "shark", "sort": "saw"}, {"kind": "shark", "sort": "hammer"}, {"kind": "salmon"}]
    assert kinds(sdk, *bodies) == ["Saw", "Hammer", "Salmon"]
    assert sdk.models.Saw(teeth=1).to_dict() == {"kind": "shark", "sort": "saw", "teeth": 1}


def test_members_of_a_plain_union_within(tmp_path: Path) -> None:
    """Alternatives of a member that says nothing else are members themselves, which a mapping may name."""
    components = f"""Inner: {{oneOf: [{REF % 'A'}, {REF % 'B'}]}}, A: {{properties: {{k: {{type: string}}}}}},
      B: {{properties: {{k: {{type: string}}}}}}, C: {{properties: {{k: {{type: string}}}}}}"""
    sdk = make(tmp_path, holding(union(["Inner", "C"], "k", "a: A, b: B, c: C"), components))
    assert kinds(sdk, {"k": "a"}, {"k": "b"}, {"k": "c"}) == ["A", "B", "C"]


def test_beside_other_kinds(tmp_path: Path) -> None:
    """Members that are no objects stand beside those that the discriminator tells."""
    components = ", ".join(
        f"{name}: {{type: object, required: [v], properties: {{v: {{type: string}}, n: {{type: integer}}}}}}"
        for name in "AB"
    )
    members = f"[{REF % 'A'}, {{type: string}}, {REF % 'B'}, {{type: array, items: {{type: integer}}}}]"
    sdk = make(tmp_path, holding(f"{{oneOf: {members}, discriminator: {{propertyName: v}}}}", components))
    assert kinds(sdk, {"v": "B"}, {"v": "A", "n": 1}, "text", [1, 2]) == ["B", "A", "str", "list"]
    assert (sdk.models.A().to_dict(), sdk.models.B().to_dict()) == ({"v": "A"}, {"v": "B"})


def test_truths_beside_untold(tmp_path: Path) -> None:
    """Required truths of one value each tell objects apart, even where a further member has no such field."""
    components = ", ".join(
        f"{name}: {{type: object, required: [ok], properties: {{ok: {{const: {value}}}, w: {{type: string}}}}}}"
        for name, value in (("A", "true"), ("B", "false"))
    )
    members = f"[{REF % 'A'}, {REF % 'B'}, {REF % 'C'}]"
    sdk = make(tmp_path, holding(f"{{anyOf: {members}}}", f"{components}, C: {{properties: {{z: {{type: integer}}}}}}"))
    assert kinds(sdk, {"ok": False, "w": "x"}, {"ok": True, "w": "x"}, {"z": 1}) == ["B", "A", "C"]


@pytest.mark.parametrize("required", ["", "required: [v], "])
@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("type: boolean, const: %s", "true", "false"),
        ("type: boolean, enum: [%s]", "true", "false"),
        ("$ref: '#/components/schemas/%s'", "true", "false"),
        ("type: number, const: %s", "1.5", "2"),
        ("type: [number, 'null'], enum: [%s, null]", "0.5", "1.5"),
    ],
)
def test_values_without_literals(tmp_path: Path, said: str, first: str, last: str, required: str) -> None:
    """Truths and fractions of one value each tell objects apart, whether they must be there or not."""
    components = "'true': {type: boolean, enum: [true]}, 'false': {type: boolean, enum: [false]}, " + ", ".join(
        f"{name}: {{type: object, {required}properties: {{v: {{{said % value}}}, w: {{type: string}}}}}}"
        for name, value in (("A", first), ("B", last))
    )
    sdk = make(tmp_path, holding(f"{{oneOf: [{REF % 'A'}, {REF % 'B'}]}}", components))
    assert kinds(sdk, {"v": json.loads(last), "w": "x"}, {"v": json.loads(first), "w": "x"}) == ["B", "A"]


def test_said_before_named(tmp_path: Path) -> None:
    """Where one union maps a class to a tag and another only names it, the default is what the first says."""
    components = ", ".join(
        f"{name}: {{type: object, required: [v], properties: {{v: {{type: string}}}}}}" for name in "AB"
    )
    parts = f"p: {union('AB', 'v', 'a: A, b: B')}, q: {union('AB', 'v')}"
    sdk = make(tmp_path, replying(f"{{type: object, properties: {{{parts}}}}}", components))
    assert (sdk.models.A().to_dict(), sdk.models.B().to_dict()) == ({"v": "a"}, {"v": "b"})
    found = sdk.call("x", reply={"p": {"v": "b"}, "q": {"v": "B"}}).value
    assert [type(one).__name__ for one in (found.p, found.q)] == ["B", "B"]
