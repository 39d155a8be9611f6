"""Request body objects -> bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from sdkwright.build.marks import flag
from sdkwright.build.schemas import Schemas
from sdkwright.load import Node
from sdkwright.model import (
    FORM,
    AnyType,
    Array,
    Body,
    Encoding,
    Map,
    Nullable,
    ObjectType,
    Property,
    Reference,
    Scalar,
    Type,
    Union,
    is_text,
    media_kind,
)

Kind = Literal["json", "multipart", "form", "text", "document", "content"]

# In this order one of several is chosen; the last three are on a par.
_KINDS: tuple[Kind, ...] = ("json", "multipart", "form")
# What is sent where the document has no media type that could be.
_USUAL: dict[Kind, str] = {
    "json": "application/json",
    "multipart": "multipart/form-data",
    "form": FORM,
    "text": "text/plain",
    "document": "application/xml",
    "content": "application/octet-stream",
}
_RANGE = re.compile(r"\s*(\*/|[\w.-]+/\*(\+|\s*;|\s*\Z))")
_DOCUMENTS = ("xml", "yaml", "yml")


@dataclass(frozen=True, slots=True)
class _Offer:
    """One media type that the server takes: as it is documented, as it is sent, and the object that describes it."""

    documented: str
    sent: str
    kind: Kind
    node: Node

    @property
    def rank(self) -> tuple[int, bool, bool, str]:
        """What is preferred: JSON, then forms; what has the media type itself; then by name."""
        at = _KINDS.index(self.kind) if self.kind in _KINDS else len(_KINDS)
        return at, self.sent != self.documented, self.sent != "application/json", self.sent

    @property
    def schema(self) -> Node | None:
        """The schema, if there is one."""
        return self.node.child("schema")


def body_of(schemas: Schemas, operation: Node, hint: str) -> Body | None:
    """The body in the media type that is sent: JSON where it is offered, else a form, else the first in its order."""
    node = operation.child("requestBody")
    target = node.follow() if node is not None else None
    content = target.child("content") if target is not None else None
    if target is None or content is None or not isinstance(content.value, dict) or not content.value:
        return None
    alike = _alike([_offer(name, entry.follow()) for name, entry in content.items()])
    first = alike[0]
    type_ = _type(schemas, first, hint)
    encodings = next(filter(None, (tuple(_encodings(offer)) for offer in alike)), ())
    return Body(
        media_type=first.sent,
        type=type_,
        required=flag(target, "required"),
        description=target.text("description"),
        properties=_flat(schemas, type_, first, encodings),
        media_types=tuple(sorted(content.value)),
        choices=_choices(alike),
        encodings=encodings,
    )


def _offer(media_type: str, node: Node) -> _Offer:
    kind = _kind(media_kind(media_type), node)
    sendable = media_type.isascii() and media_type.isprintable() and "/" in media_type and not _RANGE.match(media_type)
    sent = media_type if sendable and media_type.lower() != "application/form-data" else _USUAL[kind]
    return _Offer(media_type, sent, kind, node)


def _kind(media_type: str, node: Node) -> Kind:
    main, _, sub = media_type.partition("/")
    if sub.endswith("json") and sub.removesuffix("json")[-1:] in ("", "+"):
        return "json"
    if main == "multipart" or media_type == "application/form-data":
        return "multipart"
    if media_type == FORM:
        return "form"
    if any(sub == one or sub.endswith((f"+{one}", f"-{one}")) for one in _DOCUMENTS):
        return "document"
    return "text" if is_text(media_type) else _kind_by_schema(node, anything=main in ("*", "") or not sub)


def _kind_by_schema(node: Node, *, anything: bool) -> Kind:
    """The kind of a media type that says little: text where the schema says so, JSON where anything goes."""
    schema = node.child("schema")
    value = schema.follow().value if schema is not None else None
    if not isinstance(value, dict) or not value:
        return "content"
    if value.get("type") == "string":
        return "content" if value.get("format") in ("binary", "byte") or "contentMediaType" in value else "document"
    return "json" if anything else "content"


def _type(schemas: Schemas, offer: _Offer, hint: str) -> Type:
    schema = offer.schema
    if offer.kind in _KINDS:
        if schema is None:
            return AnyType() if offer.kind == "json" else Map(AnyType())
        type_ = schemas.type_of(schema, f"{hint} request")
        if offer.kind != "json" and isinstance(type_, Scalar | Array):
            return Scalar("document")
        return _part(type_, "") if offer.kind == "multipart" else type_
    if schema is not None and isinstance(schema.follow().value, dict) and schema.follow().value.get("properties"):
        message = f"bodies of {offer.documented} are passed on as they are, whatever their schemas say"
        schemas.warn(offer.node, message, about=f"{offer.node.file} {offer.documented}")
    return Scalar("content" if offer.kind == "content" else "document")


def _alike(offers: list[_Offer]) -> list[_Offer]:
    """The offers that the same arguments can be sent in, the preferred one first.

    That is JSON, but for fields that are files, which JSON cannot hold: with them it is a multipart form.
    """
    first = min(offers, key=lambda offer: offer.rank)
    others = sorted((offer for offer in offers if _is_alike(first, offer)), key=lambda offer: offer.rank)
    return sorted([first, *others], key=lambda offer: offer.kind != "multipart" or not _has_files(offer))


def _has_files(offer: _Offer) -> bool:
    """Whether a property of the object, or an element of one, is binary data."""
    schema = offer.schema
    block = schema.follow().child("properties") if schema is not None else None
    properties = [node.follow() for _, node in block.items()] if block is not None else []
    elements = [node for one in properties if (node := one.child("items")) is not None]
    return any(node.text("format") == "binary" for node in (*properties, *(one.follow() for one in elements)))


def _choices(alike: list[_Offer]) -> tuple[str, ...]:
    """The media types to choose from; none where there is one only, unless that is a range."""
    choices = tuple(dict.fromkeys(offer.sent for offer in alike))
    is_open = alike[0].kind not in _KINDS and any(_RANGE.match(offer.documented) for offer in alike)
    return choices if len(choices) > 1 or is_open else ()


def _is_alike(first: _Offer, other: _Offer) -> bool:
    if other is first:
        return False
    if first.kind not in _KINDS:
        return first.kind == other.kind
    # Other names for JSON itself are no choice worth an argument.
    if other.kind not in _KINDS or other.sent.partition(";")[0] in ("text/json", first.sent.partition(";")[0]):
        return False
    names = _field_names(first)
    return names == _field_names(other) if names else first.kind == other.kind and _schema(first) == _schema(other)


def _schema(offer: _Offer) -> object:
    return offer.schema.follow().value if offer.schema is not None else None


def _field_names(offer: _Offer) -> frozenset[str]:
    value = _schema(offer)
    properties = value.get("properties") if isinstance(value, dict) else None
    return frozenset(properties) if isinstance(properties, dict) else frozenset()


def _encodings(offer: _Offer) -> Iterator[Encoding]:
    """How the fields of a form are written; a style counts only where the document names one (3.1, 4.8.15.1.2)."""
    block = offer.node.child("encoding")
    if block is None or offer.kind == "json":
        return
    for name, node in block.items():
        styled = isinstance(node.value, dict) and not {"style", "explode", "allowReserved"}.isdisjoint(node.value)
        style = node.text("style", "form") if styled else ""
        yield Encoding(
            name=name,
            media_type="" if styled else node.text("contentType"),
            style=style,
            explode=flag(node, "explode") if styled and "explode" in node.value else style == "form",
            allow_reserved=flag(node, "allowReserved"),
        )


def _flat(schemas: Schemas, type_: Type, offer: _Offer, encodings: tuple[Encoding, ...]) -> tuple[Property, ...] | None:
    """The writable properties of an object body, or None where the body is no object with properties."""
    declared = schemas.declared.get(type_.identity) if isinstance(type_, Reference) else None
    if not isinstance(declared, ObjectType):
        return None
    properties = tuple(prop for prop in declared.properties if not prop.read_only)
    if offer.kind != "multipart":
        return properties
    media_types = {encoding.name: encoding.media_type for encoding in encodings}
    return tuple(replace(one, type=_part(one.type, media_types.get(one.name, ""))) for one in properties)


def _part(type_: Type, media_type: str) -> Type:
    """The type of a field of a multipart form, in which binary data is a file."""
    match type_:
        case Scalar("binary"):
            return Scalar("file")
        case Scalar("string") | AnyType() if media_type and not is_text(media_type) and "json" not in media_type:
            return type_ if "xml" in media_type else Scalar("file")
        case Array(items):
            return Array(_part(items, media_type))
        case Map(values):
            return Map(_part(values, media_type))
        case Nullable(inner):
            return Nullable(_part(inner, media_type))
        case Union(members):
            return Union(tuple(_part(member, media_type) for member in members))
        case _:
            return type_
