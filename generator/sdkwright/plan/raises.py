"""The errors that docstrings name: on a method what its operation documents, on the client what any call may raise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from http import HTTPStatus

from sdkwright.model import Operation, Response
from sdkwright.plan.prose import first_sentence, sentence

ERRORS = {
    400: "BadRequestError",
    401: "AuthenticationError",
    402: "PaymentRequiredError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    422: "ValidationError",
    429: "RateLimitError",
}
# What any call may raise; only the client's docstring lists it.
USUAL = {
    "ConfigurationError": "The client or the call cannot lead to a request; nothing was sent.",
    "BadRequestError": "The server could not understand the request, or refused it.",
    "AuthenticationError": "There was no credential, or one that is not valid.",
    "PermissionDeniedError": "The credential is valid but does not allow this.",
    "ValidationError": "The server refused a value; `error.field_errors` tells which.",
    "RateLimitError": "There were too many requests; `error.retry_after` tells how long to wait.",
    "ServerError": "The server failed; whether it acted on the request is not known.",
    "TransportError": "No whole reply came; whether the server acted on the request is not known.",
    "RequestTimeoutError": "No whole reply came in time, which is a TransportError, too.",
    "DecodeError": "The reply is not the JSON that is documented.",
}
_MEANINGS = USUAL | {
    "PaymentRequiredError": "The plan does not include it.",
    "NotFoundError": "There is no such thing, or the credential may not see it.",
    "ConflictError": "It contradicts the present state, a name that is taken for instance.",
    "ClientError": "The server refused the request.",
    "ApiError": "The server replied with an error.",
}
_PHRASES = {str(status.value): status.phrase.casefold() for status in HTTPStatus}


def documented_errors(operation: Operation, bodies: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The classes of the documented errors and their meanings, without the usual ones that have the usual body.

    bodies: the types of the bodies of errors in words, by status or by status and media type, where they are not the
    usual ones.
    """
    meanings: dict[str, list[str]] = {}
    for response in operation.responses:
        bodies_of_status = dict.fromkeys(
            body_text for key, body_text in bodies.items() if key.partition(" ")[0] == response.status
        )
        class_name = _error_class(response.status, typed=bool(bodies_of_status))
        if class_name and (
            bodies_of_status
            or class_name not in USUAL
            or (class_name == "ServerError" and _documented_meaning(response))
        ):
            addition = f" `error.parsed` is {' or '.join(bodies_of_status)}." if bodies_of_status else ""
            meanings.setdefault(class_name, []).append(f"{_error_text(class_name, response)}{addition}")
    for class_name, texts in meanings.items():
        yield class_name, " ".join(dict.fromkeys(texts))


def _error_text(name: str, response: Response) -> str:
    """The meaning of an error, in the document's words if there are any; a class of many statuses names the status."""
    meaning = _documented_meaning(response) or _MEANINGS[name]
    return meaning if name in ERRORS.values() or name == "ApiError" else f"{response.status}: {meaning}"


def _documented_meaning(response: Response) -> str:
    """The document's description of an error, unless it is only the name of the status."""
    first, _ = first_sentence(response.description)
    return "" if first.rstrip(".").casefold() == _PHRASES.get(response.status) else sentence(first)


def _error_class(status: str, *, typed: bool) -> str:
    """The class that a documented status raises; "" where it is no error, or a range without a type."""
    if status.isdecimal() and int(status) >= 400:
        return ERRORS.get(int(status), "ClientError" if int(status) < 500 else "ServerError")
    return {"4XX": "ClientError", "5XX": "ServerError", "default": "ApiError"}.get(status, "") if typed else ""
