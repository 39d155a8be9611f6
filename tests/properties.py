"""How properties are tested: the same examples in every run, and no clock that a busy machine could miss."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

settings.register_profile(
    "project",
    deadline=None,
    derandomize=True,
    database=None,
    # How long it takes to make examples says more of what else the machine does than of the test.
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("project")


@pytest.fixture(scope="session", autouse=True)
def _same_examples() -> Iterator[None]:
    """Examples are not drawn from the modules that are loaded, which differ from run to run.

    Those of every SDK that a test has made were read besides, for minutes. There is no setting for it.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(providers, "_get_local_constants", Constants)
        yield
