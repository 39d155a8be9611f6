"""How requests are authenticated: schemes, alternatives, where secrets go and where they never go."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

import pytest

from tests.functional.harness import Sdk, make

SPEC = """
    security: [{key: []}, {bearer: []}, {basic: []}]
    paths:
      /usual: {get: {operationId: usual, responses: {"200": {description: F}}}}
      /open: {get: {operationId: free, security: [], responses: {"200": {description: F}}}}
      /either: {get: {operationId: either, security: [{both: [], session: []}, {query: []}],
        responses: {"200": {description: F}}}}
      /maybe: {get: {operationId: maybe, security: [{}, {key: []}], responses: {"200": {description: F}}}}
    components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}, bearer: {type: http, scheme: bearer},
      basic: {type: http, scheme: Basic}, query: {type: apiKey, in: query, name: "api key"}, session: {type: apiKey,
        in: cookie, name: sid},
      both: {type: apiKey, in: header, name: X-Both}, token: {type: apiKey, in: header, name: Authorization,
        x-sdkwright: {prefix: "token "}}}}
    """
CONFIG = "environment: {key: TEST_API_KEY, base_url: TEST_API_HOST}\ncredentials: {key: api_key}"


def authentication(sdk: Sdk, path: str, **settings: Any) -> dict[str, str]:
    """What of a request authenticates it: headers, and query parameters with a `?` before their names."""
    sent = sdk.call(path, settings=settings).sent
    headers = {name: value for name, value in sent.headers.items() if name.lower() not in {"accept", "user-agent"}}
    return {name.lower(): value for name, value in headers.items()} | {f"?{name}": value for name, value in sent.query}


@pytest.mark.spec(SPEC, config=CONFIG)
class TestSchemes:
    """Each scheme in its place."""

    @pytest.mark.parametrize(
        ("path", "settings", "found"),
        [
            ("usual", {"api_key": "s"}, {"x-key": "s"}),
            ("usual", {"bearer": "s"}, {"authorization": "Bearer s"}),
            (
                "usual",
                {"basic": ("me", "pass:word")},
                {"authorization": "Basic " + base64.b64encode(b"me:pass:word").decode()},
            ),
            ("usual", {"api_key": lambda: "fresh"}, {"x-key": "fresh"}),
            ("usual", {}, {}),
            ("either", {"query": "s"}, {"?api key": "s"}),
            ("either", {"both": "b", "session": "c"}, {"x-both": "b", "cookie": "sid=c"}),
            ("either", {"both": "b"}, {}),
            ("either", {"api_key": "s"}, {}),
            ("free", {"api_key": "s"}, {}),
            ("maybe", {"api_key": "s"}, {"x-key": "s"}),
            ("maybe", {}, {}),
        ],
    )
    def test_sent(self, sdk: Sdk, path: str, settings: Mapping[str, Any], found: Mapping[str, str]) -> None:
        """A request carries the scheme that the operation allows and the client has, or nothing."""
        assert authentication(sdk, path, **settings) == found

    def test_said_by_the_call(self, sdk: Sdk) -> None:
        """A query parameter that the call itself gives takes the place of the credential, and is hidden as it is."""
        client, transport = sdk.client(sdk.module.reply(None, status=404), query="s")
        with pytest.raises(sdk.module.NotFoundError) as caught:
            client.either(options={"query": {"api key": "mine"}})
        assert transport.requests[0].url == "https://api.test/either?api%20key=mine"
        assert caught.value.url == "https://api.test/either?api%20key=***"

    def test_first_alternative(self, sdk: Sdk) -> None:
        """With several credentials exactly one alternative is sent, the operation's first."""
        everything = {
            "api_key": "k",
            "bearer": "b",
            "basic": ("u", "p"),
            "query": "q",
            "both": "x",
            "session": "y",
            "token": "t",
        }
        assert authentication(sdk, "usual", **everything) == {"x-key": "k"}
        assert authentication(sdk, "either", **everything) == {"x-both": "x", "cookie": "sid=y"}

    def test_callable(self, sdk: Sdk) -> None:
        """`auth` gives the headers for a request, and wins wherever an operation authenticates at all."""
        auth = {"auth": lambda request: {"X-Signed": request.method}, "api_key": "k"}
        assert authentication(sdk, "usual", **auth) == {"x-signed": "GET"}
        assert authentication(sdk, "free", **auth) == {}

    def test_anonymous(self, sdk: Sdk, monkeypatch: pytest.MonkeyPatch) -> None:
        """ANONYMOUS sends nothing, though the environment has a key."""
        monkeypatch.setenv("TEST_API_KEY", "from-env")
        assert authentication(sdk, "usual", auth=sdk.module.ANONYMOUS) == {}

    def test_positional(self, sdk: Sdk) -> None:
        """The first scheme of the document's own order is the client's positional argument."""
        client_class = getattr(sdk.module, sdk.package.project.client)
        transport = sdk.module.ScriptedTransport([sdk.module.reply(None)])
        client_class("positional", transport=transport).usual()
        assert transport.requests[0].headers["x-key"] == "positional"


@pytest.mark.spec(SPEC, config=CONFIG)
class TestEnvironment:
    """What is not given comes from the environment."""

    def test_key(self, sdk: Sdk, monkeypatch: pytest.MonkeyPatch) -> None:
        """The variable's value is the credential, without blanks around it."""
        monkeypatch.setenv("TEST_API_KEY", " from-env\n")
        assert authentication(sdk, "usual") == {"x-key": "from-env"}

    def test_argument_is_stronger(self, sdk: Sdk, monkeypatch: pytest.MonkeyPatch) -> None:
        """With any credential given the environment is not asked."""
        monkeypatch.setenv("TEST_API_KEY", "from-env")
        assert authentication(sdk, "usual", bearer="b") == {"authorization": "Bearer b"}

    def test_blank(self, sdk: Sdk, monkeypatch: pytest.MonkeyPatch) -> None:
        """A blank variable is as good as none."""
        monkeypatch.setenv("TEST_API_KEY", "  ")
        assert authentication(sdk, "usual") == {}

    def test_host(self, sdk: Sdk, monkeypatch: pytest.MonkeyPatch) -> None:
        """The base URL's variable moves the client; the argument is stronger."""
        monkeypatch.setenv("TEST_API_HOST", "host.example/")
        assert sdk.call("usual").sent.url == "https://host.example/usual"
        assert sdk.call("usual", settings={"base_url": "http://h"}).sent.url == "http://h/usual"


@pytest.mark.spec(SPEC, config=CONFIG)
class TestSecrecy:
    """Secrets stay between the client and its origin."""

    SECRETS: Mapping[str, Any] = {"api_key": "s3cret", "query": "s3cret", "basic": ("u", "s3cret")}

    @pytest.mark.parametrize(
        "location", ["https://evil.test/x", "http://api.test/x", "https://api.test:8443/x", "//evil.test/"]
    )
    def test_redirect_to_another_origin(self, sdk: Sdk, location: str) -> None:
        """A redirect to another host, scheme or port is followed without the credential."""
        replies = [sdk.module.reply(None, status=302, headers={"Location": location}), sdk.module.reply(None)]
        first, second = sdk.call("usual", replies=replies, settings=self.SECRETS).requests
        assert "s3cret" in str(first)
        assert "s3cret" not in str(second)

    def test_redirect_within_the_origin(self, sdk: Sdk) -> None:
        """A redirect within the origin keeps it."""
        replies = [sdk.module.reply(None, status=302, headers={"Location": "/other"}), sdk.module.reply(None)]
        second = sdk.call("usual", replies=replies, settings=self.SECRETS).requests[1]
        assert (second.path, "s3cret" in str(second)) == ("/other", True)

    def test_absolute_url(self, sdk: Sdk) -> None:
        """`request` to another origin goes without the credential."""
        client, transport = sdk.client(None, None, **self.SECRETS)
        client.request("GET", "https://elsewhere.test/x")
        client.request("GET", "/x")
        elsewhere, here = transport.requests
        assert "s3cret" not in f"{elsewhere.url} {dict(elsewhere.headers.items())}"
        assert "s3cret" in f"{here.url} {dict(here.headers.items())}"

    def test_repr(self, sdk: Sdk) -> None:
        """No repr, no message shows a secret."""
        client, transport = sdk.client(sdk.module.reply({"detail": "no"}, status=401), **self.SECRETS)
        with pytest.raises(sdk.module.AuthenticationError) as caught:
            client.either()
        shown = [
            repr(client),
            repr(transport.requests[0]),
            repr(caught.value),
            str(caught.value),
            repr(vars(caught.value)),
        ]
        assert "s3cret" not in " ".join(shown)
        assert "s3cret" in transport.requests[0].url


def test_arguments_of_scheme_names(tmp_path: Any) -> None:
    """A scheme whose name is no name in Python, or one of the client's own arguments, still has an argument."""
    spec = """
        paths:
          /a: {get: {operationId: a, security: [{"Api Key!": []}], responses: {"200": {description: F}}}}
          /b: {get: {operationId: b, security: [{timeout: []}], responses: {"200": {description: F}}}}
          /c: {get: {operationId: c, security: [{class: []}], responses: {"200": {description: F}}}}
        components: {securitySchemes: {"Api Key!": {type: apiKey, in: header, name: X-A},
          timeout: {type: apiKey, in: header, name: X-B}, class: {type: apiKey, in: header, name: X-C}}}
        """
    sdk = make(tmp_path, spec)
    arguments = {one.scheme: one.argument for one in sdk.package.project.credentials}
    for path, scheme, header in (("a", "Api Key!", "x-a"), ("b", "timeout", "x-b"), ("c", "class", "x-c")):
        assert authentication(sdk, path, **{arguments[scheme]: "s"}) == {header: "s"}
