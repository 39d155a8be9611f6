"""What official clients ask for and no document has: paths that have moved, and one that is in none."""

from __future__ import annotations

import re

from .auth import Callers, sent_credentials
from .journal import Reply, Request
from .replies import error_reply, invalid, json_reply

# The metadata of packages; the published document has it below the package, official clients beside all packages.
MOVED = re.compile(r"/v2/metadata/packages/([^/]+)/(.*)")
VALIDATION = "/v2/metadata/validate/"


def documented_path(path: str) -> str:
    """The path that the document has for one that has moved; any other is left as it is."""
    return MOVED.sub(r"/v2/packages/\1/metadata/\2", path)


def undocumented_reply(request: Request, callers: Callers) -> Reply | None:
    """The reply of an operation that is in no document; None where the request is for none of them.

    Metadata that is no JSON object is invalid. What else the real service looks at is not known.
    """
    if (request.method, request.path) != ("POST", VALIDATION):
        return None
    sent = sent_credentials(request)
    if len(sent) != 1 or callers.account(*sent[0]) is None:
        return error_reply(401, "Invalid token.")
    if not isinstance(request.json().get("content"), dict):
        return invalid({"content": ["This must be an object."]})
    return json_reply({})
