"""Replies -> the `Accept` header that asks for the documented media types."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sdkwright.model import Operation, is_json, media_kind

_JSON = "application/json"
# A media type or range with its parameters (RFC 9110, 8.3.1); nothing else may be in the header.
_TOKEN = r"[\w!#$%&'*+.^`|~-]+"
_MEDIA_TYPE = re.compile(rf"{_TOKEN}/{_TOKEN}(\s*;\s*{_TOKEN}=({_TOKEN}|\"[\x20!#-\[\]-~]*\"))*", re.ASCII)


def accept_of(operation: Operation) -> str:
    """The media types of successful replies in the document's order, then JSON and `*/*` with lower weights.

    Beside JSON, which gives typed values, other media types have a lower weight. Empty where only JSON is documented,
    and for streams, which ask for their own media type.
    """
    media_types = list(dict.fromkeys(_documented_media_types(operation)))
    kinds = [media_kind(media_type) for media_type in media_types]
    if not media_types or media_types == [_JSON]:
        return ""
    has_json = any(map(is_json, media_types))
    parts = [
        f"{media_type};q=0.9" if has_json and not is_json(media_type) else media_type for media_type in media_types
    ]
    return ", ".join([*parts, *([] if _JSON in kinds else [f"{_JSON};q=0.8"]), "*/*;q=0.5"])


def _documented_media_types(operation: Operation) -> Iterator[str]:
    for response in operation.responses:
        for media_type in response.media_types if response.success else ():
            if (
                media_type not in response.streams
                and _MEDIA_TYPE.fullmatch(media_type.strip())
                and media_kind(media_type) != "*/*"
            ):
                kind, *parameters = (part.strip() for part in media_type.split(";"))
                other_parameters = [
                    parameter for parameter in parameters if parameter.partition("=")[0].lower() not in ("q", "charset")
                ]
                yield ";".join([kind, *other_parameters])
