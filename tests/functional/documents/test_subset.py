"""A subset: which operations are taken, that unused models go, and what is configured for the rest does no harm."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sdkwright.config.selectors import Selector, parse_selector
from sdkwright.errors import ConfigError, UsageError
from tests.functional.harness import Sdk, forgetting, make

_SPEC = """
paths:
  /pets:
    get: {operationId: pets_list, tags: [pets], responses: {"200": {description: F, content: {application/json: {
      schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}}},
      parameters: [{name: page, in: query, schema: {type: integer}}]}
    post: {operationId: pets_create, tags: [pets, admin], responses: {"200": {description: F}}}
  /pets/{id}/toys:
    parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
    get: {operationId: toys_list, tags: [toys], responses: {"200": {description: F, content: {application/json: {
      schema: {type: array, items: {$ref: "#/components/schemas/Toy"}}}}}}}
  /vets:
    get: {responses: {"200": {description: F, content: {application/json: {
      schema: {$ref: "#/components/schemas/Vet"}}}}}}
components:
  schemas:
    Pet: {type: object, properties: {owner: {$ref: "#/components/schemas/Owner"}}}
    Owner: {type: object, properties: {name: {type: string}}}
    Toy: {type: object, properties: {pet: {$ref: "#/components/schemas/Pet"}}}
    Vet: {type: object, properties: {name: {type: string}}}
"""
_ALL = {"pets_list", "pets_create", "toys_list", "GET /vets"}


@contextmanager
def _made(folder: Path, config: str) -> Iterator[Sdk]:
    with forgetting(make(folder, _SPEC, config)) as sdk:
        yield sdk


class TestSelection:
    """include and exclude in sdk.yaml"""

    @pytest.mark.parametrize(
        ("config", "expected"),
        [
            ("include: {tags: [pets]}", {"pets_list", "pets_create"}),
            ("include: {tags: [toys], operations: [pets_list]}", {"toys_list", "pets_list"}),
            ("include: {paths: [/pets]}", {"pets_list", "pets_create"}),
            ("include: {paths: ['/pets/**']}", {"toys_list"}),
            ("include: {paths: ['/*']}", {"pets_list", "pets_create", "GET /vets"}),
            ("include: {paths: ['/**']}", _ALL),
            ("include: {operations: ['*_list']}", {"pets_list", "toys_list"}),
            ("include: {operations: ['api:pets_*']}", {"pets_list", "pets_create"}),
            ("include: {operations: ['GET /vets']}", {"GET /vets"}),
            ("exclude: {tags: [admin]}", _ALL - {"pets_create"}),
            ("include: {tags: [pets]}\nexclude: {operations: [pets_create]}", {"pets_list"}),
            ("exclude: {paths: ['/pets/{id}/*']}", _ALL - {"toys_list"}),
            ("include:\nexclude: {}", _ALL),
        ],
    )
    def test_chosen(self, tmp_path: Path, config: str, expected: set[str]) -> None:
        """What any of include matches is taken, less what any of exclude matches; the others are counted."""
        with _made(tmp_path, config) as sdk:
            assert set(sdk.operations) == expected
            assert sdk.analysis.left_out == len(_ALL - expected)

    def test_models(self, tmp_path: Path) -> None:
        """Models that no chosen operation needs are left out; those reached through others stay."""
        with _made(tmp_path, "exclude: {paths: [/vets, '/pets/**']}") as sdk:
            assert set(sdk.operations) == {"pets_list", "pets_create"}
            text = "".join(text for name, text in sdk.files.items() if "/models/" in name)
            assert {name for name in ("Pet", "Owner", "Toy", "Vet") if f"class {name}(" in text} == {"Pet", "Owner"}

    def test_settings_for_what_is_left_out(self, tmp_path: Path) -> None:
        """Pins and pagination rules may name operations that are left out."""
        config = """
            exclude: {operations: [toys_list, pets_list]}
            tree: {pins: {toys_list: toys.all, pets_create: pets.make}}
            pagination: {pages: {style: page, parameter: page, items: "", operations: [pets_list, toys_list]}}
        """
        with _made(tmp_path, config) as sdk:
            assert sdk.operations == {"pets_create": "pets.make", "GET /vets": sdk.operations["GET /vets"]}

    def test_keys_stay(self, tmp_path: Path) -> None:
        """An id that a left-out operation has first is not given to another one."""
        spec = _SPEC.replace("toys_list", "pets_list")
        with forgetting(make(tmp_path, spec, "include: {tags: [toys]}")) as sdk:
            assert set(sdk.operations) == {"GET /pets/{id}/toys"}

    @pytest.mark.parametrize(
        ("config", "line", "words"),
        [
            ("include:\n  tags: [pets, pest]", 4, 'no operation has the tag "pest"; did you mean "pets"?'),
            ("exclude: {paths: [/vet]}", 3, 'no path is "/vet"; did you mean "/vets"?'),
            ("exclude: {operations: ['cats_*']}", 3, 'no operation is "cats_*"'),
            ("exclude: {paths: ['/**']}", 3, "leaves no operation"),
        ],
    )
    def test_nothing_matches(self, tmp_path: Path, config: str, line: int, words: str) -> None:
        """A selector that matches nothing is a mistake, told where it stands."""
        with pytest.raises(ConfigError) as caught:
            make(tmp_path, _SPEC, config)
        assert words in caught.value.message
        assert caught.value.location is not None
        assert (caught.value.location.file, caught.value.location.line) == ("sdk.yaml", line)

    @pytest.mark.parametrize("config", ["include: [pets]", "include: {tag: [pets]}", "exclude: {tags: pets}"])
    def test_wrong_shape(self, tmp_path: Path, config: str) -> None:
        """Selectors are lists below tags, paths and operations."""
        with pytest.raises(ConfigError):
            make(tmp_path, _SPEC, config)


def test_selectors_of_the_command_line() -> None:
    """A selector says first what it goes by."""
    assert parse_selector("tag:a:b") == Selector("tag", "a:b")
    for text in ("pets", "tag:", "colour:red", ":x"):
        with pytest.raises(UsageError, match="selects nothing"):
            parse_selector(text)


def test_characters_of_expressions_mean_themselves() -> None:
    """In a pattern only the asterisk is special."""
    assert Selector("path", "/a.b/[c]+").matches(["/a.b/[c]+"])
    assert not Selector("path", "/a.b").matches(["/axb"])
    assert not Selector("path", "/*").matches(["/a/b"])
    assert Selector("operation", "a*").matches(["a/b\nc"])
