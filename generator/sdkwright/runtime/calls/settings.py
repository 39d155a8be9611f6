"""What the runtime needs to know of an API, and what a single call may override."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypedDict

import msgspec

from ..auth.schemes import Alternatives, Scheme
from ..pacing.rate_limit import RateHeaders
from ..retrying.policy import Retries

if TYPE_CHECKING:
    from ..http.upload import Progress


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """The facts of one SDK.

    name, version: of the distribution, for the User-Agent. base_url: the default; a bare path is added to any that
    has none. base_paths: the path prefixes of several documents ("/v1"), dropped from the end of a base URL.
    environment: variable names, by "base_url" or by scheme. schemes: the API's security schemes by name.
    default_auth: alternatives for operations without their own. variables: those of the base URL with their defaults,
    "" where there is none, but for those that may be `blank`. errors: returns the types of error bodies by status,
    range or "default", for operations without their own. retries: the policy of clients that are given none.
    idempotency_header: the header of the key that lets the server tell a repeated request, "" where it knows none.
    rate_headers: the headers that tell of the rate limit, None where none do. arguments: the client's argument for each
    scheme that is called otherwise. discovery: a Discovery, the places where a client looks for credentials that it was
    not given.
    """

    name: str
    version: str
    base_url: str
    base_paths: tuple[str, ...] = ()
    environment: Mapping[str, str] = msgspec.field(default_factory=dict)
    schemes: Mapping[str, Scheme] = msgspec.field(default_factory=dict)
    default_auth: Alternatives = ()
    variables: Mapping[str, str] = msgspec.field(default_factory=dict)
    errors: Callable[[], Mapping[str, Any]] | None = None
    blank: tuple[str, ...] = ()
    retries: Retries = Retries()
    idempotency_header: str = ""
    rate_headers: RateHeaders | None = None
    log_variable: str = ""
    discovery: Any = None
    arguments: Mapping[str, str] = msgspec.field(default_factory=dict)


class Options(TypedDict, total=False):
    """What one call may add or override, given as `options={...}`.

    Attributes:
        headers: Headers added to the request, replacing those of the client.
        query: Query parameters added to those of the arguments.
        body: Fields merged into the JSON object that is sent.
        timeout: Seconds to wait for a connection, and for each part of a reply; None for no limit.
        deadline: Seconds for the whole call, with all its attempts and the waits in between; None for no limit. Of a
            list, each page is a call.
        retries: How often the call is sent again at most, or a policy; None for never.
        progress: A function that is told, after each piece of a body other than JSON, how many bytes have been sent and
            how many there are, None where that is not known. Another attempt begins anew; what it raises ends the call.
    """

    headers: Mapping[str, str]
    query: Mapping[str, Any]
    body: Mapping[str, Any]
    timeout: float | None
    deadline: float | None
    retries: Retries | int | None
    progress: Progress
