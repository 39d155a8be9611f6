"""Parameters and bodies -> the arguments of a method and their lines in its docstring."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sdkwright.model import Api, Body, Literals, Map, Operation, Parameter, Property, Scalar, Type, is_json
from sdkwright.naming import clear_of
from sdkwright.plan.annotations import Annotations, closed_enumeration
from sdkwright.plan.docs import FURTHER_DOC, argument_doc, body_doc, content_type_doc
from sdkwright.plan.methods.results import union_of
from sdkwright.plan.methods.styles import field_styles, style_of
from sdkwright.plan.models.models import Models
from sdkwright.plan.names.member_names import argument_names
from sdkwright.plan.views import IN_BODY, Argument, ArgumentLocation, BodyShape


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of a method in the order of its signature, with their lines in the docstring.

    `fields`, `shapes` and `bodiless` are those of the method.
    """

    views: tuple[Argument, ...]
    docs: tuple[tuple[str, str], ...]
    fields: tuple[str, ...] = ()
    shapes: tuple[BodyShape, ...] = ()
    bodiless: tuple[Argument, ...] | None = None


@dataclass(frozen=True, slots=True)
class _Slot:
    """An argument before its type is annotated; a closed one is an enumeration that allows no other values."""

    name: str
    wire: str
    location: ArgumentLocation
    type: Type
    required: bool
    doc: str
    style: str = ""
    closed: bool = False
    numbers: bool = False
    urlsafe: bool = False

    def view(self, types: Annotations) -> Argument:
        """The argument as the signature has it."""
        annotation = closed_enumeration(self.type) if self.closed else types.argument(self.type)
        return Argument(
            name=self.name,
            wire=self.wire,
            location=self.location,
            annotation=annotation if self.required else annotation.or_unset(),
            required=self.required,
            style=self.style,
            numbers=self.numbers,
            urlsafe=self.urlsafe,
        )


def plan_arguments(api: Api, models: Models, operation: Operation, types: Annotations) -> Arguments:
    """The arguments of an operation's method, annotated by `types`."""
    body = operation.body
    names = argument_names(operation, properties_of(operation), models.locked_names.arguments_of(operation.key))
    parameters = _parameter_slots(api, models, operation, names)
    if body is None:
        return _arguments(types, _in_signature_order(parameters))
    taken = {slot.name for slot in parameters} | {name for (location, _), name in names.items() if location == "field"}
    planner = _BodyPlanner(models, types, body, names, taken)
    slots_by_shape = [planner.slots_of(shape) for shape in body.shapes]
    if len(slots_by_shape) == 1 and not (body.omittable and any(slot.required for slot in slots_by_shape[0])):
        slots = _in_signature_order(
            [*parameters, *slots_by_shape[0], *planner.content_type_slots(body, is_required=bool(body.range))]
        )
        return _arguments(types, slots, fields=_form_order(body, slots))
    return planner.plan_shapes(parameters, slots_by_shape)


def _arguments(
    types: Annotations,
    slots: Iterable[_Slot],
    *,
    fields: tuple[str, ...] = (),
    shapes: tuple[BodyShape, ...] = (),
    bodiless: Iterable[_Slot] | None = None,
) -> Arguments:
    slots_in_order = tuple(slots)
    return Arguments(
        views=_views(types, slots_in_order),
        docs=tuple((slot.name, slot.doc) for slot in slots_in_order),
        fields=fields,
        shapes=shapes,
        bodiless=None if bodiless is None else _views(types, bodiless),
    )


def _views(types: Annotations, slots: Iterable[_Slot]) -> tuple[Argument, ...]:
    return tuple(slot.view(types) for slot in slots)


@dataclass(frozen=True, slots=True)
class _BodyPlanner:
    """Plans the arguments of one operation's body. `taken` are the names of all others."""

    models: Models
    types: Annotations
    body: Body
    names: Mapping[tuple[str, str], str]
    taken: Collection[str]

    def slots_of(self, body: Body) -> list[_Slot]:
        """The arguments of a body in one shape: its fields and the one for further fields, or the entire body."""
        if body.properties is None:
            whole = _type_slot(self.models, "body", body.type, self._clear_name("body"), body_doc(body))
            return [replace(whole, required=body.required)]
        styles = field_styles(body)
        slots = [
            _item_slot(self.models, "field", prop, self.names["field", prop.name], styles.get(prop.name, ""))
            for prop in body.properties
        ]
        if body.further is not None:
            slots.append(_type_slot(self.models, "further", Map(body.further), self._clear_name("extra"), FURTHER_DOC))
        return slots

    def content_type_slots(self, body: Body, *, is_required: bool, closed: bool = False) -> Iterator[_Slot]:
        """The argument for the media type of a body, where there are several or it is required."""
        if body.choices or is_required:
            type_ = Scalar("string") if body.range else Literals(body.sendable)
            yield _Slot(
                self._clear_name("content_type"),
                "",
                "content_type",
                type_,
                is_required,
                content_type_doc(body),
                closed=closed,
            )

    def plan_shapes(self, parameters: Sequence[_Slot], slots_by_shape: Sequence[Sequence[_Slot]]) -> Arguments:
        """The arguments of a body that has several shapes, or that may be omitted although it has required fields."""
        bodies = self.body.shapes
        shapes = []
        for at, (body, slots_of_shape) in enumerate(zip(bodies, slots_by_shape, strict=True)):
            is_required = len(bodies) > 1 and _needs_media_type(at, bodies, slots_by_shape)
            content_type = list(
                self.content_type_slots(body, is_required=is_required or bool(body.range), closed=not body.range)
            )
            if not content_type and len(bodies) > 1:
                content_type = [
                    replace(slot, required=False)
                    for slot in self.content_type_slots(body, is_required=True, closed=True)
                ]
            shapes.append(self._body_shape(body, slots_of_shape, [*parameters, *slots_of_shape, *content_type]))
        merged = [*parameters, *_merged_slots(slots_by_shape)]
        if len(bodies) > 1 or self.body.choices or self.body.range:
            name, doc = self._clear_name("content_type"), content_type_doc(self.body)
            merged.append(_Slot(name, "", "content_type", Scalar("string"), required=False, doc=doc))
        has_required = any(slot.required for slots_of_shape in slots_by_shape for slot in slots_of_shape)
        # A call without fields sends no body where that is allowed; shapes without required fields cover this already.
        bodiless = parameters if self.body.omittable and has_required else None
        return _arguments(self.types, _in_signature_order(merged), shapes=tuple(shapes), bodiless=bodiless)

    def _body_shape(self, body: Body, slots_of_shape: Sequence[_Slot], slots: Iterable[_Slot]) -> BodyShape:
        required = tuple(slot.name for slot in slots_of_shape if slot.required)
        return BodyShape(
            media_types=body.sendable,
            arguments=_views(self.types, _in_signature_order(slots)),
            fields=_field_order(body, slots_of_shape),
            required=required,
            body_argument=next((slot.name for slot in slots_of_shape if slot.location == "body"), ""),
            further=next((slot.name for slot in slots_of_shape if slot.location == "further"), ""),
            always=body.required and body.properties is not None and not required,
        )

    def _clear_name(self, name: str) -> str:
        alternative = {"body": "request_body", "content_type": "body_content_type", "extra": "extra_fields"}[name]
        return name if name not in self.taken else clear_of(alternative, self.taken)


def _parameter_slots(
    api: Api, models: Models, operation: Operation, names: Mapping[tuple[str, str], str]
) -> list[_Slot]:
    """The arguments outside the body. An argument for the body's media type replaces the Content-Type header."""
    body = operation.body
    has_content_type = body is not None and bool(body.choices or body.others or body.range)
    return [
        _item_slot(
            models,
            parameter.location,
            parameter,
            names[parameter.location, parameter.name],
            style_of(parameter, api.declared),
        )
        for parameter in operation.parameters
        if not (has_content_type and parameter.location == "header" and parameter.name.lower() == "content-type")
    ]


def _item_slot(models: Models, location: ArgumentLocation, item: Parameter | Property, name: str, style: str) -> _Slot:
    numbers, urlsafe = _spelling(models, location, item.type)
    required, doc = item.required, argument_doc(item)
    return _Slot(name, item.name, location, item.type, required, doc, style, numbers=numbers, urlsafe=urlsafe)


def _type_slot(models: Models, location: ArgumentLocation, type_: Type, name: str, doc: str) -> _Slot:
    """The argument of a type."""
    numbers, urlsafe = _spelling(models, location, type_)
    return _Slot(name, "", location, type_, required=False, doc=doc, numbers=numbers, urlsafe=urlsafe)


def _spelling(models: Models, location: ArgumentLocation, type_: Type) -> tuple[bool, bool]:
    """Whether the decimals of a type are sent as numbers, and its bytes in the URL-safe alphabet."""
    return location in IN_BODY and models.spellings.are_numbers(type_), models.spellings.are_urlsafe(type_)


def properties_of(operation: Operation) -> list[Property]:
    """The properties of a body that are arguments; those of one name in several shapes once."""
    properties: dict[str, Property] = {}
    for shape in operation.body.shapes if operation.body is not None else ():
        for prop in shape.properties or ():
            properties.setdefault(prop.name, prop)
    return list(properties.values())


def _in_signature_order(slots: Iterable[_Slot]) -> list[_Slot]:
    return sorted(slots, key=lambda slot: (slot.location != "path", not slot.required))


def _form_order(body: Body, slots: Sequence[_Slot]) -> tuple[str, ...]:
    """The fields of a form in the document's order; empty where the signature has the same order."""
    names = [slot.name for slot in slots if slot.location == "field"]
    ordered = _field_order(body, slots)
    return () if list(ordered) == names else ordered


def _field_order(body: Body, slots: Iterable[_Slot]) -> tuple[str, ...]:
    places = {name: at for at, name in enumerate(body.order)}
    fields = [slot for slot in slots if slot.location == "field"]
    return tuple(slot.name for slot in sorted(fields, key=lambda slot: places.get(slot.wire, len(places))))


def _needs_media_type(at: int, bodies: Sequence[Body], slots_by_shape: Sequence[Sequence[_Slot]]) -> bool:
    """Whether a shape's arguments do not distinguish it from those before it, so that its media type is required."""
    slots, before = slots_by_shape[at], list(range(at))
    if bodies[at].type == Scalar("content"):
        # Bytes are never mistaken for JSON.
        before = [index for index in before if not is_json(bodies[index].media_type)]
    taken = {slot.name for index in before for slot in slots_by_shape[index]}
    if not slots:
        return at > 0
    return not taken.isdisjoint(slot.name for slot in slots) and all(
        slot.name in taken for slot in slots if slot.required
    )


def _merged_slots(slots_by_shape: Sequence[Sequence[_Slot]]) -> Iterator[_Slot]:
    """The arguments of all shapes, none of them required: each shape has its own required ones."""
    by_name: dict[str, list[_Slot]] = {}
    for slots_of_shape in slots_by_shape:
        for slot in slots_of_shape:
            by_name.setdefault(slot.name, []).append(slot)
    for slots in by_name.values():
        style = next((slot.style for slot in slots if slot.style), "")
        yield replace(slots[0], type=union_of([slot.type for slot in slots]), required=False, style=style)
