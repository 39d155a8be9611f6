"""What is wrong with a document by its specification, located.

openapi-spec-validator says what is wrong, with jsonschema-rs as its back end. It is slow, so it is asked about what
quicker checks do not find plainly in order: mostly about nothing, and then it is not even imported.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote
from warnings import catch_warnings

from sdkwright.errors import Diagnostic, SdkwrightError
from sdkwright.load.nodes.node import Document, Node
from sdkwright.load.nodes.pointers import at, decode_pointer, walk
from sdkwright.load.nodes.text import shortened
from sdkwright.load.nodes.versions import NEWEST, declared_version
from sdkwright.load.references.view import FileView, UnresolvedReferenceError
from sdkwright.load.sources.source import Source
from sdkwright.load.validation.metaschemas import Check, document_validator, schema_check
from sdkwright.load.validation.prefilter import suspects_of

if TYPE_CHECKING:
    from sdkwright.load.validation.validator import Finding

__all__ = ["FINDINGS_LIMIT", "validate"]

FINDINGS_LIMIT = 50
_CHAIN_LIMIT = 50


def validate(document: Document, limit: int | None = FINDINGS_LIMIT) -> tuple[Diagnostic, ...]:
    """Check a document, with its overlays and in the version that it declares, and return the findings.

    limit: how many at most, in the validator's order and each of them once; more mostly mean the same mistake again.
    None: all.
    """
    view = document.root.tree
    assert isinstance(view, FileView)
    # Python warns of patterns that it may read otherwise one day, which says nothing of the document.
    with catch_warnings(action="ignore", category=FutureWarning):
        return _diagnostics(view, limit)


def _diagnostics(view: FileView, limit: int | None) -> tuple[Diagnostic, ...]:
    diagnostics: dict[tuple[str, str], Diagnostic] = {}
    places: set[str] = set()
    explained: set[str] = set()
    for finding in islice(_findings(view), limit and limit * 4):
        if limit is not None and len(diagnostics) >= limit:
            break
        # What jsonschema-rs adds in further lines is the way through its schema and the value, which the excerpt shows.
        node, text = _nearest(view, finding.start, finding.keys), shortened(finding.message.partition("\n")[0])
        if finding.rule == "unresolvable-reference" and _is_told(view, node):
            continue
        # What a reference should have led to is missing where it stands, and that has been told.
        if view.references.is_missed(node):
            continue
        # Before 3.1 schemas are checked twice: with the document, and by themselves.
        if finding.of_schema and node.identity in places:
            continue
        places.add(node.identity)
        explained.update(_around(node, itself=finding.rule != "unchecked"))
        diagnostics.setdefault((node.identity, text), Diagnostic(text, node, finding.rule, "error"))
    # What could not be checked is not told where another finding, there or further inside, says what is wrong.
    return tuple(d for (place, _), d in diagnostics.items() if d.rule != "unchecked" or place not in explained)


def _around(node: Node, *, itself: bool) -> Iterator[str]:
    """Yield the identities of what a value stands in, from the root on; its own last, if asked for."""
    for length in range(len(node.pointer) + itself):
        yield Node(None, node.pointer[:length], node.tree).identity


def _findings(view: FileView) -> Iterator[Finding]:
    root = view.source.root
    version, dialect = _version(root.value), root.value.get("jsonSchemaDialect")
    fits = document_validator(version).is_valid(root.value)
    suspects = suspects_of(view, version, _schema_check(version, dialect))
    if fits and not suspects:
        return
    # Takes a third of a second to import, which a document that is in order must not cost.
    from sdkwright.load.validation.validator import departures, verdicts

    if not fits:
        yield from departures(root, version)
    yield from verdicts(view, version, suspects)


def _schema_check(version: str, dialect: object) -> Check:
    """Return what tells whether a value is a schema: at once where it is one, else by the library."""
    quick = schema_check(version, dialect)

    def check(schema: Any) -> bool:
        if quick(schema):
            return True
        from sdkwright.load.validation.validator import schema_faults

        return not schema_faults(schema, version, dialect)

    return check


def _version(value: Any) -> str:
    """Return the version that a document is written in, or the newest one where it is newer than that."""
    version = declared_version(value)
    major, minor = min((version.major, version.minor), NEWEST) if version else NEWEST
    return f"{major}.{minor}"


def _nearest(view: FileView, node: Node, keys: tuple[Any, ...]) -> Node:
    """Return the value that keys lead to from a value on, or the last one on the way that is there.

    It is the value as written, not in the form of OpenAPI 3.1: so the validator sees it.
    """
    for key in keys:
        child = _child(node, key) or _child(_followed(view, node), key)
        if child is None:
            return node
        node = child
    return node


def _child(node: Node, key: Any) -> Node | None:
    # Keys of digits, such as the status of a response, come as numbers.
    return node.child(key) or node.child(str(key))


def _is_told(view: FileView, node: Node) -> bool:
    """Return whether nothing is left to say of a reference that the library cannot resolve.

    It knows no names that schemas give themselves, and tells of a reference once more for all that it is in. One that
    leads nowhere here either is noted when it is followed.
    """
    if node.reference is None:
        return True
    node = view.references.view(cast(Source, node.tree)).as_written(node.pointer)
    try:
        node.follow()
    except SdkwrightError:
        return False
    return True


def _followed(view: FileView, node: Node) -> Node:
    """Return what the references at a value lead to, or the value itself where there is none or it leads nowhere."""
    target = node
    for _ in range(_CHAIN_LIMIT):
        if target.reference is None:
            return target
        file, _, fragment = target.reference.partition("#")
        source = cast(Source, target.tree)
        try:
            source = view.references.open(file, target, source).source if file else source
        except (SdkwrightError, UnresolvedReferenceError):
            return node
        pointer = walk(source.value, decode_pointer(unquote(fragment)))
        if pointer is None:
            return node
        target = Node(at(source.value, pointer), pointer, source)
    return node
