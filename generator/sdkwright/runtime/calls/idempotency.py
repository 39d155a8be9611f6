"""Keys by which a server knows a request that is sent again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from .call import Call


def with_key(call: Call, header: str) -> Call:
    """The call with a key in `header`, "" where the API knows no such thing; what may be repeated anyway needs none.

    Its own headers may have a key already, which the caller can use again after a crash.
    """
    if not header or call.repeatable:
        return call
    if any(name.lower() == header.lower() for name, _ in call.headers):
        return replace(call, repeatable=True)
    # Imported when first needed: few APIs have such keys.
    from uuid import uuid4

    return replace(call, headers=(*call.headers, (header, str(uuid4()))), repeatable=True)
