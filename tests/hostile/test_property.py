"""A thousand hostile documents and more: no text of theirs becomes code, a path, a key, a heading or a command."""

from __future__ import annotations

import functools
import json
import random
import string
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import SdkwrightError
from sdkwright.pipeline import read_api
from sdkwright.plan import LockedNames, plan_package
from sdkwright.render import render_package
from tests.hostile.fragments import text, texts
from tests.hostile.positions import document
from tests.hostile.proof import modules, project_shape, prove_files, prove_message, skeleton, vocabulary

_many = settings(
    max_examples=320,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
# Texts that do name something where they stand as a format.
_FORMATS = ("date-time", "uuid", "binary")
_NAMES = (
    *("things", "things_put", "a_b_c", "a.b", "/a/b", "X-Y z", "list", "kind", "class", "4", "", 'say "so"'),
    *_FORMATS,
)
_PLAIN = tuple(f"plain {letter}" for letter in string.ascii_lowercase)


def made(content: Mapping[str, Any], name: str = "api.json") -> Mapping[str, str] | None:
    """The files of the SDK made from a document, unformatted; None where it is refused with a clear message."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_text(json.dumps(content), encoding="ascii")
        try:
            config = Config.from_spec(path, Path(folder, "out"), None)
            analysis = read_api(config, lambda _stage: None)
            files = render_package(plan_package(analysis.api, config, LockedNames()), config.texts())
        except SdkwrightError as error:
            prove_message(error.message)
            prove_message(str(error).replace("\n", ""))
            return None
    for diagnostic in analysis.diagnostics:
        prove_message(str(diagnostic))
    return files


@functools.cache
def harmless(turn: int, distinct: tuple[int, ...]) -> Mapping[str, str]:
    """The SDK of the harmless document of the same shape: the same texts are the same, others are not."""
    files = made(document([_PLAIN[number] for number in distinct], names=False, turn=turn))
    assert files is not None
    return files


@functools.cache
def words() -> frozenset[str]:
    """The vocabulary of harmless SDKs, of many shapes."""
    found = frozenset[str]()
    choice = random.Random(1)
    for turn in range(100):
        names = choice.sample(_NAMES, choice.randint(1, 4))
        files = made(document(names, names=turn % 4 > 0, turn=turn))
        found |= vocabulary(files) if files is not None else frozenset()
    return found


def assert_known_words(files: Mapping[str, str]) -> None:
    """The SDK's code says nothing that harmless ones do not say."""
    assert sorted(vocabulary(files) - words()) == []


@_many
@given(texts, st.integers(0, 2))
def test_free_text(found: list[str], turn: int) -> None:
    """Text that names nothing changes nothing: the code, the project and the paths are those of harmless text."""
    assume(not any(one in _FORMATS for one in found))
    files = made(document([_whole(one) for one in found], names=False, turn=turn))
    assert files is not None
    prove_files(files)
    plain = harmless(turn, tuple(found.index(one) for one in found))
    assert files.keys() == plain.keys()
    assert project_shape(files) == project_shape(plain)
    assert len(files["README.md"].splitlines()) == len(plain["README.md"].splitlines())
    for (name, source), (_, expected) in zip(modules(files), modules(plain), strict=True):
        assert skeleton(source) == skeleton(expected), name


@_many
@given(texts, st.integers(0, 11))
def test_names(found: list[str], turn: int) -> None:
    """Names become Python names, and the code is made of nothing that harmless code is not made of."""
    files = made(document(found, names=True, turn=turn))
    if files is not None:
        prove_files(files)
        assert_known_words(files)


def _whole(one: str) -> str:
    """The text without halves of characters, since a document with such is refused."""
    return one.encode("utf-8", "replace").decode()


@settings(_many, max_examples=60)
@given(text, text)
def test_title_and_file_name(title: str, name: str) -> None:
    """The package is named after the title or the file, whatever they are, and no document goes without a name."""
    content = document(["plain"], names=False)
    content["info"]["title"] = _whole(title)
    plain = name.translate(str.maketrans("", "", "/\0")).encode("utf-8", "ignore").decode()[:60]
    files = made(content, f"{plain}.json")
    assert files is not None
    prove_files(files)
    assert_known_words(files)
