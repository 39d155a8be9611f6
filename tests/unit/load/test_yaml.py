"""YAML as YAML 1.2 has it."""

from __future__ import annotations

import math
from typing import Any

import pytest
import yaml

from sdkwright.errors import LimitError, ParseError
from sdkwright.load.nodes.text import Text
from sdkwright.load.syntax import yaml_reader
from sdkwright.load.syntax.yaml_reader import parse_yaml


def _parse(content: str) -> Any:
    return parse_yaml(Text("a.yaml", content))


@pytest.mark.parametrize(
    "word", ["no", "on", "yes", "y", "off", "2024-01-31", "1:30", "=", "<<", "~=", "tRue", "1_000"]
)
def test_words_of_yaml_1_1_are_strings(word: str) -> None:
    """What YAML 1.1 takes for booleans, dates, base 60 and merges is a string."""
    assert _parse(f"- {word}") == [word]


@pytest.mark.parametrize(
    ("word", "value"),
    [
        *((word, None) for word in ("null", "Null", "NULL", "~", "")),
        *((word, True) for word in ("true", "True", "TRUE")),
        *((word, False) for word in ("false", "False", "FALSE")),
        *(("12", 12), ("-12", -12), ("+12", 12), ("012", 12), ("0o17", 15), ("0xFf", 255), ("0b1", "0b1")),
        *(("1.5", 1.5), ("1.", 1.0), (".5", 0.5), ("-1e3", -1000.0), (".inf", math.inf), ("-.INF", -math.inf)),
        *(("1.2.3", "1.2.3"), (".", "."), ("-", None), ("+", "+"), ("e3", "e3"), ("'12'", "12"), ("! 12", "12")),
        *(("!!str 12", "12"), ("!!float 12", 12.0), ("!!int 12", 12), ("!!null ~", None), ("!!bool true", True)),
    ],
)
def test_plain_scalars_follow_the_core_schema(word: str, value: Any) -> None:
    """Null, booleans and numbers are what the core schema says, and nothing else is one."""
    parsed = _parse(f"a: {word}") if word != "-" else _parse("a: ''")
    assert parsed == {"a": value if word != "-" else ""}
    assert type(parsed["a"]) is type(value if word != "-" else "")


def test_nan_is_a_number() -> None:
    """``.nan`` is the float that is no number."""
    assert math.isnan(_parse("a: .nan")["a"])


def test_keys_are_strings_as_written() -> None:
    """Response codes and words that mean something as values stay what they look like as keys."""
    assert list(_parse("{200: a, 0x10: b, null: c, true: d, 1.0: e, ~: f, no: g}")) == [
        "200",
        "0x10",
        "null",
        "true",
        "1.0",
        "~",
        "no",
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: &a {x: 1, y: 2}\nb: {<<: *a}", {"x": 1, "y": 2}),
        ("a: &a {x: 1, y: 2}\nb: {<<: *a, x: 3}", {"x": 3, "y": 2}),
        ("a: &a {x: 1, y: 2}\nb: {x: 3, <<: *a}", {"x": 3, "y": 2}),
        ("a: &a {x: 1}\nc: &c {x: 2, y: 2}\nb: {<<: [*a, *c], z: 3}", {"x": 1, "y": 2, "z": 3}),
        ("a: &a {x: 1}\nc: &c {x: 2, y: 2}\nb:\n  <<: *a\n  <<: *c\n", {"x": 1, "y": 2}),
        ("a: &a {x: 1}\nb: {<<: {<<: *a, y: 2}}", {"x": 1, "y": 2}),
        ("a: &a {x: {y: 1}}\nb: {<<: *a, x: {z: 2}}", {"x": {"z": 2}}),
        ("a: &a {x: 1}\nb: {!!merge <<: *a}", {"x": 1}),
        ("a: &a {x: 1}\nb: {'<<': *a}", {"<<": {"x": 1}}),
        ('b: {"<<": {x: 1}}', {"<<": {"x": 1}}),
        ("b: {<<: 1, x: <<}", {"<<": 1, "x": "<<"}),
        ("b: {<<: [1]}", {"<<": [1]}),
        ("a: &a []\nb: {<<: *a, x: 1}", {"x": 1}),
        ("a: &a\nb: {<<: *a, x: 1}", {"x": 1}),
    ],
)
def test_merge_keys(text: str, value: object) -> None:
    """``<<`` without quotes takes over members: what stands beside it counts more, of several mappings the first."""
    assert _parse(text)["b"] == value


def test_what_is_merged_is_a_copy() -> None:
    """A later change in one place is none in another."""
    parsed = _parse("a: &a {x: {y: 1}}\nb: {<<: *a}\nc: {<<: *a}")
    assert parsed["b"]["x"] == parsed["c"]["x"] == parsed["a"]["x"]
    assert len({id(parsed[key]["x"]) for key in "abc"}) == 3


def test_merging_has_limits() -> None:
    """Merge keys count as the aliases that they are."""
    bomb = "a0: &a0 {x: 1}\n" + "".join(
        f"a{n}: &a{n} {{{', '.join(f'k{n}{k}: {{<<: *a{n - 1}}}' for k in range(10))}}}\n" for n in range(1, 9)
    )
    with pytest.raises(LimitError, match="aliases expand to more than"):
        _parse(bomb)


def test_keys_beside_a_merge_key_still_occur_once() -> None:
    """A key that is written twice is an error, merged or not."""
    with pytest.raises(ParseError, match='the key "x" occurs twice'):
        _parse("a: &a {x: 1}\nb: {<<: *a, x: 2, x: 3}")


def test_aliases_are_copies() -> None:
    """Two uses of an anchor are two values, so that an overlay can change one of them."""
    value = _parse("a: &a {x: [1]}\nb: *a\nc: [*a]")
    assert value == {"a": {"x": [1]}, "b": {"x": [1]}, "c": [{"x": [1]}]}
    assert value["a"] is not value["b"]
    assert value["a"]["x"] is not value["b"]["x"]


def test_scalars_can_be_anchored_too() -> None:
    """An alias of a scalar, or of a key, is its value."""
    assert _parse("&k a: &v 1\nb: *v\nc: *k") == {"a": 1, "b": 1, "c": "a"}


@pytest.mark.parametrize("content", ["[" * 201 + "]" * 201, "\n".join("  " * n + "a:" for n in range(202)) + " {}"])
def test_deep_nesting_is_refused(content: str) -> None:
    """A document nested more than 200 deep is refused, whichever style it is written in."""
    with pytest.raises(LimitError, match="200 deep"):
        _parse(content)


def test_aliases_cannot_nest_deeper_than_the_limit() -> None:
    """What aliases add counts for the depth."""
    deep = "[" * 150 + "]" * 150
    with pytest.raises(LimitError, match="200 deep"):
        _parse(f"a: &a {deep}\nb: {'[' * 60}*a{']' * 60}")


def test_depth_within_the_limit_is_read() -> None:
    """A document nested 200 deep is read."""
    value = _parse("[" * 200 + "]" * 200)
    for _ in range(199):
        (value,) = value
    assert value == []


def test_control_characters_are_refused_where_they_stand() -> None:
    """A control character, which YAML forbids, is told with its line."""
    with pytest.raises(ParseError) as caught:
        _parse("a: 1\nb: \x07\n")
    assert "\x07" not in str(caught.value)


def test_an_integer_too_long_is_refused() -> None:
    """A number of more digits than Python converts is an error, located, not a crash."""
    with pytest.raises(ParseError, match="number is too long") as caught:
        _parse(f"a: 1\nb: {'9' * 5000}")
    assert caught.value.location is not None
    assert caught.value.location.line == 2


def test_the_pure_loader_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without libyaml PyYAML's own scanner gives the same values."""
    content = "a: &a [1, no, ~, 2024-01-31, {200: =}]\nb: *a\nc: |\n  x\n  y\n"
    quick = _parse(content)
    monkeypatch.setattr(yaml_reader, "_Loader", yaml.SafeLoader)
    assert _parse(content) == quick
    with pytest.raises(ParseError, match="YAML is broken"):
        _parse("a: [")
    with pytest.raises(ParseError, match="YAML is broken"):
        _parse("a: 1\nb: \x07\n")


def test_long_strings_behind_aliases_are_limited() -> None:
    """A string that aliases repeat takes no room here, but would in whatever writes the document out."""
    text = f"a: &a {'x' * 1_000_000}\nb: [{', '.join(['*a'] * 100)}]\n"
    with pytest.raises(LimitError, match="aliases expand to more than 64 MiB"):
        _parse(text)
