"""Documents around a single schema, which is what the operation `x` takes or gives."""

from __future__ import annotations

from typing import Any

from tests.functional.harness import Sdk


def replying(schema: str, components: str = "") -> str:
    """A document whose only operation `x` replies with the schema."""
    return f"""\
paths:
  /x: {{get: {{operationId: x, responses: {{"200": {{description: F,
    content: {{application/json: {{schema: {schema}}}}}}}}}}}}}
components: {{schemas: {{{components}}}}}
"""


def taking(schema: str, components: str = "") -> str:
    """A document whose only operation `x` takes the schema as its JSON body."""
    return f"""\
paths:
  /x: {{post: {{operationId: x, requestBody: {{required: true, content: {{application/json: {{schema: {schema}}}}}}},
    responses: {{"204": {{description: F}}}}}}}}
components: {{schemas: {{{components}}}}}
"""


UNION = """
      Action: {oneOf: [{$ref: "#/components/schemas/Move"}, {$ref: "#/components/schemas/Drop"}],
        discriminator: {propertyName: type%s}},
      Move: {type: object, required: [type], properties: {type: {type: string}, to: {type: string}}},
      Drop: {type: object, required: [type], properties: {type: {type: string}, hard: {type: boolean}}}"""

MAPPING = ", mapping: {move_it: '#/components/schemas/Move', drop_it: Drop}"


def reply_text(sdk: Sdk, text: str) -> Any:
    """A JSON reply that is a string."""
    return sdk.module.Response(200, {"content-type": "application/json"}, f'"{text}"'.encode())
