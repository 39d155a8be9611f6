"""The reason phrases of HTTP: the one description that a reply has in a document of facts."""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

__all__ = ["phrase"]

# Python has renamed these from one release to the next.
_STEADY: Final = {
    "413": "Content Too Large",
    "414": "URI Too Long",
    "416": "Range Not Satisfiable",
    "422": "Unprocessable Entity",
}


def phrase(status: str) -> str:
    """Return the phrase of a status, the same whichever Python runs; empty for what is none, such as `default`."""
    if status in _STEADY:
        return _STEADY[status]
    try:
        return HTTPStatus(int(status)).phrase
    except ValueError:
        return ""
