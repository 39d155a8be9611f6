"""Samples of schemas, made from the document as it stands: JSON as it goes over the wire."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.outsider.document import Node
from tests.outsider.kinds import kinds, own_tag, tag_of
from tests.outsider.shape import Shape, fits, shape
from tests.outsider.values import kind

ANYTHING = "anything"
KEY = "some key"
BESIDE = "a reference has words beside it, which OpenAPI 3.0 passes over"
BYTES = b"\x00bytes\xff"
_DEEP = 4
_MOST = 1000

_TEXTS: Mapping[str, str] = {
    "date-time": "2024-05-06T07:08:09Z",
    "date": "2024-05-06",
    "time": "07:08:09",
    "duration": "P1DT2H",
    "uuid": "12345678-1234-5678-1234-567812345678",
    "decimal": "1.25",
    "byte": base64.b64encode(BYTES).decode(),
    # Its padding may be left out (RFC 4648, 5), as most do who choose it.
    "base64url": base64.urlsafe_b64encode(BYTES).decode().rstrip("="),
}
_SINGLE: Mapping[str, Any] = {"integer": 7, "number": 1.5, "boolean": True, "null": None}

Said = Node | list[Node]


class EndlessError(Exception):
    """No value is possible: a schema requires itself."""


class NothingSentError(EndlessError):
    """All of an object is read-only, and it is to be sent: only where it is required is it there, and empty."""


@dataclass
class Sampler:
    """Makes values; what an optional property holds is left out when it is deep inside, or when there is enough.

    whole: whether optional properties are there. sent: whether the value goes to the server, so that what only replies
    hold is left out. doubts: what of the samples may mean several things.
    """

    whole: bool
    sent: bool
    doubts: list[str] = field(default_factory=list)
    _inside: list[int] = field(default_factory=list)
    _made: int = 0

    def json(self, said: Said) -> Any:
        """A value of the schema, or of several that hold together."""
        said = said[0] if isinstance(said, list) and len(said) == 1 else said
        found = shape(said)
        marks = [*found.identities, *(id(one.content) for one in (said if isinstance(said, list) else [said]))]
        if any(self._inside.count(mark) > 1 for mark in marks) or len(self._inside) > 40 * _DEEP:
            raise EndlessError
        before = len(self._inside)
        self._inside += marks
        self._made += 1
        try:
            return self._value(said, found)
        finally:
            del self._inside[before:]

    def _value(self, said: Said, found: Shape) -> Any:
        if not found.sure:
            self.doubts.append("a reference leads nowhere")
            return ANYTHING
        if found.beside:
            self.doubts.append(BESIDE)
        if found.values:
            return found.values[len(found.values) // 2]
        if tagged := kinds(said, found):
            return self._tagged(found, tagged)
        type_ = next(iter(found.types), "")
        if type_ == "object" or (not type_ and (found.properties or found.further)):
            return self._object(found) | self._own_tag(said, found)
        if found.unions:
            return self._member(found.unions[0])
        if type_ == "array" or (not type_ and (found.items is not None or found.places)):
            return self._array(found)
        if type_ in ("", "string"):
            return _TEXTS.get(kind(found), ANYTHING if not type_ else "text")
        return _SINGLE.get(type_, ANYTHING)

    def _tagged(self, found: Shape, tagged: list[tuple[Any, Node]]) -> Any:
        """A value of one of the schemas that tags stand for, with its tag, and with what is said beside them."""
        assert found.discriminator is not None
        value, member = self._chosen([one for _, one in (reversed(tagged) if self.whole else tagged)])
        tag = next(tag for tag, one in tagged if one is member)
        name = str(tag_of(found.discriminator))
        values = shape(said).values if (said := found.properties.get(name)) else None
        if tag is None or not isinstance(value, dict) or (values is not None and tag not in values):
            self.doubts.append("a member of a tagged union has no tag, or one that its property does not allow")
            return value
        beside = self._object(found, unions=False) if found.properties else {}
        return {**beside, **value, name: tag}

    def _own_tag(self, said: Said, found: Shape) -> dict[str, Any]:
        """The tag of a schema that stands outside its union, where its property does not say it."""
        name = str(tag_of(found.discriminator)) if found.discriminator is not None else ""
        if name not in found.properties or shape(found.properties[name]).values or isinstance(said, list):
            return {}
        tag = own_tag(said, found.discriminator) if found.discriminator else None
        return {} if tag is None else {name: tag}

    def _member(self, members: list[Node]) -> Any:
        """A value of a member of a union without tags; it is in doubt where it fits more of them."""
        order = [one for one in members if shape(one).types or shape(one).properties or shape(one).unions] or members
        value, _ = self._chosen(list(reversed(order)) if self.whole else order)
        if len(fitting := [one for one in members if fits(one, value)]) > 1:
            self.doubts.append(f"{len(fitting)} members of a union fit")
        return value

    def _chosen(self, members: Iterable[Node]) -> tuple[Any, Node]:
        for member in members:
            try:
                return self.json(member), member
            except EndlessError:
                continue
        raise EndlessError

    def _array(self, found: Shape) -> Any:
        if found.places:
            return [self.json(place) for place in found.places]
        return [] if found.items is None else list(self._under("", found.items).values())

    def _object(self, found: Shape, *, unions: bool = True) -> dict[str, Any]:
        """An object of the properties that go the way of the value, and of a member of each union beside them."""
        made: dict[str, Any] = {}
        if self.sent and found.properties and all(shape(said).read_only for said in found.properties.values()):
            raise NothingSentError
        for name, said in found.properties.items():
            if self._passes(shape(said)) and (name in found.required or self._may_add()):
                made |= self._under(name, said, required=name in found.required)
        for members in found.unions if unions else ():
            objects = [one for one in members if not shape(one).types or "object" in shape(one).types]
            value = self._member(objects) if objects else None
            made |= value if isinstance(value, dict) else {}
            if any(name in found.required and name not in made for one in objects for name in shape(one).properties):
                self.doubts.append("a field is required that only some members of a union have")
        if found.further and self._may_add() and not (self.sent and found.properties):
            made |= self._under(KEY, found.further)
        return made

    def _under(self, name: str, said: Said, *, required: bool = False) -> dict[str, Any]:
        """A value by a name, or nothing where there would be no end to it: no server can send what has none."""
        try:
            return {name: self.json(said)}
        except NothingSentError:
            return {name: {}} if required else {}
        except EndlessError:
            return {}

    def _passes(self, found: Shape) -> bool:
        return not (found.read_only if self.sent else found.write_only)

    def _may_add(self) -> bool:
        return self.whole and len(self._inside) <= 4 * _DEEP and self._made < _MOST


def sample(sampler: Sampler, schema: Node, *, full: bool = False) -> Any:
    """A value of a schema; text where there is none. full: with all its fields, since a path must not be empty."""
    if not schema:
        return "text"
    try:
        return (Sampler(True, sent=True, doubts=sampler.doubts) if full else sampler).json(schema)
    except EndlessError:
        sampler.doubts.append("a schema has no end")
        return "text"
