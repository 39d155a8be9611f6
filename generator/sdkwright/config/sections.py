"""Mappings of sdk.yaml: their keys are known, and their values are of their types."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from math import inf
from typing import Any

from sdkwright.errors import ConfigError, meant
from sdkwright.load import Node

Check = tuple[Callable[[str], object], str]
"""What a text must satisfy, and what such a text is called."""

ANY: Check = (lambda _text: True, "")
HEADER: Check = (re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+\Z").match, "the name of a header")
VARIABLE: Check = (re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z").match, "the name of an environment variable")


class Section:
    """A mapping of the file whose keys are all known; where the file has none, an empty one."""

    def __init__(self, node: Node, known: Collection[str], present: bool = True) -> None:
        self.node = node
        self._present = present
        if not present:
            return
        if not isinstance(node.value, dict):
            raise node.error(ConfigError, f"this must be a mapping with the keys {', '.join(known)}")
        for key, child in node.items():
            if key not in known:
                hint = meant(key, known, f"known are {', '.join(known)}")
                raise child.error(ConfigError, f'the key "{key}" is not known; {hint}')

    def child(self, key: str) -> Node | None:
        """Return the value at a key; a null counts as no value."""
        child = self.node.child(key) if self._present else None
        return None if child is None or child.value is None else child

    def section(self, key: str, known: Collection[str]) -> Section:
        child = self.child(key)
        return Section(child or self.node, known, present=child is not None)

    def text(self, key: str, check: Check = ANY) -> str | None:
        child = self.child(key)
        return None if child is None else text_value(child, check)

    def required(self, key: str, check: Check = ANY) -> str:
        text = self.text(key, check)
        if text is None:
            raise self.node.error(ConfigError, f'the key "{key}" is missing here')
        return text

    def text_of(self, node: Node, check: Check) -> str:
        """Return the text of an element; a number counts as one, since YAML reads 503 as such."""
        return _checked(node, str(node.value) if type(node.value) is int else node.value, check)

    def count(self, key: str, most: int | None = None) -> int | None:
        """Return a whole number of 0 or more; `most` is the highest, if there is one."""
        child = self.child(key)
        if child is None:
            return None
        if type(child.value) is not int or child.value < 0 or (most is not None and child.value > most):
            bounds = "0 or more" if most is None else f"from 0 to {most}"
            raise child.error(ConfigError, f"this must be a whole number, {bounds}, not {shown(child.value)}")
        return child.value

    def number(self, key: str) -> float | None:
        """Return a number of 0 or more."""
        child = self.child(key)
        if child is None:
            return None
        if isinstance(child.value, bool) or not isinstance(child.value, (int, float)) or not 0 <= child.value < inf:
            raise child.error(ConfigError, f"this must be a number, 0 or more, not {shown(child.value)}")
        return float(child.value)

    def error(self, message: str) -> ConfigError:
        """Return an error about the section; raise it."""
        return self.node.error(ConfigError, message)

    def flag(self, key: str, *, default: bool = False) -> bool:
        child = self.child(key)
        if child is None:
            return default
        if not isinstance(child.value, bool):
            raise child.error(ConfigError, f"this must be true or false, not {shown(child.value)}")
        return child.value

    def elements(self, key: str) -> Iterator[Node]:
        child = self.child(key)
        return elements_of(child) if child else iter(())

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(text_value(node) for node in self.elements(key))

    def members(self, key: str) -> Iterator[tuple[str, Node]]:
        child = self.child(key)
        if child is not None and not isinstance(child.value, dict):
            raise child.error(ConfigError, f"this must be a mapping, not {shown(child.value)}")
        return child.items() if child else iter(())

    def texts_by_name(self, key: str, check: Check) -> dict[str, str]:
        return {name: text_value(node, check) for name, node in self.members(key)}


def elements_of(node: Node) -> Iterator[Node]:
    """Return the elements of a list."""
    if not isinstance(node.value, list):
        raise node.error(ConfigError, f"this must be a list, not {shown(node.value)}")
    return node.elements()


def text_value(node: Node, check: Check = ANY) -> str:
    return _checked(node, node.value, check)


def _checked(node: Node, value: object, check: Check) -> str:
    if not isinstance(value, str):
        raise node.error(ConfigError, f"this must be a string, not {shown(value)}")
    accepts, what = check
    if not accepts(value):
        raise node.error(ConfigError, f'"{value}" is not {what}')
    return value


def shown(value: Any) -> str:
    names = {dict: "a mapping", list: "a list", type(None): "null"}
    return names.get(type(value)) or (f'"{value}"' if isinstance(value, str) else str(value).lower())
