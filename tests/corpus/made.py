"""A document made into an SDK by the real command line: all that the judge takes from the generator."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

import click

from sdkwright.cli import cli


class NotMadeError(Exception):
    """The command line refused the document; the message is what it said."""


def run_generate(document: Path, root: Path, *options: str) -> None:
    """Generate as a user would, into `root`, without formatting."""
    said = io.StringIO()
    arguments = ["generate", str(document), "--output", str(root), "--jobs", "1", "--no-format", *options]
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            cli.main(arguments, standalone_mode=False)
    except click.ClickException as error:
        raise NotMadeError(error.format_message()) from error
    except SystemExit as leaving:
        if leaving.code:
            raise NotMadeError(f"exit code {leaving.code}: {said.getvalue()[-500:]}") from leaving
