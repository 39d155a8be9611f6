"""An operation that returns a list, and how it may be paged."""

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
class Detection:
    """A rule that an operation may follow, the reason for it, and how sure it is."""

    rule: PaginationRule
    why: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Listing:
    """An operation that returns a list: the controls of its request by plain name, and the envelope of its reply."""

    operation: Operation
    controls: Mapping[str, Control]
    envelope: Envelope
    declared: Mapping[str, Declared]

    def control(self, names: Collection[str], *, whole: bool = False) -> Control | None:
        """The first control with one of these names; with `whole`, only a whole number."""
        controls = [self.controls[name] for name in sorted(names) if name in self.controls]
        return next((control for control in controls if not whole or control.is_whole), None)

    def size(self, place: str = "query") -> Control | None:
        """The control for the page size; it is in the body if the page itself is, else outside of it."""
        sizes = [self.control(names, whole=whole) for whole in (True, False) for names in (SURE_SIZES, SIZES)]
        return next((control for control in sizes if control and (control.place == "body") == (place == "body")), None)

    def field(self, names: Collection[str], fits: Callable[[Field], bool]) -> Field | None:
        """A field of the reply with one of these names, where replies describe pages."""
        fields = [field for field in self.envelope.fields if field.path and field.name in names and fits(field)]
        return next(filter(self.envelope.is_about_pages, fields), None)

    def count(self, names: Collection[str]) -> Field | None:
        """A count in the body, near or far."""
        fields = [field for field in self.envelope.fields if field.path and field.name in names and field.is_whole]
        return next(filter(self.envelope.is_about_pages, fields), next(iter(fields), None))

    @property
    def _django(self) -> frozenset[str]:
        """What counts all items in a reply of Django's, and may count those of one page in others."""
        names = {field.name for field in self.envelope.fields} | {self.envelope.items.name}
        return frozenset({"count"}) if {"count", "next", "previous", "results"} <= names else frozenset()

    @property
    def more(self) -> Field | None:
        """The flag by which a reply says that there is another page."""
        return self.field(MORE, lambda field: field.is_flag)

    @property
    def last(self) -> Field | None:
        """The flag by which a reply says that it is the last page."""
        return self.field(LAST, lambda field: field.is_flag)

    def header(self, names: Collection[str], word: Callable[[str], str] = plain) -> str | None:
        """A documented header of the reply."""
        replies = [response for response in self.operation.responses if response.success]
        return next((header.name for reply in replies for header in reply.headers if word(header.name) in names), None)

    def rule(self, style: str, control: Control | None, **facts: Any) -> PaginationRule:
        """The rule of a detection, which has no name yet."""
        total, header = self.count(TOTALS | self._django), self.header(TOTAL_HEADERS)
        size = self.size(control.place if control is not None else "query")
        more, last = self.more, self.last
        headers = {"total": header} if header else {}
        defaults: dict[str, Any] = {
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
            items=self.envelope.items.pointer,
            headers=headers | facts.pop("headers", {}),
            past_end=None,
            match=False,
            operations=(),
            guessed=True,
            **(defaults | facts),
        )
