# Derived from aio/requests.py by `python -m sdkwright.unasync`: change that file and derive anew.
"""Requests that have no method of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..absence import UNSET, Unset
from .group import Group

if TYPE_CHECKING:
    from ..encoding.forms import FileInput
    from ..http.message import Response
    from ..http.upload import Progress
    from ..retrying.policy import Retries


class Requests(Group):
    """What a client has for requests that the API does not document."""

    def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        body: Any = UNSET,
        form: Mapping[str, Any] | None = None,
        files: Mapping[str, FileInput | list[FileInput]] | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
        deadline: float | Unset | None = UNSET,
        retries: Retries | int | Unset | None = UNSET,
        progress: Progress | None = None,
    ) -> Response:
        """Send a request that has no method of its own, and return the reply as it is.

        Args:
            method: The HTTP method, in any case.
            path: The path from the root of the API, or an absolute URL; another origin gets no credentials.
            query: Names and values of query parameters; lists are repeated.
            body: The body: bytes, open files, the files at paths, iterators of bytes and uploads are sent as they are,
                anything else as JSON.
            form: Fields of a form in place of a body.
            files: Files of a multipart form by field, each as the fields of generated methods take them, or in a list.
            headers: Headers added to the request, replacing those of the client.
            timeout: Seconds without progress, None for no limit. Defaults to the client's.
            deadline: Seconds for the call with all its attempts, None for no limit. Defaults to the client's.
            retries: How often it is sent again at most, or a policy; None for never. Defaults to the client's.
            progress: A function that is told how much of the body has been sent, as in `Options`.

        Returns:
            The reply, not decoded.

        Raises:
            ApiError: The server replied with a status of 400 and more.
            TransportError: No complete reply arrived.
        """
        # Imported when first needed: most programs have methods for all that they send.
        from ..calls.raw_call import build_raw_call

        limits = {"timeout": timeout, "deadline": deadline, "retries": retries}
        content = {"query": query, "body": body, "form": form, "files": files}
        call = build_raw_call(method, path, **content, headers=headers, limits=limits, progress=progress)
        return self._client._deliver(call)
