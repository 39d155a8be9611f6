"""Who is told of departures from the document: a function, the log, or nobody but the caller."""

from __future__ import annotations

from contextlib import suppress
from copy import copy
from typing import Any, Final, TypeVar

from ..calls.operation import Operation
from ..errors import ConfigurationError, DecodeError, SchemaDriftError, drop_frames
from ..http.message import Content, Response
from ..observing.logger import listened
from ..replies.decoding import read_value
from .schema_drift import NOTHING, DriftHook, SchemaDrift, segment

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
        if hook is not None and not callable(hook):
            raise ConfigurationError("on_drift must be a function that takes a SchemaDrift")
        self._hook = hook
        self._strict = _flag(strict)
        self._seen: set[SchemaDrift] = set()

    def with_strict(self, strict: Any) -> DriftWatch:
        """The same one, strict or not."""
        other = copy(self)
        other._strict = _flag(strict)
        return other

    @property
    def is_wanted(self) -> bool:
        """Whether anybody wants to know: replies are not looked at where nobody does."""
        return self._strict or self._hook is not None or listened("debug") is not None

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
            self._check(operation, response, came, operation.type_of(response), "")
        return value

    def check_items(self, operation: Operation[Any], response: Response, items: list[Any]) -> None:
        """Look at the items of a page. Raises SchemaDriftError as above."""
        if not self.is_wanted:
            return
        keys, kind = getattr(operation.page, "items", ()), list[operation.reply_type()]  # type: ignore[misc]  # a type
        path = "".join(f"/{segment(key)}" for key in keys)
        whole = response.json() if response.content and not items else None
        if items:
            self._check(operation, response, items, kind, path)
        elif isinstance(whole, (dict, list)):
            self._check(operation, response, _empty(read_value(response, keys)), kind, path)
        else:
            # Not an empty page, but none at all.
            self._check(operation, response, whole, dict[str, Any] if keys else kind, "")

    def _check(self, operation: Operation[Any], response: Response, value: Any, kind: Any, path: str) -> None:
        if kind is None or isinstance(value, Content) or response.status in _EMPTY:
            return
        # Imported when first needed: few programs look.
        from .checks import check_of, look_at

        name, found, check = f"{operation.method} {operation.path}", dict[SchemaDrift, None](), check_of(kind)

        def report(where: str, expected: str, got: str) -> None:
            found[SchemaDrift(name, where, expected, got)] = None

        # What is nested too deeply to be looked at was not decoded either.
        with suppress(RecursionError):
            if response.content:
                look_at(check, value, path, report, is_nullable=check.is_nullable)
            else:
                report("", check.expected, NOTHING)
        for drift in found:
            self._tell(drift)
        if found and self._strict:
            raise _error(response, tuple(found))

    def _tell(self, drift: SchemaDrift) -> None:
        if drift in self._seen or len(self._seen) >= _MOST:
            return
        self._seen.add(drift)
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
