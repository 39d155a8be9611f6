"""The last release of an SDK as its lock tells it, and what the next one changes."""

from __future__ import annotations

from dataclasses import dataclass

from packaging.version import InvalidVersion, Version

from sdkwright.changes.change import Change, worst_level
from sdkwright.changes.change_reports import change_counts
from sdkwright.changes.changelog import CHANGELOG, NextRelease, changelog
from sdkwright.changes.next_version import is_enough, next_version, reason
from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import Diagnostic, Location, OutputError
from sdkwright.output.lock import Lock, read_lock
from sdkwright.plan import LockedNames, Package


@dataclass(frozen=True, slots=True)
class ReleaseChanges:
    """The changes since the last release, whose version is `released`; `version` is the one that the SDK has now."""

    released: str
    version: str
    changes: tuple[Change, ...]

    @property
    def proposed(self) -> str:
        """The version that the next release should have."""
        return next_version(self.released, worst_level(self.changes))

    @property
    def summary(self) -> str:
        """What has changed since, and the next version, on one line; empty where nothing has."""
        worst = worst_level(self.changes)
        if worst is None:
            return ""
        why = reason(self.released, worst)
        return f"since {self.released}: {change_counts(self.changes)}; next version: {self.proposed}, since {why}"

    def warnings(self, config: Config) -> tuple[Diagnostic, ...]:
        """A warning where the SDK has a lower version than it should, unless it has that of the last release still."""
        worst = worst_level(self.changes)
        if worst is None or self.version == self.released or is_enough(self.version, self.proposed):
            return ()
        message = (
            f'the version "{self.version}" is too low: the next one after {self.released} is {self.proposed}, since '
            f"{reason(self.released, worst)}"
        )
        return (config.warning(message, "package", "version"),)

    def texts(self, standing: str | None) -> dict[str, str]:
        """The changelog by its name, if there is one; `standing` is the text that is there."""
        text = changelog(NextRelease(self.version, self.released, self.changes), standing)
        return {} if text is None else {CHANGELOG: text}


def released_names(config: Config) -> LockedNames | None:
    """The names of the last release; None where the configuration knows of none.

    Raises:
        OutputError: Its lock cannot be read, or has no version.
    """
    release = read_release(config)
    return None if release is None else release.names


def refuse_foreign(names: LockedNames, package: Package, shown: str) -> None:
    """Make sure that the last release is one of this SDK; shown: how its lock is called.

    Raises:
        OutputError: Its package or its module has another name.
    """
    then, now = (names.distribution, names.module), (package.project.name, package.project.module)
    if any(old and old != new for old, new in zip(then, now, strict=True)):
        raise OutputError(
            f'the lock is one of "{then[0] or then[1]}" (module {then[1]}), and this SDK is "{now[0]}" (module '
            f"{now[1]}); put the lock of its own last release there, or take it away until there is one",
            Location(shown),
        )


def read_release(config: Config) -> Lock | None:
    """The lock of the last release; None where the configuration knows of none.

    Raises:
        OutputError: It cannot be read, or has no version.
    """
    if config.released is None:
        return None
    lock = read_lock(config.released.parent, config.released.name)
    try:
        Version(lock.version)
    except InvalidVersion:
        raise OutputError(
            f'the lock has no version of the SDK, but "{lock.version}"; copy the sdkwright.lock of the release again',
            Location(str(config.released)),
        ) from None
    return lock
