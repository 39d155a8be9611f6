"""Models: equality, copies, text, and the way to JSON and back."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from sdkwright.runtime import DecodeError, Model, Unknown
from sdkwright.runtime.encoding.json_text import encode_json
from tests.unit.runtime.api import AddTags, Box, Owner, SetState

FULL: dict[str, Any] = {
    "slug": "a",
    "size": 3,
    "V2Score": 1.5,
    "price": "1.10",
    "kind": "huge",
    "owner": {"name": "x", "since": "2026-07-06T21:00:50.635246Z", "rank": 7},
    "parts": [{"slug": "b", "parts": [{"slug": "c"}]}],
    "labels": {"l": {"name": "y"}},
    "brand_new": {"deep": [1, None]},
}


class TestReading:
    def test_types(self) -> None:
        """Values come as the types of the fields, open enums with any text."""
        box = Box.from_dict(FULL)
        assert (box.slug, box.size, box.v2_score, box.kind) == ("a", 3, 1.5, "huge")
        assert box.price == Decimal("1.10")
        assert box.owner is not None
        assert box.owner.since == datetime(2026, 7, 6, 21, 0, 50, 635246, tzinfo=UTC)
        assert box.parts == [Box(slug="b", parts=[Box(slug="c")])]
        assert box.labels == {"l": Owner(name="y")}

    def test_unknown_fields(self) -> None:
        """Unknown fields are attributes, and stand in `extra`."""
        box: Any = Box.from_dict(FULL)
        assert box.brand_new == {"deep": [1, None]}
        assert box.extra == {"brand_new": {"deep": [1, None]}}
        assert box.owner.extra == {"rank": 7}
        assert Box(slug="a").extra == {}

    def test_unknown_attribute(self) -> None:
        """An attribute that is neither a field nor an unknown field is an AttributeError that names both."""
        box: Any = Box(slug="a")
        with pytest.raises(AttributeError, match="'Box' object has no attribute 'slugg'"):
            _ = box.slugg

    def test_unknown_field_cannot_hide_a_method(self) -> None:
        """A server cannot replace a method by sending a field of its name."""
        box = Box.from_dict({"slug": "a", "to_dict": 1, "extra": 2, "copy": 3})
        assert box.to_dict() == {"slug": "a", "to_dict": 1, "extra": 2, "copy": 3}
        assert box.copy().extra["extra"] == 2

    def test_absent_and_null(self) -> None:
        """A promised field that did not come, or came as null, is None."""
        assert Box.from_dict({}).slug is None
        assert Box.from_dict({"slug": None}).slug is None

    def test_wrong_values_stay(self) -> None:
        """A value that does not fit its field stays as it came, and the others are typed all the same."""
        box: Any = Box.from_dict(
            {"slug": 5, "size": "big", "made": "soon", "owner": "me", "parts": [1, {"slug": "b"}], "price": "9.5"}
        )
        assert (box.slug, box.size, box.made, box.owner) == (5, "big", "soon", "me")
        assert box.parts == [1, Box(slug="b")]
        assert box.price == Decimal("9.5")

    def test_tag_of_a_class_alone(self) -> None:
        """Outside a union a class neither demands a tag nor invents one, and takes any that comes."""
        for data in ({"state": "s"}, {"action_type": "SetState", "state": "s"}, {"action_type": "Explode"}):
            assert SetState.from_dict(data).to_dict() == data
        assert SetState.from_dict({"state": "s"}).action_type is None

    @pytest.mark.parametrize("text", ["[1]", "3", "null", "{", '"x"', ""])
    def test_no_object(self, text: str) -> None:
        """JSON that is no object, or no JSON, is a DecodeError."""
        with pytest.raises(DecodeError):
            Box.from_json(text)


class TestWriting:
    def test_round_trip(self) -> None:
        """Reading what was written gives an equal model, unknown fields included."""
        box = Box.from_dict(FULL)
        assert box.to_dict() == FULL
        assert json.loads(box.to_json()) == FULL
        assert Box.from_dict(box.to_dict()) == box
        assert Box.from_json(box.to_json()) == box
        assert Box.from_json(box.to_json().decode()) == box

    @pytest.mark.parametrize(
        "data", [{"slug": "a"}, {"slug": "a", "size": None}, {"slug": None, "owner": {"name": None}}]
    )
    def test_null_comes_back(self, data: dict[str, Any]) -> None:
        """What came as null is written as null, what did not come is not; bodies hold null where asked."""
        for box in (Box.from_dict(data), pickle.loads(pickle.dumps(Box.from_dict(data))), Box.from_dict(data).copy()):
            assert box.to_dict() == data
            assert box.size is None
        assert b"null" not in encode_json(Box.from_dict(data))
        assert json.loads(encode_json(Box.from_dict(data), nulls=True)) == data

    def test_changed_extra_is_written(self) -> None:
        """Fields added to `extra` are written."""
        box = Box(slug="a")
        box.extra["added"] = Owner(name="x")
        assert box.to_dict() == {"slug": "a", "added": {"name": "x"}}

    def test_tag(self) -> None:
        """A tagged model writes its tag, and its class has it."""
        assert AddTags(tags=["t"]).to_dict() == {"action_type": "AddTags", "tags": ["t"]}
        assert AddTags(tags=["t"]).action_type == "AddTags"

    def test_wrong_values_are_written_as_they_came(self) -> None:
        """A value that did not fit is written as it came."""
        assert Box.from_dict({"size": "big"}).to_dict() == {"size": "big"}


class TestValue:
    def test_equality(self) -> None:
        """Models are equal when class, fields and unknown fields are."""
        assert Box(slug="a") == Box.from_dict({"slug": "a"})
        assert Box(slug="a") != Box(slug="b")
        assert Box.from_dict({"slug": "a", "n": 1}) != Box.from_dict({"slug": "a", "n": 2})
        assert Box.from_dict({"slug": "a", "n": 1}) != Box(slug="a")
        assert Box(slug="a") != Unknown.from_dict({"slug": "a"})
        assert Box(slug="a") != {"slug": "a"}

    def test_untouched_extra_does_not_matter(self) -> None:
        """Having looked at `extra` changes nothing."""
        looked = Box(slug="a")
        assert looked.extra == {}
        assert looked == Box(slug="a")

    def test_not_hashable(self) -> None:
        """A model can change, so it cannot be a key."""
        with pytest.raises(TypeError):
            hash(Box(slug="a"))

    def test_repr(self) -> None:
        """The text shows the fields that are set, then the unknown ones."""
        assert repr(Box.from_dict({"slug": "a", "size": None, "n": 1})) == "Box(slug='a', n=1)"
        assert repr(Unknown.from_dict({"n": "x"})) == "Unknown(n='x')"
        assert repr(Box()) == "Box()"

    @pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda box: pickle.loads(pickle.dumps(box))])
    def test_copies(self, copied: Any) -> None:
        """Copies and pickles are equal, and keep the unknown fields apart."""
        box = Box.from_dict(FULL)
        other = copied(box)
        assert other == box
        assert type(other) is Box
        other.extra["brand_new"] = 2
        assert box.extra["brand_new"] == {"deep": [1, None]}

    def test_copy_with_changes(self) -> None:
        """A copy can have other values; an unknown name is a TypeError."""
        box = Box.from_dict({"slug": "a", "n": 1})
        assert box.copy(slug="b").to_dict() == {"slug": "b", "n": 1}
        assert box.slug == "a"
        with pytest.raises(TypeError):
            box.copy(nothing=1)

    def test_keyword_only(self) -> None:
        """Fields are given by name."""
        with pytest.raises(TypeError):
            Owner("x")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]

    def test_unknown_argument(self) -> None:
        """A field that the model does not have cannot be given."""
        with pytest.raises(TypeError):
            Owner(nam="x")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]

    def test_base(self) -> None:
        """Every model is a Model."""
        assert isinstance(Box(), Model)
