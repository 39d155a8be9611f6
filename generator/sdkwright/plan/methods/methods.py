"""Operations -> methods: their arguments, results and the facts of the operation constant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sdkwright.model import Api, Body, Operation
from sdkwright.naming import constant
from sdkwright.plan.annotations import Annotations
from sdkwright.plan.client_arguments import sent_alternatives
from sdkwright.plan.docs import method_doc, type_in_words
from sdkwright.plan.methods.accept import accept_of
from sdkwright.plan.methods.arguments import plan_arguments
from sdkwright.plan.methods.error_bodies import errors_of, is_common
from sdkwright.plan.methods.results import replies_of, result_of, returns_doc
from sdkwright.plan.methods.styles import field_styles
from sdkwright.plan.models.models import Models
from sdkwright.plan.views import Argument, ArgumentLocation, Method


@dataclass(frozen=True, slots=True)
class MethodPlanner:
    """Plans the methods of one API. `rules` are the constants of pagination rules by name."""

    api: Api
    models: Models
    rules: Mapping[str, str]

    def plan(self, operation: Operation, name: str, types: Annotations) -> Method:
        """The method of an operation with its name in the group, annotated by `types`."""
        arguments = plan_arguments(self.api, self.models, operation, types)
        replies = replies_of(operation)
        auth = sent_alternatives(self.api, operation.security)
        own_errors = errors_of(operation)
        errors = {} if is_common(own_errors, self.models.errors) else own_errors
        spoken_errors = {key: type_in_words(type_, self.models.names) for key, type_ in errors.items()}
        return Method(
            name=name,
            constant=f"_{constant(name)}",
            http_method=operation.method,
            path=operation.template(
                _argument_names("path", arguments.views), _argument_names("query", arguments.views)
            ),
            arguments=arguments.views,
            result=result_of(replies, types),
            doc=method_doc(operation, arguments.docs, returns_doc(replies, self.models.names), spoken_errors),
            body=operation.body.media_type if operation.body else None,
            auth=None if auth == sent_alternatives(self.api, self.api.default_security) else auth,
            page=self.rules[operation.pagination.rule] if operation.pagination else None,
            safe=operation.safe,
            retries=operation.retries,
            field_styles=_body_styles(operation.body),
            server=operation.server,
            scopes=operation.scopes,
            errors={key: types.reply(type_) for key, type_ in errors.items()} if errors is own_errors else None,
            accept=accept_of(operation),
            always=_is_always_sent(operation.body) and not arguments.shapes,
            fields=arguments.fields,
            shapes=arguments.shapes,
            bodiless=arguments.bodiless,
        )


def _argument_names(location: ArgumentLocation, arguments: Iterable[Argument]) -> dict[str, str]:
    """The Python names of the arguments in a location, by their names on the wire."""
    return {argument.wire: argument.name for argument in arguments if argument.location == location}


def _is_always_sent(body: Body | None) -> bool:
    """Whether a body is required that may be empty."""
    return (
        body is not None
        and body.required
        and body.properties is not None
        and not any(prop.required for prop in body.properties)
    )


def _body_styles(body: Body | None) -> dict[str, str]:
    """The styles of the fields of forms that are a single argument."""
    shapes = [] if body is None else [shape for shape in body.shapes if shape.properties is None]
    return {name: style for shape in reversed(shapes) for name, style in field_styles(shape).items()}
