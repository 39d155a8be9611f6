# Derived from aio/downloads.py by `python -m sdkwright.unasync`: change that file and derive anew.
"""Downloads into files, which go on where a connection broke."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, ParamSpec, overload

from ..absence import UNSET, Unset
from ..argument_types import mapping
from ..calls.call import Call
from ..calls.operation import Operation
from ..calls.prepared import Method, prepare_call
from ..calls.raw_call import build_raw_call
from ..calls.receiving import Receiver, receiving
from ..errors import ApiError, TransportError
from ..http.blocking import in_place
from ..http.download import DownloadTarget
from .group import Group

P = ParamSpec("P")


class Downloads(Group):
    """What a client has for downloads."""

    @overload
    def download_to(
        self,
        target: str | os.PathLike[str] | DownloadTarget,
        method: str,
        *,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> int: ...
    @overload
    def download_to(
        self,
        target: str | os.PathLike[str] | DownloadTarget,
        method: Method[P, Any],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> int: ...
    def download_to(self, target: Any, method: Any, *args: Any, **kwargs: Any) -> int:
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
        wanted = target if isinstance(target, DownloadTarget) else DownloadTarget(target)
        operation: Operation[Any]
        call: Call
        if isinstance(method, str):
            operation, call = _prepare_raw(method, *args, **kwargs)
        else:
            operation, call = (prepare_call(self, method, args, kwargs)).call()
        with receiving(call, wanted) as receiver:
            in_place(receiver.arrival.restore)
            while not receiver.arrival.is_whole:
                self._receive(operation, receiver)
            in_place(receiver.arrival.check)
            return receiver.arrival.size

    def _receive(self, operation: Operation[Any], receiver: Receiver) -> None:
        """Receive all that one reply brings."""
        arrival = receiver.arrival
        try:
            reply = self._client._open(operation, receiver.call())
            try:
                receiver.begin(reply)
                for piece in reply.chunks():
                    arrival.add(piece)
                arrival.end()
            finally:
                reply.close()
        except ApiError as error:
            if error.status != 416 or not arrival.size:
                raise
            arrival.beyond_end(error.headers)
        except TransportError:
            if not receiver.may_go_on():
                raise


def _prepare_raw(
    path: str, *, query: Any = None, headers: Any = None, timeout: Any = UNSET
) -> tuple[Operation[Any], Call]:
    """The call of a path or URL without a method of its own."""
    accept = {"Accept": "*/*", **mapping("headers", headers)}
    return Operation("GET", "/"), build_raw_call("GET", path, query=query, headers=accept, limits={"timeout": timeout})
