"""The constants for pagination rules."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.model.paging import PaginationRule
from sdkwright.naming import constant, settle


def rule_names(rules: Mapping[str, PaginationRule], locked_names: Mapping[str, str]) -> dict[str, str]:
    """A constant for each rule, by its name: a configured rule keeps the name from the configuration.

    locked_names: the constants of an earlier run, by the rules' signatures.
    """
    names = {name: constant(name) for name, rule in rules.items() if not rule.detected}
    for name, rule in rules.items():
        locked = locked_names.get(rule.signature, "")
        if rule.detected and locked not in {"", *names.values()}:
            names[name] = locked
    candidates = {
        name: tuple(
            constant(" ".join(filter(None, parts)))
            for parts in ((rule.style, rule.parameter), (rule.style, rule.parameter, rule.items, rule.size, rule.total))
        )
        for name, rule in rules.items()
        if name not in names
    }
    return names | settle(candidates, names.values())
