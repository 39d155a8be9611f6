"""The command line: options in, a report and an exit code out. Nothing else prints.

Exit codes: 0 done; 1 the answer is no (drift, findings, changes, or warnings under --strict); 2 wrong usage or
configuration; 3 a document cannot be used; 4 a defect of sdkwright; 130 interrupted.

A command's module is imported when the command is run: a run that finds nothing to do must not wait for what it does
not use.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import NoReturn

import click

from sdkwright.errors import SdkwrightError, UsageError
from sdkwright.output.interrupts import termination_interrupts

__all__ = ["cli", "main"]

# In the order of the help.
_COMMANDS = ("generate", "check", "diff", "lint", "inspect", "init", "drift", "update")


class _Commands(click.Group):
    """The commands by name, each in a module of its own."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's
        """Return the names, in the order of the help."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's
        """Return the command of a name, or None where there is none."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"sdkwright.cli.{cmd_name}").command
        return command


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sdkwright", prog_name="sdkwright")
def cli() -> None:
    """Turn OpenAPI documents into typed Python SDKs, sync and async."""


def main() -> None:
    """Run the command line and exit; every expected failure is one clear message, never a traceback."""
    collecting = gc.isenabled()
    # A run is short and keeps nearly all that it makes: to look for what could go takes a quarter of its time.
    gc.disable()
    # Nor what the process ends with: what is left goes with it.
    atexit.register(gc.freeze)
    try:
        with termination_interrupts():
            _require_directory()
            cli.main(prog_name="sdkwright", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except SdkwrightError as error:
        _end(f"error: {error}", error.exit_code)
    except (click.Abort, KeyboardInterrupt) as error:
        # Click has its own word for it, and keeps what was said.
        _end(f"interrupted: {str(error.__cause__ or error) or 'the SDK stands as it was'}", 130)
    except OSError as error:
        if error.filename is not None:
            raise
        # Help and the version are printed by click.
        _end(f"error: standard output cannot be written: {error.strerror}", 2)
    finally:
        if collecting:
            gc.enable()


def _end(message: str, code: int) -> NoReturn:
    """Say why, if anybody can be told, and exit."""
    with suppress(OSError):
        click.echo(message, err=True)
    for name in ("stdout", "stderr"):
        try:
            getattr(sys, name).flush()
        except (OSError, ValueError):
            # It holds what cannot be written, which Python would try again on its way out, and fail.
            setattr(sys, name, None)
    sys.exit(code)


def _require_directory() -> None:
    try:
        os.getcwd()  # noqa: PTH109  # a Path is not wanted
    except OSError:
        raise UsageError("the current directory is gone") from None
