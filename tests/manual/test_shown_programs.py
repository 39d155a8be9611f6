"""Everything that the pages of the manual show is run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.manual.shown_programs import PAGES, ROOT, play

_PETSTORE = Path(__file__).with_name("petstore.yaml")


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.md")), ids=lambda page: page.stem)
def test_page_shows_what_comes_out(page: Path, tmp_path: Path) -> None:
    """The commands of a page, run in order in an empty folder, print what the page says that they print."""
    assert not "\n".join(play(page, tmp_path).wrong)


def test_session_of_the_readme(tmp_path: Path) -> None:
    """The first session that the README shows is what comes out, with the document beside this test and a newer one."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    session = re.search(r"^```console\n.*?^```\n", readme, flags=re.MULTILINE | re.DOTALL)
    assert session is not None
    old = _PETSTORE.read_text(encoding="utf-8")
    new = old.replace("required: [name]", "required: [name, kind]").replace("pets_read", "getPet")
    files = [f'```yaml title="{name}"\n{text}```\n' for name, text in (("petstore.yaml", old), ("new.yaml", new))]
    page = tmp_path / "README.md"
    page.write_text("\n".join([*files, session[0]]), encoding="utf-8")
    assert not "\n".join(play(page, tmp_path).wrong)


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.md")), ids=lambda page: page.stem)
def test_no_program_is_only_shown(page: Path) -> None:
    """Python that is ours has a file's name, so that it is written and run; `py` marks the code of others."""
    text = page.read_text(encoding="utf-8")
    titles = re.findall(r'^```python title="(.+)"$', text, re.MULTILINE)
    assert text.count("```python") == len(titles)
    commands = "\n".join(re.findall(r"^\$ .*", text, re.MULTILINE))
    assert not [name for name in titles if Path(name).parts[0] != "custom" and name not in commands]


def test_wrong_output_is_found(tmp_path: Path) -> None:
    """An output that differs by a word is told, with what came in its place."""
    page = tmp_path / "page.md"
    page.write_text("```console\n$ echo one\ntwo\n$ echo kept\nkept\n```\n", encoding="utf-8")
    played = play(page, tmp_path)
    assert played.wrong == ("$ echo one\nthe page has:\ntwo\n\nthere came:\none\n",)
    assert played.text == "```console\n$ echo one\none\n$ echo kept\nkept\n```\n"
