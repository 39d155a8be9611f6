"""Detection of lists that are read by position: by a page number, or by an offset."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sdkwright.analysis.paging.controls import Control
from sdkwright.analysis.paging.envelopes import Field
from sdkwright.analysis.paging.listing import Detection, Listing
from sdkwright.analysis.paging.vocabulary import (
    NUMBERS,
    OFFSETS,
    PAGE_COUNTS,
    PAGES,
    SPANS,
    SPRING,
    TOTAL_HEADERS,
    TOTALS,
    described_start,
)
from sdkwright.wording import READING, lower_words


def by_page(listing: Listing) -> Iterator[Detection]:
    """A page number, with a page size or a field of the reply that shows the end."""
    control = listing.control(PAGES, whole=True)
    end = _end_marker(listing, TOTALS | PAGE_COUNTS)
    if control is None or (listing.size(control.place) is None and not end):
        return
    if listing.operation.method != "GET" and not (end and _only_reads(listing)):
        return
    facts, why_first = page_facts(listing, control)
    why = f"there is {control.name!r}{_with_size(listing, control)}{end and f', and {end}'}{why_first}"
    yield Detection(listing.rule("page", control, **facts), why, 0.9 if end and listing.size(control.place) else 0.8)


def by_offset(listing: Listing) -> Iterator[Detection]:
    """An offset, with a page size or a field of the reply that shows the end."""
    spans = {name for name, ends in SPANS.items() if ends & listing.controls.keys()}
    control, end = listing.control(OFFSETS - spans, whole=True), _end_marker(listing, TOTALS)
    if control is None or (listing.size(control.place) is None and not (end and control.word == "offset")):
        return
    if listing.operation.method != "GET" and not (end and _only_reads(listing)):
        return
    why = f"there is {control.name!r}{_with_size(listing, control)}"
    yield Detection(listing.rule("offset", control, **offset_facts(listing, control)), why, 0.9 if end else 0.8)


def page_facts(listing: Listing, control: Control) -> tuple[dict[str, Any], str]:
    """The settings of a rule by page number: the count of pages, the current and the first number (also in words)."""
    number = listing.field(NUMBERS | _spring_numbers(listing), lambda field: field.is_whole)
    first, why = _first_number(listing, control, number, usual=1)
    pages = listing.count(PAGE_COUNTS)
    return {
        "pages": pages.pointer if pages else None,
        "number": number.pointer if number else None,
        "first": first,
    }, why


def offset_facts(listing: Listing, control: Control) -> dict[str, Any]:
    """The settings of a rule by offset: the current and the first offset."""
    number = listing.field({control.word}, lambda field: field.is_whole)
    first, _ = _first_number(listing, control, number, usual=0)
    return {"number": number.pointer if number else None, "first": first}


def _with_size(listing: Listing, control: Control) -> str:
    size = listing.size(control.place)
    return f" with {size.name!r}" if size else ""


def _end_marker(listing: Listing, names: frozenset[str]) -> str:
    """How the reply shows the end, in words; empty if it does not."""
    flag, count, header = listing.more or listing.last, listing.count(names), listing.header(TOTAL_HEADERS)
    if flag is not None:
        return f"{flag.pointer} tells the end"
    return f"{count.pointer} counts" if count else f"the header {header} counts" if header else ""


def _spring_numbers(listing: Listing) -> frozenset[str]:
    words = {field.name for field in listing.envelope.fields if field.path} | {
        word for field in listing.envelope.fields for word in field.above
    }
    return frozenset({"number"}) if SPRING & words or ("page", "number") in _key_pairs(listing) else frozenset()


def _key_pairs(listing: Listing) -> set[tuple[str, ...]]:
    return {(*field.above, field.name)[-2:] for field in listing.envelope.fields if field.path}


def _only_reads(listing: Listing) -> bool:
    """Whether the last part of the path or the id of a POST says that it only reads."""
    last = [word for word in lower_words(listing.operation.path.rpartition("/")[2]) if word]
    return bool((READING | {"filter", "search"}) & {*last, *lower_words(listing.operation.id)})


def _first_number(listing: Listing, control: Control, number: Field | None, usual: int) -> tuple[int | None, str]:
    """The first number by the document, and the reason in words; None if only replies can show it.

    The description counts most, then the default, the minimum and the example; last, the envelope of the reply. Weak
    signs are left to the replies: a minimum of 0 often only means not negative, and an example may be any number.
    """
    flags = {field.name for field in listing.envelope.fields if field.path and field.is_flag}
    described = described_start(control.description)
    for value, is_sure, origin in (
        (described, True, "its description"),
        (_start_value(control.default), True, "its default"),
        (_start_value(control.limits.minimum), usual == 0 and number is None, ""),
        (_start_value(control.example), False, ""),
        (0 if usual == 1 and {"first", "last"} <= flags else None, False, ""),
    ):
        if value is not None:
            start = value if is_sure or value == usual else None
            return start, f"; counted from {start} by {origin}" if origin and start != usual else ""
    return None, ""


def _start_value(value: Any) -> int | None:
    """The value if counting can begin with it, else None."""
    if isinstance(value, str) and value in ("0", "1"):
        return int(value)
    return int(value) if isinstance(value, (int, float)) and not isinstance(value, bool) and value in (0, 1) else None
