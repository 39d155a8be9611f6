"""What a shell shows of an SDK: `help`, `dir` and `repr` of clients, groups, pages and errors."""

from __future__ import annotations

import pydoc
import textwrap
from typing import Any

import pytest

from tests.functional.harness import Sdk, make

_SPEC = """
    servers: [{url: "https://shop.test"}]
    paths:
      /orders: {get: {tags: [Orders], operationId: orders_list, summary: List the orders. Newest first.,
        responses: {"200": {description: F}, "404": {description: N}}}}
      /orders/{id}/lines:
        parameters: [{name: id, in: path, required: true, schema: {type: string}}]
        get: {tags: [Orders], operationId: orders_lines_list, responses: {"204": {description: F}}}
        post: {tags: [Orders], operationId: orders_lines_create, responses: {"204": {description: F}}}
      /ping: {get: {operationId: ping, summary: Say whether it is there, responses: {"204": {description: F}}}}
    """


def _screen(value: object) -> list[str]:
    """The first lines that help shows of a value, below the signature, as far as a screen has room."""
    lines = pydoc.plain(pydoc.render_doc(value)).splitlines()[:24]
    return [line.removeprefix(" |").strip() for line in lines]


@pytest.mark.spec(_SPEC)
class TestHelp:
    """help() and dir()"""

    def test_client(self, sdk: Sdk) -> None:
        """The first screen tells what a client's groups and methods are about, in both halves."""
        for client in (sdk.client()[0], sdk.async_client()[0]):
            shown = _screen(client)
            assert "- `orders`: lines, list." in shown
            assert "- `ping`: Say whether it is there." in shown

    def test_group(self, sdk: Sdk) -> None:
        """So it is with a group; the first line has the names, and each method its first sentence."""
        shown = _screen(sdk.client()[0].orders)
        at = shown.index("Orders: lines, list.")
        assert shown[at + 1 : at + 4] == ["", "- `lines`: create, list.", "- `list`: List the orders."]

    def test_attribute(self, sdk: Sdk) -> None:
        """A group that is not loaded yet is shown as what it is."""
        assert repr(type(sdk.client()[0]).orders) == "<group Orders>"

    def test_dir(self, sdk: Sdk) -> None:
        """Names of internals are not listed."""
        client, _ = sdk.client()
        for value in (client, client.orders, sdk.async_client()[0].orders):
            assert not [name for name in dir(value) if name.startswith("_") and not name.startswith("__")]
        assert [name for name in dir(client.orders) if not name.startswith("_")] == ["lines", "list"]

    def test_bound_method(self, sdk: Sdk) -> None:
        """A method is shown on one short line, with the client that it calls."""
        shown = repr(sdk.client()[0].orders.list)
        assert shown.startswith("<bound method Orders.list of Orders(of Api('https://shop.test'")
        assert len(shown) < 120

    def test_error(self, sdk: Sdk) -> None:
        """An error says what the server said, and which request it was, on one line."""
        client, _ = sdk.client(sdk.module.Response(404, {"content-type": "text/html"}, b"<p>" * 9_999))
        with pytest.raises(sdk.module.NotFoundError) as caught:
            client.orders.list()
        assert str(caught.value) == "404 Not Found (GET https://shop.test/orders)"


def test_large_group(tmp_path: Any) -> None:
    """The first line of a group with very many members is one line, and says how many there are besides."""
    paths = "".join(
        f"  /orders/{{id}}/look{number}: {{post: {{tags: [Orders], operationId: orders_look{number}, "
        "parameters: [{name: id, in: path, required: true, schema: {type: string}}], "
        'responses: {"204": {description: F}}}}\n'
        for number in range(40)
    )
    sdk = make(tmp_path, f"{textwrap.dedent(_SPEC)}{paths}", formatted=True)
    lines = next(text for name, text in sdk.files.items() if "groups/orders" in name).splitlines()
    first = next(line for line in lines if line.startswith('    """Orders: '))
    assert first.endswith(" more.")
    assert len(first) <= 120
    assert lines[lines.index(first) + 1] == ""
