"""The manual: help that ends with examples and exit codes, with the options in groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final, NoReturn

import click

from sdkwright.errors import UsageError, meant, printable

__all__ = ["Manual", "fail_at_name", "usage_message", "write_overview"]

_SPEC: Final = (
    "SPEC is an OpenAPI document, from Swagger 2.0 to OpenAPI 3.2, in JSON or YAML: a file, a folder that holds one, a "
    "URL, or - for standard input. Several of them make one client."
)

_CODES: Final = {
    0: "done",
    1: "the answer is no: the SDK differs, or there are findings or changes",
    2: "wrong usage or configuration, or an output that cannot be written",
    3: "a document cannot be used",
    4: "a defect of sdkwright",
    130: "interrupted",
}

_COMPLETION: Final = {
    "bash": 'eval "$(_SDKWRIGHT_COMPLETE=bash_source sdkwright)"',
    "zsh": 'eval "$(_SDKWRIGHT_COMPLETE=zsh_source sdkwright)"',
    "fish": "_SDKWRIGHT_COMPLETE=fish_source sdkwright | source",
}

_GROUPS: Final = {
    "What to read": ("config", "hosts", "include", "exclude", "root", "document", "settings_of"),
    "What to make": ("output", "target", "package"),
    "What may be replaced": ("force", "rename"),
    "How to run": ("strict", "jobs", "no_format", "watch", "budget"),
}
# Fewer options than these are found without headings.
_MANY: Final = 8


def usage_message(error: click.ClickException) -> str:
    """The words of click's error in the form of our own, with the command whose help says what is right."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is not None and isinstance(error, click.NoSuchOption):
        options = [name for parameter in context.command.get_params(context) for name in parameter.opts]
        question = meant(error.option_name, options)
        words = f'there is no option "{error.option_name}"{question and f"; {question}"}'
    else:
        text = error.format_message()
        words = f"{text[:1].lower()}{text[1:]}".rstrip(".")
    hint = f"\nhow it is used: {context.command_path} --help" if context is not None else ""
    return f"{printable(words)}{hint}"


class Manual(click.Command):
    """A command whose help shows how it is called.

    examples: command lines as users write them, of which the first needs no more than one document.
    codes: what exit codes mean to this command, where that is not what they mean to all.
    """

    def __init__(
        self, *args: Any, examples: Sequence[str] = (), codes: Mapping[int, str] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.examples = tuple(examples)
        self.codes = {**_CODES, **(codes or {})}

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Return what the command is called with; what is wrong in that is click's error, which knows the command."""
        with _hinting(click.Context(self, parent, info_name)):
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        with _hinting(ctx):
            return super().invoke(ctx)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, under headings where there are many."""
        options = [parameter for parameter in self.get_params(ctx) if isinstance(parameter, click.Option)]
        records = [(option.name, option.get_help_record(ctx)) for option in options]
        left = {name: record for name, record in records if record is not None}
        if len(left) > _MANY:
            for title, names in _GROUPS.items():
                _write_list(formatter, title, [left.pop(name) for name in names if name in left])
        _write_list(formatter, "Other options" if len(left) <= 1 else "Options", list(left.values()))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # click's
        """Write what a SPEC is, the examples and the exit codes."""
        if any("SPEC" in (parameter.metavar or "") for parameter in self.params):
            _write_prose(formatter, "Documents", _SPEC)
        _write_lines(formatter, "Examples", self.examples)
        _write_list(formatter, "Exit codes", [(str(code), text) for code, text in self.codes.items()])


@contextmanager
def _hinting(context: click.Context) -> Iterator[None]:
    """An error of usage that the block raises leads to the help of the context's command."""
    try:
        yield
    except UsageError as error:
        # Mistakes in a configuration and in an output have a place of their own, and help tells nothing of them.
        if type(error) is not UsageError or error.location is not None:
            raise
        raise click.UsageError(str(error), context) from error


def _write_lines(formatter: click.HelpFormatter, title: str, lines: Sequence[str]) -> None:
    """Write lines that are to be copied, and so are never broken."""
    if lines:
        with formatter.section(title):
            for line in lines:
                formatter.write(f"{'':>{formatter.current_indent}}{line}\n")


def _write_prose(formatter: click.HelpFormatter, title: str, text: str) -> None:
    with formatter.section(title):
        formatter.write_text(text)


def _write_list(formatter: click.HelpFormatter, title: str, rows: Sequence[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(title):
            formatter.write_dl(rows)


def write_overview(formatter: click.HelpFormatter, examples: Sequence[str]) -> None:
    """Write what holds for all commands: documents, usual calls, exit codes, completion."""
    _write_prose(formatter, "Documents", _SPEC)
    _write_lines(formatter, "Examples", examples)
    _write_list(formatter, "Exit codes", [(str(code), text) for code, text in _CODES.items()])
    _write_list(formatter, "Completion in a shell, by a line in its settings", list(_COMPLETION.items()))


def fail_at_name(ctx: click.Context, name: str, known: Sequence[str]) -> NoReturn:
    """Raise click's UsageError for a command that there is not, with the one that was probably meant."""
    hint = meant(name, known, f"there are {', '.join(known)}")
    ctx.fail(f'there is no command "{printable(name)}"; {hint}')
