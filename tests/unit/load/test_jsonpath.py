"""JSONPath: the quick evaluator agrees with the library, and with RFC 9535."""

from __future__ import annotations

from typing import Any

import pytest
from jsonpath import JSONPathEnvironment

from sdkwright.load.overlays.evaluate import Evaluator
from sdkwright.load.overlays.jsonpath import PathError, compile_query

_VALUE: dict[str, Any] = {
    "components": {
        "schemas": {
            "Package": {"properties": {"slug_perm": {"a": 1}, "status": {"a": 2}}, "n": 1},
            "Policy": {"properties": {"name": {"a": 3}}, "n": 1.0, "required": True},
            "It's": {"properties": {"name": {"b": None}}, "n": "1", "required": False},
            "Text": "none",
        }
    },
    "paths": {
        "/x/{y}/": {
            "get": {"parameters": [{"name": "owner"}, {"name": "page", "n": 3}, {"name": 1}], "responses": {"200": {}}},
            "put": {"parameters": [{"name": "owner", "n": -2}], "security": [{"apikey": []}]},
        },
        "/z/": {"get": {"parameters": [{"name": True}, {"n": 0}], "security": [{"apikey": []}, {"basic": []}]}},
    },
    "servers": [{"url": "a"}, {"url": "b"}],
    "info": {"version": "v2"},
}
_QUICK = [
    "$",
    "$.info.version",
    "$.components.schemas.*.properties.slug_perm",
    "$.components.schemas['Package'].properties.status",
    "$.components.schemas['Policy','Package', 'None'].properties.name",
    "$.components.schemas['It\\'s'].n",
    '$.components.schemas["It\'s"].n',
    "$.paths['/x/{y}/'].get",
    "$.paths.*.*.parameters[?@.name=='owner']",
    "$.paths['/x/{y}/'].get.parameters[?@.name == 'page']",
    "$.paths[*][*].parameters[?@.name != 'owner']",
    "$.paths.*.*.parameters[?@.name == 1]",
    "$.paths.*.*.parameters[?@.name == true]",
    "$.paths.*.*.parameters[?@.n]",
    "$.paths.*.*.parameters[?@.n > 0]",
    "$.paths.*.*.parameters[?@.n >= 3]",
    "$.paths.*.*.parameters[?@.n <= -2]",
    "$.paths.*.*.parameters[?@.name < 'p']",
    "$.paths.*.*.parameters[?@.n == @.none]",
    "$.paths.*.*.parameters[?@.n <= @.none]",
    "$.servers[?$.info.version == 'v2']",
    "$.servers[?$.info.version == 'v1']",
    "$.servers[?'v2' == $.info.version]",
    "$.paths.*[?@.security[0].apikey]",
    "$.paths.*.*.responses",
    "$.paths.*.*.parameters[0]",
    "$.paths.*.*.parameters[-1,0]",
    "$.paths.*.*.parameters[-9]",
    "$.components.schemas[?@.n == 1]",
    "$.components.schemas[?@.n == 1.0]",
    "$.components.schemas[?@.required == false]",
    "$.components.schemas[?@.properties.name.b == null]",
    "$.components.schemas[?@ == 'none']",
    "$.servers.url",
    "$.info[0]",
    "$.paths.*.*.security[*].*",
    "$.paths.*.*.parameters[?@.name=='page' && @.n==3]",
    "$.paths.*.*.parameters[?@.name && @.n && @.n < 0]",
]
_LEFT_TO_THE_LIBRARY = [
    "$..name",
    "$.servers[0:1]",
    "$.paths.*.*.parameters[?@.n > 0 || @.name]",
    "$.paths.*.*.parameters[?@.n > 0 && (@.name == 'page')]",
    "$.paths.*.*.parameters[?!@.n]",
    "$.paths.*.*.parameters[?length(@.name) > 4]",
    "$.paths.*.*.parameters[?@.name == '\\u006fwner']",
    "$.paths.*.*.parameters[?@.n == 3e0]",
    "$ .info",
]


def _select(text: str) -> list[Any]:
    return [parent[key] for parent, key in Evaluator(_VALUE).select(compile_query(text))]


@pytest.mark.parametrize("text", _QUICK)
def test_the_quick_evaluator_agrees_with_the_library(text: str) -> None:
    """The forms that overlays are made of are evaluated quickly, to the same values in the same order."""
    assert compile_query(text).segments is not None
    assert _select(text) == JSONPathEnvironment(strict=True).findall(text, _VALUE)


@pytest.mark.parametrize("text", _LEFT_TO_THE_LIBRARY)
def test_other_forms_are_left_to_the_library(text: str) -> None:
    """Whatever else RFC 9535 knows can be used too."""
    assert compile_query(text).segments is None
    assert _select(text) == JSONPathEnvironment(strict=True).findall(text, _VALUE)
    assert _select(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "paths",
        "@.a",
        "$.",
        "$[",
        "$['a",
        "$[?@.a==]",
        "$[?'a']",
        "$.a b",
        "$[01]",
        "$['\\\"']",
        "$.1a",
        " $",
        "$[?@.a &&]",
        "$[?@.a & @.b]",
    ],
)
def test_what_is_no_query_is_refused(text: str) -> None:
    """Text outside RFC 9535 is refused, however near it comes."""
    with pytest.raises(PathError):
        compile_query(text)


def test_changes_are_seen_once_they_are_announced() -> None:
    """A dict that is added after a query is found by the next one, when the change was announced."""
    value: dict[str, Any] = {"a": {"x": {"n": 1}}}
    evaluator, query = Evaluator(value), compile_query("$.a.*.n")
    assert len(evaluator.select(query)) == 1
    value["a"]["y"] = {"n": 2}
    evaluator.changed()
    assert [parent[key] for parent, key in evaluator.select(query)] == [1, 2]


def test_scalars_in_filters_are_never_out_of_date() -> None:
    """A filter looks at scalars as they are, without any announcement, behind further segments too."""
    value: dict[str, Any] = {"a": [{"k": 1, "v": {"w": {}}}]}
    evaluator, query = Evaluator(value), compile_query("$.a[?@.k==1].v.w")
    assert len(evaluator.select(query)) == 1
    value["a"][0]["k"] = 2
    assert evaluator.select(query) == []
