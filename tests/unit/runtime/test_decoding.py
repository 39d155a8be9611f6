"""Replies: what a method returns for each kind of body, whatever its shape."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.runtime import (
    Content,
    DecodeError,
    Group,
    Model,
    Operation,
    Response,
    ScriptedTransport,
    Unknown,
    reply,
)
from tests.unit.runtime.api import Action, AddTags, Box, BoxClient, SetState


class Cat(Model, kw_only=True):
    """One member of an untagged union."""

    name: str | None = None
    lives: int | None = None


class Dog(Model, kw_only=True):
    """Another one."""

    name: str | None = None
    breed: str | None = None


class Holder(Model, kw_only=True):
    """A field of a type that msgspec does not support."""

    pet: Cat | Dog | None = None
    many: list[Cat] | Cat | str | None = None


def _given(response: Response, returns: Any, *, content: bool = False) -> Any:
    """What a method with this type of reply returns for `response`."""
    thunk = None if returns is None else lambda: returns
    operation: Operation[Any] = Operation("GET", "/v1/x", returns=thunk, raw=content)
    return Group(BoxClient(transport=ScriptedTransport([response])))._call(operation, {"self": None})


class TestShape:
    """JSON replies that are, or are not, as described."""

    def test_as_described(self) -> None:
        """A reply as described becomes the model."""
        assert _given(reply({"slug": "a", "size": 2}), Box) == Box(slug="a", size=2)

    def test_unknown_fields(self) -> None:
        """Unknown fields survive, at every depth."""
        box = _given(reply({"slug": "a", "new": 1, "parts": [{"slug": "b", "newer": 2}]}), Box)
        assert (box.new, box.parts[0].newer) == (1, 2)
        assert isinstance(box.parts[0], Box)

    def test_one_bad_row(self) -> None:
        """One row that does not fit leaves the others as they are."""
        rows = _given(reply([{"slug": "a"}, {"slug": 1}, "odd", {"slug": "b", "n": 1}]), list[Box])
        assert rows[0] == Box(slug="a")
        assert rows[1].slug == 1
        assert rows[2] == "odd"
        assert rows[3].n == 1

    def test_null(self) -> None:
        """Null where an object is promised is None."""
        assert _given(Response(200, {"Content-Type": "application/json"}, b"null"), Box) is None

    def test_mapping(self) -> None:
        """Values of a mapping are typed, the one that does not fit stays."""
        assert _given(reply({"a": {"slug": "x"}, "b": 1}), dict[str, Box]) == {"a": Box(slug="x"), "b": 1}

    def test_deep_nesting(self) -> None:
        """A reply nested as deeply as JSON allows does not break the lenient way."""
        body = b'{"parts":[' * 300 + b'{"n":1}' + b"]}" * 300
        assert _given(Response(200, {"Content-Type": "application/json"}, body), Box) is not None

    def test_numbers(self) -> None:
        """A whole number fits a float, text in place of a number stays text."""
        box = _given(reply({"V2Score": 2, "size": "4"}), Box)
        assert (box.v2_score, box.size) == (2.0, "4")


class TestUnions:
    def test_tagged(self) -> None:
        """The discriminator decides, and an unknown field does not get in the way."""
        actions = _given(
            reply([{"action_type": "SetState", "state": "s"}, {"action_type": "AddTags", "tags": [], "n": 1}]),
            list[Action],
        )
        assert actions[0] == SetState(state="s")
        assert isinstance(actions[1], AddTags)
        assert actions[1].extra == {"n": 1}

    @pytest.mark.parametrize("row", [{"action_type": "Explode", "n": 1}, {"n": 1}, {"action_type": ["x"], "n": 1}])
    def test_unknown_tag(self, row: dict[str, Any]) -> None:
        """An unknown or missing discriminator gives an Unknown that holds everything; its neighbours stay typed."""
        actions = _given(reply([row, {"action_type": "SetState"}]), list[Action])
        assert type(actions[0]) is Unknown
        assert actions[0].n == 1
        assert actions[0].to_dict() == row
        assert actions[1] == SetState()

    def test_untagged(self) -> None:
        """Without discriminator the best matching model is taken."""
        pets = _given(
            reply([{"name": "a", "lives": 9}, {"name": "b", "breed": "pug"}, {"breed": "x", "n": 1}]), list[Cat | Dog]
        )
        assert pets[:2] == [Cat(name="a", lives=9), Dog(name="b", breed="pug")]
        assert isinstance(pets[2], Dog)
        assert pets[2].extra == {"n": 1}

    @pytest.mark.parametrize(
        ("many", "expected"),
        [([{"name": "a"}], [Cat(name="a")]), ({"name": "a"}, Cat(name="a")), ("x", "x"), (5, 5), (None, None)],
    )
    def test_mixed(self, many: Any, expected: Any) -> None:
        """A union of list, model and text takes each as what it is."""
        assert _given(reply({"many": many}), Holder).many == expected

    def test_field_of_an_unsupported_type(self) -> None:
        """A model with a union that msgspec refuses is decoded all the same."""
        assert _given(reply({"pet": {"breed": "pug"}}), Holder).pet == Dog(breed="pug")


class TestBodies:
    """Replies that are not JSON, or empty."""

    @pytest.mark.parametrize("returns", [Box, list[Box], str, Content, bytes, Any])
    def test_empty(self, returns: Any) -> None:
        """An empty body is None, whatever was promised."""
        assert _given(reply(), returns) is None

    def test_nothing_expected(self) -> None:
        """Where no body is expected, one that comes is ignored."""
        assert _given(reply("gone"), None) is None

    def test_text(self) -> None:
        """Text is text where text is promised, in the charset that it names."""
        assert _given(reply("päckchen"), str) == "päckchen"
        latin = Response(200, {"Content-Type": 'text/plain; charset="latin-1"'}, "ä".encode("latin-1"))
        assert _given(latin, str) == "ä"
        assert _given(latin, str | None) == "ä"
        odd = Response(200, {"Content-Type": "text/plain; charset=nonsense"}, b"a\xff")
        assert _given(odd, str) == "a\ufffd"

    def test_text_beside_a_model(self) -> None:
        """A method whose reply may be a model or text gives each as what it is."""
        assert _given(reply("plain"), Box | str | Content) == "plain"
        assert _given(reply({"slug": "a"}), Box | str) == Box(slug="a")

    def test_bytes_in_json(self) -> None:
        """Bytes inside JSON are base64."""
        assert _given(reply(b'"aGk="', headers={"Content-Type": "application/json"}), bytes) == b"hi"

    def test_json_text(self) -> None:
        """A JSON string is decoded where text is promised."""
        assert _given(reply(b'"x"', headers={"Content-Type": "application/json"}), str) == "x"

    def test_page_of_html(self) -> None:
        """A page of HTML in place of JSON is a DecodeError that names it, unless the API documents such replies."""
        page = reply(b"<html/>", headers={"Content-Type": "text/html; charset=utf-8"})
        with pytest.raises(DecodeError, match="came as text/html") as caught:
            _given(page, Box)
        assert caught.value.body == b"<html/>"
        found = _given(page, Box, content=True)
        assert found == Content(b"<html/>", "text/html; charset=utf-8")
        assert found.text == "<html/>"

    def test_json_that_names_another_type(self) -> None:
        """JSON that a server sends as something else is read all the same."""
        assert _given(reply('{"slug": "a"}'), Box) == Box(slug="a")

    @pytest.mark.parametrize(
        ("content_type", "body"),
        [
            ("application/json", b'\xef\xbb\xbf{"slug":"\xc3\xa4"}'),
            ("application/json; charset=iso-8859-1", b'{"slug":"\xe4"}'),
            ("application/json; charset=utf-16", '{"slug":"ä"}'.encode("utf-16")),
        ],
    )
    def test_marks_and_charsets(self, content_type: str, body: bytes) -> None:
        """A byte order mark is left aside, and a charset that the reply names is heeded."""
        response = Response(200, {"Content-Type": content_type}, body)
        assert _given(response, Box) == Box(slug="ä")
        assert response.json() == {"slug": "ä"}

    def test_image(self) -> None:
        """Bytes and content type are there where Content is promised, or bytes alone."""
        image = reply(b"\x89PNG", headers={"Content-Type": "image/png"})
        assert _given(image, Content) == Content(b"\x89PNG", "image/png")
        assert _given(image, bytes) == b"\x89PNG"

    @pytest.mark.parametrize("media_type", ["application/json", "application/vnd.api+json; v=1", None])
    def test_media_types(self, media_type: str | None) -> None:
        """Every kind of JSON is decoded, and a reply that names no type."""
        headers = {} if media_type is None else {"Content-Type": media_type}
        assert _given(Response(200, headers, b'{"slug":"a"}'), Box) == Box(slug="a")

    @pytest.mark.parametrize(
        "body", [b"{", b'{"slug":"a"', b'{"n":1,]', b"\xff\xfe", b"[" * 100_000, b'{"slug":"\xff"}']
    )
    def test_no_json(self, body: bytes) -> None:
        """JSON that does not parse is a DecodeError that holds the bytes and names the request."""
        with pytest.raises(DecodeError, match=r"reply from https://api\.boxes\.example/v1/x is not JSON") as caught:
            _given(Response(200, {"Content-Type": "application/json"}, body), Box)
        assert caught.value.body == body

    def test_response(self) -> None:
        """A response has its headers in any case, its text and its JSON, and says so when it is none."""
        response = Response(200, [("X-A", "1"), ("x-a", "2")], b'{"a":1}')
        assert response.headers["X-a"] == "1, 2"
        assert "x-b" not in response.headers
        assert list(response.headers) == ["X-A"]
        assert (response.json(), response.text) == ({"a": 1}, '{"a":1}')
        with pytest.raises(DecodeError):
            Response(200, {}, b"<").json()
