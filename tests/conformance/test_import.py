"""Importing the SDK is cheap: what is not used is not loaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.conformance.catalogue import SDK

SOURCES = SDK / "src"


def loaded_after(*lines: str) -> list[str]:
    """The modules that a new interpreter has loaded after these lines of Python."""
    code = "; ".join([*lines, "import json, sys", "print(json.dumps(sorted(sys.modules)))"])
    environment = {**os.environ, "PYTHONPATH": str(SOURCES)}
    result = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    modules: list[str] = json.loads(result.stdout)
    return modules


def below(modules: list[str], package: str) -> list[str]:
    """The names of the loaded modules inside a package of the SDK."""
    prefix = f"cloudsmith_sdk.{package}."
    return [name.removeprefix(prefix) for name in modules if name.startswith(prefix)]


CLIENT = "client = cloudsmith_sdk.Cloudsmith(api_key='k', transport=cloudsmith_sdk.ScriptedTransport([]))"


def test_import_alone_loads_no_transport_models_or_groups() -> None:
    """`import cloudsmith_sdk` loads neither the HTTP library nor a single module of models or groups."""
    modules = loaded_after("import cloudsmith_sdk")
    assert "cloudsmith_sdk" in modules
    assert "httpx2" not in modules
    assert [*below(modules, "models"), *below(modules, "groups")] == []


def test_client_alone_loads_no_transport_models_or_groups() -> None:
    """Nor does making a client, whose transport is built for its first request."""
    modules = loaded_after("import cloudsmith_sdk", "client = cloudsmith_sdk.Cloudsmith(api_key='k')")
    assert "cloudsmith_sdk._client" in modules
    assert "httpx2" not in modules
    assert [*below(modules, "models"), *below(modules, "groups")] == []


def test_one_group_loads_its_own_module_only() -> None:
    """Using a group loads its module, and no models as long as nothing is decoded."""
    modules = loaded_after("import cloudsmith_sdk", CLIENT, "client.packages.upload.raw")
    assert below(modules, "groups") == ["packages", "packages.upload"]
    assert below(modules, "models") == []


def test_one_model_loads_its_own_module_only() -> None:
    """Using a model loads the module that holds it, and the shared ones that it is made of."""
    modules = loaded_after("import cloudsmith_sdk", "cloudsmith_sdk.models.Format")
    assert below(modules, "models") == ["formats", "shared"]
    assert "httpx2" not in modules


def test_star_import_brings_what_is_public() -> None:
    """`from cloudsmith_sdk import *` brings the clients, the errors and the models' module, and nothing private."""
    names: dict[str, object] = {}
    exec("from cloudsmith_sdk import *", names)
    public = {name for name in names if name != "__builtins__"}
    assert {"Cloudsmith", "AsyncCloudsmith", "ApiError", "models", "ScriptedTransport"} <= public
    assert not any(name.startswith("_") for name in public)
