"""What stands beside a union is true of each member: by `allOf`, or by properties beside `oneOf` and `anyOf`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

REF = "{$ref: '#/components/schemas/%s'}"
MEMBERS = """
  Card: {type: object, required: [type, card], properties: {type: {type: string, enum: [card]},
    card: {type: string}}},
  Bank: {type: object, required: [type, iban], properties: {type: {type: string, enum: [bank]},
    iban: {type: string}}}"""
EITHER = f"[{REF % 'Card'}, {REF % 'Bank'}]"
TOLD = "discriminator: {propertyName: type, mapping: {card: '#/components/schemas/Card', bank: Bank}}"
METHOD = f"Method: {{oneOf: {EITHER}, {TOLD}}}"
AMOUNT = "{type: object, required: [amount], properties: {amount: {type: string}}}"
BESIDE = "type: object, required: [amount], properties: {amount: {type: string}}"

SPELLINGS = {
    "in a sum": f"{{allOf: [{AMOUNT}, {REF % 'Method'}]}}",
    "first in a sum": f"{{allOf: [{REF % 'Method'}, {AMOUNT}]}}",
    "in place in a sum": f"{{allOf: [{AMOUNT}, {{oneOf: {EITHER}, {TOLD}}}]}}",
    "beside the reference": f"{{$ref: '#/components/schemas/Method', {BESIDE}}}",
    "beside a sum of one": f"{{{BESIDE}, allOf: [{REF % 'Method'}]}}",
    "beside oneOf": f"{{{BESIDE}, oneOf: {EITHER}, {TOLD}}}",
    "beside anyOf": f"{{{BESIDE}, anyOf: {EITHER}, {TOLD}}}",
    "without a discriminator": f"{{{BESIDE}, oneOf: {EITHER}}}",
    "in a sum without a discriminator": f"{{allOf: [{AMOUNT}, {{anyOf: {EITHER}}}]}}",
    "in a sum of sums": f"{{allOf: [{{allOf: [{{allOf: [{REF % 'Method'}]}}]}}, {{allOf: [{AMOUNT}]}}]}}",
    "beside a sum": f"{{allOf: [{AMOUNT}], oneOf: {EITHER}, {TOLD}}}",
}


def field(sdk: Sdk, body: Any) -> Any:
    """The field `p` of a reply that is written as it came."""
    value = sdk.call("x", reply={"p": body}).value
    assert value.to_dict() == {"p": body}
    return value.p


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("named", [True, False])
class TestEveryMember:
    """Every spelling of it."""

    def test_reply(self, tmp_path: Path, spelling: str, named: bool) -> None:
        """Each member has the fields beside the union, typed, and is known by its tag; another tag is Unknown."""
        schema = SPELLINGS[spelling]
        out = REF % "Out" if named else schema
        sdk = make(tmp_path, replying(f"{{properties: {{p: {out}}}}}", f"{MEMBERS}, {METHOD}, Out: {schema}"))
        card = field(sdk, {"amount": "1", "type": "card", "card": "4"})
        bank = field(sdk, {"amount": "1", "type": "bank", "iban": "D"})
        assert (card.amount, card.type, card.card, card.extra) == ("1", "card", "4", {})
        assert (bank.amount, bank.type, bank.iban, bank.extra) == ("1", "bank", "D", {})
        assert type(card) is not type(bank)
        assert field(sdk, {"amount": "1", "type": "coin"}).amount == "1"
        assert sdk.warnings == []
        assert "amount: Promised[str] = ABSENT" in sdk.text("models/shared.py")

    def test_body(self, tmp_path: Path, spelling: str, named: bool) -> None:
        """Each member is made with all its fields, and sends its tag."""
        schema = SPELLINGS[spelling]
        out = REF % "Out" if named else schema
        sdk = make(tmp_path, taking(f"{{properties: {{p: {out}}}}}", f"{MEMBERS}, {METHOD}, Out: {schema}"))
        name = "OutCard" if named else "XRequestPCard"
        card = getattr(sdk.models, name)(amount="1", card="4")
        assert sdk.call("x", p=card).sent.json == {"p": {"amount": "1", "type": "card", "card": "4"}}


class TestWhatIsBeside:
    """What else may stand beside a union."""

    def make(self, tmp_path: Path, schema: str, more: str = "") -> Sdk:
        return make(tmp_path, replying(f"{{properties: {{p: {schema}}}}}", f"{MEMBERS}, {METHOD}{more}"))

    def test_further_fields(self, tmp_path: Path) -> None:
        """Further fields of a type are there in each member."""
        schema = f"{{{BESIDE}, additionalProperties: {{type: string, format: date}}, oneOf: {EITHER}, {TOLD}}}"
        sdk = self.make(tmp_path, schema)
        assert (
            str(field(sdk, {"amount": "1", "type": "card", "card": "4", "on": "2026-01-02"}).extra["on"])
            == "2026-01-02"
        )

    def test_nothing_new(self, tmp_path: Path) -> None:
        """Where the members have all of it already, they stay what they are."""
        schema = (
            f"{{type: object, required: [type], properties: {{type: {{enum: [card, bank]}}}}, oneOf: {EITHER}, {TOLD}}}"
        )
        sdk = self.make(tmp_path, schema)
        assert isinstance(field(sdk, {"type": "card", "card": "4"}), sdk.models.Card)
        assert sdk.models.Card(card="4").to_dict() == {"type": "card", "card": "4"}

    def test_narrower(self, tmp_path: Path) -> None:
        """What both say of a field is the narrower of the two."""
        beside = "{type: {type: string}, card: {enum: [a]}, n: {type: integer}}"
        schema = f"{{type: object, properties: {beside}, oneOf: {EITHER}, {TOLD}}}"
        sdk = self.make(tmp_path, schema)
        text = sdk.text("models/shared.py").partition("class XResponsePCard(")[2].partition("\nclass ")[0]
        assert "card: Promised[Literal['a'] | str] = ABSENT" in text
        assert "type: Promised[Literal['card'] | str] = ABSENT" in text

    def test_null(self, tmp_path: Path) -> None:
        """Null among the members stays null."""
        schema = f"{{type: [object, 'null'], properties: {{amount: {{type: string}}}}, oneOf: {EITHER}, {TOLD}}}"
        sdk = self.make(tmp_path, schema)
        assert field(sdk, None) is None
        assert field(sdk, {"type": "card", "card": "4", "amount": "2"}).amount == "2"

    def test_two_unions(self, tmp_path: Path) -> None:
        """Of two unions in one sum, one is told apart by its tag; the fields of the other are all there."""
        more = """, Post: {required: [by], properties: {by: {const: post}, street: {type: string}}},
          Mail: {required: [by], properties: {by: {const: mail}, address: {type: string}}},
          Way: {oneOf: [{$ref: '#/components/schemas/Post'}, {$ref: '#/components/schemas/Mail'}],
            discriminator: {propertyName: by}}"""
        sdk = self.make(tmp_path, f"{{allOf: [{AMOUNT}, {REF % 'Method'}, {REF % 'Way'}]}}", more)
        for body in (
            {"amount": "1", "type": "card", "card": "4", "by": "mail", "address": "a"},
            {"amount": "1", "type": "bank", "iban": "D", "by": "post", "street": "s"},
        ):
            value = field(sdk, body)
            assert (value.extra, value.by) == ({}, body["by"])
        # What only alternatives say is nobody's constant.
        assert "'by':" not in sdk.text("models/shared.py")

    def test_builds_upon_it(self, tmp_path: Path) -> None:
        """What adds to such a sum has it all."""
        more = f""", Out: {SPELLINGS["in a sum"]},
          More: {{allOf: [{REF % "Out"}, {{properties: {{n: {{type: integer}}}}}}]}}"""
        value = field(self.make(tmp_path, REF % "More", more), {"amount": "1", "type": "card", "card": "4", "n": 3})
        assert (value.amount, value.card, value.n) == ("1", "4", 3)

    def test_within_the_members(self, tmp_path: Path) -> None:
        """A member that is a union by the same property gives its own members."""
        more = f""", Coin: {{required: [type], properties: {{type: {{const: coin}}, size: {{type: integer}}}}}},
          Cash: {{oneOf: [{REF % 'Coin'}], discriminator: {{propertyName: type}}}}"""
        schema = f"{{{BESIDE}, oneOf: [{REF % 'Method'}, {REF % 'Cash'}], discriminator: {{propertyName: type}}}}"
        sdk = self.make(tmp_path, schema, more)
        coin = field(sdk, {"amount": "1", "type": "coin", "size": 2})
        card = field(sdk, {"amount": "1", "type": "card", "card": "4"})
        assert (coin.amount, coin.size, card.amount, card.card) == ("1", 2, "1", "4")

    def test_no_tag(self, tmp_path: Path) -> None:
        """Without tags, one object has the fields of all; what alternatives say of one field is any of that."""
        schema = """{type: object, required: [id], properties: {id: {type: integer}}, oneOf: [
          {required: [v], properties: {v: {type: integer}}},
          {required: [v], properties: {v: {type: string}, w: {const: 1}}}]}"""
        sdk = self.make(tmp_path, schema)
        assert [field(sdk, {"id": 1, "v": v}).v for v in (1, "s")] == [1, "s"]
        assert "v: int | str | None = ABSENT" in sdk.text("models/shared.py")
        assert "_constants" not in sdk.text("models/shared.py")
        assert sdk.warnings == []


class TestNestedSums:
    """Parts that say the same property add up, too."""

    META = "{type: object, properties: {meta: %s}}"

    @pytest.mark.parametrize(
        ("first", "last", "body"),
        [
            (
                "{type: object, properties: {a: {type: string}}}",
                "{type: object, properties: {b: {type: integer}}}",
                {"a": "s", "b": 1},
            ),
            (
                "{properties: {a: {properties: {b: {type: string}}}}}",
                "{properties: {a: {properties: {c: {type: integer}}}}}",
                {"a": {"b": "s", "c": 1}},
            ),
            (REF % "M", "{type: object, properties: {b: {type: integer}}}", {"a": "s", "b": 1}),
            ("{type: object, properties: {b: {type: integer}}}", REF % "M", {"a": "s", "b": 1}),
            ("{type: object}", REF % "M", {"a": "s"}),
            (REF % "M", "{type: object, required: [a]}", {"a": "s"}),
            (
                "{items: {properties: {a: {type: string}}}}",
                "{type: array, items: {properties: {b: {type: integer}}}}",
                [{"a": "s", "b": 1}],
            ),
            ("{additionalProperties: {type: integer}}", "{properties: {a: {type: string}}}", {"a": "s", "k": 1}),
        ],
    )
    def test_fields(self, tmp_path: Path, first: str, last: str, body: Any) -> None:
        """Objects have the fields of all parts, at every depth, in lists as well."""
        components = f"""M: {{type: object, properties: {{a: {{type: string}}}}}}, Base: {self.META % first},
          Out: {{allOf: [{REF % "Base"}, {self.META % last}]}}"""
        sdk = make(tmp_path, replying(REF % "Out", components))
        value = sdk.call("x", reply={"meta": body}).value
        assert value.to_dict() == {"meta": body}
        inner = value.meta[0] if isinstance(value.meta, list) else value.meta
        assert not set(inner.extra) & {"a", "b", "c"}
        for name, wire in (body[0] if isinstance(body, list) else body).items():
            if isinstance(wire, dict):
                assert (getattr(inner, name).b, getattr(inner, name).c) == ("s", 1)
        assert sdk.warnings == []

    def test_required(self, tmp_path: Path) -> None:
        """What any part requires is required of the sum, and of no part."""
        parts = [
            self.META % part
            for part in ("{properties: {a: {type: string}}}", "{required: [a, b], properties: {b: {type: integer}}}")
        ]
        components = f"Base: {parts[0]}, Out: {{allOf: [{REF % 'Base'}, {parts[1]}]}}"
        sdk = make(tmp_path, replying(f"{{properties: {{p: {REF % 'Out'}, q: {REF % 'Base'}}}}}", components))
        text = sdk.text("models/shared.py")
        assert "a: Promised[str] = ABSENT\n    b: Promised[int] = ABSENT" in text
        assert "class BaseMeta(Model, kw_only=True):" in text
        assert "a: str | None = ABSENT" in text

    def test_null(self, tmp_path: Path) -> None:
        """It may be null where all parts say so."""
        one = "{type: [object, 'null'], properties: {%s: {type: integer}}}"
        for at, (first, null) in enumerate(
            ((one % "a", True), ("{type: object, properties: {a: {type: integer}}}", False))
        ):
            (tmp_path / str(at)).mkdir()
            schema = f"{{allOf: [{self.META % first}, {self.META % (one % 'b')}, {{required: [meta]}}]}}"
            text = make(tmp_path / str(at), replying(schema)).text("models/shared.py")
            assert ("meta: XResponseMeta | None = ABSENT" in text) is null

    def test_holds_itself(self, tmp_path: Path) -> None:
        """Parts that hold themselves add up to what holds itself."""
        components = f"""L: {{properties: {{next: {REF % "L"}, l: {{type: integer}}}}}},
          R: {{properties: {{next: {REF % "R"}, r: {{type: integer}}}}}},
          Both: {{allOf: [{REF % "L"}, {REF % "R"}]}}"""
        sdk = make(tmp_path, replying(REF % "Both", components))
        body = {"l": 1, "r": 2, "next": {"l": 3, "r": 4, "next": {"l": 5, "r": 6, "next": {"l": 7, "r": 8}}}}
        value = sdk.call("x", reply=body).value
        assert (value.next.l, value.next.next.r, value.next.next.next.l) == (3, 6, 7)
        assert value.next.next.next.extra == {}
        assert value.to_dict() == body

    def test_a_kind_of_it(self, tmp_path: Path) -> None:
        """A property that a kind says again, as a kind of what its parent says, is that kind."""
        components = f"""Pet: {{properties: {{name: {{type: string}}}}}},
          Cat: {{allOf: [{REF % "Pet"}, {{properties: {{lives: {{type: integer}}}}}}]}},
          Owner: {self.META % (REF % "Pet")},
          Out: {{allOf: [{REF % "Owner"}, {self.META % (REF % "Cat")}]}}"""
        sdk = make(tmp_path, replying(REF % "Out", components))
        assert type(sdk.call("x", reply={"meta": {"lives": 9}}).value.meta).__name__ == "Cat"
