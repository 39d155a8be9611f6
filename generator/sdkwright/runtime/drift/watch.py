"""Who is told of departures from the document: a function, the log, or nobody but the caller."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from copy import copy
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Any, Final, TypeVar

from msgspec.structs import replace

from ..errors import ConfigurationError, DecodeError, SchemaDriftError, drop_frames
from ..http.message import Content, Request, Response
from ..observing.logger import listened
from ..replies.decoding import read_value
from .schema_drift import NOTHING, DriftHook, SchemaDrift, segment, told_path, told_value

if TYPE_CHECKING:
    from ..calls.operation import Operation

T = TypeVar("T")

_MOST: Final = 1000
"""How many departures are remembered: a server that answers at random fills no memory."""

_SHOWN: Final = 3

_EMPTY: Final = frozenset({204, 205, 304})
"""The statuses of replies that never have a body (RFC 9110, 6.4.1)."""


class DriftWatch:
    """Reports each departure once, or raises where the client is strict."""

    __slots__ = ("_hook", "_seen", "_strict")

    def __init__(self, hook: DriftHook | None, *, strict: bool) -> None:
        # The argument may be of any type: not every program is checked.
        given: object = hook
        if given is not None and (not callable(given) or iscoroutinefunction(given)):
            raise ConfigurationError("on_drift must be a function that takes a SchemaDrift, and no coroutine function")
        self._hook = hook
        self._strict = _flag(strict)
        self._seen: dict[SchemaDrift, object] = {}

    def with_strict(self, strict: Any) -> DriftWatch:
        """The same one, strict or not."""
        other = copy(self)
        other._strict = _flag(strict)
        return other

    @property
    def is_wanted(self) -> bool:
        """Whether anybody wants to know: replies are not looked at where nobody does."""
        return self._strict or self._hook is not None or listened("debug") is not None

    def expect(self, request: Request, response: Response) -> None:
        """Take down what was sent for a reply that will be looked at: its secrets are not told."""
        if self.is_wanted:
            response._sent = replace(request, content=None)

    def read(self, operation: Operation[T], response: Response) -> T:
        """What a method returns for a reply.

        Raises SchemaDriftError where the client is strict and the reply departs from the document, another DecodeError
        for what does not parse.
        """
        try:
            return self._read(operation, response)
        except DecodeError as error:
            drop_frames(error)
            raise

    def _read(self, operation: Operation[T], response: Response) -> T:
        value = operation.read(response)
        if self.is_wanted:
            # An empty list may have come as an empty object, and the other way round.
            came = response.json() if value in ([], {}) and response.content else value
            self._check(operation, response, came, operation.type_of(response), "", is_there=bool(response.content))
        return value

    def read_page(self, operation: Operation[Any], response: Response, read: Callable[[], Any]) -> Any:
        """What `read` makes of the reply that is a page: something with its items. Raises the same errors."""
        try:
            page = read()
            if self.is_wanted:
                self._check_items(operation, response, page.items)
            return page
        except DecodeError as error:
            drop_frames(error)
            raise

    def _check_items(self, operation: Operation[Any], response: Response, items: list[Any]) -> None:
        keys, kind = getattr(operation.page, "items", ()), list[operation.reply_type()]  # type: ignore[misc]  # a type
        path = "".join(f"/{segment(key)}" for key in keys)
        whole = response.json() if response.content and not items else None
        if items:
            self._check(operation, response, items, kind, path)
        elif isinstance(whole, (dict, list)):
            self._check(operation, response, _empty(read_value(response, keys)), kind, path)
        else:
            # Not an empty page, but none at all.
            expected, is_there = dict[str, Any] if keys else kind, bool(response.content)
            self._check(operation, response, whole, expected, "", is_there=is_there)

    def check_item(self, operation: Operation[Any], response: Response, item: Any) -> None:
        """Look at an item of a stream. Raises SchemaDriftError as above."""
        if self.is_wanted:
            sent = response._sent
            try:
                self._check(operation, response, item, operation.item_type(), "")
            finally:
                response._sent = sent

    def _check(
        self, operation: Operation[Any], response: Response, value: Any, kind: Any, path: str, *, is_there: bool = True
    ) -> None:
        sent, response._sent = response._sent, None
        if kind is None or isinstance(value, Content) or response.status in _EMPTY:
            return
        # Imported when first needed: few programs look.
        from ..http.echoes import Echoes
        from .checks import check_of, look_at

        raw, check = dict[tuple[str, str, str], None](), check_of(kind)

        def report(where: str, expected: str, got: str) -> None:
            raw[where, expected, got] = None

        # What is nested too deeply to be looked at was not decoded either.
        with suppress(RecursionError):
            if is_there:
                look_at(check, value, path, report, is_nullable=check.is_nullable)
            else:
                report("", check.expected, NOTHING)
        if not raw:
            return
        name, echoes = f"{operation.method} {operation.path}", Echoes(sent or Request("", ""))
        drifts = [
            SchemaDrift(name, told_path(where, echoes), expected, told_value(got, echoes))
            for where, expected, got in raw
        ]
        found = tuple(dict.fromkeys(drifts))
        for drift in found:
            self._tell(drift)
        if self._strict:
            raise _error(response, found)

    def _tell(self, drift: SchemaDrift) -> None:
        # Of all threads that have found it, one tells it: the one whose mark stays.
        mark = object()
        if len(self._seen) >= _MOST or self._seen.setdefault(drift, mark) is not mark:
            return
        log = listened("debug")
        if self._hook is not None:
            self._hook(drift)
        elif log is not None:
            log.debug("the reply departs from the document: %s", drift)


def _empty(value: Any) -> Any:
    """What came in place of the items of an empty page: an object is not a list, though nothing is in it."""
    return [] if value is None else value


def _flag(strict: Any) -> bool:
    if not isinstance(strict, bool):
        raise ConfigurationError("strict must be True or False")
    return strict


def _error(response: Response, drifts: tuple[SchemaDrift, ...]) -> SchemaDriftError:
    more = f" and {len(drifts) - _SHOWN} more" if len(drifts) > _SHOWN else ""
    return SchemaDriftError(
        f"the reply departs from the document: {'; '.join(map(str, drifts[:_SHOWN]))}{more}",
        drifts=drifts,
        body=response.content,
        status=response.status,
        headers=response.headers.unshown(),
        method=response.method,
        url=response.url,
    )
