"""Decimals: numbers of the format are read and sent digit by digit, text of it stays text."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

NUMBER, TEXT = "{type: number, format: decimal}", "{type: string, format: decimal}"
LONG = "0.1234567890123456789012345"


def reply(sdk: Sdk, text: str) -> Any:
    """A JSON reply as it is written."""
    return sdk.module.Response(200, {"Content-Type": "application/json"}, text.encode())


@pytest.mark.spec(f"""
    paths:
      /x:
        get: {{operationId: read, responses: {{"200": {{description: F, content: {{application/json: {{schema:
          {{$ref: "#/components/schemas/Bill"}}}}}}}}}}}}
        put: {{operationId: write, requestBody: {{required: true, content: {{application/json: {{schema:
          {{$ref: "#/components/schemas/Bill"}}}}}}}}, responses: {{"204": {{description: F}}}}}}
    components:
      schemas:
        Bill:
          type: object
          properties:
            total: {NUMBER}
            said: {TEXT}
            many: {{type: array, items: {NUMBER}}}
            named: {{type: object, additionalProperties: {NUMBER}}}
            maybe: {{type: [number, 'null'], format: decimal}}
            either: {{oneOf: [{NUMBER}, {{type: boolean}}]}}
            line: {{$ref: "#/components/schemas/Line"}}
            rate: {{type: number}}
        Line:
          type: object
          properties: {{price: {NUMBER}, told: {TEXT}}}
          additionalProperties: {NUMBER}
    """)
class TestNumbers:
    """Numbers and text of the format side by side."""

    @pytest.mark.parametrize("odd", ["", ', "new": 1.50', ', "said": 7.5'])
    @pytest.mark.parametrize("digits", ["1.10", "0.1", LONG, "12345678901234567890.12", "3", "1E+400", "-0.00"])
    def test_read(self, sdk: Sdk, digits: str, odd: str) -> None:
        """Every digit is read and given back, in each place, also where the reply departs from the document."""
        text = (
            f'{{"total": {digits}, "many": [{digits}], "named": {{"a": {digits}}}, "maybe": {digits}, '
            f'"either": {digits}, "line": {{"price": {digits}, "told": "1.50", "fee": {digits}}}{odd}}}'
        )
        bill = sdk.call("read", reply=reply(sdk, text)).value
        found = [bill.total, bill.many[0], bill.named["a"], bill.maybe, bill.line.price, bill.line.extra["fee"]]
        assert [str(one) for one in found] == [str(Decimal(digits))] * 6
        assert all(isinstance(one, Decimal) for one in found)
        assert bill.either == Decimal(digits)
        again = bill.to_json()
        for place in (b'"total":%s', b'"many":[%s]', b'"named":{"a":%s}', b'"maybe":%s', b'"price":%s', b'"fee":%s'):
            assert place % digits.encode() in again
        assert b'"told":"1.50"' in again
        assert sdk.models.Bill.from_json(again) == bill

    def test_to_dict(self, sdk: Sdk) -> None:
        """`to_dict` has numbers where JSON has numbers, text where it has text."""
        bill = sdk.models.Bill(total=Decimal("1.5"), said=Decimal("1.5"), many=[Decimal(3)])
        assert bill.to_dict() == {"total": 1.5, "said": "1.5", "many": [3]}
        assert sdk.models.Bill.from_dict(bill.to_dict()) == bill

    def test_sent(self, sdk: Sdk) -> None:
        """An argument of a number is sent as a number with all its digits, one of text as text; floats may be given."""
        given: dict[str, Any] = {"total": Decimal("1.10"), "said": Decimal("1.10"), "many": [Decimal(LONG), 2.5, 3]}
        given |= {"named": {"a": Decimal("1E+2")}, "either": Decimal("0.10"), "maybe": None}
        sent = sdk.call("write", **given).sent.content
        assert sent is not None
        for field in (b'"total":1.10', b'"said":"1.10"', b'"named":{"a":1E+2}', b'"either":0.10', b'"maybe":null'):
            assert field in sent
        assert b'"many":[%s,2.5,3]' % LONG.encode() in sent

    def test_models_sent(self, sdk: Sdk) -> None:
        """A model within a body knows its numbers."""
        line = sdk.models.Line(price=Decimal("1.10"), told=Decimal("1.10"))
        line.extra["fee"] = Decimal("2.50")
        sent = sdk.call("write", line=line).sent.content
        assert sent == b'{"line":{"price":1.10,"told":"1.10","fee":2.50}}'

    def test_no_number(self, sdk: Sdk) -> None:
        """NaN is refused by name before anything is sent."""
        with pytest.raises(sdk.module.ConfigurationError, match="'total' cannot be written as JSON"):
            sdk.call("write", total=Decimal("NaN"))


class TestElsewhere:
    """Decimals that are no fields."""

    def test_whole(self, tmp_path: Path) -> None:
        """A whole reply and a whole body may be decimals."""
        schema = f"{{type: array, items: {NUMBER}}}"
        sdk = make(tmp_path, replying(schema))
        assert sdk.call("x", reply=reply(sdk, f"[1.10, {LONG}]")).value == [Decimal("1.10"), Decimal(LONG)]
        assert sdk.call("x", reply=reply(sdk, f'[1.10, {LONG}, "odd"]')).value == [
            Decimal("1.10"),
            Decimal(LONG),
            "odd",
        ]
        sdk = make(tmp_path, taking(schema))
        assert sdk.call("x", body=[Decimal("1.10"), 2]).sent.content == b"[1.10,2]"

    def test_nested_mapping(self, tmp_path: Path) -> None:
        """A mapping in place of a model is written by what the document says of all that is in it."""
        schema = f"{{type: object, properties: {{a: {{type: object, properties: {{b: {NUMBER}}}}}}}}}"
        sdk = make(tmp_path, taking(schema))
        assert sdk.call("x", a={"b": Decimal("1.10")}).sent.content == b'{"a":{"b":1.10}}'

    def test_typed(self, tmp_path: Path) -> None:
        """A number is typed as Decimal; callers may give a float, but no text, which would be sent as text."""
        sdk = make(tmp_path, taking(f"{{type: object, properties: {{a: {NUMBER}, b: {TEXT}}}}}"))
        assert "a: Decimal | float | Unset = UNSET" in sdk.text("_client.py")
        assert "b: Decimal | str | Unset = UNSET" in sdk.text("_client.py")

    def test_query(self, tmp_path: Path) -> None:
        """Parameters are text, with every digit."""
        sdk = make(
            tmp_path,
            f"""
            paths: {{/x: {{get: {{operationId: x, parameters: [{{name: a, in: query, schema: {NUMBER}}}],
              responses: {{"204": {{description: F}}}}}}}}}}
            """,
        )
        assert sdk.call("x", a=Decimal(LONG)).sent.query == [("a", LONG)]
