"""What users import from an SDK's runtime has docstrings in the sections of Google's style."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import griffe
import pytest

import sdkwright
from sdkwright.render.public_names import PUBLIC
from tests.sections import is_one_sentence, package, sections


@cache
def _runtime() -> griffe.Object:
    return package(Path(sdkwright.__file__).parents[1], "sdkwright.runtime")


@pytest.mark.parametrize("name", PUBLIC)
def test_public(name: str) -> None:
    """The docstring of each, and of each public method, begins with one sentence and has sections that are read."""
    found = _runtime()[name].final_target
    methods = [one for key, one in found.members.items() if one.is_function and not key.startswith("_")]
    for one in (found, *(method for method in methods if method.docstring)):
        assert is_one_sentence(sections(one).summary), one.path
