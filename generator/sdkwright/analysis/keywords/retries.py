"""Keywords about retries: `x-speakeasy-retries` and `x-fern-retries`."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.analysis.keywords.extension_values import Warn, truth_of, value_of
from sdkwright.extensions import FERN_RETRIES, SPEAKEASY_RETRIES
from sdkwright.load import Node, shown
from sdkwright.model.calls import STATUS, RetryRule

_MOST = 10
"""How often a call is repeated at most, however long a document lets that go on."""

_NEVER = RetryRule(most=0)


def retry_rule(node: Node, warn: Warn) -> RetryRule | None:
    """The rule at a document or an operation; None where there is none."""
    block = value_of(node, FERN_RETRIES, dict, "an object", warn)
    if block is not None and truth_of(node.child(FERN_RETRIES) or node, "disabled", warn):
        return _NEVER
    if value_of(node, SPEAKEASY_RETRIES, dict, "an object", warn) is None:
        return None
    return _speakeasy_rule(node.child(SPEAKEASY_RETRIES) or node, warn)


def _speakeasy_rule(node: Node, warn: Warn) -> RetryRule | None:
    strategy = value_of(node, "strategy", str, "a text", warn)
    if strategy == "none":
        return _NEVER
    if strategy != "backoff":
        warn(node.child("strategy") or node, 'the strategy of retries must be "backoff" or "none": they are left aside')
        return None
    backoff = node.child("backoff") or node
    first, longest, total = (
        _seconds(backoff, key, usual, warn)
        for key, usual in (("initialInterval", 500), ("maxInterval", 60_000), ("maxElapsedTime", 3_600_000))
    )
    exponent = value_of(backoff, "exponent", (int, float), "a number", warn)
    growth = max(1.0, float(exponent)) if isinstance(exponent, (int, float)) else 1.5
    return RetryRule(
        most=_fitting(first, longest, growth, total),
        first_delay=first,
        longest_delay=longest,
        growth=growth,
        statuses=tuple(_statuses(node, warn)) or None,
        connection_errors=truth_of(node, "retryConnectionErrors", warn),
    )


def _seconds(node: Node, key: str, usual: int, warn: Warn) -> float:
    milliseconds = value_of(node, key, (int, float), "a number of milliseconds", warn)
    return (float(milliseconds) if isinstance(milliseconds, (int, float)) and milliseconds >= 0 else usual) / 1000


def _fitting(first: float, longest: float, growth: float, total: float) -> int:
    """How many waits fit into the time that all of them may take."""
    count, delay, spent = 0, first, 0.0
    while count < _MOST and spent + min(delay, longest) <= total:
        spent += min(delay, longest)
        count, delay = count + 1, delay * growth
    return count


def _statuses(node: Node, warn: Warn) -> Iterator[str]:
    block = node.child("statusCodes")
    for element in block.elements() if block is not None and isinstance(block.value, list) else ():
        text = str(element.value).upper()
        if STATUS.fullmatch(text):
            yield text
        else:
            warn(element, f"{shown(element.value)} is no status: it is left aside")
