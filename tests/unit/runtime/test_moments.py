"""Moments in time: sent with their zone, and refused where they have none."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from sdkwright.runtime import ConfigurationError, Group, Operation, ScriptedTransport, reply
from tests.unit.runtime.api import BoxClient
from tests.unit.runtime.sent import json_of, query_of

_QUERY: Operation[Any] = Operation("GET", "/v1/x", query=("since",))
_BODY: Operation[Any] = Operation("POST", "/v1/x", body="application/json")


def _call(operation: Operation[Any], given: Mapping[str, Any]) -> ScriptedTransport:
    transport = ScriptedTransport([reply()])
    Group(BoxClient(transport=transport))._call(operation, {"self": None, **given})
    return transport


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2026, 7, 6, 21, 0, tzinfo=UTC), "2026-07-06T21:00:00Z"),
        (datetime(2026, 7, 6, 21, 0, tzinfo=timezone(timedelta(hours=2))), "2026-07-06T21:00:00+02:00"),
        ("2026-07-06T21:00:00", "2026-07-06T21:00:00"),
    ],
)
def test_zone_is_sent(moment: datetime | str, text: str) -> None:
    """A datetime goes out with its zone, in the query and in a body; text goes out as it is."""
    assert query_of(_call(_QUERY, {"since": moment}).requests[0]) == {"since": text}
    assert json_of(_call(_BODY, {"since": moment}).requests[0]) == {"since": text}


@pytest.mark.parametrize("operation", [_QUERY, _BODY])
def test_no_zone(operation: Operation[Any]) -> None:
    """A datetime without a zone means no moment: it is refused by name, and nothing is sent."""
    with pytest.raises(ConfigurationError, match="'since' needs a time zone"):
        _call(operation, {"since": datetime(2026, 7, 6, 21, 0)})  # noqa: DTZ001  # that is the mistake
