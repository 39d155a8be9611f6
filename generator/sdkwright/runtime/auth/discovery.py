"""Where a client looks for credentials that it was not given, beyond its environment: one place after the other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from .exchange import Exchange
from .settings_files import SettingsFiles

if TYPE_CHECKING:
    from .token_flow import FetchedTokens


class Found(msgspec.Struct, frozen=True):
    """Credentials by scheme, none where nothing was found, and the base URL that belongs to them, "" for the usual."""

    secrets: Mapping[str, Any]
    base_url: str

    def __repr__(self) -> str:
        return f"Found({', '.join(self.secrets) or 'nothing'})"


class Discovery(msgspec.Struct, frozen=True, kw_only=True):
    """The places of an API, in the order in which they are asked: the vendor's files, then the CI job."""

    files: SettingsFiles | None = None
    exchange: Exchange | None = None

    @property
    def token_source(self) -> FetchedTokens | None:
        """What keeps the tokens of a client that may find something to exchange; None where it cannot."""
        if self.exchange is None:
            return None
        # Imported when first needed: most clients are given a credential.
        from .token_flow import FetchedTokens

        return FetchedTokens()

    def find(self, environ: Mapping[str, str], profile: str | None) -> Found:
        """What is there. It reads files, but sends nothing: tokens are fetched by the calls that need them.

        Raises ConfigurationError for a profile that is not there, and for a file that cannot be used.
        """
        settings = None if self.files is None else self.files.read(environ, profile)
        base_url = "" if settings is None else settings.base_url()
        secrets: Mapping[str, Any] = {} if settings is None else settings.secrets()
        if not secrets and self.exchange is not None:
            source = self.exchange.find(environ, settings)
            secrets = {} if source is None else {self.exchange.scheme: source}
        return Found(secrets, base_url)
