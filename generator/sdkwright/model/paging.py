"""How lists are paged: rules, configured or detected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Literal


@dataclass(frozen=True, slots=True)
class PastEnd:
    """The reply by which a server says that a page number is past the last page.

    status: the HTTP status.
    detail: the text of ``detail`` in the reply's body; None when any will do.
    """

    status: int
    detail: str | None


Place = Literal["query", "header", "body"]
Style = Literal["page", "offset", "cursor", "next", "link", "last", "single"]


@dataclass(frozen=True, slots=True)
class PaginationRule:
    """How a family of operations is paged.

    name: the rule's name in sdk.yaml; its signature for a rule that was detected.
    style: ``page``, ``offset``, ``cursor``, ``next`` (a URL in the body), ``link`` (one in the Link header), ``last``
        (the last item leads on) or ``single``.
    parameter, size: the parameters for page, offset, cursor or last item and for the page's size; None when there is
        none.
    place: where these are: ``query``; ``body``, whose parameters are JSON pointers; or ``header``, where the size is in
        the query all the same. It is ``in`` in sdk.yaml.
    items, next: JSON pointers into the reply's body; ``""`` is the body itself. ``next`` is that of the cursor, of the
        URL, or of an array of links.
    field: JSON pointer in an item to the value that asks for the next page, for ``last``.
    before: the parameter instead of ``parameter`` where the first page's items descend by ``field``, for ``last``.
    more, last: JSON pointers to whether there is another page, and to whether there is none; read before all else.
    total, pages: JSON pointers to counts in the body.
    number: JSON pointer to the number of the page, or to the offset of its first item.
    first: the number of the first page, or the offset of the first item; None for the one in the reply, or the usual.
    headers: ``total``, ``page``, ``pages``, ``size``, ``next`` -> name of the reply's header.
    method: the HTTP method for the URL of the next page; None for that of the operation.
    past_end: how the server answers past the last page; None when it just sends no items.
    match: whether the rule applies to every GET that has ``parameter`` and an array at ``items``.
    operations: ``<document>:<operationId>`` of operations that the rule lists.
    guessed: whether the rule was inferred from names and types alone.
    """

    name: str
    style: Style
    parameter: str | None
    size: str | None
    items: str
    next: str | None
    headers: Mapping[str, str]
    past_end: PastEnd | None
    match: bool
    operations: tuple[str, ...]
    field: str | None = None
    more: str | None = None
    total: str | None = None
    pages: str | None = None
    first: int | None = None
    place: Place = "query"
    last: str | None = None
    number: str | None = None
    before: str | None = None
    method: str | None = None
    guessed: bool = False

    @property
    def detected(self) -> bool:
        """Whether the rule was detected, and not configured."""
        return not self.match and not self.operations

    @property
    def signature(self) -> str:
        """The rule's settings on one line: equal for rules that differ only in their name and operations."""
        left_out = ("name", "match", "operations", "guessed", "headers", "past_end")
        parts = {setting.name: getattr(self, setting.name) for setting in fields(self) if setting.name not in left_out}
        parts |= {f"header {key}": name for key, name in sorted(self.headers.items())}
        if self.past_end is not None:
            parts |= {"past_end": f"{self.past_end.status} {self.past_end.detail or ''}"}
        return "; ".join(f"{key} {value}" for key, value in parts.items() if value is not None)
