"""Every docstring of the SDK has the sections of Google's style, as griffe and docstring_parser read them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import griffe

import cloudsmith_sdk
from tests.conformance.catalogue import METHODS
from tests.sections import callers, fields, is_one_sentence, methods, models, package, sections


@cache
def sdk() -> griffe.Module:
    """The SDK, read and not imported."""
    return package(Path(cloudsmith_sdk.__file__).parents[1], "cloudsmith_sdk")


def test_methods() -> None:
    """A method names each of its arguments, what it returns, and errors beyond the usual ones."""
    usual = sections(sdk()["_client.Cloudsmith"]).raises.keys()
    count = 0
    for method in methods(sdk()):
        read = sections(method)
        count += 1
        assert is_one_sentence(read.summary), method.path
        assert read.arguments.keys() == {one.name for one in method.parameters} - {"self", "options"}, method.path
        assert all(read.arguments.values()), method.path
        assert bool(read.returns) is (str(method.returns) != "None"), method.path
        for name, meaning in read.raises.items():
            assert issubclass(getattr(cloudsmith_sdk, name), cloudsmith_sdk.ApiError), method.path
            assert meaning.endswith("."), method.path
        repeated = [read.raises[name] for name in usual & read.raises.keys()]
        assert all("`error.parsed` is " in meaning for meaning in repeated), method.path
    assert count == 2 * len(METHODS)


def test_usual_errors() -> None:
    """What any call may raise stands on both clients, each error with its meaning."""
    sync, aio = (sections(sdk()[f"_client.{name}"]) for name in ("Cloudsmith", "AsyncCloudsmith"))
    assert sync.raises == aio.raises
    assert {"AuthenticationError", "RateLimitError", "ServerError", "RequestTimeoutError"} <= sync.raises.keys()
    for name, meaning in sync.raises.items():
        assert issubclass(getattr(cloudsmith_sdk, name), cloudsmith_sdk.SdkError)
        assert is_one_sentence(meaning)


def test_classes() -> None:
    """The docstrings of clients, groups and models have sections that are read, and begin with one sentence."""
    for owner in (*callers(sdk()), *models(sdk())):
        assert is_one_sentence(sections(owner).summary), owner.path


def test_fields() -> None:
    """Under every field stands what it means, and a class tells of every field that a base holds."""
    for model in models(sdk()):
        own = fields(model)
        for name, one in own.items():
            assert one.docstring, f"{model.path}.{name}"
            assert is_one_sentence(sections(one).summary), f"{model.path}.{name}"
        if not model.name.startswith("_"):
            assert sections(model).attributes.keys() == _inherited(model) - own.keys(), model.path


def _inherited(model: griffe.Class) -> set[str]:
    """The fields of those bases that are models of the SDK, too."""
    bases = [one for one in model.mro() if "_runtime" not in one.path]
    return {name for one in bases for name in fields(one)}
