"""What goes into a call and what comes out: parameters, bodies, properties, responses and pagination."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from sdkwright.model.types import MISSING, NO_LIMITS, Limits, Missing, Type


def is_json(media_type: str) -> bool:
    """Whether the media type is JSON or has the `+json` suffix (RFC 6839)."""
    kind = media_type.split(";")[0].strip().lower()
    return kind == "application/json" or kind.endswith("+json")


def is_text(media_type: str) -> bool:
    """Whether the media type is text that is passed on as text."""
    return media_type.startswith("text/")


@dataclass(frozen=True, slots=True)
class Property:
    """A named member of an object. `default` is the JSON value that the server assumes, or MISSING.

    A secret one is never shown by `repr`.
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


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation, by its name on the wire."""

    name: str
    place: Literal["path", "query", "header", "cookie"]
    type: Type
    required: bool
    description: str
    limits: Limits = NO_LIMITS
    default: Any | Missing = MISSING
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """The request body in one media type.

    `properties` holds the members that a caller may send when the body is an object that can be flattened into
    arguments; it is None where the body is passed whole.
    """

    media_type: str
    type: Type
    required: bool
    description: str
    properties: tuple[Property, ...] | None


@dataclass(frozen=True, slots=True)
class Response:
    """A documented reply: its status (`200`, `2XX`, `default`), description and the types by media type."""

    status: str
    description: str
    content: tuple[tuple[str, Type], ...]

    @property
    def success(self) -> bool:
        """Whether the status is of the 2xx family."""
        return self.status.startswith("2")


@dataclass(frozen=True, slots=True)
class Pagination:
    """How an operation's list continues: the name of the rule that applies and the type of one item."""

    rule: str
    item: Type
