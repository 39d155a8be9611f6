"""Schema objects -> types.

Objects with properties, unions with a discriminator, and referenced enumerations and unions become declared types,
named after their component or their location in the document. All other types are written out where they are used. A
schema that cannot be understood becomes `AnyType`, with a located warning.
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
from sdkwright.analysis.schema.kinds import (
    SCALARS,
    admits_null,
    keyword_of,
    kinds_of,
    may_be_null,
    members_of,
    scalar,
)
from sdkwright.analysis.schema.objects import Part, additional_of, is_map, map_of, properties_of
from sdkwright.analysis.schema.one_of import one_of
from sdkwright.analysis.schema.polymorphism import base_type, own_discriminator_values, polymorphic_type, with_subtypes
from sdkwright.analysis.schema.schema_names import TypeSource, name_of
from sdkwright.analysis.schema.slips import NO_SCHEMA, check_slips
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
    Tag,
    Tuple,
    Type,
    Union,
    nullable,
    without_null,
)
from sdkwright.model.types import NULL
from sdkwright.naming import pascal

# How deeply schemas other than objects may be nested; real documents stay below ten.
DEPTH_LIMIT = 60
# How many types one that is written out in place may contain, such as a tuple of tuples.
SIZE_LIMIT = 20_000
# The suffixes of objects that stand for a whole component: the component itself, or the base of its subtypes.
_COMPONENT_SUFFIXES = ("", "?base")
_TOO_DEEP = f"more than {DEPTH_LIMIT} schemas stand within one another"
_TOO_LARGE = f"written out in place, this type would hold more than {SIZE_LIMIT:,} others"


class Schemas:
    """Turns schemas into types and collects the types that are declared on the way.

    The properties of an object are read after the schema around it, so that an object may contain itself and a long
    chain of objects needs no deep recursion; when `type_of` returns, all of them are declared.
    """

    def __init__(self, findings: list[Diagnostic], documents: Sequence[Document] = ()) -> None:
        self.declared: dict[str, Declared] = {}
        self.findings = findings
        self.subtypes = Subtypes(documents)
        self.merger = Merger()
        self.objects: dict[str, Node] = {}
        self.parameters: dict[str, Parameter] = {}
        self.parameter_lists: dict[str, dict[tuple[str, str], Parameter]] = {}
        self.compositions: dict[str, Type] = {}
        self.narrowed_bases: dict[str, Reference] = {}
        self.subtype_values: dict[str, list[tuple[Node, list[Tag]]]] = {}
        self.union_member_count = 0
        self.name_values: set[tuple[str, str, Tag]] = set()
        self.subtype_objects: dict[tuple[str, str], Reference] = {}
        self._bases: dict[str, Reference] = {}
        self._discriminator_values: dict[str, tuple[str, list[Tag]]] = {}
        self._types: dict[str, Type] = {}
        self._depths: dict[str, int] = {}
        self._max_depth = 0
        self._sizes: dict[str, int] = {}
        self._size = 0
        self._in_progress: set[str] = set()
        self._recursive: set[str] = set()
        self._pending: deque[Callable[[], None]] = deque()
        self._is_declaring = False
        self._warned: set[tuple[str, str]] = set()

    def type_of(self, node: Node, hint: str) -> Type:
        """The type of the schema at `node`; `hint` is its name if it has none of its own.

        Raises:
            LimitError: Schemas other than objects are nested too deeply, or contain too many others.
        """
        node = node.expanded()
        target = node.follow(schema=True)
        if not isinstance(target.value, dict):
            if not isinstance(target.value, bool):
                self.warn(target, NO_SCHEMA)
            return AnyType()
        identity = target.identity
        if identity in self._in_progress:
            self._recursive.add(identity)
            return nullable(Reference(identity)) if may_be_null(target) else Reference(identity)
        if identity not in self._types:
            is_referenced, name = target is not node, model_name(target, self.warn)
            name = name or (name_of(target, hint) if is_referenced else hint)
            self._types[identity] = self._read_schema(identity, target, name, is_referenced=is_referenced)
            self._declare_pending()
        self._count_nesting(identity, target)
        return self._types[identity]

    def declare(self, source: TypeSource, parts: Collection[Part]) -> Reference:
        """Declare the object that has the properties of all parts."""
        if source.identity not in self.objects:
            self.objects[source.identity] = source.node
            self._pending.append(partial(self._declare, source, parts))
        return Reference(source.identity)

    def composed_type(self, source: TypeSource, nodes: Sequence[Node], closed: frozenset[str] = frozenset()) -> Type:
        """The type of an object that satisfies all the schemas; the unions among `closed` are resolved already."""
        return composed_type(self, source, nodes, closed)

    def intersection(self, parts: Sequence[Part]) -> Type:
        """The type of a value, of whatever kind, that satisfies all the schemas."""
        return intersection(self, parts)

    def is_in_progress(self, node: Node) -> bool:
        """Whether the schema is being read further up the call stack."""
        return node.identity in self._in_progress

    def own_type(self, node: Node, hint: str) -> Type:
        """The type by the schema's own keywords, without `allOf`, `oneOf` and `anyOf`."""
        kinds = kinds_of(node.value)
        if len(kinds) > 1:
            return alternatives([self._type_of_kind(node, kind, hint, "?object") for kind in kinds])
        if kinds:
            return self._type_of_kind(node, kinds[0], hint)
        type_name = node.value.get("type")
        if type_name in ("null", ["null"]):
            return NULL
        if type_name is not None:
            self.warn(node.child("type") or node, "a schema of an unknown type is read as any value")
        return AnyType()

    def warn(self, node: Node, message: str, rule: str = "", about: str = "") -> None:
        """Record a warning at the node, once for each subject: the node itself, unless `about` names another."""
        key = (about or node.identity, message)
        if key not in self._warned:
            self._warned.add(key)
            self.findings.append(node.warning(message, rule))

    def assemble(self, entries: Iterable[str] = ()) -> dict[str, Declared]:
        """The declared types in canonical order, with discriminator values on union members and bases on subtypes.

        entries: the identities that operations and webhooks refer to.
        """
        declared = without_alias_cycles(self.declared)
        types = DiscriminatorValues(
            declared, self._discriminator_values, self.name_values, outside(declared, entries), self._warn_about
        ).assigned()
        return Inheritance(types, self._bases, self.narrowed_bases, self._warn_about).with_bases()

    def _read_schema(self, identity: str, node: Node, hint: str, *, is_referenced: bool) -> Type:
        if len(self._in_progress) > DEPTH_LIMIT:
            raise node.error(LimitError, _TOO_DEEP)
        check_schema(node, self.warn)
        check_slips(node, self.warn)
        self._in_progress.add(identity)
        outer, self._max_depth, self._size = (self._max_depth, self._size), 0, 1
        try:
            type_ = with_subtypes(self, node, self._unnamed_type(node, hint), hint)
        finally:
            self._in_progress.discard(identity)
            self._depths[identity], self._sizes[identity] = self._max_depth, self._size
            self._max_depth, self._size = outer
        if identity in self.objects:
            self._depths[identity] = 0
        if isinstance(without_null(type_), Reference):
            self._sizes[identity] = 1
        if admits_null(node.value):
            type_ = nullable(type_)
        bare = without_null(type_)
        if identity not in self._recursive and not (is_referenced and isinstance(bare, Literals | Union)):
            return type_
        self._sizes[identity] = 1
        # A type that contains itself can only be written by name, and may be null within itself.
        aliased = type_ if identity in self._recursive else bare
        self.declared[identity] = AliasType(
            identity, pascal(hint), with_value_descriptions(node.text("description"), [node], self.warn), aliased
        )
        return nullable(Reference(identity)) if bare is not type_ else Reference(identity)

    def _warn_about(self, identity: str, message: str) -> None:
        self.warn(self.objects[identity], message, about=identity)

    def _count_nesting(self, identity: str, node: Node) -> None:
        """Add the depth and size of a nested schema to the one being read; the result is the same in any order."""
        self._max_depth = max(self._max_depth, self._depths[identity] + 1)
        self._size += self._sizes[identity] if self._in_progress else 0
        if self._max_depth > DEPTH_LIMIT:
            raise node.error(LimitError, _TOO_DEEP)
        if self._size > SIZE_LIMIT:
            raise node.error(LimitError, _TOO_LARGE)

    def _unnamed_type(self, node: Node, hint: str) -> Type:
        value = node.value
        if "enum" in value or "const" in value:
            if (literals := literals_of(node)) is not None:
                return literals
            if not kinds_of(value):
                self.warn(node, "an enumeration of lists or objects is read as any value")
        keyword = keyword_of(node)
        if value.get("discriminator") and keyword is None and (union := polymorphic_type(self, node, hint)) is not None:
            return union
        if value.get("allOf") and not (keyword and self.merger.is_parent(node)):
            return all_of(self, node, hint)
        return one_of(self, node, keyword, hint) if keyword else self.own_type(node, hint)

    def _type_of_kind(self, node: Node, kind: str, hint: str, suffix: str = "") -> Type:
        if kind in SCALARS:
            return scalar(node, kind)
        if kind == "array":
            return self._array_type(node, hint)
        if is_map(node):
            return map_of(self, node, hint)
        return self.declare(TypeSource(node, f"{hint} object" if suffix else hint, suffix), (Part(node, hint),))

    def _array_type(self, node: Node, hint: str) -> Type:
        items, first = node.child("items"), members_of(node, "prefixItems")
        if members := members_of(node, "items"):  # how older drafts write tuples
            items, first = node.child("additionalItems"), members
        rest = self.type_of(items, f"{hint} item") if items is not None else AnyType()
        if not first:
            return Array(rest)
        types = [self.type_of(member, f"{hint} item {number}") for number, member in enumerate(first, 1)]
        bounds = node.value.get("minItems"), node.value.get("maxItems")
        if bounds == (len(first), len(first)) or (items is not None and items.value is False):
            return Tuple(tuple(types))
        return Array(alternatives(types if items is None else [*types, rest]))

    def _declare(self, source: TypeSource, parts: Collection[Part]) -> None:
        properties, additional = properties_of(self, parts), additional_of(self, parts)
        self.declared[source.identity] = ObjectType(
            source.identity,
            pascal(source.hint),
            source.node.text("description"),
            properties,
            additional=additional,
            deprecated=flag(source.node, "deprecated"),
        )
        if source.suffix not in _COMPONENT_SUFFIXES:
            return
        if (base := base_type(self, source.node)) is not None:
            self._bases[source.identity] = base
        if (values := own_discriminator_values(self, source.node)) is not None:
            self._discriminator_values[source.identity] = values

    def _declare_pending(self) -> None:
        """Declare all pending objects, including those that are met on the way."""
        if self._in_progress or self._is_declaring:
            return
        self._is_declaring = True
        try:
            while self._pending:
                self._pending.popleft()()
        finally:
            self._is_declaring = False
