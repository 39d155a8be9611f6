"""What one document may reach: its own file, those in its directory or the root and below, and allowed hosts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from sdkwright.errors import Diagnostic, ReadError, RefError
from sdkwright.load.nodes.address import Url
from sdkwright.load.nodes.node import Node
from sdkwright.load.nodes.text import read_text, shortened
from sdkwright.load.nodes.versions import Version
from sdkwright.load.references.view import FileView, UnresolvedReferenceError
from sdkwright.load.sources.source import Library, Source

__all__ = ["References"]

# How many references may lead through one another: each of them is followed within the one before.
_MAX_INDIRECTIONS = 20
_NOWHERE = "unresolved-reference"


@dataclass(eq=False)
class References:
    """The files that one document may reach, as it sees them, and what is wrong with its references.

    library: all files of the run.
    root: the document's own file.
    version: the version that it declares, which holds for fragments that declare none.
    findings: identity of a reference, or of what has no place in the form of 3.1 -> the warning about it.
    """

    library: Library
    root: Source
    version: Version
    findings: dict[str, Diagnostic] = field(default_factory=dict)
    _views: dict[Source, FileView] = field(default_factory=dict)
    _indirections: int = 0

    @property
    def document(self) -> FileView:
        """The view of the document's own file."""
        return self.view(self.root)

    @property
    def directory(self) -> Path:
        """The directory that local references may not leave, with symbolic links resolved.

        It is the root that the run was given, or else that of the document.
        """
        return self.library.root or self.root.directory

    def view(self, source: Source) -> FileView:
        """Return the document's view of one file."""
        view = self._views.get(source)
        if view is None:
            view = self._views[source] = FileView(source, self)
        return view

    def note(self, node: Node, message: str, rule: str) -> None:
        """Keep a warning about a node, once."""
        self.findings.setdefault(node.identity, _place(node).warning(message, rule))

    def is_missed(self, node: Node) -> bool:
        """Return whether a reference at a node has been told to lead nowhere."""
        finding = self.findings.get(node.identity)
        return finding is not None and finding.rule == _NOWHERE

    def miss(self, node: Node, error: UnresolvedReferenceError) -> None:
        """Keep a finding about a reference that leads nowhere, once."""
        severity: Literal["error", "warning"] = "error" if error.broken else "warning"
        finding = Diagnostic(shortened(str(error)), _place(node), _NOWHERE, severity)
        self.findings.setdefault(node.identity, finding)

    def follow(self, node: Node) -> Node:
        """Follow a reference on the way of another one.

        Raises UnresolvedReferenceError where too many stand on the way of one another.
        """
        if self._indirections >= _MAX_INDIRECTIONS:
            raise UnresolvedReferenceError(
                f"more than {_MAX_INDIRECTIONS} references have to be followed before this one can be"
            )
        self._indirections += 1
        try:
            return node.follow()
        finally:
            self._indirections -= 1

    def named(self, uri: str) -> FileView | None:
        """Return the view of the file, of those read so far, that calls itself so by ``$self`` or ``$id``."""
        return next((view for view in self._views.values() if uri and view.own_uri == uri), None)

    def open(self, reference: str, node: Node, source: Source) -> FileView:
        """Return the view of the file that a reference at ``node``, which is in ``source``, names.

        Raises UnresolvedReferenceError when it cannot be had, RefError when it is out of the root.
        """
        parts = urlsplit(reference)
        remote = source.where.join(reference) if isinstance(source.where, Url) else Url.parse(reference)
        if remote is not None:
            return self._remote(remote)
        if isinstance(source.where, Url) or parts.scheme not in ("", "file") or parts.netloc not in ("", "localhost"):
            raise UnresolvedReferenceError(
                f'the reference "{reference}" is neither the name of a file nor an http or https URL'
            )
        if not parts.scheme:
            return self._local(unquote(parts.path), node, source.directory)
        # It brings along all that a web browser needs, for what hardly any document has.
        from urllib.request import url2pathname

        return self._local(url2pathname(parts.path), node, source.directory)

    def _remote(self, url: Url) -> FileView:
        if url.host not in self.library.hosts:
            hint = f'to allow it, name the host "{url.host}" by --allow-host or in allowed_hosts'
            raise UnresolvedReferenceError(f'the reference "{url.shown}" is not fetched; {hint}', broken=False)
        try:
            return self.view(self.library.read(url))
        except ReadError as error:
            raise UnresolvedReferenceError(
                f'the reference "{url.shown}" cannot be read: {error.message}', broken=False
            ) from None

    def _local(self, text: str, node: Node, base: Path) -> FileView:
        path = self._allowed(text, node, base)
        try:
            return self.view(self.library.read(path))
        except ReadError as error:
            raise UnresolvedReferenceError(f'the reference "{text}" cannot be read: {error.message}') from None

    def _allowed(self, text: str, node: Node, base: Path) -> Path:
        """Return the file that a reference names, symbolic links resolved; RefError where it is out of the root."""
        try:
            path = (base / text).resolve()
            if not path.exists() and "\\" in text:
                path = (base / text.replace("\\", "/")).resolve()
        except (ValueError, OSError, RuntimeError):
            raise UnresolvedReferenceError(f'the reference "{text}" is not the name of a file') from None
        if not path.is_relative_to(self.directory):
            raise _place(node).error(RefError, self._refusal(shortened(text)))
        # A link on the way may lead elsewhere one day.
        self.library.requested.add(base / text)
        return path

    def _refusal(self, text: str) -> str:
        if self.library.root is not None:
            return f'the reference "{text}" leads out of the root, which is refused'
        hint = "to allow it, name a directory that holds both by --root DIR, or as root in sdk.yaml"
        return f'the reference "{text}" leads out of the directory of the document, which is refused; {hint}'

    def text(self, reference: str, node: Node, source: Source) -> str:
        """Return the text of the file that a reference names, for what is plain text, such as a description.

        Raises UnresolvedReferenceError when it cannot be had, RefError when it is out of the root.
        """
        if isinstance(source.where, Url) or Url.parse(reference) is not None:
            raise UnresolvedReferenceError(f'the text "{reference}" is not fetched')
        path = self._allowed(unquote(reference), node, source.directory)
        try:
            return read_text(path, self.library.name(path)).content
        except ReadError as error:
            raise UnresolvedReferenceError(f'the reference "{reference}" cannot be read: {error.message}') from None


def _place(node: Node) -> Node:
    return node.child("$ref") or node.child("$dynamicRef") or node
