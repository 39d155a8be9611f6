"""Request body objects -> bodies."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from sdkwright.analysis.keywords.flags import flag
from sdkwright.analysis.paths.contents import contents_of
from sdkwright.analysis.paths.form_fields import encodings_of, names_in_order, part_of
from sdkwright.analysis.schema.kinds import kinds_of, scalar
from sdkwright.analysis.schema.schemas import Schemas
from sdkwright.load import Node
from sdkwright.model import (
    FORM,
    AnyType,
    Array,
    Body,
    Encoding,
    Map,
    ObjectType,
    Property,
    Reference,
    Scalar,
    Type,
    is_text,
    media_kind,
)

Kind = Literal["json", "multipart", "form", "text", "document", "content"]

# The order of preference; the other three kinds are equal.
_KINDS: tuple[Kind, ...] = ("json", "multipart", "form")
# The media type that is sent if the document has none that can be.
_DEFAULT_MEDIA_TYPES: dict[Kind, str] = {
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
    """One media type that the server accepts: as documented, as sent, and its media type object."""

    documented: str
    sent: str
    kind: Kind
    node: Node

    @property
    def rank(self) -> tuple[int, bool, bool, str]:
        """The order of preference: JSON, then forms; those sent as documented; then by name."""
        at = _KINDS.index(self.kind) if self.kind in _KINDS else len(_KINDS)
        return at, self.sent != self.documented, self.sent != "application/json", self.sent

    @property
    def schema(self) -> Node | None:
        """The schema, if there is one."""
        return self.node.child("schema")


def body_of(schemas: Schemas, operation: Node, hint: str) -> Body | None:
    """The body in the media type that is sent: JSON if it is offered, else a form, else the first in order.

    Media types that the same arguments cannot be sent in are other shapes of the body, with arguments of their own.
    """
    node = operation.child("requestBody")
    target = node.follow() if node is not None else None
    contents = contents_of(schemas, target) if target is not None else []
    if target is None or not contents:
        return None
    groups = _groups(schemas, [_offer(name, entry.follow()) for name, entry in contents])
    hints = [f"{hint} request", *(f"{hint} {media_kind(group[0].sent)} request" for group in groups[1:])]
    first, *others = (_body(schemas, target, group, each) for group, each in zip(groups, hints, strict=True))
    return replace(first, media_types=tuple(sorted(name for name, _ in contents)), others=tuple(others))


def _body(schemas: Schemas, target: Node, group: list[_Offer], hint: str) -> Body:
    """The body in the media types that the same arguments can be sent in."""
    first = group[0]
    type_ = _body_type(schemas, first, hint)
    is_form = first.kind in ("multipart", "form") or any(offer.kind in ("multipart", "form") for offer in group)
    encodings = next(filter(None, (tuple(encodings_of(offer.node)) for offer in group if offer.kind != "json")), ())
    properties, further = _flattened_properties(schemas, type_, first, encodings)
    return Body(
        media_type=first.sent,
        type=type_,
        required=flag(target, "required"),
        description=target.text("description"),
        properties=properties,
        choices=_media_type_choices(group),
        encodings=encodings,
        order=names_in_order(first.schema) if is_form and first.schema is not None else (),
        further=further,
        range=_required_range(group),
        omittable=isinstance(target.value, dict) and target.value.get("required") is False,
    )


def _groups(schemas: Schemas, offers: list[_Offer]) -> list[list[_Offer]]:
    """The offers, grouped by the arguments that they can be sent with, the preferred ones first.

    Other names for the same JSON are left out, and so, with a warning, are those that no arguments can express.
    """
    groups: list[list[_Offer]] = []
    while offers:
        group = _compatible(offers)
        if not groups or _can_be_sent(schemas, group, groups):
            groups.append(group)
        offers = [offer for offer in offers if offer not in group and not _is_same_json(group[0], offer)]
    return groups


def _can_be_sent(schemas: Schemas, group: list[_Offer], groups: list[list[_Offer]]) -> bool:
    first = group[0]
    taken = {offer.sent for group in groups for offer in group}
    if first.sent not in taken and (first.kind in _KINDS or not _is_structured(first)):
        return True
    for offer in group:
        message = f"bodies of {offer.documented} have no arguments of their own: the client's `request` can send them"
        schemas.warn(offer.node, message, about=f"{offer.node.file} {offer.documented}")
    return False


def _is_same_json(first: _Offer, other: _Offer) -> bool:
    """Whether the other is only another name for the same JSON."""
    if first.kind != "json" or other.kind != "json":
        return False
    names = _field_names(first)
    return names == _field_names(other) if names else _schema_value(first) == _schema_value(other)


def _is_structured(offer: _Offer) -> bool:
    """Whether the schema describes more than text or bytes."""
    value = _schema_value(offer)
    return isinstance(value, dict) and bool(value) and value.get("type") != "string"


def _required_range(group: list[_Offer]) -> str:
    """The media range that the caller must choose from; empty if the default media type is in it."""
    main = media_kind(group[0].documented).partition("/")[0]
    is_open = group[0].kind not in _KINDS and all(_RANGE.match(offer.documented) for offer in group)
    return f"{main}/*" if is_open and main not in ("*", "", group[0].sent.partition("/")[0]) else ""


def _offer(media_type: str, node: Node) -> _Offer:
    kind = _kind(media_kind(media_type), node)
    sendable = media_type.isascii() and media_type.isprintable() and "/" in media_type and not _RANGE.match(media_type)
    default_kind = "content" if kind == "document" and _RANGE.match(media_type) else kind
    is_sent = sendable and media_type.lower() != "application/form-data"
    sent = media_type if is_sent else _DEFAULT_MEDIA_TYPES[default_kind]
    return _Offer(media_type, sent, kind, node)


def _kind(media_type: str, node: Node) -> Kind:
    main, _, sub = media_type.partition("/")
    if sub.endswith("json") and sub.removesuffix("json")[-1:] in ("", "+"):
        return "json"
    if main == "multipart" or media_type == "application/form-data":
        return "multipart"
    if media_type == FORM:
        return "form"
    if any(sub == suffix or sub.endswith((f"+{suffix}", f"-{suffix}")) for suffix in _DOCUMENTS):
        return "document"
    return "text" if is_text(media_type) else _kind_by_schema(node, anything=main in ("*", "") or not sub)


def _kind_by_schema(node: Node, *, anything: bool) -> Kind:
    """The kind of a vague media type: text if the schema says so, JSON if anything is accepted."""
    schema = node.child("schema")
    value = schema.follow().value if schema is not None else None
    if not isinstance(value, dict) or not value:
        return "content"
    if value.get("type", "string") == "string" and "contentMediaType" in value:
        return "content"
    if value.get("type") == "string":
        return "content" if value.get("format") in ("binary", "byte") else "document"
    return "json" if anything else "content"


def _body_type(schemas: Schemas, offer: _Offer, hint: str) -> Type:
    schema = offer.schema
    if offer.kind in _KINDS:
        if schema is None:
            return AnyType() if offer.kind == "json" else Map(AnyType())
        type_ = schemas.type_of(schema, hint)
        if offer.kind != "json" and isinstance(type_, Scalar | Array):
            return Scalar("document")
        return part_of(type_, "") if offer.kind == "multipart" else type_
    if schema is not None and isinstance(schema.follow().value, dict) and schema.follow().value.get("properties"):
        message = f"bodies of {offer.documented} are passed on as they are, whatever their schemas say"
        schemas.warn(offer.node, message, about=f"{offer.node.file} {offer.documented}")
    return Scalar("content" if offer.kind == "content" else "document")


def _compatible(offers: list[_Offer]) -> list[_Offer]:
    """The offers that the same arguments can be sent in, the preferred one first.

    That is JSON, or a multipart form if there are files among the fields, which JSON cannot contain.
    """
    first = min(offers, key=lambda offer: offer.rank)
    others = sorted((offer for offer in offers if _is_compatible(first, offer)), key=lambda offer: offer.rank)
    return sorted([first, *others], key=lambda offer: offer.kind != "multipart" or not _has_files(offer))


def _has_files(offer: _Offer) -> bool:
    """Whether a property of the object, or an element of one, is binary data."""
    schema = offer.schema
    block = schema.follow().child("properties") if schema is not None else None
    properties = [node.follow() for _, node in block.items()] if block is not None else []
    elements = [node for prop in properties if (node := prop.child("items")) is not None]
    nodes = (*properties, *(prop.follow() for prop in elements))
    schemas = (node for node in nodes if isinstance(node.value, dict))
    return any(kinds_of(node.value) == ("string",) and scalar(node, "string") == Scalar("binary") for node in schemas)


def _media_type_choices(group: list[_Offer]) -> tuple[str, ...]:
    """The media types to choose from; none if there is only one that is not a range."""
    choices = tuple(dict.fromkeys(offer.sent for offer in group))
    is_open = group[0].kind not in _KINDS and any(_RANGE.match(offer.documented) for offer in group)
    return choices if len(choices) > 1 or is_open else ()


def _is_compatible(first: _Offer, other: _Offer) -> bool:
    if other is first:
        return False
    if first.kind not in _KINDS:
        return first.kind == other.kind
    # Other names for JSON itself are not worth an argument.
    if other.kind not in _KINDS or other.sent.partition(";")[0] in ("text/json", first.sent.partition(";")[0]):
        return False
    names = _field_names(first)
    is_same = first.kind == other.kind and _schema_value(first) == _schema_value(other)
    return names == _field_names(other) if names else is_same


def _schema_value(offer: _Offer) -> object:
    return offer.schema.follow().value if offer.schema is not None else None


def _field_names(offer: _Offer) -> frozenset[str]:
    value = _schema_value(offer)
    properties = value.get("properties") if isinstance(value, dict) else None
    return frozenset(properties) if isinstance(properties, dict) else frozenset()


def _flattened_properties(
    schemas: Schemas, type_: Type, offer: _Offer, encodings: tuple[Encoding, ...]
) -> tuple[tuple[Property, ...] | None, Type | None]:
    """The writable properties of an object body, and the type of additional ones if that is declared.

    None if the body is not an object with properties.
    """
    declared = schemas.declared.get(type_.identity) if isinstance(type_, Reference) else None
    if not isinstance(declared, ObjectType):
        return None, None
    properties = tuple(prop for prop in declared.properties if not prop.read_only)
    if offer.kind != "multipart":
        return properties, declared.additional
    media_types = {encoding.name: encoding.media_type for encoding in encodings}
    parts = tuple(replace(prop, type=part_of(prop.type, media_types.get(prop.name, ""))) for prop in properties)
    return parts, None if declared.additional is None else part_of(declared.additional, "")
