"""Everything that an SDK raises.

    SdkError
    ├── ConfigurationError           the client or a call was set up in a way that cannot work (also a ValueError)
    ├── TransportError               no whole reply came: no connection, a broken one, bad TLS
    │   └── RequestTimeoutError      the time ran out
    ├── TransferError                a body or a file is not what it was to be: its length, its digest
    ├── WaitTimeoutError             what was waited for did not come in time
    ├── DecodeError                  the reply is no JSON, or no list or object where that is promised
    │   └── SchemaDriftError         strict: the reply departs from the document in any way
    ├── WebhookSignatureError        a webhook was not signed by the server, or is an old one
    ├── PaginationError              the server's pages do not lead to an end
    └── ApiError                     the server replied, and refused
        ├── RedirectError            3xx that is not followed
        ├── ClientError              4xx
        │   ├── BadRequestError      400
        │   ├── AuthenticationError  401
        │   ├── PaymentRequiredError 402
        │   ├── PermissionDeniedError 403
        │   ├── NotFoundError        404
        │   ├── ConflictError        409
        │   ├── ValidationError      422
        │   └── RateLimitError       429
        │       └── RateLimitExhaustedError  not even sent: the limit is known to be used up
        └── ServerError              5xx

No message ever holds a credential. All of them survive pickling.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, Literal

from .field_messages import field_messages
from .hidden_body import HiddenBody
from .root_error import SdkError


class ConfigurationError(SdkError, ValueError):
    """The client or the arguments of a call are not valid: nothing was sent."""


Failure = Literal["connect", "proxy", "tls", "pool", "write", "read", "protocol", "deadline", "other"]
"""Where a request failed: while the connection was made, by a proxy, by TLS, while a connection of ours was waited for,
while it was written, while the reply was read, by a reply that is no HTTP, or as the call's deadline passed."""

Sent = Literal["no", "unknown", "wholly"]
"""How much of a request had been sent: surely nothing, some of it or all, or surely all of it."""


class TransportError(SdkError):
    """No complete reply arrived; whether the server acted on the request is unknown, unless `sent` is "no".

    Attributes:
        kind: Where it failed.
        sent: How much of the request had been sent: "no", "unknown" or "wholly".
        method: The method of the request.
        url: The URL of the request, without credentials.
        attempt: Which attempt of the call it was, from 1.
    """

    def __init__(
        self,
        message: str,
        *,
        kind: Failure = "other",
        sent: Sent = "unknown",
        method: str = "",
        url: str = "",
        attempt: int = 1,
    ) -> None:
        super().__init__(message)
        self.kind: Failure = kind
        self.sent: Sent = sent
        self.method = method
        self.url = url
        self.attempt = attempt


class RequestTimeoutError(TransportError):
    """No complete reply arrived in time; whether the server acted is unknown, unless `sent` is "no"."""


class TransferError(SdkError):
    """What was sent or fetched is not what it was to be: it changed meanwhile, or has another length or digest."""


class WaitTimeoutError(SdkError):
    """The time for waiting ran out; what was seen last is `last`, None where nothing was."""

    last: Any = None


class DecodeError(SdkError):
    """A reply is not JSON as documented, or not the list or object that is documented.

    Attributes:
        body: The reply as bytes, whose `repr` shows only how many; of a stream, the item that could not be read.
        status: The HTTP code of the reply; None for text that did not come as one.
        headers: The headers of the reply, looked up in any case; their `repr` shows no values.
        method: The method of the request.
        url: The URL of the request, without credentials.
    """

    def __init__(
        self,
        message: str,
        *,
        body: bytes = b"",
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        method: str = "",
        url: str = "",
    ) -> None:
        super().__init__(message)
        self.body: bytes = HiddenBody(body)
        self.status = status
        self.headers: Mapping[str, str] = {} if headers is None else headers
        self.method = method
        self.url = url


class SchemaDriftError(DecodeError):
    """A reply departs from what the API's documents say, and the client is strict.

    Attributes:
        drifts: The departures; see SchemaDrift.
    """

    def __init__(self, message: str, *, drifts: tuple[Any, ...] = (), **of_reply: Any) -> None:
        super().__init__(message, **of_reply)
        self.drifts = drifts


class PaginationError(SdkError):
    """The server's pages lead in a circle, back to an earlier page or to another host."""


class WebhookSignatureError(SdkError):
    """A webhook is not signed with the secret, or was signed too long ago: it may not come from the server."""


class ApiError(SdkError):
    """The server replied with an error.

    Attributes:
        status: The HTTP code.
        detail: The server's own words, else the code's name.
        code: The server's error code, or None.
        fields: The server's messages about single fields, as in the body, or None; `field_errors` has them flattened.
        headers: The headers of the reply, looked up in any case.
        body: The body of the reply, as bytes.
        parsed: The body as the type that the API documents for the status, a model mostly; None where it documents
            none, or the body is different.
        method: The method of the request.
        url: The URL of the request, without credentials.
        retry_after: Seconds to wait according to the server, or None.
        retry_at: The moment, in UTC, from which another call makes sense according to the server, or None.
        attempt: Which attempt of the call it was, from 1.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int,
        detail: str = "",
        code: str | None = None,
        fields: Any = None,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        parsed: Any = None,
        method: str = "",
        url: str = "",
        retry_after: float | None = None,
        retry_at: datetime | None = None,
        attempt: int = 1,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.detail = detail
        self.code = code
        self.fields = fields
        self.headers: Mapping[str, str] = {} if headers is None else headers
        self.body = body
        self.parsed = parsed
        self.method = method
        self.url = url
        self.retry_after = retry_after
        self.retry_at = retry_at
        self.attempt = attempt

    @property
    def field_errors(self) -> dict[str, list[str]]:
        """`fields` as dotted names and their messages; empty when the server names no field.

        Messages about the whole object are under `non_field_errors`, those of a nested object under its own name.
        """
        return field_messages(self.fields)

    def __reduce__(self) -> tuple[Any, ...]:
        # The keyword arguments are out of reach of the default, which passes positional ones only.
        return _restored_error, (type(self), str(self), self.__dict__.copy())


class RedirectError(ApiError):
    """3xx that is not followed: too many, to nowhere, or one that would repeat a change elsewhere."""


class ClientError(ApiError):
    """4xx: the request was refused."""


class BadRequestError(ClientError):
    """400: the request could not be understood, or was refused."""


class AuthenticationError(ClientError):
    """401: no credential, or one that is not valid."""


class PaymentRequiredError(ClientError):
    """402: the plan does not include it."""


class PermissionDeniedError(ClientError):
    """403: the credential is valid but does not allow this."""


class NotFoundError(ClientError):
    """404: it does not exist, or the credential may not see it."""


class ConflictError(ClientError):
    """409: it contradicts the present state, a name that is taken for instance."""


class ValidationError(ClientError):
    """422: a value was refused; `field_errors` tells which."""


class RateLimitError(ClientError):
    """429: too many requests; `retry_after` and `retry_at` tell how long to wait."""


class RateLimitExhaustedError(RateLimitError):
    """The rate limit is known to be used up, for longer than the client may wait: nothing was sent."""


class ServerError(ApiError):
    """5xx: the server failed; whether it acted on the request is not known."""


_BY_STATUS: Final[Mapping[int, type[ApiError]]] = {
    400: BadRequestError,
    401: AuthenticationError,
    402: PaymentRequiredError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: ValidationError,
    429: RateLimitError,
}

_BY_CLASS: Final[Mapping[int, type[ApiError]]] = {3: RedirectError, 4: ClientError, 5: ServerError}


def printable(text: str) -> str:
    """`text` for an error message, without characters that break a line of a log."""
    return "".join([character if character.isprintable() else "?" for character in text])


def drop_frames(error: DecodeError) -> None:
    """Take the traceback so far from an error: variables of decoding hold the reply, which may repeat a secret."""
    if error.__cause__ is not None:
        error.__cause__.__traceback__ = None
    error.__traceback__ = None


def error_class(status: int) -> type[ApiError]:
    """The class of error for an HTTP status code."""
    return _BY_STATUS.get(status) or _BY_CLASS.get(status // 100, ApiError)


def _restored_error(kind: type[ApiError], message: str, state: dict[str, Any]) -> ApiError:
    """The error of a pickle."""
    error = kind(message, status=state["status"])
    error.__dict__.update(state)
    return error


_PUBLIC: Final = __name__.removesuffix("._runtime.errors")
"""The package that users import errors from, as tracebacks, `repr` and pickles name it."""


for _kind in [value for value in vars().copy().values() if isinstance(value, type) and issubclass(value, SdkError)]:
    _kind.__module__ = _PUBLIC
