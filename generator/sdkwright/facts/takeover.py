"""A vendor's document takes the place of ours: what it becomes, and what that means for all that is laid over it.

Nothing is written before everything is known, but by `replace`, which is the last step.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from sdkwright import pipeline
from sdkwright.analysis import build_api
from sdkwright.changes import LocatedChange, Side, changes_between
from sdkwright.changes.release import released_names
from sdkwright.changes.side import planned_side
from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import ConfigError, Diagnostic, Location, OutputError, SdkwrightError
from sdkwright.facts.raised_version import due_version
from sdkwright.facts.reduction import OPTIONAL, Facts, facts_of
from sdkwright.facts.wordless import wordless
from sdkwright.load import Address, Document, InlineSource, Node, load_documents, read_source, yaml_text
from sdkwright.model import Api
from sdkwright.output.interrupts import interrupts_held_back
from sdkwright.output.journal import write_through
from sdkwright.output.line_ends import with_line_feeds
from sdkwright.output.lock import read_lock
from sdkwright.plan import LockedNames, Package, plan_package

__all__ = ["Takeover", "replace_files", "takeover"]

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Takeover:
    """A new document, and what it means.

    text, facts: the document in our form; the text is empty where it is the one that is there.
    version: what the vendor calls this version.
    findings: what is wrong with the vendor's document, and what of it is no known fact.
    problems: rules of sdk.yaml that name what the new document does not have.
    unmatched: overlay actions that select nothing, and what else of sdk.yaml is of no effect.
    without_words, had_none: what has no words of ours, and what of it had none before.
    next_version: the version that the SDK is due for what changes since its last release; empty where it has it.
    changes: what changes for users; None where the old document could not be read, for the reason in `unread`.
    """

    text: str
    facts: Facts
    version: str
    findings: tuple[Diagnostic, ...]
    problems: tuple[ConfigError, ...] = ()
    unmatched: tuple[Diagnostic, ...] = ()
    without_words: tuple[str, ...] = ()
    had_none: int = 0
    next_version: str = ""
    changes: tuple[LocatedChange, ...] | None = ()
    unread: str = ""


def takeover(config: Config, name: str, new: Address, progress: Progress) -> Takeover:
    """Return what becomes of a vendor's document that is to replace the one of this name.

    new: the document as the vendor serves it.

    Raises:
        DocumentError: It cannot be read, or an overlay cannot be laid over it.
        ConfigError: Something in sdk.yaml does not fit it that cannot be told together with the rest.
    """
    place = config.documents[name]
    assert isinstance(place, Path)
    progress("Reading the new document")
    result = _reduced(config, place, new)
    if not result.text:
        return result
    progress("Comparing it with the old document")
    before, reason = _old_side(config)
    names = before.side.names if before is not None else read_lock(config.package.output).names
    data = InlineSource(place, place.name, result.text.encode())
    after = _laid(replace(config, documents={**config.documents, name: data}), names)
    missing = _without_words(after, name)
    known = frozenset(_without_words(before, name)) if before is not None else frozenset()
    return replace(
        result,
        problems=after.problems,
        unmatched=after.unmatched,
        without_words=tuple(one for one in missing if one not in known),
        had_none=sum(one in known for one in missing),
        next_version=due_version(config, after.api, after.package),
        changes=changes_between(before.side, after.side) if before is not None else None,
        unread=reason,
    )


@dataclass(frozen=True, slots=True)
class _Laid:
    """Documents with all that sdk.yaml lays over them."""

    api: Api
    package: Package
    side: Side
    documents: tuple[Document, ...]
    problems: tuple[ConfigError, ...]
    unmatched: tuple[Diagnostic, ...]


def _reduced(config: Config, place: Path, new: Address) -> Takeover:
    """The new document in our form, and what is wrong with it as it is served."""
    name = "new"
    looking = Config.from_spec(new, Path(os.devnull)).allow(config.allowed_hosts)
    findings = pipeline.read_api(looking, lambda _stage: None).diagnostics
    documents, _ = load_documents({name: new}, (), config.allowed_hosts)
    old = read_source(place, place.name)
    title, version = _info(old.root)
    blocks = [block for block in (old.root, old.root.child("components")) if block is not None]
    wanted = frozenset(
        fact for fact, keys in OPTIONAL.items() if any(block.child(key) for block in blocks for key in keys)
    )
    facts = facts_of(documents[0], {"title": title, "version": version}, wanted)
    text = yaml_text(facts.value)
    is_same = text == with_line_feeds(old.text.content)
    return Takeover("" if is_same else text, facts, _info(documents[0].root)[1], (*findings, *facts.findings))


def _info(root: Node) -> tuple[str, str]:
    info = root.child("info") or root
    return info.text("title"), info.text("version")


def _old_side(config: Config) -> tuple[_Laid | None, str]:
    """The old documents; None, with the reason, where they cannot be read, as in a tree that is being mended."""
    try:
        return _laid(config, read_lock(config.package.output).names), ""
    except SdkwrightError as error:
        return None, str(error)


def _laid(config: Config, names: LockedNames) -> _Laid:
    documents, notes = load_documents(config.documents, config.overlays, config.allowed_hosts, config.reach)
    problems: list[ConfigError] = []
    analysis = build_api(documents, config, problems)
    package = plan_package(analysis.api, config, names, released_names(config))
    idle = [finding for finding in analysis.diagnostics if finding.rule == "configuration"]
    side = planned_side(analysis.api, package, documents, str)
    return _Laid(analysis.api, package, side, documents, tuple(problems), (*notes, *idle))


def _without_words(laid: _Laid, name: str) -> tuple[str, ...]:
    return next(tuple(wordless(one.root.value)) for one in laid.documents if one.name == name)


def replace_files(texts: Mapping[Path, str]) -> None:
    """Put new texts in place of those of files, one after the other, each as a whole; where one cannot be, none is.

    Raises:
        OutputError: One cannot be written; it stands as it was.
    """
    parts: dict[Path, Path] = {}
    try:
        for place, text in texts.items():
            with _located(place):
                real = place.resolve()
                # Of the same name in each run, so that the next one sweeps what one that was killed has left.
                part = real.with_name(f".{real.name}.part")
                part.unlink(missing_ok=True)
                parts[part] = real
                write_through(part, text.encode())
                part.chmod(stat.S_IMODE(real.stat().st_mode))
        with interrupts_held_back():
            for part, real in parts.items():
                with _located(real):
                    part.replace(real)
    finally:
        for part in parts:
            part.unlink(missing_ok=True)


@contextmanager
def _located(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(f"cannot be written: {error.strerror}; it stands as it was", Location(str(place))) from error
