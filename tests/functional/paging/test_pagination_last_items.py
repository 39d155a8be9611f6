"""Lists that go on from their last item, and what is left aside because it is deprecated."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import make
from tests.functional.paged_documents import FLAG, LIST, TEXT, found, listing, thing
from tests.functional.paged_servers import ALL, ROWS, Asked, walk


class TestLastItems:
    """Lists that go on from the last item."""

    @staticmethod
    def answer(asked: Asked) -> Any:
        """Rows behind or before an id, at most three; before it where `before` is given, in falling order."""
        ids = [row["id"] for row in ROWS]
        if "before" in asked.query:
            return ROWS[::-1][len(ROWS) - ids.index(asked.query["before"]) :][:3]
        return ROWS[ids.index(asked.query["after"]) + 1 if "after" in asked.query else 0 :][:3]

    @pytest.mark.parametrize("query", [("after:text",), ("after:text", "before:text")])
    def test_after(self, tmp_path: Path, query: tuple[str, ...]) -> None:
        """A bare array goes on behind the last id; an empty page is the end."""
        sdk = make(tmp_path, listing(LIST, *query, "limit"))
        seen = walk(sdk, self.answer, limit=3)
        assert (seen.ids, seen.queries[1], len(seen.requests)) == (ALL, "limit=3&after=c", 4)

    def test_before(self, tmp_path: Path) -> None:
        """Where the newest come first, it goes on before the last id."""
        sdk = make(tmp_path, listing(LIST, "after:text", "before:text", "limit"))
        falling = ROWS[::-1]
        seen = walk(sdk, lambda asked: self.answer(asked) if asked.query else falling[:3])
        assert (seen.ids, seen.queries[1]) == (ALL[::-1], "before=f")

    @pytest.mark.parametrize("falls", [True, False])
    @pytest.mark.parametrize("rows", [1, 2, 8])
    def test_one_at_a_time(self, tmp_path: Path, falls: bool, rows: int) -> None:
        """A single item tells no order: where nothing is behind it, what is before it is asked for."""
        sdk = make(tmp_path, listing(LIST, "after:text", "before:text", "limit"))
        ids = ALL[:rows][:: -1 if falls else 1]

        def answer(asked: Asked) -> Any:
            given = asked.query
            if "before" in given:
                found = [one for one in ids[:: 1 if falls else -1] if one < given["before"]]
            else:
                found = [one for one in (ALL[:rows] if "after" in given else ids) if one > given.get("after", "")]
            return [{"id": one} for one in found[:1]]

        seen = walk(sdk, answer, limit=1)
        assert (seen.ids, seen.error) == (ids, "")

    def test_before_alone(self, tmp_path: Path) -> None:
        """A list that knows `before` only goes on by it."""
        sdk = make(tmp_path, listing(LIST, "before:text", "limit"))
        assert walk(sdk, lambda asked: self.answer(asked) if asked.query else ROWS[::-1][:3]).ids == ALL[::-1]

    def test_wrong_way(self, tmp_path: Path) -> None:
        """Items that come a second time are an error that names the setting."""
        sdk = make(tmp_path, listing(LIST, "after:text", "limit"))
        seen = walk(sdk, lambda asked: ROWS[::-1][:3] if asked.query else ROWS[::-1][2:5])
        assert "`parameter`" in seen.error

    @pytest.mark.parametrize("words", ["Only those after this date", "An ISO 8601 timestamp", "Opaque token"])
    def test_moment(self, tmp_path: Path, words: str) -> None:
        """An `after` that is a moment, or a cursor that is no id, is none of it."""
        spec = listing(LIST, "after:text", "limit").replace(
            '"name": "after",', f'"name": "after", "description": "{words}",'
        )
        assert make(tmp_path, spec).api.operations[0].pagination is None

    @pytest.mark.parametrize("discriminated", [True, False])
    @pytest.mark.parametrize("last_id", [True, False])
    def test_union(self, tmp_path: Path, discriminated: bool, last_id: bool) -> None:
        """Items that are unions; the reply's own cursor counts before the last item's id."""
        kinds = {
            name: thing(type={"type": "string", "enum": [name.lower()]}, id=TEXT) | {"required": ["type", "id"]}
            for name in ("Red", "Blue")
        }
        union: Any = {"oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in kinds]}
        union |= (
            {
                "discriminator": {
                    "propertyName": "type",
                    "mapping": {"red": "#/components/schemas/Red", "blue": "#/components/schemas/Blue"},
                }
            }
            if discriminated
            else {}
        )
        reply = thing(data={"type": "array", "items": union}, has_more=FLAG, **({"last_id": TEXT} if last_id else {}))
        spec = json.loads(listing(reply, "after:text", "limit"))
        spec["components"]["schemas"] |= kinds
        sdk = make(tmp_path, json.dumps(spec))
        assert found(sdk)[0] == ("cursor" if last_id else "last")

        def answer(asked: Asked) -> Any:
            rows = self.answer(asked)
            typed = [row | {"type": "red"} for row in rows]
            told = {"data": typed, "has_more": rows[-1]["id"] != "h"}
            return told | ({"last_id": rows[-1]["id"]} if last_id else {})

        seen = walk(sdk, answer)
        assert (seen.ids, seen.queries) == (ALL, ["", "after=c", "after=f"])


class TestDeprecated:
    """Nothing deprecated where there is another way."""

    @staticmethod
    def spec(*names: str, deprecated: tuple[str, ...], reply: Any = LIST) -> str:
        """A list of whose parameters these are deprecated."""
        document = json.loads(listing(reply, *names))
        for one in document["paths"]["/a"]["get"]["parameters"]:
            one["deprecated"] = one["name"] in deprecated
        return json.dumps(document)

    def test_other_way(self, tmp_path: Path) -> None:
        """The cursor is taken, and the size that is not deprecated."""
        reply = thing(data=LIST, next_page_token=TEXT)
        names = "page", "per_page", "page_size", "page_token:text"
        sdk = make(tmp_path, self.spec(*names, deprecated=("page", "per_page"), reply=reply))
        (rule,) = sdk.api.paging.values()
        assert (rule.parameter, rule.size) == ("page_token", "page_size")

    def test_way_that_is_not_known(self, tmp_path: Path) -> None:
        """Where nothing tells how the other way goes on, the list is not paged, which is told."""
        names = "page", "per_page", "page_size", "page_token:text"
        sdk = make(tmp_path, self.spec(*names, deprecated=("page", "per_page")))
        assert sdk.api.operations[0].pagination is None
        assert any("deprecated" in one and "'page', 'per_page'" in one for one in sdk.warnings)

    def test_no_other_way(self, tmp_path: Path) -> None:
        """What is deprecated is taken where there is nothing else."""
        sdk = make(tmp_path, self.spec("page", "per_page", deprecated=("page", "per_page")))
        assert found(sdk)[0] == "page"
