"""How lists are paged, found by what documents say of it, by their parameters and by the shape of their reply.

Only what is convincing counts: a wrong guess would give a method that asks for pages that there are not. Each finding
says in words what speaks for it, and the configuration overrules it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sdkwright.analysis.paging.continuations import (
    by_cursor,
    by_last_item,
    by_last_of_array,
    by_lesser_url,
    by_link,
    by_url,
)
from sdkwright.analysis.paging.controls import STEERING, controls_of, superseded
from sdkwright.analysis.paging.envelopes import envelope_of
from sdkwright.analysis.paging.listing import Found, Listing
from sdkwright.analysis.paging.positional import by_offset, by_page
from sdkwright.analysis.paging.vendor_rules import VendorRules
from sdkwright.config.sdk_yaml import Config
from sdkwright.model import Declared, Operation, Pagination
from sdkwright.model.paging import PaginationRule
from sdkwright.naming import constant, settle


def with_paging(
    operations: Sequence[Operation], config: Config, declared: Mapping[str, Declared], hints: VendorRules
) -> tuple[list[Operation], dict[str, PaginationRule]]:
    """The operations, those that are found to be paged with their paging, and all rules that are used, by name."""
    found: dict[str, tuple[Listing, Found]] = {}
    methods: dict[str, dict[str, str]] = defaultdict(dict)
    for one in operations:
        methods[one.document][one.id] = one.method
    for operation in operations if config.pagination_detection else ():
        if operation.pagination is None and operation.key not in config.unpaged:
            told = hints.of(operation, declared, methods[operation.document])
            way = told or _detected(operation, declared, hints)
            if way is not None:
                found[operation.key] = way
    rules = {rule.name: rule for rule in config.pagination}
    names = _named([finding.rule for _, finding in found.values()], {constant(name) for name in rules})
    paging: dict[str, Pagination | None] = dict.fromkeys(config.unpaged)
    for key, (listed, finding) in found.items():
        name = names[repr(finding.rule)]
        rules[name] = replace(finding.rule, name=name)
        paging[key] = Pagination(name, listed.shape.item, finding.why, finding.confidence)
    paged = [replace(one, pagination=paging.get(one.key, one.pagination)) for one in operations]
    used = {operation.pagination.rule for operation in paged if operation.pagination}
    return paged, {name: rule for name, rule in rules.items() if name in used}


def _named(rules: Sequence[PaginationRule], taken: set[str]) -> dict[str, str]:
    """A name for each rule that differs, by its text."""
    offers = {
        repr(rule): tuple(
            constant(" ".join(filter(None, parts)))
            for parts in ((rule.style, rule.parameter), (rule.style, rule.parameter, rule.items, rule.size, rule.total))
        )
        for rule in rules
    }
    return settle(offers, taken)


def _detected(
    operation: Operation, declared: Mapping[str, Declared], hints: VendorRules
) -> tuple[Listing, Found] | None:
    """How the operation is paged by its looks; the surest way counts."""
    controls = controls_of(operation, declared) if operation.method in ("GET", "POST") else {}
    shape = envelope_of(operation, declared) if operation.method == "GET" or STEERING & controls.keys() else None
    if shape is None:
        return None
    left = superseded(controls)
    listed = Listing(operation, {word: one for word, one in controls.items() if word not in left}, shape, declared)
    finding = next(_findings(listed), None)
    if finding is None and left and next(_findings(replace(listed, controls=controls)), None) is not None:
        names = ", ".join(sorted(repr(controls[word].name) for word in left))
        hints.warn(operation, f"the list is not paged: {names} are deprecated, and no reply leads on by the others")
    return None if finding is None else (listed, finding)


def _findings(listed: Listing) -> Iterator[Found]:
    """What is found, the surest first. A POST must have its cursor in a parameter, or else say that it only reads."""
    yield from by_cursor(listed)
    if listed.operation.method == "GET":
        yield from by_url(listed)
        yield from by_last_item(listed)
        yield from by_link(listed)
    yield from by_page(listed)
    yield from by_offset(listed)
    if listed.operation.method == "GET":
        yield from by_last_of_array(listed)
        yield from by_lesser_url(listed)
