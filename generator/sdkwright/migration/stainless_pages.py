"""`pagination` of stainless.yml -> rules of paging."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sdkwright.extensions import PAGINATION_PROPERTY
from sdkwright.load import Node, encode_pointer
from sdkwright.migration.inheritance import Told
from sdkwright.naming import snake

__all__ = ["paging_rules", "scheme_names"]

_DEPTH = 10
_PLACE = "param_location"
_MARK = ("purpose", "from_header", "is_top_level_array")
# The type of a scheme -> the style of a rule.
_STYLES = {
    "offset": "offset",
    "page_number": "page",
    "cursor": "cursor",
    "cursor_id": "last",
    "cursor_url": "next",
}
# The purpose of a parameter -> the key that names it in a rule.
_PARAMETERS = {
    "offset_count_param": "parameter",
    "page_number_param": "parameter",
    "next_cursor_param": "parameter",
    "next_cursor_id_param": "parameter",
    "previous_cursor_id_param": "before",
    "previous_cursor_param": "before",
}
# The purpose of a field -> the key that has its pointer in a rule.
_FIELDS = {
    "items": "items",
    "next_cursor_field": "next",
    "cursor_url_field": "next",
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
    "next": ("next",),
}


def paging_rules(node: Node | None, told: Told) -> dict[str, dict[str, Any]]:
    """Return the rules by name; each applies to every GET with its parameter and its list, as a scheme did."""
    rules: dict[str, dict[str, Any]] = {}
    # One scheme alone needs no list, and no name.
    lone = node is not None and isinstance(node.value, dict)
    for scheme in [node] if lone and node is not None else told.elements(node):
        members = told.mapping(scheme)
        told.rest(members, {"description": "a rule has no words"}, ("name", "type", "request", "response", _PLACE))
        name, rule = snake(told.text(members.get("name")) or "pages"), _rule(members, told)
        if isinstance(rule, str):
            why = f"{rule}; lists that are like it are found all the same"
            told.tell(scheme, f'the scheme "{name}" is left aside: {why}')
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
    if (place := told.text(members.get(_PLACE)) or "query") != "query":
        return f"a rule for a parameter in the {place} names its operations"
    rule: dict[str, Any] = {"style": style}
    for name, node in told.mapping(members.get("request")).items():
        purpose = told.text(_mark(node, told).get("purpose"))
        if purpose in _PARAMETERS:
            _settle(rule, _PARAMETERS[purpose], name, (node, told))
        elif purpose:
            told.tell(node, f'"{name}" is left aside: a rule has nothing for its purpose "{purpose}"')
    response = members.get("response")
    for pointer, node in _marked(told, response, ()) if told.mapping(response) else ():
        _add_field(rule, pointer, node, told)
    missing = [key for key in ("items", *_NEEDED[style]) if key not in rule]
    if missing:
        return f"it does not say which is its {' and its '.join(missing)}"
    return {**rule, **({"field": rule.get("field", "/id")} if style == "last" else {}), "match": True}


def _add_field(rule: dict[str, Any], pointer: tuple[str, ...], node: Node, told: Told) -> None:
    """Let a rule have what a field of a reply is for."""
    mark = _mark(node, told)
    header, whole = mark.get("from_header"), mark.get("is_top_level_array")
    purpose = told.text(mark.get("purpose"))
    if header is not None:
        told.tell(header, f'"{pointer[-1]}" is left aside: a rule has what replies have in headers under headers')
    elif purpose == "cursor_item_id":
        _settle(rule, "field", encode_pointer(pointer[-1:]), (node, told))
    elif purpose in _FIELDS:
        is_whole = whole is not None and whole.value is True
        _settle(rule, _FIELDS[purpose], "" if is_whole else encode_pointer(pointer), (node, told))
    elif purpose:
        told.tell(node, f'"{pointer[-1]}" is left aside: a rule has nothing for its purpose "{purpose}"')


def _settle(rule: dict[str, Any], key: str, value: str, at: tuple[Node, Told]) -> None:
    """Let a rule have a key; where it has it already, that is told."""
    node, told = at
    if rule.setdefault(key, value) != value:
        told.tell(node, f'"{node.pointer[-1]}" is left aside: the rule has its {key} already')


def _marked(told: Told, node: Node | None, pointer: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Node]]:
    """The marked fields of a reply, and where each is in it."""
    if node is None or not isinstance(node.value, dict):
        return
    if len(pointer) > _DEPTH:
        told.tell(node, f'"{pointer[-1]}" is left aside: it is nested too deeply')
        return
    if pointer and PAGINATION_PROPERTY in node.value:
        yield pointer, node
    if node.child("type") is not None and not isinstance(node.value["type"], dict):
        yield from _marked_members(told, node.child("properties"), pointer)
        yield from _marked_members(told, node.child("items", "properties"), pointer)
    else:
        yield from _marked_members(told, node, pointer)


def _marked_members(told: Told, node: Node | None, pointer: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Node]]:
    for name, child in told.mapping(node).items():
        if name != PAGINATION_PROPERTY:
            yield from _marked(told, child, (*pointer, name))


def _mark(node: Node, told: Told) -> dict[str, Node]:
    """What a parameter or a field is marked with."""
    mark = told.mapping(node.child(PAGINATION_PROPERTY))
    told.rest(mark, {}, _MARK)
    return mark


def scheme_names(node: Node | None) -> tuple[str, ...]:
    """Return the names that lists may call their schemes by."""
    schemes = node.elements() if node is not None and isinstance(node.value, list) else filter(None, [node])
    return tuple(scheme.text("name") for scheme in schemes)
