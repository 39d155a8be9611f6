"""Why a scenario cannot be said in OpenAPI: found in the document that the emitter wrote, never only claimed."""

from __future__ import annotations

from urllib.parse import unquote

from tests.outsider.shape import shape
from tests.spector.facts import Pair
from tests.spector.located import Located


def unsayable(place: Located | None, pair: Pair) -> str | None:
    """The reason; None where the document says what the scenario asks for."""
    if place is None:
        return "no operation: a path has no query, and none of its parameters may be left out"
    styles = {one.name: one.style for one in place.operation.parameters if one.place == "path" and not one.reserved}
    if any("/" in unquote(text) and styles.get(name) == "simple" for name, text in place.path.items()):
        return "a slash within a path parameter: the document has no style or allowReserved for it"
    if pair.body is not None and pair.body.media_type.startswith("multipart/"):
        for name, value in pair.body.parts.items():
            schemas = [body.schema for body in place.operation.bodies if body.schema is not None]
            said = [shape(schema).properties.get(name) for schema in schemas]
            if isinstance(value, list) and any(one is not None and "array" in shape(one).types for one in said):
                return "an array as one part of a form: in OpenAPI each item is a part"
    if pair.body is not None and pair.body.is_json and isinstance(pair.body.json, str):
        schemas = [body.schema for body in place.operation.bodies if body.schema is not None]
        plain = any((found := shape(schema)).format == "byte" or found.encoding == "base64" for schema in schemas)
        if plain and (len(pair.body.json) % 4 or not {"-", "_"}.isdisjoint(pair.body.json)):
            return "a body in the URL-safe alphabet: the document has plain base64 for it"
    return None
