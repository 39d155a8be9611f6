"""Errors: the right class, one clear line, and never a failure to build one."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from email.utils import formatdate
from typing import Any

import httpx2
import pytest

from sdkwright import runtime
from sdkwright.runtime import (
    ApiError,
    AuthenticationError,
    BadRequestError,
    ClientError,
    ConfigurationError,
    ConflictError,
    DecodeError,
    Headers,
    NotFoundError,
    PaginationError,
    PaymentRequiredError,
    PermissionDeniedError,
    RateLimitError,
    RedirectError,
    Request,
    RequestTimeoutError,
    Response,
    ScriptedTransport,
    SdkError,
    ServerError,
    TransportError,
    ValidationError,
    reply,
)
from sdkwright.runtime.http.transport_errors import transport_error
from sdkwright.runtime.replies.error_replies import api_error
from tests.unit.runtime.api import BoxClient


class Whole:
    """A transport that has no `open`."""

    def __init__(self, replies: Sequence[Response]) -> None:
        self.send = ScriptedTransport(replies).send

    def close(self) -> None: ...


def _raised(response: Response) -> ApiError:
    """The error that a call raises for `response`."""
    client = BoxClient("key", transport=ScriptedTransport([response]))
    with pytest.raises(ApiError) as caught:
        client.boxes.create("a", new_name="b")
    return caught.value


class TestTree:
    @pytest.mark.parametrize(
        ("status", "kind"),
        [
            (304, RedirectError),
            (400, BadRequestError),
            (401, AuthenticationError),
            (402, PaymentRequiredError),
            (403, PermissionDeniedError),
            (404, NotFoundError),
            (405, ClientError),
            (409, ConflictError),
            (418, ClientError),
            (422, ValidationError),
            (429, RateLimitError),
            (500, ServerError),
            (503, ServerError),
            (799, ApiError),
        ],
    )
    def test_by_status(self, status: int, kind: type[ApiError]) -> None:
        """The status decides the class, also for codes that no document lists."""
        error = _raised(reply({"detail": "No."}, status=status))
        assert type(error) is kind
        assert (error.status, error.detail) == (status, "No.")

    def test_one_root(self) -> None:
        """Everything that is raised is an SdkError, and nothing is a kind of two branches."""
        kinds = [getattr(runtime, name) for name in runtime.__all__ if name.endswith("Error")]
        assert all(issubclass(kind, SdkError) for kind in kinds)
        assert issubclass(RequestTimeoutError, TransportError)
        assert not issubclass(TransportError, ApiError)
        assert not issubclass(DecodeError, ApiError)


class TestJson:
    """Bodies that are objects with `detail`, `code` and `fields`, more or less."""

    def test_whole(self) -> None:
        """Detail, code, fields, request and reply are all there, and the text is one line."""
        body = {"detail": "Invalid input.", "code": "invalid", "fields": {"filename": ["May not be null."]}}
        error = _raised(reply(body, status=422, headers={"X-Any": "1"}))
        assert (error.detail, error.code, error.fields) == ("Invalid input.", "invalid", body["fields"])
        assert error.field_errors == {"filename": ["May not be null."]}
        assert error.headers["x-any"] == "1"
        assert error.body == reply(body).content
        assert (error.method, error.url) == ("POST", "https://api.boxes.example/v1/boxes/a/")
        assert str(error) == (
            "422 Invalid input. [filename: May not be null.] (POST https://api.boxes.example/v1/boxes/a/)"
        )

    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            (None, {}),
            ({"a": "text"}, {"a": ["text"]}),
            ({"a": ["x", "y"]}, {"a": ["x", "y"]}),
            ({"privileges": {"detail": "Invalid team(s)."}}, {"privileges": ["Invalid team(s)."]}),
            ({"a": {"b": {"c": ["deep"]}}}, {"a.b.c": ["deep"]}),
            ({"a": [{"b": "x"}, {"b": ["y"]}]}, {"a.0.b": ["x"], "a.1.b": ["y"]}),
            ({"non_field_errors": ["whole"]}, {"non_field_errors": ["whole"]}),
            ({"a": {"non_field_errors": ["whole"]}}, {"a": ["whole"]}),
            (["x"], {"non_field_errors": ["x"]}),
            ("x", {"non_field_errors": ["x"]}),
            ({"a": 5, "b": None, "c": True}, {"a": ["5"], "c": ["True"]}),
            ({"detail": "named so"}, {"detail": ["named so"]}),
        ],
    )
    def test_odd_fields(self, fields: Any, expected: dict[str, list[str]]) -> None:
        """Whatever shape `fields` has, it becomes dotted names and messages."""
        error = _raised(reply({"detail": "Invalid input.", "fields": fields}, status=422))
        assert error.field_errors == expected

    @pytest.mark.parametrize(
        ("body", "detail"),
        [
            ({"message": "m"}, "m"),
            ({"error": {"message": "m"}}, "m"),
            ({"error": "invalid_grant", "error_description": "Expired."}, "Expired."),
            ({"detail": ["a", "b"]}, "a b"),
            (["a", {"detail": "b"}], "a b"),
            ({"detail": {"x": 1}}, "Bad Request"),
            ({"detail": None}, "Bad Request"),
            ({"other": 1}, "Bad Request"),
            ([], "Bad Request"),
            (5, "Bad Request"),
            (b"null", "Bad Request"),
            (b'"quoted"', "quoted"),
        ],
    )
    def test_other_shapes(self, body: Any, detail: str) -> None:
        """The server's words are found in other shapes, too; else the code's name stands for them."""
        assert _raised(reply(body, status=400)).detail == detail

    def test_code_of_another_type(self) -> None:
        """A code is text or None."""
        assert _raised(reply({"code": 7}, status=400)).code == "7"
        assert _raised(reply({"code": ["x"]}, status=400)).code is None


class TestOtherBodies:
    @pytest.mark.parametrize(
        ("status", "body", "detail"),
        [
            (502, b"<html><head><title>502 Bad\n Gateway</title></head></html>", "502 Bad Gateway"),
            (503, b"<h1>Busy &amp; <b>tired</b></h1>", "Busy & tired"),
            (403, b"<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>", "Access Denied"),
            (500, b"<html>", "Internal Server Error"),
            (500, b"", "Internal Server Error"),
            (500, b"\xff\xfe\x00", "Internal Server Error"),
            (500, b"{", "Internal Server Error"),
            (500, b"[" * 100_000, "Internal Server Error"),
            (500, b'{"fields":' * 600 + b"1" + b"}" * 600, "Internal Server Error"),
            (500, b'{"detail":' * 600 + b"1" + b"}" * 600, "Internal Server Error"),
            (599, b"", "Unknown status"),
        ],
    )
    def test_never_fails(self, status: int, body: bytes, detail: str) -> None:
        """HTML, XML, empty, broken and hostile bodies all give an error with some words."""
        error = _raised(reply(body, status=status, headers={"Content-Type": "text/html"}))
        assert error.detail == detail
        assert error.body == body
        assert error.field_errors == {}

    def test_plain_text(self) -> None:
        """A short plain text is the detail."""
        assert _raised(reply("slow down", status=429)).detail == "slow down"

    def test_one_printable_line(self) -> None:
        """The message is one printable line of bounded length."""
        error = _raised(reply({"detail": "a\nb\x1b[31m" + "c" * 1000}, status=400))
        assert "\n" not in str(error)
        assert "\x1b" not in str(error)
        assert len(str(error)) < 500


class TestRetryAfter:
    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ("3304", 3304.0),
            ("0.98256663893", 0.98256663893),
            (formatdate(1_000_060, usegmt=True), 60.0),
            (formatdate(999_000, usegmt=True), 0.0),
            ("soon", None),
            ("-1", None),
            ("", None),
            ("9" * 400, None),
        ],
    )
    def test_forms(self, given: str, expected: float | None) -> None:
        """Seconds and dates are understood, dates by the server's own clock; anything else is None."""
        headers = {"Retry-After": given, "Date": formatdate(1_000_000, usegmt=True)}
        assert _raised(reply({}, status=429, headers=headers)).retry_after == expected

    def test_our_clock(self) -> None:
        """Without `Date` the time that is now counts."""
        response = reply(status=503, headers={"Retry-After": formatdate(1_000_060, usegmt=True)})
        error = api_error(Request("GET", "https://x.example/"), response, now=lambda: 1_000_000.0)
        assert error.retry_after == 60.0

    def test_missing(self) -> None:
        """Without the header it is None."""
        assert _raised(reply({}, status=429)).retry_after is None


class TestOneLine:
    """The text of an error cannot forge a line of a log, whatever was asked for and whatever came back."""

    ASKED = Request("GET", "https://x.example/a\r\nX: y\x1b[2J")

    def test_refused(self) -> None:
        """Neither the server's words nor the URL break the line."""
        error = api_error(self.ASKED, reply({"detail": "No.\r\nYes.\x1b"}, status=400))
        assert str(error) == "400 No. Yes.? (GET https://x.example/a??X: y?[2J)"

    @pytest.mark.parametrize(
        ("cause", "kind"),
        [
            (httpx2.InvalidURL("bad\x1b"), ConfigurationError),
            (httpx2.ReadTimeout("bad\x1b"), RequestTimeoutError),
            (OSError("bad\x1b"), TransportError),
        ],
    )
    def test_not_sent(self, cause: Exception, kind: type[SdkError]) -> None:
        """Nor does what the system says when no reply came."""
        error = transport_error(self.ASKED, cause)
        assert type(error) is kind
        assert str(error).startswith("GET https://x.example/a??X: y?[2J: ")
        assert str(error).isprintable()


class TestPickling:
    def test_api_error(self) -> None:
        """An ApiError comes out of a pickle as it went in."""
        body = {"detail": "Invalid input.", "code": "invalid", "fields": {"a": ["x"]}}
        error = _raised(reply(body, status=422, headers={"Retry-After": "3"}))
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is ValidationError
        assert str(again) == str(error)
        assert dict(again.headers) == dict(error.headers)
        assert (again.status, again.detail, again.code, again.fields) == (
            422,
            "Invalid input.",
            "invalid",
            {"a": ["x"]},
        )
        assert (again.body, again.method, again.url, again.retry_after) == (error.body, "POST", error.url, 3.0)

    @pytest.mark.parametrize(
        "error",
        [
            SdkError("a"),
            ConfigurationError("a"),
            TransportError("a"),
            RequestTimeoutError("a"),
            PaginationError("a"),
            DecodeError("a", body=b"x"),
            DecodeError(
                "a", body=b"x", status=200, headers=Headers({"X-A": "1"}), method="GET", url="https://a.example"
            ),
        ],
    )
    def test_others(self, error: SdkError) -> None:
        """So do all others."""
        again = pickle.loads(pickle.dumps(error))
        assert (type(again), str(again), again.__dict__) == (type(error), "a", error.__dict__)

    @pytest.mark.parametrize(
        ("method", "body"),
        [
            ("read", b"<html>"),
            ("read", b"[1]"),
            ("list", b"<html>"),
            ("list", b'{"a":1}'),
            ("results", b'{"results": 1}'),
        ],
    )
    @pytest.mark.parametrize("transport", [ScriptedTransport, Whole])
    def test_reply_that_cannot_be_read(self, method: str, body: bytes, transport: type[Any]) -> None:
        """A DecodeError of a call holds the status, headers and body of the reply, and the request, pickled too."""
        sent = reply(body, status=203, headers={"Content-Type": "application/json", "X-Request-Id": "7"})
        client = BoxClient("key", query_key="s3cret", transport=transport([sent]))
        with pytest.raises(DecodeError) as caught:
            getattr(client.boxes, method)(*(("acme", "a") if method == "read" else ()))
        for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
            assert (error.status, error.body, error.method, error.headers["x-request-id"]) == (203, body, "GET", "7")
            assert error.url.startswith("https://api.boxes.example/v1/")

    def test_reply_that_is_read_by_hand(self) -> None:
        """So does that of `json()`, of a reply that was sent for or read in pieces."""
        client = BoxClient(transport=Whole([reply(b"<html>", headers={"X-A": "1"})] * 2))
        with pytest.raises(DecodeError) as caught:
            client.request("post", "/v1/x").json()
        assert (caught.value.status, caught.value.method, caught.value.headers["x-a"]) == (200, "POST", "1")
        with client.stream(client.boxes.status) as opened:
            opened.read()
        with pytest.raises(DecodeError) as caught:
            opened.json()
        assert (caught.value.status, caught.value.method, caught.value.body) == (200, "GET", b"<html>")
        assert caught.value.url == "https://api.boxes.example/v1/status/"

    def test_made_by_hand(self) -> None:
        """An ApiError can be made by hand, for tests of code that catches it."""
        error = NotFoundError("gone", status=404)
        assert (str(error), error.detail, dict(error.headers), error.field_errors) == ("gone", "", {}, {})
