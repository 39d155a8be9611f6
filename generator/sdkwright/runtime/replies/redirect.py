"""Which redirects are followed, and what is sent along."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from ..errors import ConfigurationError
from ..http.headers import Headers
from ..http.message import Request, Response
from ..http.url import Origin, origin_of, resolved, split_query, with_query

MOST_REDIRECTS: Final = 5
"""How many redirects one call follows."""

REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
"""The status codes of redirects."""

_HARMLESS: Final = frozenset(
    {"accept", "accept-encoding", "accept-language", "content-type", "if-range", "range", "user-agent"}
)
"""Headers that another origin may see: any other one may be a credential."""

_OF_BODIES: Final = frozenset({"content-type", "content-length", "content-encoding", "content-language", "content-md5"})
"""Headers that mean nothing without a body."""


def redirect_request(request: Request, response: Response, origin: Origin | None) -> Request:
    """The request that follows a redirect; credentials are dropped when it leaves `origin`, the client's own.

    303 is followed by a GET without the body (RFC 9110, 15.4.4). Raises RedirectError where
    following is not safe: a change is only sent again for 307 and 308, and only within the same origin.
    """
    # Imported when first needed: most redirects lead somewhere.
    from .error_replies import api_error

    location = response.headers.get("location", "").strip()
    # A middleware may have sent the request elsewhere.
    base = request.url if response.url in ("", request.shown_url) else response.url
    target = resolved(base, location).partition("#")[0]
    target_origin = origin_of(target)
    if not location or target_origin is None:
        raise api_error(request, response, note="leads nowhere")
    request = _resend_by_status(_hiding_echoes(request, target), response.status)
    is_read = request.method in ("GET", "HEAD")
    if not is_read and (response.status not in (307, 308) or target_origin != origin_of(base)):
        raise api_error(request, response, note=f"a {request.method} is not sent again elsewhere")
    if target_origin == origin:
        return _resend_to(request, target)
    # Only reads get here from another origin, and lose their body; other methods keep it within one origin.
    allowed = _HARMLESS - _OF_BODIES if is_read else _HARMLESS
    headers = Headers([pair for pair in request.headers.pairs() if pair[0].lower() in allowed], request.headers.private)
    # A `Location` often repeats the query; what was secret there is not shown, nor what was elsewhere in the request.
    echoing = _echoing(request, target)
    content = None if is_read else request.content
    return Request(request.method, target, headers, content, request.secret_query | echoing)


def moved(request: Request, given: Request) -> Request:
    """The request that a middleware sends on in place of `given`; credentials of `given` stay within its origin.

    Raises ConfigurationError for a URL that is none of http or https.
    """
    private, secret_query = given.headers.private - request.headers.private, given.secret_query - request.secret_query
    if private or secret_query:
        headers = request.headers.merged((), given.headers.private)
        request = replace(request, headers=headers, secret_query=request.secret_query | given.secret_query)
    if request.url == given.url or (origin := origin_of(request.url)) == origin_of(given.url):
        return request
    if origin is None:
        raise ConfigurationError("a middleware must send on an absolute http(s) URL without user or password")
    had = {name.lower(): value for name, value in given.headers.pairs() if name.lower() not in _HARMLESS}
    pairs = [(name, value) for name, value in request.headers.pairs() if had.get(name.lower()) != value]
    bare, query = split_query(request.url)
    url = with_query(bare, [pair for pair in query if pair[0] not in given.secret_query])
    return replace(request, url=url, headers=Headers(pairs, request.headers.private))


def _hiding_echoes(request: Request, target: str) -> Request:
    """The request that, sent to `target`, does not show where the server has put its secrets there."""
    names = _echoing(request, target)
    return replace(request, secret_query=request.secret_query | names) if names else request


def _echoing(request: Request, target: str) -> frozenset[str]:
    """The names of query parameters of `target` in which the server repeats secrets of the request."""
    if "?" not in target:
        return frozenset()
    # Imported when first needed: most replies are no redirects.
    from ..http.echoes import Echoes

    echoes = Echoes(request)
    return frozenset(name for name, value in split_query(target)[1] if echoes.without(value) != value)


def _resend_by_status(request: Request, status: int) -> Request:
    """The request as the status demands: one that becomes a GET loses its body and the headers about it."""
    if request.method in ("GET", "HEAD") or status != 303:
        return request
    pairs = [pair for pair in request.headers.pairs() if pair[0].lower() not in _OF_BODIES]
    return Request("GET", request.url, Headers(pairs, request.headers.private), None, request.secret_query)


def _resend_to(request: Request, target: str) -> Request:
    """The same request to another place of the same origin; a credential in the query is kept."""
    if request.secret_query:
        names = {name for name, _ in split_query(target)[1]}
        secrets = [(name, value) for name, value in split_query(request.url)[1] if name in request.secret_query]
        target = with_query(target, [(name, value) for name, value in secrets if name not in names])
    return Request(request.method, target, request.headers, request.content, request.secret_query)
