"""What sdk.yaml can say of pages beside style and parameter, and that what is found can be said there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright.errors import ConfigError
from sdkwright.inspection import Inspection
from tests.functional.harness import Sdk, make
from tests.functional.paged_documents import FLAG, LIST, TEXT, WHOLE, listing, thing
from tests.functional.paged_servers import ALL, ROWS, Asked, after, body_listing, walk


def rule(text: str) -> str:
    """The lines of sdk.yaml for one rule of the only operation."""
    return f"pagination: {{mine: {{{text}, operations: [all]}}}}\n"


def search_after(asked: Asked) -> Any:
    """A reply to a body with a cursor."""
    rows, following = after(asked.body.get("at", {}).get("mark"))
    return {"rows": rows, "go": str(following) if following else None}


class TestKeys:
    """Every key has its effect."""

    def test_marks_and_numbers(self, tmp_path: Path) -> None:
        """Flags of any name, and the number that a reply has."""
        text = "style: page, parameter: p, items: /rows, last: /fin, number: /n"
        sdk = make(tmp_path, listing(thing(rows=LIST, fin=FLAG, n=WHOLE), "p"), rule(text))

        def answer(asked: Asked) -> Any:
            at = asked.number("p", 0)
            return {"rows": ROWS[at * 3 :][:3], "fin": at == 2, "n": at}

        assert (walk(sdk, answer).ids, walk(sdk, answer).error) == (ALL, "")

    def test_body(self, tmp_path: Path) -> None:
        """A pointer into the body."""
        text = "style: cursor, in: body, parameter: /at/mark, next: /go, items: /rows"
        spec = body_listing(thing(rows=LIST, go=TEXT), thing(at=thing(mark=TEXT)))
        assert walk(make(tmp_path, spec, rule(text)), search_after).ids == ALL

    def test_headers(self, tmp_path: Path) -> None:
        """A cursor in a header of the reply that goes out in a header."""
        spec = json.loads(listing(LIST))
        spec["paths"]["/a"]["get"]["parameters"] = [{"name": "Mark", "in": "header", "schema": TEXT}]
        text = 'style: cursor, in: header, parameter: mark, items: "", headers: {next: Go}'
        sdk = make(tmp_path, json.dumps(spec), rule(text))

        def answer(asked: Asked) -> Any:
            rows, following = after(asked.headers.get("mark"))
            return sdk.module.reply(rows, headers={"Go": str(following)} if following else {})

        assert walk(sdk, answer).ids == ALL

    def test_before(self, tmp_path: Path) -> None:
        """The parameter for lists whose newest items come first."""
        text = 'style: last, parameter: up, before: down, field: /id, items: ""'
        sdk = make(tmp_path, listing(LIST, "up:text", "down:text"), rule(text))
        falling = ALL[::-1]

        def answer(asked: Asked) -> Any:
            at = falling.index(asked.query["down"]) + 1 if "down" in asked.query else 0
            return [{"id": one} for one in falling[at : at + 3]]

        assert walk(sdk, answer).ids == falling

    def test_method(self, tmp_path: Path) -> None:
        """The method by which a URL is followed."""
        text = "style: next, next: /go, method: GET, items: /rows"
        sdk = make(tmp_path, body_listing(thing(rows=LIST, go=TEXT), thing(q=TEXT)), rule(text))
        seen = walk(sdk, lambda asked: {"rows": ROWS[4:]} if asked.query else {"rows": ROWS[:4], "go": "?x=1"}, q="q")
        assert [(one.method, one.content is None) for one in seen.requests] == [("POST", False), ("GET", True)]

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ('style: cursor, in: header, parameter: gone, next: /n, items: ""', "no header parameter 'gone'"),
            ('style: last, parameter: page, before: gone, field: /id, items: ""', "no query parameter 'gone'"),
            ('style: page, in: body, parameter: page, items: ""', "no JSON body"),
        ],
    )
    def test_parameter_that_is_not_there(self, tmp_path: Path, text: str, message: str) -> None:
        """A rule that names what is not there is refused."""
        with pytest.raises(ConfigError, match=message):
            make(tmp_path, listing(LIST, "page"), rule(text))


FOUND = {
    "page": listing(thing(items=LIST, last=FLAG, page=WHOLE), "page", "size", page={"type": "integer", "default": 0}),
    "offset": listing(thing(items=LIST, has_more=FLAG, offset=WHOLE), "offset", "limit"),
    "cursor": listing(LIST, "cursor:text", "limit", headers=["X-Next-Cursor"]),
    "body": body_listing(thing(data=LIST, next_cursor=TEXT), thing(cursor=TEXT)),
    "last": listing(LIST, "after:text", "before:text", "limit"),
    "links": listing(thing(data=LIST, links={"type": "array", "items": thing(rel=TEXT, href=TEXT)}), "limit"),
}


@pytest.mark.parametrize("name", FOUND)
def test_what_is_found_can_be_configured(tmp_path: Path, name: str) -> None:
    """The keys that `inspect` shows of a rule that was found make the same rule in sdk.yaml, then no guess any more."""
    sdk: Sdk = make(tmp_path, FOUND[name])
    ((key, shown),) = Inspection(sdk.api, sdk.package).rules().items()
    assert shown["found"]
    assert "guessed=True" in sdk.text("_paging.py")
    told = {part: value for part, value in shown.items() if part not in ("found", "operations", "why", "confidence")}
    folder = tmp_path / "again"
    folder.mkdir()
    again = make(folder, FOUND[name], yaml.safe_dump({"pagination": {key: told | {"operations": ["all"]}}}))
    ((_, configured),) = Inspection(again.api, again.package).rules().items()
    assert not configured["found"]
    assert again.text("_paging.py") == sdk.text("_paging.py").replace(", guessed=True", "")
