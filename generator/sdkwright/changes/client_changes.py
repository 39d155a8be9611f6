"""How the client as a whole has changed: credentials, servers, headers of replies and webhooks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sdkwright.changes.change import Change, Subject
from sdkwright.changes.interfaces.interface import Alternatives, GivenCredential, Interface
from sdkwright.changes.type_changes import ModelPair, TypeComparison
from sdkwright.model import AnyType, ServerVariable

# The kinds of credentials that are given as more than one text, or can be.
_MORE_THAN_TEXT: Final = frozenset({"basic", "token"})


def client_changes(old: Interface, new: Interface) -> Iterator[Change | ModelPair]:
    """The changes, and the pairs of models that webhooks have."""
    before, after = old.client, new.client
    if before.name != after.name:
        yield Change("client-renamed", after.name, words={"old": before.name, "new": after.name})
    yield from security_changes(after.name, Subject(), before.security, after.security)
    yield from _credentials(old, new)
    yield from _servers(old, new)
    yield from _variables(old, new)
    yield from _headers(old, new)
    yield from _webhooks(old, new)


def security_changes(sdk: str, subject: Subject, old: Alternatives, new: Alternatives) -> Iterator[Change]:
    """How the ways to authenticate have changed; what goes without credentials goes with any."""
    before, after = _sets(old), _sets(new)
    if before == after:
        return
    if frozenset() in before and frozenset() not in after:
        yield Change("authentication-required", sdk, subject, {"new": _words(new)})
        return
    for one in old:
        if not any(other <= frozenset(one) for other in after):
            yield Change("authentication-removed", sdk, subject, {"name": _words((one,)), "new": _words(new)})
    for one in new:
        if not any(other <= frozenset(one) for other in before):
            yield Change("authentication-added", sdk, subject, {"name": _words((one,))})
    if frozenset() in after - before:
        yield Change("authentication-added", sdk, subject, {"name": "none"})


def _sets(alternatives: Alternatives) -> frozenset[frozenset[str]]:
    """The alternatives; no list of them means that nothing is asked for."""
    return frozenset(map(frozenset, alternatives)) or frozenset({frozenset()})


def _words(alternatives: Alternatives) -> str:
    return " or ".join(" with ".join(one) or "none" for one in alternatives) or "none"


def _credentials(old: Interface, new: Interface) -> Iterator[Change]:
    before = {one.scheme: one for one in old.client.credentials}
    after = {one.scheme: one for one in new.client.credentials}
    for scheme in sorted(before.keys() | after.keys()):
        is_gone = scheme not in after
        argument = (before if is_gone else after)[scheme].argument
        sdk, subject = _argument_of(new, argument), Subject(part="scheme", name=scheme)
        if is_gone:
            yield Change("credential-removed", sdk, subject, {"name": argument}, removed=True)
        elif scheme not in before:
            yield Change("credential-added", sdk, subject, {"name": argument})
        else:
            yield from _credential(sdk, subject, before[scheme], after[scheme])


def _credential(sdk: str, subject: Subject, old: GivenCredential, new: GivenCredential) -> Iterator[Change]:
    if old.argument != new.argument:
        yield Change("credential-renamed", sdk, subject, {"old": old.argument, "new": new.argument})
    if old.kind != new.kind and (old.kind in _MORE_THAN_TEXT or new.kind == "basic"):
        yield Change("credential-kind-changed", sdk, subject, {"name": new.argument, "old": old.kind, "new": new.kind})
    elif old.sent_as != new.sent_as:
        yield Change("credential-place-changed", sdk, subject, {"old": old.sent_as, "new": new.sent_as})


def _argument_of(interface: Interface, argument: str) -> str:
    return f"{interface.client.name}({argument})"


def _servers(old: Interface, new: Interface) -> Iterator[Change]:
    sdk, subject = _argument_of(new, "base_url"), Subject(part="server")
    before, after = old.client.base_url, new.client.base_url
    if before != after:
        kind = "base-url-needed" if _names_host(before) and not _names_host(after) else "base-url-changed"
        yield Change(kind, sdk, subject, {"old": before, "new": after})
    was, now = (sorted({*one.client.servers} - {before, after}) for one in (old, new))
    yield from (Change("listed-server-removed", sdk, subject, {"name": url}) for url in was if url not in now)
    yield from (Change("listed-server-added", sdk, subject, {"name": url}) for url in now if url not in was)


def _names_host(url: str) -> bool:
    """Whether requests can be sent to a base URL; those to one without a host need one from the caller."""
    return bool(url) and not url.startswith("/")


def _variables(old: Interface, new: Interface) -> Iterator[Change]:
    before = {one.name: (argument, one) for argument, one in old.client.variables}
    after = {one.name: (argument, one) for argument, one in new.client.variables}
    for name in sorted(before.keys() | after.keys()):
        argument = (after.get(name) or before[name])[0]
        sdk, subject = _argument_of(new, argument), Subject(part="server")
        if name not in after:
            yield Change("variable-removed", sdk, subject, {"name": argument}, removed=True)
        elif name not in before:
            kind = "variable-needed" if _is_needed(after[name][1]) else "variable-added"
            yield Change(kind, sdk, subject, {"name": argument})
        else:
            yield from _variable(sdk, subject, argument, (before[name][1], after[name][1]))


def _variable(
    sdk: str, subject: Subject, argument: str, variables: tuple[ServerVariable, ServerVariable]
) -> Iterator[Change]:
    was, now = variables
    if was.default and _is_needed(now):
        yield Change("variable-needed", sdk, subject, {"name": argument})
    elif was.default != now.default:
        words = {"name": argument, "old": was.default, "new": now.default}
        yield Change("variable-default-changed", sdk, subject, words)
    if now.choices and not was.choices:
        yield Change("variable-limited", sdk, subject, {"name": argument, "new": ", ".join(now.choices)})
    gone = [choice for choice in was.choices if now.choices and choice not in now.choices]
    come = [choice for choice in now.choices if was.choices and choice not in was.choices]
    yield from (Change("variable-choice-removed", sdk, subject, {"name": argument, "old": one}) for one in gone)
    yield from (Change("variable-choice-added", sdk, subject, {"name": argument, "new": one}) for one in come)


def _is_needed(variable: ServerVariable) -> bool:
    """Whether requests cannot be sent before somebody gives a value."""
    return not variable.default and not variable.blank


def _headers(old: Interface, new: Interface) -> Iterator[Change]:
    before, after = old.client.headers or {}, new.client.headers or {}
    for name in sorted(before.keys() | after.keys()):
        sdk = f"headers.{name}"
        if name not in after:
            yield Change("header-removed", sdk, words={"name": before[name][0]}, removed=True)
        elif name not in before:
            yield Change("header-added", sdk, words={"name": after[name][0]})
        elif before[name][1] != after[name][1]:
            yield Change("header-type-changed", sdk, words={"name": after[name][0]})


def _webhooks(old: Interface, new: Interface) -> Iterator[Change | ModelPair]:
    before, after = old.client.webhooks or {}, new.client.webhooks or {}
    for key in sorted(before.keys() | after.keys()):
        name = (after.get(key) or before[key])[0]
        sdk, subject = f"webhooks {name}", Subject(part="webhook", name=name)
        if key not in after:
            yield Change("webhook-removed", sdk, subject, {"name": name}, removed=True)
        elif key not in before:
            yield Change("webhook-added", sdk, subject, {"name": name})
        else:
            # The body of which nothing is said may be anything.
            was, now = (side[key][1] or AnyType() for side in (before, after))
            called = [side.client.functions.get(key, "") for side in (old, new)]
            if all(called) and called[0] != called[1]:
                yield Change("webhook-renamed", sdk, subject, {"old": called[0], "new": called[1]})
            yield from TypeComparison(old, new, "reply", sdk, subject).changes(was, now)
