"""Pages that lead in circles or to other hosts: nothing is asked for twice, and no secret goes astray."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.paged_documents import FLAG, LIST, TEXT, WHOLE, items, listing, thing


def outcome(sdk: Sdk, *replies: Any) -> tuple[int, list[str], str]:
    """How many items came, the URLs asked for, and the error that ended it, which sync and async must agree on."""
    client, transport = sdk.client(*replies)
    came, error = 0, ""
    try:
        for _ in client.all():
            came += 1
    except sdk.module.PaginationError as caught:
        error = str(caught)
    found = came, [one.url for one in transport.requests], error
    assert asyncio.run(_outcome_async(sdk, replies)) == found
    return found


async def _outcome_async(sdk: Sdk, replies: Any) -> tuple[int, list[str], str]:
    client, transport = sdk.async_client(*replies)
    came, error = 0, ""
    try:
        async for _ in client.all():
            came += 1
    except sdk.module.PaginationError as caught:
        error = str(caught)
    return came, [one.url for one in transport.requests], error


class TestUrls:
    """A next URL."""

    _SPEC = listing(thing(data=LIST, next=TEXT), "limit")

    @pytest.mark.parametrize(
        "url",
        ["https://evil.test/b?p=2", "//evil.test/b", "https://api.test@evil.test/b", "http://api.test/b", "ftp://x/b"],
    )
    def test_another_origin(self, tmp_path: Path, url: str) -> None:
        """A URL of another origin is an error, and is not asked for."""
        came, urls, error = outcome(make(tmp_path, self._SPEC), {"data": items("a"), "next": url})
        assert (came, urls, "another host" in error) == (1, ["https://api.test/a"], True)

    def test_our_path_on_another_host(self, tmp_path: Path) -> None:
        """A server behind a proxy may not know its own name: the same path is asked for on our host."""
        replies = [{"data": items("a"), "next": "http://inner:8080/a?p=2"}, {"data": items("b")}]
        assert outcome(make(tmp_path, self._SPEC), *replies)[1] == ["https://api.test/a", "https://api.test/a?p=2"]

    def test_circle(self, tmp_path: Path) -> None:
        """A URL that was there before is an error, not an endless loop."""
        again = {"data": items("a"), "next": "/a?p=2"}
        came, urls, error = outcome(make(tmp_path, self._SPEC), *[again] * 9)
        assert (came, len(urls), "second time" in error) == (2, 2, True)

    @pytest.mark.parametrize(
        "link",
        [
            "",
            "nonsense",
            "<https://api.test/a?p=2>",
            '<x>; rel="prev"',
            '<x>; title="next"',
            '<x>; title="a; rel=next"; rel=prev',
            '<x>; rel="next-archive"',
            "<x>; rel=prev; rel=next",
        ],
    )
    def test_headers_without_a_next(self, tmp_path: Path, link: str) -> None:
        """A Link header that names no next page is the end."""
        sdk = make(tmp_path, listing(LIST, "page", "per_page", headers=["Link"]))
        assert outcome(sdk, sdk.module.reply(items("a"), headers={"Link": link}))[0] == 1

    def test_link_to_another_origin(self, tmp_path: Path) -> None:
        """A Link header is bound to the origin as well."""
        sdk = make(tmp_path, listing(LIST, "page", "per_page", headers=["Link"]))
        reply = sdk.module.reply(items("a"), headers={"Link": "<https://evil.test/a2>; rel=next"})
        assert "another host" in outcome(sdk, reply)[2]


class TestOthers:
    """Offsets, pages and last items."""

    def test_offset_that_is_ignored(self, tmp_path: Path) -> None:
        """A server that ignores the offset sends the same page again, which ends it."""
        sdk = make(tmp_path, listing(LIST, "offset", "limit"))
        assert outcome(sdk, *[items("a", "b")] * 9)[:2] == (2, ["https://api.test/a", "https://api.test/a?offset=2"])

    @pytest.mark.parametrize("total", [None, "many", -1, 99])
    def test_total_that_is_wrong(self, tmp_path: Path, total: Any) -> None:
        """A total that is none, or too great, ends at an empty page."""
        sdk = make(tmp_path, listing(thing(items=LIST, total=WHOLE), "offset", "limit"))
        replies = [{"items": items("a"), "total": total}, {"items": [], "total": total}]
        assert outcome(sdk, *replies)[0] == 1

    def test_last_item_twice(self, tmp_path: Path) -> None:
        """A last item that was last before is an error, not an endless loop."""
        sdk = make(tmp_path, listing(thing(data=LIST, has_more=FLAG), "starting_after:text", "limit"))
        came, urls, error = outcome(sdk, *[{"data": items("a"), "has_more": True}] * 9)
        assert (came, len(urls), "second time" in error) == (2, 2, True)

    @pytest.mark.parametrize("last", [{}, {"id": None}, {"id": {"x": 1}}, "text"])
    def test_last_item_without_an_id(self, tmp_path: Path, last: Any) -> None:
        """Where the last item has nothing to go on by, it ends."""
        sdk = make(tmp_path, listing(thing(data=LIST, has_more=FLAG), "starting_after:text", "limit"))
        assert outcome(sdk, {"data": [last], "has_more": True})[1] == ["https://api.test/a"]


class TestCredentials:
    """A key in the query that the server repeats in the URL of the next page."""

    @pytest.mark.parametrize("header", [True, False])
    @pytest.mark.parametrize("cursor", ["", ", {name: cursor, in: query, schema: {type: string}}"])
    def test_repeated(self, tmp_path: Path, header: bool, cursor: str) -> None:
        """It is sent once, and no error shows it."""
        link = "headers: {Link: {schema: {type: string}}}, " if header else ""
        body = "type: array, items: {}" if header else "properties: {next: {type: string}, data: {type: array}}"
        spec = f"""
            security: [{{key: []}}]
            paths: {{/a: {{get: {{operationId: all,
              parameters: [{{name: limit, in: query, schema: {{type: integer}}}}{cursor}],
              responses: {{"200": {{description: F, {link}
                content: {{application/json: {{schema: {{{body}}}}}}}}}}}}}}}}}
            components: {{securitySchemes: {{key: {{type: apiKey, in: query, name: key}}}}}}
            """
        sdk = make(tmp_path, spec)
        following = "https://api.test/a?p=2&key=s3cret"
        content = [1] if header else {"data": [1], "next": following}
        headers = {"Link": f'<{following}>; rel="next"'}
        client, transport = sdk.client(*(sdk.module.reply(content, headers=headers) for _ in "ab"), key="s3cret")
        with pytest.raises(sdk.module.PaginationError, match="second time") as caught:
            list(client.all())
        urls = [one.url for one in transport.requests]
        assert urls == ["https://api.test/a?key=s3cret", "https://api.test/a?p=2&key=s3cret"]
        assert "s3cret" not in str(caught.value)
