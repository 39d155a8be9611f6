"""Downloads into files, which go on where a connection broke."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ParamSpec, overload

from ..absence import UNSET, Unset
from .group import AsyncGroup

if TYPE_CHECKING:
    from ..calls.prepared import AsyncMethod
    from ..http.download import DownloadTarget

P = ParamSpec("P")


class AsyncDownloads(AsyncGroup):
    """What a client has for downloads."""

    @overload
    async def download_to(
        self,
        target: str | os.PathLike[str] | DownloadTarget,
        method: str,
        *,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> int: ...
    @overload
    async def download_to(
        self,
        target: str | os.PathLike[str] | DownloadTarget,
        method: AsyncMethod[P, Any],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> int: ...
    async def download_to(self, target: Any, method: Any, *args: Any, **kwargs: Any) -> int:
        """Call a method of this client, and write its reply to a file, piece by piece.

        When the connection breaks, the rest is requested, if the server tells by an entity tag or a date that the file
        is still the same. A file that is there already is replaced once all has arrived, and left alone when anything
        fails. The length is checked, and the digest where you or the server tell it.

        Args:
            target: The path of the file; a DownloadTarget also tells what its digests are, and can resume the download
                of an earlier process.
            method: The method, not yet called, such as `client.files.download`; or a path from the root of the API, or
                an absolute URL, which gets no credentials where it is of another origin.
            *args: Its arguments by position.
            **kwargs: Its arguments by name; for a path or URL `query`, `headers` and `timeout`, as for `request`.

        Returns:
            How many bytes the file has.

        Raises:
            ConfigurationError: The second argument is no method of this client that calls an operation.
            ApiError: The server replied with an error, as when the method is called.
            TransportError: The connection broke, and the rest could not be fetched.
            TransferError: What arrived is not the file: its length or its digest is another.
        """
        # Imported when first needed: many programs download nothing.
        from .file_download import download

        return await download(self, target, method, args, kwargs)
