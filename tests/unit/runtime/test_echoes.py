"""Servers that repeat a secret: no error shows it, whatever carried it and however it is written."""

from __future__ import annotations

import json
import pickle
from base64 import b64encode
from collections.abc import Callable, Mapping
from html import escape
from time import thread_time
from typing import Any
from urllib.parse import quote, quote_plus

import pytest

from sdkwright.runtime import (
    ApiError,
    AuthenticationError,
    CookieScheme,
    HeaderScheme,
    Request,
    Response,
    ScriptedTransport,
    Settings,
    TransportError,
    reply,
)
from sdkwright.runtime.http.echoes import Echoes
from sdkwright.runtime.http.headers import Headers
from sdkwright.runtime.http.transport_errors import transport_error
from tests.unit.runtime.api import HOST, BoxClient

SECRET = 'pä"ss+w/rd&%<2'
PLAIN = "s3cr-t/key+1"


def failure(answer: Response, **credentials: Any) -> ApiError:
    """The error of a client with these credentials for a reply."""
    client = BoxClient(**credentials, transport=ScriptedTransport([answer]))
    with pytest.raises(ApiError) as caught:
        client.boxes.read("acme", "a")
    return caught.value


def shown(error: ApiError) -> str:
    """All that an error shows of itself: in a message, in a traceback and in a debugger."""
    return f"{error} {error!r} {vars(error)!r} {error.field_errors} {error.detail} {error.code} {error.body!s}"


class TestCarriers:
    """Whatever carried the secret."""

    @pytest.mark.parametrize(
        "credentials",
        [
            {"api_key": PLAIN},
            {"api_key": lambda: PLAIN},
            {"bearer": PLAIN},
            {"basic": ("me@example.com", PLAIN)},
            {"basic": (PLAIN, "")},
            {"query_key": PLAIN},
            {"auth": lambda request: {"X-Signature": PLAIN}},
            {"auth": lambda request: {"Authorization": f'Digest username="me", response="{PLAIN}"'}},
        ],
    )
    def test_credential(self, credentials: dict[str, Any]) -> None:
        """A credential of any kind, also one that a function gave, is hidden."""
        answer = reply({"detail": f"Invalid key {PLAIN}.", "code": PLAIN, "fields": {PLAIN: [PLAIN]}}, status=401)
        error = failure(answer, **credentials)
        assert PLAIN not in shown(error)
        assert error.detail == "Invalid key ***."
        assert (error.code, error.field_errors) == ("***", {"***": ["***"]})

    def test_basic_pair(self) -> None:
        """The pair of user and password is hidden, and its base64, but not the user."""
        pair = f"me@example.com:{SECRET}"
        encoded = b64encode(pair.encode()).decode()
        error = failure(reply({"detail": f"{pair}|{encoded}|me@example.com"}, status=401), basic=pair.split(":"))
        assert error.detail == "***|***|me@example.com"

    def test_cookie(self) -> None:
        """A key in a cookie is hidden, in the spelling that was sent and as it was given."""

        class CookieClient(BoxClient):
            _settings = Settings(
                name="c",
                version="1",
                base_url=HOST,
                schemes={"apikey": CookieScheme("sid")},
                default_auth=(("apikey",),),
            )

        answer = reply({"detail": "no session se;cret, se%3Bcret"}, status=401)
        client = CookieClient("se;cret", transport=ScriptedTransport([answer]))
        with pytest.raises(AuthenticationError) as caught:
            client.boxes.read("acme", "a")
        assert caught.value.detail == "no session ***, ***"

    def test_prefix(self) -> None:
        """Behind a prefix of any shape the bare key is hidden, too."""

        class PrefixedClient(BoxClient):
            _settings = Settings(
                name="c",
                version="1",
                base_url=HOST,
                schemes={"apikey": HeaderScheme("Authorization", prefix="Token token=")},
                default_auth=(("apikey",),),
            )

        client = PrefixedClient(PLAIN, transport=ScriptedTransport([reply({"detail": f"no {PLAIN}"}, status=401)]))
        with pytest.raises(AuthenticationError) as caught:
            client.boxes.read("acme", "a")
        assert caught.value.detail == "no ***"


class TestSpellings:
    """However the server writes it."""

    @pytest.mark.parametrize(
        "spell",
        [
            lambda text: quote(text, safe=""),
            lambda text: quote(text, safe="").lower(),
            quote,
            quote_plus,
            lambda text: json.dumps(text)[1:-1],
            lambda text: json.dumps(text, ensure_ascii=False)[1:-1],
            escape,
        ],
    )
    def test_spelling(self, spell: Callable[[str], str]) -> None:
        """Percent-encoded, JSON within JSON and HTML are found, in a page of HTML and in JSON."""
        written = spell(SECRET)
        for answer in (
            reply({"detail": f"<{written}>"}, status=401),
            reply(f"<title>no {written}</title>".encode(), status=401, headers={"Content-Type": "text/html"}),
            reply(f"no {written}", status=401),
        ):
            error = failure(answer, basic=("me", SECRET))
            assert written not in shown(error)
            assert SECRET not in shown(error)
            assert "***" in error.detail

    def test_number(self) -> None:
        """A key of digits is found where the server repeats it as a number."""
        error = failure(reply({"detail": "no", "fields": {"key": 12345678}}, status=401), api_key="12345678")
        assert error.field_errors == {"key": ["***"]}

    def test_short(self) -> None:
        """What is too short to be a secret is not cut out of words."""
        assert failure(reply({"detail": "no key at all"}, status=401), api_key="at").detail == "no key at all"

    def test_long_message(self) -> None:
        """A secret that the message is cut in is not half shown."""
        error = failure(reply({"detail": "x" * 290 + PLAIN}, status=401), api_key=PLAIN)
        assert PLAIN[:4] not in str(error)

    def test_deep(self) -> None:
        """A body that nests without end still becomes an error."""
        body = b"[" * 5000 + json.dumps(PLAIN).encode() + b"]" * 5000
        error = failure(reply(body, status=400, headers={"Content-Type": "application/json"}), api_key=PLAIN)
        assert PLAIN not in shown(error)


class TestWhatPrograms:
    """What programs need stays as it was sent."""

    def test_body_and_headers(self) -> None:
        """The body and the headers are those of the server; only their `repr` hides the secret."""
        answer = reply({"detail": PLAIN}, status=401, headers={"X-Told": f"bad {PLAIN}", "X-Other": "fine"})
        error = failure(answer, api_key=PLAIN)
        assert error.body == answer.content
        assert json.loads(error.body) == {"detail": PLAIN}
        assert error.headers["x-told"] == f"bad {PLAIN}"
        assert PLAIN not in f"{error.headers!r} {error.body!r} {error.body!s}"
        assert "fine" in repr(error.headers)

    def test_pickle(self) -> None:
        """An error that went through a pickle hides what it hid before."""
        error = failure(reply({"detail": PLAIN}, status=401), api_key=PLAIN)
        again = pickle.loads(pickle.dumps(error))
        assert again.body == error.body
        assert PLAIN not in shown(again)

    def test_nothing_repeated(self) -> None:
        """A body without a secret is shown as it is."""
        error = failure(reply({"detail": "no"}, status=401), api_key=PLAIN)
        assert repr(error.body) == repr(b'{"detail":"no"}')


class TestElsewhere:
    """Other places that may repeat it."""

    @pytest.mark.parametrize(
        "location", ["https://elsewhere.example/x?key={}", "http://api.boxes.example/x?a=1&key={}"]
    )
    def test_redirect(self, location: str) -> None:
        """A redirect to another origin that repeats the query does not show the key."""
        replies = [reply(None, status=302, headers={"Location": location.format(quote(PLAIN))}), reply({}, status=404)]
        client = BoxClient(query_key=PLAIN, transport=ScriptedTransport(replies))
        with pytest.raises(ApiError) as caught:
            client.boxes.read("acme", "a")
        assert quote(PLAIN) not in shown(caught.value)
        assert PLAIN not in shown(caught.value)

    def test_no_http(self) -> None:
        """The words of a reply that is no HTTP are quoted without the key."""
        headers: Mapping[str, str] = {"X-Api-Key": PLAIN}
        request = Request("GET", f"{HOST}/x", Headers(headers, frozenset({"x-api-key"})))
        error = transport_error(request, ValueError(f"illegal status line {PLAIN!r}"))
        assert isinstance(error, TransportError)
        assert PLAIN not in str(error)
        assert "***" in str(error)


def test_long_credentials() -> None:
    """The search for secrets takes time that grows with the length of a credential, not with its square."""
    request = Request("GET", HOST, Headers([("Authorization", f"Bearer {'a' * 100_000}")]))
    started = thread_time()
    Echoes(request)
    # With its square it would be a quarter of an hour.
    assert thread_time() - started < 20
