"""Text -> TOML strings."""

from __future__ import annotations

import json


def toml(text: str) -> str:
    """The text as a TOML basic string: JSON's escapes are a subset of TOML's, except for DEL, which is escaped here."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
