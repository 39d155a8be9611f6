# Derived from aio/pushing.py by `python -m sdkwright.unasync`: change that file and derive anew.
"""One push from the file to the synchronised package."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ..._runtime import Patience, wait_until
from ..._runtime.calls.side_by_side import Stop
from ..._runtime.http.blocking import in_place
from ..failures import sync_failure
from ..files import LocalFile
from ..formats import Push
from ..parts import resumed
from ..progress import Watch, Watcher
from .courier import Courier

if TYPE_CHECKING:
    from ... import models
    from ..._client import Cloudsmith

_LATE = Patience(timeout=60.0)
"""How long a package that was just made may take to be seen by readers."""


class Manner(msgspec.Struct, frozen=True, kw_only=True):
    """How packages are pushed, as the arguments of `push` say; without `patience` no synchronisation is waited for."""

    part_size: int
    concurrency: int
    patience: Patience | None
    progress: Watcher | None


class Pushing:
    """Pushes packages to one repository.

    place: owner and repository. stop: the sign that all is to end.
    """

    def __init__(self, client: Cloudsmith, place: tuple[str, str], manner: Manner, stop: Stop) -> None:
        self._client, self._place, self._manner, self._stop = client, place, manner, stop
        self._courier = Courier(client, place, manner.part_size, manner.concurrency)

    def push(self, push: Push, resume: str | None) -> models.PackageDetail:
        """Push one package; resume: the token of an upload of its main file that was interrupted."""
        watch = Watch(push.path, self._manner.progress, self._stop)
        watch.enter("check")
        files = {name: in_place(LocalFile, path) for name, path in push.files.items()}
        main = files["package_file"]
        parts = None if resume is None else resumed(resume, main.size, main.md5)
        names = push.body({name: file.name for name, file in files.items()})
        getattr(self._client.packages.validate_upload, push.format)(*self._place, **names)
        watch.enter("upload", sum(file.size for file in files.values()))
        identifiers = {}
        for name, file in files.items():
            unfinished = parts if name == "package_file" else None
            identifiers[name] = self._courier.bring(file, watch, self._stop, unfinished)
        watch.enter("create")
        upload = getattr(self._client.packages.upload, push.format)
        made = upload(*self._place, **push.body(identifiers))
        if self._manner.patience is not None:
            watch.enter("synchronise")
            synchronised(self._client, (*self._place, made.slug_perm), self._manner.patience, watch)
        package = self._read(made.slug_perm)
        watch.enter("done")
        return package

    def _read(self, identifier: str) -> models.PackageDetail:
        packages = self._client.packages
        return wait_until(
            self._client,
            lambda options: packages.read(*self._place, identifier, options=options),
            lambda _package: True,
            _LATE,
            late=True,
        )


def synchronised(
    client: Cloudsmith, package: tuple[str, str, str], patience: Patience, watch: Watch
) -> None:
    """Return once a package is synchronised; `package` is its owner, repository and identifier.

    Raises SyncFailedError where that fails, and WaitTimeoutError where it takes too long.
    """

    def has_ended(status: models.PackageStatus) -> bool:
        watch.synchronised(status.sync_progress or 0)
        return status.is_sync_completed or status.is_sync_failed

    status = wait_until(
        client,
        lambda options: client.packages.status(*package, options=options),
        has_ended,
        patience,
        late=True,
    )
    if not status.is_sync_completed:
        raise sync_failure(status.stage_str, status.status_reason or status.status_str, package[-1])
