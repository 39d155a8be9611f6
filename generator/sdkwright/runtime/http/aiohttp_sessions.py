"""The sessions of aiohttp that a transport keeps: one for each process and event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..errors import ConfigurationError
from .places import Place, guard
from .pool_limits import KEPT, MOST_CONNECTIONS
from .proxies import Proxies
from .tls import shared_context
from .transport_errors import setup_cause, setup_error

if TYPE_CHECKING:
    import ssl

    import aiohttp

_LONGEST_FIELD: Final = 64 * 1024
"""Bytes that a line of a reply's head may have: a list of links is longer than what aiohttp expects."""

_ABANDONED: Final[list[Any]] = []
"""What belongs to a parent process: its destructors would take the parent's connections from the parent's loop."""


class Sessions:
    """Makes sessions where they are needed, and forgets those that nothing can be done with any more.

    Attributes:
        is_closed: Whether the transport was closed.
    """

    def __init__(self, proxy: str | None, verify: bool | ssl.SSLContext, given: aiohttp.ClientSession | None) -> None:
        self._proxy, self._verify, self._given = proxy, verify, given
        self._given_place: Place | None = None
        self._sessions: dict[Place, aiohttp.ClientSession] = {}
        self._proxies = Proxies()
        self.is_closed = False

    def session(self, here: Place) -> aiohttp.ClientSession:
        """The session to use here."""
        if self._given is None:
            session = self._sessions.get(here)
            return self._connect(here) if session is None else session
        if self._given_place is None:
            self._given_place = here
        if self._given_place != here:
            raise ConfigurationError(
                "the session of aiohttp was used in another process or event loop: give this one its own"
            )
        return self._given

    def proxy(self, url: str) -> str | None:
        """The URL of the proxy for a request; None where it needs none, or the given session decides."""
        if self._proxy is not None or self._given is not None:
            return self._proxy
        return self._proxies.of(url)

    def close(self, here: Place) -> aiohttp.ClientSession | None:
        """Forget all sessions; the one that is left to be closed here."""
        with guard:
            session = self._sessions.get(here) if self._given is None else self._given
            if self._given_place is not None and self._given_place.process != here.process:
                session = None
            for place, other in self._sessions.items():
                if place != here:
                    _abandon_session(other)
            self._sessions, self._given, self.is_closed = {}, None, True
        return session

    def _connect(self, here: Place) -> aiohttp.ClientSession:
        """The session for this process and event loop, made by the first of all threads that ask for it."""
        with guard:
            if self.is_closed:
                raise ConfigurationError("the client has been closed")
            for place in [place for place in self._sessions if place.is_gone]:
                _abandon_session(self._sessions.pop(place))
            if here not in self._sessions:
                try:
                    self._sessions[here] = self._new_session()
                except ImportError as error:
                    raise ConfigurationError(
                        "AsyncAiohttpTransport needs the package aiohttp: install this SDK with its extra [aiohttp]"
                    ) from error
                except Exception as error:
                    raise setup_error(error) from setup_cause(error)
            return self._sessions[here]

    def _new_session(self) -> aiohttp.ClientSession:
        # Imported when first needed: it takes longer than all the rest of an SDK.
        import aiohttp

        session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                ssl=shared_context(self._verify) if isinstance(self._verify, bool) else self._verify,
                limit=MOST_CONNECTIONS,
                keepalive_timeout=KEPT,
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            max_line_size=_LONGEST_FIELD,
            max_field_size=_LONGEST_FIELD,
        )
        # A request is sent once: whether it may be sent again is for the client to say.
        session._retry_connection = False
        return session


def is_full(session: aiohttp.ClientSession) -> bool:
    """Whether all connections of a session are in use."""
    connector: Any = session.connector
    return connector is not None and 0 < connector.limit <= len(connector._acquired)


def abandon(thing: Any) -> None:
    """Keep what a forked process must not touch, not even by a destructor."""
    _ABANDONED.append(thing)


def _abandon_session(session: aiohttp.ClientSession) -> None:
    """Leave a session of another process or loop without closing its connections."""
    connector: Any = session.connector
    session.detach()
    if connector is not None:
        connector._closed = True
        abandon(connector)
