"""How arguments become a body: JSON, forms and bytes."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest

from sdkwright.runtime import UNSET, ConfigurationError, Group, Operation, Request, ScriptedTransport, reply
from tests.unit.runtime.api import MOMENT, Box, BoxClient, Owner
from tests.unit.runtime.sent import json_of


class TestBody:
    def test_left_out_and_null(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """An argument that was not given is not sent, None is sent as null."""
        client.boxes.create("a", new_name=None)
        assert transport.requests[0].content == b'{"name":null}'
        assert transport.requests[0].headers["content-type"] == "application/json"

    def test_nothing_given(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """Without any field there is no body and no content type."""
        client.boxes.create("a")
        assert transport.requests[0].content is None
        assert "content-type" not in transport.requests[0].headers

    def test_types(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """Dates, decimals and models have their JSON forms; a model loses the fields that are None."""
        client.boxes.create("a", made=MOMENT, price=Decimal("1.10"), owner=Owner(name="x"), v2_score=1.5)
        assert json_of(transport.requests[0]) == {
            "made": "2026-07-06T21:00:50.635246Z",
            "price": "1.10",
            "owner": {"name": "x"},
            "V2Score": 1.5,
        }

    def test_mapping_goes_as_it_is(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """A mapping keeps its nulls."""
        client.boxes.create("a", owner=MappingProxyType({"name": None, "more": [{"since": MOMENT}]}))
        assert json_of(transport.requests[0])["owner"] == {
            "name": None,
            "more": [{"since": "2026-07-06T21:00:50.635246Z"}],
        }

    def test_extra_of_a_model_goes_along(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """What was read and not understood is sent back: nothing is lost between reading and writing."""
        box = Box.from_dict({"slug": "a", "brand_new": 1, "owner": {"name": "x", "rank": 2}})
        client.boxes.replace("a", box=box)
        assert json_of(transport.requests[0]) == {"slug": "a", "brand_new": 1, "owner": {"name": "x", "rank": 2}}

    @pytest.mark.parametrize(
        ("box", "expected"),
        [
            ([Box(slug="a")], b'[{"slug":"a"}]'),
            ([1, "x"], b'[1,"x"]'),
            (None, b"null"),
            ("text", b'"text"'),
            (UNSET, None),
        ],
    )
    def test_whole(self, client: BoxClient, transport: ScriptedTransport, box: Any, expected: bytes | None) -> None:
        """One argument can be the whole body, of any JSON type."""
        client.boxes.replace("a", box=box)
        assert transport.requests[0].content == expected

    def test_not_json(self, client: BoxClient) -> None:
        """What cannot be written as JSON is a ConfigurationError."""
        with pytest.raises(ConfigurationError, match="JSON"):
            client.boxes.replace("a", box=object())

    @pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
    def test_no_number(self, client: BoxClient, transport: ScriptedTransport, number: float) -> None:
        """NaN and infinity are refused by their field, however deep: null would reset it."""
        with pytest.raises(ConfigurationError, match="'V2Score' cannot be written as JSON: NaN and infinity"):
            client.boxes.create("a", new_name=None, v2_score=number)
        with pytest.raises(ConfigurationError, match="'depth' cannot be written as JSON: NaN and infinity"):
            client.request("POST", "/v1/x", body={"null": None, "a": {"depth": [1.5, number]}})
        with pytest.raises(ConfigurationError, match="'box' cannot be written as JSON: NaN and infinity"):
            client.request("POST", "/v1/x", body={"box": Box(v2_score=number)})
        with pytest.raises(ConfigurationError, match="the body cannot be written as JSON: NaN and infinity"):
            client.boxes.replace("a", box=[number])
        assert transport.requests == []

    def test_null_beside_numbers(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """Null and finite numbers go together."""
        client.boxes.replace("a", box={"a": None, "b": [1, 2.5, {"c": "null"}]})
        assert transport.requests[0].content == b'{"a":null,"b":[1,2.5,{"c":"null"}]}'

    @pytest.mark.parametrize("value", [object(), {"deep": object()}])
    def test_field_that_is_not_json(self, client: BoxClient, value: Any) -> None:
        """A field that cannot be written as JSON is told by its name; one that was not given is none."""
        name = "deep" if isinstance(value, dict) else "V2Score"
        with pytest.raises(ConfigurationError, match=f"'{name}' cannot be written as JSON") as caught:
            client.boxes.replace("a", box={"skipped": UNSET, "fine": 1, "V2Score": value})
        assert str(caught.value).isprintable()

    def test_endless(self, client: BoxClient) -> None:
        """A body that holds itself is a ConfigurationError, too."""
        box: dict[str, Any] = {}
        box["box"] = box
        with pytest.raises(ConfigurationError, match="the body cannot be written"):
            client.boxes.replace("a", box=box)


class TestOtherBodies:
    """Bodies by media type: form, multipart form, bytes."""

    def _send(self, media_type: str, fields: Mapping[str, Any], whole: str | None = None) -> Request:
        transport = ScriptedTransport([reply()])
        operation: Operation[None] = Operation("POST", "/v1/x", body=media_type, body_argument=whole)
        Group(BoxClient(transport=transport))._call(operation, {"self": None, **fields})
        return transport.requests[0]

    def test_form(self) -> None:
        """A form is percent-encoded, lists are repeated, None is left out."""
        sent = self._send("application/x-www-form-urlencoded", {"a": "x y", "b": [1, 2], "c": None, "d": True})
        assert sent.content == b"a=x%20y&b=1&b=2&d=true"

    def test_multipart(self) -> None:
        """Bytes are files, text is not; a file name cannot break out of its quotes."""
        sent = self._send("multipart/form-data", {"note": "n", "file": ('a".txt', b"\x00\x01", "text/x")})
        boundary = sent.headers["content-type"].partition("boundary=")[2]
        assert sent.content == (
            f'--{boundary}\r\nContent-Disposition: form-data; name="note"\r\n\r\nn\r\n'
            f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="a%22.txt"\r\n'
            "Content-Type: text/x\r\n\r\n\x00\x01\r\n"
            f"--{boundary}--\r\n"
        ).encode("latin-1")

    def test_bytes(self) -> None:
        """Bytes go as they are, under the operation's media type."""
        sent = self._send("application/octet-stream", {"content": b"\x00"}, whole="content")
        assert sent.content == b"\x00"
        assert sent.headers["content-type"] == "application/octet-stream"

    def test_impossible(self) -> None:
        """A media type that cannot carry the fields is a ConfigurationError."""
        with pytest.raises(ConfigurationError, match="image/png"):
            self._send("image/png", {"a": 1})

    @pytest.mark.parametrize("media_type", ["application/x-www-form-urlencoded", "multipart/form-data"])
    @pytest.mark.parametrize("value", [object(), "\ud800", float("nan"), [float("inf")]])
    def test_field_without_text(self, media_type: str, value: Any) -> None:
        """A field of a form that has no text is a ConfigurationError."""
        with pytest.raises(ConfigurationError):
            self._send(media_type, {"a": value})

    def test_text_that_is_not_unicode(self) -> None:
        """So is a text that cannot be encoded."""
        with pytest.raises(ConfigurationError, match="the body cannot be written as text/plain"):
            self._send("text/plain", {"content": "\ud800"}, whole="content")
