"""What a shell shows of a model: `repr`, `dir`, and rich's own way of printing."""

from __future__ import annotations

from typing import Any, ClassVar

from sdkwright.runtime import Model
from sdkwright.runtime.absence import ABSENT


class Note(Model):
    """A model with a secret, text, and models below it."""

    _secrets: ClassVar[tuple[str, ...]] = ("key",)

    text: str | None = ABSENT
    key: str | None = ABSENT
    notes: list[Note] | None = ABSENT


def test_long_text() -> None:
    """A long text is cut, with its length."""
    assert repr(Note(text="x" * 200)) == f"Note(text='{'x' * 200}')"
    assert repr(Note(text="x" * 3_000)) == f"Note(text='{'x' * 200}'… (3,000 characters))"


def test_long_list() -> None:
    """Of a long list the first elements are shown, and how many more there are."""
    shown = repr(Note(notes=[Note(text=str(number)) for number in range(1_000)], text="last"))
    assert shown.startswith("Note(text='last', notes=[Note(text='0'), Note(text='1'), ")
    assert shown.endswith(" more])")
    assert len(shown) < 700


def test_short_list() -> None:
    """A short one is shown whole."""
    assert repr(Note(notes=[Note(text="a"), Note()])) == "Note(notes=[Note(text='a'), Note()])"


def test_many_fields() -> None:
    """Of very many fields the first are shown, and how many more there are; unknown ones are like all others."""
    shown = repr(Note.from_dict({f"field{number}": "x" * 90 for number in range(300)}))
    assert shown.startswith("Note(field0='xxx")
    assert shown.endswith(" more)")
    assert len(shown) < 2_300


def test_unknown_object() -> None:
    """Objects that nothing describes are cut in the same way, at any depth."""
    shown = repr(Note.from_dict({"raw": {"a": {f"k{number}": ["x" * 900] * 90 for number in range(90)}}}))
    assert shown.startswith("Note(raw={'a': {'k0': ['xxx")
    assert shown.count("… (900 characters)") == 3
    assert len(shown) < 1_000


def test_deep() -> None:
    """Models in models take no more room than one, and no time."""
    note = Note(text="x")
    for _ in range(40):
        note = Note(notes=[note] * 40)
    assert len(repr(note)) < 2_500


def test_rich() -> None:
    """Rich, which prints tracebacks for many, gets no secret either, and no empty fields."""
    note: Any = Note.from_dict({"text": "a", "key": "s3cret", "new": 1})
    assert list(note.__rich_repr__()) == [("text", "a"), ("key", "…"), ("new", 1)]


def test_dir() -> None:
    """Fields and methods are listed, internals are not."""
    names = [name for name in dir(Note()) if not name.startswith("__")]
    assert names == ["copy", "extra", "from_dict", "from_json", "key", "notes", "text", "to_dict", "to_json"]
