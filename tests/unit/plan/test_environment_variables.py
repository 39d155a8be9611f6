"""The environment variables of a client: those of the configuration, else some named after the project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from sdkwright.config.values import Config
from sdkwright.plan.environment_variables import plan_environment
from sdkwright.plan.views import Credential


def credential(scheme: str, argument: str) -> Credential:
    """A scheme, and the client's argument for it."""
    return Credential(scheme, argument, "header", "X-Key", "", "", None)


CREDENTIALS = (credential("apiKey", "api_key"), credential("Bearer!", "bearer_"))


def config(package: str, environment: Mapping[str, str] | None = None) -> Config:
    """The configuration of a package."""
    return replace(Config.from_spec(Path("api.yaml"), Path("out"), package), environment=environment)


@pytest.mark.parametrize("package", ["acme-boxes-sdk", "Acme.Boxes", "acme_boxes-client"])
def test_named_after_the_package(package: str) -> None:
    """They begin with the package's name, and end with the client's argument."""
    assert plan_environment(config(package), CREDENTIALS) == {
        "Bearer!": "ACME_BOXES_BEARER",
        "apiKey": "ACME_BOXES_API_KEY",
        "base_url": "ACME_BOXES_BASE_URL",
    }


def test_named_once() -> None:
    """An argument that begins with the name already is not given it twice."""
    assert plan_environment(config("acme-sdk"), [credential("a", "acme_key")])["a"] == "ACME_KEY"


def test_alike() -> None:
    """Two schemes that would share a variable, or take that of the base URL, have none."""
    alike = [credential("a", "key"), credential("b", "acme_key"), credential("c", "base_url_")]
    assert plan_environment(config("acme-sdk"), alike) == {"base_url": "ACME_BASE_URL"}


@pytest.mark.parametrize("package", ["api-sdk", "test-client", "my-sdk", "go-sdk", "http", "1234-sdk"])
def test_too_general(package: str) -> None:
    """A package whose name says nothing reads none: they may be those of another program."""
    plain = replace(config("acme-sdk"), package=replace(config("acme-sdk").package, name=package))
    assert plan_environment(plain, CREDENTIALS) == {}


@pytest.mark.parametrize("named", [{"base_url": "MINE"}, {}])
def test_configured(named: Mapping[str, str]) -> None:
    """What the configuration names replaces all of them."""
    assert plan_environment(config("acme-sdk", named), CREDENTIALS) == named
