"""The prose of one class, method or attribute, by its sections."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Doc:
    """The content of a docstring, section by section.

    `facts` are the last lines of the prose; `arguments` are names and meanings, of attributes for a class; `raises` are
    classes of errors and their meanings; `samples` are examples of code.
    """

    summary: str
    paragraphs: tuple[str, ...] = ()
    arguments: tuple[tuple[str, str], ...] = ()
    returns: str = ""
    raises: tuple[tuple[str, str], ...] = ()
    facts: tuple[str, ...] = ()
    samples: tuple[str, ...] = ()


# Where a sentence ends: at its punctuation, unless an abbreviation or a lower-case letter shows that it goes on, at a
# blank line, and before a list.
_END = re.compile(
    r"(?<=[.!?])(?<!e\.g\.)(?<!i\.e\.)(?<!etc\.)(?<!vs\.)\s+(?=[^a-z\s])|\n[^\S\n]*\n|\n(?=\s*(?:[-*]|\d+[.)])\s)"
)


# What may stand after the end of a sentence.
_MARKS = "*_\"'”’»"


def first_sentence(text: str) -> tuple[str, str]:
    """The first sentence of a text, ending in punctuation, and all that follows it."""
    first, rest = [*_END.split(text.strip(), maxsplit=1), ""][:2]
    return sentence(first), rest


def sentence(text: str) -> str:
    """The text, with a full stop where it ends in a word, which may be in quotes or set in italics."""
    text = text.strip()
    words = text.rstrip(_MARKS)
    return f"{text}." if words and (words[-1].isalnum() or words[-1] in "`)]}%>") else text


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]
