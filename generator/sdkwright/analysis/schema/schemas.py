"""Schema objects -> types.

An object with properties, a union told apart by a tag, and an enumeration or union that is referred to become declared
types, named after their component or after the place that they stand in; all else is written out where it is used.
What cannot be understood is `AnyType`, with a located warning.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial

from sdkwright.analysis.keywords.extension_values import check_schema
from sdkwright.analysis.keywords.flags import flag
from sdkwright.analysis.keywords.vendor_names import model_name
from sdkwright.analysis.schema.alias_cycles import without_alias_cycles
from sdkwright.analysis.schema.all_of import all_of, composed_type, intersection
from sdkwright.analysis.schema.all_of_parts import Merger
from sdkwright.analysis.schema.bases import Inheritance
from sdkwright.analysis.schema.combine import alternatives
from sdkwright.analysis.schema.enum_names import with_value_descriptions
from sdkwright.analysis.schema.enums import literals_of
from sdkwright.analysis.schema.kinds import SCALARS, admits_null, keyword_of, kinds_of, may_be_null, members_of, scalar
from sdkwright.analysis.schema.objects import Part, additional_of, is_map, map_of, properties_of
from sdkwright.analysis.schema.one_of import one_of
from sdkwright.analysis.schema.polymorphism import base_type, own_discriminator_values, polymorphic_type, with_subtypes
from sdkwright.analysis.schema.schema_names import Place, name_of
from sdkwright.analysis.schema.subtypes import Subtypes
from sdkwright.analysis.schema.variants import DiscriminatorValues, outside
from sdkwright.errors import Diagnostic, LimitError
from sdkwright.load import Document, Node
from sdkwright.model import (
    AliasType,
    AnyType,
    Array,
    Declared,
    Literals,
    ObjectType,
    Parameter,
    Reference,
    Scalar,
    Tag,
    Tuple,
    Type,
    Union,
    nullable,
    without_null,
)
from sdkwright.naming import pascal

# Schemas within schemas that are no objects: honest documents have less than ten.
DEPTH_LIMIT = 60
# How many types may stand within one that is written out in place, such as tuples of tuples.
SIZE_LIMIT = 20_000
# The marks of objects that are a whole component: itself, or what all its kinds have in common.
_OF_COMPONENTS = ("", "?base")
_TOO_DEEP = f"more than {DEPTH_LIMIT} schemas stand within one another"
_TOO_LARGE = f"written out in place, this type would hold more than {SIZE_LIMIT:,} others"


class Schemas:
    """Turns schemas into types and keeps what was declared on the way.

    The properties of an object are read after the schema that it stands in, so that an object may hold itself and a
    long chain of objects is no deep recursion; when `type_of` has come back, all of them are declared.
    """

    def __init__(self, findings: list[Diagnostic], documents: Sequence[Document] = ()) -> None:
        self.declared: dict[str, Declared] = {}
        self.findings = findings
        self.subtypes = Subtypes(documents)
        self.merger = Merger()
        self.objects: dict[str, Node] = {}
        self.parameters: dict[str, Parameter] = {}
        self.listed: dict[str, dict[tuple[str, str], Parameter]] = {}
        self.compositions: dict[str, Type] = {}
        self.narrowed: dict[str, Reference] = {}
        self.subtype_values: dict[str, list[tuple[Node, list[Tag]]]] = {}
        self.members = 0
        self.named: set[tuple[str, str, Tag]] = set()
        self.kinds: dict[tuple[str, str], Reference] = {}
        self._bases: dict[str, Reference] = {}
        self._below: dict[str, tuple[str, list[Tag]]] = {}
        self._types: dict[str, Type] = {}
        self._depths: dict[str, int] = {}
        self._deepest = 0
        self._sizes: dict[str, int] = {}
        self._size = 0
        self._open: set[str] = set()
        self._recursive: set[str] = set()
        self._waiting: deque[Callable[[], None]] = deque()
        self._settling = False
        self._told: set[tuple[str, str]] = set()

    def type_of(self, node: Node, hint: str) -> Type:
        """The type of the schema at `node`; `hint` names it where it has no name of its own.

        Raises:
            LimitError: Schemas that are no objects are nested too deeply, or hold too many others.
        """
        node = node.expanded()
        target = node.follow(schema=True)
        if not isinstance(target.value, dict):
            return AnyType()
        identity = target.identity
        if identity in self._open:
            self._recursive.add(identity)
            return nullable(Reference(identity)) if may_be_null(target) else Reference(identity)
        if identity not in self._types:
            referred, name = target is not node, model_name(target, self.warn)
            self._types[identity] = self._read(
                target, name or (name_of(target, hint) if referred else hint), referred=referred
            )
            self._settle()
        self._rise(identity, target)
        return self._types[identity]

    def declare(self, place: Place, parts: Collection[Part]) -> Reference:
        """The object that the parts add up to, which is declared."""
        if place.identity not in self.objects:
            self.objects[place.identity] = place.node
            self._waiting.append(partial(self._declare, place, parts))
        return Reference(place.identity)

    def composed_type(self, place: Place, nodes: Sequence[Node], closed: frozenset[str] = frozenset()) -> Type:
        """The type of objects that hold at once; `closed` are those whose alternatives are told apart already."""
        return composed_type(self, place, nodes, closed)

    def intersection(self, said: Sequence[Part]) -> Type:
        """The type of schemas of any kind that hold at once."""
        return intersection(self, said)

    def is_open(self, node: Node) -> bool:
        """Whether the schema is being read, further up."""
        return node.identity in self._open

    def own_type(self, node: Node, hint: str) -> Type:
        """The type that the schema's own keywords tell, `allOf` and alternatives left out."""
        kinds = kinds_of(node.value)
        if len(kinds) > 1:
            return alternatives([self._of_kind(node, kind, hint, "?object") for kind in kinds])
        if kinds:
            return self._of_kind(node, kinds[0], hint)
        said = node.value.get("type")
        if said in ("null", ["null"]):
            return Scalar("null")
        if said is not None:
            self.warn(node, "a schema of an unknown type is read as any value")
        return AnyType()

    def warn(self, node: Node, message: str, about: str = "") -> None:
        """Keep a warning located at the node, once for what it is about: the node itself, unless `about` says more."""
        key = (about or node.identity, message)
        if key not in self._told:
            self._told.add(key)
            self.findings.append(node.warning(message))

    def finished(self, entries: Iterable[str] = ()) -> dict[str, Declared]:
        """The declared types in canonical order, union members with their tags and kinds with what they are kinds of.

        entries: the identities that operations and webhooks refer to.
        """
        declared = without_alias_cycles(self.declared)
        tagged = DiscriminatorValues(
            declared, self._below, self.named, outside(declared, entries), self._warn_of
        ).marked()
        return Inheritance(tagged, self._bases, self.narrowed, self._warn_of).placed()

    def _read(self, node: Node, hint: str, *, referred: bool) -> Type:
        identity = node.identity
        if len(self._open) > DEPTH_LIMIT:
            raise node.error(LimitError, _TOO_DEEP)
        check_schema(node, self.warn)
        self._open.add(identity)
        above, self._deepest, self._size = (self._deepest, self._size), 0, 1
        try:
            type_ = with_subtypes(self, node, self._shape(node, hint), hint)
        finally:
            self._open.discard(identity)
            self._depths[identity], self._sizes[identity] = self._deepest, self._size
            self._deepest, self._size = above
        if identity in self.objects:
            self._depths[identity] = 0
        if isinstance(without_null(type_), Reference):
            self._sizes[identity] = 1
        if admits_null(node.value):
            type_ = nullable(type_)
        bare = without_null(type_)
        if identity not in self._recursive and not (referred and isinstance(bare, Literals | Union)):
            return type_
        self._sizes[identity] = 1
        # Whatever holds itself needs a name, since nothing else could say so, and may be null within itself.
        meant = type_ if identity in self._recursive else bare
        self.declared[identity] = AliasType(
            identity, pascal(hint), with_value_descriptions(node.text("description"), [node], self.warn), meant
        )
        return nullable(Reference(identity)) if bare is not type_ else Reference(identity)

    def _warn_of(self, identity: str, message: str) -> None:
        self.warn(self.objects[identity], message, about=identity)

    def _rise(self, identity: str, node: Node) -> None:
        """Count the depth and size of what stands within the schema that is being read; the same in any order."""
        self._deepest = max(self._deepest, self._depths[identity] + 1)
        self._size += self._sizes[identity] if self._open else 0
        if self._deepest > DEPTH_LIMIT:
            raise node.error(LimitError, _TOO_DEEP)
        if self._size > SIZE_LIMIT:
            raise node.error(LimitError, _TOO_LARGE)

    def _shape(self, node: Node, hint: str) -> Type:
        value = node.value
        if "enum" in value or "const" in value:
            if (listed := literals_of(node)) is not None:
                return listed
            if not kinds_of(value):
                self.warn(node, "an enumeration of lists or objects is read as any value")
        keyword = keyword_of(node)
        if value.get("discriminator") and keyword is None and (found := polymorphic_type(self, node, hint)) is not None:
            return found
        if value.get("allOf") and not (keyword and self.merger.is_parent(node)):
            return all_of(self, node, hint)
        return one_of(self, node, keyword, hint) if keyword else self.own_type(node, hint)

    def _of_kind(self, node: Node, kind: str, hint: str, mark: str = "") -> Type:
        if kind in SCALARS:
            return scalar(node, kind)
        if kind == "array":
            return self._array(node, hint)
        if is_map(node):
            return map_of(self, node, hint)
        return self.declare(Place(node, f"{hint} object" if mark else hint, mark), (Part(node, hint),))

    def _array(self, node: Node, hint: str) -> Type:
        items, first = node.child("items"), members_of(node, "prefixItems")
        if listed := members_of(node, "items"):  # the form of older drafts
            items, first = node.child("additionalItems"), listed
        rest = self.type_of(items, f"{hint} item") if items is not None else AnyType()
        if not first:
            return Array(rest)
        types = [self.type_of(member, f"{hint} item {number}") for number, member in enumerate(first, 1)]
        bounds = node.value.get("minItems"), node.value.get("maxItems")
        if bounds == (len(first), len(first)) or (items is not None and items.value is False):
            return Tuple(tuple(types))
        return Array(alternatives(types if items is None else [*types, rest]))

    def _declare(self, place: Place, parts: Collection[Part]) -> None:
        properties, additional = properties_of(self, parts), additional_of(self, parts)
        self.declared[place.identity] = ObjectType(
            place.identity,
            pascal(place.hint),
            place.node.text("description"),
            properties,
            additional=additional,
            deprecated=flag(place.node, "deprecated"),
        )
        if place.mark not in _OF_COMPONENTS:
            return
        if (base := base_type(self, place.node)) is not None:
            self._bases[place.identity] = base
        if (below := own_discriminator_values(self, place.node)) is not None:
            self._below[place.identity] = below

    def _settle(self) -> None:
        """Read the properties of all objects that were met, and of those met on the way."""
        if self._open or self._settling:
            return
        self._settling = True
        try:
            while self._waiting:
                self._waiting.popleft()()
        finally:
            self._settling = False
