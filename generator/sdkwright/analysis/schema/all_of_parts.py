"""The parts of a schema: the schemas that it combines by `allOf`, and those that its alternatives may add."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from sdkwright.analysis.schema.kinds import (
    has_type,
    keyword_of,
    kinds_of,
    members_of,
    only_null,
    only_restricts,
    required_of,
)
from sdkwright.analysis.schema.objects import Part, describes_map_values, is_map
from sdkwright.analysis.schema.schema_names import name_of
from sdkwright.errors import LimitError
from sdkwright.load import Node

# No real schema combines this many others; each is counted once, however often it occurs.
PART_LIMIT = 2_000
# Nor do all schemas of a real document together.
TOTAL_LIMIT = 200_000
# Nor do its objects have this many properties, each counted in every object that has it.
NAMES_LIMIT = 500_000
_COMPONENT = 3  # the length of /components/schemas/<name>
_NONE: frozenset[str] = frozenset()


@dataclass(slots=True)
class Merger:
    """The parts of schemas, each worked out once, so that nested compositions take linear time."""

    _parts: dict[tuple[str, frozenset[str]], tuple[Part, ...]] = field(default_factory=dict)
    _parents: dict[str, bool] = field(default_factory=dict)
    _total: int = 0
    _names: int = 0

    def is_object(self, node: Node) -> bool:
        """Whether all parts of the schema can be objects, and at least one of them says so."""
        kinds = [_kinds_or_enum(part.node) for part in self.parts(node, "")]
        return any(kinds) and all(kind in ((), ("object",)) for kind in kinds)

    def required(self, node: Node) -> frozenset[str]:
        """The names that a schema requires, whichever alternative is chosen."""
        return frozenset[str]().union(*(required_of(part.node) for part in self.parts(node, "") if not part.optional))

    def parts(self, node: Node, hint: str, closed: frozenset[str] = _NONE) -> tuple[Part, ...]:
        """The schemas that a schema combines, flattened, each once and the schema itself last.

        Alternatives are optional parts, except those of schemas among `closed`. Raises LimitError for too many.
        """
        key = node.identity, closed
        if key not in self._parts:
            required = set(_required_identities(node))
            self._parts[key] = tuple(
                Part(part.node, part.hint, part.node.identity not in required) for part in self._flattened(node, closed)
            )
            self._total += len(self._parts[key])
            self._names += sum(part.count for part in self._parts[key])
            if self._total > TOTAL_LIMIT:
                raise node.error(LimitError, f"allOf adds up more than {TOTAL_LIMIT:,} schemas in all")
            if self._names > NAMES_LIMIT:
                raise node.error(LimitError, f"the objects up to this one have more than {NAMES_LIMIT:,} properties")
        return tuple(part if part.hint else Part(part.node, hint, part.optional) for part in self._parts[key])

    def parts_of(self, nodes: Sequence[Node], hint: str, closed: frozenset[str] = _NONE) -> tuple[Part, ...]:
        """The parts of schemas that all apply; a part that one of them requires is not optional."""
        by_identity: dict[str, Part] = {}
        for part in (part for node in nodes for part in self.parts(node, hint, closed)):
            earlier = by_identity.setdefault(part.node.identity, part)
            if earlier.optional and not part.optional:
                by_identity[part.node.identity] = part
        return tuple(by_identity.values())

    def is_parent(self, node: Node) -> bool:
        """Whether an alternative of the schema extends the schema itself, and so is a subtype of it."""
        if node.identity not in self._parents:
            targets = (member.follow(schema=True) for member in _alternatives(node))
            mappings = (target for target in targets if isinstance(target.value, dict))
            self._parents[node.identity] = any(node.identity in _required_identities(target) for target in mappings)
        return self._parents[node.identity]

    def covers(self, node: Node, parts: Sequence[Part]) -> bool:
        """Whether an object has all properties of the parts, and additional ones if they describe such."""
        own = self.parts(node, "")
        names = {name for part in own for name in part.names}
        if not names.issuperset(name for part in parts for name in part.names):
            return False
        return any(describes_map_values(part.node) for part in own) or not any(
            describes_map_values(part.node) for part in parts
        )

    def adds_nothing(self, node: Node, member: Node) -> bool:
        """Whether a schema says no more than the only member of its `allOf` that has a type."""
        others = [other for other in members_of(node, "allOf") if other.pointer != member.pointer]
        if any(only_restricts(other) for other in others) or keyword_of(node) or not is_map(node):
            return False
        if any(isinstance(node.value.get(keyword), dict) for keyword in ("additionalProperties", "patternProperties")):
            return False
        target = member.follow(schema=True)
        if isinstance(target.value, dict) and not required_of(node) <= self.required(target):
            return False
        if len(node.pointer) == _COMPONENT and isinstance(target.value, dict) and target.value.get("discriminator"):
            # A subtype of the member, which its name distinguishes from the other subtypes.
            return keyword_of(target) is not None
        # The kind may be repeated or narrowed, which only shows when the types are combined.
        return kinds_of(node.value) in ((), ("object",))

    def simplified(self, node: Node) -> Node:
        """The schema itself, or the only member of its `allOf` if it adds nothing to that."""
        target = node.follow(schema=True)
        if node.reference is not None or not isinstance(target.value, dict):
            return node
        typed = [member for member in members_of(target, "allOf") if has_type(member)]
        return typed[0] if len(typed) == 1 and self.adds_nothing(target, typed[0]) else node

    def _flattened(self, node: Node, closed: frozenset[str]) -> Iterator[Part]:
        """The parts of a schema, each after its own parts; iterative, since hierarchies can be deep."""
        seen = {node.identity}
        stack = [(Part(node, ""), self._combined_schemas(node, closed))]
        while stack:
            part, members = stack[-1]
            member = next(members, None)
            if member is None:
                stack.pop()
                yield part
                continue
            target = member.follow(schema=True)
            if target.identity in seen or not isinstance(target.value, dict):
                continue
            seen.add(target.identity)
            if len(seen) > PART_LIMIT:
                raise node.error(LimitError, f"more than {PART_LIMIT} schemas add up to this one")
            hint = part.hint if target is member else name_of(target)
            stack.append((Part(target, hint), self._combined_schemas(target, closed)))

    def _combined_schemas(self, node: Node, closed: frozenset[str]) -> Iterator[Node]:
        """The schemas that a schema combines; alternatives that are its subtypes are not parts of it."""
        own = iter(members_of(node, "allOf"))
        if node.identity in closed or not (alternatives := list(_alternatives(node))) or self.is_parent(node):
            return own
        return chain(own, alternatives)


def _required_identities(node: Node) -> Iterator[str]:
    """The identities of the schema and of all that `allOf` adds to it, whichever alternative is chosen."""
    seen = {node.identity}
    waiting = [node]
    while waiting:
        current = waiting.pop()
        yield current.identity
        for member in members_of(current, "allOf"):
            target = member.follow(schema=True)
            if target.identity not in seen and isinstance(target.value, dict):
                seen.add(target.identity)
                waiting.append(target)


def _alternatives(node: Node) -> Iterator[Node]:
    """The alternatives of a schema that have a type other than null."""
    for keyword in ("oneOf", "anyOf"):
        yield from (member for member in members_of(node, keyword) if has_type(member) and not only_null(member))


def _kinds_or_enum(node: Node) -> tuple[str, ...]:
    value = node.value
    if "enum" in value or "const" in value:
        return ("value",)
    return kinds_of(value)
