"""`sdkwright init --from` with gen.yaml of Speakeasy and generators.yml of Fern."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.config.sdk_yaml import Config, load_config
from tests.functional.command import Done, Runner

_REPLY = "responses: {'204': {description: F}}"
_NAMED = "x-speakeasy-group: animals.cats, x-speakeasy-name-override: make"
_SPEC = f"""\
openapi: 3.1.0
info: {{title: Pets API, version: "1"}}
servers: [{{url: "https://pets.test/v1"}}]
security: [{{apiToken: []}}]
paths:
  /pets:
    get: {{operationId: Pets_getAllPets, tags: [Pets], {_REPLY}}}
    post: {{operationId: addPet, tags: [Pets], {_NAMED}, {_REPLY}}}
  /ping: {{get: {{operationId: alive, {_REPLY}}}}}
components: {{securitySchemes: {{apiToken: {{type: http, scheme: bearer}}}}}}
"""
_SPEAKEASY = """\
configVersion: 2.0.0
generation: {sdkClassName: pet-store, baseServerURL: "https://live.test", maintainOpenAPIOrder: true}
python: {version: 1.4.0, packageName: pet-store, moduleName: pets, envVarPrefix: PETS, maxMethodParams: 4}
typescript: {version: 1.0.0}
"""
_FERN = """\
default-group: local
auth-schemes: {Mine: {scheme: bearer, token: {name: secret, env: PETS_SECRET}}}
groups:
  python:
    generators:
      - {name: fernapi/fern-typescript-node-sdk, version: 1.0.0}
      - name: fernapi/fern-python-sdk
        version: 4.0.0
        output: {location: pypi, package-name: pet-store}
        config: {client_class_name: PetStore, package_name: pets, timeout_in_seconds: 9}
"""


def _begun(folder: Path, run: Runner, settings: str) -> tuple[Config, Done]:
    (folder / "api.yaml").write_text(_SPEC)
    (folder / "settings.yaml").write_text(settings)
    done = run("init", "--from", "settings.yaml", "api.yaml")
    assert done.code == 0, done.err
    return load_config(folder / "sdk.yaml"), done


class TestSpeakeasy:
    """gen.yaml, which is known by its content."""

    def test_taken(self, folder: Path, run: Runner) -> None:
        """Names and metadata are those of the old SDK: groups by tag, methods by id, keywords before both."""
        config, _ = _begun(folder, run, _SPEAKEASY)
        package = config.package
        assert (package.name, package.module, package.client) == ("pet-store", "pets", "PetStore")
        assert (package.version, config.base_url) == ("1.4.0", "https://live.test")
        assert config.environment == {"apiToken": "PETS_API_TOKEN"}
        assert config.tree.pins == {
            "api:Pets_getAllPets": "pets.pets_get_all_pets",
            "api:addPet": "animals.cats.make",
            "api:alive": "alive",
        }
        assert run("generate", "--no-format").code == 0

    def test_told(self, folder: Path, run: Runner) -> None:
        """What has no counterpart is told with its line."""
        _, done = _begun(folder, run, _SPEAKEASY)
        assert "settings.yaml:2:75 at /generation/maintainOpenAPIOrder" in done.err
        assert "settings.yaml:3:88 at /python/maxMethodParams" in done.err
        assert "settings.yaml:4:1 at /typescript" in done.err

    @pytest.mark.parametrize("python", ["7", "{version: old}", "{packageName: '-'}", "{envVarPrefix: 'a b'}"])
    def test_odd_values(self, folder: Path, run: Runner, python: str) -> None:
        """A value that cannot be used is told and left aside."""
        _, done = _begun(folder, run, f"configVersion: 2.0.0\npython: {python}\n")
        assert "/python" in done.err

    def test_people_and_links(self, folder: Path, run: Runner) -> None:
        """Authors and links are those of the package, from files of this and of earlier versions."""
        python = "{author: Ann, authors: [Bo], homepage: 'https://a.test', documentationUrl: 'https://b.test'}"
        config, _ = _begun(folder, run, f"configVersion: 1.0.0\npython: {python}\n")
        assert [one.name for one in config.package.metadata.authors] == ["Ann", "Bo"]
        assert config.package.metadata.urls == {"Homepage": "https://a.test", "Documentation": "https://b.test"}


class TestFern:
    """generators.yml, which is known by its content."""

    def test_taken(self, folder: Path, run: Runner) -> None:
        """Names and credentials are those of the old SDK: an id loses the tag that it begins with."""
        config, _ = _begun(folder, run, _FERN)
        package = config.package
        assert (package.name, package.module, package.client) == ("pet-store", "pets", "PetStore")
        assert config.credentials == {"apiToken": "secret"}
        assert config.environment == {"apiToken": "PETS_SECRET"}
        assert config.tree.pins["api:Pets_getAllPets"] == "pets.get_all_pets"
        assert config.tree.pins["api:alive"] == "alive"
        assert run("generate", "--no-format").code == 0

    def test_told(self, folder: Path, run: Runner) -> None:
        """What has no counterpart is told with its line."""
        _, done = _begun(folder, run, _FERN)
        assert "settings.yaml:6:9" in done.err
        assert "settings.yaml:10:67 at" in done.err
        assert "a client waits as long as its argument timeout says" in done.err

    @pytest.mark.parametrize("groups", ["7", "[1]", "{a: 7}", "{a: {generators: 7}}", "{a: {generators: [7]}}"])
    def test_odd_values(self, folder: Path, run: Runner, groups: str) -> None:
        """A value that cannot be used is told and left aside."""
        _, done = _begun(folder, run, f"default-group: x\ngroups: {groups}\nauth-schemes: {{a: 7}}\n")
        assert "/groups" in done.err

    def test_people_and_links(self, folder: Path, run: Runner) -> None:
        """Metadata of one generator goes before that of all, and links and licence are those of the package."""
        generator = "name: fernapi/fern-python-sdk, metadata: {author: Bo}, github: {license: MIT}"
        output = "output: {location: pypi, metadata: {homepage-link: 'https://a.test', keywords: [pets]}}"
        config, done = _begun(
            folder,
            run,
            "metadata: {author: Ann, email: a@b.test, package-description: Pets, reference-url: 'https://r.test'}\n"
            f"groups: {{a: {{generators: [{{{generator}, {output}, config: {{client: {{class_name: Shop}}}}}}]}}}}\n"
            "api: {path: openapi.yml, auth: bearer}\n",
        )
        package = config.package
        assert [(one.name, one.email) for one in package.metadata.authors] == [("Bo", "a@b.test")]
        assert package.metadata.urls == {"Reference": "https://r.test", "Homepage": "https://a.test"}
        assert (package.client, package.description, package.license) == ("Shop", "Pets", "MIT")
        for place in ("/keywords", "3:26 at /api/auth", "/metadata/author goes before it"):
            assert place in done.err
