"""The parts of a schema: what it adds up by `allOf`, and what its alternatives may add."""

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

# No honest schema adds up this many; each is counted once, however often it is added.
PART_LIMIT = 2_000
# Nor do all schemas of honest documents together.
TOTAL_LIMIT = 200_000
# Nor have their objects this many properties, each counted in every object that has it.
NAMES_LIMIT = 500_000
_COMPONENT = 3  # the length of /components/schemas/<name>
_NONE: frozenset[str] = frozenset()


@dataclass(slots=True)
class Merger:
    """What schemas add up, each worked out once, so that sums of sums take no more time than there are schemas."""

    _parts: dict[tuple[str, frozenset[str]], tuple[Part, ...]] = field(default_factory=dict)
    _parents: dict[str, bool] = field(default_factory=dict)
    _total: int = 0
    _names: int = 0

    def is_object(self, node: Node) -> bool:
        """Whether all that the schema adds up are objects, at least one of them by its own word."""
        kinds = [_kinds(part.node) for part in self.parts(node, "")]
        return any(kinds) and all(kind in ((), ("object",)) for kind in kinds)

    def required(self, node: Node) -> frozenset[str]:
        """The names that a schema requires, whatever alternative is chosen."""
        return frozenset[str]().union(*(required_of(part.node) for part in self.parts(node, "") if not part.optional))

    def parts(self, node: Node, hint: str, closed: frozenset[str] = _NONE) -> tuple[Part, ...]:
        """The schemas that a schema adds up, those within them opened, each once and the schema itself last.

        Alternatives count as parts that may be missing, but for those of the schemas that are `closed`. Raises
        LimitError for too many.
        """
        key = node.identity, closed
        if key not in self._parts:
            needed = set(_needed(node))
            self._parts[key] = tuple(
                Part(part.node, part.hint, part.node.identity not in needed) for part in self._opened(node, closed)
            )
            self._total += len(self._parts[key])
            self._names += sum(part.count for part in self._parts[key])
            if self._total > TOTAL_LIMIT:
                raise node.error(LimitError, f"allOf adds up more than {TOTAL_LIMIT:,} schemas in all")
            if self._names > NAMES_LIMIT:
                raise node.error(LimitError, f"the objects up to this one have more than {NAMES_LIMIT:,} properties")
        return tuple(part if part.hint else Part(part.node, hint, part.optional) for part in self._parts[key])

    def parts_of(self, nodes: Sequence[Node], hint: str, closed: frozenset[str] = _NONE) -> tuple[Part, ...]:
        """The parts of schemas that hold at once; what one of them needs is not optional."""
        found: dict[str, Part] = {}
        for part in (part for node in nodes for part in self.parts(node, hint, closed)):
            before = found.setdefault(part.node.identity, part)
            if before.optional and not part.optional:
                found[part.node.identity] = part
        return tuple(found.values())

    def is_parent(self, node: Node) -> bool:
        """Whether an alternative of the schema builds upon the schema itself, so that it is a kind of it."""
        if node.identity not in self._parents:
            targets = (member.follow(schema=True) for member in _listed(node))
            mappings = (target for target in targets if isinstance(target.value, dict))
            self._parents[node.identity] = any(node.identity in _needed(target) for target in mappings)
        return self._parents[node.identity]

    def covers(self, node: Node, parts: Sequence[Part]) -> bool:
        """Whether an object has all properties that the parts have, and further fields where they describe such."""
        own = self.parts(node, "")
        names = {name for part in own for name in part.names}
        if not names.issuperset(name for part in parts for name in part.names):
            return False
        return any(describes_map_values(part.node) for part in own) or not any(
            describes_map_values(part.node) for part in parts
        )

    def adds_nothing(self, node: Node, member: Node) -> bool:
        """Whether a schema is no more than the only member of its `allOf` that tells a type."""
        others = [other for other in members_of(node, "allOf") if other.pointer != member.pointer]
        if any(only_restricts(other) for other in others) or keyword_of(node) or not is_map(node):
            return False
        if any(isinstance(node.value.get(keyword), dict) for keyword in ("additionalProperties", "patternProperties")):
            return False
        target = member.follow(schema=True)
        if isinstance(target.value, dict) and not required_of(node) <= self.required(target):
            return False
        if len(node.pointer) == _COMPONENT and isinstance(target.value, dict) and target.value.get("discriminator"):
            # A kind of the member, which is told from the other kinds by its name.
            return keyword_of(target) is not None
        # The kind may be said again, or made narrower, which only adding up can tell.
        return kinds_of(node.value) in ((), ("object",))

    def meant(self, node: Node) -> Node:
        """The schema itself, or the only one that it adds up where it adds nothing to that."""
        target = node.follow(schema=True)
        if node.reference is not None or not isinstance(target.value, dict):
            return node
        told = [member for member in members_of(target, "allOf") if has_type(member)]
        return told[0] if len(told) == 1 and self.adds_nothing(target, told[0]) else node

    def _opened(self, node: Node, closed: frozenset[str]) -> Iterator[Part]:
        """The parts of a schema, each after its own parts; without recursion, since hierarchies can be deep."""
        seen = {node.identity}
        waiting = [(Part(node, ""), self._members(node, closed))]
        while waiting:
            part, members = waiting[-1]
            member = next(members, None)
            if member is None:
                waiting.pop()
                yield part
                continue
            target = member.follow(schema=True)
            if target.identity in seen or not isinstance(target.value, dict):
                continue
            seen.add(target.identity)
            if len(seen) > PART_LIMIT:
                raise node.error(LimitError, f"more than {PART_LIMIT} schemas add up to this one")
            hint = part.hint if target is member else name_of(target)
            waiting.append((Part(target, hint), self._members(target, closed)))

    def _members(self, node: Node, closed: frozenset[str]) -> Iterator[Node]:
        """The schemas that one adds up; alternatives that are its kinds are no parts of it."""
        own = iter(members_of(node, "allOf"))
        if node.identity in closed or not (listed := list(_listed(node))) or self.is_parent(node):
            return own
        return chain(own, listed)


def _needed(node: Node) -> Iterator[str]:
    """The identities of the schema and of all that `allOf` adds to it, whatever alternative is chosen."""
    seen = {node.identity}
    waiting = [node]
    while waiting:
        one = waiting.pop()
        yield one.identity
        for member in members_of(one, "allOf"):
            target = member.follow(schema=True)
            if target.identity not in seen and isinstance(target.value, dict):
                seen.add(target.identity)
                waiting.append(target)


def _listed(node: Node) -> Iterator[Node]:
    """The alternatives of a schema that tell a type."""
    for keyword in ("oneOf", "anyOf"):
        yield from (one for one in members_of(node, keyword) if has_type(one) and not only_null(one))


def _kinds(node: Node) -> tuple[str, ...]:
    value = node.value
    if "enum" in value or "const" in value:
        return ("value",)
    return kinds_of(value)
