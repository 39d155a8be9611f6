"""Files from URLs: from allowed hosts only, within limits of size and time."""

from __future__ import annotations

from collections.abc import Collection
from time import monotonic
from typing import Any

from sdkwright.errors import LimitError, Location, ReadError
from sdkwright.load.nodes import text
from sdkwright.load.nodes.address import Url

__all__ = ["TIME_LIMIT", "fetch", "require_allowed"]

# Seconds: for each wait on the network, and for one file as a whole.
_PATIENCE = 20.0
TIME_LIMIT = 120.0
_REDIRECTS = 5


def fetch(url: Url, hosts: Collection[str]) -> bytes:
    """Return what stands at a URL; redirects are followed to allowed hosts, and never from https to http.

    hosts: the hosts that may be asked, with their ports where these are not the scheme's own.
    Raises ReadError, LimitError above 64 MiB; neither shows credentials that the URL may hold.
    """
    # Takes 50 ms to import, and most runs fetch nothing.
    import httpx2

    deadline = monotonic() + TIME_LIMIT
    place, current = Location(url.shown), url
    try:
        with httpx2.Client(timeout=_PATIENCE, follow_redirects=False) as client:
            for _ in range(_REDIRECTS + 1):
                require_allowed(current, url, hosts)
                with client.stream("GET", current.text, headers={"accept": "application/json, */*"}) as reply:
                    if not reply.is_redirect:
                        return _body(reply, place, deadline)
                    current = _redirected(current, reply.headers.get("location", ""), place)
    except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError) as error:
        raise ReadError(f"the URL cannot be fetched: {_reason(error)}", place) from None
    raise ReadError(f"the URL cannot be fetched: it is redirected more than {_REDIRECTS} times", place)


def require_allowed(current: Url, first: Url, hosts: Collection[str]) -> None:
    """Raise ReadError unless a URL may be asked on the way from the first one: an allowed host, and still encrypted."""
    if current.host not in hosts:
        raise ReadError(f'the host "{current.host}" is not allowed', Location(first.shown))
    if first.secure and not current.secure:
        raise ReadError(f'it is redirected to "{current.shown}", which is not encrypted', Location(first.shown))


def _redirected(current: Url, target: str, place: Location) -> Url:
    url = current.join(target)
    if url is None:
        raise ReadError("the URL cannot be fetched: it is redirected to what is no http or https URL", place)
    return url


def _body(reply: Any, place: Location, deadline: float) -> bytes:
    if reply.status_code != 200:
        raise ReadError(f"the URL cannot be fetched: the server answers {reply.status_code}", place)
    data = bytearray()
    for chunk in reply.iter_bytes():
        data += chunk
        if len(data) > text.SIZE_LIMIT:
            raise LimitError(f"the file is larger than {text.SIZE_LIMIT // 1024 // 1024} MiB", place)
        if monotonic() > deadline:
            raise LimitError(f"the file takes longer than {TIME_LIMIT:.0f} seconds", place)
    return bytes(data)


def _reason(error: Exception) -> str:
    """Say what went wrong by the kind of error: its text may show the URL as it is."""
    kind = type(error).__name__
    if kind.startswith("Connect") and not kind.endswith("Timeout"):
        return "there is no connection to the host"
    words = kind.removesuffix("Error")
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in words).strip()
