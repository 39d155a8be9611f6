"""Methods at further paths: the same calls, with a warning where the path is one that they had before."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.plan.names.locked_names import LockedAlias
from sdkwright.plan.views import Method


def as_alias(method: Method, path: str, alias: LockedAlias, present: str) -> Method:
    """The method as one at `path` too, which is called `present`; a deprecated one says so."""
    if not alias.since:
        return replace(method, doc=replace(method.doc, facts=(f"Same as `{present}`.", *method.doc.facts)))
    text = f"`{path}` is called `{present}` now; this name goes with version {alias.end}."
    doc = replace(method.doc, facts=(*method.doc.facts, f"Deprecated since version {alias.since}: {text}"))
    return replace(method, doc=doc, deprecation=text)
