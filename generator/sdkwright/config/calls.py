"""The parts of sdk.yaml about how calls behave: `retries` and `rate_limit`."""

from __future__ import annotations

from sdkwright.config.known_keys import keys_at
from sdkwright.config.sections import HEADER, Check, Section
from sdkwright.model.calls import STATUS, CallRules, RetryRule

_RATE_LIMIT = keys_at("rate_limit")
_STATUS: Check = (STATUS.fullmatch, 'a status, such as "503" or "5XX"')


def call_rules(top: Section) -> CallRules:
    """How calls behave; empty where the file says nothing of it."""
    retries = top.section("retries", keys_at("retries"))
    limits = top.section("rate_limit", _RATE_LIMIT)
    rate_headers = tuple((key, text) for key in _RATE_LIMIT if (text := limits.text(key, HEADER)) is not None)
    if rate_headers and not {"remaining", "interval"} & dict(rate_headers).keys():
        raise limits.error('one of "remaining" and "interval" must be there: without both, nothing can be paced')
    return CallRules(
        retries=_rule(retries) if top.child("retries") is not None else None,
        idempotency_header=retries.text("idempotency_header", HEADER) or "",
        rate_headers=rate_headers,
    )


def _rule(section: Section) -> RetryRule:
    statuses = tuple(section.text_of(node, _STATUS) for node in section.elements("statuses"))
    return RetryRule(
        most=section.count("most"),
        first_delay=section.number("first_delay"),
        longest_delay=section.number("longest_delay"),
        growth=section.number("growth"),
        longest_wait=section.number("longest_wait"),
        statuses=statuses or None,
        connection_errors=section.flag("connection_errors") if section.child("connection_errors") else None,
    )
