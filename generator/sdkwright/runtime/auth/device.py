"""OAuth 2 for programs without a browser: the user logs in with one elsewhere, by a code (RFC 8628)."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from math import isfinite
from typing import TYPE_CHECKING, Any, Final

import msgspec

from ..argument_types import text
from ..errors import ConfigurationError
from .oauth import OAuth2Client
from .token_flow import Flow, Grant, Pause, Token, Work, json_object, read_token, refusal

if TYPE_CHECKING:
    from ..http.headers import Headers

_GRANT: Final = "urn:ietf:params:oauth:grant-type:device_code"

_INTERVAL: Final = 5.0
"""Seconds between two questions where the server names none, and by which it can make them longer (RFC 8628, 3.5)."""

_LIFETIME: Final = 600.0
"""Seconds for which a code is asked about where the server does not say how long it lives."""


class DeviceCode(msgspec.Struct, frozen=True):
    """What the user needs to log in.

    Attributes:
        user_code: The code that the user enters.
        url: Where it is entered.
        complete_url: The same with the code filled in, for a QR code or a browser; "" where the server has none.
        expires_in: Seconds after which it is too late.
    """

    user_code: str
    url: str
    complete_url: str
    expires_in: float


class DeviceLogin(OAuth2Client):
    """A login of the user in place of a token, on another device: the first call that needs a token waits for it.

    Args:
        client_id: The id of the application.
        show: A function that shows the user a DeviceCode, for instance by printing its code and its URL.
        client_secret: The secret of the application, where it has one.
        scopes: Names, or one text of names with blanks between; by default those that the API documents for an
            operation.
        device_url: Where codes are issued, absolute or from the API's root; by default where the API documents it.
        token_url: Where tokens are issued, likewise.

    Raises:
        ConfigurationError: The id is blank, or `show` is no function.
    """

    __slots__ = ("_show", "device_url")

    def __init__(
        self,
        client_id: str,
        show: Callable[[DeviceCode], object],
        *,
        client_secret: str = "",
        scopes: Iterable[str] | None = None,
        device_url: str = "",
        token_url: str = "",
    ) -> None:
        super().__init__(client_id, client_secret, scopes=scopes, in_body=None, token_url=token_url)
        if not callable(show):
            raise ConfigurationError("show must be a function that is given a DeviceCode")
        self._show = show
        self.device_url = text("device_url", device_url)

    def grant(self, name: str, scheme: Any, scopes: tuple[str, ...], absolute: Callable[[str], str]) -> Grant:
        device_url = self.device_url or scheme.device_url
        if not device_url:
            raise ConfigurationError("DeviceLogin needs device_url=: the API does not tell where devices log in")
        grant = super().grant(name, scheme, scopes, absolute)
        return msgspec.structs.replace(grant, device_url=absolute(device_url))

    def flow(self, grant: Grant, previous: Token | None, headers: Headers, clock: Callable[[], float]) -> Flow:
        """Renews by the refresh token, else has the user log in, and asks until that is done."""
        renewed = yield from self.renewed(grant, previous, headers, clock())
        if renewed is not None:
            return renewed
        fields = [("scope", " ".join(grant.scopes))] if grant.scopes else []
        in_body = self.is_in_body(previous)
        request, response, in_body = yield from self.ask(grant.device_url, headers, fields, in_body=in_body)
        body = json_object(response)
        code = _shown(body)
        device_code = body.get("device_code")
        if response.status >= 300 or code is None or not isinstance(device_code, str) or not device_code:
            raise refusal(request, response, self.secrets, "no code for the user was given")
        until = clock() + code.expires_in
        yield Work(lambda: self._show(code))
        interval = _seconds(body, "interval", _INTERVAL)
        return (yield from self._wait(grant, headers, clock, (device_code, interval, until)))

    def _wait(
        self, grant: Grant, headers: Headers, clock: Callable[[], float], code: tuple[str, float, float]
    ) -> Generator[Any, Any, Token]:
        """Asks for the token until the user has logged in, or it is too late."""
        device_code, interval, until = code
        fields = [("grant_type", _GRANT), ("device_code", device_code)]
        in_body = bool(self.in_body)
        while True:
            yield Pause(interval)
            started = clock()
            request, response, in_body = yield from self.ask(grant.url, headers, fields, in_body=in_body)
            token = read_token(response, started, in_body=in_body)
            if token is not None:
                return token
            reason = json_object(response).get("error")
            if reason == "slow_down":
                interval += _INTERVAL
            if reason not in ("authorization_pending", "slow_down"):
                raise refusal(request, response, (*self.secrets, device_code), "the user did not log in")
            if clock() + interval >= until:
                raise refusal(request, response, (*self.secrets, device_code), "the user did not log in in time")


def _shown(body: Mapping[str, Any]) -> DeviceCode | None:
    """What is shown to the user; None where the reply has no code or no URL."""
    user_code, url = body.get("user_code"), body.get("verification_uri") or body.get("verification_url")
    complete_url = body.get("verification_uri_complete")
    if not isinstance(user_code, str) or not isinstance(url, str):
        return None
    complete = complete_url if isinstance(complete_url, str) else ""
    return DeviceCode(user_code, url, complete, _seconds(body, "expires_in", _LIFETIME))


def _seconds(body: Mapping[str, Any], key: str, default: float) -> float:
    """A number of seconds of a reply, also one as text; `default` where there is none above 0."""
    try:
        value = float(body.get(key, default))
    except (TypeError, ValueError):
        return default
    return value if isfinite(value) and value > 0 else default
