"""`sdkwright update`: take over a vendor's new document, as facts."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from sdkwright.changes import as_text
from sdkwright.cli.manual import Manual
from sdkwright.cli.options import CONFIG, Wanted
from sdkwright.cli.terminal import progress, say, warn
from sdkwright.config.sdk_yaml import Config, load_config
from sdkwright.errors import UsageError, meant, printable
from sdkwright.facts import Takeover, replace_files, takeover, with_version
from sdkwright.load import open_given
from sdkwright.output.turns import turn

_LISTED = 200


@click.command(
    "update",
    cls=Manual,
    short_help="Take over a vendor's new document.",
    examples=("sdkwright update new.yaml --config sdk.yaml",),
    codes={
        0: "replaced, or the facts are the same",
        1: "sdk.yaml has rules that no longer fit, or --strict replaces nothing",
    },
)
@click.argument("spec", type=click.Path(readable=False), metavar="SPEC")
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    default=Path(CONFIG),
    metavar="FILE",
    help=f"The configuration that names the document to replace; default: {CONFIG}.",
)
@click.option("--document", metavar="NAME", help="Its name there; may be left out where there is one only.")
@click.option("--strict", is_flag=True, help="Replace nothing and exit with 1 where the new document has findings.")
def command(spec: str, config: Path, document: str | None, strict: bool) -> None:
    """Put the facts of SPEC, a document as its vendor serves it, in place of the document that an sdk.yaml names.

    SPEC is a file, a folder, a URL or - for standard input, of Swagger 2.0 to OpenAPI 3.2. What it refers to in other
    files is taken in. Its words, its examples and the `x-` keywords that are not known are left out; title and version
    stay ours, and so do servers and security where the document leaves them to overlays. Said is what was left out,
    what the overlays and sdk.yaml no longer fit, what has no words of ours yet, and what changes for users. The
    document is replaced last, when all of that is known, and the version in the sdk.yaml is raised to the one that is
    due since the last release.
    """
    # It reads, and writes, what another one does as well: the version is that of all documents.
    with turn(config, lambda holder: click.echo(f"waiting for {holder}, which updates {config}", err=True)):
        sys.exit(_updated(spec, config, document, strict=strict))


def _updated(spec: str, config: Path, document: str | None, *, strict: bool) -> int:
    """Take the document over, say what that means, and return the exit code."""
    settings = load_config(config)
    name = _name(settings, document)
    place = _place(settings, name)
    with progress() as advance:
        result = takeover(settings, name, open_given(spec, settings.allowed_hosts, sys.stdin.buffer), advance)
    warn(result.findings, Wanted((spec,), (), (), (), None).line("lint"))
    for line in _lines(result):
        say(line)
    if strict and result.findings:
        say(f"{place} stands as it was, because --strict allows no findings")
        return 1
    if not result.text:
        say(f"{place} has these facts already: {result.facts.operations:,} operations")
        return 0
    raised = with_version(settings, result.next_version) if result.next_version else ""
    # The document last: as long as it is the old one, a run that was killed can be run again.
    replace_files(({settings.path: raised} if raised else {}) | {place: result.text})
    _tell_version(settings, result.next_version, is_raised=bool(raised))
    following = Wanted((), (), (), (), config).line("generate")
    say(f"{place} is replaced: {result.facts.operations:,} operations; {following} is next")
    return 1 if result.problems else 0


def _tell_version(settings: Config, version: str, *, is_raised: bool) -> None:
    """Say which version the SDK is due, if it is due one, and whether somebody must set it."""
    if is_raised:
        say(f"version: {settings.package.version} becomes {version} in {settings.path.name}")
    elif version:
        say(f"version: {version} is due; set package.version in {settings.path.name}")


def _name(settings: Config, document: str | None) -> str:
    names = tuple(settings.documents)
    if document is None and len(names) == 1:
        return names[0]
    if document is None:
        raise UsageError(f"--document is needed: one of {', '.join(names)}")
    if document not in names:
        hint = meant(document, names, f"there are {', '.join(names)}")
        raise UsageError(f'there is no document "{document}" in {settings.path.name}; {hint}')
    return document


def _place(settings: Config, name: str) -> Path:
    """The file to replace, as it is shown."""
    address = settings.documents[name]
    if not isinstance(address, Path) or address.suffix not in (".yaml", ".yml"):
        raise UsageError(f'the document "{name}" is no YAML file, so it cannot be replaced by facts')
    here = Path.cwd()
    return address.relative_to(here) if address.is_relative_to(here) else address


def _lines(result: Takeover) -> Iterator[str]:
    counts = ", ".join(f"{printable(key)} ({count:,})" for key, count in result.facts.left_out.items())
    yield f"left out: {counts or 'nothing'}"
    if result.facts.taken_in:
        yield f"taken in from other files: {printable(', '.join(result.facts.taken_in))}"
    if result.version != result.facts.value["info"]["version"]:
        yield f"version: the vendor calls it {printable(result.version)}; ours stays"
    if not result.text:
        return
    yield from (f"no longer fits: {problem.location}: {printable(problem.message)}" for problem in result.problems)
    yield from (f"no longer fits: {finding}" for finding in result.unmatched)
    yield from _cut(f"no words yet: {printable(name)}" for name in result.without_words)
    if result.had_none:
        yield f"no words yet: {result.had_none:,} more that had none before"
    if result.changes is None:
        yield f"changes: not known, because the old document cannot be used: {result.unread}"
    else:
        yield as_text(result.changes)


def _cut(lines: Iterable[str]) -> Iterator[str]:
    listed = list(lines)
    yield from listed[:_LISTED]
    if len(listed) > _LISTED:
        yield f"and {len(listed) - _LISTED:,} more"
