"""The headers of replies, typed."""

from __future__ import annotations

from ._runtime import Headers, HeaderValue


class ReplyHeaders(Headers):
    """The headers of a reply; those that the API describes are attributes, None where a reply does not have them."""

    __slots__ = ()

    link = HeaderValue("Link", str)
    """URLs of the first, previous, next and last page, as far as there are such pages."""
    x_pagination_count = HeaderValue("X-Pagination-Count", int)
    """How many items all pages hold together."""
    x_pagination_page = HeaderValue("X-Pagination-Page", int)
    """The number of this page, from 1."""
    x_pagination_pagesize = HeaderValue("X-Pagination-PageSize", int)
    """How many items a full page holds. May differ from what was asked for."""
    x_pagination_pagetotal = HeaderValue("X-Pagination-PageTotal", int)
    """How many pages there are."""
    x_ratelimit_interval = HeaderValue("X-RateLimit-Interval", float)
    """Seconds to wait before the next request, with a fraction."""
    x_ratelimit_limit = HeaderValue("X-RateLimit-Limit", int)
    """How many requests are allowed in an hour."""
    x_ratelimit_remaining = HeaderValue("X-RateLimit-Remaining", int)
    """How many requests are left before the limit is reached."""
    x_ratelimit_reset = HeaderValue("X-RateLimit-Reset", int)
    """When the limit starts anew, in seconds since 1970 (UTC)."""
