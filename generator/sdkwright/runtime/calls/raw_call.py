"""Calls of requests that have no method of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from ..absence import UNSET
from ..argument_types import text
from ..encoding.body import encode_raw
from ..errors import ConfigurationError
from ..http.headers import TOKEN, sendable_pairs
from ..http.url import sendable_query
from ..retrying.verdict import is_repeatable
from .call import Call, sent_content, time_limit

_UNSENDABLE: Final = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
"""What no URL may hold: control characters and lone surrogates."""


def build_raw_call(
    method: str,
    path: str,
    *,
    limits: Mapping[str, Any],
    query: Any = None,
    body: Any = UNSET,
    form: Any = None,
    files: Any = None,
    headers: Any = None,
    progress: Any = None,
) -> Call:
    """The call of a request without a method of its own. Raises ConfigurationError for what cannot be sent."""
    if TOKEN.fullmatch(text("method", method)) is None:
        raise ConfigurationError("method must be one word, GET for instance")
    if _UNSENDABLE.search(text("path", path)):
        raise ConfigurationError("path must not hold control characters")
    content = encode_raw(body, form, files)
    return Call(
        method.upper(),
        path.partition("#")[0],
        tuple(sendable_query(query)),
        (*(() if content is None else [("Content-Type", content.media_type)]), *sendable_pairs(headers)),
        content=sent_content(content, progress),
        timeout=time_limit("timeout", limits),
        server="/",
        repeatable=is_repeatable(method.upper()),
        deadline=time_limit("deadline", limits),
        retries=limits.get("retries", UNSET),
    )
