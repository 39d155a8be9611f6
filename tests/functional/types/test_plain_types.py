"""Types without a name of their own: scalars, formats, lists, maps and enums."""

from __future__ import annotations

import datetime as dt
import uuid
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import make
from tests.functional.schemas import reply_text, replying, taking


@pytest.mark.parametrize(
    ("schema", "wire", "python"),
    [
        ("{type: string}", "v", "v"),
        ("{type: integer}", 2**60, 2**60),
        ("{type: number}", 1.5, 1.5),
        ("{type: boolean}", True, True),
        ("{type: string, format: date}", "2026-02-03", dt.date(2026, 2, 3)),
        ("{type: string, format: date-time}", "2026-02-03T04:05:06Z", dt.datetime(2026, 2, 3, 4, 5, 6, tzinfo=dt.UTC)),
        ("{type: string, format: time}", "04:05:06", dt.time(4, 5, 6)),
        ("{type: string, format: duration}", "PT1M30S", dt.timedelta(seconds=90)),
        (
            "{type: string, format: uuid}",
            "6f0f3ac8-8ad2-4f3c-9b5e-0d2b3cf6c0aa",
            uuid.UUID("6f0f3ac8-8ad2-4f3c-9b5e-0d2b3cf6c0aa"),
        ),
        ("{type: string, format: decimal}", "10.50", Decimal("10.50")),
        ("{type: string, format: byte}", "aGk=", b"hi"),
        ("{type: string, format: unheard-of}", "v", "v"),
        ("{}", {"any": [1]}, {"any": [1]}),
        ("true", [1], [1]),
        ("{type: array}", [1, "a"], [1, "a"]),
        ("{type: array, items: {type: string, format: date}}", ["2026-02-03"], [dt.date(2026, 2, 3)]),
        ("{type: object}", {"a": [1]}, {"a": [1]}),
        ("{type: object, additionalProperties: true}", {"a": 1}, {"a": 1}),
        ("{type: object, additionalProperties: {type: string, format: decimal}}", {"a": "1.0"}, {"a": Decimal("1.0")}),
        ("{type: object, additionalProperties: {type: array, items: {type: integer}}}", {"a": [1]}, {"a": [1]}),
        ("{enum: [1, 2]}", 1, 1),
        ("{enum: [a, 1]}", "a", "a"),
        ("{const: fixed}", "fixed", "fixed"),
    ],
)
class TestPlainTypes:
    """Types without a name of their own, on their way in and out."""

    def test_field(self, tmp_path: Path, schema: str, wire: Any, python: Any) -> None:
        """A field of a reply has the Python value, and `to_dict` gives the wire's value again."""
        value = (
            make(tmp_path, replying(f"{{type: object, properties: {{a: {schema}}}}}"))
            .call("x", reply={"a": wire})
            .value
        )
        assert value.a == python
        assert isinstance(value.a, type(python))
        assert value.to_dict() == {"a": wire}

    def test_argument(self, tmp_path: Path, schema: str, wire: Any, python: Any) -> None:
        """A field of a body takes the Python value, and what the wire would hold."""
        sdk = make(tmp_path, taking(f"{{type: object, properties: {{a: {schema}}}}}"))
        assert sdk.call("x", a=python).sent.json == {"a": wire}
        assert sdk.call("x", a=wire).sent.json == {"a": wire}

    def test_whole_reply(self, tmp_path: Path, schema: str, wire: Any, python: Any) -> None:
        """A reply that is nothing but such a value is decoded too."""
        sdk = make(tmp_path, replying(schema))
        body = reply_text(sdk, wire) if isinstance(wire, str) else wire
        assert sdk.call("x", reply=body).value == python
