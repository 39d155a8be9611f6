"""Parameters and bodies -> the arguments of a method and what its docstring says of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sdkwright.model import Api, Body, Literals, Map, Operation, Parameter, Property, Scalar, Type, Union, is_json
from sdkwright.naming import clear_of
from sdkwright.plan.docs import FURTHER_DOC, argument_doc, choice_doc, whole_doc
from sdkwright.plan.methods.styles import field_styles, style_of
from sdkwright.plan.models.models import Models
from sdkwright.plan.names import argument_names
from sdkwright.plan.views import IN_BODY, Argument, Place, Shape

Documented = tuple[Argument, str]


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of a method in the order of its signature, with their lines in the docstring.

    `fields`, `shapes` and `bodiless` are those of the method.
    """

    documented: tuple[Documented, ...]
    fields: tuple[str, ...] = ()
    shapes: tuple[Shape, ...] = ()
    bodiless: tuple[Argument, ...] | None = None


def plan_arguments(api: Api, models: Models, operation: Operation) -> Arguments:
    """The arguments of an operation's method."""
    body = operation.body
    if body is None:
        return Arguments(_sorted(_of_parameters(api, models, operation, {})))
    names = argument_names(operation, properties_of(operation), api.remembered)
    parameters = _of_parameters(api, models, operation, names)
    taken = {argument.name for argument, _ in parameters} | {
        name for (place, _), name in names.items() if place == "field"
    }
    planner = _Planner(models, body, names, taken)
    forms = [planner.of(shape) for shape in body.shapes]
    if len(forms) == 1 and not (body.omittable and any(one.required for one, _ in forms[0])):
        documented = _sorted([*parameters, *forms[0], *planner.choice(body, asks=bool(body.range))])
        return Arguments(documented, _reordered(body, documented))
    return planner.several(parameters, forms)


@dataclass(frozen=True, slots=True)
class _Planner:
    """Plans the arguments of one operation's body. `taken` are the names of all others."""

    models: Models
    body: Body
    names: Mapping[tuple[str, str], str]
    taken: Collection[str]

    def of(self, body: Body) -> list[Documented]:
        """The arguments of a body in one shape: its fields and the further ones, or the whole."""
        if body.properties is None:
            whole = _made(self.models, "whole", body.type, self._clear("body"), required=body.required)
            return [(whole, whole_doc(body))]
        styles = field_styles(body)
        found = [
            (_argument(self.models, "field", prop, self.names["field", prop.name], styles.get(prop.name, "")), prop)
            for prop in body.properties
        ]
        documented = [(argument, argument_doc(prop)) for argument, prop in found]
        if body.further is not None:
            further = _made(self.models, "further", Map(body.further), self._clear("extra"), required=False)
            documented.append((further, FURTHER_DOC))
        return documented

    def choice(self, body: Body, *, asks: bool, closed: bool = False) -> Iterator[Documented]:
        """The argument that names the media type of a body, where there is a choice or a question."""
        if body.choices or asks:
            type_ = Scalar("string") if body.range else Literals(body.sendable)
            argument = Argument(self._clear("content_type"), "", "choice", type_, required=asks, closed=closed)
            yield argument, choice_doc(body)

    def several(self, parameters: Sequence[Documented], forms: Sequence[Sequence[Documented]]) -> Arguments:
        """The arguments of a body that has several shapes, or that may stay away although it has required fields."""
        bodies, shared = self.body.shapes, [argument for argument, _ in parameters]
        shapes = []
        for at, (body, form) in enumerate(zip(bodies, forms, strict=True)):
            asks = len(bodies) > 1 and _is_asked(at, bodies, forms)
            choice = [one for one, _ in self.choice(body, asks=asks or bool(body.range), closed=not body.range)]
            if not choice and len(bodies) > 1:
                choice = [replace(one, required=False) for one, _ in self.choice(body, asks=True, closed=True)]
            shapes.append(_shape(body, form, [*shared, *(one for one, _ in form), *choice]))
        merged = [*parameters, *_merged(forms)]
        if len(bodies) > 1 or self.body.choices or self.body.range:
            argument = Argument(self._clear("content_type"), "", "choice", Scalar("string"), required=False)
            merged.append((argument, choice_doc(self.body)))
        needed = any(argument.required for form in forms for argument, _ in form)
        # Whoever gives nothing for a body that may stay away sends none; where nothing is required, any shape says so.
        bodiless = tuple(shared) if self.body.omittable and needed else None
        return Arguments(_sorted(merged), shapes=tuple(shapes), bodiless=bodiless)

    def _clear(self, name: str) -> str:
        wanted = {"body": "request_body", "content_type": "body_content_type", "extra": "extra_fields"}[name]
        return name if name not in self.taken else clear_of(wanted, self.taken)


def _of_parameters(
    api: Api, models: Models, operation: Operation, names: Mapping[tuple[str, str], str]
) -> list[Documented]:
    """The arguments outside the body. One that chooses among media types takes the place of the header."""
    names = names or argument_names(operation, [], api.remembered)
    body = operation.body
    chosen = body is not None and bool(body.choices or body.others or body.range)
    found = []
    for one in operation.parameters:
        if not (chosen and one.place == "header" and one.name.lower() == "content-type"):
            argument = _argument(models, one.place, one, names[one.place, one.name], style_of(one, api.declared))
            found.append((argument, argument_doc(one)))
    return found


def _argument(models: Models, place: Place, item: Parameter | Property, name: str, style: str) -> Argument:
    return replace(_made(models, place, item.type, name, required=item.required), wire=item.name, style=style)


def _made(models: Models, place: Place, type_: Type, name: str, *, required: bool) -> Argument:
    """The argument of a type, which may tell how the values in it are sent."""
    numbers = place in IN_BODY and models.spellings.are_numbers(type_)
    urlsafe = models.spellings.are_urlsafe(type_)
    return Argument(name, "", place, models.named(type_), required, numbers=numbers, urlsafe=urlsafe)


def properties_of(operation: Operation) -> list[Property]:
    """The properties of a body that arguments stand for; of all its shapes, those of one name once."""
    found: dict[str, Property] = {}
    for shape in operation.body.shapes if operation.body is not None else ():
        for prop in shape.properties or ():
            found.setdefault(prop.name, prop)
    return list(found.values())


def _sorted(arguments: Iterable[Documented]) -> tuple[Documented, ...]:
    return tuple(sorted(arguments, key=lambda pair: (pair[0].place != "path", not pair[0].required)))


def _reordered(body: Body, documented: Sequence[Documented]) -> tuple[str, ...]:
    """The fields of a form in the document's order, where the signature has another."""
    names = [argument.name for argument, _ in documented if argument.place == "field"]
    ordered = _in_order(body, [argument for argument, _ in documented])
    return () if list(ordered) == names else ordered


def _in_order(body: Body, arguments: Iterable[Argument]) -> tuple[str, ...]:
    places = {name: at for at, name in enumerate(body.order)}
    fields = [argument for argument in arguments if argument.place == "field"]
    return tuple(one.name for one in sorted(fields, key=lambda one: places.get(one.wire, len(places))))


def _shape(body: Body, form: Sequence[Documented], arguments: Sequence[Argument]) -> Shape:
    own = [argument for argument, _ in form]
    required = tuple(argument.name for argument in own if argument.required)
    return Shape(
        media_types=body.sendable,
        arguments=tuple(one for one, _ in _sorted((argument, "") for argument in arguments)),
        fields=_in_order(body, own),
        required=required,
        body_argument=next((argument.name for argument in own if argument.place == "whole"), ""),
        further=next((argument.name for argument in own if argument.place == "further"), ""),
        always=body.required and body.properties is not None and not required,
    )


def _is_asked(at: int, bodies: Sequence[Body], forms: Sequence[Sequence[Documented]]) -> bool:
    """Whether the arguments of a shape do not tell it from those before it, so that its media type has to be named."""
    own, before = [argument for argument, _ in forms[at]], list(range(at))
    if bodies[at].type == Scalar("content"):
        # Bytes are never taken for JSON.
        before = [one for one in before if not is_json(bodies[one].media_type)]
    taken = {argument.name for one in before for argument, _ in forms[one]}
    if not own:
        return at > 0
    return not taken.isdisjoint(one.name for one in own) and all(one.name in taken for one in own if one.required)


def _merged(forms: Sequence[Sequence[Documented]]) -> Iterator[Documented]:
    """The arguments of all shapes, none of them required: which of them are, each shape says itself."""
    found: dict[str, list[Documented]] = {}
    for form in forms:
        for argument, doc in form:
            found.setdefault(argument.name, []).append((argument, doc))
    for several in found.values():
        argument, doc = several[0]
        style = next((one.style for one, _ in several if one.style), "")
        yield replace(argument, type=_any_of([one.type for one, _ in several]), required=False, style=style), doc


def _any_of(types: Sequence[Type]) -> Type:
    different = tuple(dict.fromkeys(types))
    return different[0] if len(different) == 1 else Union(different)
