"""The notation of types and values in a lock: what is written is read again, and nothing else is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdkwright.changes.interfaces.type_notation import read_type, type_text
from sdkwright.changes.interfaces.value_notation import Value, grouped, read_value, ungrouped, value_text
from sdkwright.model import AnyType, Array, Limits, Literals, Map, Nullable, Reference, Scalar, Tuple, Type, Union

_LITERALS = st.one_of(st.text(), st.integers(), st.booleans())
_LEAVES: st.SearchStrategy[Type] = st.one_of(
    st.sampled_from([Scalar("string"), Scalar("base64url"), AnyType(), Reference("Pet"), Reference("Größe")]),
    st.builds(Literals, st.lists(_LITERALS, max_size=3).map(tuple), st.booleans()),
)
_TYPES: st.SearchStrategy[Type] = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(
        st.builds(Array, inner),
        st.builds(Map, inner),
        st.builds(Nullable, inner),
        st.builds(Tuple, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Union, st.lists(inner, min_size=2, max_size=3).map(tuple)),
    ),
    max_leaves=8,
)


@given(_TYPES)
def test_types_are_read_as_they_were_written(type_: Type) -> None:
    """Each type has a text of its own, and is what that text means."""
    text = type_text(type_, lambda identity: identity)
    assert read_type(text) == type_
    assert type_text(read_type(text), lambda identity: identity) == text


@given(_TYPES, st.text(), st.one_of(st.none(), st.integers(), st.floats(allow_nan=False)))
def test_values_are_read_as_they_were_written(type_: Type, text: str, limit: float | None) -> None:
    """What is said beside a type is read again, whatever a default or a pattern contains."""
    value = Value(type_, frozenset({"required", "read_only"}), Limits(minimum=limit, pattern=text), {"a b=": [text]})
    assert read_value(value_text(type_text(type_, str), value)) == value


@given(st.dictionaries(st.text(), st.sampled_from(["string", "integer required"])))
def test_names_are_grouped_by_what_is_said_of_them(texts: dict[str, str]) -> None:
    """Names with blanks, and empty ones, come out of their groups as they went in."""
    assert ungrouped(grouped(texts.items())) == texts


@pytest.mark.parametrize(
    "text", ["", "strin", "[string", "&", "one(", "string string2", "(string | )", "<string", "[" * 300, "string x=1"]
)
def test_what_is_no_notation_is_refused(text: str) -> None:
    """A text that no type has is an error, however deeply it is nested."""
    with pytest.raises(ValueError, match=r"\w"):
        read_value(text)
