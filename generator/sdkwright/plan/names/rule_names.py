"""The constants that stand for pagination rules."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.model.paging import PaginationRule
from sdkwright.naming import constant, settle


def rule_names(rules: Mapping[str, PaginationRule], remembered: Mapping[str, str]) -> dict[str, str]:
    """A constant for each rule, by its name: a configured one is called what it is called there.

    remembered: the constants of an earlier run, by what the rules say.
    """
    names = {name: constant(name) for name, rule in rules.items() if not rule.detected}
    for name, rule in rules.items():
        kept = remembered.get(rule.says, "")
        if rule.detected and kept not in {"", *names.values()}:
            names[name] = kept
    candidates = {
        name: tuple(
            constant(" ".join(filter(None, parts)))
            for parts in ((rule.style, rule.parameter), (rule.style, rule.parameter, rule.items, rule.size, rule.total))
        )
        for name, rule in rules.items()
        if name not in names
    }
    return names | settle(candidates, names.values())
