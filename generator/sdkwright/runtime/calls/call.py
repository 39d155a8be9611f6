"""Calls: an operation together with the arguments of one method call, before host and credentials are known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import msgspec

from ..absence import UNSET, Unset
from ..argument_types import mapping, seconds
from ..auth.schemes import Alternatives
from ..encoding.styles import styled_cookies, styled_header, styled_query, styled_segment
from ..errors import ConfigurationError
from ..http.headers import is_json, media_kind, sendable, sendable_pairs
from ..http.url import encoded, path_segment, query_pairs, sendable_query, split_query, text_of
from ..retrying.policy import Retries
from ..values.spelled import urlsafe
from .settings import Options

if TYPE_CHECKING:
    from ..encoding.body import Body
    from ..http.message import Response
    from ..http.upload import Upload
    from ..replies.error_replies import Errors
    from .operation import Operation

T = TypeVar("T")

Pairs = tuple[tuple[str, str], ...]

_OPTIONS: Final = frozenset({"headers", "query", "body", "progress", "timeout", "deadline", "retries"})
_NO_OPTIONS: Final[Options] = {}


class Call(msgspec.Struct, frozen=True):
    """One call of an operation, as data.

    path: encoded, from the root of the API, or an absolute URL. query, headers, cookies: pairs of name and text.
    content: the body. timeout, deadline: seconds, None for no limit, UNSET for the client's. auth: alternatives, None
    for the client's default. server: scheme and host where they are not the client's, "/" for a path from the root of
    the client's. scopes: for OAuth 2, by scheme. accepts: statuses of 300 and more that are not errors. accept: the
    media types that the API documents for the reply, "" for JSON. as_stream: whether the reply is returned before its
    body has arrived. errors: returns the types of error bodies, None for those of the client. repeatable: whether two
    requests have the effect of one. retries: what the caller wants instead of the client's policy; policy: that of the
    operation, which comes after the client's own.
    """

    method: str
    path: str
    query: Pairs = ()
    headers: Pairs = ()
    cookies: Pairs = ()
    content: bytes | Upload | None = None
    timeout: float | Unset | None = UNSET
    auth: Alternatives | None = None
    server: str = ""
    scopes: Mapping[str, tuple[str, ...]] = {}
    accepts: tuple[int, ...] = ()
    accept: str = ""
    as_stream: bool = False
    errors: Errors | None = None
    repeatable: bool = True
    deadline: float | Unset | None = UNSET
    retries: Retries | int | Unset | None = UNSET
    policy: Retries | None = None

    def for_stream(self, media_type: str | None) -> Call:
        """The same call for a reply that is read as it arrives; `media_type` is the preferred one."""
        accept = () if media_type is None else (("Accept", f"{media_type}, */*;q=0.5"),)
        return msgspec.structs.replace(self, headers=(*accept, *self.headers), as_stream=True)

    def is_success(self, response: Response) -> bool:
        """Whether a reply is a success: 2xx, or a documented status of 300 and more without a `Location`."""
        return response.status < 300 or (response.status in self.accepts and "location" not in response.headers)

    def query_value(self, name: str) -> str | None:
        """The value of the query parameter `name`, the last one when it is repeated; None when it is not sent."""
        return next((value for key, value in reversed(self.query) if key == name), None)

    def without(self, name: str) -> Call:
        """The same call without the query parameter `name`."""
        return msgspec.structs.replace(self, query=tuple(pair for pair in self.query if pair[0] != name))

    def with_query(self, pairs: Iterable[tuple[str, str]], path: str | None = None) -> Call:
        """The same call with `pairs` in place of the query parameters of the same names, and with another path."""
        replacements = tuple(pairs)
        names = {name for name, _ in replacements}
        others = tuple(pair for pair in self.query if pair[0] not in names)
        return msgspec.structs.replace(self, path=self.path if path is None else path, query=others + replacements)


def build_call(operation: Operation[T], arguments: Mapping[str, Any]) -> Call:
    """The call of `operation` with a method's `locals()`.

    Arguments equal to UNSET are not sent. None is null in a JSON body and is left out everywhere else.
    Raises ConfigurationError for arguments that cannot be sent, an empty part of the path for instance.
    """
    options = _checked_options(arguments.get("options"))
    extra_fields = mapping("body", options.get("body")) if options else {}
    body = None
    if operation.body is not None or extra_fields:
        # Imported when first needed: many programs only read.
        from .argument_body import body_of

        body = body_of(operation, arguments, extra_fields)
    if operation.urlsafe:
        arguments = {**arguments, **{name: urlsafe(arguments[name]) for name in operation.urlsafe}}
    headers = [sendable(wire, text) for wire, text in _text_pairs(operation.headers, arguments, operation.styles)]
    if body is not None and not _names_media_type(headers, body):
        headers.append(("Content-Type", body.media_type))
    path, query = _target(operation, arguments)
    content = sent_content(body, options.get("progress"))
    told: dict[str, Any] = {"query": query, "cookies": _cookies(operation, arguments), "content": content}
    if not options:
        return bare_call(operation, path, headers=tuple(headers), **told)
    headers += sendable_pairs(options.get("headers"))
    limits = {name: time_limit(name, options) for name in ("timeout", "deadline")}
    retries = options.get("retries", UNSET)
    call = bare_call(operation, path, headers=tuple(headers), retries=retries, **limits, **told)
    extra_query = sendable_query(options.get("query"))
    return call.with_query(extra_query) if extra_query else call


def bare_call(operation: Operation[T], path: str | None = None, **told: Any) -> Call:
    """The call of `operation` with what arguments and options tell of it."""
    return Call(
        operation.method,
        operation.path if path is None else path,
        auth=operation.auth,
        server=operation.server,
        scopes=operation.scopes,
        accepts=operation.accepts,
        accept=operation.accept,
        errors=operation.errors,
        repeatable=operation.repeatable,
        policy=operation.retries,
        **told,
    )


def time_limit(name: str, options: Mapping[str, Any]) -> float | Unset | None:
    """The seconds of an option; None for no limit, UNSET where it is not there."""
    value = options.get(name, UNSET)
    return UNSET if value is UNSET else seconds(value, name)


def sent_content(body: Body | None, progress: Any) -> bytes | Upload | None:
    """The content of a body, of which a function of the caller is told how much has been sent; small JSON is not."""
    if progress is not None:
        # Imported when first needed: few calls are watched.
        from ..http.upload import Upload, checked_progress

        progress = checked_progress(progress)
        if body is not None and not is_json(media_kind(body.media_type)):
            content = body.content if isinstance(body.content, Upload) else Upload(body.content)
            return content.with_progress(progress)
    return None if body is None else body.content


def _checked_options(options: Any) -> Options:
    """The options of a call. Raises ConfigurationError for unknown keys."""
    if options is None:
        return _NO_OPTIONS
    unknown = set(mapping("options", options)) - _OPTIONS
    if unknown:
        raise ConfigurationError(f"options has unknown keys: {', '.join(sorted(map(repr, unknown)))}")
    return cast(Options, options)


def _target(operation: Operation[T], arguments: Mapping[str, Any]) -> tuple[str, Pairs]:
    """The encoded path, and the query: the path's own pairs, unless an argument replaces them, and the arguments."""
    path = operation.fill_path(_segments(operation, arguments))
    pairs = tuple(
        [pair for name, wire in operation.query for pair in _query_argument(operation, name, wire, arguments[name])]
    )
    if "?" not in operation.path:
        return path, pairs
    (path, own), (_, fixed) = split_query(path), split_query(operation.path)
    names = {name for name, _ in pairs}
    return path, (*(pair for pair in own if pair[0] not in names or pair not in fixed), *pairs)


def _segments(operation: Operation[T], arguments: Mapping[str, Any]) -> list[str]:
    """The encoded parts of the path, without those at its end that may be left out and are."""
    names = operation.path_names
    last = len(names)
    while last and names[last - 1] in operation.optional and arguments[names[last - 1]] is UNSET:
        last -= 1
    return [_segment(operation, name, arguments[name]) for name in names[:last]]


def _segment(operation: Operation[T], name: str, value: Any) -> str:
    styles = operation.styles
    if name in styles:
        return styled_segment(styles[name], operation.rename.get(name, name), value)
    return path_segment(name, value)


def _query_argument(operation: Operation[T], name: str, wire: str, value: Any) -> Iterable[tuple[str, str]]:
    styles = operation.styles
    return styled_query(styles[name], wire, value) if name in styles else query_pairs(wire, value)


def _text_pairs(
    names: tuple[tuple[str, str], ...], arguments: Mapping[str, Any], styles: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Headers or cookies as pairs of the API's name and text, without those that are UNSET, None or empty lists."""
    pairs: list[tuple[str, str]] = []
    for name, wire in names:
        value = arguments[name]
        if value is None or value is UNSET:
            continue
        if name in styles:
            text = styled_header(styles[name], wire, value)
            pairs += [] if text is None else [(wire, text)]
            continue
        if not isinstance(value, (list, tuple)):
            pairs.append((wire, text_of(wire, value)))
        elif texts := [text_of(wire, element) for element in value if element is not None]:
            pairs.append((wire, ",".join(texts)))
    return pairs


def _cookies(operation: Operation[T], arguments: Mapping[str, Any]) -> Pairs:
    if not operation.cookies:
        return ()
    styles = operation.styles
    plain = tuple(pair for pair in operation.cookies if pair[0] not in styles)
    styled = [pair for pair in operation.cookies if pair[0] in styles]
    return (
        *((wire, encoded(wire, text)) for wire, text in _text_pairs(plain, arguments, {})),
        *(pair for name, wire in styled for pair in styled_cookies(styles[name], wire, arguments[name])),
    )


def _names_media_type(headers: list[tuple[str, str]], body: Body) -> bool:
    """Whether the headers name the body's media type; that of a multipart form needs the boundary."""
    is_named = any(name.lower() == "content-type" for name, _ in headers)
    return is_named and not body.media_type.startswith("multipart/")
