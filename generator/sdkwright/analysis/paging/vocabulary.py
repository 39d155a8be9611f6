"""The names of parameters and fields for paging, in lower case without symbols: `pageSize`, `page[size]`."""

from __future__ import annotations

import re
from functools import lru_cache

CURSORS = frozenset(
    {"cursor", "pagetoken", "nexttoken", "startingafter", "after", "continuationtoken", "marker", "pagecursor", "token"}
    | {"nextcursor", "nextpagetoken", "startcursor", "bookmark", "nextmarker", "endcursor", "continue", "pageafter"}
    | {"continuation", "scrollid", "paginationtoken", "pagingtoken", "skiptoken", "streamposition", "aftercursor"}
    | {"pagestate", "cursormark", "startkey", "nextkey", "pagekey", "nextpagekey", "searchafter", "nextpage"}
)
# Cursors for which the field of the reply may be named like the parameter: cursor in, cursor out.
REPEATED = CURSORS - {"token", "startingafter", "startcursor", "pageafter"}
PAGES = frozenset({"page", "pagenumber", "pageno", "pagenum", "pageindex", "currentpage"})
OFFSETS = frozenset({"offset", "skip", "start", "startindex", "startat", "firstresult", "pageoffset", "from"})
# A `from` or `start` beside one of these is the start of a time span.
SPANS = {"from": frozenset({"to", "until", "till"}), "start": frozenset({"end", "stop", "finish", "to"})}
# The names that `SIZES` adds have other meanings, too: GitHub's `first` is a cursor, beside `per_page`.
SURE_SIZES = frozenset(
    {"perpage", "pagesize", "limit", "size", "maxresults", "pagelimit", "rows", "take"}
    | {"itemsperpage", "resultsperpage", "numresults", "pagecount"}
)
SIZES = SURE_SIZES | {"count", "first", "max", "top"}
TOTALS = frozenset({"total", "totalcount", "totalitems", "totalresults", "totalrecords", "totalelements", "totalsize"})
PAGE_COUNTS = frozenset({"totalpages", "pagecount", "pagestotal", "lastpage", "numpages", "pages"})
TOTAL_HEADERS = frozenset({"xtotalcount", "xtotal", "totalcount", "xpaginationcount", "xpaginationtotalcount"})
URLS = frozenset({"next", "nexturl", "nextlink", "nextpageurl", "nextpagelink", "nextpageuri", "odatanextlink"}) | {
    *("nexthref", "nexturi", "nextrecordsurl", "nextresultsurl")
}
LINKS = frozenset({"links", "link"})
# Objects in which replies describe pages.
WHERE = frozenset(
    {"links", "paging", "pagination", "meta", "metadata", "next", "pageinfo", "cursors", "cursor", "responsemetadata"}
    | {"pages", "page", "paginginfo", "paginationinfo", "pagingmetadata", "paginationmetadata", "pagemetadata"}
)
MORE = frozenset(
    {"hasmore", "hasnext", "hasnextpage", "more", "istruncated", "truncated", "moreresults", "hasmoreitems"}
    | {"hasmoreresults", "hasmorepages", "hasmorerecords", "moreavailable", "moreitems", "hasmoredata", "nextpage"}
)
LAST = frozenset({"last", "islast", "islastpage", "lastpage", "endofrecords", "endoflist", "nomore", "isend"})
NUMBERS = frozenset({"page", "pagenumber", "currentpage", "pageno", "pagenum", "pageindex", "current"})
# A `number` is the page only beside one of these, as in replies of Spring.
SPRING = frozenset({"numberofelements", "totalelements", "pageable", "first", "last"})
AFTER = frozenset({"startingafter", "afterid", "after", "afteritem", "lastid"})
BEFORE = frozenset({"before", "beforeid"})
LAST_IDS = frozenset({"lastid", "lastitemid"})

_ZERO = re.compile(
    r"\b(zero|0)[- ]?(based|indexed)|\b(start|begin|count|index|number)\w*\s+(at|from|with|by)\s+(0|zero)\b"
    r"|first (page|one) (is|has|being) (\w+ ){0,3}?(0|zero)\b|\(0\.\.|\b(0|zero)\b (is|=|means|for) the first",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\b(one|1)[- ]?(based|indexed)|\b(start|begin|count|index|number)\w*\s+(at|from|with|by)\s+(1|one)\b"
    r"|first (page|one|item|result) (is|has|being) (\w+ ){0,3}?(1|one)\b"
    r"|\(1\.\.|\b(1|one)\b (is|=|means|for) the first",
    re.IGNORECASE,
)
_DEFAULT = re.compile(
    r"\bdefaults?\b\W{0,3}(?:value\W{1,3})?(?:is|to|=|:)?\W{0,3}([01])\b(?![.,]?[0-9])", re.IGNORECASE
)
_NO_ID = re.compile(
    r"\b(date|time|timestamp|datetime|iso ?-?8601|unix|epoch|rfc ?3339|utc|seconds|token|opaque|link header)\b",
    re.IGNORECASE,
)
_URL = re.compile(r"\b(ur[li]|link|href)\b", re.IGNORECASE)
_WORDS = ("next", "starting", "start", "end", "page", "paging", "pagination")
_SYNONYMS = {"after": "cursor", "continuationtoken": "token", "continuation": "token", "continue": "token"}


@lru_cache(maxsize=10_000)
def plain(name: str) -> str:
    """A name in lower case, without symbols."""
    return "".join(char for char in name.lower() if char.isalnum())


def header_word(name: str) -> str:
    """The plain name of a header without vendor prefixes: `X-Ms-Continuation` is `continuation`."""
    return plain(re.sub(r"\A(x-)?(ms-)?", "", name.lower()))


def stem(name: str) -> str:
    """A cursor's name without words like `next`: `nextPageToken` and `pageToken` are both `token`."""
    for word in _WORDS:
        name = name.removeprefix(word) or name
    return _SYNONYMS.get(name, name)


def described_start(description: str) -> int | None:
    """The number that counting begins with by a description; None if it does not say."""
    zero, one = _ZERO.search(description), _ONE.search(description)
    if bool(zero) != bool(one):
        return 0 if zero else 1
    default = _DEFAULT.search(description)
    return int(default[1]) if default and not zero else None


def is_no_id(description: str) -> bool:
    """Whether a description is about a time, or about a cursor that is not an id."""
    return _NO_ID.search(description) is not None


def is_url(description: str) -> bool:
    """Whether a description is about a URL."""
    return _URL.search(description) is not None
