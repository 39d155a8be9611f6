"""api.md has each method and each model of the SDK, as they are."""

from __future__ import annotations

import html
import inspect
import re

import cloudsmith_sdk.models
from cloudsmith_sdk import Cloudsmith
from tests.conformance.catalogue import CASES, SDK

TEXT = (SDK / "api.md").read_text(encoding="utf-8")
_LINE = re.compile(r'^- <code title="(?P<request>[^"]+)">client\.(?P<call>.*?) → (?P<returns>.*)</code>$', re.MULTILINE)
_IMPORT = re.compile(r"^from cloudsmith_sdk\.models import \(?([\w\s,]+)\)?$", re.MULTILINE)


def _lines() -> dict[str, tuple[str, list[str], str]]:
    """Request, arguments and result of each method, by its path."""
    found = {}
    for line in _LINE.finditer(html.unescape(TEXT)):
        path, _, arguments = re.sub(r"</?a[^>]*>", "", line["call"]).partition("(")
        found[path] = (line["request"], re.findall(r"\w+", arguments), line["returns"])
    return found


LINES = _lines()


def test_each_method_once() -> None:
    """There is a line for each operation, and no other."""
    assert sorted(LINES) == sorted(case.path for case in CASES)
    assert len(_LINE.findall(TEXT)) == len(CASES)


def test_a_line_says_what_the_method_is() -> None:
    """A line has the method's arguments, those that it needs first, and the request that it sends."""
    with Cloudsmith(api_key="key") as client:
        for case in CASES:
            request, arguments, _ = LINES[case.path]
            assert request == f"{case.operation.method} {case.template}"
            names = inspect.signature(case.method(client)).parameters
            assert arguments == [name for name in names if name != "options"]


def test_each_model_once() -> None:
    """Every model can be imported by the lines that list them, and is listed once."""
    listed = [name for names in _IMPORT.findall(TEXT) for name in re.findall(r"\w+", names)]
    assert sorted(listed) == sorted(cloudsmith_sdk.models.__all__)
    assert all(hasattr(cloudsmith_sdk.models, name) for name in listed)


def test_links_lead_to_the_source() -> None:
    """Each line's link leads to the file that defines the method."""
    targets = re.findall(r'<a href="([^"]+)">(\w+)</a>', TEXT)
    assert len(targets) == len(CASES)
    for target, name in targets:
        source = (SDK / target).read_text(encoding="utf-8")
        assert f"def {name}(" in source
