# Derived from aio/client.py by `python -m sdkwright.unasync`: change that file and derive anew.
"""The synchronous client: the root of the tree of operations, and the way to the server."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from types import TracebackType
from typing import Any, ClassVar, Generic, ParamSpec, Self, TypeVar, cast

from ..absence import UNSET, Unset
from ..auth.schemes import Auth
from ..calls.call import Call, build_raw_call
from ..calls.client_config import ClientConfig
from ..calls.halves import immediate
from ..calls.operation import Operation
from ..calls.prepared import Method, Reply, prepare_call
from ..calls.settings import Settings
from ..http.headers import Headers
from ..http.message import Request, Response
from ..http.url import Origin
from ..replies.error_replies import api_error
from ..replies.redirect import MOST_REDIRECTS, REDIRECTS, redirect_request
from .group import Group
from .page import Page
from .stream import Stream
from .stream_reply import StreamReply
from .transport import HttpxTransport, Transport

P = ParamSpec("P")
T = TypeVar("T")
H = TypeVar("H", bound=Headers)


class Client(Group, Generic[H]):
    """The base of generated synchronous clients.

    Args:
        credentials: The credentials by scheme; when all are None or blank, those of the environment are used.
        auth: A function that returns the headers that authenticate a request, or ANONYMOUS.
        base_url: Where the API is, else that of the environment, else the API's own.
        timeout: Seconds without progress, None for no limit.
        headers: Headers sent with every request.
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
        headers: Mapping[str, str] | None = None,
        transport: Transport | None = None,
        variables: Mapping[str, str | None] | None = None,
        profile: str | None = None,
        discover: bool = True,
    ) -> None:
        super().__init__(self)
        self._config = ClientConfig(
            self._settings,
            credentials,
            auth=auth,
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            variables=variables,
            profile=profile,
            discover=discover,
        )
        self._transport: Transport = HttpxTransport() if transport is None else transport
        source, plain_headers = self._config.token_source, self._config.plain_headers
        self._tokens: Any = None if source is None else source.tokens_sync(self._transport, plain_headers)

    @property
    def base_url(self) -> str:
        """Where requests go, without a trailing slash; without the path of an API version where there are several."""
        return self._config.base_url

    def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        body: Any = UNSET,
        headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> Response:
        """Send a request that has no method of its own, and return the reply as it is.

        Args:
            method: The HTTP method, in any case.
            path: The path from the root of the API ("/v1/..."), or an absolute URL; one of another origin gets no
                credentials.
            query: Names and values of query parameters; lists are repeated.
            body: The body: bytes are sent as they are, anything else as JSON.
            headers: Headers added to the request, replacing those of the client.
            timeout: Seconds, None for no limit. Defaults to the client's.

        Returns:
            The reply, not decoded.

        Raises:
            ApiError: The server replied with a status of 400 and more.
            TransportError: No complete reply arrived.
        """
        call = build_raw_call(method, path, query=query, body=body, headers=headers, timeout=timeout)
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
        """Send a call with the client's credentials, follow redirects, and return the reply of 2xx.

        Raises ApiError for any other reply, TransportError when there is none.
        """
        if self._tokens is None or not (grants := self._config.grants(call)):
            request, response = self._exchange(call, {})
        else:
            timeout = self._config.timeout_of(call)
            tokens = self._tokens.tokens_for(grants, {}, timeout)
            request, response = self._exchange(call, tokens)
            if response.status == 401 and "authorization" in request.headers:
                renewed = self._tokens.tokens_for(grants, tokens, timeout)
                # A token that has just been issued is not replaced.
                if renewed != tokens:
                    request, response = self._exchange(call, renewed)
        if call.is_success(response):
            return response
        note = f"after {MOST_REDIRECTS} redirects" if response.status in REDIRECTS else ""
        note = note or self._config.missing_credential(call, request, response)
        raise api_error(request, response, note=note, errors=call.errors, usual=self._settings.errors)

    def _origin_of(self, call: Call) -> Origin | None:
        return self._config.origin_of(call)

    def _exchange(self, call: Call, tokens: Mapping[str, str]) -> tuple[Request, Response]:
        """The last request that was sent for a call, redirects followed, and the reply to it."""
        config = self._config
        request = config.request(call, tokens)
        auth = config.auth_for(call, request)
        if auth is not None:
            request = config.with_auth_headers(request, immediate(auth(request)))
        timeout = config.timeout_of(call)
        response = self._send(request, timeout, as_stream=call.as_stream)
        for _ in range(MOST_REDIRECTS):
            if response.status not in REDIRECTS or call.is_success(response):
                break
            request = redirect_request(request, response, config.origin_of(call))
            response = self._send(request, timeout, as_stream=call.as_stream)
        return request, response

    def _send(self, request: Request, timeout: float | None, *, as_stream: bool = False) -> Response:
        open_reply = getattr(self._transport, "open", None) if as_stream else None
        response: Response = (open_reply or self._transport.send)(request, timeout)
        response.url = request.shown_url
        if as_stream and open_reply is None:
            response = StreamReply(response.status, response.headers, response.content, response.url)
        elif isinstance(response, StreamReply) and response.status >= 300:
            # A redirect is followed without its body, and an error holds the body.
            response.read()
        return response

    def close(self) -> None:
        """Close the client's connections; a closed client cannot be used again."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._config!r})"
