"""A document -> its facts: what an SDK needs to know, in one form, without a word of the vendor's.

Keys stand in the order of `fact_kinds`, or by name; what is false or empty by default is left out; parameters that a
path has for all of its operations stand at each of them, those of one place together; references name the places of
this form. Two documents that say the same have the same facts, whatever version of OpenAPI they are written in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from sdkwright.analysis.paths.path_items import path_item
from sdkwright.errors import Diagnostic, UnsupportedError
from sdkwright.facts.bundle import Bundle
from sdkwright.facts.fact_kinds import KINDS, KNOWN_EXTENSIONS, METHODS, OFF_BY_DEFAULT, PLACES, WITHOUT_FACTS, Kind
from sdkwright.facts.phrases import phrase
from sdkwright.load import Document, Node, Tree, as_reference, decode_pointer

__all__ = ["Facts", "facts_of"]

OPENAPI: Final = "3.1.0"
# What the form has only where it is wanted, since overlays may say it instead -> the keys that say it, 2.0's as well.
OPTIONAL: Final[Mapping[str, tuple[str, ...]]] = {
    "servers": ("servers", "host", "basePath"),
    "security": ("security",),
    "securitySchemes": ("securitySchemes", "securityDefinitions"),
}
_HEAD = ("openapi", "info")
# What says the same as nothing where it is empty.
_EMPTY: Mapping[str, tuple[str, ...]] = {
    "operation": ("tags", "parameters"),
    "document": ("components",),
    "components": KINDS["components"].keys,
}
# Mappings of any names among which `x-` keywords may stand.
_EXTENSIBLE = ("paths", "responses", "callback")
_RULE = "no-fact"

Pointer = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """A document's facts, as a value that `yaml_text` can write.

    left_out: how many values were left out by their keys, the most frequent key first.
    findings: located warnings of keys that are not known, whose values were left out too.
    taken_in: the names of components that were taken in from other files.
    """

    value: Mapping[str, Any]
    left_out: Mapping[str, int]
    findings: tuple[Diagnostic, ...]
    taken_in: tuple[str, ...] = ()

    @property
    def operations(self) -> int:
        """How many operations there are."""
        items = map(_mapping, _mapping(self.value.get("paths")).values())
        return sum(len(item.keys() & set(METHODS)) + len(_mapping(item.get("additionalOperations"))) for item in items)


def facts_of(document: Document, info: Mapping[str, str], wanted: frozenset[str]) -> Facts:
    """Return the facts of a document that has been loaded without overlays.

    info: the title and the version that it is to have, which are ours.
    wanted: which of `servers`, `security` and `securitySchemes`, of the document as a whole, are among the facts.

    Raises:
        UnsupportedError: The document refers to what has no place in the form; located.
    """
    bundle = Bundle(document.root)
    reduction = _Reduction(document.root.tree, wanted, bundle)
    value = reduction.bundled(reduction.reduced(document.root.value, "document", ()))
    value = {"openapi": OPENAPI, "info": dict(info), **{key: value[key] for key in value if key not in _HEAD}}
    left_out = dict(sorted(reduction.left_out.items(), key=lambda item: (-item[1], item[0])))
    taken_in = tuple(sorted(component.name for component in bundle.components.values()))
    return Facts(value, left_out, tuple(reduction.findings), taken_in)


@dataclass(eq=False)
class _Reduction:
    """The reduction of what stands in one file of a document, and what is left out."""

    tree: Tree
    wanted: frozenset[str]
    bundle: Bundle
    left_out: Counter[str] = field(default_factory=Counter)
    findings: list[Diagnostic] = field(default_factory=list)

    def bundled(self, value: dict[str, Any]) -> dict[str, Any]:
        """Return the facts of the document with those of the components that it takes in from other files."""
        if not self.bundle.components:
            return value
        components: dict[str, Any] = {**value.get("components", {})}
        for one in self.bundle.left():
            fact = replace(self, tree=one.node.tree).reduced(one.node.value, one.kind, one.node.pointer)
            components[one.section] = {**components.get(one.section, {}), one.name: fact}
        order = _order(KINDS["components"])
        sections = {key: {name: components[key][name] for name in sorted(components[key])} for key in components}
        value = {**value, "components": {key: sections[key] for key in sorted(sections, key=order)}}
        return {key: value[key] for key in sorted(value, key=_order(KINDS["document"]))}

    def reduced(self, value: Any, kind: str, pointer: Pointer) -> Any:
        """Return the facts of a value of a kind; each of a list is of that kind."""
        if isinstance(value, list):
            return [self.reduced(item, kind, (*pointer, index)) for index, item in enumerate(value)]
        if not isinstance(value, dict):
            return value
        if kind == "path":
            return self._path(value, pointer)
        if kind in ("response", "parameter", "header", "body", "callback") and isinstance(value.get("$ref"), str):
            return {"$ref": self._reference(value["$ref"], pointer, kind)}
        return self._members(value, kind, pointer)

    def _members(self, value: Mapping[str, Any], kind: str, pointer: Pointer) -> dict[str, Any]:
        table = KINDS[kind]
        members: dict[str, Any] = {}
        for key in sorted(self._facts_among(value, kind, pointer), key=_order(table)):
            member, child = value[key], table.children.get(key, table.children.get("*"))
            fact = self.reduced(member, child, (*pointer, key)) if child else self._plain(key, member, pointer, kind)
            if _says_nothing(kind, key, fact):
                continue
            members[key] = fact
        if kind == "response":
            return self._described(members, value, pointer)
        if kind == "operation" and isinstance(parameters := members.get("parameters"), list):
            members["parameters"] = sorted(parameters, key=self._place)
        return members

    def _facts_among(self, value: Mapping[str, Any], kind: str, pointer: Pointer) -> Iterator[str]:
        """The keys that hold facts; of the others a book is kept."""
        for key in value:
            if key in OPTIONAL and kind in ("document", "components") and key not in self.wanted:
                self.left_out[key] += 1
            elif _is_fact(key, kind):
                yield key
            elif key in WITHOUT_FACTS or key.startswith("x-"):
                self.left_out[key] += 1
            else:
                self._leave_unknown(key, kind, pointer)

    def _leave_unknown(self, key: str, kind: str, pointer: Pointer) -> None:
        self.left_out[key] += 1
        node = Node(None, (*pointer, key), self.tree)
        self.findings.append(node.warning(f'"{key}" is no fact that is known of a {kind}: it is left out', _RULE))

    def _plain(self, key: str, value: Any, pointer: Pointer, kind: str) -> Any:
        """Return a value that is a fact as a whole."""
        if key in ("$ref", "$dynamicRef") and isinstance(value, str):
            return self._reference(value, pointer, kind) if key == "$ref" else value
        if key == "required" and isinstance(value, list):
            return sorted(value, key=str)
        if key == "mapping" and isinstance(value, dict):
            return {name: self._mapped(value[name], (*pointer, key, name)) for name in sorted(value)}
        if key == "scopes" and isinstance(value, dict):
            self.left_out["description"] += sum(map(bool, value.values()))
            return dict.fromkeys(sorted(value), "")
        return _wordless(value) if key.startswith("x-") else _sorted(value)

    def _mapped(self, name: Any, pointer: Pointer) -> Any:
        """Return what a tag stands for; a plain name stays one."""
        is_reference = isinstance(name, str) and ("#" in name or "/" in name)
        return self._reference(name, pointer, "schema") if is_reference else name

    def _reference(self, text: str, pointer: Pointer, kind: str) -> str:
        """Return a reference, at a value of a kind, as it is in the form."""
        node = Node({"$ref": text}, pointer, self.tree)
        target = node.tree.target(text, node)
        if target is None:
            return text
        if target.tree is not self.bundle.root.tree:
            reference = self.bundle.reference(target, kind)
            if not reference:
                message = f'the reference "{text}" leads to another file: bundle the document into one first'
                raise node.error(UnsupportedError, message)
            return reference
        if target.pointer[:1] == ("paths",) and "parameters" in target.pointer[2:4]:
            message = f'the reference "{text}" leads into a list of parameters, whose order is not kept'
            raise node.error(UnsupportedError, message)
        is_same = text[:1] == "#" and decode_pointer(text[1:]) == tuple(map(str, target.pointer))
        return text if is_same else as_reference(target.pointer)

    def _described(self, members: dict[str, Any], value: Mapping[str, Any], pointer: Pointer) -> dict[str, Any]:
        """Return a reply with the phrase of its status for a description: there must be one."""
        words = phrase(str(pointer[-1])) if pointer[-2:-1] == ("responses",) else ""
        if value.get("description", words) != words:
            self.left_out["description"] += 1
        return {"description": words, **{key: fact for key, fact in members.items() if key != "description"}}

    def _path(self, value: Mapping[str, Any], pointer: Pointer) -> Any:
        """Return a path item with what it refers to, its parameters handed to its operations."""
        item = path_item(Node(value, pointer, self.tree), [])
        parts = [part for part in item.parts if isinstance(part.value, dict)]
        members: dict[str, Any] = {}
        for part in reversed(parts):
            own = {key.lower() if key.lower() in METHODS else key: part.value[key] for key in part.value}
            own = {key: own[key] for key in own if key not in ("$ref", "parameters")}
            members |= replace(self, tree=part.tree)._members(own, "path", part.pointer)
        members = {key: members[key] for key in sorted(members, key=_order(KINDS["path"]))}
        holder = item.holder("parameters")
        for operations in (members, _mapping(members.get("additionalOperations"))):
            for method, operation in operations.items():
                if isinstance(operation, dict) and (operations is not members or method in METHODS):
                    operations[method] = replace(self, tree=holder.tree)._with_shared(operation, holder)
        return members

    def _with_shared(self, operation: dict[str, Any], path: Node) -> dict[str, Any]:
        both = (_mapping(path.value).get("parameters"), operation.get("parameters"))
        # What is no list is a finding, and no parameters.
        shared, own = (one if isinstance(one, list) else [] for one in both)
        listed = self.reduced(shared, "parameter", (*path.pointer, "parameters"))
        names = {self._identity(parameter) for parameter in own}
        merged = [parameter for parameter in listed if self._identity(parameter) not in names] + own
        if not merged:
            return operation
        result = {**operation, "parameters": sorted(merged, key=self._place)}
        return {key: result[key] for key in sorted(result, key=_order(KINDS["operation"]))}

    def _identity(self, parameter: Any) -> tuple[str, str]:
        value = self._followed(parameter)
        return str(value.get("in")), str(value.get("name"))

    def _place(self, parameter: Any) -> int:
        place = self._followed(parameter).get("in")
        return PLACES.index(place) if place in PLACES else len(PLACES)

    def _followed(self, parameter: Any) -> Mapping[str, Any]:
        is_reference = isinstance(parameter, dict) and "$ref" in parameter
        node = self.bundle.value(parameter["$ref"]) if is_reference else None
        return _mapping((node or Node(parameter, (), self.bundle.root.tree)).follow().value)


def _mapping(value: Any) -> dict[str, Any]:
    """Return the value if it is a mapping, else an empty one."""
    return value if isinstance(value, dict) else {}


def _is_fact(key: str, kind: str) -> bool:
    table = KINDS[kind]
    if not table.keys and not (key.startswith("x-") and kind in _EXTENSIBLE):
        return True
    return key in table.keys or table.extended in KNOWN_EXTENSIONS.get(key, ())


def _says_nothing(kind: str, key: str, fact: Any) -> bool:
    """Whether a member says the same as none."""
    if key in OFF_BY_DEFAULT and key in KINDS[kind].keys:
        return fact is False or fact == []
    return fact in ([], {}) and key in _EMPTY.get(kind, ())


def _order(kind: Kind) -> Any:
    """The order of keys: that of the kind, then by name."""
    known = {key: number for number, key in enumerate(kind.keys)}
    return lambda key: (known.get(key, len(known)), key)


def _sorted(value: Any) -> Any:
    """Return data with the keys of its mappings in order."""
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return [_sorted(item) for item in value] if isinstance(value, list) else value


def _wordless(value: Any) -> Any:
    """Return the value of an `x-` keyword without what it says to people."""
    if isinstance(value, dict):
        return {key: _wordless(value[key]) for key in sorted(value) if key not in ("description", "summary")}
    return [_wordless(item) for item in value] if isinstance(value, list) else value
