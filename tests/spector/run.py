"""The whole run: every spec in every version of OpenAPI, every scenario by both clients."""

from __future__ import annotations

import contextlib
import io
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from sdkwright.cli import cli
from tests.outsider.document import Document
from tests.outsider.package import NotFoundError, Sdk, imported
from tests.spector.drive import drive
from tests.spector.facts import Pair
from tests.spector.judge import WrongError
from tests.spector.located import Located, located
from tests.spector.suite import CACHE, documents
from tests.spector.unsayable import unsayable

PASSED, FAILED, UNSAYABLE = "passed", "failed", "unsayable"
_ALONE = ("Payload_Pageable_PageSize_listWithPageSize",)
"""Scenarios of several pages of which each is asked for on its own."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a pair in one version by one client."""

    version: str
    asynchronous: bool
    pair: Pair
    verdict: str
    message: str = ""


@dataclass
class Made:
    """The SDKs of one spec in one version, made when they are needed."""

    place: Path
    sdks: dict[Path, Sdk] = field(default_factory=dict)

    def sdk(self, document: Document) -> Sdk:
        """The SDK of the document, by the command line."""
        if document.path not in self.sdks:
            root = self.place / f"sdk-{document.path.stem}"
            _generate(document.path, root, f"conformance-{len(self.sdks)}")
            self.sdks[document.path] = imported(root)
        return self.sdks[document.path]

    def forget(self) -> None:
        """Drop the modules of all."""
        for sdk in self.sdks.values():
            sdk.forget()


def _generate(document: Path, root: Path, name: str) -> None:
    said = io.StringIO()
    arguments = ["generate", str(document), "--output", str(root), "--package", name, "--jobs", "1", "--no-format"]
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            cli.main(arguments, standalone_mode=False)
        except SystemExit as leaving:
            if leaving.code:
                raise WrongError(f"generate ends with {leaving.code}: {said.getvalue()[-300:]}") from leaving


def run(pairs: Sequence[Pair], versions: Sequence[str], base: str) -> Iterator[Outcome]:
    """The outcome of each pair in each version by both clients."""
    for version in versions:
        for spec, members in groupby(pairs, lambda pair: pair.spec):
            place = CACHE / "run" / version / spec
            shutil.rmtree(place, ignore_errors=True)
            found = [Document(path) for path in documents(version, spec, base, place)]
            made = Made(place)
            for _, scenario in groupby(members, lambda pair: pair.scenario):
                for group in _groups(list(scenario)):
                    for asynchronous in (False, True):
                        yield from _outcomes(made, found, group, (version, asynchronous, base))
            made.forget()


def _groups(scenario: list[Pair]) -> list[list[Pair]]:
    """The pairs that one call leads to: all pages of a list, which are read from JSON, else each for itself."""
    first = scenario[0]
    if first.spec == "payload/pageable" and first.reply and first.reply.is_json and first.scenario not in _ALONE:
        return [scenario]
    return [[pair] for pair in scenario]


def _outcomes(made: Made, found: list[Document], group: list[Pair], how: tuple[str, bool, str]) -> Iterator[Outcome]:
    version, asynchronous, base = how
    place = located(found, group[0], base)
    verdict, message = _verdict(made, place, group, base, asynchronous=asynchronous)
    for pair in group:
        yield Outcome(version, asynchronous, pair, verdict, message)


def _verdict(made: Made, place: Located | None, group: list[Pair], base: str, *, asynchronous: bool) -> tuple[str, str]:
    reason = unsayable(place, group[0])
    if reason is not None or place is None:
        return UNSAYABLE, str(reason)
    try:
        drive(made.sdk(place.document), place, group, base, asynchronous=asynchronous)
    except (WrongError, NotFoundError) as error:
        return FAILED, str(error)
    return PASSED, ""
