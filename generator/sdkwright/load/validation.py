"""What openapi-spec-validator finds wrong with a document, located.

The validator's schemas are checked by jsonschema-rs where that is installed, which the validator sees to itself. Its
checks beyond the schemas, such as of operation ids, do not say where: they are wrapped here so that they do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from sdkwright.errors import Diagnostic, SdkwrightError
from sdkwright.load.address import Url
from sdkwright.load.node import Document, Node
from sdkwright.load.references import References
from sdkwright.load.view import FileView

__all__ = ["FINDINGS_LIMIT", "validate"]

FINDINGS_LIMIT = 50
_MESSAGE_LIMIT = 300

_NEWEST = "OpenAPIV32SpecValidator"
_VALIDATORS = {
    "2.0": "OpenAPIV2SpecValidator",
    "3.0": "OpenAPIV30SpecValidator",
    "3.1": "OpenAPIV31SpecValidator",
    "3.2": _NEWEST,
}

Parts = tuple[Any, ...]


def validate(document: Document) -> tuple[Diagnostic, ...]:
    """Check a document, with its overlays and in the version that it declares, and return the findings.

    At most 50 are returned, in the validator's order and each of them once; more only mean the same mistake again.
    """
    found: dict[str, Diagnostic] = {}
    for parts, message in islice(_findings(document), FINDINGS_LIMIT * 4):
        if len(found) >= FINDINGS_LIMIT:
            break
        node, text = _nearest(document.root, parts), _shortened(message)
        found.setdefault(f"{node.identity} {text}", node.warning(text))
    return tuple(found.values())


def _findings(document: Document) -> Iterator[tuple[Parts, str]]:
    # Takes a third of a second to import, and a run without validation must not pay for it.
    import openapi_spec_validator
    from jsonschema_path import SchemaPath
    from openapi_spec_validator.validation.registries import KeywordValidatorRegistry

    view = document.root.tree
    assert isinstance(view, FileView)
    value, where = view.source.value, view.source.where
    kind: Any = getattr(openapi_spec_validator, _VALIDATORS.get(document.openapi[:3], _NEWEST))
    for error in kind.schema_validator.iter_errors(value):
        yield tuple(error.absolute_path), error.message
    # The library resolves nothing by itself but through these handlers: no network, no file out of bounds.
    path = SchemaPath.from_dict(
        value,
        base_uri=where.text if isinstance(where, Url) else (view.source.directory / where.name).as_uri(),
        handlers=_Handlers(view.references),
        resolved_cache_maxsize=1024,
    )
    rules: dict[str, Any] = dict(kind.keyword_validators)
    if document.openapi[:3] in ("3.1", "3.2") and "jsonSchemaDialect" not in value:
        rules["schema"] = _quick(rules["schema"])
    placing = {name: _placing(rule, *(["default"] if name == "default" else [])) for name, rule in rules.items()}
    registry = KeywordValidatorRegistry(placing)
    for finding in registry["__root__"](path):  # type: ignore[operator]  # the base class declares no __call__
        yield finding.place, finding.message


class _FindingError(Exception):
    """One finding of a rule, with the keys that lead to what it is about, through references as they come."""

    def __init__(self, place: Parts, message: str) -> None:
        super().__init__(message)
        self.place = place
        self.message = message


def _placing(rule: Any, *below: str) -> Any:
    """Return the rule made to say where: findings carry the place of the value that the rule was called for.

    below: the keys that lead from there to what the rule looks at.
    """

    class Placing(rule):  # type: ignore[misc]  # a base class that is known at run time only
        def __call__(self, *arguments: Any, **options: Any) -> Iterator[_FindingError]:
            place = next((value.parts for value in arguments if hasattr(value, "parts")), ())
            try:
                for error in super().__call__(*arguments, **options):
                    placed = isinstance(error, _FindingError)
                    yield error if placed else _FindingError((*place, *below, *error.absolute_path), error.message)
            except Exception as error:  # whatever trips a rule is a finding, not the run's end
                yield _FindingError(place, f"cannot be checked: {str(error) or type(error).__name__}")

    return Placing


# Words that OpenAPI adds to JSON Schema, and one that changes the meaning of all.
_NOT_PLAIN = frozenset({"discriminator", "xml", "externalDocs", "$schema"})


def _quick(rule: Any) -> Any:
    """Return the rule for schemas, asking jsonschema-rs first whether a schema is one.

    That takes a tenth of the time, and of schemas that use JSON Schema's words only it knows all there is to know;
    what it does not accept, the rule looks at again for its own message.
    """
    try:
        from jsonschema_rs import meta
    except ImportError:
        return rule

    class Quick(rule):  # type: ignore[misc]  # a base class that is known at run time only
        def __init__(self, registry: Any) -> None:
            super().__init__(registry)
            self._good: set[int] = set()

        def __call__(self, schema: Any, require_properties: bool = True, meta_checked: bool = False) -> Iterator[Any]:
            value = None if meta_checked else schema.read_value()
            if isinstance(value, dict) and (id(value) in self._good or (_is_plain(value) and meta.is_valid(value))):
                self._good.add(id(value))
                meta_checked = True
            yield from super().__call__(schema, require_properties, meta_checked)

    return Quick


def _is_plain(value: Any) -> bool:
    if isinstance(value, dict):
        return _NOT_PLAIN.isdisjoint(value) and all(map(_is_plain, value.values()))
    return all(map(_is_plain, value)) if isinstance(value, list) else True


class _Handlers(Mapping[str, Any]):
    """The way by which the validator reads other files, for every scheme there is."""

    def __init__(self, references: References) -> None:
        self._references = references

    def __contains__(self, scheme: object) -> bool:
        return True

    def __getitem__(self, scheme: str) -> Any:
        return self._read

    def __iter__(self) -> Iterator[str]:
        return iter(("file",))

    def __len__(self) -> int:
        return 1

    def _read(self, uri: str) -> Any:
        url = Url.parse(uri)
        if url is not None and url.host in self._references.library.hosts:
            return self._references.library.read(url).value
        parts = urlsplit(uri)
        path = Path(url2pathname(parts.path)).resolve()
        if parts.scheme != "file" or not path.is_relative_to(self._references.directory):
            raise LookupError("the reference leads out of the directory of the document, which is refused")
        return self._references.library.read(path).value


def _nearest(root: Node, parts: Parts) -> Node:
    """Return the value that the keys lead to, or the last one on the way that is there."""
    node = root
    for key in parts:
        try:
            child = node.child(key) or node.follow().child(key)
        except SdkwrightError:
            return node
        if child is None:
            return node
        node = child
    return node


def _shortened(message: str) -> str:
    # What jsonschema-rs adds in further lines is the way through its schema and the value, which the excerpt shows.
    message = message.partition("\n")[0]
    if len(message) <= _MESSAGE_LIMIT:
        return message
    return f"{message[: _MESSAGE_LIMIT // 2]} … {message[-_MESSAGE_LIMIT // 2 :]}"
