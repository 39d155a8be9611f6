"""Replies made from schemas, the same for the same operation each time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import values
from .documents import ApiDocument

ROWS = 3
_MISSING: Any = object()
Schema = Mapping[str, Any]


class Sampler:
    """Makes values that are valid by the schemas of one document.

    A seed and the names of the fields decide each value, so two fields differ and two runs agree. All properties are
    there (blank ones are null, never left out, as on the real service), except that a `direction` of "reply" leaves
    out write-only ones and "request" the read-only ones. A schema that contains itself is followed once.
    """

    def __init__(self, document: ApiDocument, direction: str = "reply") -> None:
        self._document = document
        self._hidden = "writeOnly" if direction == "reply" else "readOnly"

    def sample(self, schema: Schema, seed: str, given: Any = _MISSING) -> Any:
        """A value of the schema; what `given` holds is kept, and only what it lacks is made."""
        return self._value(schema, seed, "value", (), given)

    def properties(self, schema: Schema, given: Any = _MISSING) -> dict[str, Schema]:
        """All properties of an object schema, those of the parts of an `allOf` and of the chosen variant included."""
        return dict(self._flat(schema, "", given).get("properties", {}))

    def _flat(self, schema: Schema, seed: str, given: Any) -> dict[str, Any]:
        """The schema without `$ref`, `allOf` and choices: one variant of each is picked, the seed says which."""
        flat = dict(self._document.resolve(schema))
        parts = flat.pop("allOf", [])
        for keyword in ("oneOf", "anyOf"):
            if keyword in flat:
                parts = [*parts, self._variant(flat, flat.pop(keyword), seed, given)]
        flat.pop("discriminator", None)
        for part in parts:
            _merge(flat, self._flat(part, seed, given))
        return flat

    def _variant(self, schema: Schema, options: list[Any], seed: str, given: Any) -> Schema:
        mapping = schema.get("discriminator", {}).get("mapping", {})
        if mapping:
            name = schema["discriminator"]["propertyName"]
            tag = given.get(name) if isinstance(given, Mapping) else None
            if tag not in mapping:
                tag = sorted(mapping)[values.number(seed) % len(mapping)]
            return {"allOf": [{"$ref": mapping[tag]}, {"properties": {name: {"const": tag}}}]}
        real = [option for option in options if self._document.resolve(option).get("type") != "null"]
        chosen: Schema = real[values.number(seed) % len(real)]
        return chosen

    def _value(self, schema: Schema, seed: str, name: str, trail: tuple[str, ...], given: Any) -> Any:
        reference = schema.get("$ref", "")
        if reference and trail.count(reference) > 1:
            return _MISSING
        trail = (*trail, reference) if reference else trail
        flat = self._flat(schema, seed, given)
        if given is not _MISSING and not isinstance(given, (dict, list)):
            return given
        if "const" in flat:
            return flat["const"]
        if "enum" in flat:
            return flat["enum"][values.number(seed) % len(flat["enum"])]
        return self._typed(flat, seed, name, trail, given)

    def _typed(self, flat: Schema, seed: str, name: str, trail: tuple[str, ...], given: Any) -> Any:
        kind = self._kind(flat, seed, given)
        if kind == "object":
            return self._object(flat, seed, trail, given)
        if kind == "array":
            return self._array(flat, seed, name, trail, given)
        if kind == "string":
            return values.text(flat, name, seed)
        if kind == "integer":
            return values.integer(flat, seed)
        if kind == "number":
            return values.decimal(flat, seed)
        return values.number(seed) % 2 == 0 if kind == "boolean" else None

    def _kind(self, flat: Schema, seed: str, given: Any) -> str:
        """The type that is sampled; where null is allowed too, it is null in one of four."""
        if isinstance(given, (dict, list)):
            return "object" if isinstance(given, dict) else "array"
        declared = flat.get("type", "object")
        kinds = [declared] if isinstance(declared, str) else list(declared)
        if "null" in kinds and (len(kinds) == 1 or values.number(f"{seed}?") % 4 == 0):
            return "null"
        return next(kind for kind in kinds if kind != "null")

    def _object(self, flat: Schema, seed: str, trail: tuple[str, ...], given: Any) -> dict[str, Any]:
        held: Mapping[str, Any] = given if isinstance(given, dict) else {}
        properties: Mapping[str, Schema] = flat.get("properties", {})
        made = {}
        for name, schema in properties.items():
            if name in held or not self._document.resolve(schema).get(self._hidden):
                made[name] = self._value(schema, f"{seed}.{name}", name, trail, held.get(name, _MISSING))
        if not properties and given is _MISSING:
            made = self._free(flat, seed, trail)
        if not properties:
            made.update(held)
        return {name: value for name, value in made.items() if value is not _MISSING}

    def _free(self, flat: Schema, seed: str, trail: tuple[str, ...]) -> dict[str, Any]:
        """Two entries of an object whose keys are not named by the schema."""
        extra = flat.get("additionalProperties", {"type": "string"})
        schema = extra if isinstance(extra, Mapping) and extra else {"type": "string"}
        names = [f"key_{values.hexadecimal(f'{seed}{index}', 4)}" for index in range(2)]
        return {name: self._value(schema, f"{seed}.{name}", name, trail, _MISSING) for name in names}

    def _array(self, flat: Schema, seed: str, name: str, trail: tuple[str, ...], given: Any) -> list[Any]:
        schema = flat.get("items", {"type": "string"})
        held = given if isinstance(given, list) else [_MISSING] * min(max(2, flat.get("minItems", 0)), self._most(flat))
        made = [self._value(schema, f"{seed}[{index}]", name, trail, item) for index, item in enumerate(held)]
        unique = [item for index, item in enumerate(made) if item not in made[:index]]
        return [item for item in (unique if flat.get("uniqueItems") else made) if item is not _MISSING]

    def _most(self, flat: Schema) -> int:
        most: int = flat.get("maxItems", 2)
        return most


def _merge(target: dict[str, Any], part: Schema) -> None:
    for key, value in part.items():
        if key == "properties":
            properties = target.setdefault(key, {})
            target[key] = {**properties, **{name: {**properties.get(name, {}), **own} for name, own in value.items()}}
        elif key == "required":
            target[key] = [*target.get(key, []), *value]
        else:
            target.setdefault(key, value)
