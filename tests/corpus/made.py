"""A document made into an SDK by the real command line, and what the generator says that it is."""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import pkgutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import click

from sdkwright.build import build_api
from sdkwright.cli import cli
from sdkwright.cli.generate import command as generate
from sdkwright.config import Config
from sdkwright.load import load_documents
from sdkwright.lock import read_lock
from sdkwright.model import Api, Operation
from sdkwright.plan import Package, plan_package
from sdkwright.plan.methods import plan_method
from sdkwright.plan.models import Models, plan_models
from sdkwright.plan.views import Method


@dataclass(frozen=True, slots=True)
class Made:
    """An SDK on disk, imported, beside its plan: the operations' Python paths come from the lock."""

    root: Path
    api: Api
    package: Package
    module: ModuleType
    paths: Mapping[str, str]
    planned: Models

    @property
    def classes(self) -> Mapping[str, str]:
        """The class name of each model, by identity."""
        return self.planned.names

    def method(self, operation: Operation) -> Method:
        """The plan of an operation's method."""
        return plan_method(self.api, self.planned, operation, self.paths[operation.key].rpartition(".")[2])

    @property
    def models(self) -> Any:
        """The SDK's models."""
        return importlib.import_module(f"{self.module.__name__}.models")

    @property
    def runtime(self) -> Any:
        """The SDK's runtime."""
        return importlib.import_module(f"{self.module.__name__}._runtime")

    def modules(self) -> Iterator[str]:
        """The names of all modules."""
        found = pkgutil.walk_packages(self.module.__path__, f"{self.module.__name__}.")
        return (module.name for module in found)


class NotMadeError(Exception):
    """The command line refused the document; the message is what it said."""


def run_generate(document: Path, root: Path) -> None:
    """Generate as a user would, into `root`, without formatting where that can be chosen."""
    options = {option for parameter in generate.params for option in parameter.opts}
    arguments = ["generate", str(document), "--output", str(root), "--jobs", "1"]
    arguments += ["--no-format"] if "--no-format" in options else []
    said = io.StringIO()
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            cli.main(arguments, standalone_mode=False)
    except click.ClickException as error:
        raise NotMadeError(error.format_message()) from error
    except SystemExit as leaving:
        if leaving.code:
            raise NotMadeError(f"exit code {leaving.code}: {said.getvalue()[-500:]}") from leaving


def made(document: Path, root: Path) -> Made:
    """The SDK at `root`, which the document was made into."""
    config = Config.from_spec(document, root, None)
    documents, _ = load_documents(config.documents, config.overlays)
    api, _ = build_api(documents, config, read_lock(root).remembered(config.documents))
    package = plan_package(api, config)
    lock = json.loads((root / "sdkwright.lock").read_text(encoding="utf-8"))
    name = next(iter(config.documents))
    paths = {f"{name}:{key}": path for key, path in lock["operations"].items()}
    planned = plan_models(api, trust_not_null=config.models_trust_not_null)
    sys.path.insert(0, str(root / "src"))
    module = importlib.import_module(lock["package"])
    return Made(root, api, package, module, paths, planned)
