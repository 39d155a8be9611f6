"""Two interfaces -> what has changed between them for the users of an SDK."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.changes.argument_changes import ArgumentComparison
from sdkwright.changes.change import Change, Subject, order_of
from sdkwright.changes.client_changes import client_changes, security_changes
from sdkwright.changes.model_changes import model_changes
from sdkwright.changes.named_interface import NamedInterface
from sdkwright.changes.operation_matching import Matches, matched, path_in_document, route
from sdkwright.changes.result_changes import ResultComparison
from sdkwright.changes.type_changes import ModelPair
from sdkwright.model import Operation


def compared(old: NamedInterface, new: NamedInterface) -> tuple[Change, ...]:
    """Every change, each once, the worst first."""
    matches = matched(old, new)
    found = [*_members(old, new, matches), *client_changes(old, new)]
    for before, after in matches.pairs:
        found += _operation(old, new, before, after)
        found += ArgumentComparison(old, new, before, after).changes()
        found += ResultComparison(old, new, before, after).changes()
    pairs = [one for one in found if isinstance(one, ModelPair)]
    changes = [one for one in found if isinstance(one, Change)]
    unique = {order_of(change): change for change in [*changes, *model_changes(old, new, pairs)]}
    return tuple(unique[key] for key in sorted(unique))


def _members(old: NamedInterface, new: NamedInterface, matches: Matches) -> Iterator[Change]:
    """The methods that are gone, and those that have come."""
    for operation in matches.removed:
        subject = Subject(operation=operation.key)
        yield Change("operation-removed", old.path(operation), subject, {"route": route(operation)}, removed=True)
    for operation in matches.added:
        yield Change(
            "operation-added", new.path(operation), Subject(operation=operation.key), {"route": route(operation)}
        )


def _operation(
    old: NamedInterface, new: NamedInterface, before: Operation, after: Operation
) -> Iterator[Change | ModelPair]:
    """The changes of a method beside its arguments and results."""
    sdk, subject = new.path(after), Subject(operation=after.key)
    yield from _name(old, new, before, after)
    if (before.method, path_in_document(before)) != (after.method, path_in_document(after)):
        yield Change("route-changed", sdk, subject, {"old": route(before), "new": route(after)})
    if before.server != after.server:
        words = {"old": before.server or old.api.base_url, "new": after.server or new.api.base_url}
        yield Change("server-changed", sdk, subject, words)
    if before.deprecated != after.deprecated:
        yield Change("deprecated" if after.deprecated else "no-longer-deprecated", sdk, subject)
    if (before.safe, before.retries) != (after.safe, after.retries):
        yield Change("repetition-changed", sdk, subject)
    if (before.security, after.security) != (old.api.default_security, new.api.default_security):
        # What all operations have in common is told once, of the client.
        yield from security_changes(sdk, subject, before.security, after.security)
    yield from _scopes(sdk, subject, before, after)


def _name(old: NamedInterface, new: NamedInterface, before: Operation, after: Operation) -> Iterator[Change]:
    was, now = old.path(before), new.path(after)
    subject = Subject(operation=after.key)
    if was != now:
        kind = "operation-renamed" if was.rpartition(".")[0] == now.rpartition(".")[0] else "operation-moved"
        yield Change(kind, was, subject, {"old": was, "new": now})
    elif before.id != after.id:
        yield Change(
            "operation-id-changed", now, subject, {"old": before.id or "nothing", "new": after.id or "nothing"}
        )


def _scopes(sdk: str, subject: Subject, before: Operation, after: Operation) -> Iterator[Change]:
    old, new = dict(before.scopes), dict(after.scopes)
    for scheme in sorted(old.keys() & new.keys()):
        for scope in sorted({*old[scheme]} ^ {*new[scheme]}):
            yield Change("scope-added" if scope in new[scheme] else "scope-removed", sdk, subject, {"name": scope})
