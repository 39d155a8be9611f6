"""Tokens of pages: reading on in another process, and what a token cannot be made to do."""

from __future__ import annotations

import asyncio
import base64
import binascii
import copy
import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from sdkwright.runtime import (
    AsyncScriptedTransport,
    ConfigurationError,
    PaginationError,
    Request,
    Response,
    ScriptedTransport,
    reply,
)
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.pages import box_client, box_rows, numbered, slugs_of
from tests.unit.runtime.sent import query_of


def content_of(token: str) -> list[Any]:
    """What is in a token."""
    text = token.partition(".")[0]
    return list(json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))))


def token_with(content: Any) -> str:
    """A token made by hand, with a sum that is right."""
    text = base64.urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")
    return f"{text}.{binascii.crc32(text.encode()):08x}"


class TestReadingOn:
    """A token leads to the same page, and from there to the rest of the list."""

    def test_numbers(self) -> None:
        """Another client goes on where the first one was, with the same arguments."""
        client, _ = box_client(numbered(7))
        page = client.boxes.list("me", page_size=2, query="a b&c=d", tag=["x", "y"]).next_page()
        assert page is not None
        other, transport = box_client(numbered(7))
        resumed = other.resume(page.token(), other.boxes.list)
        assert (slugs_of(resumed.items), resumed.number, resumed.total) == (["b2", "b3"], 2, 7)
        assert [box.slug for box in resumed.iterate(prefetch=2)] == [f"b{number}" for number in range(2, 7)]
        query = "page_size=2&query=a%20b%26c%3Dd&tag=x&tag=y&page=2"
        assert transport.requests[0].url == f"https://api.boxes.example/v1/boxes/me/?{query}"
        assert transport.requests[0].headers["x-api-key"] == "key"

    def test_first_page(self) -> None:
        """The token of a first page asks what the call asked."""
        client, transport = box_client(numbered(3))
        token = client.boxes.list().token()
        assert len(client.resume(token, client.boxes.list).items) == 3
        assert transport.requests[0].url == transport.requests[1].url

    def test_asynchronous(self) -> None:
        """Tokens of one kind of client work with the other."""
        client, _ = box_client(numbered(7))
        page = client.boxes.list(page_size=3).next_page()
        assert page is not None

        async def run() -> list[str]:
            other = AsyncBoxClient("key", transport=AsyncScriptedTransport(numbered(7)))
            resumed = await other.resume(page.token(), other.boxes.list)
            return [box.slug async for box in resumed]

        assert asyncio.run(run()) == ["b3", "b4", "b5", "b6"]

    def test_cursor(self) -> None:
        """A cursor of the pages before is known again."""
        replies = [reply({"next": text, "results": [{"slug": text}]}) for text in "AB"]
        client, _ = box_client(replies)
        page = client.boxes.cursors().next_page()
        assert page is not None
        other, transport = box_client([replies[1], reply({"next": "A", "results": [{"slug": "C"}]})])
        resumed = other.resume(page.token(), other.boxes.cursors)
        following = resumed.next_page()
        assert following is not None
        assert [query_of(request)["cursor"] for request in transport.requests] == ["A", "B"]
        with pytest.raises(PaginationError, match="the cursor 'A' came a second time"):
            following.next_page()

    def test_offset_from_one(self) -> None:
        """Where counting begins is remembered: no item is lost at the end."""

        def answer(request: Request) -> Response:
            start = int(query_of(request).get("offset", 1))
            return reply({"results": box_rows(start, min(start + 2, 6)), "total": 5, "startIndex": start})

        client, _ = box_client(answer)
        first = client.boxes.starts()
        page = first.next_page()
        assert page is not None
        assert slugs_of(list(client.resume(page.token(), client.boxes.starts))) == ["b3", "b4", "b5"]

    def test_vanished(self) -> None:
        """A list that has become shorter meanwhile is told, as it is while a list is read."""
        client, _ = box_client(numbered(7))
        page = client.boxes.list(page_size=2).next_page()
        assert page is not None
        for count in (6, 2):
            other, _ = box_client(numbered(count))
            with pytest.raises(PaginationError, match="vanished"):
                other.resume(page.token(), other.boxes.list)

    def test_other_process(self) -> None:
        """Nothing in a token depends on the process that made it."""
        client, _ = box_client(numbered(7))
        page = client.boxes.list(page_size=2).next_page()
        assert page is not None
        code = (
            "import sys; from tests.unit.runtime.pages import box_client, numbered, slugs_of\n"
            "client, _ = box_client(numbered(7))\n"
            "print(slugs_of(list(client.resume(sys.argv[1], client.boxes.list))))"
        )
        done = subprocess.run([sys.executable, "-c", code, page.token()], capture_output=True, text=True, check=False)
        assert (done.stdout, done.stderr) == ("['b2', 'b3', 'b4', 'b5', 'b6']\n", "")


class TestSecrets:
    """A token holds no credential."""

    @pytest.mark.parametrize(
        "options",
        [
            {"headers": {"X-Api-Key": "s3cret"}},
            {"headers": {"Authorization": "Bearer s3cret"}},
            {"headers": {"X-Any": "s3cret"}},
            {"query": {"key": "s3cret"}},
        ],
    )
    def test_none(self, options: Any) -> None:
        """Neither that of the client nor one that was added to the call."""
        client = BoxClient("s3cret", query_key="s3cret", transport=ScriptedTransport(numbered(3)))
        token = client.boxes.list(options=options).token()
        assert "s3cret" not in str(content_of(token))


class TestRefusal:
    """What is no token of this operation of this server is refused before anything is sent."""

    @staticmethod
    def refused(token: Any, match: str, base_url: str | None = None, of: str = "list") -> None:
        """A client that refuses the token."""
        client, transport = box_client([], base_url)
        with pytest.raises(ConfigurationError, match=match) as caught:
            client.resume(token, getattr(client.boxes, of))
        assert transport.requests == []
        assert "evil" not in str(caught.value)

    @staticmethod
    def token() -> str:
        """A token of a list."""
        client, _ = box_client(numbered(3))
        return client.boxes.list().token()

    @pytest.mark.parametrize("token", ["", "x", "x.00000000", None, 3, b"x", "é.1", "." * 3_000_000])
    def test_no_token(self, token: Any) -> None:
        """Anything else."""
        self.refused(token, "this is no token of a page")

    def test_broken(self) -> None:
        """One of which a letter was changed or the end is missing."""
        token = self.token()
        self.refused(token[:-1], "no token")
        self.refused(f"A{token[1:]}" if token[0] != "A" else f"B{token[1:]}", "no token")

    def test_other_operation(self) -> None:
        """One of another list."""
        self.refused(self.token(), "is not for GET /v1/cursors/", of="cursors")

    def test_other_host(self) -> None:
        """One of another host, or of another SDK."""
        self.refused(self.token(), "is not for https://other.example,", "https://other.example")

    def test_other_version(self) -> None:
        """One of another version."""
        self.refused(token_with([2, *content_of(self.token())[1:]]), "another version")

    @pytest.mark.parametrize(
        ("place", "value"),
        [
            (3, "DELETE"),
            (4, "https://evil.example/v1/boxes/acme/"),
            (4, "//evil.example/v1/boxes/acme/"),
            (4, "/v1/evil/"),
            (4, "/v1/boxes/acme/evil/"),
            (4, "/v1/boxes/../"),
            (4, "/v1/boxes/..%2f../"),
            (4, "/v1/boxes/%2e%2e/"),
            (4, "/v1/boxes/a?evil=1/"),
            (4, "/v1/boxes/a#evil/"),
            (4, "/v1/boxes/a\r\nevil/"),
            (4, "/v1/boxes/a\\evil/"),
            (4, "/v1/boxes//"),
            (5, "key=evil"),
            (6, [["X-Api-Key", "evil"]]),
            (6, [["Authorization", "evil"]]),
            (6, [["Host", "evil.example"]]),
            (6, [["Content-Type", "evil\r\nX: y"]]),
            (6, "evil"),
            (8, []),
            (8, {"evil": 1}),
        ],
    )
    def test_made_by_hand(self, place: int, value: Any) -> None:
        """A part that is not what this operation would have."""
        content = content_of(self.token())
        content[place] = value
        self.refused(token_with(content), "no token|header")

    def test_no_list(self) -> None:
        """A method that lists nothing, and one that is none of this client."""
        client, transport = box_client([])
        with pytest.raises(ConfigurationError, match="lists something page by page"):
            client.resume(self.token(), client.boxes.read)  # type: ignore[arg-type]  # a mistake of the caller
        with pytest.raises(ConfigurationError, match="must be a method of this client"):
            client.resume(self.token(), box_client([])[0].boxes.list)

        async def run() -> None:
            other = AsyncBoxClient("key", transport=AsyncScriptedTransport([]))
            with pytest.raises(ConfigurationError, match="lists something page by page"):
                await other.resume(self.token(), other.boxes.read)  # type: ignore[arg-type]  # a mistake again

        asyncio.run(run())
        assert transport.requests == []


class TestPickling:
    """A page says what to keep in its place."""

    @pytest.mark.parametrize("store", [pickle.dumps, copy.deepcopy])
    def test_pickle(self, store: Callable[[Any], Any]) -> None:
        """It has the client, which stays in its process."""
        client, _ = box_client(numbered(3))
        with pytest.raises(TypeError, match=r"keep page.token\(\), for client.resume"):
            store(client.boxes.list())

    def test_copy(self) -> None:
        """A shallow copy is a page of the same client."""
        client, _ = box_client(numbered(3))
        assert len(list(copy.copy(client.boxes.list(page_size=2)))) == 3
