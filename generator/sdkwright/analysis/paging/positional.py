"""Lists that are read by position: by the number of a page, or by how many items come before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sdkwright.analysis.paging.controls import Control
from sdkwright.analysis.paging.envelopes import Field
from sdkwright.analysis.paging.listing import Found, Listing
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
from sdkwright.analysis.tree.wording import READING, low


def by_page(listed: Listing) -> Iterator[Found]:
    """A page number, with a size or with something in the reply that tells the end."""
    control = listed.asked(PAGES, whole=True)
    told = _told(listed, TOTALS | PAGE_COUNTS)
    if control is None or (listed.size(control.place) is None and not told):
        return
    if listed.operation.method != "GET" and not (told and _reads(listed)):
        return
    facts, why_first = page_facts(listed, control)
    why = f"there is {control.name!r}{_with_size(listed, control)}{told and f', and {told}'}{why_first}"
    yield Found(listed.rule("page", control, **facts), why, 0.9 if told and listed.size(control.place) else 0.8)


def by_offset(listed: Listing) -> Iterator[Found]:
    """An offset, with a size or with something in the reply that tells the end."""
    spans = {name for name, ends in SPANS.items() if ends & listed.controls.keys()}
    control, told = listed.asked(OFFSETS - spans, whole=True), _told(listed, TOTALS)
    if control is None or (listed.size(control.place) is None and not (told and control.word == "offset")):
        return
    if listed.operation.method != "GET" and not (told and _reads(listed)):
        return
    why = f"there is {control.name!r}{_with_size(listed, control)}"
    yield Found(listed.rule("offset", control, **offset_facts(listed, control)), why, 0.9 if told else 0.8)


def page_facts(listed: Listing, control: Control) -> tuple[dict[str, Any], str]:
    """What is said of numbers of pages: how many there are, which one came, where they begin (in words as well)."""
    number = listed.field(NUMBERS | _springs(listed), lambda one: one.is_whole)
    first, why = _first(listed, control, number, usual=1)
    pages = listed.count(PAGE_COUNTS)
    return {
        "pages": pages.pointer if pages else None,
        "number": number.pointer if number else None,
        "first": first,
    }, why


def offset_facts(listed: Listing, control: Control) -> dict[str, Any]:
    """What is said of offsets: the one that came, and where they begin."""
    number = listed.field({control.word}, lambda one: one.is_whole)
    first, _ = _first(listed, control, number, usual=0)
    return {"number": number.pointer if number else None, "first": first}


def _with_size(listed: Listing, control: Control) -> str:
    size = listed.size(control.place)
    return f" with {size.name!r}" if size else ""


def _told(listed: Listing, names: frozenset[str]) -> str:
    """What in the reply tells the end, in words; empty where nothing does."""
    flag, count, header = listed.more or listed.last, listed.count(names), listed.header(TOTAL_HEADERS)
    if flag is not None:
        return f"{flag.pointer} tells the end"
    return f"{count.pointer} counts" if count else f"the header {header} counts" if header else ""


def _springs(listed: Listing) -> frozenset[str]:
    words = {one.name for one in listed.shape.fields if one.path} | {
        word for one in listed.shape.fields for word in one.above
    }
    return frozenset({"number"}) if SPRING & words or ("page", "number") in _paths(listed) else frozenset()


def _paths(listed: Listing) -> set[tuple[str, ...]]:
    return {(*one.above, one.name)[-2:] for one in listed.shape.fields if one.path}


def _reads(listed: Listing) -> bool:
    """Whether the last words of the path, or the first of the id, say that a POST only reads."""
    last = [word for word in low(listed.operation.path.rpartition("/")[2]) if word]
    return bool((READING | {"filter", "search"}) & {*last, *low(listed.operation.id)})


def _first(listed: Listing, control: Control, number: Field | None, usual: int) -> tuple[int | None, str]:
    """Where counting begins as the document says, and that in words; None where the reply has to tell it.

    Words count most, then the default, the minimum and the example; last, the shape of the reply. What may mean nothing
    is left to the replies: a minimum of 0 is often but a number that is not negative, and an example any number.
    """
    flags = {one.name for one in listed.shape.fields if one.path and one.is_flag}
    said = described_start(control.description)
    for value, sure, by in (
        (said, True, "its description"),
        (_start(control.default), True, "its default"),
        (_start(control.limits.minimum), usual == 0 and number is None, ""),
        (_start(control.example), False, ""),
        (0 if usual == 1 and {"first", "last"} <= flags else None, False, ""),
    ):
        if value is not None:
            told = value if sure or value == usual else None
            return told, f"; counted from {told} by {by}" if by and told != usual else ""
    return None, ""


def _start(value: Any) -> int | None:
    """A value that counting can begin with; None for any other."""
    if isinstance(value, str) and value in ("0", "1"):
        return int(value)
    return int(value) if isinstance(value, (int, float)) and not isinstance(value, bool) and value in (0, 1) else None
