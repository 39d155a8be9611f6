"""The command line: options in, a report and an exit code out. Nothing else prints.

Exit codes: 0 done; 1 the answer is no (drift, findings, changes, or warnings under --strict); 2 wrong usage or
configuration; 3 a document cannot be used; 4 a defect of sdkwright; 130 interrupted.

A command's module is imported when the command is run: a run that finds nothing to do must not wait for what it does
not use.
"""

from __future__ import annotations

import atexit
import gc
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any, NoReturn

import click

from sdkwright.cli.manual import fail_at_name, usage_message, write_overview
from sdkwright.cli.terminal import paint
from sdkwright.errors import OutputError, SdkwrightError, UsageError
from sdkwright.output.interrupts import termination_interrupts

__all__ = ["cli", "main"]

# In the order in which a project comes to need them, which is that of the help.
_COMMANDS = ("init", "lint", "inspect", "generate", "check", "diff", "update", "drift")
_EXAMPLES = (
    "sdkwright generate openapi.yaml",
    "sdkwright lint openapi.yaml",
    "sdkwright diff openapi.yaml new.yaml",
)


@contextmanager
def _written_by_click() -> Iterator[None]:
    """A block in which click may print: an output that cannot be written is an error of ours, with its code."""
    try:
        yield
    except OSError as error:
        if error.filename is not None:
            raise
        raise OutputError(f"standard output cannot be written: {error.strerror}") from error


class _Commands(click.Group):
    """The commands by name, each in a module of its own."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Return what is asked for; help and the version are printed meanwhile."""
        with _written_by_click():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that is called."""
        with _written_by_click():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's
        """Return the names, in the order of the help."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's
        """Return the command of a name, or None where there is none."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"sdkwright.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is called; where there is none of that name, say which one was meant."""
        if args[0] not in _COMMANDS and not args[0].startswith("-"):
            fail_at_name(ctx, args[0], _COMMANDS)
        return super().resolve_command(ctx, args)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # click's
        """Write what holds for all commands."""
        write_overview(formatter, _EXAMPLES)


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
            _require_surroundings()
            _escape_what_cannot_be_printed()
            cli.main(prog_name="sdkwright", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(error.exit_code)
    except click.ClickException as error:
        _fail(usage_message(error), error.exit_code)
    except SdkwrightError as error:
        _fail(str(error), error.exit_code)
    except (click.Abort, KeyboardInterrupt) as error:
        # Click has its own word for it, and keeps what was said.
        _end(f"interrupted: {str(error.__cause__ or error) or 'the SDK stands as it was'}", 130)
    finally:
        if collecting:
            gc.enable()


def _fail(message: str, code: int) -> NoReturn:
    _end(f"{paint('error', 'error:', err=True)} {message}", code)


def _end(message: str, code: int) -> NoReturn:
    """Say why, if anybody can be told, and exit."""
    with suppress(OSError):
        click.echo(message, err=True)
    for name in ("stdout", "stderr"):
        try:
            getattr(sys, name).flush()
        except (AttributeError, OSError, ValueError):
            # It was closed before we began, or it holds what cannot be written: Python would try again, and fail.
            setattr(sys, name, None)
    sys.exit(code)


def _require_surroundings() -> None:
    """Raise UsageError where no command could do its work, before one has begun."""
    # None where it was closed by whoever began the process: the first file that is opened would be taken for it.
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison]
        raise UsageError("standard output is closed")
    try:
        os.getcwd()  # noqa: PTH109  # a Path is not wanted
    except OSError:
        raise UsageError("the current directory is gone") from None


def _escape_what_cannot_be_printed() -> None:
    """Let an answer have characters that the encoding of standard output has not, as in a pipe on Windows."""
    stdout = sys.stdout
    if isinstance(stdout, io.TextIOWrapper) and stdout.errors == "strict":
        # As standard error does.
        stdout.reconfigure(errors="backslashreplace")
