"""An operation that gives a list, and a way in which it may be paged."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sdkwright.analysis.paging.controls import Control
from sdkwright.analysis.paging.envelopes import Envelope, Field
from sdkwright.analysis.paging.vocabulary import LAST, MORE, SIZES, SURE_SIZES, TOTAL_HEADERS, TOTALS, plain
from sdkwright.model import Declared, Operation
from sdkwright.model.paging import PaginationRule


@dataclass(frozen=True, slots=True)
class Found:
    """A way of paging, what speaks for it, and how much."""

    rule: PaginationRule
    why: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Listing:
    """An operation that gives a list: what its request can ask, by plain name, and the shape of its reply."""

    operation: Operation
    controls: Mapping[str, Control]
    shape: Envelope
    declared: Mapping[str, Declared]

    def asked(self, names: Collection[str], *, whole: bool = False) -> Control | None:
        """The control that has one of these names, a whole number if it must be one."""
        found = [self.controls[name] for name in sorted(names) if name in self.controls]
        return next((one for one in found if not whole or one.is_whole), None)

    def size(self, place: str = "query") -> Control | None:
        """The control for the size of a page; it is where the page itself is asked for, or in the query."""
        sizes = [self.asked(names, whole=whole) for whole in (True, False) for names in (SURE_SIZES, SIZES)]
        return next((one for one in sizes if one and (one.place == "body") == (place == "body")), None)

    def field(self, names: Collection[str], fits: Callable[[Field], bool]) -> Field | None:
        """A value of the reply that has one of these names, where replies speak of pages if there is one."""
        named = [one for one in self.shape.fields if one.path and one.name in names and fits(one)]
        return next(filter(self.shape.placed, named), None)

    def count(self, names: Collection[str]) -> Field | None:
        """A count in the body, near or far."""
        named = [one for one in self.shape.fields if one.path and one.name in names and one.is_whole]
        return next(filter(self.shape.placed, named), next(iter(named), None))

    @property
    def _django(self) -> frozenset[str]:
        """What counts all items in a reply of Django's, and may count those of one page in others."""
        names = {one.name for one in self.shape.fields} | {self.shape.items.name}
        return frozenset({"count"}) if {"count", "next", "previous", "results"} <= names else frozenset()

    @property
    def more(self) -> Field | None:
        """The flag by which a reply says that there is another page."""
        return self.field(MORE, lambda one: one.is_flag)

    @property
    def last(self) -> Field | None:
        """The flag by which a reply says that there is none."""
        return self.field(LAST, lambda one: one.is_flag)

    def header(self, names: Collection[str], word: Callable[[str], str] = plain) -> str | None:
        """A documented header of the reply."""
        replies = [response for response in self.operation.responses if response.success]
        return next((one.name for reply in replies for one in reply.headers if word(one.name) in names), None)

    def rule(self, style: str, control: Control | None, **facts: Any) -> PaginationRule:
        """The rule of a finding, not yet named."""
        total, header = self.count(TOTALS | self._django), self.header(TOTAL_HEADERS)
        size = self.size(control.place if control is not None else "query")
        more, last = self.more, self.last
        headers = {"total": header} if header else {}
        told: dict[str, Any] = {
            "place": control.place if control is not None else "query",
            "total": total.pointer if total and not header else None,
            "more": more.pointer if more else None,
            "last": last.pointer if last and not more else None,
            "size": size.name if size and size != control else None,
            "next": None,
        }
        return PaginationRule(
            name="",
            style=style,  # type: ignore[arg-type]  # one of Style
            parameter=control.name if control else None,
            items=self.shape.items.pointer,
            headers=headers | facts.pop("headers", {}),
            past_end=None,
            match=False,
            operations=(),
            guessed=True,
            **(told | facts),
        )
