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
from sdkwright.model import Called

# What an id is matched by: text, any text, and where it begins and ends. More would let a document take its time.
_PATTERN = re.compile(r"\^?(?:[\w ./:-]|\.\*)*\$?\Z")
_MOST_RULES = 1_000
_OF_PROPERTIES = frozenset({NAMING, NAME_OVERRIDE})


def operation_name(root: Node, node: Node, id_: str, warn: Warn) -> Called:
    """What the document calls an operation, and the groups that it puts it in."""
    found = next(filter(lambda pair: pair[1], _method_names(root, node, id_, warn)), ("", ""))
    placed = next(filter(lambda pair: pair[1], _groups(node, warn)), ("", ()))
    return Called(found[1], placed[1], " and ".join(dict.fromkeys(filter(None, (found[0], placed[0])))))


def argument_name(node: Node, warn: Warn) -> str:
    """What the document calls the argument of a parameter, or ""."""
    schema = node.child("schema")
    offers = [name_of(node, NAME_OVERRIDE, warn)]
    for one in (node, schema) if schema is not None else (node,):
        offers += [name_of(one, PARAMETER_NAME, warn), _naming(one, ("property_name",), warn)]
    return next(filter(None, offers), "")


def field_name(node: Node, warn: Warn) -> str:
    """What the document calls the field of a property, or ""."""
    if not isinstance(node.value, dict) or _OF_PROPERTIES.isdisjoint(node.value):
        return ""
    return _naming(node, ("property_name",), warn) or name_of(node, NAME_OVERRIDE, warn)


def model_name(node: Node, warn: Warn) -> str:
    """What the document calls the model of a schema, or ""."""
    if not isinstance(node.value, dict):
        return ""
    named = "" if _is_property(node) else name_of(node, NAME_OVERRIDE, warn)
    return named or _naming(node, ("model_name", "type_name"), warn)


def variant_name(node: Node, warn: Warn) -> str:
    """What the document calls a schema among the alternatives of another, or ""."""
    return name_of(node, VARIANT_NAME, warn) if isinstance(node.value, dict) else ""


def _is_property(node: Node) -> bool:
    return len(node.pointer) > 1 and node.pointer[-2] == "properties"


def _method_names(root: Node, node: Node, id_: str, warn: Warn) -> Iterator[tuple[str, str]]:
    for keyword in (METHOD_NAME, NAME_OVERRIDE):
        yield keyword, name_of(node, keyword, warn)
    yield NAMING, _naming(node, ("method_name",), warn)
    rules = root.child(NAME_OVERRIDE)
    if id_ and rules is not None and value_of(root, NAME_OVERRIDE, list, "a list of rules", warn) is not None:
        yield NAME_OVERRIDE, _by_rule(rules, id_, warn)


def _by_rule(rules: Node, id_: str, warn: Warn) -> str:
    """The name of the first rule whose pattern the id matches."""
    for at, rule in enumerate(rules.elements()):
        if at == _MOST_RULES:
            warn(rules, f"of {NAME_OVERRIDE}, no more than {_MOST_RULES:,} rules count")
            break
        pattern, name = rule.text("operationId"), rule.text("methodNameOverride")
        if not pattern or not _PATTERN.match(pattern) or not is_name(name):
            warn(rule, f"{NAME_OVERRIDE} needs operationId, a pattern of text and .* only, and methodNameOverride")
        elif _matches(pattern, id_):
            return name
    return ""


def _matches(pattern: str, text: str) -> bool:
    """Whether the pattern, which holds nothing but text, `.*`, `^` and `$`, is found in the text."""
    begins, ends = pattern.startswith("^"), pattern.endswith("$")
    first, *parts = pattern.removeprefix("^").removesuffix("$").split(".*")
    at = 0 if begins else text.find(first)
    if at < 0 or not text.startswith(first, at):
        return False
    at += len(first)
    if not parts:
        return not ends or (at == len(text) if begins else text.endswith(first))
    *between, last = parts
    for part in between:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return len(text) - len(last) >= at and text.endswith(last) if ends else text.find(last, at) >= 0


def _groups(node: Node, warn: Warn) -> Iterator[tuple[str, tuple[str, ...]]]:
    nested = value_of(node, GROUP_NAME, (str, list), "a name, or a list of names", warn)
    yield GROUP_NAME, _named(node, GROUP_NAME, nested if isinstance(nested, list) else [nested], warn)
    dotted = value_of(node, GROUP, (str, list), "a name, names parted by dots, or a list of such", warn)
    # Of several groups that offer an operation, the first is its place.
    first = next(iter(dotted), None) if isinstance(dotted, list) else dotted
    yield GROUP, _named(node, GROUP, first.split(".") if isinstance(first, str) else [first], warn)


def _named(node: Node, keyword: str, names: list[Any], warn: Warn) -> tuple[str, ...]:
    if names in ([None], []):
        return ()
    if all(map(is_name, names)):
        return tuple(names)
    warn(node.child(keyword) or node, f"{keyword} is no name: it is left aside")
    return ()


def _naming(node: Node, keys: tuple[str, ...], warn: Warn) -> str:
    """The name for Python, or the one for all languages where a text alone stands there, which names a model."""
    said = value_of(node, NAMING, (str, dict), "names by language", warn)
    if isinstance(said, str):
        return name_of(node, NAMING, warn) if "type_name" in keys else ""
    own = said.get("python", {}) if said is not None else {}
    told = [own[key] for key in keys if own.get(key) is not None] if isinstance(own, Mapping) else [None]
    if told and not is_name(told[0]):
        warn(node.child(NAMING) or node, f"{NAMING} is no name: it is left aside")
        return ""
    return str(told[0]) if told else ""
