# Copied from custom/sync/push.py; change that file, not this one.
"""Methods of `client.packages` that push packages: all that lies between a file and a package that can be installed."""

from __future__ import annotations

import builtins
import os
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, cast, overload

from ..._runtime import Group, ConfigurationError, Patience
from ..._runtime.sync.waiting import with_stop
from ..._runtime.calls.side_by_side import Stop, side_by_side
from ..formats import Push
from ..parts import PART_SIZE, count
from ..progress import Watch, Watcher
from .pushing import Pushing, Manner, synchronised

if TYPE_CHECKING:
    from ... import models
    from ..._client import Cloudsmith

_LONGEST = 900.0
"""Seconds that a synchronisation is waited for."""


class Packages(Group):
    """Pushes of packages."""

    def push(
        self,
        owner: str,
        repo: str,
        package_format: str,
        path: str | os.PathLike[str],
        /,
        *,
        part_size: int = PART_SIZE,
        concurrency: int = 4,
        resume: str | None = None,
        wait: bool = True,
        timeout: float | None = _LONGEST,
        interval: float = 1.0,
        progress: Watcher | None = None,
        **fields: Any,
    ) -> models.PackageDetail:
        """Make a package of a file on this machine, and wait until it is synchronised.

        The fields are checked, the files are uploaded with their checksums, and the package is created. Files from
        `part_size` on are sent in parts, each of which is sent again alone where it fails.

        Args:
            owner: Slug of the namespace, which is a user or an organisation.
            repo: Slug of the repository.
            package_format: The format, such as "python"; each that `client.packages.upload` has.
            path: The package's main file.
            part_size: How many bytes a part has, at least 5 MiB; also from where on a file is sent in parts.
            concurrency: How many parts are sent at the same time.
            resume: What a push of the same file had as its `resume` when it was interrupted: only the parts that are
                missing are sent.
            wait: Whether to wait for the synchronisation.
            timeout: Seconds to wait for it, None for no limit.
            interval: Seconds between the first two looks at it; later ones are less frequent.
            progress: A function that is told how far the push is, as a PushProgress.
            **fields: The fields of the format's method in `client.packages.upload`; each that names a file is given as
                its path, and that file is uploaded as well.

        Returns:
            The package.

        Raises:
            ConfigurationError: There is no such format, a field is not known or missing, or a file cannot be read.
            ValidationError: The server refuses a field.
            PushInterrupted: The connection broke while parts were sent; its `resume` lets another push go on.
            DuplicatePackage: There is such a package already, and `republish` was not set.
            SyncFailed: The package was created, but could not be synchronised.
            WaitTimeoutError: The synchronisation takes longer than `timeout`.
        """
        manner = Manner(
            part_size=count("part_size", part_size),
            concurrency=count("concurrency", concurrency),
            patience=Patience(timeout=timeout, interval=interval) if wait else None,
            progress=progress,
        )
        pushing = Pushing(self._api, (owner, repo), manner, Stop())
        return pushing.push(Push(package_format, path, **fields), resume)

    @overload
    def push_many(
        self,
        owner: str,
        repo: str,
        pushes: Iterable[Push],
        *,
        failures: Literal["raise"] = ...,
        concurrency: int = ...,
        part_size: int = ...,
        wait: bool = ...,
        timeout: float | None = ...,
        interval: float = ...,
        progress: Watcher | None = ...,
    ) -> builtins.list[models.PackageDetail]: ...
    @overload
    def push_many(
        self,
        owner: str,
        repo: str,
        pushes: Iterable[Push],
        *,
        failures: Literal["return"],
        concurrency: int = ...,
        part_size: int = ...,
        wait: bool = ...,
        timeout: float | None = ...,
        interval: float = ...,
        progress: Watcher | None = ...,
    ) -> builtins.list[models.PackageDetail | Exception]: ...
    def push_many(
        self,
        owner: str,
        repo: str,
        pushes: Iterable[Push],
        *,
        failures: Literal["raise", "return"] = "raise",
        concurrency: int = 4,
        part_size: int = PART_SIZE,
        wait: bool = True,
        timeout: float | None = _LONGEST,
        interval: float = 1.0,
        progress: Watcher | None = None,
    ) -> builtins.list[Any]:
        """Push several packages, some at the same time. None is left half-way when this is interrupted.

        Args:
            owner: Slug of the namespace, which is a user or an organisation.
            repo: Slug of the repository.
            pushes: What to push: `Push("python", path, tags="nightly")`.
            failures: Whether packages that fail are raised as an ExceptionGroup once all others are through, or stand
                as exceptions in their places.
            concurrency: How many packages are pushed at the same time.
            part_size: As for `push`, as are those below.
            wait: Whether to wait for the synchronisations.
            timeout: Seconds to wait for each, None for no limit.
            interval: Seconds between the first two looks at each.
            progress: A function that is told how far each push is; its `path` tells which one.

        Returns:
            The packages, in the order of `pushes`.

        Raises:
            ExceptionGroup: Some were not pushed.
        """
        if failures not in ("raise", "return"):
            raise ConfigurationError("failures must be 'raise' or 'return'")
        stop, patience = Stop(), Patience(timeout=timeout, interval=interval) if wait else None
        size = count("part_size", part_size)
        manner = Manner(part_size=size, concurrency=1, patience=patience, progress=progress)
        pushing = Pushing(with_stop(self._api, stop), (owner, repo), manner, stop)
        works = [partial(pushing.push, push, None) for push in pushes]
        results = side_by_side(works, count("concurrency", concurrency), stop)
        errors = [result for result in results if isinstance(result, Exception)]
        if errors and failures == "raise":
            raise ExceptionGroup(f"{len(errors)} of {len(results)} packages were not pushed", errors)
        return results

    def wait_until_synced(
        self, owner: str, repo: str, identifier: str, *, timeout: float | None = _LONGEST, interval: float = 1.0
    ) -> models.PackageDetail:
        """Wait until a package is synchronised.

        Args:
            owner: Slug of the namespace, which is a user or an organisation.
            repo: Slug of the repository.
            identifier: The package's `slug_perm` or `slug`.
            timeout: Seconds to wait, None for no limit.
            interval: Seconds between the first two looks; later ones are less frequent.

        Returns:
            The package.

        Raises:
            SyncFailed: It could not be synchronised; DuplicatePackage where there is such a package already.
            WaitTimeoutError: It takes longer than `timeout`.
        """
        patience = Patience(timeout=timeout, interval=interval)
        synchronised(self._api, (owner, repo, identifier), patience, Watch("", None, Stop()))
        return self._api.packages.read(owner, repo, identifier)

    @property
    def _api(self) -> Cloudsmith:
        return cast("Cloudsmith", self._client)
