"""What MkDocs calls to make the pages of the reference, each from what the program itself goes by.

The configuration is described by the table of keys that are accepted, findings by the table of codes, and commands by
their own help.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from sdkwright.cli import cli
from sdkwright.config.known_keys import TOP, Key, paths_of
from sdkwright.lint.rule_descriptions import RULES, as_page

_HERE = Path(__file__).parent
EXAMPLE = _HERE / "sdk.yaml"
# A site that is opened as files needs it to search; the sites of SDKs have it too.
_WORKER = "assets/iframe-worker.js"
_SDK_SITE = _HERE.parents[1] / "generated" / "cloudsmith-sdk" / "docs"
_PROGRAM = "sdkwright"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages, and what the search needs."""
    pages = {"configuration.md": configuration(), "findings.md": findings(), "command-line.md": command_line()}
    for name, text in pages.items():
        files.append(File.generated(config, name, content=text))
    files.append(File.generated(config, _WORKER, abs_src_path=str(_SDK_SITE / _WORKER)))
    return files


def configuration() -> str:
    """The page that describes every key of sdk.yaml."""
    examples = _examples()
    return "\n".join((_CONFIGURATION, *(_section(name, key, examples[name]) for name, key in TOP.items())))


def findings() -> str:
    """The page that describes every code of a finding."""
    return f"{_FINDINGS}\n{as_page(RULES.values())}"


def command_line() -> str:
    """The page with the help of every command."""
    return "\n".join((_COMMAND_LINE, *_helps()))


def _section(name: str, key: Key, example: str) -> str:
    rows = "".join(_row(path, one) for path, one in paths_of({name: key}))
    table = f"| key | value | meaning | without it |\n|---|---|---|---|\n{rows}"
    return f"## {name}\n\n{key.meaning}\n\n{table}\n```yaml\n{example}\n```\n"


def _row(path: str, key: Key) -> str:
    return f"| `{path}` | {key.kind} | {key.meaning} | {key.default or '–'} |\n".replace("<", "&lt;")


def _examples() -> dict[str, str]:
    """The blocks of the example by their keys, each with the comments before it."""
    text = EXAMPLE.read_text(encoding="utf-8").partition("\n\n")[2]
    blocks = re.split(r"\n\n(?=\S)", text.strip())
    return {key[1]: block for block in blocks if (key := re.search(r"^([a-z_]+):", block, re.MULTILINE))}


def _helps() -> Iterator[str]:
    top = click.Context(cli, info_name=_PROGRAM, terminal_width=80, max_content_width=80, **cli.context_settings)
    yield f"## {_PROGRAM}\n\n```text\n{cli.get_help(top)}\n```\n"
    for name in cli.list_commands(top):
        command = cli.get_command(top, name)
        assert command is not None
        context = click.Context(command, top, info_name=name, **cli.context_settings)
        yield f"## {_PROGRAM} {name}\n\n```text\n{command.get_help(context)}\n```\n"


_CONFIGURATION = """# Configuration

`sdk.yaml` says how an SDK is made. `sdkwright init SPEC` writes one to start from; without one, every key has the
value in the last column. A key that is not known is an error that names the one that was probably meant. Paths are
relative to the file, and stay within its folder, its git repository, or `root`.

In the tables, `[]` stands for each element of a list, and a word in capital letters for a name of your own.
"""
_FINDINGS = """# Findings

What `sdkwright lint` reports has one of these codes in brackets at its end. `sdkwright generate` tells the same
findings as warnings and makes the SDK all the same; with `--strict` it writes nothing.
"""
_COMMAND_LINE = """# Command line

The help of each command, as `--help` prints it.
"""
