"""One file as one document sees it: in the form of OpenAPI 3.1, with references that can be followed."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urljoin, urlsplit

from sdkwright.errors import DocumentError, Location
from sdkwright.load.convert.normalized import Normalized, normalized, normalized_part
from sdkwright.load.convert.swagger_values import Media, media_of
from sdkwright.load.nodes.node import Node
from sdkwright.load.nodes.pointers import MISSING, Keys, Pointer, at, descend, explain, interpretations, walk
from sdkwright.load.nodes.versions import Version, declared_version
from sdkwright.load.references.base_uris import Resources
from sdkwright.load.sources.source import Source

if TYPE_CHECKING:
    from sdkwright.load.references.scope import References

__all__ = ["FileView", "UnresolvedReferenceError"]

# How many references may have to be followed before one can be: references lead through one another on crooked ways.
_MAX_INDIRECTIONS = 20


class UnresolvedReferenceError(Exception):
    """A reference leads nowhere; the text says why. It never leaves the loader.

    broken: whether the document is wrong; else it is only not followed.
    """

    def __init__(self, message: str, *, broken: bool = True) -> None:
        super().__init__(message)
        self.broken = broken


@dataclass(eq=False)
class FileView:
    """One file as one document sees it."""

    source: Source
    references: References
    _targets: dict[tuple[Pointer, str, bool], Node | UnresolvedReferenceError] = field(default_factory=dict)
    _values: dict[Pointer, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The file's name, unique among the files of one run."""
        return self.source.name

    @property
    def root(self) -> Node:
        """The file's root value."""
        return self._node(())

    @cached_property
    def _own(self) -> Version | None:
        return declared_version(self.source.value)

    @cached_property
    def _normalized(self) -> Normalized:
        # A file that is a document by itself is brought into form by its own version, at once. Of a fragment only a
        # reference tells what its parts are, so they are brought into form one by one, where references lead.
        result = normalized(self.source.value, self._own, self._parameter)
        for pointer, message in result.notes.items():
            self.references.note(Node(at(self.source.value, pointer), pointer, self.source), message, "degraded-body")
        return result

    @cached_property
    def media(self) -> Media:
        """What the document consumes and produces as a whole, where it is one of Swagger."""
        return media_of(self.source.value)

    @cached_property
    def _resources(self) -> Resources | None:
        """The file's names of its own; None where it has none, so that big documents are not walked for nothing."""
        content = self.source.text.content
        words = any(word in content for word in ("$id", "$self", "$anchor", "$dynamicAnchor"))
        return Resources(self.source.value) if words or self.source.origins.added else None

    @property
    def own_uri(self) -> str:
        """What the file calls itself by ``$self`` or ``$id``; empty where it does not."""
        return self._resources.bases.get((), "") if self._resources else ""

    def locate(self, pointer: Pointer) -> tuple[Location, str]:
        """Return the place of a value in the file as it is written, and the lines around it."""
        return self.source.locate(self._normalized.written(pointer))

    def order(self, pointer: Pointer) -> tuple[int, ...]:
        """Return numbers that grow with the place of a value."""
        return self.source.order(self._normalized.written(pointer))

    def note(self, node: Node, message: str) -> None:
        """Keep a finding about a reference at ``node`` that leads nowhere, once."""
        self.references.miss(node, UnresolvedReferenceError(message))

    def target(self, reference: str, node: Node) -> Node | None:
        """Return the value that a reference at ``node`` names; None, noted, when it leads nowhere.

        Raises RefError, located, when it leads out of the document's directory.
        """
        base, dynamic = self._base(node.pointer), "$ref" not in node.value
        key = (base, reference, dynamic)
        found = self._targets.get(key)
        if found is None:
            # A way that leads through itself must end.
            self._targets[key] = UnresolvedReferenceError(f'the reference "{reference}" runs in a circle')
            try:
                found = self._find(reference, node, base, dynamic)
            except UnresolvedReferenceError as error:
                found = error
            except DocumentError:
                # Whoever asks again is told the same.
                del self._targets[key]
                raise
            self._targets[key] = found
        if isinstance(found, Node):
            return found
        self.references.miss(node, found)
        return None

    def _base(self, pointer: Pointer) -> Pointer:
        return self._resources.base_of(self._normalized.written(pointer)) if self._resources else ()

    def _find(self, reference: str, node: Node, base: Pointer, dynamic: bool) -> Node:
        try:
            parts = urlsplit(reference)
            uri = urljoin(self._resources.bases[base], reference).partition("#")[0] if self._resources else ""
        except ValueError:
            raise UnresolvedReferenceError(f'the reference "{reference}" is not well-formed') from None
        whole = reference.partition("#")[0]
        if not whole:
            return self._lookup(parts.fragment, reference, base, dynamic)
        if self._resources and uri in self._resources.ids:
            return self._lookup(parts.fragment, reference, self._resources.ids[uri], dynamic)
        view = self.references.named(uri or whole)
        if view is None:
            bare = self._component(reference)
            if bare is not None:
                return bare
            view = self.references.open(whole, node, self.source)
        return view._lookup(parts.fragment, reference, (), dynamic)

    def _component(self, reference: str) -> Node | None:
        """Return the schema of which a reference gives no more than the name, as old documents do."""
        if not reference.isidentifier():
            return None
        places = (("components", "schemas", reference), ("definitions", reference))
        return next((node for keys in places if (node := self._reach(keys, ())) is not None), None)

    def _lookup(self, fragment: str, reference: str, base: Pointer, dynamic: bool) -> Node:
        if fragment and not fragment.startswith("/"):
            anchored = self._anchored(unquote(fragment), reference, base, dynamic)
            if anchored is not None:
                return anchored
        for start in dict.fromkeys((base, ())):
            for keys in interpretations(fragment):
                found = self._reach(keys, start) or self._by_indirection(keys, start)
                if found is not None:
                    return found
        keys = next(interpretations(fragment))
        if fragment and not fragment.startswith("/") and len(keys) == 1:
            raise UnresolvedReferenceError(
                f'the reference "{reference}" leads nowhere: there is no $anchor "{keys[0]}"'
            )
        elsewhere = self._in_document(fragment, reference)
        if elsewhere is not None:
            return elsewhere
        raise UnresolvedReferenceError(f'the reference "{reference}" leads nowhere: {explain(self.source.value, keys)}')

    def _in_document(self, fragment: str, reference: str) -> Node | None:
        """Return what stands at the fragment in the root document, which fragments of it are often written for."""
        document = self.references.document
        if document is self or not reference.startswith("#"):
            return None
        return next(
            (node for keys in interpretations(fragment) if (node := document._reach(keys, ())) is not None), None
        )

    def _anchored(self, name: str, reference: str, base: Pointer, dynamic: bool) -> Node | None:
        found = self._resources.anchored(name, base) if self._resources else ()
        if dynamic and len(found) > 1:
            raise UnresolvedReferenceError(
                f'the reference "{reference}" may mean any of {len(found)} schemas', broken=False
            )
        return self.as_written(found[0]) if found else None

    def _reach(self, keys: Keys, start: Pointer) -> Node | None:
        """Return what the keys lead to in the file as it is written, or else in the form that it has here."""
        pointer = walk(self.source.value, keys, start)
        if pointer is not None:
            return self.as_written(pointer)
        pointer = None if start or self._is_normalized_by_parts else walk(self._normalized.value, keys)
        return None if pointer is None else self._node(pointer)

    def _by_indirection(self, keys: Keys, start: Pointer) -> Node | None:
        """Return what the keys lead to where references stand on the way or slashes within keys are not escaped."""
        view, pointer = self, start
        for _ in range(_MAX_INDIRECTIONS):
            pointer, keys = descend(view.source.value, pointer, keys)
            node = view.as_written(pointer)
            if not keys:
                return node
            target = self.references.follow(node)
            if target.is_same(node) or not isinstance(target.tree, FileView):
                return None
            view, pointer = target.tree, target.tree._normalized.written(target.pointer)
        return None

    @property
    def _is_normalized_by_parts(self) -> bool:
        return self._own is None and self.references.version.has_old_schemas

    def as_written(self, pointer: Pointer) -> Node:
        """Return what stands at a pointer in the file as it is written, in the form that it has here."""
        return self._node(pointer if self._is_normalized_by_parts else self._normalized.moved(pointer))

    def _node(self, pointer: Pointer) -> Node:
        if pointer not in self._values:
            value = MISSING if self._is_normalized_by_parts else at(self._normalized.value, pointer)
            # A part that has been moved, or that stands in a fragment, is brought into form by itself.
            if value is MISSING:
                version, media = self._own or self.references.version, self.references.document.media
                value = normalized_part(at(self.source.value, pointer), version, media, self._parameter)
            self._values[pointer] = value
        return Node(self._values[pointer], pointer, self)

    def _parameter(self, reference: str, chain: int = 0) -> Any:
        """Return the parameter that a reference names, as it is written; None when there is none to be had."""
        whole, _, fragment = reference.partition("#")
        # The file is not in form yet, so it cannot be asked for places.
        node = Node({}, (), self.source)
        try:
            view = self.references.open(whole, node, self.source) if whole else self
        except (UnresolvedReferenceError, DocumentError):
            return None
        found = (walk(view.source.value, keys) for keys in interpretations(fragment))
        value = next((at(view.source.value, pointer) for pointer in found if pointer is not None), None)
        further = value.get("$ref") if isinstance(value, dict) else None
        if not isinstance(further, str):
            return value
        return view._parameter(further, chain + 1) if chain < _MAX_INDIRECTIONS else None
