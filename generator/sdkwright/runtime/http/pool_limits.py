"""How many connections a client has, and for how long it keeps them, whichever library carries its requests."""

from __future__ import annotations

from typing import Final

MOST_CONNECTIONS: Final = 100
"""How many connections there are at once at most; all of them may be kept when idle."""

KEPT: Final = 60.0
"""Seconds for which an idle connection is kept: most servers close it a little later."""
