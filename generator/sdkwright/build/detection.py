"""How lists are paged, found by their parameters and the shape of their reply.

Only what is convincing counts: a wrong guess would give a method that asks for pages that there are not. Each finding
says in words what speaks for it, and the configuration overrules it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sdkwright.build.shapes import Field, Shape, plain, properties, shape_of
from sdkwright.config import Config, PaginationRule
from sdkwright.model import Declared, Operation, Pagination, Parameter, Scalar
from sdkwright.naming import constant, settle

_CURSORS = frozenset(
    {"cursor", "pagetoken", "nexttoken", "startingafter", "after", "continuationtoken", "marker", "pagecursor"}
    | {"nextcursor", "nextpagetoken", "startcursor", "bookmark", "nextmarker", "token", "endcursor", "continue"}
)
_PAGES = frozenset({"page", "pagenumber", "pageno", "pagenum", "pageindex", "currentpage"})
_OFFSETS = frozenset({"offset", "skip", "start", "startindex", "startat", "firstresult", "pageoffset"})
# The second have other meanings, too: GitHub's `first` is a cursor's, beside `per_page`.
_SURE_SIZES = frozenset(
    {"perpage", "pagesize", "limit", "size", "maxresults", "pagelimit", "rows", "take"}
    | {"itemsperpage", "resultsperpage", "numresults", "pagecount"}
)
_SIZES = _SURE_SIZES | {"count", "first", "max", "top"}
_TOTALS = frozenset({"total", "totalcount", "totalitems", "totalresults", "totalrecords", "totalelements", "totalsize"})
_PAGE_COUNTS = frozenset({"totalpages", "pagecount", "pagestotal", "lastpage", "numpages", "pages"})
_TOTAL_HEADERS = frozenset({"xtotalcount", "xtotal", "totalcount", "xpaginationcount", "xpaginationtotalcount"})
_URLS = frozenset(
    {"next", "nexturl", "nextlink", "nextpageurl", "nextpagelink", "nextpageuri", "odatanextlink", "nexthref"}
)
_WHERE = frozenset(
    {"links", "paging", "pagination", "meta", "metadata", "next", "pageinfo", "cursors", "responsemetadata"}
)
_MORE = frozenset({"hasmore", "hasnext", "hasnextpage", "more"})
_WHOLE = Scalar("integer")


@dataclass(frozen=True, slots=True)
class _List:
    """An operation that gives a list: its query parameters by their plain names, and the shape of its reply."""

    operation: Operation
    query: Mapping[str, Parameter]
    shape: Shape
    declared: Mapping[str, Declared]

    def asked(self, names: frozenset[str], *, whole: bool = False) -> Parameter | None:
        """The parameter that has one of these names, a whole number if it must be one."""
        found = [self.query[name] for name in sorted(names & self.query.keys())]
        return next((one for one in found if not whole or one.type == _WHOLE), None)

    @property
    def size(self) -> Parameter | None:
        """The parameter for the size of a page."""
        sizes = [self.asked(names, whole=whole) for whole in (True, False) for names in (_SURE_SIZES, _SIZES)]
        return next(filter(None, sizes), None)

    def count(self, names: frozenset[str]) -> Field | None:
        """A count in the body."""
        return next((one for one in self.shape.fields if one.name in names and one.type == _WHOLE), None)

    def header(self, names: frozenset[str]) -> str | None:
        """A documented header of the reply."""
        replies = [response for response in self.operation.responses if response.success]
        return next((one.name for reply in replies for one in reply.headers if plain(one.name) in names), None)

    def rule(self, style: str, parameter: Parameter | None, **facts: object) -> PaginationRule:
        """The rule of a finding, not yet named."""
        total, header = self.count(_TOTALS), self.header(_TOTAL_HEADERS)
        size = self.size
        return PaginationRule(
            name="",
            style=style,  # type: ignore[arg-type]
            parameter=parameter.name if parameter else None,
            size=size.name if size and size != parameter else None,
            items=self.shape.items.pointer,
            headers={"total": header} if header else {},
            total=total.pointer if total and not header and style not in ("cursor", "last") else None,
            **({"next": None, "past_end": None, "match": False, "operations": ()} | facts),  # type: ignore[arg-type]
        )


@dataclass(frozen=True, slots=True)
class _Found:
    """A way of paging, what speaks for it, and how much."""

    rule: PaginationRule
    why: str
    confidence: float


def with_paging(
    operations: Sequence[Operation], config: Config, declared: Mapping[str, Declared]
) -> tuple[list[Operation], dict[str, PaginationRule]]:
    """The operations, those that are found to be paged with their paging, and all rules that are used, by name."""
    found: dict[str, tuple[_List, _Found]] = {}
    for operation in operations if config.pagination_detection else ():
        if operation.pagination is None and operation.key not in config.unpaged:
            listed = _list_of(operation, declared)
            finding = next(iter(_findings(listed)), None) if listed is not None else None
            if listed is not None and finding is not None:
                found[operation.key] = listed, finding
    rules = {rule.name: rule for rule in config.pagination}
    names = _named([finding.rule for _, finding in found.values()], {constant(name) for name in rules})
    paging: dict[str, Pagination | None] = dict.fromkeys(config.unpaged)
    for key, (listed, finding) in found.items():
        name = names[repr(finding.rule)]
        rules[name] = replace(finding.rule, name=name)
        paging[key] = Pagination(name, listed.shape.item, finding.why, finding.confidence)
    paged = [replace(one, pagination=paging.get(one.key, one.pagination)) for one in operations]
    used = {operation.pagination.rule for operation in paged if operation.pagination}
    return paged, {name: rule for name, rule in rules.items() if name in used}


def _named(rules: Sequence[PaginationRule], taken: set[str]) -> dict[str, str]:
    """A name for each rule that differs, by its text."""
    offers = {
        repr(rule): tuple(
            constant(" ".join(filter(None, parts)))
            for parts in ((rule.style, rule.parameter), (rule.style, rule.parameter, rule.items, rule.size, rule.total))
        )
        for rule in rules
    }
    return settle(offers, taken)


def _list_of(operation: Operation, declared: Mapping[str, Declared]) -> _List | None:
    query = {plain(one.name): one for one in operation.parameters if one.place == "query"}
    shape = shape_of(operation, declared) if operation.method in ("GET", "POST") else None
    return None if shape is None else _List(operation, query, shape, declared)


def _findings(listed: _List) -> Iterator[_Found]:
    """What is found, the surest first. A POST must have its cursor in the query."""
    yield from _by_cursor(listed)
    if listed.operation.method == "GET":
        yield from _by_url(listed)
        yield from _by_last_item(listed)
        yield from _by_link(listed)
        yield from _by_page(listed)
        yield from _by_offset(listed)


def _by_cursor(listed: _List) -> Iterator[_Found]:
    for asked, parameter in sorted(listed.query.items()):
        for field in listed.shape.fields if parameter.type != _WHOLE else ():
            if field.is_text and _leads_to(field, asked):
                why = f"the reply's {field.pointer} goes into the parameter {parameter.name!r}"
                yield _Found(listed.rule("cursor", parameter, next=field.pointer), why, 0.95)


def _leads_to(field: Field, asked: str) -> bool:
    """Whether a field of the reply is what the parameter of this plain name asks for next."""
    *above, name = map(plain, field.path)
    if asked == name and any("next" in key for key in above):
        return True
    if asked in ("cursor", "after") and name == "next":
        return True
    onward = "next" in name or name in ("after", "continue", "endcursor")
    return onward and asked in _CURSORS | {"page"} and _key(name) == _key(asked)


def _by_url(listed: _List) -> Iterator[_Found]:
    for field in listed.shape.fields:
        names = [plain(key) for key in field.path]
        named = names[-1] in _URLS or names[-2:] == ["next", "href"]
        placed = all(name in _WHERE for name in names[:-1])
        sure = names[-1] != "next" or len(names) > 1 or listed.asked(_PAGES | _OFFSETS | _SIZES | _CURSORS) is not None
        if field.is_text and named and placed and sure:
            yield _Found(listed.rule("next", None, next=field.pointer), f"the reply's {field.pointer} is a URL", 0.9)


def _by_last_item(listed: _List) -> Iterator[_Found]:
    parameter = listed.asked(frozenset({"startingafter", "afterid", "after"}))
    more = next((one for one in listed.shape.fields if one.is_flag and one.name in _MORE), None)
    names = [name for name, _ in properties(listed.shape.item, listed.declared)]
    if parameter is not None and more is not None and "id" in names:
        why = f"the reply's {more.pointer} says whether there is more after the id in {parameter.name!r}"
        yield _Found(listed.rule("last", parameter, field="/id", more=more.pointer), why, 0.95)


def _by_link(listed: _List) -> Iterator[_Found]:
    asked = listed.asked(_PAGES | _CURSORS | _SIZES)
    if listed.header(frozenset({"link"})) and asked is not None:
        yield _Found(listed.rule("link", None), f"the reply has a Link header, and there is {asked.name!r}", 0.9)


def _by_page(listed: _List) -> Iterator[_Found]:
    parameter, size = listed.asked(_PAGES, whole=True), listed.size
    count, header = listed.count(_TOTALS | _PAGE_COUNTS), listed.header(_TOTAL_HEADERS)
    if parameter is None or (size is None and count is None and header is None):
        return
    pages = listed.count(_PAGE_COUNTS)
    told = count.pointer if count else f"the header {header}" if header else ""
    why = f"there is {parameter.name!r}{f' with {size.name!r}' if size else ''}{f', and {told} counts' if told else ''}"
    facts = {"pages": pages.pointer if pages else None, "first": _first(parameter, usual=1)}
    yield _Found(listed.rule("page", parameter, **facts), why, 0.9 if told and size else 0.8)


def _by_offset(listed: _List) -> Iterator[_Found]:
    parameter, size = listed.asked(_OFFSETS, whole=True), listed.size
    if parameter is not None and size is not None:
        told = listed.count(_TOTALS) or listed.header(_TOTAL_HEADERS)
        why = f"there is {parameter.name!r} with {size.name!r}"
        first = _first(parameter, usual=0)
        yield _Found(listed.rule("offset", parameter, first=first), why, 0.9 if told else 0.8)


def _first(parameter: Parameter, usual: int) -> int | None:
    """Where counting begins, where the document says so and it is not as usual."""
    said = parameter.default if type(parameter.default) is int else parameter.limits.minimum
    return int(said) if said in (0, 1) and said != usual else None


def _key(name: str) -> str:
    """What is left of a cursor's name without words like `next`: `nextPageToken` and `pageToken` are both `token`."""
    for word in ("next", "starting", "start", "end", "page"):
        name = name.removeprefix(word) or name
    return name
