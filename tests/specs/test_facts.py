"""The form of the documents of `specs/cloudsmith/`: what `sdkwright update` makes of whatever the vendor serves."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sdkwright.facts import Facts, facts_of
from sdkwright.load import InlineSource, load_documents, yaml_text
from tests.specs.conftest import NAMES
from tests.specs.reading import read
from tests.specs.swagger import Vendor


def _facts(text: str, name: str) -> Facts:
    documents, notes = load_documents({name: InlineSource(Path("new.yaml"), "new.yaml", text.encode())})
    assert notes == ()
    return facts_of(documents[0], {"title": "Cloudsmith API", "version": name}, frozenset())


@pytest.mark.parametrize("name", NAMES)
def test_our_documents_are_in_form(texts: Mapping[str, str], name: str) -> None:
    """Each document is, byte for byte, what its facts are written as, and nothing is left out of it."""
    facts = _facts(texts[name], name)
    assert (facts.left_out, facts.findings) == ({}, ())
    assert yaml_text(facts.value) == texts[name]


def test_order_of_keys_does_not_matter(texts: Mapping[str, str], facts: Mapping[str, Any]) -> None:
    """A document whose keys come in any other order has the same facts."""
    served = json.dumps(Vendor(4).shuffled(facts["v2"]))
    assert served != json.dumps(facts["v2"])
    assert read(served) == facts["v2"]
    assert yaml_text(_facts(served, "v2").value) == texts["v2"]


@pytest.mark.parametrize("seed", [1, 2])
def test_swagger_as_the_vendor_serves_it(texts: Mapping[str, str], facts: Mapping[str, Any], seed: int) -> None:
    """v1 as Swagger 2.0, with any prose, flags and keywords, in any order, has the facts that are committed."""
    served = _facts(json.dumps(Vendor(seed).served(facts["v1"])), "v1")
    assert served.findings == ()
    assert {"description", "summary", "title", "example", "x-order", "x-code-samples"} <= served.left_out.keys()
    assert yaml_text(served.value) == texts["v1"]


def test_what_is_no_fact_is_left_out_and_told(texts: Mapping[str, str]) -> None:
    """A description goes without a word; a key that nobody knows is told with its place."""
    spoiled = texts["v2"].replace("  schemas:\n", "  schemas:\n    Odd:\n      description: X.\n      odd: 1\n", 1)
    served = _facts(spoiled, "v2")
    assert served.left_out == {"description": 1, "odd": 1}
    line = spoiled.splitlines().index("      odd: 1") + 1
    place = f"new.yaml:{line}:7 at /components/schemas/Odd/odd"
    assert [str(one) for one in served.findings] == [
        f'{place}: "odd" is no fact that is known of a schema: it is left out'
    ]
