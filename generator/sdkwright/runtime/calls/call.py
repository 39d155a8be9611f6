"""Calls: an operation together with the arguments of one method call, before host and credentials are known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeVar, cast

import msgspec

from ..absence import UNSET, Unset
from ..argument_types import mapping, seconds, text
from ..auth.schemes import Alternatives
from ..encoding.body import Body, encode_body
from ..encoding.styles import styled_cookies, styled_header, styled_query, styled_segment
from ..errors import ConfigurationError
from ..http.headers import is_json, media_kind, sendable, sendable_pairs
from ..http.message import Response
from ..http.upload import Upload, checked_progress
from ..http.url import encoded, path_segment, query_pairs, require_zone, sendable_query, split_query, text_of
from ..replies.error_replies import Errors
from ..retrying.policy import Retries
from ..values.spelled import numeric, urlsafe
from .operation import Operation
from .settings import Options

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
    body = _body(operation, arguments, mapping("body", options.get("body")))
    if operation.urlsafe:
        arguments = {**arguments, **{name: urlsafe(arguments[name]) for name in operation.urlsafe}}
    headers = [sendable(wire, text) for wire, text in _text_pairs(operation.headers, arguments, operation.styles)]
    if body is not None and not _names_media_type(headers, body):
        headers.append(("Content-Type", body.media_type))
    headers += sendable_pairs(options.get("headers"))
    path, query = _target(operation, arguments)
    call = msgspec.structs.replace(
        bare_call(operation),
        path=path,
        query=query,
        headers=tuple(headers),
        cookies=_cookies(operation, arguments),
        content=sent_content(body, options.get("progress")),
        timeout=time_limit("timeout", options),
        deadline=time_limit("deadline", options),
        retries=options.get("retries", UNSET),
    )
    extra_query = sendable_query(options.get("query"))
    return call.with_query(extra_query) if extra_query else call


def bare_call(operation: Operation[T]) -> Call:
    """The call of `operation` without anything that an argument or an option tells."""
    return Call(
        operation.method,
        operation.path,
        auth=operation.auth,
        server=operation.server,
        scopes=operation.scopes,
        accepts=operation.accepts,
        accept=operation.accept,
        errors=operation.errors,
        repeatable=operation.repeatable,
        policy=operation.retries,
    )


def time_limit(name: str, options: Mapping[str, Any]) -> float | Unset | None:
    """The seconds of an option; None for no limit, UNSET where it is not there."""
    value = options.get(name, UNSET)
    return UNSET if value is UNSET else seconds(value, name)


def sent_content(body: Body | None, progress: Any) -> bytes | Upload | None:
    """The content of a body, of which a function of the caller is told how much has been sent; small JSON is not."""
    progress = checked_progress(progress)
    if body is None or progress is None or is_json(media_kind(body.media_type)):
        return None if body is None else body.content
    content = body.content if isinstance(body.content, Upload) else Upload(body.content)
    return content.with_progress(progress)


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


def _body(operation: Operation[T], arguments: Mapping[str, Any], extra_fields: Mapping[str, Any]) -> Body | None:
    """The encoded body, or None where no argument belongs to it."""
    styles = operation.styles
    if operation.body is None:
        return None if not extra_fields else encode_body("application/json", {}, extra_fields)
    shape: Any = operation if operation.shapes is None else operation.shapes(arguments)
    if shape is None:
        return None if not extra_fields else encode_body(operation.body, {}, extra_fields, styles)
    media_type: str = shape.body
    type_argument = operation.content_type_argument
    if type_argument is not None and arguments[type_argument] is not UNSET:
        media_type = sendable("Content-Type", text("content_type", arguments[type_argument]))[1]
    if shape.body_argument:
        return encode_body(media_type, _body_value(shape, shape.body_argument, arguments), extra_fields, styles)
    field_arguments = operation.field_arguments(arguments) if shape.fields is None else shape.fields
    names = [name for name in field_arguments if arguments[name] is not UNSET]
    fields = {
        operation.rename.get(name, name): require_zone(name, _body_value(shape, name, arguments)) for name in names
    }
    if shape.further and arguments[shape.further] is not UNSET:
        fields |= mapping(shape.further, _body_value(shape, shape.further, arguments))
    field_styles = (
        {operation.rename.get(name, name): styles[name] for name in names if name in styles} if styles else styles
    )
    return encode_body(media_type, fields if fields or shape.always else UNSET, extra_fields, field_styles)


def _body_value(shape: Any, name: str, arguments: Mapping[str, Any]) -> Any:
    """The argument of the body, its decimals as numbers and its bytes URL-safe where the API says so."""
    value = urlsafe(arguments[name]) if name in shape.urlsafe else arguments[name]
    if name not in shape.numbers:
        return value
    try:
        return numeric(value)
    except ValueError as error:
        raise ConfigurationError(f"{name!r} cannot be written as JSON: {error}") from error
