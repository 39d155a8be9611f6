"""Code samples of operations: those in Python, for docstrings."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.analysis.keywords.extension_values import Warn, value_of
from sdkwright.extensions import CODE_SAMPLES, CODE_SAMPLES_APART
from sdkwright.load import Node

_LANGUAGES = frozenset({"python", "python3", "py"})
_MAX_LINES = 40
_MAX_LINE_LENGTH = 200


def samples_of(node: Node, warn: Warn) -> tuple[str, ...]:
    """The operation's samples in Python, each once, without those that are too long for a docstring."""
    return tuple(dict.fromkeys(_samples(node, warn)))


def _samples(node: Node, warn: Warn) -> Iterator[str]:
    for keyword in (CODE_SAMPLES, CODE_SAMPLES_APART):
        block = node.child(keyword)
        if block is None or value_of(node, keyword, list, "a list of samples", warn) is None:
            continue
        for sample in block.elements():
            value = sample.value if isinstance(sample.value, dict) else {}
            language, source = value.get("lang"), value.get("source")
            if not isinstance(language, str) or not isinstance(source, str):
                warn(sample, f"{keyword} needs lang and source, both texts: it is left aside")
            elif language.strip().lower() in _LANGUAGES and source.strip():
                lines = source.expandtabs(4).strip("\n").splitlines()
                if len(lines) > _MAX_LINES or max(map(len, lines)) > _MAX_LINE_LENGTH:
                    warn(sample, f"{keyword} is too long for a docstring: it is left aside")
                else:
                    yield "\n".join(line.rstrip() for line in lines)
