"""Parameters and bodies -> the arguments of a method and what its docstring says of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sdkwright.model import Api, Body, Literals, Map, Operation, Parameter, Property, Scalar, Type, Union, is_json
from sdkwright.naming import clear_of
from sdkwright.plan.annotations import Annotations, exactly
from sdkwright.plan.docs import FURTHER_DOC, argument_doc, choice_doc, whole_doc
from sdkwright.plan.methods.styles import field_styles, style_of
from sdkwright.plan.models.models import Models
from sdkwright.plan.names.member_names import argument_names
from sdkwright.plan.views import IN_BODY, Argument, Place, Shape


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of a method in the order of its signature, with their lines in the docstring.

    `fields`, `shapes` and `bodiless` are those of the method.
    """

    views: tuple[Argument, ...]
    docs: tuple[tuple[str, str], ...]
    fields: tuple[str, ...] = ()
    shapes: tuple[Shape, ...] = ()
    bodiless: tuple[Argument, ...] | None = None


@dataclass(frozen=True, slots=True)
class _Slot:
    """An argument before its type is written; a closed one takes no value beside those of its type."""

    name: str
    wire: str
    place: Place
    type: Type
    required: bool
    doc: str
    style: str = ""
    closed: bool = False
    numbers: bool = False
    urlsafe: bool = False

    def view(self, types: Annotations) -> Argument:
        """The argument as it stands in a signature."""
        annotation = exactly(self.type) if self.closed else types.given(self.type)
        return Argument(
            name=self.name,
            wire=self.wire,
            place=self.place,
            annotation=annotation if self.required else annotation.or_unset(),
            required=self.required,
            style=self.style,
            numbers=self.numbers,
            urlsafe=self.urlsafe,
        )


def plan_arguments(api: Api, models: Models, operation: Operation, types: Annotations) -> Arguments:
    """The arguments of an operation's method, their types written by `types`."""
    body = operation.body
    names = argument_names(operation, properties_of(operation), models.locked_names.arguments_of(operation.key))
    parameters = _of_parameters(api, models, operation, names)
    if body is None:
        return _arguments(types, _sorted(parameters))
    taken = {slot.name for slot in parameters} | {name for (place, _), name in names.items() if place == "field"}
    planner = _Planner(models, types, body, names, taken)
    forms = [planner.of(shape) for shape in body.shapes]
    if len(forms) == 1 and not (body.omittable and any(slot.required for slot in forms[0])):
        slots = _sorted([*parameters, *forms[0], *planner.choice(body, asks=bool(body.range))])
        return _arguments(types, slots, fields=_reordered(body, slots))
    return planner.several(parameters, forms)


def _arguments(
    types: Annotations,
    slots: Iterable[_Slot],
    *,
    fields: tuple[str, ...] = (),
    shapes: tuple[Shape, ...] = (),
    bodiless: Iterable[_Slot] | None = None,
) -> Arguments:
    listed = tuple(slots)
    return Arguments(
        views=_views(types, listed),
        docs=tuple((slot.name, slot.doc) for slot in listed),
        fields=fields,
        shapes=shapes,
        bodiless=None if bodiless is None else _views(types, bodiless),
    )


def _views(types: Annotations, slots: Iterable[_Slot]) -> tuple[Argument, ...]:
    return tuple(slot.view(types) for slot in slots)


@dataclass(frozen=True, slots=True)
class _Planner:
    """Plans the arguments of one operation's body. `taken` are the names of all others."""

    models: Models
    types: Annotations
    body: Body
    names: Mapping[tuple[str, str], str]
    taken: Collection[str]

    def of(self, body: Body) -> list[_Slot]:
        """The arguments of a body in one shape: its fields and the further ones, or the whole."""
        if body.properties is None:
            whole = _slot(self.models, "whole", body.type, self._clear("body"), whole_doc(body))
            return [replace(whole, required=body.required)]
        styles = field_styles(body)
        slots = [
            _item(self.models, "field", prop, self.names["field", prop.name], styles.get(prop.name, ""))
            for prop in body.properties
        ]
        if body.further is not None:
            slots.append(_slot(self.models, "further", Map(body.further), self._clear("extra"), FURTHER_DOC))
        return slots

    def choice(self, body: Body, *, asks: bool, closed: bool = False) -> Iterator[_Slot]:
        """The argument that names the media type of a body, where there is a choice or a question."""
        if body.choices or asks:
            type_ = Scalar("string") if body.range else Literals(body.sendable)
            yield _Slot(self._clear("content_type"), "", "choice", type_, asks, choice_doc(body), closed=closed)

    def several(self, parameters: Sequence[_Slot], forms: Sequence[Sequence[_Slot]]) -> Arguments:
        """The arguments of a body that has several shapes, or that may stay away although it has required fields."""
        bodies = self.body.shapes
        shapes = []
        for at, (body, form) in enumerate(zip(bodies, forms, strict=True)):
            asks = len(bodies) > 1 and _is_asked(at, bodies, forms)
            choice = list(self.choice(body, asks=asks or bool(body.range), closed=not body.range))
            if not choice and len(bodies) > 1:
                choice = [replace(slot, required=False) for slot in self.choice(body, asks=True, closed=True)]
            shapes.append(self._shape(body, form, [*parameters, *form, *choice]))
        merged = [*parameters, *_merged(forms)]
        if len(bodies) > 1 or self.body.choices or self.body.range:
            name, doc = self._clear("content_type"), choice_doc(self.body)
            merged.append(_Slot(name, "", "choice", Scalar("string"), required=False, doc=doc))
        needed = any(slot.required for form in forms for slot in form)
        # Whoever gives nothing for a body that may stay away sends none; where nothing is required, any shape says so.
        bodiless = parameters if self.body.omittable and needed else None
        return _arguments(self.types, _sorted(merged), shapes=tuple(shapes), bodiless=bodiless)

    def _shape(self, body: Body, own: Sequence[_Slot], slots: Iterable[_Slot]) -> Shape:
        required = tuple(slot.name for slot in own if slot.required)
        return Shape(
            media_types=body.sendable,
            arguments=_views(self.types, _sorted(slots)),
            fields=_in_order(body, own),
            required=required,
            body_argument=next((slot.name for slot in own if slot.place == "whole"), ""),
            further=next((slot.name for slot in own if slot.place == "further"), ""),
            always=body.required and body.properties is not None and not required,
        )

    def _clear(self, name: str) -> str:
        wanted = {"body": "request_body", "content_type": "body_content_type", "extra": "extra_fields"}[name]
        return name if name not in self.taken else clear_of(wanted, self.taken)


def _of_parameters(api: Api, models: Models, operation: Operation, names: Mapping[tuple[str, str], str]) -> list[_Slot]:
    """The arguments outside the body. One that chooses among media types takes the place of the header."""
    body = operation.body
    chosen = body is not None and bool(body.choices or body.others or body.range)
    return [
        _item(models, one.place, one, names[one.place, one.name], style_of(one, api.declared))
        for one in operation.parameters
        if not (chosen and one.place == "header" and one.name.lower() == "content-type")
    ]


def _item(models: Models, place: Place, item: Parameter | Property, name: str, style: str) -> _Slot:
    slot = _slot(models, place, item.type, name, argument_doc(item))
    return replace(slot, wire=item.name, required=item.required, style=style)


def _slot(models: Models, place: Place, type_: Type, name: str, doc: str) -> _Slot:
    """The argument of a type, which may tell how the values in it are sent."""
    numbers = place in IN_BODY and models.spellings.are_numbers(type_)
    urlsafe = models.spellings.are_urlsafe(type_)
    return _Slot(name, "", place, type_, required=False, doc=doc, numbers=numbers, urlsafe=urlsafe)


def properties_of(operation: Operation) -> list[Property]:
    """The properties of a body that arguments stand for; of all its shapes, those of one name once."""
    properties: dict[str, Property] = {}
    for shape in operation.body.shapes if operation.body is not None else ():
        for prop in shape.properties or ():
            properties.setdefault(prop.name, prop)
    return list(properties.values())


def _sorted(slots: Iterable[_Slot]) -> list[_Slot]:
    return sorted(slots, key=lambda slot: (slot.place != "path", not slot.required))


def _reordered(body: Body, slots: Sequence[_Slot]) -> tuple[str, ...]:
    """The fields of a form in the document's order, where the signature has another."""
    names = [slot.name for slot in slots if slot.place == "field"]
    ordered = _in_order(body, slots)
    return () if list(ordered) == names else ordered


def _in_order(body: Body, slots: Iterable[_Slot]) -> tuple[str, ...]:
    places = {name: at for at, name in enumerate(body.order)}
    fields = [slot for slot in slots if slot.place == "field"]
    return tuple(slot.name for slot in sorted(fields, key=lambda slot: places.get(slot.wire, len(places))))


def _is_asked(at: int, bodies: Sequence[Body], forms: Sequence[Sequence[_Slot]]) -> bool:
    """Whether the arguments of a shape do not tell it from those before it, so that its media type has to be named."""
    own, before = forms[at], list(range(at))
    if bodies[at].type == Scalar("content"):
        # Bytes are never taken for JSON.
        before = [index for index in before if not is_json(bodies[index].media_type)]
    taken = {slot.name for index in before for slot in forms[index]}
    if not own:
        return at > 0
    return not taken.isdisjoint(slot.name for slot in own) and all(slot.name in taken for slot in own if slot.required)


def _merged(forms: Sequence[Sequence[_Slot]]) -> Iterator[_Slot]:
    """The arguments of all shapes, none of them required: which of them are, each shape says itself."""
    by_name: dict[str, list[_Slot]] = {}
    for form in forms:
        for slot in form:
            by_name.setdefault(slot.name, []).append(slot)
    for slots in by_name.values():
        style = next((slot.style for slot in slots if slot.style), "")
        yield replace(slots[0], type=_any_of([slot.type for slot in slots]), required=False, style=style)


def _any_of(types: Sequence[Type]) -> Type:
    different = tuple(dict.fromkeys(types))
    return different[0] if len(different) == 1 else Union(different)
