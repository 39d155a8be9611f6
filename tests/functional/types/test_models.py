"""Models: which are made and where, and what they hold of a reply that fits the document, or does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking


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

    @pytest.mark.parametrize("write", ["to_dict", "to_json"])
    def test_without_end(self, sdk: Sdk, write: str) -> None:
        """One that holds itself cannot be written, which is said by name."""
        node = sdk.models.Node(id=1)
        node.children = [node]
        with pytest.raises(RecursionError, match="Node holds itself, or is nested too deeply"):
            getattr(node, write)()


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
        assert "created: Promised[dt.datetime] = ABSENT" in text
        assert "gone: str | None = ABSENT" in text


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
