"""Every mistake in this folder is told exactly as the text beside it says.

A case is a pair: ``<object>/<mistake>.yaml`` (or ``.json``) and ``<object>/<mistake>.txt``, the whole message. In
``config`` the file is an sdk.yaml, in ``overlay`` an overlay for ``base.yaml``, elsewhere a document, which is
loaded, followed along all of its references and validated. In ``people`` are whole documents with mistakes that people
make; they are looked at as ``sdkwright lint`` does it, and the text has the code of each finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sdkwright.config.sdk_yaml import Config, load_config
from sdkwright.errors import Diagnostic, SdkwrightError
from sdkwright.load import Node, load_documents, validate
from sdkwright.pipeline import read_api

_HERE = Path(__file__).parent
_CASES = sorted(path for suffix in ("yaml", "json") for path in _HERE.glob(f"*/*.{suffix}"))


def _follow_all(node: Node) -> None:
    level = [node]
    while level:
        current = level.pop()
        if current.reference is not None:
            current.follow()
        level += [child for _, child in current.items()]
        level += current.elements()


def _run(path: Path) -> Iterator[Diagnostic]:
    if path.parent.name == "config":
        load_config(path)
    elif path.parent.name == "overlay":
        yield from load_documents({"base": _HERE / "base.yaml"}, [path])[1]
    else:
        (document,), warnings = load_documents({"api": path})
        yield from warnings
        _follow_all(document.root)
        yield from document.findings.values()
        # What the validator says of a reference that leads nowhere is said already.
        if path.parent.name != "reference":
            yield from validate(document)


def _found(path: Path) -> Iterator[str]:
    settings = Config.from_spec(path, path.parent / "none")
    for finding in read_api(settings, lambda _stage: None, limit=None).diagnostics:
        yield f"{finding.severity} [{finding.rule}] {finding}\n{finding.excerpt}\n"


def _message(path: Path) -> str:
    try:
        if path.parent.name == "people":
            return "".join(_found(path))
        told = [f"{warning}\n{warning.excerpt}\n" for warning in _run(path)]
    except SdkwrightError as error:
        return f"{error}\n"
    return "".join(told)


@pytest.mark.parametrize("path", _CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_mistake_is_told_as_the_text_beside_it_says(path: Path) -> None:
    """A mistake gives exactly the message that stands beside it: the place, what is wrong, the lines around it."""
    assert _message(path) == path.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_text_belongs_to_a_mistake() -> None:
    """No message is left over from a mistake that is gone."""
    assert {path.with_suffix("") for path in _HERE.glob("*/*.txt")} == {path.with_suffix("") for path in _CASES}
