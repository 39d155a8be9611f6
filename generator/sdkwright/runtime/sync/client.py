# Derived from aio/client.py by `python -m sdkwright.unasync`: change that file and derive anew.
"""The synchronous client: the root of the tree of operations, and the way to the server."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from types import TracebackType
from typing import Any, ClassVar, Generic, ParamSpec, Self, TypeVar, cast

from ..absence import UNSET, Unset
from ..auth.schemes import Auth
from ..calls.call import Call, build_raw_call
from ..calls.client_config import ClientConfig
from ..calls.middleware import NOTHING_AROUND, Middleware, RequestHook, ResponseHook
from ..calls.operation import Operation
from ..calls.prepared import Method, Reply, prepare_call
from ..calls.settings import Settings
from ..encoding.forms import FileInput
from ..http.headers import Headers
from ..http.message import Response
from ..http.upload import Progress
from ..http.url import Origin
from ..observing.record import turn_on
from ..pacing.governor import Governor
from ..pacing.rate_limit import Pacing, RateLimit
from ..retrying.policy import Retries
from .downloads import Downloads
from .group import rebound
from .page import Page
from .sender import Sender
from .stream import Stream
from .stream_reply import StreamReply
from .transport import HttpxTransport, Transport

P = ParamSpec("P")
T = TypeVar("T")
H = TypeVar("H", bound=Headers)


class Client(Downloads, Generic[H]):
    """The base of generated synchronous clients.

    Args:
        credentials: The credentials by scheme; when all are None or blank, those of the environment are used.
        auth: A function that returns the headers that authenticate a request, or ANONYMOUS.
        base_url: Where the API is, else that of the environment, else the API's own.
        timeout: Seconds without progress, None for no limit.
        deadline: Seconds for a whole call with all its attempts, None for no limit.
        retries: How often a call is sent again at most, or a policy; None for never. Defaults to that of the API.
        pacing: What to do when the rate limit is nearly used up.
        headers: Headers sent with every request.
        middleware: Functions around each request, the first one outermost.
        on_request: Sees each request just before it is sent.
        on_response: Sees each request and its reply.
        transport: What sends requests; closed together with the client.
        variables: Variables of the base URL, by name.
        profile: The profile of the vendor's files whose settings are used; by default that of the environment.
        discover: False to look for credentials neither in files nor in the CI job.

    Raises:
        ConfigurationError: A base URL, a credential or a header cannot work.
    """

    _settings: ClassVar[Settings]
    _reply_headers: ClassVar[type[Headers]] = Headers

    def __init__(
        self,
        credentials: Mapping[str, Any],
        *,
        auth: Auth | None = None,
        base_url: str | None = None,
        timeout: float | None = 60.0,
        deadline: float | None = None,
        retries: Retries | int | Unset | None = UNSET,
        pacing: Pacing = "wait",
        headers: Mapping[str, str] | None = None,
        middleware: Sequence[Middleware] | None = None,
        on_request: RequestHook | None = None,
        on_response: ResponseHook | None = None,
        transport: Transport | None = None,
        variables: Mapping[str, str | None] | None = None,
        profile: str | None = None,
        discover: bool = True,
    ) -> None:
        super().__init__(self)
        config = ClientConfig(
            self._settings,
            credentials,
            auth=auth,
            base_url=base_url,
            timeout=timeout,
            deadline=deadline,
            retries=retries,
            headers=headers,
            variables=variables,
            profile=profile,
            discover=discover,
        )
        limits = self._settings.rate_headers
        governor = None if limits is None else Governor(limits, pacing)
        transport = HttpxTransport() if transport is None else transport
        around = NOTHING_AROUND.changed(middleware, on_request, on_response)
        turn_on(self._settings.log_variable)
        self._sender = Sender(self._settings, config, transport, governor, around=around)
        self._is_derived = False

    @property
    def base_url(self) -> str:
        """Where requests go, without a trailing slash; without the path of an API version where there are several."""
        return self._sender.config.base_url

    @property
    def rate_limit(self) -> RateLimit | None:
        """What the last reply told of the rate limit; None where the API has none, or before the first reply."""
        sender = self._sender
        return None if sender.governor is None else sender.governor.shown(sender.config.base_url, sender.timing)

    def _with_options(
        self,
        credentials: Mapping[str, Any],
        *,
        around: tuple[Any, Any, Any] = (UNSET, UNSET, UNSET),
        auth: Auth | Unset | None = UNSET,
        pacing: Pacing | Unset = UNSET,
        **others: Any,
    ) -> Self:
        """A client that shares the connections of this one and has other values for all that is not UNSET.

        around: middleware, on_request and on_response. others: what ClientConfig.changed takes beside these.
        """
        secrets = {name: secret for name, secret in credentials.items() if secret is not UNSET}
        config = self._sender.config.changed(secrets, auth=auth, **others)
        client = rebound(self)
        client._sender = self._sender.changed(config, pacing, has_credentials=bool(secrets) or auth is not UNSET)
        client._sender.around = self._sender.around.changed(*around)
        client._is_derived = True
        return client

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
        limits = {"timeout": timeout, "deadline": deadline, "retries": retries}
        content = {"query": query, "body": body, "form": form, "files": files}
        call = build_raw_call(method, path, **content, headers=headers, limits=limits, progress=progress)
        return self._deliver(call)

    def reply_to(self, method: Method[P, T], *args: P.args, **kwargs: P.kwargs) -> Reply[T, H]:
        """Call a method of this client, and return its result together with the reply's status and headers.

        Args:
            method: The method, not yet called, such as `client.things.read`.
            *args: Its arguments by position.
            **kwargs: Its arguments by name.

        Returns:
            The value, the status and the headers; the value of a list is its first page.

        Raises:
            ConfigurationError: The first argument is no method of this client that calls an operation.
            ApiError: The server replied with an error, as when the method is called.
        """
        operation, call = (prepare_call(self, method, args, kwargs)).call()
        response: Response
        value: Any
        if operation.page is not None:
            value = Page.open(self, operation, call)
            response = value.response
        elif operation.streams:
            value = Stream(self, operation, call).__enter__()
            response = value.response
        else:
            response = self._deliver(call)
            value = operation.read(response)
        return Reply(cast(T, value), response.status, self._typed_headers(response.headers))

    def stream(
        self, method: Method[P, Any], *args: P.args, **kwargs: P.kwargs
    ) -> AbstractContextManager[StreamReply[H]]:
        """Call a method of this client so that its reply is read in pieces, lines or items, or saved to a file.

        Args:
            method: The method, not yet called, such as `client.files.download`.
            *args: Its arguments by position.
            **kwargs: Its arguments by name.

        Returns:
            The reply for a `with` block, at whose end the connection is released.

        Raises:
            ConfigurationError: The first argument is no method of this client that calls an operation.
            ApiError: The server replied with an error, as when the method is called.
        """
        return self._open_for_block(method, args, kwargs)

    @contextmanager
    def _open_for_block(self, method: Any, args: Any, kwargs: Any) -> Iterator[StreamReply[H]]:
        reply = self._open(*(prepare_call(self, method, args, kwargs)).call())
        try:
            yield reply
        finally:
            reply.close()

    def _open(self, operation: Operation[Any], call: Call) -> StreamReply[H]:
        """The reply to a call, not yet read."""
        reply = cast("StreamReply[H]", self._deliver(call.for_stream(operation.stream)))
        reply._operation = operation
        reply.headers = self._typed_headers(reply.headers)
        return reply

    def _typed_headers(self, headers: Headers) -> H:
        return cast(H, self._reply_headers(headers.pairs()))

    def _deliver(self, call: Call) -> Response:
        return self._sender.deliver(call)

    def _origin_of(self, call: Call) -> Origin | None:
        return self._sender.config.origin_of(call)

    def close(self) -> None:
        """Close the client's connections; a closed client cannot be used again.

        A client of `with_options` leaves them to the client that it came from.
        """
        if not self._is_derived:
            self._sender.transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._sender.config!r})"
