"""`models: {names: ...}` in sdk.yaml: the classes of models are called as the configuration says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.command import CONFIG, SPEC, Runner


def _write(folder: Path, names: str, spec: str = SPEC) -> None:
    (folder / "api.yaml").write_text(spec)
    (folder / "sdk.yaml").write_text(f"{CONFIG}models: {{names: {names}}}\n")


class TestModelNames:
    """models.names"""

    def test_named(self, folder: Path, run: Runner) -> None:
        """A schema's class has the name that the configuration gives it, before the one in the lock."""
        (folder / "api.yaml").write_text(SPEC)
        (folder / "sdk.yaml").write_text(CONFIG)
        assert run("generate", "--no-format").code == 0
        _write(folder, "{Pet: Animal}")
        assert run("generate", "--no-format").code == 0
        models = (folder / "out" / "src" / "pets_sdk" / "models" / "pets.py").read_text()
        assert "class Animal(" in models
        assert "class Pet(" not in models

    def test_precedes(self, folder: Path, run: Runner) -> None:
        """Another schema that would have the name by itself gets a numeral."""
        other = SPEC.replace(
            "{Pet: {type: object", "{Animal: {type: object, properties: {a: {type: string}}}, Pet: {type: object"
        )
        other = other.replace(
            "properties: {id: {type: integer}}", "properties: {it: {$ref: '#/components/schemas/Animal'}}"
        )
        _write(folder, "{Pet: Animal}", other)
        assert run("generate", "--no-format").code == 0
        models = (folder / "out" / "src" / "pets_sdk" / "models" / "pets.py").read_text()
        assert "class Animal2(" in models
        assert "it: " in models.partition("class Animal(")[2]

    @pytest.mark.parametrize(
        ("names", "words"),
        [
            ("{Pets: Animal}", 'no document has the schema "Pets"; did you mean "Pet"?'),
            ("{Pet: two words}", '"two words" is not a name in Python'),
            ("{Pet: 7}", "this must be a string"),
        ],
    )
    def test_refused(self, folder: Path, run: Runner, names: str, words: str) -> None:
        """A schema that is nowhere and a name that is none are errors at their place."""
        _write(folder, names)
        done = run("generate")
        assert (done.code, words in done.err, "sdk.yaml:3:" in done.err) == (2, True, True), done.err

    def test_one_name_twice(self, folder: Path, run: Runner) -> None:
        """Two schemas cannot have one name."""
        spec = SPEC.replace("{schemas: {", "{schemas: {Other: {type: string}, ")
        _write(folder, "{Pet: Animal, Other: Animal}", spec)
        done = run("generate")
        assert (done.code, '"Animal" is already the name of "Pet"' in done.err) == (2, True), done.err
