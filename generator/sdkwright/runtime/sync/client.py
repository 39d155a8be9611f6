# Derived from aio/client.py by `python -m sdkwright.unasync`: change that file and derive anew.
"""The synchronous client: the root of the tree of operations, and the way to the server."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Any, ClassVar, Generic, ParamSpec, Self, TypeVar, cast

from ..absence import UNSET, Unset
from ..calls.client_config import ClientConfig
from ..calls.halves import check_transport
from ..calls.middleware import NOTHING_AROUND, Middleware, RequestHook, ResponseHook
from ..calls.prepared import Method, Reply, paged_operation, prepare_call
from ..drift.watch import DriftWatch
from ..http.headers import Headers
from ..observing.record import turn_on
from ..pacing.governor import Governor
from .downloads import Downloads
from .group import rebound
from .requests import Requests
from .session import Session

if TYPE_CHECKING:
    from ..auth.schemes import Auth
    from ..calls.call import Call
    from ..calls.operation import Operation
    from ..calls.settings import Settings
    from ..drift.schema_drift import DriftHook
    from ..http.message import Response
    from ..pacing.rate_limit import Pacing
    from ..retrying.policy import Retries
    from .page import Page
    from .sender import Sender
    from .stream_reply import StreamReply
    from .transport import Transport

P = ParamSpec("P")
T = TypeVar("T")
H = TypeVar("H", bound=Headers)


class Client(Downloads, Requests, Session, Generic[H]):
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
        on_drift: A function that gets each departure of a reply from the document once.
        strict: Whether such a departure is an error.
        variables: Variables of the base URL, by name.
        profile: The profile of the vendor's files whose settings are used; by default that of the environment.
        discover: False to look for credentials neither in files nor in the CI job.

    Raises:
        ConfigurationError: A base URL, a credential, a header or a transport cannot work.
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
        on_drift: DriftHook | None = None,
        strict: bool = False,
        variables: Mapping[str, str | None] | None = None,
        profile: str | None = None,
        discover: bool = True,
    ) -> None:
        # Imported when first needed: an SDK has two clients, and most programs use one of them.
        from .sender import Sender

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
        if transport is None:
            from .httpx_transport import HttpxTransport

            transport = HttpxTransport()
        check_transport(transport)
        drift = DriftWatch(on_drift, strict=strict)
        around = NOTHING_AROUND.changed(middleware, on_request, on_response)
        turn_on(self._settings.log_variable)
        self._sender = Sender(self._settings, config, transport, governor, drift=drift, around=around)
        self._is_derived = False

    def with_options(
        self,
        *,
        auth: Auth | Unset | None = UNSET,
        timeout: float | Unset | None = UNSET,
        deadline: float | Unset | None = UNSET,
        retries: Retries | int | Unset | None = UNSET,
        headers: Mapping[str, str] | None = None,
        strict: bool | Unset = UNSET,
    ) -> Self:
        """A client that shares the connections of this one, and differs in what is given here.

        The clients of an API have arguments for their credentials and for middleware, too.

        Args:
            auth: Replaces all credentials.
            timeout: Seconds without progress, None for no limit.
            deadline: Seconds for a whole call with all its attempts, None for no limit.
            retries: How often a call is sent again at most, or a policy; None for never.
            headers: Headers that are added to those of this client, or replace them.
            strict: Whether a reply that departs from the document is an error.

        Returns:
            The other client; closing it leaves the connections to this one.

        Raises:
            ConfigurationError: A header or a limit cannot work.
        """
        return self._with_options(
            {}, auth=auth, timeout=timeout, deadline=deadline, retries=retries, headers=headers, strict=strict
        )

    def _with_options(
        self,
        credentials: Mapping[str, Any],
        *,
        auth: Auth | Unset | None = UNSET,
        pacing: Pacing | Unset = UNSET,
        strict: bool | Unset = UNSET,
        around: tuple[Any, Any, Any] = (UNSET, UNSET, UNSET),
        **others: Any,
    ) -> Self:
        """A client that shares the connections of this one and has other values for all that is not UNSET.

        around: middleware, on_request and on_response. others: what ClientConfig.changed takes beside these.
        """
        secrets = {name: secret for name, secret in credentials.items() if secret is not UNSET}
        config = self._sender.config.changed(secrets, auth=auth, **others)
        has_credentials = bool(secrets) or auth is not UNSET
        sender = self._sender.changed(
            config, pacing=pacing, strict=strict, around=around, has_credentials=has_credentials
        )
        return self._derived(sender)

    def _derived(self, sender: Sender) -> Self:
        """A client that shares all with this one but what `sender` changes, and leaves the connections to it."""
        client = rebound(self)
        client._sender, client._is_derived = sender, True
        return client

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
            # Imported when first needed, as below: many calls have one reply, read at once.
            from .page import Page

            value = Page.open(self, operation, call)
            response = value.response
        elif operation.streams:
            from .stream import Stream

            value = Stream(self, operation, call).__enter__()
            response = value.response
        else:
            response = self._deliver(call)
            value = self._drift.read(operation, response)
        return Reply(cast(T, value), response.status, self._typed_headers(response.headers))

    def resume(self, token: str, method: Method[..., Page[T]]) -> Page[T]:
        """Fetch the page of a token, from which one can go on as from any page.

        Args:
            token: What `page.token()` returned, in any process.
            method: The method that lists, not yet called, such as `client.things.list`.

        Returns:
            The page, with the items that it has now.

        Raises:
            ConfigurationError: The token is broken, or was made for another operation or another host.
            PaginationError: Items have vanished from the list since then, so that others would be passed over.
        """
        from .page import Page

        return Page.resume(self, paged_operation(self, method), token)

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
