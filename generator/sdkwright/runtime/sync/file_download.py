# Derived from aio/file_download.py by `python -m sdkwright.unasync`: change that file and derive anew.
"""One download into a file, over as many requests as it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..absence import UNSET
from ..argument_types import mapping
from ..calls.operation import Operation
from ..calls.prepared import prepare_call
from ..calls.raw_call import build_raw_call
from ..calls.receiving import Receiver, receiving
from ..errors import ApiError, TransportError
from ..http.blocking import in_place
from ..http.download import DownloadTarget

if TYPE_CHECKING:
    from ..calls.call import Call
    from .delivery import Delivery
    from .group import Group


def download(client: Group, target: Any, method: Any, args: Any, kwargs: Any) -> int:
    """Write the reply to a call of a method, or to a request for a URL, to a file; see `download_to` of the client."""
    wanted = target if isinstance(target, DownloadTarget) else DownloadTarget(target)
    operation: Operation[Any]
    call: Call
    if isinstance(method, str):
        operation, call = _prepare_raw(method, *args, **kwargs)
    else:
        operation, call = (prepare_call(client, method, args, kwargs)).call()
    with receiving(call, wanted) as receiver:
        in_place(receiver.arrival.restore)
        while not receiver.arrival.is_whole:
            _receive(client._client, operation, receiver)
        in_place(receiver.arrival.check)
        return receiver.arrival.size


def _receive(client: Delivery, operation: Operation[Any], receiver: Receiver) -> None:
    """Receive all that one reply brings."""
    arrival = receiver.arrival
    try:
        reply = client._open(operation, receiver.call())
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
