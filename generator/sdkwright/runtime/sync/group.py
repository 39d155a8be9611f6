# Derived from aio/group.py by `python -m sdkwright.unasync`: change that file and derive anew.
"""Groups of operations: what the nodes of a client's tree have in common."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ..calls.call import build_call
from ..own_names import OwnNames

if TYPE_CHECKING:
    from ..calls.operation import Operation
    from .delivery import Delivery
    from .page import Page
    from .stream import Stream

T = TypeVar("T")
G = TypeVar("G", bound="Group")


class Group(OwnNames):
    """A node of the tree of operations, reached through a client and never created by hand."""

    def __init__(self, client: Delivery) -> None:
        self._client = client

    def _call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> T:
        """Call `operation` with a method's `locals()` and return its decoded reply."""
        return self._client._drift.read(operation, self._client._deliver(build_call(operation, arguments)))

    def _page(self, operation: Operation[T], arguments: Mapping[str, Any]) -> Page[T]:
        """Call a paged `operation` with a method's `locals()`."""
        # Imported when first needed, as below: both halves of an SDK have groups, and a program uses one half.
        from .page import Page

        return Page.open(self._client, operation, build_call(operation, arguments))

    def _stream(self, operation: Operation[T], arguments: Mapping[str, Any]) -> Stream[T]:
        """The items of a streaming `operation`, called with a method's `locals()`."""
        from .stream import Stream

        return Stream(self._client, operation, build_call(operation, arguments))

    def __repr__(self) -> str:
        return f"{type(self).__name__}(of {self._client!r})"


def rebound(node: G, client: Any = None) -> G:
    """A copy of a node, and of all nodes below it that were used already, for another client; by default its own."""
    other: Any = copy(node)
    other._client = other if client is None else client
    for name, value in vars(node).items():
        if isinstance(value, Group) and name != "_client":
            vars(other)[name] = rebound(value, other._client)
    return cast(G, other)
