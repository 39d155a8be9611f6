"""The parts of an operation: parameters, bodies, properties, responses and pagination."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from sdkwright.model.types import MISSING, NO_LIMITS, Limits, Missing, Type

FORM = "application/x-www-form-urlencoded"
"""The media type of percent-encoded forms."""


@cache
def is_json(media_type: str) -> bool:
    """Whether the media type is JSON or has the `+json` suffix (RFC 6839)."""
    return media_kind(media_type).endswith(("/json", "+json")) and not is_stream(media_type)


@cache
def is_text(media_type: str) -> bool:
    """Whether the media type is text that is passed on as text; XML, which names its own charset, is not."""
    kind = media_kind(media_type)
    return kind.startswith("text/") and kind != "text/xml" and not is_json(kind) and not is_stream(kind)


@cache
def is_stream(media_type: str) -> bool:
    """Whether the media type is a sequence of items: JSON lines, JSON texts or server-sent events."""
    kind, _, name = media_kind(media_type).partition("/")
    return (
        (kind, name) == ("text", "event-stream") or name.removeprefix("x-") in _SEQUENCES or name.endswith("+json-seq")
    )


def is_wildcard(media_type: str) -> bool:
    """Whether the media type is a wildcard."""
    return media_kind(media_type) in ("*/*", "*", "application/*")


@cache
def media_kind(media_type: str) -> str:
    """The media type in lower case, without its parameters."""
    return media_type.partition(";")[0].strip().lower()


_SEQUENCES = frozenset({"jsonl", "jsonlines", "json-lines", "ndjson", "json-seq", "json-stream", "stream+json"})


@dataclass(frozen=True, slots=True)
class Property:
    """A named member of an object. `default` is the JSON value that the server assumes, or MISSING.

    A secret one is never shown by `repr`. A read-only one is never sent, a write-only one is never received. An
    `optional` one is declared only by alternatives that need not apply, so its enumeration is not exhaustive.
    `vendor_name`: the name that the document gives it in SDKs, or empty.
    """

    name: str
    type: Type
    required: bool
    read_only: bool
    description: str
    limits: Limits = NO_LIMITS
    default: Any | Missing = MISSING
    deprecated: bool = False
    secret: bool = False
    write_only: bool = False
    optional: bool = False
    vendor_name: str = ""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation, by its name on the wire. One in `querystring` is the whole query.

    It is written in `media_type` where that is not empty, else in `style`, one of OpenAPI's or `tabDelimited`.
    `vendor_name`: the name that the document gives it in SDKs, or empty.
    """

    name: str
    location: Literal["path", "query", "querystring", "header", "cookie"]
    type: Type
    required: bool
    description: str
    limits: Limits = NO_LIMITS
    default: Any | Missing = MISSING
    deprecated: bool = False
    style: str = ""
    explode: bool = False
    allow_reserved: bool = False
    media_type: str = ""
    example: int | float | str | Missing = MISSING
    vendor_name: str = ""


@dataclass(frozen=True, slots=True)
class Encoding:
    """How one field of a form is written: in `style` where that is not empty, else in `media_type`."""

    name: str
    media_type: str
    style: str
    explode: bool
    allow_reserved: bool


@dataclass(frozen=True, slots=True)
class Body:
    """The request body in one media type.

    `properties` holds the members that a caller may send when the body is an object that can be flattened into
    arguments; it is None where the body is passed whole. `further` is the type of members under other names, None where
    it is not declared. `media_types` are all that the server accepts, `choices` those that can be sent with the same
    arguments, empty where there is only one. `range` is a media range, of which the caller has to name a media type.
    `order` is the document's order of a form's fields. `omittable` says that the document expressly allows sending no
    body. `others` are the same body in media types that take other arguments.
    """

    media_type: str
    type: Type
    required: bool
    description: str
    properties: tuple[Property, ...] | None
    media_types: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    encodings: tuple[Encoding, ...] = ()
    order: tuple[str, ...] = ()
    further: Type | None = None
    range: str = ""
    omittable: bool = False
    others: tuple[Body, ...] = ()

    @property
    def shapes(self) -> tuple[Body, ...]:
        """The body with all others, the preferred one first."""
        return (self, *self.others)

    @property
    def sendable(self) -> tuple[str, ...]:
        """The media types, or the range of them, that the same arguments can be sent in."""
        return (self.range,) if self.range else self.choices or (self.media_type,)


@dataclass(frozen=True, slots=True)
class Header:
    """A header of a reply, by its name on the wire."""

    name: str
    type: Type
    description: str


@dataclass(frozen=True, slots=True)
class Response:
    """A documented reply: its status (`200`, `2XX`, `default`), description and the types by media type.

    `success` tells a result from an error. For the media types named by `streams`, the type is that of one item.
    `media_types` are all that are documented, in the document's order.
    """

    status: str
    description: str
    content: tuple[tuple[str, Type], ...]
    success: bool = False
    streams: tuple[str, ...] = ()
    headers: tuple[Header, ...] = ()
    media_types: tuple[str, ...] = ()

    @property
    def may_be_error(self) -> bool:
        """Whether it is an error or may be one: a default may, even where no other reply is documented."""
        return not self.success or self.status == "default"

    @property
    def whole_contents(self) -> tuple[tuple[str, Type], ...]:
        """The types of content that is no stream, by media type."""
        if not self.streams:
            return self.content
        return tuple(entry for entry in self.content if entry[0] not in self.streams)


@dataclass(frozen=True, slots=True)
class Pagination:
    """How an operation's list continues: the name of the rule that applies and the type of one item.

    why: the reason in words. confidence: from 0 to 1; 1 where the rule is configured.
    """

    rule: str
    item: Type
    why: str = "as configured"
    confidence: float = 1.0
