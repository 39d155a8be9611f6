"""The names that documents give to methods, groups, arguments, fields and models by keywords of other generators."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from sdkwright.analysis.keywords.extension_values import Warn, is_name, name_of, value_of
from sdkwright.extensions import (
    GROUP,
    GROUP_NAME,
    METHOD_NAME,
    NAME_OVERRIDE,
    NAMING,
    PARAMETER_NAME,
    VARIANT_NAME,
)
from sdkwright.load import Node
from sdkwright.model import VendorName

# What a pattern for ids may hold: text, `.*` and anchors. Any other could make matching slow.
_PATTERN = re.compile(r"\^?(?:[\w ./:-]|\.\*)*\$?\Z")
_MAX_RULES = 1_000
_NAME_KEYWORDS = frozenset({NAMING, NAME_OVERRIDE})


def operation_name(root: Node, node: Node, id_: str, warn: Warn) -> VendorName:
    """The name that the document gives to the method of an operation, and the groups that it puts it in."""
    method = next(filter(lambda pair: pair[1], _method_name_candidates(root, node, id_, warn)), ("", ""))
    group = next(filter(lambda pair: pair[1], _group_candidates(node, warn)), ("", ()))
    return VendorName(method[1], group[1], " and ".join(dict.fromkeys(filter(None, (method[0], group[0])))))


def argument_name(node: Node, warn: Warn) -> str:
    """The name that the document gives to the argument of a parameter, or ""."""
    schema = node.child("schema")
    candidates = [name_of(node, NAME_OVERRIDE, warn)]
    for holder in (node, schema) if schema is not None else (node,):
        candidates += [name_of(holder, PARAMETER_NAME, warn), _python_name(holder, ("property_name",), warn)]
    return next(filter(None, candidates), "")


def field_name(node: Node, warn: Warn) -> str:
    """The name that the document gives to the field of a property, or ""."""
    if not isinstance(node.value, dict) or _NAME_KEYWORDS.isdisjoint(node.value):
        return ""
    return _python_name(node, ("property_name",), warn) or name_of(node, NAME_OVERRIDE, warn)


def model_name(node: Node, warn: Warn) -> str:
    """The name that the document gives to the model of a schema, or ""."""
    if not isinstance(node.value, dict) or _NAME_KEYWORDS.isdisjoint(node.value):
        return ""
    override = "" if _is_property(node) else name_of(node, NAME_OVERRIDE, warn)
    return override or _python_name(node, ("model_name", "type_name"), warn)


def variant_name(node: Node, warn: Warn) -> str:
    """The name that the document gives to a schema among the alternatives of another, or ""."""
    return name_of(node, VARIANT_NAME, warn) if isinstance(node.value, dict) else ""


def _is_property(node: Node) -> bool:
    return len(node.pointer) > 1 and node.pointer[-2] == "properties"


def _method_name_candidates(root: Node, node: Node, id_: str, warn: Warn) -> Iterator[tuple[str, str]]:
    for keyword in (METHOD_NAME, NAME_OVERRIDE):
        yield keyword, name_of(node, keyword, warn)
    yield NAMING, _python_name(node, ("method_name",), warn)
    rules = root.child(NAME_OVERRIDE)
    if id_ and rules is not None and value_of(root, NAME_OVERRIDE, list, "a list of rules", warn) is not None:
        yield NAME_OVERRIDE, _name_by_rule(rules, id_, warn)


def _name_by_rule(rules: Node, id_: str, warn: Warn) -> str:
    """The name of the first rule whose pattern the id matches."""
    for at, rule in enumerate(rules.elements()):
        if at == _MAX_RULES:
            warn(rules, f"of {NAME_OVERRIDE}, no more than {_MAX_RULES:,} rules count")
            break
        pattern, name = rule.text("operationId"), rule.text("methodNameOverride")
        if not pattern or not _PATTERN.match(pattern) or not is_name(name):
            warn(rule, f"{NAME_OVERRIDE} needs operationId, a pattern of text and .* only, and methodNameOverride")
        elif _matches(pattern, id_):
            return name
    return ""


def _matches(pattern: str, text: str) -> bool:
    """Whether the pattern, which holds only text, `.*`, `^` and `$`, matches the text."""
    is_at_start, is_at_end = pattern.startswith("^"), pattern.endswith("$")
    start, *parts = pattern.removeprefix("^").removesuffix("$").split(".*")
    position = 0 if is_at_start else text.find(start)
    if position < 0 or not text.startswith(start, position):
        return False
    position += len(start)
    if not parts:
        return not is_at_end or (position == len(text) if is_at_start else text.endswith(start))
    *middle, end = parts
    for part in middle:
        position = text.find(part, position)
        if position < 0:
            return False
        position += len(part)
    return len(text) - len(end) >= position and text.endswith(end) if is_at_end else text.find(end, position) >= 0


def _group_candidates(node: Node, warn: Warn) -> Iterator[tuple[str, tuple[str, ...]]]:
    nested = value_of(node, GROUP_NAME, (str, list), "a name, or a list of names", warn)
    yield GROUP_NAME, _valid_names(node, GROUP_NAME, nested if isinstance(nested, list) else [nested], warn)
    dotted = value_of(node, GROUP, (str, list), "a name, names parted by dots, or a list of such", warn)
    # An operation in several groups is placed in the first.
    first = next(iter(dotted), None) if isinstance(dotted, list) else dotted
    yield GROUP, _valid_names(node, GROUP, first.split(".") if isinstance(first, str) else [first], warn)


def _valid_names(node: Node, keyword: str, names: list[Any], warn: Warn) -> tuple[str, ...]:
    if names in ([None], []):
        return ()
    if all(map(is_name, names)):
        return tuple(names)
    warn(node.child(keyword) or node, f"{keyword} is no name: it is left aside")
    return ()


def _python_name(node: Node, keys: tuple[str, ...], warn: Warn) -> str:
    """The name for Python; a plain text is the name of a model in all languages."""
    naming = value_of(node, NAMING, (str, dict), "names by language", warn)
    if isinstance(naming, str):
        return name_of(node, NAMING, warn) if "type_name" in keys else ""
    names = naming.get("python", {}) if naming is not None else {}
    candidates = [names[key] for key in keys if names.get(key) is not None] if isinstance(names, Mapping) else [None]
    if candidates and not is_name(candidates[0]):
        warn(node.child(NAMING) or node, f"{NAMING} is no name: it is left aside")
        return ""
    return str(candidates[0]) if candidates else ""
