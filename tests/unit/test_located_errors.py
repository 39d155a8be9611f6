"""Errors and warnings as people see them."""

from __future__ import annotations

import pickle
import sys
import unicodedata

import pytest

from sdkwright import errors
from sdkwright.errors import (
    ConfigError,
    DefectError,
    Diagnostic,
    DocumentError,
    Location,
    RefError,
    SdkwrightError,
    printable,
    visible,
)
from sdkwright.load import Text


@pytest.mark.parametrize(
    ("location", "text"),
    [
        (Location("v1.yaml", 41, 9, "/paths/~1repos~1/get"), "v1.yaml:41:9 at /paths/~1repos~1/get"),
        (Location("v1.yaml", 1, 1), "v1.yaml:1:1"),
        (Location("v1.yaml", pointer="/a"), "v1.yaml at /a"),
        (Location("v1\x1b.yaml"), "v1\\x1b.yaml"),
    ],
)
def test_a_location_says_what_is_known(location: Location, text: str) -> None:
    """File, line and column, then the pointer; what is unknown is left out."""
    assert str(location) == text


def test_an_error_is_its_whole_message() -> None:
    """``str`` gives the located line and the excerpt below it."""
    error = RefError("leads nowhere", Location("a.yaml", 2, 3), " -> 2 | x")
    assert str(error) == "a.yaml:2:3: leads nowhere\n -> 2 | x"
    assert str(SdkwrightError("no place")) == "no place"


def test_a_warning_is_one_line() -> None:
    """``str`` of a warning is the located line alone."""
    assert str(Diagnostic("odd", Location("a.yaml", 2, 3))) == "a.yaml:2:3: odd"
    assert str(Diagnostic("odd")) == "odd"


@pytest.mark.parametrize("character", ["\x1b", "\n", "\r", "\x07", "\x9b", "\u202e", "\u2028", "\ud800", "\ufeff"])
def test_nothing_reaches_the_terminal_as_a_command(character: str) -> None:
    """Control characters, line ends, direction marks and halves of pairs are escaped in messages."""
    text = str(DocumentError(f"a{character}b"))
    assert character not in text
    assert text.isprintable()
    assert printable("ü – 漢 😀") == "ü – 漢 😀"


def test_nothing_is_hidden() -> None:
    """Every character that cannot be seen or turns the direction of text is escaped in messages and gone from prose."""
    for number in (*range(0x20, 0xD800), *range(0xE000, sys.maxunicode + 1)):
        character = chr(number)
        if unicodedata.category(character) == "Cf" or 0xE0000 <= number <= 0xE0FFF:
            assert printable(character).isascii(), hex(number)
            assert not visible(character), hex(number)
    assert visible("ü – 漢 😀\t\n") == "ü – 漢 😀\t\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://user:hush@a.test/x", "https://…@a.test/x"),
        ("ftp://user:hu'sh@2@a.test", "ftp://…@a.test"),
        ('"https://a.test/x?token=hush&b=hush#/y" is', '"https://a.test/x?…#/y" is'),
        ('the reference "b.yaml?key=hush#/y" is', 'the reference "b.yaml?…#/y" is'),
        ("$ref: 'b.yaml?key=hush'", "$ref: 'b.yaml?…'"),
        ("write to me@a.test? https://a.test, a@b", "write to me@a.test? https://a.test, a@b"),
    ],
)
def test_secrets_of_urls(text: str, shown: str) -> None:
    """Users and passwords of URLs, and queries, are not shown, neither in messages nor in warnings."""
    assert str(DocumentError(text)) == str(Diagnostic(text)) == shown
    assert str(Location(text)) == shown


def test_secrets_in_excerpts() -> None:
    """Nor are they in the lines of a file around a place, where these are cut in the middle of a URL, too."""
    for before in range(0, 400, 7):
        line = f"{' ' * before}$ref: https://user:{'hush' * 20}@a.test/x?token={'hush' * 20}"
        for column in range(1, len(line), 10):
            excerpt = Text("a.yaml", f"{line}\n").excerpt(1, column)
            assert "hu" not in excerpt


def test_exit_codes_tell_wrong_usage_from_unusable_documents() -> None:
    """Errors of usage end with 2, errors of documents with 3, and mistakes of ours with 4."""
    kinds = [getattr(errors, name) for name in errors.__all__ if name.endswith("Error")]
    for kind in kinds:
        assert kind.exit_code == (4 if kind is DefectError else 3 if issubclass(kind, DocumentError) else 2)
    assert ConfigError in kinds


def test_errors_survive_a_process_boundary() -> None:
    """An error raised in a worker arrives whole."""
    error = RefError("m", Location("a", 1, 2, "/b"), "e")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_warnings_are_equal_by_what_they_say() -> None:
    """A warning that is given twice counts once, and none is located for that."""

    class Unplaced:
        identity = "a.yaml#/x"
        order = ("a.yaml", (1,))

        def locate(self) -> tuple[Location, str]:
            pytest.fail("the place was looked up")

    once, twice, other = (Diagnostic(message, Unplaced(), "odd") for message in ("m", "m", "n"))
    assert {once, twice, other} == {twice, other}
    assert once != "m"
    assert sorted([other, once], key=lambda warning: warning.order) == [once, other]
