"""The environment variables that a client reads: those of the configuration, or else some named after the project."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from sdkwright.config.distribution import stem_name
from sdkwright.config.sdk_yaml import Config
from sdkwright.plan.views import Credential

_GENERAL = frozenset(
    {"API", "APP", "AUTH", "CLIENT", "DATA", "DEFAULT", "DEMO", "EXAMPLE", "HTTP", "HTTPS", "LOCAL", "MAIN", "MY"}
    | {"OPENAPI", "PYTHON", "REST", "SDK", "SAMPLE", "SERVER", "SERVICE", "SWAGGER", "TEST", "USER", "WEB"}
)
"""Beginnings of names that other programs may use for something else."""

_SHORTEST = 3


def plan_environment(config: Config, credentials: Sequence[Credential]) -> dict[str, str]:
    """Environment variable by security scheme, or by "base_url", sorted.

    `acme-sdk` reads `ACME_API_KEY` for the argument `api_key`, and `ACME_BASE_URL`. Where the configuration names any
    variable it names them all; a project whose name is too general has none.
    """
    if config.environment is not None:
        return dict(sorted(config.environment.items()))
    prefix = _prefix(config)
    if not prefix:
        return {}
    base_url = f"{prefix}_BASE_URL"
    named = dict(_of_schemes(prefix, credentials))
    # Two schemes with one variable would each get the secret of the other.
    counts = Counter([base_url, *named.values()])
    alone = {scheme: name for scheme, name in named.items() if counts[name] == 1 and scheme != "base_url"}
    return dict(sorted({"base_url": base_url, **alone}.items()))


def plan_log_variable(config: Config) -> str:
    """The environment variable that turns on the log of a client; empty for a project whose name is too general."""
    prefix = _prefix(config)
    return f"{prefix}_LOG" if prefix else ""


def _prefix(config: Config) -> str:
    """What the names of variables begin with; empty for a project whose name is too general."""
    prefix = re.sub(r"[^A-Za-z0-9]+", "_", stem_name(config.package.name)).strip("_").upper()
    return "" if prefix in _GENERAL or len(prefix) < _SHORTEST or prefix[0].isdigit() else prefix


def _of_schemes(prefix: str, credentials: Sequence[Credential]) -> Iterator[tuple[str, str]]:
    """The scheme and the variable of each credential."""
    for credential in credentials:
        name = credential.argument.strip("_").upper()
        yield credential.scheme, name if name.startswith(f"{prefix}_") else f"{prefix}_{name}"
