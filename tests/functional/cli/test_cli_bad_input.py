"""Broken documents, configurations and command lines: what is said, how it ends, and that the SDK stays as it was."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sdkwright import pipeline
from sdkwright.config.sdk_yaml import Config
from sdkwright.output.terms import Formatting, Terms
from sdkwright.output.write import DiskOutput
from tests.functional.command import CONFIG, SPEC, Runner, tree


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SDK that an earlier run made; to be copied."""
    root = tmp_path_factory.mktemp("made")
    (root / "api.yaml").write_text(SPEC)
    output = DiskOutput(root / "out")
    config = Config.from_spec(root / "api.yaml", output.root)
    pipeline.generate(config, output, Terms(strict=True, formatting=Formatting(jobs=1)), lambda _stage: None)
    return output.root


class TestBadInput:
    """Each mistake has a clear located message and a code, and leaves an SDK that is there as it was."""

    @pytest.mark.parametrize("command", ["generate", "check", "inspect"])
    @pytest.mark.parametrize(
        ("spec", "config", "code", "place", "words"),
        [
            (None, None, 3, "api.yaml", "no such file"),
            ("", None, 3, "api.yaml", "empty"),
            ("openapi: 3.1.0\npaths: [\n", None, 3, "api.yaml:3:1", "YAML is broken"),
            ('{"openapi" "3.1.0"}', None, 3, "api.yaml:1:", "broken"),
            ("title: nothing\n", None, 3, "api.yaml:1:1", "not an OpenAPI document"),
            ("- a\n- b\n", None, 3, "api.yaml:1:1", "not an OpenAPI document"),
            ("swagger: '1.2'\n", None, 3, "api.yaml:1:1", "version 1.2"),
            (SPEC.replace("#/components/schemas/Pet", "../cat.yaml", 1), None, 3, "api.yaml:7:", "refused"),
            (SPEC, "packag: {name: x}\n", 2, "sdk.yaml:1:", 'did you mean "package"'),
            (SPEC, CONFIG.replace("output", "outptu"), 2, "sdk.yaml:1:", 'did you mean "output"'),
            (
                SPEC,
                CONFIG + "tree:\n  pins:\n    gone_list: a.b\n",
                2,
                "sdk.yaml:5:",
                "'api:gone_list' is in no document",
            ),
            (SPEC, CONFIG.replace("api.yaml", "none.yaml"), 2, "sdk.yaml:2:", "none.yaml"),
            (SPEC, CONFIG + "overlays: [api.yaml]\n", 3, "api.yaml:", "overlay"),
            (SPEC, "package: [\n", 2, "sdk.yaml:2:", "YAML is broken"),
        ],
    )
    def test_input(
        self,
        folder: Path,
        made: Path,
        run: Runner,
        command: str,
        spec: str | None,
        config: str | None,
        code: int,
        place: str,
        words: str,
    ) -> None:
        """The message begins with the place, and says what is wrong there."""
        shutil.copytree(made, folder / "out")
        before = tree(folder / "out")
        (folder / "api.yaml").unlink()
        if spec is not None:
            (folder / "api.yaml").write_text(spec)
        if config is not None:
            (folder / "sdk.yaml").write_text(config)
        done = run(command, *(["api.yaml"] if config is None else []), "--output", "out")
        assert done.err.startswith(f"error: {place}"), done.err
        assert words in done.err.splitlines()[0]
        assert (done.code, done.out, tree(folder / "out")) == (code, "", before)

    def test_missing_config(self, folder: Path, run: Runner) -> None:
        """Neither a document nor sdk.yaml: the message says what is looked for."""
        done = run("generate")
        assert (done.code, done.out) == (2, "")
        assert "sdk.yaml" in done.err

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (("generate", "api.yaml", "--config", "sdk.yaml", "--output", "out"), "either SPEC or --config"),
            (("generate", "api.yaml", "--output", "out", "--nonsense"), "--nonsense"),
            (("generate", "api.yaml", "--output", "out", "--jobs", "0"), "--jobs"),
            (("generate", "api.yaml", "--output", "out", "--jobs", "many"), "--jobs"),
            (("generate", "api.yaml", "--output", "out", "--package", "no/name"), "no/name"),
            (("frobnicate",), "frobnicate"),
            (("check", "--config", "none.yaml"), "none.yaml"),
            (("generate", "api.yaml", "./api.yaml", "--output", "out"), '"api.yaml" is given twice'),
            (("generate", "api.yaml", "--output", "out", "--include", "pets"), "tag:NAME"),
            (("generate", "api.yaml", "--output", "out", "--include", "path:/pet"), 'did you mean "/pets"?'),
            (("lint", "api.yaml", "--exclude", "path:/**"), "leaves no operation"),
            (("lint", "api.yaml", "--format", "xml"), "xml"),
        ],
    )
    def test_usage(self, folder: Path, run: Runner, arguments: tuple[str, ...], words: str) -> None:
        """A wrong command line is told and ends with 2, and nothing is made."""
        done = run(*arguments)
        assert (done.code, done.out) == (2, "")
        assert words in done.err
        assert not (folder / "out").exists()

    def test_escape_codes(self, folder: Path, run: Runner) -> None:
        """A document's control characters do not reach the terminal."""
        (folder / "api.yaml").write_text('openapi: "3.9\\e[31m\\u202e"\n')
        done = run("generate", "api.yaml", "--output", "out")
        assert done.code == 3
        assert not {"\x1b", "\u202e"} & set(done.err)
