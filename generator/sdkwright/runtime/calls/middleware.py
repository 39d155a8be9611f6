"""What a client's user puts around each request: middleware, and the observers of requests and replies."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias, cast

import msgspec

from ..absence import UNSET, Unset
from ..errors import ConfigurationError
from ..http.headers import Headers
from ..http.message import Request, Response
from ..http.upload import Upload

Send: TypeAlias = Callable[[Request], Response]
"""Sends a request once, and returns the reply whatever its status."""

AsyncSend: TypeAlias = Callable[[Request], Awaitable[Response]]
"""The same for the asynchronous client."""

Middleware: TypeAlias = Callable[[Request, Send], Response]
"""Gets each request and what sends it on, and returns the reply: that of `send`, or one of its own."""

AsyncMiddleware: TypeAlias = Callable[[Request, AsyncSend], Awaitable[Response]]
"""The same for the asynchronous client: a coroutine function."""

RequestHook: TypeAlias = Callable[[Request], None]
"""Sees each request just before it is sent."""

AsyncRequestHook: TypeAlias = Callable[[Request], Awaitable[None] | None]
"""The same for the asynchronous client: a function or a coroutine function."""

ResponseHook: TypeAlias = Callable[[Request, Response], None]
"""Sees each reply together with the request that was sent for it."""

AsyncResponseHook: TypeAlias = Callable[[Request, Response], Awaitable[None] | None]
"""The same for the asynchronous client: a function or a coroutine function."""


class Around(msgspec.Struct, frozen=True):
    """What is called around each request.

    middleware: the first one is the outermost. on_request, on_response: called next to the transport, for what is
    really sent and what really came.
    """

    middleware: tuple[Callable[..., Any], ...] = ()
    on_request: Callable[..., Any] | None = None
    on_response: Callable[..., Any] | None = None

    def __bool__(self) -> bool:
        return bool(self.middleware) or self.on_request is not None or self.on_response is not None

    def changed(self, middleware: Any, on_request: Any, on_response: Any) -> Around:
        """A copy with what is not UNSET; None removes. Raises ConfigurationError for what cannot be called."""
        return Around(
            self.middleware if isinstance(middleware, Unset) else _functions(middleware),
            self.on_request if on_request is UNSET else _function("on_request", on_request),
            self.on_response if on_response is UNSET else _function("on_response", on_response),
        )


NOTHING_AROUND: Final = Around()
"""What a client has around its requests by default."""

_REQUEST: Final[Mapping[str, tuple[type, ...]]] = {
    "method": (str,),
    "url": (str,),
    "headers": (Headers,),
    "content": (bytes, Upload, type(None)),
}
_REPLY: Final[Mapping[str, tuple[type, ...]]] = {"status": (int,), "headers": (Headers,), "content": (bytes,)}


def checked_request(request: Any) -> Request:
    """The request that a middleware sends on. Raises ConfigurationError for anything else, and for a wrong part."""
    if not isinstance(request, Request):
        raise ConfigurationError(f"a middleware must send on a Request, not {type(request).__name__}")
    _check_parts("send on a Request", request, _REQUEST)
    return request


def checked_reply(response: Any) -> Response:
    """The reply that a middleware returned. Raises ConfigurationError for anything else, and for a wrong part."""
    if not isinstance(response, Response):
        raise ConfigurationError(
            f"a middleware must return a reply, as `return send(request)` does, not {type(response).__name__}"
        )
    _check_parts("return a reply", response, _REPLY)
    return response


def refuse_changes(name: str, value: object) -> None:
    """Raise ConfigurationError for an observer that returns a request or a reply: what it changed would be lost."""
    if isinstance(value, (Request, Response)):
        raise ConfigurationError(f"{name} only observes, and returns nothing: a middleware can change what is sent")


def _check_parts(task: str, message: Request | Response, parts: Mapping[str, tuple[type, ...]]) -> None:
    for part, types in parts.items():
        if not isinstance(value := getattr(message, part), types):
            expected = " or ".join("None" if kind is type(None) else kind.__name__ for kind in types)
            raise ConfigurationError(f"a middleware must {task} whose {part} is {expected}, not {type(value).__name__}")


def _functions(middleware: Any) -> tuple[Callable[..., Any], ...]:
    functions: tuple[Any, ...] = (
        () if middleware is None else tuple(middleware) if isinstance(middleware, Sequence) else (None,)
    )
    for function in functions:
        if isinstance(function, type):
            raise ConfigurationError(f"a middleware must be a function or an object: give {function.__name__}()")
    if not all(callable(function) for function in functions):
        raise ConfigurationError("middleware must be a list of functions of a request and of what sends it on")
    return functions


def _function(name: str, function: Any) -> Callable[..., Any] | None:
    if function is not None and not callable(function):
        raise ConfigurationError(f"{name} must be a function, or None")
    return cast("Callable[..., Any] | None", function)
