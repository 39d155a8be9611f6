"""Lists whose replies lead on to the next page: by a cursor, by a URL, or by their last item."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.analysis.paging.controls import Control
from sdkwright.analysis.paging.envelopes import Field, properties
from sdkwright.analysis.paging.listing import Found, Listing
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

_STEERING = PAGES | OFFSETS | SIZES | CURSORS
_IDS = frozenset({Scalar("string"), Scalar("integer"), Scalar("uuid")})


def by_cursor(listed: Listing) -> Iterator[Found]:
    """A value of the reply, or of a header of it, that goes into a parameter; the surest pair first."""
    pairs = [
        (sure, control, field)
        for _, control in sorted(listed.controls.items())
        if control.is_text or control.is_whole
        for field in listed.shape.fields
        if field.path and (field.is_text or field.is_whole) and (sure := _leads_to(listed, field, control))
    ]
    for sure, control, field in sorted(pairs, key=lambda pair: -pair[0]):
        why = f"the reply's {field.pointer} goes into the {_called(control)} {control.name!r}"
        yield Found(listed.rule("cursor", control, next=field.pointer), why, sure)
    yield from _by_header(listed)


def _by_header(listed: Listing) -> Iterator[Found]:
    for word, control in sorted(listed.controls.items()):
        offered = CURSORS if word in CURSORS else {"nextpage", "nextoffset"}
        header = listed.header({name for name in offered if stem(name) == stem(word)}, header_word)
        if header is not None and word in CURSORS | PAGES | OFFSETS and (control.is_text or control.is_whole):
            why = f"the reply's header {header} goes into the {_called(control)} {control.name!r}"
            yield Found(listed.rule("cursor", control, headers={"next": header}), why, 0.9)


def _called(control: Control) -> str:
    return {"query": "parameter", "header": "header", "body": "body's"}[control.place]


def _leads_to(listed: Listing, field: Field, control: Control) -> float:
    """How surely a field of the reply is what the control asks for next; 0 where it is not."""
    name, asked = field.name, control.word
    onward = "next" in name or name in ("after", "continue", "endcursor", "aftercursor")
    if asked == name and any("next" in key for key in field.above):
        return 0.95
    if name == "next" and not field.is_whole and (set(field.above) & LINKS or _says_url(field)):
        return 0
    if name == "next" and asked in CURSORS - {"token"}:
        return 0.95
    if name == "next" and asked in PAGES | OFFSETS:
        return 0.9 if field.is_whole else 0
    if onward and asked in CURSORS | PAGES | OFFSETS and stem(name) == stem(asked):
        return 0.95
    if not listed.shape.placed(field) or field.is_whole != control.is_whole:
        return 0
    if name in LAST_IDS and asked in AFTER:
        return 0.9
    if asked == name and (asked in REPEATED or (asked in OFFSETS and control.is_text)):
        # It may as well be the one that was sent, where nothing else speaks of pages.
        return 0.85 if listed.size(control.place) or listed.more or listed.last else 0
    lone = [word for word in listed.controls if word in CURSORS] == [asked]
    return 0.8 if lone and "next" in name and stem(name) in {"cursor", "token", "marker", "bookmark"} else 0


def _says_url(field: Field) -> bool:
    return is_url(_words(field))


def _words(field: Field) -> str:
    return field.described.description if field.described is not None else ""


def by_url(listed: Listing) -> Iterator[Found]:
    """A URL in the reply, alone or among links."""
    steered = listed.asked(_STEERING) is not None
    for field in listed.shape.fields:
        names = [*field.above, field.name] if field.path else [""]
        named = names[-1] in URLS or names[-2:] == ["next", "href"]
        sure = names[-1] != "next" or len(names) > 1 or steered
        if field.is_text and named and listed.shape.placed(field) and sure:
            # The object that holds it may come as the URL itself.
            pointer = encode_pointer(field.path[:-1]) if names[-1] == "href" else field.pointer
            yield Found(listed.rule("next", None, next=pointer), f"the reply's {field.pointer} is a URL", 0.9)


def by_lesser_url(listed: Listing) -> Iterator[Found]:
    """A `nextPage` that is said to be a URL, a `next` that nothing takes, and an array of links.

    Of links many have none to a next page.
    """
    asked = listed.asked(_STEERING)
    for field in listed.shape.fields:
        if field.name == "nextpage" and field.is_text and listed.shape.placed(field) and _says_url(field):
            yield Found(listed.rule("next", None, next=field.pointer), f"the reply's {field.pointer} is a URL", 0.8)
        lone = asked is None and listed.operation.method == "GET" and (_says_url(field) or not _words(field))
        if field.path == ("next",) and field.is_text and lone:
            yield Found(listed.rule("next", None, next="/next"), "the reply's /next goes into no parameter: a URL", 0.7)
    for links in listed.shape.links if asked is not None else ():
        if listed.shape.placed(links) and asked is not None:
            why = f"the reply's {links.pointer} are links, and there is {asked.name!r}"
            yield Found(listed.rule("next", None, next=links.pointer), why, 0.7)


def by_link(listed: Listing) -> Iterator[Found]:
    """The Link header."""
    asked = listed.asked(PAGES | CURSORS | SIZES)
    if listed.header({"link"}) and asked is not None:
        yield Found(listed.rule("link", None), f"the reply has a Link header, and there is {asked.name!r}", 0.9)


def by_last_item(listed: Listing) -> Iterator[Found]:
    """The id of the last item, where the reply says whether there is more."""
    field, after, more = _id_of(listed), _steering(listed, AFTER), listed.more or listed.last
    if field and more is not None and after is not None:
        why = f"the reply's {more.pointer} says whether there is more after the id in {after.name!r}"
        yield Found(listed.rule("last", after, field=field), why, 0.95)


def by_last_of_array(listed: Listing) -> Iterator[Found]:
    """The id of the last item, where the reply is an array, of which nothing else tells how it goes on."""
    field, after, before = _id_of(listed), _steering(listed, AFTER), _steering(listed, BEFORE)
    first = after or before
    if not field or first is None or listed.shape.items.path or listed.size() is None:
        return
    other = before if after and before and before.place == after.place else None
    names = " or ".join(repr(one.name) for one in (after, before) if one is not None)
    why = f"the reply is an array, whose last id goes into {names}{', by the order of the ids' if other else ''}"
    yield Found(listed.rule("last", first, field=field, before=other.name if other else None), why, 0.8)


def _id_of(listed: Listing) -> str:
    """The pointer to the id of an item; empty where items have none."""
    found = (name for name, type_ in properties(listed.shape.item, listed.declared) if _is_id(name, type_))
    return "".join(f"/{name}" for name in list(found)[:1])


def _steering(listed: Listing, names: frozenset[str]) -> Control | None:
    """The control by which a list goes on from an id, and not from a moment or from a cursor that is no id."""
    found = [listed.controls[name] for name in sorted(names) if name in listed.controls]
    return next((one for one in found if one.type in _IDS and not is_no_id(one.description)), None)


def _is_id(name: str, type_: object) -> bool:
    return plain(name) == "id" and (type_ in _IDS or isinstance(type_, Reference)) and not isinstance(type_, Array)
