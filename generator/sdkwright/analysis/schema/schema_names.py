"""What declared types are made from, and names for referenced schemas that have none of their own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from sdkwright.analysis.keywords.vendor_names import model_name
from sdkwright.load import Node

# Keys whose members have names of their own.
_NAME_PARENTS = frozenset(
    {"schemas", "properties", "patternProperties", "$defs", "definitions", "paths", "pathItems", "webhooks"}
)
_COMPONENT_PARENTS = frozenset({"components", "responses", "requestBodies", "parameters", "headers", "content"})
# Keys that add a word to the name.
_WORDS = {"items": "item", "additionalProperties": "value", "responses": "response", "requestBody": "request"}
# Words that only say which part of an operation or of a schema it is.
_GENERIC_WORDS = frozenset({"schema", "item", "value", "response", "request"})
# Keys whose members are told apart by number.
_INDEXED = frozenset({"oneOf", "anyOf", "allOf", "prefixItems"})


@dataclass(frozen=True, slots=True)
class TypeSource:
    """The schema that a declared type is made from, its name, and a suffix if the schema has several types."""

    node: Node
    hint: str
    suffix: str = ""

    @property
    def identity(self) -> str:
        """The identity of the declared type."""
        return self.node.identity + self.suffix

    def combined_with(self, other: Node, name: str) -> TypeSource:
        """The source of the type that this schema and another one make together."""
        return TypeSource(self.node, f"{self.hint} {name}", f"{self.suffix}?{other.identity}")


def name_of(node: Node, hint: str = "") -> str:
    """The name of a referenced schema: that of its component, the words of its location, or the stem of its file.

    Without any name on the way to it, such as at `f.yaml#/schema`, it is the hint, if there is one.
    """
    if vendor_name := model_name(node, _no_warning):
        return vendor_name
    pointer: tuple[str | int, ...] = node.pointer
    if len(pointer) == 0:
        return PurePosixPath(node.file).stem
    if len(pointer) <= 3 and pointer[0] in ("components", "$defs", "definitions"):
        return str(pointer[-1])
    words = _location_words(pointer)
    if hint and (pointer[-1] in _GENERIC_WORDS if not words else _GENERIC_WORDS.issuperset(words)):
        return hint
    return " ".join(words) or str(pointer[-1])


def _no_warning(_node: Node, _message: str) -> None:
    """Drop a warning, which is given when the schema itself is read."""


def _location_words(pointer: tuple[str | int, ...]) -> list[str]:
    words: list[str] = []
    parent: str | int = ""
    for at, key in enumerate(pointer):
        if parent in _NAME_PARENTS or (parent in _COMPONENT_PARENTS and at == 2 and pointer[0] == "components"):
            words.append(str(key))
            parent = ""
            continue
        if parent in _INDEXED:
            words.append(str(int(key) + 1) if isinstance(key, int) else str(key))
        elif isinstance(key, str) and key in _WORDS:
            words.append(_WORDS[key])
        elif at == 2 and pointer[0] == "paths":
            words.insert(0, str(key))
        parent = key
    return words
