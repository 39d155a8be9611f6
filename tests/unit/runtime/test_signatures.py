"""Signatures of webhooks: what is signed passes, and nothing else."""

from __future__ import annotations

import base64
import hashlib
import hmac
import pickle
from typing import Any

import pytest

from sdkwright.runtime import ConfigurationError, SdkError, Signature, WebhookSignatureError

SECRET = "s3cret-of-hooks"
BODY = '{"a": "ä"}'.encode()
PLAIN = Signature("X-Signature", algorithm="sha1", variable="HOOK_SECRET")
DATED = Signature("X-Signature", prefix="v0=", timestamp="X-Moment", signed="v0:{timestamp}:{body}", tolerance=60.0)
NOW = 1_700_000_000.0


def signed(body: bytes = BODY, algorithm: str = "sha1", secret: str = SECRET) -> str:
    """The signature in hexadecimal."""
    return hmac.new(secret.encode(), body, algorithm).hexdigest()


def dated(moment: str) -> dict[str, str]:
    """The headers of a request that was signed together with its moment."""
    return {"X-Moment": moment, "X-Signature": f"v0={signed(f'v0:{moment}:'.encode() + BODY, 'sha256')}"}


class TestVerification:
    """Which requests are taken for the server's."""

    @pytest.mark.parametrize("body", [BODY, BODY.decode(), bytearray(BODY), memoryview(BODY)])
    @pytest.mark.parametrize("name", ["X-Signature", "x-signature", "X-SIGNATURE"])
    def test_signed(self, body: Any, name: str) -> None:
        """A body that is signed passes, as bytes or text, and with headers in any case."""
        PLAIN.verify(body, {name: signed()}, SECRET)
        PLAIN.verify(body, {name: f" {signed().upper()}"}, SECRET.encode())

    def test_known_answer(self) -> None:
        """The signature is the HMAC of RFC 2202."""
        headers = {"X-Signature": "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"}
        PLAIN.verify(b"what do ya want for nothing?", headers, "Jefe")

    @pytest.mark.parametrize(
        "given",
        [
            "",
            " ",
            "0" * 40,
            signed()[:-1],
            signed() + "0",
            signed(secret="other"),
            signed(b"{}"),
            "ä" * 40,
            "\udcff" * 40,
        ],
    )
    def test_not_signed(self, given: str) -> None:
        """Anything else is refused, also bytes that are no text, and no message tells the secret or the signature."""
        with pytest.raises(WebhookSignatureError, match="X-Signature") as caught:
            PLAIN.verify(BODY, {"X-Signature": given}, SECRET)
        assert isinstance(caught.value, SdkError)
        assert SECRET not in str(caught.value)
        assert signed() not in str(caught.value)
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)

    def test_no_header(self) -> None:
        """So is a request without a signature."""
        with pytest.raises(WebhookSignatureError, match="no header X-Signature"):
            PLAIN.verify(BODY, {}, SECRET)

    def test_constant_time(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Signatures are compared in a time that does not tell how much of them is right."""
        compared: list[Any] = []

        def compare(first: Any, second: Any) -> bool:
            compared.append((first, second))
            return False

        monkeypatch.setattr(hmac, "compare_digest", compare)
        with pytest.raises(WebhookSignatureError):
            PLAIN.verify(BODY, {"X-Signature": signed()}, SECRET)
        assert compared == [(signed().encode(), signed().encode())]

    def test_base64(self) -> None:
        """A signature in Base64 is compared as it is, with what stands before it."""
        signature = Signature("X-Signature", algorithm="sha512", encoding="base64", prefix="sha512=")
        right = base64.b64encode(hmac.digest(SECRET.encode(), BODY, hashlib.sha512)).decode()
        signature.verify(BODY, {"X-Signature": f"sha512={right}"}, SECRET)
        for wrong in (right, f"sha512={right.swapcase()}", f"sha256={right}"):
            with pytest.raises(WebhookSignatureError):
                signature.verify(BODY, {"X-Signature": wrong}, SECRET)

    def test_optional(self) -> None:
        """A function of a webhook checks what has headers, and gives the body back."""
        assert PLAIN.verified(BODY, None, None) is BODY
        assert PLAIN.verified(BODY, {"X-Signature": signed()}, SECRET) is BODY
        with pytest.raises(WebhookSignatureError):
            PLAIN.verified(BODY, {}, SECRET)

    def test_forgotten_headers(self) -> None:
        """A secret without headers would verify nothing, and is refused."""
        with pytest.raises(ConfigurationError, match="headers= is needed"):
            PLAIN.verified(BODY, None, SECRET)


class TestMoments:
    """Requests that were recorded and are sent again."""

    @pytest.mark.parametrize("moment", ["1700000000", "1699999940", "1700000060", "1700000000000", "1700000000.5"])
    def test_recent(self, moment: str) -> None:
        """A moment in seconds or milliseconds that is near enough passes, before and after."""
        DATED.verify(BODY, dated(moment), SECRET, now=lambda: NOW)

    @pytest.mark.parametrize("moment", ["1699999939", "1700000061", "0", "-1", "nan", "inf", "1e999"])
    def test_old(self, moment: str) -> None:
        """Any other is refused, however well it is signed."""
        with pytest.raises(WebhookSignatureError, match="more than 60 s away"):
            DATED.verify(BODY, dated(moment), SECRET, now=lambda: NOW)

    def test_no_number(self) -> None:
        """What is no number is no moment."""
        with pytest.raises(WebhookSignatureError, match="X-Moment is no number"):
            DATED.verify(BODY, dated("today"), SECRET, now=lambda: NOW)

    def test_changed(self) -> None:
        """The moment is signed: another one cannot be put in its place."""
        with pytest.raises(WebhookSignatureError, match="is not that of the body"):
            DATED.verify(BODY, {**dated("1600000000"), "X-Moment": "1700000000"}, SECRET, now=lambda: NOW)

    def test_missing(self) -> None:
        """A request without it is refused."""
        with pytest.raises(WebhookSignatureError, match="no header X-Moment"):
            DATED.verify(BODY, {"X-Signature": dated("1700000000")["X-Signature"]}, SECRET, now=lambda: NOW)


class TestSetUp:
    """What is needed to verify anything."""

    def test_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The secret of the environment is used where none is given, and an argument has precedence."""
        monkeypatch.setenv("HOOK_SECRET", SECRET)
        PLAIN.verify(BODY, {"X-Signature": signed()})
        with pytest.raises(WebhookSignatureError):
            PLAIN.verify(BODY, {"X-Signature": signed()}, "other")

    @pytest.mark.parametrize("secret", [None, "", b"", " ", b"\n"])
    def test_no_secret(self, secret: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without a secret, nothing is taken for signed: an empty one would let anybody in."""
        monkeypatch.delenv("HOOK_SECRET", raising=False)
        with pytest.raises(ConfigurationError, match="HOOK_SECRET"):
            PLAIN.verify(BODY, {"X-Signature": signed(secret="")}, secret)

    @pytest.mark.parametrize("body", [{"a": 1}, [1], None])
    def test_parsed_body(self, body: Any) -> None:
        """What a web framework has made of the body is not what was signed."""
        with pytest.raises(ConfigurationError, match="as it came"):
            PLAIN.verify(body, {"X-Signature": signed()}, SECRET)

    def test_headers(self) -> None:
        """Headers are a mapping."""
        broken: Any = ["X-Signature"]
        with pytest.raises(ConfigurationError, match="mapping"):
            PLAIN.verify(BODY, broken, SECRET)
