"""The line ends of what a run reads and writes: git may check out other ones, and they say nothing."""

from __future__ import annotations

__all__ = ["with_line_feeds"]


def with_line_feeds(text: str) -> str:
    """Return the text with each line ended as a run ends it."""
    return text.replace("\r\n", "\n")
