"""The version in sdk.yaml, raised to the one that the next release should have."""

from __future__ import annotations

import re

from sdkwright.changes.evolution import evolution
from sdkwright.changes.next_version import is_enough
from sdkwright.changes.release import read_release
from sdkwright.config.sdk_yaml import Config
from sdkwright.model import Api
from sdkwright.output.lock import read_lock
from sdkwright.plan import Package

__all__ = ["due_version", "with_version"]


def due_version(config: Config, api: Api, package: Package) -> str:
    """Return the version that the SDK should get for what changes since its last release.

    Empty where it has such a version already, where nothing changes, and where no last release is known.
    """
    lock = read_lock(config.package.output)
    release = evolution(lock, read_release(config), api, package, config).release
    if release is None or not release.changes:
        return ""
    is_raised = release.version != release.released and is_enough(release.version, release.proposed)
    return "" if is_raised else release.proposed


def with_version(config: Config, version: str) -> str:
    """Return the text of sdk.yaml with another version; empty where it does not stand there as it is."""
    node = config.root.child("package", "version") if config.root is not None else None
    if node is None:
        return ""
    # Not as text, whose line ends would become others.
    lines = config.path.read_bytes().decode("utf-8").splitlines(keepends=True)
    place = node.location
    line, start = lines[place.line - 1], place.column - 1
    written = re.compile(rf"""(['"]?){re.escape(config.package.version)}\1(?=[\s,}}]|\Z)""")
    match = written.search(line, start)
    if match is None:
        return ""
    quote = match[1]
    lines[place.line - 1] = f"{line[: match.start()]}{quote}{version}{quote}{line[match.end() :]}"
    return "".join(lines)
