"""The further paths of operations: those that sdk.yaml gives them, and those that they had in the last release.

An alias stands at the latter from the version in which a method has moved, and goes with a later one that may break
users' code: by default with the next major version, or the next minor one before 1.0.0.
"""

from __future__ import annotations

from collections.abc import Iterable

from packaging.version import Version

from sdkwright.config.sdk_yaml import TreeConfig
from sdkwright.model import Api, Operation
from sdkwright.plan.names.locked_names import LockedAlias, LockedNames
from sdkwright.plan.names.operation_recognition import former_keys
from sdkwright.plan.names.recognition import renamed_documents


def former_paths(released: LockedNames | None, api: Api, version: str, window: int = 1) -> dict[str, LockedAlias]:
    """Each path of the last release whose operation is still there, with the operation and how long it is an alias.

    It may be the path that the operation has still. version: the one that the SDK has now. window: with which of the
    versions that may break users' code an alias goes, the next one being 1; 0: there are no aliases.
    """
    if released is None or not window:
        return {}
    keys = former_keys(released, api, renamed_documents(released, api))
    present = {former: key for key, former in keys.items()}
    paths = {
        path: LockedAlias(present[alias.operation], since, end)
        for path, alias in released.aliases.items()
        if alias.operation in present
        and Version(version) < Version(end := _end(since := alias.since or version, window))
    }
    former = released.operations
    end = _end(version, window)
    return paths | {former[key]: LockedAlias(operation, version, end) for key, operation in present.items()}


def lasting_paths(config: TreeConfig, operations: Iterable[Operation]) -> dict[str, LockedAlias]:
    """Each further path that the configuration gives to one of the operations."""
    keys = {operation.key for operation in operations}
    return {path: LockedAlias(key) for key, paths in config.also.items() if key in keys for path in paths}


def _end(since: str, window: int) -> str:
    """The version with which an alias goes that stands since another one."""
    version = Version(since)
    major, minor, *_ = (*version.release, 0)
    epoch = f"{version.epoch}!" if version.epoch else ""
    return f"{epoch}{major + window}.0.0" if major else f"{epoch}0.{minor + window}.0"
