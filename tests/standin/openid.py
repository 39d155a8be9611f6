"""Access tokens that are given for a vendor's OpenID Connect token, and that expire by the server's clock."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

# The documentation says both "around 90 minutes" and "2 hours from creation"; clients are to read `exp`.
LIFETIME = 7200.0


@dataclass(slots=True)
class AccessTokens:
    """Makes tokens and knows them again.

    `lifetime` is in seconds. `refused` are the service accounts for which no token is given.
    """

    clock: Callable[[], float]
    lifetime: float = LIFETIME
    refused: set[str] = field(default_factory=set)
    _revoked: set[str] = field(default_factory=set)
    _made: int = 0
    _key: bytes = b"known to the stand-in alone"

    def restore(self) -> None:
        """The usual lifetime, nobody refused, nothing revoked."""
        self.lifetime = LIFETIME
        self.refused.clear()
        self._revoked.clear()

    def exchange(self, workspace: str, service: str, vendor_token: str) -> str | None:
        """A new token; None where the vendor's token is refused.

        Any text is good for a vendor's token, as there is no vendor whose key it could be checked with; only one that
        is a JWT and has expired is refused.
        """
        now = int(self.clock())
        if service in self.refused or _claims(vendor_token).get("exp", now) < now:
            return None
        self._made += 1
        return self._signed(
            {"iss": workspace, "sub": service, "iat": now, "exp": int(now + self.lifetime), "jti": str(self._made)}
        )

    def holder(self, token: str) -> str | None:
        """The service account that a token stands for; None for one that is not ours, has expired or is revoked."""
        claims = _claims(token)
        if not claims or not hmac.compare_digest(token.rpartition(".")[2], self._signature(token.rpartition(".")[0])):
            return None
        return str(claims["sub"]) if self.clock() < claims["exp"] and token not in self._revoked else None

    def revoke(self, token: str) -> None:
        """Refuse a token from now on, though its time has not come."""
        self._revoked.add(token)

    def _signed(self, claims: Mapping[str, Any]) -> str:
        parts = ({"alg": "HS256", "typ": "JWT"}, claims)
        content = ".".join(_encoded(json.dumps(part, separators=(",", ":")).encode()) for part in parts)
        return f"{content}.{self._signature(content)}"

    def _signature(self, content: str) -> str:
        return _encoded(hmac.new(self._key, content.encode(), hashlib.sha256).digest())


def _encoded(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def _claims(token: str) -> dict[str, Any]:
    """What a JWT says, whoever signed it; nothing for other text."""
    parts = token.split(".")
    if len(parts) != 3:
        return {}
    try:
        claims = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except (binascii.Error, ValueError):
        return {}
    return claims if isinstance(claims, dict) else {}
