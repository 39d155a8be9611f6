"""Whether a run goes on with the SDK that stands there, or would put another in its place."""

from __future__ import annotations

from pathlib import Path

from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import Location, OutputError
from sdkwright.output.lock import Lock
from sdkwright.plan import Package

__all__ = ["refuse_another"]


def refuse_another(lock: Lock, config: Config, package: Package) -> None:
    """Make sure that users of the SDK which the lock is of find theirs again.

    Raises:
        OutputError: The package, its module or its client would have another name, no operation is left, or the SDK was
            made with an sdk.yaml and this run has none.
    """
    root = config.package.output
    names, project = lock.names, package.project
    then = (names.distribution, names.module, names.client)
    now = (project.name, project.module, project.client)
    if names.module and any(old and old != new for old, new in zip(then, now, strict=True)):
        _refuse(root, f"the SDK there is {_called(*then)}, and this one would be {_called(*now)}")
    if names.operations and not package.known_operations:
        _refuse(root, f"none of the {len(names.operations):,} operations of the SDK there is in what was read")
    if lock.provenance.configuration and config.root is None:
        _refuse(root, "the SDK there was made with an sdk.yaml, and this run has none: give it by --config")


def _called(distribution: str, module: str, client: str) -> str:
    return f'"{distribution}" (module {module}, client {client})'


def _refuse(root: Path, why: str) -> None:
    raise OutputError(f"{why}; --rename puts it in its place", Location(str(root)))
