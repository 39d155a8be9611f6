"""Replies -> the `Accept` header that asks for what is documented."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sdkwright.model import Operation, is_json, media_kind

_JSON = "application/json"
# A media type or a range of them with its parameters (RFC 9110, 8.3.1); what looks otherwise cannot be asked for.
_TOKEN = r"[\w!#$%&'*+.^`|~-]+"
_MEDIA_TYPE = re.compile(rf"{_TOKEN}/{_TOKEN}(\s*;\s*{_TOKEN}=({_TOKEN}|\"[\x20!#-\[\]-~]*\"))*", re.ASCII)


def accept_of(operation: Operation) -> str:
    """The media types of successful replies in the document's order, then JSON and anything at all, with less weight.

    What is no JSON has less weight beside JSON, which is what gives typed values. Empty where JSON is all that is
    documented, and for streams, which are asked for by their own media type.
    """
    found = list(dict.fromkeys(_documented(operation)))
    kinds = [media_kind(one) for one in found]
    if not found or found == [_JSON]:
        return ""
    weighed = any(map(is_json, found))
    parts = [f"{one};q=0.9" if weighed and not is_json(one) else one for one in found]
    return ", ".join([*parts, *([] if _JSON in kinds else [f"{_JSON};q=0.8"]), "*/*;q=0.5"])


def _documented(operation: Operation) -> Iterator[str]:
    for response in operation.responses:
        for name in response.media_types if response.success else ():
            if name not in response.streams and _MEDIA_TYPE.fullmatch(name.strip()) and media_kind(name) != "*/*":
                kind, *parameters = (part.strip() for part in name.split(";"))
                kept = [one for one in parameters if one.partition("=")[0].lower() not in ("q", "charset")]
                yield ";".join([kind, *kept])
