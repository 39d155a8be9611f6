"""Pagination rules -> source: the class of the runtime that applies each, and its arguments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sdkwright.literals import literal
from sdkwright.load import decode_pointer
from sdkwright.model.paging import PaginationRule
from sdkwright.plan.views import PagingRule, Project

_STYLES = {
    "page": "PageNumber",
    "offset": "Offset",
    "cursor": "Cursor",
    "next": "NextLink",
    "link": "NextLink",
    "last": "LastItem",
    "single": "SinglePage",
}


def paging_names(project: Project) -> set[str]:
    """The classes of the runtime that the pagination rules use."""
    return {_STYLES[planned_rule.rule.style] for planned_rule in project.paging}


def paging(planned_rule: PagingRule) -> str:
    """The assignment of one pagination rule."""
    rule, style = planned_rule.rule, planned_rule.rule.style
    facts: dict[str, Any] = {"items": decode_pointer(rule.items)}
    if style != "single":
        facts |= _request_facts(rule)
        facts |= {
            keyword: decode_pointer(pointer)
            for setting, keyword in _POINTERS[style]
            if (pointer := getattr(rule, setting)) is not None
        }
        facts |= {
            keyword: name
            for header, keyword in _HEADERS[style].items()
            if (name := rule.headers.get(header)) is not None
        }
        facts |= {"guessed": True} if rule.guessed else {}
    if style in ("page", "offset") and rule.first is not None:
        facts["first"] = rule.first
    if style in ("next", "link") and rule.method is not None:
        facts["method"] = rule.method
    if style == "page" and rule.past_end is not None:
        facts |= {"past_end_status": rule.past_end.status, "past_end_detail": rule.past_end.detail}
    return f"{planned_rule.constant} = {_STYLES[style]}({_keywords(facts)})"


def _request_facts(rule: PaginationRule) -> dict[str, Any]:
    """The facts of a rule about requests."""
    names = {"parameter": rule.parameter} if rule.style not in ("next", "link") else {}
    names |= {"before": rule.before} if rule.style == "last" else {}
    place = {"place": rule.place} if rule.place != "query" and names else {}
    return place | {key: name for key, name in (names | {"size": rule.size}).items() if name is not None}


# Field of the rule -> argument of the runtime's class.
_ENDS = (("more", "more"), ("last", "last"), ("total", "total_at"))
_POINTERS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "page": (*_ENDS, ("pages", "pages_at"), ("number", "page_at")),
    "offset": (*_ENDS, ("number", "at")),
    "cursor": (*_ENDS, ("next", "next")),
    "next": (*_ENDS, ("next", "next")),
    "link": _ENDS,
    "last": (*_ENDS, ("field", "field")),
}
_TOTAL = {"total": "total"}
_HEADERS: Mapping[str, Mapping[str, str]] = {
    "page": {"total": "total", "page": "page", "pages": "pages", "size": "page_size"},
    "cursor": {"total": "total", "next": "header"},
} | dict.fromkeys(("offset", "next", "link", "last"), _TOTAL)


def _keywords(facts: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}={literal(value)}" for name, value in facts.items())
