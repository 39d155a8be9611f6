"""Tokens: a place in a list as text, from which another process can read on.

A token holds what was asked for (path, query, body, the operation's own headers) and how far the list was read; never
a credential, a cookie or a header that was added to the call. It is read with suspicion, and names no host: the one who
reads it says which operation it is for.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import crc32
from typing import TYPE_CHECKING, Any, Final

import msgspec

from ..calls.call import Call, bare_call
from ..errors import ConfigurationError
from ..http.headers import SECRET_HEADERS, sendable
from ..http.url import checked_segment, query_string, split_query
from .position import PageInfo, PageReply
from .rule import PagingRule, check_shrinking

if TYPE_CHECKING:
    from ..calls.destination import Scope
    from ..calls.operation import Operation

_VERSION: Final = 1
_LONGEST: Final = 1 << 20
_SEGMENT: Final = r"[!$&'()*+,;=:@%A-Za-z0-9._~-]+"
_MOST_SEEN: Final = 50
"""How many cursors a token remembers, so that a circle is noticed at once; a longer one is noticed later."""

_EARLIER: Final = -1
"""Stands for the digests of earlier pages, which mean nothing in another process."""

_BROKEN: Final = "this is no token of a page, or it was changed: tokens come from page.token()"
_OWN_ADDRESS: Final = "the list goes on at an address of its own, which a token cannot name: keep an earlier page's"


class Mark(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """How far a list was read: what the checks of the page need to know of it. See PageInfo."""

    total: int | None
    page_count: int | None
    page_size: int | None
    first: int | None
    seen: tuple[str, ...]
    has_earlier: bool

    @property
    def previous(self) -> PageInfo:
        """What stands for the page before, of which the items are not known."""
        return PageInfo([], self.total, self.page_count, page_size=self.page_size, first=self.first)

    def read(self, rule: Any, reply: PageReply) -> PageInfo:
        """Read the page of the token. Raises PaginationError where the list has shrunk since the token was made."""
        if self.first is not None and getattr(rule, "first", 0) is None:
            rule = msgspec.structs.replace(rule, first=self.first)
        info: PageInfo = rule.read(reply)
        if isinstance(rule, PagingRule) and rule.is_positional(reply.call):
            check_shrinking(msgspec.structs.replace(reply, previous=self.previous), info.total, info.page_count)
        earlier = {*self.seen, _EARLIER} if self.has_earlier else set(self.seen)
        return msgspec.structs.replace(info, seen=info.seen | earlier)


class _Content(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """What is in a token; `address` is a digest of the SDK's name and the base URL."""

    version: int
    operation: str
    address: str
    method: str
    path: str
    query: str
    headers: tuple[tuple[str, str], ...]
    content: bytes | None
    mark: Mark


def write_token(operation: Operation[Any], call: Call, info: PageInfo, scope: Scope) -> str:
    """The token of a page. Raises ConfigurationError where the page is not at the operation's own path."""
    path = call.path.removeprefix(scope.base) if "://" in call.path else call.path
    if not _is_path_of(operation, path):
        raise ConfigurationError(_OWN_ADDRESS)
    body = call.content
    if body is not None and not isinstance(body, bytes):
        raise ConfigurationError("a list whose body is sent in pieces cannot be put into a token")
    names = _headers_of(operation) - scope.headers - SECRET_HEADERS
    cursors = tuple(sorted(text for text in info.seen if isinstance(text, str)))
    mark = Mark(info.total, info.page_count, info.page_size, info.first, cursors[:_MOST_SEEN], len(info.seen) > 1)
    content = _Content(
        _VERSION,
        f"{operation.method} {operation.path}",
        _address(scope),
        call.method,
        path,
        query_string([pair for pair in call.query if pair[0] not in scope.query]),
        tuple(pair for pair in call.headers if pair[0].lower() in names),
        body,
        mark,
    )
    text = urlsafe_b64encode(msgspec.json.encode(content)).decode().rstrip("=")
    return f"{text}.{crc32(text.encode()):08x}"


def read_token(token: Any, operation: Operation[Any], scope: Scope) -> tuple[Call, Mark]:
    """The call of a page, and how far the list was read up to it.

    Raises ConfigurationError for a token that is broken, or of another API, host or operation.
    """
    content = _content_of(token)
    if content.version != _VERSION:
        raise ConfigurationError("this token is of another version of the SDK: begin the list anew")
    if content.operation != f"{operation.method} {operation.path}":
        raise ConfigurationError(f"this token is not for {operation.method} {operation.path}, but another operation")
    if content.address != _address(scope):
        raise ConfigurationError(f"this token is not for {scope.base}, but for another host")
    query, names = split_query(f"?{content.query}")[1], _headers_of(operation) - scope.headers - SECRET_HEADERS
    if (
        content.method not in {operation.method, getattr(operation.page, "method", "")}
        or not _is_path_of(operation, content.path)
        or any(name in scope.query for name, _ in query)
        or any(name.lower() not in names for name, _ in content.headers)
    ):
        raise ConfigurationError(_BROKEN)
    headers = tuple(sendable(name, value) for name, value in content.headers)
    call = msgspec.structs.replace(
        bare_call(operation),
        method=content.method,
        path=content.path,
        query=tuple(query),
        headers=headers,
        content=content.content,
    )
    return call, content.mark


def _content_of(token: Any) -> _Content:
    if not isinstance(token, str) or len(token) > _LONGEST:
        raise ConfigurationError(_BROKEN)
    text, _, check = token.partition(".")
    try:
        if f"{crc32(text.encode()):08x}" == check:
            return msgspec.json.decode(urlsafe_b64decode(text + "=" * (-len(text) % 4)), type=_Content)
    except (ValueError, RecursionError):
        # What the token holds is not shown: it may not be ours.
        pass
    raise ConfigurationError(_BROKEN)


def _address(scope: Scope) -> str:
    # Imported when first needed: few programs have tokens.
    from hashlib import sha256

    return sha256(f"{scope.sdk} {scope.base}".encode()).hexdigest()[:16]


def _headers_of(operation: Operation[Any]) -> frozenset[str]:
    """The lower-case names of the headers that belong to an operation itself."""
    rule: Any = operation.page
    of_rule = {rule.parameter.lower()} if getattr(rule, "place", "") == "header" else set[str]()
    return frozenset({wire.lower() for _, wire in operation.headers} | of_rule | {"content-type"})


def _is_path_of(operation: Operation[Any], path: str) -> bool:
    """Whether a path is the operation's own, with some text in the places of its arguments."""
    names, count = operation.path_names, len(operation.path_names)
    least = count
    while least and names[least - 1] in operation.optional:
        least -= 1
    filled = (split_query(operation.fill_path(["\0"] * number))[0] for number in range(least, count + 1))
    patterns = (_SEGMENT.join(map(re.escape, text.split("\0"))) for text in filled)
    if not any(re.fullmatch(pattern, path) for pattern in patterns):
        return False
    try:
        checked_segment("path", path)
    except ConfigurationError:
        return False
    return True
