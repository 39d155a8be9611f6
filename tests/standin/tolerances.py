"""Where the real service is known to accept more than the documents say."""

from __future__ import annotations

import json

from .documents import Operation

# Understood on every route and named by no document.
ALLOWED_PARAMETERS = frozenset({"pretty"})
# The documents give these the body of a new slot; the official client sends something else, and that works.
FREE_BODIES = frozenset({"files_complete", "files_abort"})


def relaxed_body(operation: Operation, body: bytes) -> bytes:
    """The body that is checked in place of the one that came."""
    if operation.operation_id in FREE_BODIES:
        return b""
    if operation.operation_id == "packages_tag":
        return _capitalised_action(body)
    return body


def _capitalised_action(body: bytes) -> bytes:
    """The action of a tag request is accepted in any case, though the documented values are capitalised."""
    try:
        value = json.loads(body)
    except ValueError:
        return body
    if isinstance(value, dict) and isinstance(value.get("action"), str):
        value["action"] = value["action"].capitalize()
    return json.dumps(value).encode()
