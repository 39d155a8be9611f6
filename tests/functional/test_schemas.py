"""Schemas: what becomes a model, what becomes a plain type, and what is given up on with a warning."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make


def replying(schema: str, components: str = "") -> str:
    """A document whose only operation `x` replies with the schema."""
    return f"""\
paths:
  /x: {{get: {{operationId: x, responses: {{"200": {{description: F,
    content: {{application/json: {{schema: {schema}}}}}}}}}}}}}
components: {{schemas: {{{components}}}}}
"""


def taking(schema: str, components: str = "") -> str:
    """A document whose only operation `x` takes the schema as its JSON body."""
    return f"""\
paths:
  /x: {{post: {{operationId: x, requestBody: {{required: true, content: {{application/json: {{schema: {schema}}}}}}},
    responses: {{"204": {{description: F}}}}}}}}
components: {{schemas: {{{components}}}}}
"""


@pytest.mark.spec(
    replying(
        "{$ref: '#/components/schemas/Node'}",
        """
      Node: {type: object, description: A node., required: [id], properties: {
        id: {type: integer}, next: {$ref: "#/components/schemas/Node"}, children: {type: array,
          items: {$ref: "#/components/schemas/Node"}},
        byName: {type: object, additionalProperties: {$ref: "#/components/schemas/Node"}},
          other: {$ref: "#/components/schemas/Leaf"}}},
      Leaf: {type: object, properties: {node: {$ref: "#/components/schemas/Node"}}}""",
    )
)
class TestRecursion:
    """Models may hold themselves, directly or through others."""

    def test_decoding(self, sdk: Sdk) -> None:
        """A reply is decoded to its full depth, through fields, lists and maps."""
        body = {
            "id": 1,
            "next": {"id": 2},
            "children": [{"id": 3}],
            "byName": {"a": {"id": 4}},
            "other": {"node": {"id": 5}},
        }
        node = sdk.call("x", reply=body).value
        found = (node.next.id, node.children[0].id, node.by_name["a"].id, node.other.node.id)
        assert found == (2, 3, 4, 5)
        assert {type(one) for one in (node, node.next, node.children[0], node.other.node)} == {sdk.models.Node}
        assert node.to_dict() == body


@pytest.mark.spec(
    replying(
        "{$ref: '#/components/schemas/Dog'}",
        """
      Animal: {type: object, required: [name], properties: {name: {type: string}, kind: {type: string,
        description: Said first.}}},
      Tagged: {allOf: [{type: object, properties: {tags: {type: array, items: {type: string}}}}, {type: object,
        required: [tags]}]},
      Dog: {description: A dog., allOf: [{$ref: "#/components/schemas/Animal"}, {$ref: "#/components/schemas/Tagged"},
        {type: object, required: [bark], properties: {bark: {type: boolean}, kind: {type: string,
          description: Said last.}}}]}""",
    )
)
class TestAllOf:
    """`allOf` adds up."""

    def test_fields(self, sdk: Sdk) -> None:
        """The model has the fields of every member, nested ones too."""
        dog = sdk.call("x", reply={"name": "Rex", "bark": True, "tags": ["a"], "kind": "d"}).value
        assert (type(dog).__name__, dog.name, dog.bark, dog.tags, dog.kind) == ("Dog", "Rex", True, ["a"], "d")

    def test_required(self, sdk: Sdk) -> None:
        """What any member requires is promised."""
        text = sdk.text("models/shared.py")
        assert all(line in text for line in ("name: Sent[str] = ABSENT", "bark: Sent[bool] = ABSENT"))
        assert "tags: Sent[builtins.list[str]] = ABSENT" in text
        assert "kind: str | None = None" in text

    def test_the_last_word_counts(self, sdk: Sdk) -> None:
        """A property that two members declare is the last one's."""
        assert "Said last." in sdk.text("models/shared.py")
        assert "Said first." not in sdk.text("models/shared.py")
        assert sdk.warnings == []


class TestAllOfOthers:
    """`allOf` around one schema, with own properties, or around no objects."""

    def test_single(self, tmp_path: Path) -> None:
        """`allOf` around a single schema is that schema."""
        spec = replying(
            '{type: object, properties: {a: {allOf: [{$ref: "#/components/schemas/A"}], description: Mine.}}}',
            "A: {type: object, properties: {id: {type: integer}}}",
        )
        sdk = make(tmp_path, spec)
        value = sdk.call("x", reply={"a": {"id": 1}}).value
        assert (type(value.a).__name__, value.a.id) == ("A", 1)
        assert "a: Mine." in sdk.text("models/shared.py")

    def test_single_scalar(self, tmp_path: Path) -> None:
        """That holds for a string just as well."""
        sdk = make(tmp_path, replying("{allOf: [{type: string, format: date}]}"))
        assert sdk.call("x", reply=reply_text(sdk, "2026-01-02")).value == dt.date(2026, 1, 2)

    def test_own_properties(self, tmp_path: Path) -> None:
        """Properties beside `allOf` belong to the sum."""
        spec = replying(
            "{properties: {b: {type: integer}}, required: [a], "
            "allOf: [{type: object, properties: {a: {type: integer}}}]}"
        )
        sdk = make(tmp_path, spec)
        value = sdk.call("x", reply={"a": 1, "b": 2}).value
        assert (value.a, value.b) == (1, 2)
        assert "a: Sent[int]" in sdk.text("models/shared.py")

    def test_flattened_body(self, tmp_path: Path) -> None:
        """A body that is a sum is flattened into arguments like any object."""
        spec = taking(
            '{allOf: [{$ref: "#/components/schemas/A"}, {type: object, properties: {b: {type: integer}}}]}',
            "A: {type: object, required: [a], properties: {a: {type: integer}}}",
        )
        assert make(tmp_path, spec).call("x", a=1, b=2).sent.json == {"a": 1, "b": 2}

    def test_no_objects(self, tmp_path: Path) -> None:
        """A sum of what cannot be added is any value, with a located warning, and the operation stays."""
        sdk = make(tmp_path, replying("{allOf: [{type: string}, {type: integer}]}"))
        assert sdk.call("x", reply=[1]).value == [1]
        (warning,) = sdk.warnings
        assert re.match(r"api\.yaml:\d+:\d+ at /paths/~1x/get/", warning)
        assert "allOf" in warning


UNION = """
      Action: {oneOf: [{$ref: "#/components/schemas/Move"}, {$ref: "#/components/schemas/Drop"}],
        discriminator: {propertyName: type%s}},
      Move: {type: object, required: [type], properties: {type: {type: string}, to: {type: string}}},
      Drop: {type: object, required: [type], properties: {type: {type: string}, hard: {type: boolean}}}"""
MAPPING = ", mapping: {move_it: '#/components/schemas/Move', drop_it: Drop}"


@pytest.mark.spec(replying("{type: array, items: {$ref: '#/components/schemas/Action'}}", UNION % MAPPING))
class TestUnionWithMapping:
    """`oneOf` with a discriminator and a mapping."""

    def test_decoding(self, sdk: Sdk) -> None:
        """The discriminator's value picks the model; a mapping may name it by reference or by bare name."""
        first, second = sdk.call("x", reply=[{"type": "move_it", "to": "a"}, {"type": "drop_it", "hard": True}]).value
        assert (type(first).__name__, first.to, type(second).__name__, second.hard) == ("Move", "a", "Drop", True)

    def test_discriminator_is_kept(self, sdk: Sdk) -> None:
        """Each model knows its own value and sends it."""
        (first,) = sdk.call("x", reply=[{"type": "move_it", "to": "a"}]).value
        assert first.type == "move_it"
        assert sdk.models.Move(to="b").to_dict() == {"type": "move_it", "to": "b"}

    def test_unknown_value_survives(self, sdk: Sdk) -> None:
        """A value that came later than the SDK decodes to a model that holds everything."""
        first, second = sdk.call("x", reply=[{"type": "new", "x": [1]}, {"type": "move_it", "to": "a"}]).value
        assert (first.to_dict(), second.to) == ({"type": "new", "x": [1]}, "a")

    def test_missing_value_survives(self, sdk: Sdk) -> None:
        """Nor does a missing discriminator lose what came."""
        (first,) = sdk.call("x", reply=[{"to": "a"}]).value
        assert first.to_dict() == {"to": "a"}


@pytest.mark.spec(replying("{$ref: '#/components/schemas/Action'}", UNION % ""))
class TestUnionWithoutMapping:
    """`oneOf` with a discriminator only: the schemas' names are its values."""

    def test_implicit_names(self, sdk: Sdk) -> None:
        """The name of the component is the value that stands for it."""
        assert type(sdk.call("x", reply={"type": "Drop", "hard": False}).value).__name__ == "Drop"
        assert sdk.warnings == []


class TestUnionInBody:
    """A union goes out as well as it comes in."""

    def test_model_and_mapping(self, tmp_path: Path) -> None:
        """A body takes the model, which brings its discriminator, or a mapping, which is sent as it is."""
        sdk = make(
            tmp_path,
            taking(
                "{type: object, properties: {actions: {type: array, items: {$ref: '#/components/schemas/Action'}}}}",
                UNION % MAPPING,
            ),
        )
        actions = [sdk.models.Move(to="a"), {"type": "other", "n": None}]
        assert sdk.call("x", actions=actions).sent.json == {
            "actions": [{"type": "move_it", "to": "a"}, {"type": "other", "n": None}]
        }

    def test_two_values_of_one_model(self, tmp_path: Path) -> None:
        """A mapping that gives one model two values decodes both."""
        sdk = make(
            tmp_path,
            replying("{$ref: '#/components/schemas/Action'}", UNION % ", mapping: {a: Move, b: Move, c: Drop}"),
        )
        values = [sdk.call("x", reply={"type": tag, "to": "x"}).value for tag in ("a", "b")]
        assert [(one.type, one.to, one.extra) for one in values] == [("a", "x", {}), ("b", "x", {})]

    def test_one_model_in_two_unions(self, tmp_path: Path) -> None:
        """A model that two unions know by different values is decoded by both."""
        spec = replying(
            "{type: object, properties: {p: {$ref: '#/components/schemas/Action'}, "
            "q: {$ref: '#/components/schemas/Other'}}}",
            UNION % MAPPING + """,
      Other: {oneOf: [{$ref: "#/components/schemas/Move"}], discriminator: {propertyName: type,
        mapping: {other_move: Move}}}""",
        )
        value = (
            make(tmp_path, spec)
            .call("x", reply={"p": {"type": "move_it", "to": "a"}, "q": {"type": "other_move", "to": "b"}})
            .value
        )
        assert (value.p.to, value.q.to) == ("a", "b")


class TestUnionsWithoutDiscriminator:
    """What cannot be told apart is any value, and says so."""

    @pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
    def test_of_objects(self, tmp_path: Path, keyword: str) -> None:
        """A union of objects without a discriminator is read as it came, with a located warning."""
        sdk = make(
            tmp_path,
            replying(f"{{{keyword}: [{{type: object, properties: {{a: {{type: string}}}}}}, {{type: integer}}]}}"),
        )
        assert sdk.call("x", reply={"a": "v"}).value == {"a": "v"}
        assert sdk.call("x", reply=3).value == 3
        (warning,) = sdk.warnings
        assert re.match(r"api\.yaml:\d+:\d+ at /paths/~1x/get/", warning)
        assert f"{keyword} without a discriminator" in warning

    def test_several_types(self, tmp_path: Path) -> None:
        """So is a schema of several types."""
        sdk = make(tmp_path, replying("{type: [string, integer]}"))
        assert [sdk.call("x", reply=body).value for body in (reply_text(sdk, "v"), 3)] == ["v", 3]
        assert "several types" in sdk.warnings[0]

    def test_of_enums(self, tmp_path: Path) -> None:
        """A union of enums is one enum, and needs no warning."""
        sdk = make(
            tmp_path, taking("{type: object, properties: {a: {anyOf: [{enum: [a, b]}, {enum: [b, c]}, {const: d}]}}}")
        )
        assert "Literal['a', 'b', 'c', 'd'] | str" in sdk.text("_client.py")
        assert sdk.warnings == []

    def test_of_one(self, tmp_path: Path) -> None:
        """A union of one schema is that schema."""
        sdk = make(tmp_path, replying("{oneOf: [{type: object, properties: {a: {type: integer}}}]}"))
        assert sdk.call("x", reply={"a": 1}).value.a == 1

    def test_discriminator_over_no_objects(self, tmp_path: Path) -> None:
        """A discriminator cannot help where a member is no object."""
        sdk = make(tmp_path, replying("{oneOf: [{type: string}, {type: integer}], discriminator: {propertyName: t}}"))
        assert sdk.call("x", reply=3).value == 3
        assert any("told apart" in warning for warning in sdk.warnings)


def reply_text(sdk: Sdk, text: str) -> Any:
    """A JSON reply that is a string."""
    return sdk.module.Response(200, {"content-type": "application/json"}, f'"{text}"'.encode())


@pytest.mark.spec(
    """
    paths:
      /x:
        post:
          operationId: x
          requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/X"}}}}
          responses: {"200": {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/X"}}}}}
    components: {schemas: {X: {type: object, required: [slug, name], properties: {
      slug: {type: string, readOnly: true}, name: {type: string}, created: {type: string, format: date-time,
        readOnly: true},
      link: {allOf: [{$ref: "#/components/schemas/Link"}], readOnly: true}, gone: {type: [string, "null"],
        readOnly: true}}},
      Link: {type: object, readOnly: true, properties: {url: {type: string}}}}}
    """,
    config="models: {trust_not_null: true}",
)
class TestReadOnly:
    """readOnly fields come, and never go."""

    def test_no_arguments(self, sdk: Sdk) -> None:
        """They are no arguments, even where the schema requires them."""
        assert sdk.call("x", name="n").sent.json == {"name": "n"}
        client, _ = sdk.client()
        for name in ("slug", "created", "link", "gone"):
            with pytest.raises(TypeError, match=name):
                client.x(name="n", **{name: "v"})

    def test_fields(self, sdk: Sdk) -> None:
        """They are fields of the reply; where the server is trusted, all that is not nullable is promised."""
        value = sdk.call("x", name="n", reply={"slug": "s", "link": {"url": "u"}}).value
        assert (value.slug, value.link.url, value.gone) == ("s", "u", None)
        text = sdk.text("models/shared.py")
        assert "created: Sent[dt.datetime] = ABSENT" in text
        assert "gone: str | None = None" in text


@pytest.mark.parametrize(
    ("schema", "wire", "python"),
    [
        ("{type: string}", "v", "v"),
        ("{type: integer}", 2**60, 2**60),
        ("{type: number}", 1.5, 1.5),
        ("{type: boolean}", True, True),
        ("{type: string, format: date}", "2026-02-03", dt.date(2026, 2, 3)),
        ("{type: string, format: date-time}", "2026-02-03T04:05:06Z", dt.datetime(2026, 2, 3, 4, 5, 6, tzinfo=dt.UTC)),
        ("{type: string, format: time}", "04:05:06", dt.time(4, 5, 6)),
        ("{type: string, format: duration}", "PT90S", dt.timedelta(seconds=90)),
        (
            "{type: string, format: uuid}",
            "6f0f3ac8-8ad2-4f3c-9b5e-0d2b3cf6c0aa",
            uuid.UUID("6f0f3ac8-8ad2-4f3c-9b5e-0d2b3cf6c0aa"),
        ),
        ("{type: string, format: decimal}", "10.50", Decimal("10.50")),
        ("{type: string, format: byte}", "aGk=", b"hi"),
        ("{type: string, format: unheard-of}", "v", "v"),
        ("{}", {"any": [1]}, {"any": [1]}),
        ("true", [1], [1]),
        ("{type: array}", [1, "a"], [1, "a"]),
        ("{type: array, items: {type: string, format: date}}", ["2026-02-03"], [dt.date(2026, 2, 3)]),
        ("{type: object}", {"a": [1]}, {"a": [1]}),
        ("{type: object, additionalProperties: true}", {"a": 1}, {"a": 1}),
        ("{type: object, additionalProperties: {type: string, format: decimal}}", {"a": "1.0"}, {"a": Decimal("1.0")}),
        ("{type: object, additionalProperties: {type: array, items: {type: integer}}}", {"a": [1]}, {"a": [1]}),
        ("{enum: [1, 2]}", 1, 1),
        ("{enum: [a, 1]}", "a", "a"),
        ("{const: fixed}", "fixed", "fixed"),
    ],
)
class TestPlainTypes:
    """Types without a name of their own, on their way in and out."""

    def test_field(self, tmp_path: Path, schema: str, wire: Any, python: Any) -> None:
        """A field of a reply has the Python value, and `to_dict` gives the wire's value again."""
        value = (
            make(tmp_path, replying(f"{{type: object, properties: {{a: {schema}}}}}"))
            .call("x", reply={"a": wire})
            .value
        )
        assert value.a == python
        assert type(value.a) is type(python)
        assert value.to_dict() == {"a": wire}

    def test_argument(self, tmp_path: Path, schema: str, wire: Any, python: Any) -> None:
        """A field of a body takes the Python value, and what the wire would hold."""
        sdk = make(tmp_path, taking(f"{{type: object, properties: {{a: {schema}}}}}"))
        assert sdk.call("x", a=python).sent.json == {"a": wire}
        assert sdk.call("x", a=wire).sent.json == {"a": wire}

    def test_whole_reply(self, tmp_path: Path, schema: str, wire: Any, python: Any) -> None:
        """A reply that is nothing but such a value is decoded too."""
        sdk = make(tmp_path, replying(schema))
        body = reply_text(sdk, wire) if isinstance(wire, str) else wire
        assert sdk.call("x", reply=body).value == python


@pytest.mark.spec(
    replying(
        "{type: object, properties: {when: {type: string, format: date-time}, n: {type: integer}, e: {enum: [a]}, "
        "o: {$ref: '#/components/schemas/O'}}}",
        "O: {type: object, properties: {id: {type: integer}}}",
    )
)
class TestDepartures:
    """A reply that departs from the document still decodes."""

    @pytest.mark.parametrize(
        ("name", "value"),
        [("when", "yesterday"), ("n", "three"), ("e", "new"), ("o", [1]), ("n", None), ("unknown", {"a": 1})],
    )
    def test_value_is_kept(self, sdk: Sdk, name: str, value: Any) -> None:
        """A value that does not fit, a new enum value, null and an unknown field are kept as they came."""
        model = sdk.call("x", reply={name: value}).value
        assert getattr(model, name) == value

    def test_unknown_field(self, sdk: Sdk) -> None:
        """An unknown field is listed as extra and written again."""
        model = sdk.call("x", reply={"n": 1, "later": [2]}).value
        assert (model.extra, model.to_dict()) == ({"later": [2]}, {"n": 1, "later": [2]})


@pytest.mark.spec(
    {
        "v1": replying(
            "{$ref: '#/components/schemas/Package'}", "Package: {type: object, properties: {one: {type: integer}}}"
        ),
        "v2": replying(
            "{$ref: '#/components/schemas/Package'}", "Package: {type: object, properties: {two: {type: integer}}}"
        )
        .replace("/x:", "/y:")
        .replace("operationId: x", "operationId: y"),
    }
)
class TestModelsOfTwoDocuments:
    """Models of one name in two documents."""

    def test_told_apart(self, sdk: Sdk) -> None:
        """They are two models, told apart by their documents."""
        first, second = sdk.call("x", reply={"one": 1}).value, sdk.call("y", reply={"two": 2}).value
        assert (type(first).__name__, type(second).__name__) == ("PackageV1", "PackageV2")
        assert (first.one, second.two) == (1, 2)


@pytest.mark.spec(
    replying(
        "{$ref: '#/components/schemas/Model'}",
        """
      Model: {type: object, properties: {copy: {type: string}, to_dict: {type: string}, class: {type: string},
        list: {type: array, items: {type: string}},
        str: {type: string}, names: {type: array, items: {type: string}}, _private: {type: string},
          extra: {type: string}, "a.b": {type: string}, a-b: {type: string},
        dt: {type: string}, when: {type: string, format: date}, m: {type: string},
          any: {$ref: "#/components/schemas/Any"}, date: {$ref: "#/components/schemas/date"}}},
      Any: {type: object, properties: {id: {type: integer}}}, date: {type: object,
        properties: {id: {type: integer}}}""",
    )
)
class TestNamesOfModelsAndFields:
    """Names of models and fields that Python or the SDK needs itself."""

    def test_values(self, sdk: Sdk) -> None:
        """Every field has an attribute of its own and its real name on the wire."""
        names = ("copy", "to_dict", "class", "str", "_private", "extra", "a.b", "a-b", "dt", "m")
        body = {name: f"value of {name}" for name in names} | {
            "list": ["l"],
            "names": ["n"],
            "when": "2026-01-01",
            "any": {"id": 1},
            "date": {"id": 2},
        }
        value = sdk.call("x", reply=body).value
        assert value.to_dict() == body
        assert value.extra == {}
        assert (value.copy_, value.to_dict_, value.class_, value.names, value.when) == (
            "value of copy",
            "value of to_dict",
            "value of class",
            ["n"],
            dt.date(2026, 1, 1),
        )
        assert (value.any.id, value.date.id) == (1, 2)
        assert value.copy(class_="new").class_ == "new"

    def test_class_names(self, sdk: Sdk) -> None:
        """No model hides a name that the modules use themselves."""
        assert not {"Model", "Any"} & set(dir(sdk.models)) & set(sdk.package.project.models)


class TestNamesThatNeedEscapes:
    """Names and tags that JSON can only write with escapes, which the decoder cannot look for."""

    @pytest.mark.parametrize("name", ['a"b', "a\\\\b", "a\\nb", "a\\x01b"])
    def test_field(self, tmp_path: Path, name: str) -> None:
        """Such a property is no field; it stays in extra, goes out in a body, and a warning tells of it."""
        schema = (
            '{type: object, properties: {"' + name.replace('"', '\\"') + '": {type: string}, plain: {type: string}}}'
        )
        wire = name.encode().decode("unicode_escape")
        sdk = make(tmp_path, replying(schema))
        value = sdk.call("x", reply={wire: "v", "plain": "p"}).value
        assert (value.plain, value.extra, value.to_dict()) == ("p", {wire: "v"}, {wire: "v", "plain": "p"})
        assert any("stays in extra" in warning for warning in sdk.warnings)

    def test_tag(self, tmp_path: Path) -> None:
        """A union with such a tag is read as it came, and a warning tells of it."""
        sdk = make(
            tmp_path, replying("{$ref: '#/components/schemas/Action'}", UNION % ", mapping: {'a\"b': Move, c: Drop}")
        )
        assert sdk.call("x", reply={"type": 'a"b', "to": "x"}).value == {"type": 'a"b', "to": "x"}
        assert any("told apart" in warning for warning in sdk.warnings)


class TestPlacesOfModels:
    """Which models are made, and where."""

    def test_none_for_flattened_bodies(self, tmp_path: Path) -> None:
        """A body that is flattened into arguments needs no model."""
        sdk = make(
            tmp_path,
            taking(
                '{$ref: "#/components/schemas/Request"}', "Request: {type: object, properties: {a: {type: string}}}"
            ),
        )
        assert sdk.package.models == 0
        assert not hasattr(sdk.models, "Request")

    def test_shared_and_own(self, tmp_path: Path) -> None:
        """A model of one group stands with the group, one of two groups in `shared`; all are one import away."""
        one = '{{description: F, content: {{application/json: {{schema: {{$ref: "#/components/schemas/{}"}}}}}}}}'
        spec = (
            "paths:\n"
            + "".join(
                f'  /{at}: {{get: {{operationId: {id_}, responses: {{"200": {one.format(name)}}}}}}}\n'
                for at, (id_, name) in enumerate([("a_x", "Own"), ("a_y", "Both"), ("b_x", "Both"), ("b_y", "Both")])
            )
            + "components: {schemas: {Own: {type: object, properties: {b: {$ref: '#/components/schemas/Both'}}}, "
            + "Both: {type: object, properties: {id: {type: integer}}}}}\n"
        )
        sdk = make(tmp_path, spec)
        assert dict(sdk.package.project.models) == {"Own": "a", "Both": "shared"}
        assert sdk.call("a.x", reply={"b": {"id": 1}}).value == sdk.models.Own(b=sdk.models.Both(id=1))

    def test_nested_object(self, tmp_path: Path) -> None:
        """An object without a name is named after the place that it stands in."""
        sdk = make(
            tmp_path, replying("{type: object, properties: {inner: {type: object, properties: {id: {type: integer}}}}}")
        )
        value = sdk.call("x", reply={"inner": {"id": 1}}).value
        assert (type(value).__name__, type(value.inner).__name__) == ("XResponse", "XResponseInner")
