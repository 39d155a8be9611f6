"""Where the calls of a client go."""

from __future__ import annotations

import msgspec


class Scope(msgspec.Struct, frozen=True):
    """What a client knows of where a call goes.

    sdk: the name of the SDK. base: the URL before the path. headers, query: lower-case names of headers, and names of
    parameters, that are credentials.
    """

    sdk: str
    base: str
    headers: frozenset[str]
    query: frozenset[str]
