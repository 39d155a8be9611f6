"""Checks of decoded replies against their types: what decoding has accepted though the document does not say it.

Decoding is lenient, so what departs from the document is still there to be seen: unknown fields are in `extra`, what
does not fit its type is of another one, and what is missing is ABSENT.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, Final, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints
from uuid import UUID

import msgspec

from ..absence import ABSENT
from ..models.model import Model, ModelMeta, Unknown
from ..models.unions import Tagged, UnionMeta, union_members
from ..values.spelled import PLAIN, SpelledDuration
from .schema_drift import NOTHING, json_type, segment, shown

Report = Callable[[str, str, str], None]
"""Takes path, expectation and what there is instead."""

Inner = Callable[[Any, str, Report], None]
"""Looks into a value of one class."""

_WORDS: Final[Mapping[Any, str]] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    Decimal: "number",
    dt.datetime: "string (date-time)",
    dt.date: "string (date)",
    dt.time: "string (time)",
    SpelledDuration: "string (duration)",
    UUID: "string (uuid)",
    bytes: "string (base64)",
}
_NONE: Final = type(None)
_NO_FIELD: Final[tuple[type, ...]] = (type(ABSENT), msgspec.UnsetType)
_CHECKS: Final[dict[Any, Check]] = {}
_MODELS: Final[dict[Any, _ModelCheck]] = {}
_MOST_SHAPES: Final = 200
"""How many shapes of one model are remembered."""

_MOST_WORDS: Final = 12
"""How many known values are listed."""


class _Field(NamedTuple):
    """A field of a model. plain: the types of values that need no further look."""

    plain: frozenset[type]
    check: Check
    suffix: str
    is_nullable: bool


class Check:
    """What the document says of the values of one type."""

    __slots__ = ("deep", "expected", "is_any", "is_nullable", "literals", "plain", "tag")

    def __init__(self, kind: Any, *, is_open: bool = False) -> None:
        members = list(union_members(kind))
        self.is_any = Any in members
        self.is_nullable = self.is_any or _may_be_null(kind)
        self.tag = next((member.kind.field for member in members if isinstance(member, UnionMeta)), "")
        self.literals = frozenset(
            (type(value), value) for member in members if get_origin(member) is Literal for value in get_args(member)
        )
        own_types = {value for value, _ in self.literals}
        kinds = set[type]()
        for member in members:
            kinds |= _types_of(member)
        # An enumeration is followed by the types of its values, since it is open to the decoder.
        kinds -= own_types if not is_open else set()
        if is_open:
            self.literals = frozenset()
        self.plain = frozenset(kinds)
        self.deep: dict[type, Inner] = dict(_deep_members(members, is_open=is_open))
        self.expected = " or ".join(dict.fromkeys(self._words(members))) or "null"

    def _words(self, members: list[Any]) -> Iterator[str]:
        if self.literals:
            values = sorted(str(value) for _, value in self.literals)
            more = ", …" if len(values) > _MOST_WORDS else ""
            yield f"one of {', '.join(map(repr, values[:_MOST_WORDS]))}{more}"
        own_types = {value for value, _ in self.literals}
        for member in members:
            if get_origin(member) is not Literal and member not in own_types:
                yield _WORDS.get(member, _container_word(member))

    def look(self, value: Any, path: str, report: Report) -> None:
        """Report what is wrong with a value that is not null."""
        kind = type(value)
        if self.is_any or kind in self.plain:
            return
        inner = self.deep.get(kind)
        if inner is not None:
            inner(value, path, report)
        elif kind is Unknown and self.tag:
            tag = value.extra.get(self.tag)
            report(path, f"a known {self.tag!r}", f"value {shown(tag)}" if tag is not None else json_type(value))
        elif self.literals:
            # Lists and objects cannot be looked up.
            if kind in (list, dict) or (kind, value) not in self.literals:
                is_of_type = any(kind is known for known, _ in self.literals)
                report(path, self.expected, f"value {shown(value)}" if is_of_type else json_type(value))
        else:
            report(path, self.expected, json_type(value))


class _ListCheck:
    """Lists of elements of one type."""

    def __init__(self, element: Any, *, is_open: bool) -> None:
        self._element = element
        self._is_open = is_open
        self._check: Check | None = None

    def __call__(self, value: Any, path: str, report: Report) -> None:
        check, below = self._check or self._element_check(), f"{path}/*"
        plain, deep = check.plain, {} if check.is_any else check.deep
        for inner in value:
            kind = type(inner)
            if kind in plain:
                continue
            if (look := deep.get(kind)) is not None:
                look(inner, below, report)
            else:
                look_at(check, inner, below, report, is_nullable=check.is_nullable)

    def _element_check(self) -> Check:
        """The check of an element, made when it is first needed: types may hold themselves."""
        self._check = Check(self._element, is_open=True) if self._is_open else check_of(self._element)
        return self._check


class _MapCheck(_ListCheck):
    """Mappings to values of one type: their keys are data, and are not told."""

    def __call__(self, value: Any, path: str, report: Report) -> None:
        super().__call__(value.values(), path, report)


class _TupleCheck:
    """Lists of fixed length."""

    def __init__(self, elements: tuple[Any, ...]) -> None:
        self._elements = elements

    def __call__(self, value: Any, path: str, report: Report) -> None:
        for number, (kind, inner) in enumerate(zip(self._elements, value, strict=False)):
            check = check_of(kind)
            look_at(check, inner, f"{path}/{number}", report, is_nullable=check.is_nullable)


class _ModelCheck:
    """Objects of one model, whose fields are looked up when it is first used: models may hold themselves."""

    def __init__(self, kind: type[Model]) -> None:
        self._kind = kind
        self._fields: tuple[_Field, ...] | None = None
        self._extra: Any = None
        self._shapes: dict[tuple[type, ...], list[tuple[int, _Field, Inner | None]]] = {}

    def __call__(self, value: Any, path: str, report: Report) -> None:
        values = msgspec.structs.astuple(value)
        # Replies repeat a few shapes over and over, in which most fields need no look.
        shape = tuple(map(type, values))
        known = self._shapes.get(shape)
        for number, field, look in self._fields_to_look_at(shape) if known is None else known:
            inner, below = values[number], path + field.suffix
            if look is not None:
                if inner:
                    look(inner, below, report)
            elif inner is ABSENT or inner is msgspec.UNSET:
                report(below, field.check.expected, NOTHING)
            else:
                look_at(field.check, inner, below, report, is_nullable=field.is_nullable)
        for name, inner in (vars(value).get("_extra") or {}).items():
            if self._extra is None:
                report(f"{path}/{segment(name)}", NOTHING, json_type(inner))
            else:
                check = check_of(self._extra)
                look_at(check, inner, f"{path}/*", report, is_nullable=check.is_nullable)

    def _fields_to_look_at(self, shape: tuple[type, ...]) -> list[tuple[int, _Field, Inner | None]]:
        """The fields whose values are not fine by their types alone, each with what looks into values of its type."""
        fields = zip(shape, self._known_fields(), strict=True)
        found = [
            (number, field, field.check.deep.get(kind))
            for number, (kind, field) in enumerate(fields)
            if kind not in field.plain and not (field.check.is_any and kind not in _NO_FIELD)
        ]
        if len(self._shapes) < _MOST_SHAPES:
            self._shapes[shape] = found
        return found

    def _known_fields(self) -> tuple[_Field, ...]:
        if self._fields is None:
            further: Any = self._kind.extra
            if further is not Model.extra:
                self._extra = get_args(get_type_hints(further.fget)["return"])[1]
            self._fields = tuple(self._field(info) for info in msgspec.structs.fields(self._kind))
        return self._fields

    def _field(self, info: msgspec.structs.FieldInfo) -> _Field:
        kind, wire = self._kind, info.encode_name
        is_promised = _annotation(kind, info.name).startswith("Promised[")
        is_needed = wire in kind._needed or (is_promised and "*" in kind._needed)
        check = Check(info.type, is_open=True) if wire in kind._open else check_of(info.type)
        is_nullable = wire in kind._nullable or (not is_promised and "*" in kind._nullable)
        is_nullable = is_nullable or check.is_any or check.expected == "null"
        plain: set[type] = {*check.plain, *(() if is_needed else _NO_FIELD), *((_NONE,) if is_nullable else ())}
        return _Field(frozenset(plain), check, f"/{segment(wire)}", is_nullable)


def check_of(kind: Any) -> Check:
    """The check of a type, made once."""
    check = _CHECKS.get(kind)
    if check is None:
        check = _CHECKS[kind] = Check(kind)
    return check


def look_at(check: Check, value: Any, path: str, report: Report, *, is_nullable: bool) -> None:
    """Report what is wrong with a value."""
    if value is not None:
        check.look(value, path, report)
    elif not is_nullable:
        report(path, check.expected, "null")


def _types_of(member: Any) -> set[type]:
    """The types of the decoded values of a single type that need no further look."""
    if member is SpelledDuration:
        # One of years or months stays text.
        return {SpelledDuration, str}
    spelled: set[type] = {kind for kind, plain in PLAIN.items() if plain is member}
    numbers = {int} if member is float else set[type]()
    is_class = (
        isinstance(member, type) and not isinstance(member, (ModelMeta, UnionMeta)) and get_origin(member) is None
    )
    return spelled | numbers | {member} if is_class else set()


def _deep_members(members: Iterable[Any], *, is_open: bool = False) -> Iterator[tuple[type, Inner]]:
    """What looks into the values of the types that hold others, by their class."""
    lists = [member for member in members if get_origin(member) in (list, tuple)]
    maps = [member for member in members if get_origin(member) in (dict, Mapping)]
    for member in lists:
        is_list, elements = get_origin(member) is list, get_args(member)
        inner: Inner = _ListCheck(elements[0], is_open=is_open) if is_list else _TupleCheck(elements)
        # Where several kinds of list may come, their elements are not told apart again.
        yield list if is_list else tuple, inner if len(lists) == 1 else _accept
    for member in maps:
        yield dict, _MapCheck(get_args(member)[1], is_open=is_open) if len(maps) == 1 else _accept
    for member in members:
        if isinstance(member, UnionMeta):
            tagged: Tagged = member.kind
            for kind in (*tagged.members, *(() if tagged.other is None else (tagged.other,))):
                yield from _deep_members(list(union_members(kind)))
        elif isinstance(member, ModelMeta):
            yield member, _model_check(member)


def _model_check(kind: Any) -> _ModelCheck:
    return _MODELS.setdefault(kind, _ModelCheck(kind))


def _accept(_value: Any, _path: str, _report: Report, /) -> None:
    """Values that are not looked into."""


def _may_be_null(kind: Any) -> bool:
    if kind is None or kind is _NONE or kind is Any:
        return True
    if isinstance(kind, UnionMeta):
        return not isinstance(kind.kind, Tagged) and _may_be_null(kind.kind)
    return get_origin(kind) in (Annotated, Union, UnionType) and any(map(_may_be_null, get_args(kind)))


def _container_word(member: Any) -> str:
    return "array" if get_origin(member) in (list, tuple) else "object"


def _annotation(kind: type[Model], name: str) -> str:
    """The annotation of a field as the model spells it: at run time a promise looks like any other."""
    return str(next((base.__annotations__[name] for base in kind.__mro__ if name in base.__annotations__), ""))
