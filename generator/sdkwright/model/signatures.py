"""How a server signs the requests that it sends of itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignatureRule:
    """The signature of webhooks.

    header: what carries it. algorithm: of the HMAC, such as "sha256". encoding: "hex" or "base64". prefix: what stands
    before it in the header. variable: the environment variable with the secret, "" for none. timestamp: the header with
    the moment of sending, "" for none. signed: what is signed, where `{timestamp}` and `{body}` are replaced.
    tolerance: seconds by which the moment may differ.
    """

    header: str
    algorithm: str = "sha256"
    encoding: str = "hex"
    prefix: str = ""
    variable: str = ""
    timestamp: str = ""
    signed: str = "{body}"
    tolerance: float = 300.0
