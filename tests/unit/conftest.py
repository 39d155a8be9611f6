"""How properties are tested: the same examples in every run, and no clock that a busy machine could miss."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("project", deadline=None, derandomize=True, database=None)
settings.load_profile("project")
