"""Parameters and bodies -> the arguments of a method and what its docstring says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.model import Api, Body, Literals, Operation, Parameter, Property
from sdkwright.naming import clear_of
from sdkwright.plan.docs import argument_doc, choice_doc, whole_doc
from sdkwright.plan.models import Models
from sdkwright.plan.names import argument_names
from sdkwright.plan.styles import field_styles, style_of
from sdkwright.plan.views import Argument, Place

Documented = tuple[Argument, str]


def plan_arguments(api: Api, models: Models, operation: Operation) -> tuple[Documented, ...]:
    """The arguments of an operation's method in the order of its signature, each with its line in the docstring."""
    placed = list(_placed(operation))
    names = argument_names(operation, properties_of(operation), api.remembered)
    styles = _styles(api, operation)
    found = [
        (_argument(models, place, item, names[key], styles.get(key, "")), item)
        for place, item in placed
        for key in [(place, item.name)]
    ]
    arguments = [(argument, argument_doc(item, argument.type)) for argument, item in found]
    arguments += _of_body(models, operation.body, {argument.name for argument, _ in found}) if operation.body else ()
    return tuple(sorted(arguments, key=lambda pair: (pair[0].place != "path", not pair[0].required)))


def _argument(models: Models, place: Place, item: Parameter | Property, name: str, style: str) -> Argument:
    numbers = place == "field" and models.decimals.are_numbers(item.type)
    return Argument(name, item.name, place, models.named(item.type), item.required, style, numbers)


def _placed(operation: Operation) -> Iterator[tuple[Place, Parameter | Property]]:
    """What the arguments stand for, with its place. A choice of media types takes the place of the header."""
    chosen = operation.body is not None and operation.body.choices
    for parameter in operation.parameters:
        if not (chosen and parameter.place == "header" and parameter.name.lower() == "content-type"):
            yield parameter.place, parameter
    for prop in properties_of(operation):
        yield "field", prop


def properties_of(operation: Operation) -> Sequence[Property]:
    """The properties of a body that arguments stand for."""
    return (operation.body.properties or ()) if operation.body is not None else ()


def _styles(api: Api, operation: Operation) -> dict[tuple[str, str], str]:
    """The style of each argument by place and name, empty where it is the usual one."""
    fields = field_styles(operation.body) if operation.body is not None else {}
    return {("field", name): style for name, style in fields.items()} | {
        (parameter.place, parameter.name): style_of(parameter, api.declared) for parameter in operation.parameters
    }


def _of_body(models: Models, body: Body, taken: set[str]) -> Iterator[Documented]:
    """The argument that takes the entire body, and the one that chooses among its media types."""
    if body.properties is None:
        name = "body" if "body" not in taken else clear_of("request_body", taken)
        numbers = models.decimals.are_numbers(body.type)
        whole = Argument(name, "", "whole", models.named(body.type), body.required, numbers=numbers)
        yield whole, whole_doc(body, whole.type)
    if body.choices:
        name = "content_type" if "content_type" not in taken else clear_of("body_content_type", taken)
        yield Argument(name, "", "choice", Literals(body.choices), required=False), choice_doc(body)
