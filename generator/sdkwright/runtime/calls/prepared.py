"""Calls of generated methods that are prepared but not sent, and replies with status and headers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Mapping
from copy import copy
from typing import TYPE_CHECKING, Any, Final, Generic, ParamSpec, TypeAlias, TypeVar

import msgspec

from ..absence import UNSET
from ..errors import ConfigurationError
from ..http.headers import Headers
from .call import Call, build_call

if TYPE_CHECKING:
    from .operation import Operation

P = ParamSpec("P")
T = TypeVar("T")
H = TypeVar("H", bound=Headers)

Method: TypeAlias = Callable[P, T]
AsyncMethod: TypeAlias = Callable[P, Awaitable[T]]

_CUSTOM: Final = f"{__name__.partition('._runtime.')[0]}.custom."
"""Where the methods of an SDK are that are written by hand, and do more than one operation."""

_NO_OPERATIONS = ("close", "download_to", "reply_to", "request", "resume", "stream", "with_options")


class Reply(msgspec.Struct, Generic[T, H], frozen=True):
    """A decoded reply together with its status and its headers.

    Attributes:
        value: What the method returns.
        status: The HTTP code.
        headers: The headers; those that the API documents are typed attributes.
    """

    value: T
    status: int
    headers: H


class PreparedCall:
    """An operation and a method's `locals()`. Awaiting it returns itself, so that it can replace any reply."""

    __slots__ = ("_arguments", "operation")

    def __init__(self, operation: Operation[Any], arguments: Mapping[str, Any]) -> None:
        self.operation = operation
        self._arguments = arguments

    def __await__(self) -> Generator[None, None, PreparedCall]:
        yield from ()
        return self

    def call(self) -> tuple[Operation[Any], Call]:
        """The operation and its call."""
        return self.operation, build_call(self.operation, self._arguments)


def prepare_call(client: Any, method: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Any:
    """Call a method of `client` on a copy of its group that sends nothing.

    Returns a PreparedCall, or a coroutine of one. A group that is callable is a method, too. Raises ConfigurationError
    for anything that is not such a method.
    """
    bound = _bound_method(client, method)
    group = copy(bound.__self__)
    group._call = group._page = group._stream = PreparedCall
    return bound.__func__(group, *args, **kwargs)


def paged_operation(client: Any, method: Any) -> Operation[Any]:
    """The operation of a list method of `client`. Raises ConfigurationError for anything else."""
    # Imported when first needed: few programs go on with a list of another process.
    from inspect import Parameter, signature

    parameters = signature(_bound_method(client, method)).parameters.values()
    needed = [parameter for parameter in parameters if parameter.default is Parameter.empty]
    prepared = prepare_call(client, method, (), {parameter.name: UNSET for parameter in needed})
    if not isinstance(prepared, PreparedCall):
        prepared.close()
    elif prepared.operation.page is not None:
        return prepared.operation
    raise ConfigurationError("the second argument must be a method that lists something page by page")


def _bound_method(client: Any, method: Any) -> Any:
    bound = method.__call__ if hasattr(method, "_client") else method
    owner: Any = getattr(bound, "__self__", None)
    is_custom = getattr(bound, "__module__", "").startswith(_CUSTOM)
    is_other = is_custom or (owner is client and bound.__name__ in _NO_OPERATIONS)
    if is_other or getattr(owner, "_client", None) is not client:
        raise ConfigurationError("what is called must be a method of this client that calls an operation")
    return bound
