"""OpenAPI overlays laid over a document: what they target is changed or taken away."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from typing import Any

import jsonpath


def laid_over(root: Any, overlays: Iterable[Mapping[str, Any]]) -> Any:
    """The document with all actions of all overlays carried out in order; a target that is not there changes nothing.

    The document itself is left as it is.
    """
    actions = [action for overlay in overlays for action in overlay.get("actions", [])]
    changed = copy.deepcopy(root) if actions else root
    for action in actions:
        for match in list(jsonpath.finditer(action["target"], changed)):
            _act(match, action)
    return changed


def _act(match: jsonpath.JSONPathMatch, action: Mapping[str, Any]) -> None:
    if action.get("remove") is True and match.parent is not None:
        del match.parent.obj[match.parts[-1]]  # type: ignore[attr-defined]  # a thing within another one has a key there
    elif "update" in action:
        _merge(match.obj, action["update"])


def _merge(target: Any, update: Any) -> None:
    """Objects are merged into the target, a list gains one more item, as the specification has it."""
    if isinstance(target, list):
        target.append(copy.deepcopy(update))
        return
    for name, value in update.items():
        if isinstance(value, dict) and isinstance(target.get(name), dict):
            _merge(target[name], value)
        elif isinstance(value, list) and isinstance(target.get(name), list):
            target[name] += copy.deepcopy(value)
        else:
            target[name] = copy.deepcopy(value)
