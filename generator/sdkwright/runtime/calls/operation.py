"""Operations: one method and path of the API as data, with what all calls share worked out once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeVar

from ..http.headers import is_stream
from ..replies.decoding import of_status, read_reply
from ..retrying.verdict import is_repeatable

if TYPE_CHECKING:
    from ..auth.schemes import Alternatives
    from ..http.message import Response
    from ..replies.error_replies import Errors
    from ..retrying.policy import Retries

T = TypeVar("T")

JSON: Final = "application/json"
"""The media type of most bodies."""

_BRACES: Final = re.compile(r"\{([^{}]+)\}")

NOT_ARGUMENTS: Final = frozenset({"self", "options"})
"""Names among a method's locals that are not arguments of the API."""


class PageReader(Protocol):
    """What operations know of paging rules, which import calls and so cannot be imported here."""

    def read(self, reply: Any, /) -> Any:
        """The page in a reply."""
        ...


class Operation(Generic[T]):
    """One operation of the API; `T` is the type of its reply, of one item where it is paged.

    method, path: the path is a template with the names of the method's arguments in braces, from the root of the host.
    query, headers, cookies: names of the method's arguments that are sent there.
    body: media type of the request's body, or None. Every argument that is sent nowhere else is a field of the body,
    unless `body_argument` names the one argument that is the body. fields: those that are fields, where they have an
    order. further: the argument that holds more of them. always: whether a body is sent even where no argument belongs
    to it.
    shapes: returns such facts for a method's arguments, where a body has several shapes.
    content_type_argument: the one that names another media type for the body. optional: arguments at the path's end
    that may be left out. rename: the API's name of an argument, where the two differ.
    styles: how an argument is written, where that is not the usual way (see `styles`).
    returns: returns the type of the reply; None where no body is expected. by_status: returns the types of replies
    that differ from it, by status ("201"), range ("2XX") or either with a media type.
    accepts: statuses of 300 and more that are replies, not errors. accept: the `Accept` header where JSON is not all.
    auth: alternatives of scheme names; `()` for no authentication, None for the client's default.
    page: how the reply is cut into pages, or None. safe: whether a repetition does no more than the first request; by
    method when None, and kept as `repeatable`. retries: the policy of calls whose client has none of its own.
    raw: whether a reply may be something other than JSON, which is then returned as Content.
    stream: the media type of a reply that is a stream of items, or can be one. items: returns their type where it is
    not that of `returns`.
    server: scheme and host where they are not the client's own. scopes: what OAuth 2 needs by scheme, beside its usual.
    numbers: arguments of the body whose decimals are JSON numbers. urlsafe: arguments whose bytes are base64 in the
    URL-safe alphabet. errors: returns the types of error bodies by status, range or "default", where they
    are not those of the client.
    """

    __slots__ = (
        "_literals",
        "_not_fields",
        "_reply_type",
        "_types",
        "accept",
        "accepts",
        "always",
        "auth",
        "body",
        "body_argument",
        "by_status",
        "content_type_argument",
        "cookies",
        "errors",
        "fields",
        "further",
        "headers",
        "items",
        "method",
        "numbers",
        "optional",
        "page",
        "path",
        "path_names",
        "query",
        "raw",
        "rename",
        "repeatable",
        "retries",
        "returns",
        "scopes",
        "server",
        "shapes",
        "stream",
        "styles",
        "urlsafe",
    )

    method: str
    path: str
    path_names: list[str]
    query: tuple[tuple[str, str], ...]
    headers: tuple[tuple[str, str], ...]
    cookies: tuple[tuple[str, str], ...]
    body: str | None
    body_argument: str | None
    content_type_argument: str | None
    always: bool
    fields: tuple[str, ...] | None
    further: str | None
    shapes: Callable[[Mapping[str, Any]], Any] | None
    by_status: Callable[[], Mapping[str, Any]] | None
    returns: Callable[[], Any] | None
    raw: bool
    accepts: tuple[int, ...]
    accept: str
    auth: Alternatives | None
    page: PageReader | None
    server: str
    optional: tuple[str, ...]
    stream: str | None
    items: Callable[[], Any] | None
    errors: Errors | None
    numbers: tuple[str, ...]
    urlsafe: tuple[str, ...]
    rename: Mapping[str, str]
    styles: Mapping[str, str]
    repeatable: bool
    retries: Retries | None

    def __init__(
        self,
        method: str,
        path: str,
        *,
        query: tuple[str, ...] = (),
        headers: tuple[str, ...] = (),
        cookies: tuple[str, ...] = (),
        body: str | None = None,
        body_argument: str | None = None,
        content_type_argument: str | None = None,
        optional: tuple[str, ...] = (),
        styles: Mapping[str, str] | None = None,
        rename: Mapping[str, str] | None = None,
        returns: Callable[[], Any] | None = None,
        auth: Alternatives | None = None,
        page: PageReader | None = None,
        safe: bool | None = None,
        raw: bool = False,
        server: str = "",
        scopes: Mapping[str, tuple[str, ...]] | None = None,
        by_status: Callable[[], Mapping[str, Any]] | None = None,
        accepts: tuple[int, ...] = (),
        accept: str = "",
        always: bool = False,
        fields: tuple[str, ...] | None = None,
        further: str | None = None,
        shapes: Callable[[Mapping[str, Any]], Any] | None = None,
        stream: str | None = None,
        items: Callable[[], Any] | None = None,
        numbers: tuple[str, ...] = (),
        urlsafe: tuple[str, ...] = (),
        errors: Errors | None = None,
        retries: Retries | None = None,
    ) -> None:
        self.method, self.path = method, path
        self.rename, self.styles = rename or {}, styles or {}
        self.query, self.headers, self.cookies = map(self._wire_names, (query, headers, cookies))
        self.body, self.body_argument, self.content_type_argument = body, body_argument, content_type_argument
        self.always, self.fields, self.further, self.shapes = always, fields, further, shapes
        self.returns, self.by_status, self.raw, self.accepts = returns, by_status, raw, accepts
        self.auth, self.page, self.server, self.optional, self.errors = auth, page, server, optional, errors
        self.scopes: Mapping[str, tuple[str, ...]] = scopes or {}
        self.accept, self.stream, self.items, self.numbers, self.urlsafe = accept, stream, items, numbers, urlsafe
        self.repeatable, self.retries = is_repeatable(method, safe), retries
        self._literals, self.path_names = (pieces := _BRACES.split(path))[0::2], pieces[1::2]
        of_body = filter(None, (body_argument, content_type_argument, further))
        self._not_fields = NOT_ARGUMENTS.union(self.path_names, query, headers, cookies, of_body)
        self._reply_type: Any = _UNRESOLVED
        self._types: Mapping[str, Any] | None = None

    def _wire_names(self, names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        return tuple((name, self.rename.get(name, name)) for name in names)

    def field_arguments(self, arguments: Mapping[str, Any]) -> list[str]:
        """The arguments that are fields of the body: those that have no other place."""
        return [name for name in arguments if name not in self._not_fields]

    def fill_path(self, segments: list[str]) -> str:
        """The path with encoded `segments` in the places of the template, in its order.

        Fewer segments than places leave out the path's end, but not the slash behind it.
        """
        pieces = [self._literals[0]]
        for segment, literal in zip(segments, self._literals[1:], strict=False):
            pieces += (segment, literal)
        if len(segments) == len(self.path_names):
            return "".join(pieces)
        text = "".join(pieces).rstrip("/")
        return f"{text}/" if self._literals[-1] == "/" or not text else text

    def reply_type(self) -> Any:
        """The type of the reply, or of one item of its pages; None where no body is expected."""
        if self._reply_type is _UNRESOLVED:
            self._reply_type = None if self.returns is None else self.returns()
        return self._reply_type

    @property
    def streams(self) -> bool:
        """Whether the reply is a stream and nothing else."""
        return self.stream is not None and self.items is None

    def item_type(self) -> Any:
        """The type of an item of the stream that the reply is, or can be."""
        return self.reply_type() if self.items is None else self.items()

    def type_of(self, response: Response) -> Any:
        """The type of a reply, which may depend on its status."""
        kind = self.reply_type()
        if self.by_status is None:
            return kind
        if self._types is None:
            self._types = self.by_status()
        return of_status(self._types, response) or kind

    def read(self, response: Response) -> T:
        """What a method returns for a reply. Raises DecodeError for what does not parse, such as a stream."""
        kind = self.type_of(response)
        if self.stream is not None and is_stream(response.content_type):
            message = f"the reply is a stream ({response.content_type}): `with client.stream(...)` reads its items"
            raise response.undecodable(message)
        reply: T = read_reply(response, kind, raw=self.raw)
        return reply

    def __repr__(self) -> str:
        return f"Operation({self.method} {self.path})"


_UNRESOLVED: Final = object()
