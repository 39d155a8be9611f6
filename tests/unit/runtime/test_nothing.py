"""Null and absence: what models keep of each, and what of it is sent."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from sdkwright.runtime import ABSENT, Model
from sdkwright.runtime.encoding.body import encode_body
from tests.unit.runtime.api import Box, Owner
from tests.unit.runtime.shapes import Persian, decoded

NULL: Any = None
"""For fields that are never null, as the document promises."""

PATCH = "application/merge-patch+json"


class Shelf(Model, kw_only=True):
    """What holds boxes, and has a field that only comes."""

    _read_only = ("count",)

    count: int | None = ABSENT
    first: Box | None = ABSENT
    boxes: list[Box] | None = ABSENT
    labels: dict[str, Box] | None = ABSENT


def sent(media_type: str, value: Any, **added: Any) -> Any:
    """A body, read again."""
    body = encode_body(media_type, value, added)
    assert body is not None
    assert isinstance(body.content, bytes)
    return msgspec.json.decode(body.content)


class TestRead:
    @pytest.mark.parametrize(
        "value",
        [
            {},
            {"slug": None},
            {"slug": None, "size": 3, "owner": None},
            {"owner": {"name": None}, "parts": [{"size": None}, None], "labels": {"a": {"since": None}, "b": None}},
            {"size": "odd", "slug": None, "new": None},
        ],
    )
    @pytest.mark.parametrize(
        "again",
        [
            lambda box: box,
            copy.copy,
            copy.deepcopy,
            lambda box: pickle.loads(pickle.dumps(box)),
            lambda box: Box.from_dict(box.to_dict()),
            lambda box: Box.from_json(box.to_json()),
        ],
        ids=["itself", "copy", "deepcopy", "pickle", "dict", "json"],
    )
    def test_as_it_came(self, value: Any, again: Callable[[Box], Box]) -> None:
        """What was null is written as null, what did not come is not written, in copies as well."""
        box = again(decoded(value, Box))
        assert box.to_dict() == value
        assert msgspec.json.decode(box.to_json()) == value
        assert box == decoded(value, Box)

    def test_never_seen(self) -> None:
        """Who reads a field sees None for both, and both are hidden from the text of a model."""
        box = decoded({"slug": None}, Box)
        assert (box.slug, box.size) == (None, None)
        assert repr(box) == "Box()"

    def test_not_equal(self) -> None:
        """Models are equal when they are written alike."""
        assert decoded({"slug": None}, Box) != decoded({}, Box)
        assert decoded({"slug": "x"}, Box) == Box(slug="x")

    def test_set(self) -> None:
        """None that was set is null; a field that is set to ABSENT is not there."""
        box = Box(slug="a", size=1)
        box.size = None
        assert box.to_dict() == {"slug": "a", "size": None}
        box.size = ABSENT
        assert box.to_dict() == {"slug": "a"}

    def test_inherited(self) -> None:
        """Fields of the class above, and those that a class narrows, are absent alike."""
        cat = decoded({"name": None}, Persian)
        assert (cat.kind, cat.name, cat.lives, cat.fur) == (None, None, None, None)
        assert cat.copy(fur="x").to_dict() == {"name": None, "fur": "x"}

    def test_one_value(self) -> None:
        """There is one ABSENT only, wherever it went."""
        assert copy.deepcopy(ABSENT) is copy.copy(ABSENT) is pickle.loads(pickle.dumps(ABSENT)) is ABSENT


class TestSent:
    def test_left_out(self) -> None:
        """In a body, a field of a model that is None is left out, at every depth; mappings keep it."""
        shelf = Shelf(first=Box(slug="a", size=None), boxes=[Box(slug=NULL)], labels={"x": Box(size=None)})
        assert sent("application/json", shelf) == {"first": {"slug": "a"}, "boxes": [{}], "labels": {"x": {}}}
        assert sent("application/json", {"a": None, "b": Box(size=None)}) == {"a": None, "b": {}}

    @pytest.mark.parametrize("media_type", [PATCH, f"{PATCH}; charset=utf-8", PATCH.title()])
    def test_merge_patch(self, media_type: str) -> None:
        """In a merge patch, None that was set is sent at every depth; what was not set is not."""
        box = Box(slug=NULL, owner=Owner(name=NULL))
        assert sent(media_type, box) == {"slug": None, "owner": {"name": None}}
        wanted = {"slug": None, "owner": {"name": None}}
        shelf = Shelf(first=box, boxes=[box], labels={"x": box})
        assert sent(media_type, shelf) == {"first": wanted, "boxes": [wanted], "labels": {"x": wanted}}
        assert sent(media_type, {"inner": {"box": box, "gone": None}}) == {"inner": {"box": wanted, "gone": None}}

    def test_read_and_sent_back(self) -> None:
        """What came as null goes back as null in a merge patch; what only comes never goes back."""
        shelf = decoded({"count": 3, "first": None, "boxes": [{"slug": None}]}, Shelf)
        assert sent(PATCH, shelf) == {"first": None, "boxes": [{"slug": None}]}
        assert sent("application/json", shelf) == {"boxes": [{}]}

    @pytest.mark.parametrize(
        ("media_type", "wanted"),
        [("application/json", {"boxes": [], "new": 1}), (PATCH, {"boxes": [], "first": None, "new": 1})],
    )
    def test_fields_beside(self, media_type: str, wanted: Any) -> None:
        """Fields that are added to a model change nothing of it."""
        assert sent(media_type, Shelf(count=3, first=None, boxes=[]), new=1) == wanted
