"""Tags as the document has them: which value of a discriminator stands for which schema."""

from __future__ import annotations

from typing import Any

from tests.outsider.document import Node, UnresolvedError
from tests.outsider.shape import Shape, fits, shape

_WORDS = ("x-ms-discriminator-value", "x-discriminator-value")


def tag_of(node: Node) -> str | None:
    """The property that holds the tag."""
    said = node.followed().get("discriminator").content
    found = said.get("propertyName") if isinstance(said, dict) else said
    return found if isinstance(found, str) else None


def kinds(said: Node | list[Node], found: Shape) -> list[tuple[Any, Node]]:
    """The tags of a schema and the schemas that they stand for.

    Of a union: its members. Of a schema that says `discriminator` itself: those that build on it by `allOf`; nothing
    where none does. What says a tag by an enum or a const of its own has that one.
    """
    if isinstance(said, list) or found.discriminator is None:
        return []
    try:
        node = said.followed()
        if node.content is not found.discriminator.followed().content:
            return []
        known = node.document.kinds
        if id(node.content) not in known:
            known[id(node.content)] = _kinds(node)
        return list(known[id(node.content)])
    except UnresolvedError:
        return []


def own_tag(said: Node, base: Node) -> Any:
    """The tag that stands for a schema among those that build on the base; None where none does."""
    known, content = base.document.tags, base.followed().content
    if id(content) not in known:
        known[id(content)] = {id(one.followed().content): tag for tag, one in kinds(base, shape(base))}
    return known[id(content)].get(id(said.followed().content))


def meant(said: Node | list[Node], value: Any) -> list[Node | list[Node]]:
    """The schemas that the value may be of: the one of its tag, else each member of a union that it fits."""
    said = said[0] if isinstance(said, list) and len(said) == 1 else said
    found = shape(said)
    if tagged := kinds(said, found):
        tag = value.get(str(tag_of(found.discriminator))) if isinstance(value, dict) and found.discriminator else None
        return [one for own, one in tagged if own is not None and own == tag]
    return [member for members in found.unions for member in members if fits(member, value)]


def _kinds(node: Node) -> list[tuple[Any, Node]]:
    members = [member for word in ("oneOf", "anyOf") for member in node.get(word).each()]
    mapping = node.get("discriminator").get("mapping")
    targets = [(tag, _target(node, str(text.content))) for tag, text in mapping.items()]
    mapped = [(tag, target) for tag, target in targets if target is not None]
    held = {id(one.followed().content) for _, one in mapped} | {id(node.content)}
    rest = [one for one in members or _below(node) if id(one.followed().content) not in held]
    named: list[tuple[Any, Node]] = [pair for pair in mapped if pair[1].followed().content is not node.content]
    named += [(_name(one), one) for one in rest]
    return [(_own(one, node) or tag, one) for tag, one in named]


def _own(member: Node, node: Node) -> Any:
    """The tag that the member says itself: by its property, where that allows but one, or by a word for it."""
    prop = shape(member).properties.get(str(tag_of(node)))
    values = shape(prop).values if prop else None
    if values is not None and len(values) == 1:
        return values[0]
    said = member.followed().content
    return next((said[word] for word in _WORDS if word in said), None) if isinstance(said, dict) else None


def _name(member: Node) -> str | None:
    """The name of the schema that a member refers to."""
    return member.reference.rpartition("/")[2] if member.reference else None


def _target(node: Node, text: str) -> Node | None:
    """What a mapping leads to: a reference, or the name of a schema."""
    for reference in (text, _place(node) + text):
        if "/" in reference:
            try:
                found = node.of(node.document.reference(reference))
                found.followed()
            except UnresolvedError:
                continue
            return found
    return None


def _place(node: Node) -> str:
    return "#/definitions/" if node.document.version.startswith("2") else "#/components/schemas/"


def _below(node: Node) -> list[Node]:
    """The schemas that build on one by `allOf`, however many steps away, each as a reference to it."""
    root, place = node.document.root, _place(node)
    schemas = root.get("definitions") if place == "#/definitions/" else root.get("components").get("schemas")
    building = {
        name: {id(part.followed().content) for part in schema.get("allOf").each() if part.reference is not None}
        for name, schema in schemas.items()
    }
    ids, found = {id(node.content)}, list[str]()
    while new := [name for name, on in building.items() if name not in found and on & ids]:
        found += new
        ids |= {id(schemas.get(name).content) for name in new}
    escaped = [name.replace("~", "~0").replace("/", "~1") for name in found]
    return [root.of(node.document.reference(place + name)) for name in escaped]
