# Copied from custom/failures.py; change that file, not this one.
"""What can go wrong while a package is pushed, beside what a single call raises.

CloudsmithError
├── SyncFailedError             the package was made, and could not be synchronised
│   └── DuplicatePackageError   since there is one with its name and version
└── TransportError
    └── PushInterruptedError    some parts of a file have arrived, and the rest can be sent later
"""

from __future__ import annotations

from .._runtime import SdkError, TransportError


class SyncFailedError(SdkError):
    """A package was made of its files, and could not be synchronised.

    Attributes:
        stage: How far it came, in the server's words.
        reason: Why, in the server's words.
        package: The identifier of the package, which is still there.
    """

    def __init__(self, message: str, stage: str = "", reason: str = "", package: str = "") -> None:
        super().__init__(message)
        self.stage = stage
        self.reason = reason
        self.package = package


class DuplicatePackageError(SyncFailedError):
    """There is a package with this name and version already: push it with `republish=True` to replace that one."""


class PushInterruptedError(TransportError):
    """The connection broke while a file was sent in parts, of which those that arrived are kept.

    Attributes:
        resume: What to give to another `push` of the same file as `resume=`, so that only the rest is sent.
    """

    resume: str = ""


SyncFailed = SyncFailedError
DuplicatePackage = DuplicatePackageError
PushInterrupted = PushInterruptedError


def sync_failure(stage: str, reason: str, package: str) -> SyncFailedError:
    """The error for a synchronisation that failed."""
    kind = DuplicatePackageError if "already exists" in reason.lower() else SyncFailedError
    return kind(f"the package {package} was not synchronised ({stage}): {reason}", stage, reason, package)
