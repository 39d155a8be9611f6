"""The proxies of the environment, for transports that do not look for them themselves."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from urllib.parse import urlsplit

from ..errors import ConfigurationError
from .url import Origin, origin_of


class Proxies:
    """Chooses proxies by the environment as it is when a request first needs to know, and once for each origin."""

    def __init__(self) -> None:
        self._by_scheme: Mapping[str, str] | None = None
        self._by_origin: dict[Origin, str | None] = {}

    def of(self, url: str) -> str | None:
        """The URL of the proxy for a request; None where it goes straight to its server, by NO_PROXY for instance.

        Raises ConfigurationError for a proxy that is none of http or https.
        """
        if self._by_scheme is None:
            self._by_scheme = _by_scheme()
        if not self._by_scheme:
            return None
        origin = origin_of(url)
        if origin is None:
            return _proxy_for(url, self._by_scheme)
        if origin not in self._by_origin:
            self._by_origin[origin] = _proxy_for(url, self._by_scheme)
        return self._by_origin[origin]


def _by_scheme() -> Mapping[str, str]:
    """The URL of the proxy by the scheme of a request, "all" for any, as the system and its variables have them."""
    if sys.platform not in ("darwin", "win32") and not any(name.lower().endswith("_proxy") for name in os.environ):
        return {}
    # Imported when first needed: it takes long.
    from urllib.request import getproxies

    return getproxies()


def _proxy_for(url: str, proxies: Mapping[str, str]) -> str | None:
    parts = urlsplit(url)
    found = proxies.get(parts.scheme) or proxies.get("all")
    if not found:
        return None
    from urllib.request import proxy_bypass

    if proxy_bypass(parts.netloc.rpartition("@")[2]):
        return None
    return checked_proxy(found)


def checked_proxy(url: str) -> str:
    """The URL of a proxy, http where it has no scheme. Raises ConfigurationError for one that cannot be used."""
    full = url if "://" in url else f"http://{url}"
    try:
        is_fine = urlsplit(full).scheme in ("http", "https") and bool(urlsplit(full).hostname)
    except ValueError:
        is_fine = False
    if not is_fine:
        raise ConfigurationError("the proxy must be the URL of a proxy of http or https")
    return full
