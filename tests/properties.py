"""How properties are tested: the same examples in every run, and no clock that a busy machine could miss."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile(
    "project",
    deadline=None,
    derandomize=True,
    database=None,
    # How long it takes to make examples says more of what else the machine does than of the test.
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("project")
