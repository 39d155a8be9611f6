"""Two interfaces -> what has changed between them for the users of an SDK."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.changes.argument_changes import ArgumentComparison
from sdkwright.changes.change import Change, Subject, order_of
from sdkwright.changes.client_changes import client_changes, security_changes
from sdkwright.changes.interfaces.interface import Interface, Signature
from sdkwright.changes.model_changes import model_changes
from sdkwright.changes.operation_matching import Matches, matched
from sdkwright.changes.result_changes import ResultComparison
from sdkwright.changes.type_changes import ModelPair


def compared(old: Interface, new: Interface) -> tuple[Change, ...]:
    """Every change, each once, the worst first."""
    matches = matched(old, new)
    found = [*_members(old, matches), *client_changes(old, new)]
    for before, after in matches.pairs:
        found += _operation(old, new, before, after)
        found += ArgumentComparison(old, new, before, after).changes()
        found += ResultComparison(old, new, before, after).changes()
    pairs = [one for one in found if isinstance(one, ModelPair)]
    changes = [one for one in found if isinstance(one, Change)]
    unique = {order_of(change): change for change in [*changes, *model_changes(old, new, pairs)]}
    return tuple(unique[key] for key in sorted(unique))


def _members(old: Interface, matches: Matches) -> Iterator[Change]:
    """The methods that are gone, by all their names, and those that have come."""
    for operation in matches.removed:
        subject = Subject(operation=operation.key)
        for path in (operation.path, *(path for path in old.aliases if _is_alias(old, path, operation))):
            yield Change("operation-removed", path, subject, {"route": operation.route}, removed=True)
    for operation in matches.added:
        yield Change("operation-added", operation.path, Subject(operation=operation.key), {"route": operation.route})


def _operation(old: Interface, new: Interface, before: Signature, after: Signature) -> Iterator[Change | ModelPair]:
    """The changes of a method beside its arguments and results."""
    sdk, subject = after.path, Subject(operation=after.key)
    yield from _name(new, before, after)
    yield from _further_names(old, new, before, after)
    if before.path_in_document != after.path_in_document:
        yield Change("route-changed", sdk, subject, {"old": before.route, "new": after.route})
    if before.server != after.server:
        words = {"old": before.server or old.client.base_url, "new": after.server or new.client.base_url}
        yield Change("server-changed", sdk, subject, words)
    if before.deprecated != after.deprecated:
        yield Change("deprecated" if after.deprecated else "no-longer-deprecated", sdk, subject)
    if before.repetition != after.repetition:
        yield Change("repetition-changed", sdk, subject)
    if before.security is not None or after.security is not None:
        # What all operations have in common is told once, of the client.
        yield from security_changes(sdk, subject, old.security(before), new.security(after))
    yield from _scopes(sdk, subject, before, after)


def _name(new: Interface, before: Signature, after: Signature) -> Iterator[Change]:
    was, now = before.path, after.path
    subject = Subject(operation=after.key)
    if was != now and _is_alias(new, was, after):
        yield from _deprecation(new, was, after)
    elif was != now:
        kind = "operation-renamed" if was.rpartition(".")[0] == now.rpartition(".")[0] else "operation-moved"
        yield Change(kind, was, subject, {"old": was, "new": now})
    elif before.id != after.id:
        yield Change("operation-id-changed", now, subject, {"old": before.id, "new": after.id})


def _deprecation(new: Interface, path: str, after: Signature) -> Iterator[Change]:
    """What is to be said of a path that is another name now: something only where it is a deprecated one."""
    alias = new.aliases[path]
    if alias.since:
        words = {"old": path, "new": after.path, "end": alias.end}
        yield Change("operation-alias-added", path, Subject(operation=after.key), words)


def _further_names(old: Interface, new: Interface, before: Signature, after: Signature) -> Iterator[Change]:
    """The names of an operation beside its first one that are gone, have come, or go from now on or at another time."""
    subject, words = Subject(operation=after.key), {"new": after.path}
    for path, alias in old.aliases.items():
        if alias.operation != before.key or path == after.path:
            continue
        if not _is_alias(new, path, after):
            yield Change("operation-alias-removed" if alias.since else "operation-name-removed", path, subject, words)
        elif not alias.since:
            yield from _deprecation(new, path, after)
        elif (end := new.aliases[path].end) and end != alias.end:
            yield Change("operation-alias-end-changed", path, subject, {"old": alias.end, "new": end})
    for path, alias in new.aliases.items():
        if (
            alias.operation == after.key
            and not alias.since
            and path != before.path
            and not _is_alias(old, path, before)
        ):
            yield Change("operation-name-added", path, subject, words)


def _is_alias(interface: Interface, path: str, operation: Signature) -> bool:
    return path in interface.aliases and interface.aliases[path].operation == operation.key


def _scopes(sdk: str, subject: Subject, before: Signature, after: Signature) -> Iterator[Change]:
    old, new = dict(before.scopes), dict(after.scopes)
    for scheme in sorted(old.keys() & new.keys()):
        for scope in sorted({*old[scheme]} ^ {*new[scheme]}):
            yield Change("scope-added" if scope in new[scheme] else "scope-removed", sdk, subject, {"name": scope})
