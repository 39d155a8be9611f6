"""The part of sdk.yaml about webhooks: how the server signs them."""

from __future__ import annotations

from sdkwright.config.known_keys import keys_at
from sdkwright.config.sections import HEADER, VARIABLE, Check, Section
from sdkwright.model.signatures import SignatureRule

_ALGORITHMS = ("sha1", "sha256", "sha384", "sha512")
_ENCODINGS = ("hex", "base64")
_ALGORITHM: Check = (lambda text: text in _ALGORITHMS, f"an algorithm; algorithms are {', '.join(_ALGORITHMS)}")
_ENCODING: Check = (lambda text: text in _ENCODINGS, f"an encoding; encodings are {', '.join(_ENCODINGS)}")
_SIGNED: Check = (lambda text: text.count("{body}") == 1, 'a text with "{body}" in it, such as "{timestamp}.{body}"')


def signature_rule(top: Section) -> SignatureRule | None:
    """How webhooks are signed; None where the file does not say."""
    if top.child("webhooks") is None:
        return None
    section = top.section("webhooks", keys_at("webhooks"))
    timestamp = section.text("timestamp", HEADER) or ""
    signed = section.text("signed", _SIGNED) or ("{timestamp}.{body}" if timestamp else "{body}")
    if bool(timestamp) != ("{timestamp}" in signed):
        raise section.error('"timestamp" must name a header whose value is signed: "signed" has "{timestamp}" in it')
    tolerance = section.number("tolerance")
    if tolerance is not None and not timestamp:
        raise section.error('"tolerance" is for the moment in the header that "timestamp" names')
    return SignatureRule(
        header=section.required("header", HEADER),
        algorithm=section.text("algorithm", _ALGORITHM) or "sha256",
        encoding=section.text("encoding", _ENCODING) or "hex",
        prefix=section.text("prefix") or "",
        variable=section.text("secret", VARIABLE) or "",
        timestamp=timestamp,
        signed=signed,
        tolerance=300.0 if tolerance is None else tolerance,
    )
