"""Who is calling: credentials read, judged, and answered as Cloudsmith does."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

from . import values
from .documents import Operation
from .journal import Reply, Request
from .openid import AccessTokens
from .replies import error_reply

# Readable without credentials: public lists, the badge, and the routes that give a caller its first credential.
OPEN_OPERATIONS = frozenset(
    {
        "badges_version_list",
        "distros_list",
        "distros_read",
        "formats_list",
        "formats_read",
        "openid_create",
        "rates_limits_list",
        "storage-regions_list",
        "storage-regions_read",
        "user_self",
        "users_profile_read",
    }
)
LOGIN = "user_token_create"
USER = "ada"


@dataclass(frozen=True, slots=True)
class Credentials:
    """The secrets that are accepted.

    A bearer token is accepted in `X-Api-Key` too, as the documentation has it.
    """

    api_keys: frozenset[str] = frozenset({"test-key"})
    bearers: frozenset[str] = frozenset({"test-jwt"})
    basics: frozenset[tuple[str, str]] = frozenset({("user@example.com", "secret")})

    def accepts(self, scheme: str, value: str) -> bool:
        """Whether a credential is known; `scheme` is apikey, token, bearer or basic."""
        if scheme == "basic":
            return basic_pair(value) in self.basics
        if scheme == "bearer":
            return value in self.bearers
        return value in self.api_keys or value in self.bearers


@dataclass(frozen=True, slots=True)
class Callers:
    """Everybody who may call: a user by the secrets that are known, and service accounts by their access tokens.

    An access token is accepted as a bearer and in `X-Api-Key`: the documentation has the latter, the official client
    sends the former.
    """

    known: Credentials
    tokens: AccessTokens

    def account(self, scheme: str, value: str) -> str | None:
        """Whose credential it is: the user's or a service account's slug; None for one that is not good."""
        if self.known.accepts(scheme, value):
            return USER
        return self.tokens.holder(value) if scheme in ("bearer", "apikey") else None


@dataclass(frozen=True, slots=True)
class Verdict:
    """`account` is who calls ("": nobody known), `refusal` the reply to give instead (None: go on), `violation` what
    is against the rules ("": nothing).
    """

    account: str = ""
    refusal: Reply | None = None
    violation: str = ""


def judge(operation: Operation, request: Request, callers: Callers) -> Verdict:
    """Whether a request may go on to its operation."""
    sent = sent_credentials(request)
    if len(sent) > 1:
        names = " and ".join(scheme for scheme, _ in sent)
        return Verdict(refusal=_refused("Invalid token."), violation=f"two credentials at once: {names}")
    if operation.security == ():
        return Verdict(violation="credentials are sent where none are needed" if sent else "")
    if not sent:
        return _anonymous(operation, request, callers.known)
    scheme, value = sent[0]
    if operation.security == (frozenset({"basic"}),) and scheme != "basic":
        return Verdict(refusal=_missing(), violation=f"{scheme} credentials where only basic is documented")
    if account := callers.account(scheme, value):
        return Verdict(account)
    return Verdict(refusal=_refused("Invalid username/password." if scheme == "basic" else "Invalid token."))


def who_is(account: str) -> dict[str, object]:
    """What `/user/self/` says of a caller; all is null for one without credentials."""
    if not account:
        unknown = dict.fromkeys(("email", "name", "profile_url", "self_url", "slug", "slug_perm"))
        return {"authenticated": False, **unknown, "self_url": "https://api.cloudsmith.io/v1/user/self/"}
    if account != USER:
        # A service account is no person; that it has no address and no profile is a guess.
        return {
            "authenticated": True,
            "email": None,
            "name": account,
            "profile_url": None,
            "self_url": "https://api.cloudsmith.io/v1/user/self/",
            "slug": account,
            "slug_perm": values.token(account),
        }
    return {
        "authenticated": True,
        "email": "user@example.com",
        "name": "Ada User",
        "profile_url": "https://api.cloudsmith.io/v1/users/profile/ada/",
        "self_url": "https://api.cloudsmith.io/v1/user/self/",
        "slug": USER,
        "slug_perm": "aDaUsEr00001",
    }


def sent_credentials(request: Request) -> list[tuple[str, str]]:
    """The credentials of a request as (scheme, value); a value is never judged here."""
    found = []
    if "x-api-key" in request.headers:
        found.append(("apikey", request.headers["x-api-key"].removeprefix("Bearer ")))
    if "authorization" in request.headers:
        kind, _, value = request.headers["authorization"].partition(" ")
        found.append((kind.lower(), value))
    return found


def _anonymous(operation: Operation, request: Request, known: Credentials) -> Verdict:
    if operation.operation_id == LOGIN:
        return _login(request, known)
    if operation.operation_id in OPEN_OPERATIONS:
        return Verdict()
    return Verdict(refusal=_missing())


def _login(request: Request, known: Credentials) -> Verdict:
    """A token is given for an email and a password in the body, or for the second factor of an earlier try."""
    body = request.json() or {}
    if "totp_token" in body or (body.get("email"), body.get("password")) in known.basics:
        return Verdict()
    return Verdict(refusal=_refused("Invalid username/password.") if "email" in body else _missing())


def basic_pair(value: str) -> tuple[str, str]:
    """The name and the secret of basic credentials (RFC 7617); both are empty where they cannot be read."""
    try:
        name, _, secret = base64.b64decode(value, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return ("", "")
    return (name, secret)


def _missing() -> Reply:
    return _refused("Authentication credentials were not provided.")


def _refused(detail: str) -> Reply:
    return error_reply(401, detail)
