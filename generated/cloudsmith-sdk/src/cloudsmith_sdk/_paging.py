"""How the lists of this API continue from page to page."""

from __future__ import annotations

from ._runtime import Cursor, PageNumber, SinglePage

PRIVILEGES = SinglePage(items=("privileges",))
CURSORS = Cursor(items=("results",), parameter="cursor", size="page_size", next=("next",))
PAGES = PageNumber(
    items=(),
    parameter="page",
    size="page_size",
    total="X-Pagination-Count",
    page="X-Pagination-Page",
    pages="X-Pagination-PageTotal",
    page_size="X-Pagination-PageSize",
    past_end_status=404,
    past_end_detail="Invalid page.",
)
RESULTS = PageNumber(
    items=("results",),
    parameter="page",
    size="page_size",
    total="X-Pagination-Count",
    page="X-Pagination-Page",
    pages="X-Pagination-PageTotal",
    page_size="X-Pagination-PageSize",
    past_end_status=404,
    past_end_detail="Invalid page.",
)
