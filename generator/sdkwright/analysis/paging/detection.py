"""Detection of pagination, by vendor keywords, by parameters and by the envelope of the reply.

Only convincing signs count, since a wrong guess would give a method that asks for pages that do not exist. Each
detection gives its reason in words, and the configuration overrules it.
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
from sdkwright.analysis.paging.listing import Detection, Listing
from sdkwright.analysis.paging.positional import by_offset, by_page
from sdkwright.analysis.paging.vendor_rules import VendorRules
from sdkwright.config.sdk_yaml import Config
from sdkwright.model import Declared, Operation, Pagination
from sdkwright.model.paging import PaginationRule


def with_paging(
    operations: Sequence[Operation], config: Config, declared: Mapping[str, Declared], vendor_rules: VendorRules
) -> tuple[list[Operation], dict[str, PaginationRule]]:
    """The operations with the pagination that is detected, and all rules that are used, by name."""
    detections: dict[str, tuple[Listing, Detection]] = {}
    methods: dict[str, dict[str, str]] = defaultdict(dict)
    for operation in operations:
        methods[operation.document][operation.id] = operation.method
    for operation in operations if config.pagination_detection else ():
        if operation.pagination is None and operation.key not in config.unpaged:
            vendor = vendor_rules.of(operation, declared, methods[operation.document])
            result = vendor or _detect(operation, declared, vendor_rules)
            if result is not None:
                detections[operation.key] = result
    rules = {rule.name: rule for rule in config.pagination}
    paging: dict[str, Pagination | None] = dict.fromkeys(config.unpaged)
    for key, (listing, detection) in detections.items():
        name = detection.rule.signature
        rules[name] = replace(detection.rule, name=name)
        paging[key] = Pagination(name, listing.envelope.item, detection.why, detection.confidence)
    paged = [replace(operation, pagination=paging.get(operation.key, operation.pagination)) for operation in operations]
    used = {operation.pagination.rule for operation in paged if operation.pagination}
    return paged, {name: rule for name, rule in rules.items() if name in used}


def _detect(
    operation: Operation, declared: Mapping[str, Declared], vendor_rules: VendorRules
) -> tuple[Listing, Detection] | None:
    """The surest detection for an operation without a vendor keyword."""
    controls = controls_of(operation, declared) if operation.method in ("GET", "POST") else {}
    envelope = envelope_of(operation, declared) if operation.method == "GET" or STEERING & controls.keys() else None
    if envelope is None:
        return None
    deprecated = superseded(controls)
    current = {word: control for word, control in controls.items() if word not in deprecated}
    listing = Listing(operation, current, envelope, declared)
    detection = next(_detections(listing), None)
    if detection is None and deprecated and next(_detections(replace(listing, controls=controls)), None) is not None:
        names = ", ".join(sorted(repr(controls[word].name) for word in deprecated))
        vendor_rules.warn(
            operation, f"the list is not paged: {names} are deprecated, and no reply leads on by the others"
        )
    return None if detection is None else (listing, detection)


def _detections(listing: Listing) -> Iterator[Detection]:
    """All detections, the surest first. A POST needs a cursor in a parameter, or a name that says it only reads."""
    yield from by_cursor(listing)
    if listing.operation.method == "GET":
        yield from by_url(listing)
        yield from by_last_item(listing)
        yield from by_link(listing)
    yield from by_page(listing)
    yield from by_offset(listing)
    if listing.operation.method == "GET":
        yield from by_last_of_array(listing)
        yield from by_lesser_url(listing)
