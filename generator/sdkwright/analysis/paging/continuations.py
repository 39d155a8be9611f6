"""Detection of lists whose replies lead to the next page: by a cursor, by a URL, or by their last item."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.analysis.paging.controls import Control
from sdkwright.analysis.paging.envelopes import Field, properties
from sdkwright.analysis.paging.listing import Detection, Listing
from sdkwright.analysis.paging.vocabulary import (
    AFTER,
    BEFORE,
    CURSORS,
    LAST_IDS,
    LINKS,
    OFFSETS,
    PAGES,
    REPEATED,
    SIZES,
    URLS,
    header_word,
    is_no_id,
    is_url,
    plain,
    stem,
)
from sdkwright.load import encode_pointer
from sdkwright.model import Array, Reference, Scalar

_PAGE_CONTROLS = PAGES | OFFSETS | SIZES | CURSORS
_IDS = frozenset({Scalar("string"), Scalar("integer"), Scalar("uuid")})


def by_cursor(listing: Listing) -> Iterator[Detection]:
    """A value of the reply or of one of its headers that goes into a parameter; the surest pair first."""
    pairs = [
        (confidence, control, field)
        for _, control in sorted(listing.controls.items())
        if control.is_text or control.is_whole
        for field in listing.envelope.fields
        if field.path and (field.is_text or field.is_whole) and (confidence := _confidence(listing, field, control))
    ]
    for confidence, control, field in sorted(pairs, key=lambda pair: -pair[0]):
        why = f"the reply's {field.pointer} goes into the {_control_noun(control)} {control.name!r}"
        yield Detection(listing.rule("cursor", control, next=field.pointer), why, confidence)
    yield from _by_cursor_header(listing)


def _by_cursor_header(listing: Listing) -> Iterator[Detection]:
    for word, control in sorted(listing.controls.items()):
        names = CURSORS if word in CURSORS else {"nextpage", "nextoffset"}
        header = listing.header({name for name in names if stem(name) == stem(word)}, header_word)
        if header is not None and word in CURSORS | PAGES | OFFSETS and (control.is_text or control.is_whole):
            why = f"the reply's header {header} goes into the {_control_noun(control)} {control.name!r}"
            yield Detection(listing.rule("cursor", control, headers={"next": header}), why, 0.9)


def _control_noun(control: Control) -> str:
    return {"query": "parameter", "header": "header", "body": "body's"}[control.place]


def _confidence(listing: Listing, field: Field, control: Control) -> float:
    """How sure it is that a field of the reply is the next value of the control; 0 if it is not."""
    name, target = field.name, control.word
    is_forward = "next" in name or name in ("after", "continue", "endcursor", "aftercursor")
    if target == name and any("next" in key for key in field.above):
        return 0.95
    if name == "next" and not field.is_whole and (set(field.above) & LINKS or _is_described_as_url(field)):
        return 0
    if name == "next" and target in CURSORS - {"token"}:
        return 0.95
    if name == "next" and target in PAGES | OFFSETS:
        return 0.9 if field.is_whole else 0
    if is_forward and target in CURSORS | PAGES | OFFSETS and stem(name) == stem(target):
        return 0.95
    if not listing.envelope.is_about_pages(field) or field.is_whole != control.is_whole:
        return 0
    if name in LAST_IDS and target in AFTER:
        return 0.9
    if target == name and (target in REPEATED or (target in OFFSETS and control.is_text)):
        # Without any other sign of pages, it may just as well be the value that was sent.
        return 0.85 if listing.size(control.place) or listing.more or listing.last else 0
    is_only_cursor = [word for word in listing.controls if word in CURSORS] == [target]
    return 0.8 if is_only_cursor and "next" in name and stem(name) in {"cursor", "token", "marker", "bookmark"} else 0


def _is_described_as_url(field: Field) -> bool:
    return is_url(_description(field))


def _description(field: Field) -> str:
    return field.prop.description if field.prop is not None else ""


def by_url(listing: Listing) -> Iterator[Detection]:
    """A URL in the reply, alone or among links."""
    has_controls = listing.control(_PAGE_CONTROLS) is not None
    for field in listing.envelope.fields:
        keys = [*field.above, field.name] if field.path else [""]
        is_url_name = keys[-1] in URLS or keys[-2:] == ["next", "href"]
        is_sure = keys[-1] != "next" or len(keys) > 1 or has_controls
        if field.is_text and is_url_name and listing.envelope.is_about_pages(field) and is_sure:
            # The object around it may be sent as the URL itself.
            pointer = encode_pointer(field.path[:-1]) if keys[-1] == "href" else field.pointer
            yield Detection(listing.rule("next", None, next=pointer), f"the reply's {field.pointer} is a URL", 0.9)


def by_lesser_url(listing: Listing) -> Iterator[Detection]:
    """A `nextPage` described as a URL, a `next` that no parameter takes, and an array of links.

    These are less sure: many arrays of links have none to a next page.
    """
    steering = listing.control(_PAGE_CONTROLS)
    for field in listing.envelope.fields:
        is_url_field = field.is_text and listing.envelope.is_about_pages(field) and _is_described_as_url(field)
        if field.name == "nextpage" and is_url_field:
            why = f"the reply's {field.pointer} is a URL"
            yield Detection(listing.rule("next", None, next=field.pointer), why, 0.8)
        is_alone = steering is None and listing.operation.method == "GET"
        may_be_url = _is_described_as_url(field) or not _description(field)
        if field.path == ("next",) and field.is_text and is_alone and may_be_url:
            why = "the reply's /next goes into no parameter: a URL"
            yield Detection(listing.rule("next", None, next="/next"), why, 0.7)
    for links in listing.envelope.links if steering is not None else ():
        if listing.envelope.is_about_pages(links) and steering is not None:
            why = f"the reply's {links.pointer} are links, and there is {steering.name!r}"
            yield Detection(listing.rule("next", None, next=links.pointer), why, 0.7)


def by_link(listing: Listing) -> Iterator[Detection]:
    """The Link header."""
    steering = listing.control(PAGES | CURSORS | SIZES)
    if listing.header({"link"}) and steering is not None:
        yield Detection(listing.rule("link", None), f"the reply has a Link header, and there is {steering.name!r}", 0.9)


def by_last_item(listing: Listing) -> Iterator[Detection]:
    """The id of the last item, if the reply says whether there is more."""
    field, after, more = _id_pointer(listing), _id_control(listing, AFTER), listing.more or listing.last
    if field and more is not None and after is not None:
        why = f"the reply's {more.pointer} says whether there is more after the id in {after.name!r}"
        yield Detection(listing.rule("last", after, field=field), why, 0.95)


def by_last_of_array(listing: Listing) -> Iterator[Detection]:
    """The id of the last item, if the reply is a plain array."""
    field, after, before = _id_pointer(listing), _id_control(listing, AFTER), _id_control(listing, BEFORE)
    first = after or before
    if not field or first is None or listing.envelope.items.path or listing.size() is None:
        return
    other = before if after and before and before.place == after.place else None
    names = " or ".join(repr(control.name) for control in (after, before) if control is not None)
    why = f"the reply is an array, whose last id goes into {names}{', by the order of the ids' if other else ''}"
    yield Detection(listing.rule("last", first, field=field, before=other.name if other else None), why, 0.8)


def _id_pointer(listing: Listing) -> str:
    """The pointer to the id of an item; empty if items have none."""
    item_properties = properties(listing.envelope.item, listing.declared)
    names = [name for name, type_ in item_properties if _is_id_property(name, type_)]
    return "".join(f"/{name}" for name in names[:1])


def _id_control(listing: Listing, names: frozenset[str]) -> Control | None:
    """The control by which a list continues from an id, and not from a time or an opaque cursor."""
    controls = [listing.controls[name] for name in sorted(names) if name in listing.controls]
    return next((control for control in controls if control.type in _IDS and not is_no_id(control.description)), None)


def _is_id_property(name: str, type_: object) -> bool:
    return plain(name) == "id" and (type_ in _IDS or isinstance(type_, Reference)) and not isinstance(type_, Array)
