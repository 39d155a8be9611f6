"""Operations -> methods: their arguments, results and the facts of the operation constant."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.model import Api, Operation, Parameter, Property
from sdkwright.naming import constant
from sdkwright.plan.docs import argument_doc, method_doc, whole_doc
from sdkwright.plan.models import Models
from sdkwright.plan.names import argument_names
from sdkwright.plan.results import result_of
from sdkwright.plan.views import Argument, Method


def plan_method(api: Api, models: Models, operation: Operation, name: str) -> Method:
    """The method that calls an operation, by the name that it has in its group."""
    placed = list(_placed(operation))
    names = argument_names(operation, [item for _, item in placed if isinstance(item, Property)])
    arguments = [_argument(models, names[place, item.name], place, item) for place, item in placed]
    docs = [(arg.name, argument_doc(item, arg.type)) for arg, (_, item) in zip(arguments, placed, strict=True)]
    if operation.body is not None and operation.body.properties is None:
        arguments.append(_whole(models, operation, frozenset(argument.name for argument in arguments)))
        docs.append((arguments[-1].name, whole_doc(operation.body, arguments[-1].type)))
    pairs = sorted(zip(arguments, docs, strict=True), key=lambda pair: (pair[0].place != "path", not pair[0].required))
    result = result_of(models, operation)
    return Method(
        name=name,
        constant=f"_{constant(name)}",
        http_method=operation.method,
        path=operation.path,
        arguments=tuple(argument for argument, _ in pairs),
        result=result,
        doc=method_doc(operation, tuple(doc for _, doc in pairs), result),
        body=operation.body.media_type if operation.body else None,
        auth=None if operation.security == api.default_security else operation.security,
        page=constant(operation.pagination.rule) if operation.pagination else None,
        safe=False if operation.unsafe else None,
    )


def _placed(operation: Operation) -> Iterator[tuple[str, Parameter | Property]]:
    yield from ((parameter.place, parameter) for parameter in operation.parameters)
    if operation.body is not None and operation.body.properties is not None:
        yield from (("field", prop) for prop in operation.body.properties)


def _argument(models: Models, name: str, place: str, item: Parameter | Property) -> Argument:
    return Argument(name, item.name, place, models.named(item.type), item.required)  # type: ignore[arg-type]


def _whole(models: Models, operation: Operation, taken: frozenset[str]) -> Argument:
    """The argument that takes the entire body: `body`, or `request_body` where that name is taken."""
    assert operation.body is not None
    name = "body" if "body" not in taken else "request_body"
    return Argument(name, "", "whole", models.named(operation.body.type), operation.body.required)
