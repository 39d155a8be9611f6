"""Hostile texts: whatever ends a literal, a comment, a line, a table, a file name or a terminal's patience."""

from __future__ import annotations

from hypothesis import strategies as st

FRAGMENTS = (
    '"',
    "'",
    '"""',
    "'''",
    "\\",
    '\\"',
    '\\"""',
    '"""\\',
    "\\N{BULLET}\\x41\\u0041\\",
    "\n",
    "\r\n\t\f\v",
    "\n\n    ",
    "\x00",
    "\x1b[2J\x1b]0;owned\x07",
    "\x9b31m\x85",
    "\x7f\x08",
    "\u2028\u2029\u202e\u2066\ufeff",
    "\ud800",
    "in\u200bvis\u200dib\xadle\u2060",
    "\u061c\u200f\u202b\u2067\u206a",
    "\U000e0041\U000e0042\U000e007f\U000e0101",
    "\U0001f600é漢ﬁ",
    "{{ 7 * 7 }}",
    "{% for x in y %}",
    "{# x #}",
    "{",
    "}",
    "%s%(x)s{0}$HOME`id`$(id)",
    "]]\n[project.scripts]\nevil = 'x:y'\n",
    "'''\n[tool]\n",
    "<script>alert(1)</script>",
    "| a | b |\n|---|---|\n# heading\n```\n",
    "](javascript:alert(1))",
    "#",
    "# type: ignore",
    "# -*- coding: utf-7 -*-",
    "*/ --> ",
    '"; import os; os.abort() #',
    "')\nraise SystemExit\n(",
    "]\n__import__('os').abort()\n[",
    "/../../../../etc/passwd",
    "..",
    ".",
    "/",
    "\\..\\",
    "~root/",
    "CON",
    "__init__",
    "__class__",
    "self",
    "class",
    "lambda: 0",
    "None",
    "-",
    " ",
    "_",
    "",
    "0",
    "1e999",
    "a" * 300,
)

text = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=4).map("".join) | st.text(max_size=12)
"""One text for one place of a document."""

texts = st.lists(text, min_size=1, max_size=6)
"""The texts of a document, which its places take in turn."""
