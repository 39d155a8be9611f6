"""What pyproject.toml says of the SDK, as `package` of sdk.yaml has it, and what is taken from a document."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from sdkwright.config.sdk_yaml import Config, load_config
from sdkwright.errors import ConfigError
from sdkwright.pipeline import read_api
from sdkwright.plan import LockedNames, plan_package
from sdkwright.render import render_package
from tests.functional.command import CONFIG, SPEC, Runner, tree

_INFO = """\
info:
  title: Petstore API
  version: {version}
  summary: Pets for everyone.
  contact: {{name: Pets Team, email: pets@pets.test, url: "https://pets.test"}}
  license: {{name: {license}}}
externalDocs: {{url: "https://docs.pets.test/start"}}
"""


def _spec(version: str = '"2.1.0"', license_name: str = "Apache 2.0") -> str:
    info = 'info: {title: Petstore API, version: "1"}\n'
    return SPEC.replace(info, _INFO.format(version=version, license=license_name))


def _files(folder: Path, package: str, *, spec: str = SPEC) -> dict[str, str]:
    (folder / "api.yaml").write_text(spec)
    (folder / "sdk.yaml").write_text(f"package:\n  name: pets-sdk\n{package}\ndocuments: {{api: api.yaml}}\n")
    return _rendered(load_config(folder / "sdk.yaml"))


def _rendered(config: Config) -> dict[str, str]:
    api = read_api(config, lambda _stage: None).api
    return render_package(plan_package(api, config, LockedNames()), config.texts())


def _project(folder: Path, package: str, **more: str) -> dict[str, Any]:
    project: dict[str, Any] = tomllib.loads(_files(folder, package, **more)["pyproject.toml"])["project"]
    return project


class TestConfigured:
    """package: in sdk.yaml"""

    def test_every_key(self, tmp_path: Path) -> None:
        """What is configured stands in the project's metadata, beside what always does."""
        project = _project(
            tmp_path,
            """\
  authors: [{name: Zoë O'Neil}, {email: a@acme.test}]
  maintainers: [{name: M, email: m@acme.test}]
  urls: {Documentation: "https://docs.acme.test", "Change log": "https://acme.test/log"}
  keywords: [pets, the api]
  classifiers: ["Development Status :: 4 - Beta", "Typing :: Typed"]
  python: ">=3.12,<4"
  dependencies: ["PyYAML>=6,<7", 'tomli-w>=1; python_version < "3.13"']
  extras: {cli: ["click>=8"]}
  private: true
""",
        )
        assert project["authors"] == [{"name": "Zoë O'Neil"}, {"email": "a@acme.test"}]
        assert project["maintainers"] == [{"name": "M", "email": "m@acme.test"}]
        assert project["urls"] == {"Documentation": "https://docs.acme.test", "Change log": "https://acme.test/log"}
        assert project["keywords"] == ["pets", "the api"]
        assert project["requires-python"] == ">=3.12,<4"
        assert project["dependencies"][-2:] == ["PyYAML>=6,<7", 'tomli-w>=1; python_version < "3.13"']
        assert project["optional-dependencies"]["cli"] == ["click>=8"]
        assert {"Development Status :: 4 - Beta", "Private :: Do Not Upload"} <= set(project["classifiers"])
        assert project["classifiers"].count("Typing :: Typed") == 1
        versions = {one.rpartition(" ")[2] for one in project["classifiers"] if "Python :: 3." in one}
        assert versions == {"3.12", "3.13"}

    def test_defaults(self, tmp_path: Path) -> None:
        """Without any of it, a project has the range of Python that the runtime needs, and nobody's name."""
        project = _project(tmp_path, "  version: 0.1.0", spec=_spec())
        assert project["requires-python"] == ">=3.11"
        assert not {"authors", "maintainers", "keywords", "urls", "license"} & project.keys()
        assert "Private :: Do Not Upload" not in project["classifiers"]

    def test_bounds_of_the_runtime(self, tmp_path: Path) -> None:
        """What the runtime requires has an upper bound each, so that no later release breaks an SDK of today."""
        project = _project(tmp_path, "  version: 0.1.0")
        extras = [one for requirements in project["optional-dependencies"].values() for one in requirements]
        assert all(",<" in requirement for requirement in [*project["dependencies"], *extras])

    def test_readme(self, tmp_path: Path) -> None:
        """A README of one's own takes the place of the generated one, to the letter."""
        (tmp_path / "own.md").write_text("# Mine\n\n{{ 7 * 7 }}\n")
        assert _files(tmp_path, "  readme: own.md")["README.md"] == "# Mine\n\n{{ 7 * 7 }}\n"

    @pytest.mark.parametrize(
        ("package", "message"),
        [
            ("authors: [Me]", "this must be a mapping with the keys name, email"),
            ("authors: [{}]", 'a person has a "name", an "email", or both'),
            ('authors: [{name: "A, B"}]', "is not a name"),
            ('authors: [{name: "A\\nClassifier: x"}]', "is not a name"),
            ("authors: [{email: nobody}]", "is not an email address"),
            ("urls: {Home: ftp://x}", "is not an http or https URL"),
            (f"urls: {{{'x' * 33}: 'https://x'}}", "32 letters at most"),
            ('keywords: ["a,b"]', "is not a keyword"),
            ("classifiers: [Beta]", "is not a classifier"),
            ('classifiers: ["License :: OSI Approved :: MIT License"]', 'told by "license"'),
            ('python: ">=3.10"', 'within ">=3.11"'),
            ('python: "<4"', 'within ">=3.11"'),
            ('python: ">=4,<3"', 'within ">=3.11"'),
            ("python: new", 'within ">=3.11"'),
            ('dependencies: ["a b"]', "is not a requirement (PEP 508)"),
            ('dependencies: ["a @ https://user:hush@x.test/a.zip"]', "required by a URL"),
            ("dependencies: [msgspec]", 'requires "msgspec>=0.22,<1" already'),
            ("dependencies: [a-b, A_b]", '"a-b" is required twice'),
            ('extras: {"A b": []}', "is not the name of an extra"),
            ("extras: {aiohttp: []}", 'has an extra "aiohttp" already'),
            ("extras: {cli: click}", "this must be a list"),
            ('private: "yes"', "this must be true or false"),
            ("license: Proprietary", "is not an SPDX licence expression"),
            ("guide: api.yaml\n  readme: api.yaml", "give one of the two"),
        ],
    )
    def test_mistakes(self, tmp_path: Path, package: str, message: str) -> None:
        """Each mistake is told with its place in sdk.yaml."""
        with pytest.raises(ConfigError) as caught:
            _files(tmp_path, f"  {package}")
        assert message in str(caught.value)
        assert str(caught.value).startswith(("sdk.yaml:3:", "sdk.yaml:4:"))


class TestOfDocuments:
    """What `info` gives."""

    def test_init(self, folder: Path, run: Runner) -> None:
        """A project begins with the document's licence, version, contact, description and links."""
        (folder / "api.yaml").write_text(_spec())
        assert run("init", "api.yaml").code == 0
        package = load_config(folder / "sdk.yaml").package
        assert (package.version, package.license, package.description) == ("2.1.0", "Apache-2.0", "Pets for everyone")
        assert [(one.name, one.email) for one in package.metadata.authors] == [("Pets Team", "pets@pets.test")]
        links = {"Homepage": "https://pets.test", "Documentation": "https://docs.pets.test/start"}
        assert package.metadata.urls == links

    @pytest.mark.parametrize(
        ("version", "expected"),
        [('"1.4"', "1.4"), ("v1.2.3", "1.2.3"), ('"1"', "0.1.0"), ('"2024-01-31"', "0.1.0"), ('"2024.1.31"', "0.1.0"),
         ("v1", "0.1.0"), ("1.0-oas3", "0.1.0"), ('"1.0.0rc1"', "0.1.0"), ('"01.2"', "0.1.0")],
    )  # fmt: skip
    def test_versions(self, folder: Path, run: Runner, version: str, expected: str) -> None:
        """A version of the document is taken where it counts releases; a date or a lone number begins at 0.1.0."""
        (folder / "api.yaml").write_text(_spec(version))
        run("init", "api.yaml")
        assert load_config(folder / "sdk.yaml").package.version == expected

    @pytest.mark.parametrize(
        ("name", "expected"),
        [("MIT", "MIT"), ("MIT License", "MIT"), ("The Unlicense", "Unlicense"), ("Terms of Acme", ""),
         ("Apache License, Version 2.0", "Apache-2.0"), ("X, identifier: MIT", "MIT"),
         ('X, url: "https://www.apache.org/licenses/LICENSE-2.0.html"', "Apache-2.0")],
    )  # fmt: skip
    def test_licences(self, folder: Path, run: Runner, name: str, expected: str) -> None:
        """A licence is known by its identifier, by usual names and by its address; any other is left to people."""
        (folder / "api.yaml").write_text(_spec(license_name=name))
        run("init", "api.yaml")
        assert load_config(folder / "sdk.yaml").package.license == expected

    def test_hostile(self, folder: Path, run: Runner) -> None:
        """Text that a configuration would refuse is left out, and nothing leaves its quotes."""
        evil = '"\\n\\u202epackage: {name: evil}\\x1b[31m, <b>"'
        spec = _spec(evil, evil).replace("Pets Team", evil).replace("pets@pets.test", evil)
        (folder / "api.yaml").write_text(spec.replace('"https://pets.test"', evil).replace("Pets for everyone.", evil))
        assert run("init", "api.yaml").code == 0
        package = load_config(folder / "sdk.yaml").package
        assert (package.name, package.version, package.license, package.description) == (
            "petstore-sdk",
            "0.1.0",
            "",
            "",
        )
        assert not package.metadata.authors
        assert package.metadata.urls.keys() == {"Documentation"}

    def test_of_a_document_alone(self, folder: Path, run: Runner) -> None:
        """Without a configuration an SDK has the document's links: all else would be a claim that nobody has made."""
        (folder / "api.yaml").write_text(_spec())
        assert run("generate", "api.yaml", "--output", "out").code == 0
        project = tomllib.loads((folder / "out/pyproject.toml").read_text())["project"]
        assert project["urls"]["Homepage"] == "https://pets.test"
        assert project["version"] == "0.1.0"
        assert not {"authors", "license"} & project.keys()

    def test_names_stay(self, folder: Path, run: Runner) -> None:
        """A changed title or contact, and a document's file with another name, move no name of an SDK that stands."""
        run("generate", "api.yaml", "--output", "out")
        before = {name: text for name, (text, _) in tree(folder / "out").items() if name.startswith("src/")}
        (folder / "other.yaml").write_text(_spec().replace("title: Petstore API", "title: OpenTelemetry"))
        assert run("generate", "other.yaml", "--output", "out").code == 0
        assert before.keys() == {name for name in tree(folder / "out") if name.startswith("src/")}
        assert 'name = "petstore-sdk"' in (folder / "out/pyproject.toml").read_text()


class TestTakenNames:
    """Names that the SDK itself needs."""

    @pytest.mark.parametrize(
        ("package", "message"),
        [
            ("name: json", 'its module would hide the module json of the standard library, which the SDK needs'),
            ("name: json", '"json-sdk" can, or give it another "module"'),
            ("name: Email", '"Email-sdk" can'),
            ("name: msgspec", 'it would take the place of the package msgspec, which the SDK needs; "msgspec-sdk" can'),
            ("name: typing.extensions, module: x", "the package typing-extensions"),
            ("name: opentelemetry-sdk", '"opentelemetry-sdk-sdk" can'),
            ("name: pets, module: types", '"types" cannot be the name of a module: it would hide the module types of'),
            ("name: pets, module: types", '"types_sdk" can'),
            ("name: pets, module: HTTPX2", "the module httpx2, which the SDK needs"),
            ("name: py-yaml, dependencies: [Py_YAML]", "the package py-yaml, which the SDK needs"),
        ],
    )  # fmt: skip
    def test_refused(self, tmp_path: Path, package: str, message: str) -> None:
        """Such a name is refused at its place, with the reason and another one."""
        (tmp_path / "api.yaml").write_text(SPEC)
        (tmp_path / "sdk.yaml").write_text(f"package: {{{package}}}\ndocuments: {{api: api.yaml}}\n")
        with pytest.raises(ConfigError) as caught:
            load_config(tmp_path / "sdk.yaml")
        assert message in str(caught.value)
        assert str(caught.value).startswith("sdk.yaml:1:")

    def test_another_module(self, tmp_path: Path) -> None:
        """A module of its own name saves a project that is called as one of the standard library."""
        (tmp_path / "api.yaml").write_text(SPEC)
        (tmp_path / "sdk.yaml").write_text("package: {name: json, module: pets}\ndocuments: {api: api.yaml}\n")
        assert load_config(tmp_path / "sdk.yaml").package.module == "pets"

    def test_command_line(self, folder: Path, run: Runner) -> None:
        """It is refused as an option, too, with a document and with a configuration."""
        (folder / "sdk.yaml").write_text(CONFIG)
        for arguments in (("api.yaml", "--output", "out"), ()):
            done = run("generate", *arguments, "--package", "email")
            assert (done.code, '"email-sdk" can' in done.err) == (2, True)

    def test_titles(self, folder: Path, run: Runner) -> None:
        """A name that is made of a title avoids them."""
        (folder / "api.yaml").write_text(SPEC.replace("Petstore API", "OpenTelemetry"))
        assert run("generate", "api.yaml", "--output", "out").code == 0
        assert 'name = "opentelemetry-client"' in (folder / "out/pyproject.toml").read_text()
