"""Where declared types stand, and what schemas are called that have no name of their own but are referred to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from sdkwright.analysis.keywords.vendor_names import model_name
from sdkwright.load import Node

# Below these keys, the next one is somebody's name.
_NAMED = frozenset(
    {"schemas", "properties", "patternProperties", "$defs", "definitions", "paths", "pathItems", "webhooks"}
)
_NAMED_ONCE = frozenset({"components", "responses", "requestBodies", "parameters", "headers", "content"})
# Keys that add a word, and keys whose members are counted.
_WORDS = {"items": "item", "additionalProperties": "value", "responses": "response", "requestBody": "request"}
# Words that only say what part of an operation or of a schema it is.
_FORMAL = frozenset({"schema", "item", "value", "response", "request"})
_COUNTED = frozenset({"oneOf", "anyOf", "allOf", "prefixItems"})


@dataclass(frozen=True, slots=True)
class Place:
    """The schema that a declared type is made of, its name, and what tells it from another type of the same schema."""

    node: Node
    hint: str
    mark: str = ""

    @property
    def identity(self) -> str:
        """The identity of the declared type."""
        return self.node.identity + self.mark

    def within(self, other: Node, name: str) -> Place:
        """The place of what this type is where another schema holds as well."""
        return Place(self.node, f"{self.hint} {name}", f"{self.mark}?{other.identity}")


def name_of(node: Node, hint: str = "") -> str:
    """The name of a referenced schema: its component's, the words of its place, or the stem of its file.

    Where nobody's name stands on the way to it, such as at `f.yaml#/schema`, it is the hint, if there is one.
    """
    if called := model_name(node, _silent):
        return called
    pointer: tuple[str | int, ...] = node.pointer
    if len(pointer) == 0:
        return PurePosixPath(node.file).stem
    if len(pointer) <= 3 and pointer[0] in ("components", "$defs", "definitions"):
        return str(pointer[-1])
    words = _words(pointer)
    if hint and (pointer[-1] in _FORMAL if not words else _FORMAL.issuperset(words)):
        return hint
    return " ".join(words) or str(pointer[-1])


def _silent(_node: Node, _message: str) -> None:
    """Whoever reads the schema tells of it."""


def _words(pointer: tuple[str | int, ...]) -> list[str]:
    words: list[str] = []
    before: str | int = ""
    for at, key in enumerate(pointer):
        if before in _NAMED or (before in _NAMED_ONCE and at == 2 and pointer[0] == "components"):
            words.append(str(key))
            before = ""
            continue
        if before in _COUNTED:
            words.append(str(int(key) + 1) if isinstance(key, int) else str(key))
        elif isinstance(key, str) and key in _WORDS:
            words.append(_WORDS[key])
        elif at == 2 and pointer[0] == "paths":
            words.insert(0, str(key))
        before = key
    return words
