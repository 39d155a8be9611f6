"""Pages of the manual as programs: files are written, commands are run, and what they print is compared.

In a page, a code block with a title is a file of that name. In a block of the kind `console`, a line that begins with
`$ ` is run, and what stands below it is what comes out; a line `...` there stands for any lines. Blocks of other kinds
show code of others, which is not run. Every page finds the document of the tutorial in its folder.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / ".github" / "docs" / "pages"
_BLOCK = re.compile(
    r"^(?P<fence>`{3,4})(?P<kind>\w+)(?: title=\"(?P<title>[^\"]+)\")?\n(?P<text>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
_VARYING = re.compile(r"\b\d+(?:\.\d s\b|(?= files? written| unchanged))|\b[0-9a-f]{8}\b(?= #})")
_LEFT_OUT = "..."
# What a page calls the folder that it is run in.
_HOME = "/home/reader"
_SECONDS_ALLOWED = 120


@dataclass(frozen=True, slots=True)
class Played:
    """A page that was run. text: the page with what came out. wrong: commands whose output differs, with both."""

    text: str
    wrong: tuple[str, ...]


def play(page: Path, folder: Path) -> Played:
    """Run a page from its first block to its last, in a folder with nothing but the tutorial's document."""
    environment = _environment(folder)
    work = folder / "work"
    work.mkdir()
    document = _BLOCK.search((PAGES / "tutorial.md").read_text(encoding="utf-8"))
    assert document is not None
    (work / document["title"]).write_text(document["text"], encoding="utf-8")
    wrong: list[str] = []

    def played(block: re.Match[str]) -> str:
        if block["title"]:
            file = work / block["title"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block["text"], encoding="utf-8")
        elif block["kind"] == "console":
            return f"```console\n{_run(block['text'], work, environment, wrong)}```"
        return block[0]

    return Played(_BLOCK.sub(played, page.read_text(encoding="utf-8")), tuple(wrong))


def _environment(folder: Path) -> dict[str, str]:
    """Where `sdkwright` and `python` are those of this run, and nothing depends on the user."""
    programs = folder / "bin"
    programs.mkdir()
    source = ROOT / "generator"
    for name, call in (("sdkwright", f'PYTHONPATH="{source}" exec "{sys.executable}" -m sdkwright'), ("python", "")):
        program = programs / name
        program.write_text(f'#!/bin/sh\n{call or f"exec {sys.executable}"} "$@"\n', encoding="utf-8")
        program.chmod(0o755)
    fixed = {
        "NO_COLOR": "1",
        "COLUMNS": "100",
        "TERM": "dumb",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    git = {f"GIT_{who}_{what}": "reader" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    path = {"PATH": f"{programs}:{os.environ['PATH']}", "HOME": str(folder), "XDG_CACHE_HOME": str(folder / "cache")}
    return {**fixed, **git, **path, "LANG": "C.UTF-8"}


def _run(text: str, work: Path, environment: dict[str, str], wrong: list[str]) -> str:
    """The block with what its commands print now."""
    shown = []
    for command, expected in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", text, re.MULTILINE):
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=work,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=_SECONDS_ALLOWED,
        )
        came = done.stdout.replace(str(work), _HOME)
        same = _fits(expected.rstrip("\n"), came.rstrip("\n"))
        if not same:
            wrong.append(f"$ {command}\nthe page has:\n{expected}\nthere came:\n{came}")
        gap = re.search(r"\n*\Z", expected)
        ending = gap[0][1:] if gap and expected.strip() else ""
        shown.append(f"$ {command}\n{expected if same else came.rstrip() + chr(10) + ending}")
    return "".join(shown)


def _fits(expected: str, actual: str) -> bool:
    """Whether an output is what the page shows, but for times, numbers of files, digests and what is left out."""
    parts = _VARYING.sub("0", expected).split("\n")
    pattern = "\n".join(r"[\s\S]*?" if part == _LEFT_OUT else re.escape(part.rstrip()) for part in parts)
    lines = "\n".join(map(str.rstrip, _VARYING.sub("0", actual).split("\n")))
    return re.fullmatch(pattern, lines) is not None
