"""`pagination` of stainless.yml -> rules of paging."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sdkwright.load import Node, encode_pointer
from sdkwright.migration.inheritance import Told
from sdkwright.naming import snake

__all__ = ["paging_rules"]

_MARK = "x-stainless-pagination-property"
_DEPTH = 10
# The type of a scheme -> the style of a rule.
_STYLES = {
    "offset": "offset",
    "page_number": "page",
    "cursor": "cursor",
    "cursor_id": "last",
}
# The purpose of a parameter -> the key that names it in a rule.
_PARAMETERS = {
    "offset_count_param": "parameter",
    "page_number_param": "parameter",
    "next_cursor_param": "parameter",
    "next_cursor_id_param": "parameter",
    "previous_cursor_id_param": "before",
}
# The purpose of a field -> the key that has its pointer in a rule.
_FIELDS = {
    "items": "items",
    "next_cursor_field": "next",
    "has_next_page": "more",
    "has_next_page_field": "more",
    "offset_total_count_field": "total",
    "total_page_count_field": "pages",
    "current_page_number_field": "number",
    "offset_count_start_field": "number",
}
_NEEDED = {
    "page": ("parameter",),
    "offset": ("parameter",),
    "cursor": ("parameter", "next"),
    "last": ("parameter",),
}


def paging_rules(node: Node | None, told: Told) -> dict[str, dict[str, Any]]:
    """Return the rules by name; each applies to every GET with its parameter and its list, as a scheme did."""
    rules: dict[str, dict[str, Any]] = {}
    if node is not None and not isinstance(node.value, (list, type(None))):
        told.tell(node, '"pagination" is left aside: it is no list of schemes')
    for scheme in node.elements() if node is not None else ():
        members = told.mapping(scheme)
        told.rest(members, {}, ("name", "type", "request", "response", "param_location"))
        name, rule = snake(told.text(members.get("name"))), _rule(members, told)
        if isinstance(rule, str):
            told.tell(
                scheme, f'the scheme "{name}" is left aside: {rule}; lists that are like it are found all the same'
            )
        elif name in rules:
            told.tell(scheme, f'the scheme "{name}" is left aside: another has this name')
        else:
            rules[name] = rule
    return rules


def _rule(members: Mapping[str, Node], told: Told) -> dict[str, Any] | str:
    """The rule of a scheme, or why there is none."""
    kind = told.text(members.get("type"))
    style = _STYLES.get(kind)
    if style is None:
        return f'its type "{kind}" has no counterpart'
    named = {_PARAMETERS.get(_purpose(node), ""): name for name, node in told.mapping(members.get("request")).items()}
    rule: dict[str, Any] = {"style": style, **{key: name for key, name in named.items() if key}}
    for pointer, purpose in _marked(members.get("response"), ()):
        if purpose == "cursor_item_id":
            rule["field"] = encode_pointer(pointer[-1:])
        elif purpose in _FIELDS:
            rule.setdefault(_FIELDS[purpose], encode_pointer(pointer))
    missing = [key for key in ("items", *_NEEDED[style]) if key not in rule]
    if missing:
        return f"it does not say which is its {' and its '.join(missing)}"
    return {**rule, **({"field": rule.get("field", "/id")} if style == "last" else {}), "match": True}


def _marked(node: Node | None, pointer: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The marked fields of a reply: where each is in it, and what it is for."""
    if node is None or not isinstance(node.value, dict) or len(pointer) > _DEPTH:
        return
    if purpose := _purpose(node):
        yield pointer, purpose
    if node.child("type") is not None and not isinstance(node.value["type"], dict):
        yield from _marked_members(node.child("properties"), pointer)
        items = node.child("items", "properties")
        yield from _marked_members(items, pointer) if items is not None else ()
    else:
        yield from _marked_members(node, pointer)


def _marked_members(node: Node | None, pointer: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    for name, child in node.items() if node is not None else ():
        if name != _MARK:
            yield from _marked(child, (*pointer, name))


def _purpose(node: Node) -> str:
    mark = node.child(_MARK)
    return mark.text("purpose") if mark is not None else ""
