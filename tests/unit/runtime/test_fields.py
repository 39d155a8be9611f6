"""Fields of models: what may be set, what `repr` hides, and null told from what was not given."""

from __future__ import annotations

from typing import Any, ClassVar

import pytest

from sdkwright.runtime import ABSENT, UNSET, Model, Unset
from sdkwright.runtime.encoding.json_text import encode_json
from tests.unit.runtime.api import Box


class Login(Model, kw_only=True):
    """A model with a secret, and a field of three states."""

    _secrets: ClassVar[tuple[str, ...]] = ("key",)

    name: str | None = ABSENT
    key: str | None = ABSENT
    note: str | Unset | None = UNSET


def test_secrets_are_hidden() -> None:
    """No `repr` shows a secret field; everything else is shown, and the value itself is there."""
    login = Login.from_dict({"name": "ci", "key": "s3cret", "new": 1})
    assert "s3cret" not in repr(login)
    assert repr(login) == "Login(name='ci', key='…', new=1)"
    assert repr([login.copy(key=None)]) == "[Login(name='ci', new=1)]"
    assert login.key == "s3cret"
    assert login.to_dict()["key"] == "s3cret"


def test_null_is_not_absence() -> None:
    """Where a field tells the two apart, None is sent as null and what was not given is not sent."""
    assert encode_json(Login(name=None, note=None)) == b'{"note":null}'
    assert Login().to_dict() == {}
    assert Login.from_json(b'{"note":null}').note is None
    assert Login.from_json(b"{}").note is UNSET
    assert Login.from_dict({"note": None}) != Login()


def test_misspelt_field_is_refused() -> None:
    """Setting what is neither a field nor an unknown field is an AttributeError, so that nothing is lost in silence."""
    box: Any = Box.from_dict({"slug": "a", "brand_new": 1})
    box.slug = "b"
    box.brand_new = 2
    assert box.to_dict() == {"slug": "b", "brand_new": 2}
    with pytest.raises(AttributeError, match="no field 'slgu'"):
        box.slgu = "c"


@pytest.mark.parametrize("data", [[1], None, "x"])
def test_no_mapping(data: Any) -> None:
    """A model is made of a mapping; anything else is a TypeError that says so."""
    with pytest.raises(TypeError, match="takes a mapping"):
        Box.from_dict(data)
