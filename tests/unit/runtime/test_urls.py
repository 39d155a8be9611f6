"""How arguments become a URL: base URL, path and query."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

import pytest

from sdkwright.runtime import (
    UNSET,
    Client,
    ConfigurationError,
    Group,
    Headers,
    Operation,
    ScriptedTransport,
    Settings,
)
from tests.unit.runtime.api import HOST, MOMENT, BoxClient
from tests.unit.runtime.sent import json_of


class Colour(Enum):
    RED = "red"


class TestBaseUrl:
    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            (None, HOST),
            ("api.other.example", "https://api.other.example"),
            ("http://127.0.0.1:8000/", "http://127.0.0.1:8000"),
            ("https://api.other.example/v1", "https://api.other.example"),
            ("https://api.other.example/v2/", "https://api.other.example"),
            ("HTTPS://proxy.example/boxes/v1//", "https://proxy.example/boxes"),
            (" https://padded.example ", "https://padded.example"),
            ("", HOST),
        ],
    )
    def test_normalised(self, given: str | None, expected: str) -> None:
        """A missing scheme is https; trailing slashes and the path of a version are dropped."""
        assert BoxClient(base_url=given).base_url == expected

    def test_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The argument wins over the environment, the environment over the default."""
        monkeypatch.setenv("BOXES_HOST", "http://env.example/v1/")
        assert BoxClient().base_url == "http://env.example"
        assert BoxClient(base_url="http://arg.example").base_url == "http://arg.example"
        monkeypatch.setenv("BOXES_HOST", "  ")
        assert BoxClient().base_url == HOST

    @pytest.mark.parametrize(
        "bad", ["ftp://x.example", "https://", "https://u:p@x.example", "https://x.example?a=1", "https://x y", "a#b"]
    )
    def test_refused(self, bad: str) -> None:
        """A URL that no request could be sent to is refused, also as a ValueError."""
        with pytest.raises(ConfigurationError) as caught:
            BoxClient(base_url=bad)
        assert isinstance(caught.value, ValueError)
        assert "u:p" not in str(caught.value)

    @pytest.mark.parametrize("bad", [5, b"https://x.example"])
    def test_no_text(self, bad: Any) -> None:
        """A base URL that is no text is refused by its name."""
        with pytest.raises(ConfigurationError, match=f"base_url must be text, not {type(bad).__name__}"):
            BoxClient(base_url=bad)

    def test_none_known(self) -> None:
        """Where the API names no server, the message says that a base URL is needed."""

        class Homeless(Client[Headers]):
            _settings = Settings(name="h", version="1", base_url="")

        with pytest.raises(ConfigurationError, match="base_url= is needed"):
            Homeless({})
        assert Homeless({}, base_url="http://here.example").base_url == "http://here.example"


class TestPath:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("a/b", "a%2Fb"),
            ("xf=bdist_wheel;xn=x", "xf%3Dbdist_wheel%3Bxn%3Dx"),
            ("a b+c", "a%20b%2Bc"),
            ("50%?#", "50%25%3F%23"),
            ("näme", "n%C3%A4me"),
            ("..a", "..a"),
            (7, "7"),
            (True, "true"),
            (Colour.RED, "red"),
            (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        ],
    )
    def test_encoded(self, client: BoxClient, transport: ScriptedTransport, value: Any, expected: str) -> None:
        """A value in the path is encoded whole, so that it stays one segment."""
        client.boxes.read("acme", value)
        assert transport.requests[0].url == f"{HOST}/v1/boxes/acme/{expected}/"

    @pytest.mark.parametrize("value", ["", None])
    def test_empty(self, client: BoxClient, transport: ScriptedTransport, value: Any) -> None:
        """An empty value in the path is refused before anything is sent."""
        with pytest.raises(ConfigurationError, match="name must not be empty"):
            client.boxes.read("acme", value)
        assert transport.requests == []

    @pytest.mark.parametrize("value", ["s3cret\ud800", object(), float("nan"), ["a"]])
    def test_no_text(self, client: BoxClient, transport: ScriptedTransport, value: Any) -> None:
        """A value that no path can hold is refused by its name, without the value."""
        with pytest.raises(ConfigurationError, match="'name'") as caught:
            client.boxes.read("acme", value)
        assert "s3cret" not in str(caught.value)
        assert transport.requests == []

    def test_same_name_in_path_and_body(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """A path argument and a field of the body may have one name on the wire."""
        client.boxes.create("old", new_name="new")
        assert transport.requests[0].url == f"{HOST}/v1/boxes/old/"
        assert json_of(transport.requests[0]) == {"name": "new"}

    def test_renamed_path_argument(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """An argument of the path fills the place that has its own name, whatever the API calls it or a field."""
        operation: Operation[Any] = Operation(
            "POST", "/v1/{from_}/{path_name}", body="application/json", rename={"from_": "from", "path_name": "name"}
        )
        given = {"self": None, "from_": "x", "path_name": "y", "name": "z", "options": None}
        Group(client)._call(operation, given)
        assert transport.requests[0].url == f"{HOST}/v1/x/y"
        assert json_of(transport.requests[0]) == {"name": "z"}


class TestQuery:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("a b&c=d", "?tag=a%20b%26c%3Dd"),
            (True, "?tag=true"),
            (False, "?tag=false"),
            (3, "?tag=3"),
            (1.5, "?tag=1.5"),
            (Decimal("1.10"), "?tag=1.10"),
            (["x", "y"], "?tag=x&tag=y"),
            ((), ""),
            ([1, None, True], "?tag=1&tag=true"),
            ({"a": 1, "b": ["x"]}, "?tag%5Ba%5D=1&tag%5Bb%5D=x"),
            (MOMENT, "?tag=2026-07-06T21%3A00%3A50.635246Z"),
            (date(2026, 7, 6), "?tag=2026-07-06"),
            (Colour.RED, "?tag=red"),
            (None, ""),
            (UNSET, ""),
            ("", "?tag="),
        ],
    )
    def test_encoded(self, client: BoxClient, transport: ScriptedTransport, value: Any, expected: str) -> None:
        """Each type has one form in the query; what is None or not given is left out."""
        client.boxes.list("acme", tag=value)
        assert transport.requests[0].url == f"{HOST}/v1/boxes/acme/{expected}"

    def test_order(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """Parameters stand in the operation's order."""
        client.boxes.list("acme", query="q", page=2, page_size=5)
        assert transport.requests[0].url.endswith("?page=2&page_size=5&query=q")

    @pytest.mark.parametrize(
        ("value", "name"),
        [
            ("s3cret\ud800", "'tag'"),
            (object(), "'tag'"),
            (iter(["a"]), "'tag'"),
            ([object()], "'tag'"),
            ([{"a": 1}], "'tag'"),
            ({"a": object()}, r"'tag\[a\]'"),
            (float("nan"), "'tag'"),
            (float("-inf"), "'tag'"),
        ],
    )
    def test_no_text(self, client: BoxClient, transport: ScriptedTransport, value: Any, name: str) -> None:
        """A value that no query can hold is refused by its parameter, without the value."""
        with pytest.raises(ConfigurationError, match=name) as caught:
            client.boxes.list("acme", tag=value)
        assert "s3cret" not in str(caught.value)
        assert transport.requests == []

    @pytest.mark.parametrize("name", ["\ud800", 5])
    def test_name_that_is_no_text(self, client: BoxClient, transport: ScriptedTransport, name: Any) -> None:
        """A name that no query can hold is refused as well."""
        with pytest.raises(ConfigurationError, match="cannot be sent: it is not Unicode text"):
            client.request("GET", "/v1/x", query={name: 1})
        assert transport.requests == []
