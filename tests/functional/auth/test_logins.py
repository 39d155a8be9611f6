"""Users who log in: by a refresh token of an earlier login, or by a code on another device."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs

import pytest

from tests.functional.harness import Sdk

SPEC = """
    servers: [{url: "https://api.test"}]
    security: [{login: [read]}]
    paths:
      /read: {get: {operationId: read, responses: {"200": {description: F}}}}
      /write: {get: {operationId: write, security: [{login: [write]}], responses: {"200": {description: F}}}}
    components: {securitySchemes: {login: {type: oauth2, flows: {
      authorizationCode: {authorizationUrl: "https://a.test", tokenUrl: "https://auth.test/token", scopes: {read: R,
        write: W}},
      deviceAuthorization: {deviceAuthorizationUrl: /device, tokenUrl: "https://auth.test/token", scopes: {read: R,
        write: W}}}}}}
    """
SECRET = "r3fresh-t0ken"
CODE = {
    "device_code": "d3vice-c0de",
    "user_code": "WDJB-MJHT",
    "verification_uri": "https://auth.test/enter",
    "verification_uri_complete": "https://auth.test/enter?code=WDJB-MJHT",
    "expires_in": 60,
    "interval": 2,
}
GRANT = "urn:ietf:params:oauth:grant-type:device_code"


class Server:
    """Answers requests for tokens from a list, and all others with nothing."""

    def __init__(self, sdk: Sdk, answers: list[Any]) -> None:
        self.reply, self.answers = sdk.module.reply, answers
        self.asked: list[Mapping[str, str]] = []
        self.used: list[str] = []

    def __call__(self, request: Any) -> Any:
        if request.content is None:
            self.used.append(request.headers.get("authorization"))
            return self.reply(None)
        self.asked.append({name: values[0] for name, values in parse_qs(request.content.decode()).items()})
        answer = self.answers[len(self.asked) - 1]
        return self.reply(answer, status=400 if "error" in answer else 200)


class Run:
    """Calls of a client with this source of tokens, sync or async, at a time of their own."""

    def __init__(self, sdk: Sdk, source: Any, answers: list[Any], *, is_async: bool) -> None:
        self.server, self.now, self.is_async = Server(sdk, answers), 0.0, is_async
        self.pauses: list[float] = []
        client, transport = ("AsyncApi", "AsyncScriptedTransport") if is_async else ("Api", "ScriptedTransport")
        self.client = getattr(sdk.module, client)(login=source, transport=getattr(sdk.module, transport)(self.server))
        tokens = self.client._sender.tokens
        tokens.clock = lambda: self.now
        tokens.sleep = self.sleep_async if is_async else self.sleep

    def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)

    def call(self, name: str = "read") -> None:
        called = getattr(self.client, name)()
        if self.is_async:
            asyncio.run(called)


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.spec(SPEC)
class TestRefreshToken:
    """A refresh token stands in for a token."""

    def test_rotation(self, sdk: Sdk, is_async: bool) -> None:
        """One token serves all operations; each new refresh token is told, and used the next time."""
        told: list[str] = []
        source = sdk.module.RefreshToken("me", SECRET, on_renewal=told.append)
        answers = [{"access_token": f"t{n}", "refresh_token": f"r{n}", "expires_in": 10} for n in (1, 2)]
        run = Run(sdk, source, answers, is_async=is_async)
        run.call("read")
        run.call("write")
        run.now = 10
        run.call("read")
        assert run.server.asked == [
            {"grant_type": "refresh_token", "refresh_token": SECRET, "client_id": "me"},
            {"grant_type": "refresh_token", "refresh_token": "r1", "client_id": "me"},
        ]
        assert run.server.used == ["Bearer t1", "Bearer t1", "Bearer t2"]
        assert told == ["r1", "r2"]

    def test_refused(self, sdk: Sdk, is_async: bool) -> None:
        """A refresh token that is not valid any more is an AuthenticationError that does not show it."""
        answers = [{"error": "invalid_grant", "error_description": f"no {SECRET}"}]
        run = Run(sdk, sdk.module.RefreshToken("me", SECRET), answers, is_async=is_async)
        with pytest.raises(sdk.module.AuthenticationError, match="the refresh token gave no token") as caught:
            run.call()
        assert SECRET not in f"{caught.value} {vars(caught.value)} {run.client!r}"


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.spec(SPEC)
class TestDeviceLogin:
    """The user enters a code on another device."""

    def test_login(self, sdk: Sdk, is_async: bool) -> None:
        """The code is shown, and the token asked for in the server's time until the user has logged in."""
        shown: list[Any] = []
        answers = [CODE, {"error": "authorization_pending"}, {"error": "slow_down"}, {"access_token": "t"}]
        run = Run(sdk, sdk.module.DeviceLogin("me", shown.append), answers, is_async=is_async)
        run.call()
        run.call()
        (code,) = shown
        assert (code.user_code, code.url) == ("WDJB-MJHT", "https://auth.test/enter")
        assert (code.complete_url, code.expires_in) == ("https://auth.test/enter?code=WDJB-MJHT", 60)
        question = {"grant_type": GRANT, "device_code": "d3vice-c0de", "client_id": "me"}
        assert run.server.asked == [{"scope": "read", "client_id": "me"}, question, question, question]
        assert run.pauses == [2, 2, 7]
        assert run.server.used == ["Bearer t", "Bearer t"]

    def test_renewal(self, sdk: Sdk, is_async: bool) -> None:
        """A token is renewed by its refresh token; where that is refused the user logs in again."""
        shown: list[Any] = []
        first = {"access_token": "t1", "refresh_token": "r", "expires_in": 10}
        renewed, refused = {"access_token": "t2", "expires_in": 10}, {"error": "invalid_grant"}
        answers = [CODE, first, renewed, refused, CODE, {"access_token": "t3"}]
        run = Run(sdk, sdk.module.DeviceLogin("me", shown.append), answers, is_async=is_async)
        for moment in (0, 20, 40):
            run.now = moment
            run.call()
        assert run.server.used == ["Bearer t1", "Bearer t2", "Bearer t3"]
        assert run.server.asked[3]["refresh_token"] == "r"
        assert len(shown) == 2

    @pytest.mark.parametrize("error", ["access_denied", "expired_token"])
    def test_refused(self, sdk: Sdk, is_async: bool, error: str) -> None:
        """A user who refuses, or is too late, ends it; the device's code is not shown."""
        answers = [CODE, {"error": error, "error_description": "no d3vice-c0de"}]
        run = Run(sdk, sdk.module.DeviceLogin("me", lambda code: None), answers, is_async=is_async)
        with pytest.raises(sdk.module.AuthenticationError, match="the user did not log in") as caught:
            run.call()
        assert "d3vice-c0de" not in f"{caught.value} {vars(caught.value)}"

    def test_too_late(self, sdk: Sdk, is_async: bool) -> None:
        """A server that never says that it is too late is not asked beyond the life of the code."""
        answers = [{**CODE, "interval": "20"}, *[{"error": "authorization_pending"}] * 9]
        run = Run(sdk, sdk.module.DeviceLogin("me", lambda code: None), answers, is_async=is_async)
        with pytest.raises(sdk.module.AuthenticationError, match="in time"):
            run.call()
        assert run.pauses == [20, 20]

    @pytest.mark.parametrize("answer", [{"error": "invalid_client"}, {"user_code": "c"}, {**CODE, "device_code": 7}])
    def test_no_code(self, sdk: Sdk, is_async: bool, answer: Any) -> None:
        """A server that gives no code is told, and nothing is shown."""
        run = Run(sdk, sdk.module.DeviceLogin("me", pytest.fail), [answer, answer], is_async=is_async)
        with pytest.raises(sdk.module.AuthenticationError, match="no code for the user was given"):
            run.call()


@pytest.mark.spec(SPEC)
class TestUnusable:
    """What cannot work is refused when it is made, or before anything is sent."""

    def test_arguments(self, sdk: Sdk) -> None:
        """Blank ids and tokens, and something else than a function, are ConfigurationErrors."""
        module = sdk.module
        for kind, arguments in (
            (module.RefreshToken, ("me", " ")),
            (module.RefreshToken, ("", "r")),
            (module.RefreshToken, ("me", "\ud800")),
            (module.DeviceLogin, (" ", print)),
            (module.DeviceLogin, ("me", None)),
        ):
            with pytest.raises(module.ConfigurationError):
                kind(*arguments)

    def test_shown(self, sdk: Sdk) -> None:
        """Neither shows a secret."""
        module = sdk.module
        assert repr(module.RefreshToken("me", SECRET)) == "RefreshToken('me', '***')"
        assert repr(module.DeviceLogin("me", print, client_secret=SECRET)) == "DeviceLogin('me', '***')"


@pytest.mark.spec(SPEC.replace("deviceAuthorizationUrl: /device, ", ""))
class TestNoDeviceUrl:
    """A document that does not tell where devices log in."""

    def test_needed(self, sdk: Sdk) -> None:
        """The login has to tell it."""
        client, _ = sdk.client(login=sdk.module.DeviceLogin("me", print))
        with pytest.raises(sdk.module.ConfigurationError, match="device_url="):
            client.read()
