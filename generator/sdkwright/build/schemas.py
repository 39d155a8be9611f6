"""Schema objects -> types.

An object with properties and a union with a discriminator become declared types, named after their component or after
the place that they stand in; all else is written out where it is used. What cannot be understood is `AnyType`, with a
located warning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import Any

from sdkwright.build.objects import merged_members, properties_of
from sdkwright.errors import Diagnostic
from sdkwright.load import Node
from sdkwright.model import (
    AnyType,
    Array,
    Declared,
    Literals,
    Map,
    Nullable,
    ObjectType,
    Property,
    Reference,
    Scalar,
    Type,
    UnionType,
    Variant,
)
from sdkwright.model.types import ScalarKind
from sdkwright.naming import is_plain_key, pascal

_FORMATS: dict[str, ScalarKind] = {
    "date-time": "datetime",
    "date": "date",
    "time": "time",
    "duration": "duration",
    "uuid": "uuid",
    "decimal": "decimal",
    "byte": "base64",
    "binary": "binary",
}
_PLAIN: dict[str, ScalarKind] = {"string": "string", "integer": "integer", "number": "number", "boolean": "boolean"}


class Schemas:
    """Turns schemas into types and keeps what was declared on the way."""

    def __init__(self, findings: list[Diagnostic]) -> None:
        self.declared: dict[str, Declared] = {}
        self.findings = findings
        self._begun: set[str] = set()
        self._tags: dict[str, tuple[str, str, str]] = {}

    def type_of(self, node: Node, hint: str) -> Type:
        """The type of the schema at `node`; `hint` names it where it has no name of its own."""
        target = node.follow()
        if target.identity != node.identity:
            hint = name_of(target)
        if not isinstance(target.value, dict):
            return AnyType()
        inner = self._shape(target, hint)
        if _admits_null(target) and not isinstance(inner, Nullable | AnyType):
            return Nullable(inner)
        return inner

    def finished(self) -> dict[str, Declared]:
        """The declared types in canonical order, union members marked with their tag."""
        return {identity: self._tagged(identity) for identity in sorted({*self.declared, *self._tags})}

    def _tagged(self, identity: str) -> Declared:
        source, field, tag = self._tags.get(identity, (identity, "", ""))
        declared = self.declared[source]
        if isinstance(declared, UnionType) or identity not in self._tags:
            return declared
        name = declared.name if identity == source else pascal(f"{declared.name} {tag}")
        return ObjectType(identity, name, declared.description, declared.properties, field, tag)

    def _shape(self, node: Node, hint: str) -> Type:
        value = node.value
        if "enum" in value or "const" in value:
            return self._literals(node)
        for keyword in ("oneOf", "anyOf"):
            if value.get(keyword):
                return self._one_of(node, keyword, hint)
        if value.get("allOf"):
            return self._all_of(node, hint)
        return self._by_type(node, hint)

    def _by_type(self, node: Node, hint: str) -> Type:
        kind = _kind(node.value)
        if kind == "array":
            items = node.child("items")
            return Array(self.type_of(items, f"{hint} item") if items is not None else AnyType())
        if kind == "object":
            return self._object(node, hint)
        if kind in _PLAIN:
            plain = _PLAIN[kind]
            return Scalar(_FORMATS.get(node.text("format"), plain) if kind == "string" else plain)
        if isinstance(node.value.get("type"), list) and len(_without_null(node.value["type"])) > 1:
            self._degrade(node, "a schema of several types is read as any value")
        return AnyType()

    def _object(self, node: Node, hint: str) -> Type:
        if node.value.get("properties") and (members := node.child("properties")) is not None:
            return self._declare(node, hint, lambda: properties_of(self, members, _required(node), hint))
        values = node.child("additionalProperties")
        return Map(self.type_of(values, f"{hint} value") if values is not None and values.value else AnyType())

    def _declare(self, node: Node, hint: str, properties: Callable[[], tuple[Property, ...]]) -> Reference:
        identity = node.identity
        if identity not in self._begun:
            self._begun.add(identity)
            self.declared[identity] = ObjectType(identity, pascal(hint), node.text("description"), properties())
        return Reference(identity)

    def _literals(self, node: Node) -> Type:
        values = [node.value["const"]] if "const" in node.value else list(node.value["enum"])
        known = tuple(dict.fromkeys(value for value in values if value is not None))
        if not known or not all(isinstance(value, str | int | float) for value in known):
            return AnyType()
        return Literals(known)

    def _all_of(self, node: Node, hint: str) -> Type:
        members = _members(node, "allOf")
        if len(members) == 1 and not node.value.get("properties"):
            return self.type_of(members[0], hint)
        parts = merged_members(node)
        if parts is None:
            self._degrade(node, "members of allOf that are not all objects are read as any value")
            return AnyType()
        required = frozenset[str]().union(*(_required(part) for part in parts))
        blocks = [block for part in parts if (block := part.child("properties")) is not None]

        def properties() -> tuple[Property, ...]:
            return _latest(prop for block in blocks for prop in properties_of(self, block, required, hint))

        return self._declare(node, hint, properties)

    def _one_of(self, node: Node, keyword: str, hint: str) -> Type:
        members = [member for member in _members(node, keyword) if not _only_null(member)]
        if node.value.get("discriminator") and members:
            return self._union(node, members, hint)
        types = list(dict.fromkeys(self.type_of(member, f"{hint} {index}") for index, member in enumerate(members, 1)))
        bare = [kind.inner if isinstance(kind, Nullable) else kind for kind in types]
        if len(bare) == 1:
            return types[0]
        if bare and all(isinstance(kind, Literals) for kind in bare):
            return Literals(tuple(dict.fromkeys(value for kind in bare for value in kind.values)))  # type: ignore[union-attr]
        if bare:
            self._degrade(node, f"{keyword} without a discriminator is read as any value")
        return AnyType()

    def _union(self, node: Node, members: list[Node], hint: str) -> Type:
        identity = node.identity
        if identity in self._begun:
            return Reference(identity)
        self._begun.add(identity)
        field = str(node.value["discriminator"].get("propertyName", ""))
        found = [self._variants(node, member, field) for member in members]
        if not all(found):
            self._degrade(node, "a union whose members cannot be told apart by a plain tag is read as any value")
            # A member may have referred to the union already: it meets a model that keeps whatever comes.
            self.declared[identity] = ObjectType(identity, pascal(hint), node.text("description"), ())
            return AnyType()
        variants = sorted((variant for group in found for variant in group), key=lambda variant: variant.tag)
        self.declared[identity] = UnionType(identity, pascal(hint), node.text("description"), field, tuple(variants))
        return Reference(identity)

    def _variants(self, union: Node, member: Node, field: str) -> list[Variant]:
        type_ = self.type_of(member, name_of(member.follow()))
        if not isinstance(type_, Reference) or not is_plain_key(field):
            return []
        target, mapping = member.follow(), union.child("discriminator", "mapping")
        entries = mapping.items() if mapping is not None else ()
        tags = sorted(tag for tag, entry in entries if _points_at(entry, target)) or [name_of(target)]
        if not all(map(is_plain_key, tags)):
            return []
        return [Variant(tag, Reference(self._tagged_as(type_.identity, field, tag))) for tag in tags]

    def _tagged_as(self, source: str, field: str, tag: str) -> str:
        """The identity of the object with this tag: its own for the first tag, that of a twin for any other."""
        claim = (source, field, tag)
        identity = source if self._tags.setdefault(source, claim) == claim else f"{source}?{field}={tag}"
        self._tags[identity] = claim
        return identity

    def _degrade(self, node: Node, message: str) -> None:
        self.findings.append(node.warning(message))


def name_of(node: Node) -> str:
    """What a referenced schema is called: its component's name, or the stem of its file where it is a whole file."""
    return str(node.pointer[-1]) if node.pointer else PurePosixPath(node.file).stem


def _latest(properties: Iterable[Property]) -> tuple[Property, ...]:
    """One property for each name, the last one said, in canonical order."""
    by_name = {prop.name: prop for prop in properties}
    return tuple(by_name[name] for name in sorted(by_name))


def _members(node: Node, keyword: str) -> list[Node]:
    """The schemas listed at a keyword."""
    block = node.child(keyword)
    return list(block.elements()) if block is not None else []


def _required(node: Node) -> frozenset[str]:
    names = node.value.get("required", ())
    return frozenset(name for name in names if isinstance(name, str)) if isinstance(names, list) else frozenset()


def _kind(value: dict[str, Any]) -> str | None:
    kind = value.get("type")
    if isinstance(kind, list):
        kinds = _without_null(kind)
        kind = kinds[0] if len(kinds) == 1 else None
    if kind is None and "properties" in value:
        return "object"
    if kind is None and "items" in value:
        return "array"
    return kind if isinstance(kind, str) else None


def _without_null(kinds: list[Any]) -> list[Any]:
    return [kind for kind in kinds if kind != "null"]


def _only_null(node: Node) -> bool:
    value = node.follow().value
    return isinstance(value, dict) and (value.get("type") == "null" or value.get("enum") == [None])


def _admits_null(node: Node) -> bool:
    value = node.value
    kind = value.get("type")
    if kind == "null" or (isinstance(kind, list) and "null" in kind) or None in (value.get("enum") or ()):
        return True
    return any(_only_null(member) for keyword in ("oneOf", "anyOf") for member in _members(node, keyword))


def _points_at(entry: Node, target: Node) -> bool:
    """Whether a mapping's value, a reference or a bare component name, means the schema at `target`."""
    text = str(entry.value)
    return text.rsplit("/", 1)[-1] in (name_of(target), target.file.rsplit("/", 1)[-1])
