"""Values and prose on their way into source."""

from __future__ import annotations

import ast
import re
import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdkwright.literals import literal
from sdkwright.plan.prose import Doc
from sdkwright.render.docstrings import comment, docstring
from sdkwright.render.toml import toml

_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.tuples(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
# Texts that are made to break out are more likely than by chance.
_HOSTILE = st.text(st.sampled_from("\"'\\\n ab{}#\x1b\x9b\u2028\x00"), max_size=30) | st.text(max_size=30)


class TestLiteral:
    """Values through `repr`."""

    @given(_VALUES)
    def test_same_value(self, value: Any) -> None:
        """What is written is read as the same value."""
        assert ast.literal_eval(literal(value)) == value

    @given(_HOSTILE)
    def test_no_control_characters(self, text: str) -> None:
        """No character that steers a terminal is written raw."""
        assert not _CONTROL.search(literal(text))

    @pytest.mark.parametrize("value", [object(), {1}, b"x", [object()], {"a": {1}}])
    def test_other_kinds(self, value: Any) -> None:
        """A value of any other kind is refused, since its `repr` could be anything."""
        with pytest.raises(TypeError, match="no literal"):
            literal(value)

    @pytest.mark.parametrize("value", [float("inf"), float("nan"), [float("-inf")]])
    def test_no_number(self, value: Any) -> None:
        """A number that Python cannot write as one is refused, or written so that it can be read."""
        try:
            written = literal(value)
        except (TypeError, ValueError):
            return
        names = {node.id for node in ast.walk(ast.parse(written, mode="eval")) if isinstance(node, ast.Name)}
        assert not {"inf", "nan"} & names


class TestDocstring:
    """Prose as a docstring."""

    @given(_HOSTILE, _HOSTILE, _HOSTILE)
    def test_one_expression(self, summary: str, paragraph: str, text: str) -> None:
        """Whatever the prose holds, the literal is one string and nothing else, without control characters."""
        made = docstring(Doc(summary, (paragraph,), (("x", text),), text, (("E", text),)), 4)
        tree = ast.parse(f"def f():\n    {made}\n")
        (function,) = tree.body
        assert isinstance(function, ast.FunctionDef)
        (only,) = function.body
        assert isinstance(only, ast.Expr)
        assert isinstance(only.value, ast.Constant)
        assert not _CONTROL.search(made)

    @given(_HOSTILE)
    def test_words_survive(self, text: str) -> None:
        """The words come out as they went in, but for white space and characters that are written as escapes."""
        plain = re.sub(r"[^\w\"'\\{}# ]", "", text, flags=re.ASCII)
        found = ast.literal_eval(docstring(Doc(plain or "x"), 0))
        assert found.removesuffix(".").split() == (plain or "x").split() or not plain.split()

    @pytest.mark.parametrize("text", ['a"', 'a\\"', '"""', '\\"""', '"""\\', "a\\", '""', '"', "\\" * 5, '\\\\"'])
    def test_ends(self, text: str) -> None:
        """Quotes and backslashes at the end do not end the literal, nor get lost."""
        assert ast.literal_eval(docstring(Doc(text), 0)).strip().removesuffix(".") == text
        assert ast.literal_eval(docstring(Doc("x", (text,)), 0)).split("\n")[2] == text

    def test_one_line(self) -> None:
        """A summary alone stands on one line; an empty one says so."""
        assert docstring(Doc("Read it."), 4) == '"""Read it."""'
        assert docstring(Doc(""), 4) == '"""Undocumented."""'

    def test_sections(self) -> None:
        """Paragraphs, arguments and errors have their places, and lines end at 120."""
        raises = (("E1", "One."), ("E2", "Two."))
        doc = Doc("S.", ("P.\n\n- one\n- two",), (("a", "word " * 40), ("b", "")), "It.", raises)
        lines = docstring(doc, 8, "Attributes").splitlines()
        assert lines[0] == '"""S.'
        assert [line.strip() for line in lines[1:6]] == ["", "P.", "", "- one", "- two"]
        for title in ("Attributes:", "Returns:", "Raises:"):
            assert lines[lines.index(f"        {title}") - 1] == ""
        assert [line.strip() for line in lines[-3:]] == ["E1: One.", "E2: Two.", '"""']
        assert max(map(len, lines)) <= 120

    @given(_HOSTILE)
    def test_comment(self, text: str) -> None:
        """A comment stays on its line."""
        made = comment(text)
        assert len(made.splitlines()) <= 1
        assert not _CONTROL.search(made)


@given(_HOSTILE)
def test_toml(text: str) -> None:
    """TOML reads the text as it was, and holds no raw control character."""
    made = toml(text)
    assert tomllib.loads(f"x = {made}\n") == {"x": text}
    assert not _CONTROL.search(made)
