"""Where a client looks for credentials that it was not given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CredentialFiles:
    """The files of a vendor's command line; see `SettingsFiles` in the runtime."""

    folder: str
    files: Mapping[str, str]
    profile: str
    keys: Mapping[str, str]
    hosts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OidcSetting:
    """Where a setting of the exchange is found: environment variables, then keys of the files."""

    variables: tuple[str, ...]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Oidc:
    """How the token of a CI job is exchanged; see `Exchange` in the runtime."""

    scheme: str
    url: str
    token: str
    fields: Mapping[str, str]
    reply: str
    audience: str
    prefix: str
    settings: Mapping[str, OidcSetting]


@dataclass(frozen=True, slots=True)
class Discovery:
    """Where a client looks for credentials that it was not given; None where there is no such place."""

    files: CredentialFiles | None = None
    oidc: Oidc | None = None

    def __bool__(self) -> bool:
        return self.files is not None or self.oidc is not None
