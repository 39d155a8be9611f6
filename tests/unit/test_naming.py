"""Names: from any text to a name in Python, and from many proposals to names of their own."""

from __future__ import annotations

import keyword
import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdkwright.naming import clear_of, constant, file_stem, is_plain_key, pascal, settle, snake, words

_PROPOSALS = st.dictionaries(
    st.text("abcd", min_size=1, max_size=3),
    st.lists(st.sampled_from(["x", "y", "z", "x_2", "x_3"]), min_size=1, max_size=3),
    max_size=8,
)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("cacheSeconds", ("cache", "Seconds")),
        ("HTTPServer", ("HTTP", "Server")),
        ("getURLs2go", ("get", "URLs2go")),
        ("userIDs", ("user", "IDs")),
        ("useOAuthConfig", ("use", "OAuth", "Config")),
        ("api-keys_list", ("api", "keys", "list")),
        ("  a  b  ", ("a", "b")),
        ("Ünïcode naïve", ("Unicode", "naive")),
        ("__x__", ("x",)),
        ("!!!", ()),
        ("", ()),
    ],
)
def test_words(text: str, parts: tuple[str, ...]) -> None:
    """A name falls into words at symbols, blanks and humps."""
    assert words(text) == parts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Deny Policy", ("deny_policy", "DenyPolicy", "DENY_POLICY")),
        ("class", ("class_", "Class", "CLASS")),
        ("none", ("none", "None_", "NONE")),
        ("3d", ("n3d", "n3d", "n3D")),
        ("漢字 リスト", ("漢字_リスト", "漢字リスト", "漢字_リスト")),
        ("Привет мир", ("привет_мир", "ПриветМир", "ПРИВЕТ_МИР")),
        ("straße", ("strasse", "Straße", "STRASSE")),
        ("\u0301", ("unnamed", "unnamed", "unnamed")),
        ("__class__", ("class_", "Class", "CLASS")),
        ("X-Api-Key", ("x_api_key", "XApiKey", "X_API_KEY")),
    ],
)
def test_cases(text: str, names: tuple[str, str, str]) -> None:
    """The same words as attribute, as class and as constant."""
    assert (snake(text), pascal(text), constant(text)) == names


_TEXTS = st.text(max_size=20) | st.text("ßŉİıſΐŰǅ漢ー・ःाaA_1", max_size=8) | st.text(min_size=90, max_size=300)


@given(_TEXTS)
def test_any_text_gives_a_name(text: str) -> None:
    """Whatever the text is, each form is a name that Python takes."""
    for name in (snake(text), pascal(text), constant(text)):
        assert name.isidentifier()
        assert unicodedata.normalize("NFKC", name) == name, "Python would read another name"
        assert not keyword.iskeyword(name)
        assert len(name) <= 100


@given(_TEXTS, _TEXTS)
def test_constants_are_as_distinct_as_attributes(one: str, other: str) -> None:
    """Two attributes never share a constant, whatever capitals do in their script."""
    assert (constant(snake(one)) == constant(snake(other))) == (snake(one) == snake(other))


@given(_TEXTS)
def test_file_stem(text: str) -> None:
    """A module's file has a short name of ASCII that can be imported, whatever it is called in Python."""
    stem = file_stem(snake(text))
    assert stem.isascii()
    assert stem.isidentifier()
    assert stem == stem.lower()
    assert len(stem) <= 60


@pytest.mark.parametrize(("name", "stem"), [("pets", "pets"), ("con", "con_"), ("aux", "aux_"), ("com1", "com1_")])
def test_devices(name: str, stem: str) -> None:
    """No file is called like a device of Windows."""
    assert file_stem(name) == stem


@given(_TEXTS)
def test_snake_of_snake(text: str) -> None:
    """A name in snake case stays as it is."""
    assert snake(snake(text)) == snake(text)


def test_clear_of() -> None:
    """Underscores go behind until the name is free, and keywords never are."""
    assert clear_of("a", {"a", "a_"}) == "a__"
    assert clear_of("import", ()) == "import_"
    assert clear_of("b", {"a"}) == "b"


@pytest.mark.parametrize(("key", "plain"), [("a b.c", True), ("é", True), ('"', False), ("\\", False), ("\n", False)])
def test_plain_key(key: str, plain: bool) -> None:
    """A key is plain when JSON writes it without escapes."""
    assert is_plain_key(key) is plain


class TestSettle:
    """Each key gets a name of its own."""

    def test_first_choice(self) -> None:
        """Without a clash everyone gets the first choice."""
        assert settle({"a": ["x", "y"], "b": ["z"]}) == {"a": "x", "b": "z"}

    def test_phases(self) -> None:
        """Where two want one name, both move on to their next, and neither has the first."""
        assert settle({"a": ["x", "xa"], "b": ["x", "xb"]}) == {"a": "xa", "b": "xb"}

    def test_a_name_that_was_won_earlier(self) -> None:
        """A name that is taken in an earlier phase is no choice in a later one."""
        assert settle({"a": ["x"], "b": ["y", "x"], "c": ["y", "z"]}) == {"a": "x", "b": "x_2", "c": "z"}

    def test_taken(self) -> None:
        """Names that are taken already go to nobody."""
        assert settle({"a": ["x", "xa"]}, {"x"}) == {"a": "xa"}

    def test_numerals_last(self) -> None:
        """What never wins gets its last proposal with a numeral, in the order of the keys."""
        assert settle({"c": ["x"], "a": ["x"], "b": ["x"]}) == {"a": "x_2", "b": "x_3", "c": "x_4"}

    def test_numerals_that_are_taken(self) -> None:
        """A numeral that makes a name which is taken is passed over."""
        assert settle({"a": ["x"], "b": ["x"], "c": ["x_2"]}) == {"a": "x_3", "b": "x_4", "c": "x_2"}

    def test_nothing(self) -> None:
        """No keys, no names."""
        assert settle({}) == {}

    @given(_PROPOSALS, st.sets(st.sampled_from(["x", "y", "x_2"])))
    def test_unique_and_free(self, proposals: dict[str, list[str]], taken: set[str]) -> None:
        """Every key has a name, no name is given twice, and none is a taken one."""
        names = settle(proposals, taken)
        assert names.keys() == proposals.keys()
        assert len(set(names.values())) == len(names)
        assert not set(names.values()) & taken

    @given(_PROPOSALS, st.integers(0, 1000))
    def test_order_does_not_count(self, proposals: dict[str, list[str]], seed: int) -> None:
        """The mapping's order changes nothing."""
        keys = list(proposals)
        random.Random(seed).shuffle(keys)
        assert settle({key: proposals[key] for key in keys}) == settle(proposals)
