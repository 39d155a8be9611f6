"""Templates of the user's own in the place of sdkwright's, each by itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sdkwright.render.environment import TEMPLATES
from tests.functional.command import CONFIG, Done, Runner

_METHOD = "groups/method.jinja"
_README = "project/README.md.jinja"
_EXTENDED = """\
{% extends "sdkwright/project/README.md.jinja" %}
{% block start %}
Ours for {{ project.client }}.
{% endblock %}
"""


@pytest.fixture
def own(folder: Path) -> Path:
    """The folder that the configuration names."""
    (folder / "sdk.yaml").write_text(f"{CONFIG}templates: own/\n")
    (folder / "own").mkdir()
    return folder / "own"


def _write(own: Path, name: str, text: str) -> None:
    (own / name).parent.mkdir(parents=True, exist_ok=True)
    (own / name).write_text(text)


def _wanted_header(done: Done) -> str:
    """The comment that a warning asks for."""
    (header,) = re.findall(r"\{# overrides .*? #\}", done.err)
    return str(header)


class TestOverrides:
    """templates: in sdk.yaml"""

    def test_extended(self, own: Path, run: Runner, folder: Path) -> None:
        """A template may extend the original, and change a block of it; all other files are as they were."""
        assert run("generate", "--output", "plain", "--config", "sdk.yaml").code == 0
        _write(own, _README, _EXTENDED)
        assert run("generate").code == 0
        readme = (folder / "out/README.md").read_text()
        assert "Ours for Pets." in readme
        assert "## Clients" in readme
        for name in ("pyproject.toml", "src/pets_sdk/_client.py", "src/pets_sdk/groups/pets.py"):
            assert (folder / "out" / name).read_text() == (folder / "plain" / name).read_text()

    def test_a_part(self, own: Path, run: Runner, folder: Path) -> None:
        """A template that others include is replaced for all of them, and may include the original."""
        part = "project/errors.md.jinja"
        _write(own, part, f'Read this first.\n\n{{% include "sdkwright/{part}" %}}\n')
        assert run("generate").code == 0
        assert "Read this first.\n\n## Errors" in (folder / "out/README.md").read_text()

    def test_accepted(self, own: Path, run: Runner) -> None:
        """A template that does not say which version it is for is told, with the line to write; then it is quiet."""
        _write(own, _README, _EXTENDED)
        done = run("generate")
        assert "warning: own/project/README.md.jinja:1:1: this does not say which version of the original" in done.err
        assert run("generate", "--strict").code == 1
        _write(own, _README, f"{_wanted_header(done)}\n{_EXTENDED}")
        done = run("generate", "--strict")
        assert (done.code, done.err) == (0, "")

    def test_changed_original(self, own: Path, run: Runner) -> None:
        """A template that was written for another version of the original is told, until it names this one."""
        _write(own, _README, f"{{# overrides {_README} 00000000 #}}\n{_EXTENDED}")
        done = run("generate")
        assert "own/project/README.md.jinja:1:1: the original has changed since this was written" in done.err
        assert _wanted_header(done) != f"{{# overrides {_README} 00000000 #}}"

    def test_nothing_overridden(self, own: Path, run: Runner) -> None:
        """A file that overrides nothing is an error with what may have been meant; a hidden one is none of ours."""
        _write(own, ".DS_Store", "x")
        assert run("generate").code == 0
        _write(own, "groups/metod.jinja", "x")
        done = run("generate")
        assert done.code == 2
        assert 'own/groups/metod.jinja:1:1: "groups/metod.jinja" overrides no template; did you mean' in done.err
        assert f'"{_METHOD}"' in done.err

    @pytest.mark.parametrize(
        ("text", "place", "message"),
        [
            ("a\n{% if %}\n", 2, "this is no template: "),
            ("a\nb\n{{ project.nope }}\n", 3, "this cannot be rendered: "),
            ("a\n{{ project.name | nope }}\n", 2, "this is no template: No filter named 'nope'"),
            ("a\n{{ 1 / 0 }}\n", 2, "this cannot be rendered: division by zero"),
            (
                'a\n{% include "project/eror.md.jinja" %}\n',
                2,
                'there is no template "project/eror.md.jinja"; did you mean',
            ),
            ('{% include "project/README.md.jinja" %}\n', 1, "this cannot be rendered: it includes itself"),
        ],
    )
    def test_mistakes(self, own: Path, run: Runner, folder: Path, text: str, place: int, message: str) -> None:
        """A mistake is told at its line in the user's template, and nothing is written."""
        _write(own, _README, text)
        done = run("generate")
        assert done.code == 2
        assert f"error: own/{_README}:{place}:1: " in done.err
        assert message in done.err
        assert not (folder / "out").exists()

    def test_no_python(self, own: Path, run: Runner, folder: Path) -> None:
        """Output that is no Python is told before it is written, with the template that has a hand in it."""
        macros = ("custom(v)", "bases(v, p)")
        others = "".join(f"{{% macro {macro} %}}{{% endmacro %}}" for macro in macros)
        _write(own, _METHOD, f"{others}\n{{% macro members(v, p) %}}def ({{% endmacro %}}\n")
        done = run("generate", "--no-format")
        assert done.code == 2
        assert f"own/{_METHOD}:1:1: what this makes of src/pets_sdk/" in done.err
        assert "is no Python: line" in done.err
        (own / _METHOD).unlink()
        _write(own, "project/pyproject.toml.jinja", "a = [\n")
        done = run("generate")
        assert (done.code, "what this makes of pyproject.toml is no TOML" in done.err) == (2, True)
        assert not (folder / "out").exists()

    def test_imports(self, own: Path, run: Runner, folder: Path) -> None:
        """An import of what the SDK does not have is told, once for all files that it would be in."""
        _write(own, "groups/__init__.py.jinja", "from .._runtime.none import x\nfrom ..models import Gone\n")
        original = (TEMPLATES / _METHOD).read_text()
        _write(
            own, _METHOD, original.replace("{% if view.custom %}", "from .._runtime import Nope\n{% if view.custom %}")
        )
        done = run("generate")
        assert done.code == 2
        assert f"own/{_METHOD}:1:1: what this makes of src/pets_sdk/" in done.err
        assert 'is wrong: there is no "Nope" in pets_sdk._runtime; it has ' in done.err
        module = 'is wrong: there is no module "pets_sdk._runtime.none"; '
        assert (
            f"own/groups/__init__.py.jinja:1:1: what this makes of src/pets_sdk/groups/__init__.py {module}" in done.err
        )
        assert 'there is no "Gone" in pets_sdk.models; it has Pet, pets' in done.err
        assert not (folder / "out").exists()

    def test_noticed(self, own: Path, run: Runner, folder: Path) -> None:
        """A run after one that changed nothing sees a template that has changed, a new one, and one that is gone."""
        _write(own, _README, "one\n")
        run("generate")
        run("generate")
        _write(own, _README, "two\n")
        run("generate")
        assert (folder / "out/README.md").read_text().endswith("two\n")
        _write(own, "project/py.typed.jinja", "partial\n")
        run("generate")
        run("generate")
        assert (folder / "out/src/pets_sdk/py.typed").read_text() == "partial\n"
        (own / _README).unlink()
        run("generate")
        assert "## Clients" in (folder / "out/README.md").read_text()

    def test_confined(self, own: Path, run: Runner, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
        """Neither the folder nor a file in it may be elsewhere."""
        elsewhere = tmp_path_factory.mktemp("elsewhere")
        (elsewhere / "README.md.jinja").write_text("hush\n")
        (own / "project").mkdir()
        (own / _README).symlink_to(elsewhere / "README.md.jinja")
        done = run("generate")
        assert (done.code, "a link to a file elsewhere" in done.err) == (2, True)
        (folder / "sdk.yaml").write_text(f"{CONFIG}templates: {elsewhere}\n")
        done = run("generate")
        assert (done.code, "is outside of the folder of sdk.yaml" in done.err) == (2, True)
