"""`allOf`: what schemas add up to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import reduce
from itertools import chain
from typing import TYPE_CHECKING

from sdkwright.build.kinds import kinds_of, members_of, only_null, required_of, says_nothing, tells_type
from sdkwright.build.objects import Part, additional_of, is_map
from sdkwright.build.places import name_of
from sdkwright.build.specifics import narrower
from sdkwright.build.unions import keyword_of, one_of
from sdkwright.errors import LimitError
from sdkwright.load import Node
from sdkwright.model import AnyType, Map, Type

if TYPE_CHECKING:
    from sdkwright.build.schemas import Schemas

# No honest schema adds up this many; each is counted once, however often it is added.
PART_LIMIT = 2_000
_COMPONENT = 3  # the length of /components/schemas/<name>


def all_of(schemas: Schemas, node: Node, hint: str) -> Type:
    """The type of a schema that adds up others: an object where all of them are, else the narrowest of them."""
    told = [member for member in members_of(node, "allOf") if tells_type(member)]
    if len(told) == 1 and _adds_nothing(schemas.merger, node, told[0]):
        return schemas.type_of(told[0], hint)
    if schemas.merger.is_object(node):
        return _sum(schemas, node, hint)
    types = [schemas.type_of(member, f"{hint} {number}") for number, member in enumerate(told, 1)]
    keyword = keyword_of(node)
    own = one_of(schemas, node, keyword, hint) if keyword else schemas.own_type(node, hint)
    return reduce(lambda first, last: narrower(schemas, node, first, last), [own, *types])


def _sum(schemas: Schemas, node: Node, hint: str) -> Type:
    parts = schemas.merger.parts(node, hint)
    if all(is_map(part.node) for part in parts):
        return Map(additional_of(schemas, parts) or AnyType())
    return schemas.declare(node, hint, parts)


def _adds_nothing(merger: Merger, node: Node, member: Node) -> bool:
    """Whether a schema is no more than the only member of its `allOf`."""
    others = [other for other in members_of(node, "allOf") if other.pointer != member.pointer]
    if any(says_nothing(other) for other in others) or keyword_of(node) or not is_map(node):
        return False
    if any(isinstance(node.value.get(keyword), dict) for keyword in ("additionalProperties", "patternProperties")):
        return False
    target = member.follow(schema=True)
    if isinstance(target.value, dict) and not required_of(node) <= merger.required(target):
        return False
    if len(node.pointer) == _COMPONENT and isinstance(target.value, dict) and target.value.get("discriminator"):
        # A kind of the member, which is told from the other kinds by its name.
        return keyword_of(target) is not None
    # The kind may be said again, or made narrower, which only adding up can tell.
    return kinds_of(node.value) in ((), ("object",))


@dataclass(slots=True)
class Merger:
    """What schemas add up, each worked out once, so that sums of sums take no more time than there are schemas."""

    _parts: dict[str, tuple[Part, ...]] = field(default_factory=dict)

    def is_object(self, node: Node) -> bool:
        """Whether all that the schema adds up are objects, at least one of them by its own word."""
        kinds = [_kinds(part.node) for part in self.parts(node, "")]
        return any(kinds) and all(kind in ((), ("object",)) for kind in kinds)

    def required(self, node: Node) -> frozenset[str]:
        """The names that a schema requires, whatever alternative is chosen."""
        return frozenset[str]().union(*(required_of(part.node) for part in self.parts(node, "") if not part.optional))

    def parts(self, node: Node, hint: str) -> tuple[Part, ...]:
        """The schemas that a schema adds up, those within them opened, each once and the schema itself last.

        Alternatives count as parts that may be missing. Raises LimitError for too many.
        """
        identity = node.identity
        if identity not in self._parts:
            needed = set(_needed(node))
            self._parts[identity] = tuple(
                replace(part, optional=part.node.identity not in needed) for part in _opened(node)
            )
        return tuple(replace(part, hint=part.hint or hint) for part in self._parts[identity])


def _opened(node: Node) -> Iterator[Part]:
    """The parts of a schema, each after its own parts; without recursion, since hierarchies can be deep."""
    seen = {node.identity}
    waiting = [(Part(node, ""), chain(members_of(node, "allOf"), _alternatives(node)))]
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
            raise node.error(LimitError, f"allOf adds up more than {PART_LIMIT} schemas")
        hint = part.hint if target is member else name_of(target)
        waiting.append((Part(target, hint), chain(members_of(target, "allOf"), _alternatives(target))))


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


def _alternatives(node: Node) -> Iterator[Node]:
    """The alternatives of a schema; with a discriminator, they are its kinds and no parts of it."""
    if node.value.get("discriminator"):
        return
    for keyword in ("oneOf", "anyOf"):
        yield from (one for one in members_of(node, keyword) if tells_type(one) and not only_null(one))


def _kinds(node: Node) -> tuple[str, ...]:
    value = node.value
    if "enum" in value or "const" in value:
        return ("value",)
    return kinds_of(value)
