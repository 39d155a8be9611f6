"""Signatures of requests that a server sends of itself: whether one comes from it, and is no old one sent again."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

import msgspec

from ..argument_types import mapping
from ..errors import ConfigurationError, WebhookSignatureError
from ..http.headers import Headers

B = TypeVar("B")

_MILLISECONDS: Final = 1e11
"""From this number on, a moment is in milliseconds."""


class Signature(msgspec.Struct, frozen=True):
    """How a server signs.

    header: what carries the signature. algorithm: of the HMAC (RFC 2104). encoding: "hex" or "base64". prefix: what
    stands before it. variable: the environment variable with the secret, "" for none. timestamp: the header with the
    moment of sending in epoch seconds or milliseconds, "" for none. signed: what is signed, where `{timestamp}` and
    `{body}` are replaced. tolerance: seconds by which that moment may differ from now.
    """

    header: str
    algorithm: str = "sha256"
    encoding: str = "hex"
    prefix: str = ""
    variable: str = ""
    timestamp: str = ""
    signed: str = "{body}"
    tolerance: float = 300.0

    def verify(
        self,
        body: object,
        headers: Mapping[str, str],
        secret: str | bytes | None = None,
        *,
        now: Callable[[], float] = time.time,
    ) -> None:
        """Make sure that a request was signed with the secret, in constant time.

        Args:
            body: The body as bytes or text, exactly as it came.
            headers: The headers of the request, in any case.
            secret: The secret; by default that of the environment.
            now: Returns the time in epoch seconds.

        Raises:
            WebhookSignatureError: The signature is missing or wrong, or its moment is too far away.
            ConfigurationError: There is no secret, or the body is no longer as it came.
        """
        # Imported when first needed: only those who receive webhooks need it.
        import hmac

        key = self._key(secret)
        known = Headers({str(name): str(value) for name, value in mapping("headers", headers).items()})
        moment = known.get(self.timestamp, "").strip() if self.timestamp else ""
        given = known.get(self.header, "").strip()
        if not given or (self.timestamp and not moment):
            missing = self.timestamp if given else self.header
            raise WebhookSignatureError(f"the request has no header {missing}: it does not come from the server")
        expected = self._spelled(hmac.digest(key, self._content(body, moment), self.algorithm))
        if not hmac.compare_digest(self._comparable(given), expected):
            raise WebhookSignatureError(f"the signature in {self.header} is not that of the body with this secret")
        if self.timestamp:
            self._check_moment(moment, now())

    def verified(self, body: B, headers: Mapping[str, str] | None, secret: str | bytes | None) -> B:
        """The body, once it is certain that it was signed; with None for headers it is not looked at.

        Raises ConfigurationError for a secret without headers: who gives one wants to verify.
        """
        if headers is not None:
            self.verify(body, headers, secret)
        elif secret is not None:
            raise ConfigurationError("headers= is needed as well as secret=: the signature is in them")
        return body

    def _key(self, secret: Any) -> bytes:
        found = os.environ.get(self.variable, "") if secret is None and self.variable else secret
        if not isinstance(found, (str, bytes)) or not found.strip():
            source = f", or the environment variable {self.variable}" if self.variable else ""
            raise ConfigurationError(f"the secret of the webhook is needed to verify it: give secret={source}")
        return _encoded(found) if isinstance(found, str) else found

    def _content(self, body: Any, moment: str) -> bytes:
        """What was signed."""
        if isinstance(body, str):
            body = _encoded(body)
        if not isinstance(body, (bytes, bytearray, memoryview)):
            raise ConfigurationError("a signature is that of the body as it came: give its bytes, not what they mean")
        before, _, after = self.signed.replace("{timestamp}", moment).partition("{body}")
        return b"".join([_encoded(before), bytes(body), _encoded(after)])

    def _spelled(self, digest: bytes) -> bytes:
        if self.encoding == "hex":
            return digest.hex().encode()
        from base64 import b64encode

        return b64encode(digest)

    def _comparable(self, given: str) -> bytes:
        text = given.removeprefix(self.prefix) if given.startswith(self.prefix) else ""
        return _encoded(text.lower() if self.encoding == "hex" else text)

    def _check_moment(self, text: str, now: float) -> None:
        try:
            moment = float(text)
        except ValueError:
            raise WebhookSignatureError(f"the moment in {self.timestamp} is no number of seconds") from None
        moment = moment / 1000 if moment >= _MILLISECONDS else moment
        # A comparison that also fails for what is no number.
        if not abs(now - moment) <= self.tolerance:
            raise WebhookSignatureError(
                f"the moment in {self.timestamp} is more than {self.tolerance:g} s away: the request may be an old one"
            )


def _encoded(text: str) -> bytes:
    """The text in UTF-8; servers have lone surrogates for bytes in headers that are no UTF-8."""
    return text.encode("utf-8", "surrogatepass")
