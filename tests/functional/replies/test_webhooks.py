"""What the server sends: webhooks and callbacks as functions that give typed models."""

from __future__ import annotations

import hmac
import json
from pathlib import Path

import pytest

from sdkwright.errors import ConfigError
from tests.functional.harness import OK, Sdk, make

SPEC = f"""
    paths:
      /subs:
        post:
          operationId: subs_create
          {OK}
          callbacks:
            on-event: {{"{{$request.body#/url}}": {{post: {{requestBody: {{content: {{application/json:
              {{schema: {{$ref: "#/components/schemas/Pet"}}}}}}}}, {OK}}}}}}}
            shared: {{$ref: "#/components/callbacks/Shared"}}
      /pets: {{get: {{operationId: pets_list, responses: {{"200": {{description: F, content: {{application/json:
        {{schema: {{$ref: "#/components/schemas/Owner"}}}}}}}}}}}}}}
    webhooks:
      newPet:
        post:
          summary: A pet has arrived.
          description: Sent once for each pet.
          parameters: [{{name: X-Signature, in: header, description: Of the body, schema: {{type: string}}}}]
          requestBody: {{content: {{application/json: {{schema: {{$ref: "#/components/schemas/Pet"}}}}}}}}
          {OK}
      inline: {{post: {{requestBody: {{content: {{application/json: {{schema: {{type: array, items: {{type: object,
        properties: {{id: {{type: integer}}}}}}}}}}}}}}, {OK}}}}}
      form: {{post: {{requestBody: {{content: {{application/x-www-form-urlencoded: {{schema:
        {{$ref: "#/components/schemas/Owner"}}}}}}}}, {OK}}}}}
      xml: {{post: {{requestBody: {{content: {{text/xml: {{schema: {{type: string}}}}}}}}, {OK}}}}}
      ping: {{get: {{{OK}}}}}
      both: {{$ref: "#/components/pathItems/Both"}}
      broken: null
      dict: {{post: {{{OK}}}}}
    components:
      pathItems: {{Both: {{put: {{{OK}}}, post: {{{OK}}}}}}}
      callbacks: {{Shared: {{"{{$url}}":
        {{put: {{requestBody: {{$ref: "#/components/requestBodies/Owner"}}, {OK}}}}}}}}}
      requestBodies: {{Owner: {{content: {{application/json: {{schema: {{$ref: "#/components/schemas/Owner"}}}}}}}}}}
      schemas:
        Pet: {{type: object, required: [name], properties: {{name: {{type: string}}, kind: {{enum: [cat, dog]}},
          born: {{type: string, format: date}}, owner: {{$ref: "#/components/schemas/Owner"}}}}}}
        Owner: {{type: object, properties: {{email: {{type: string}},
          phones: {{type: array, items: {{type: string}}}}}}}}
    """
PET = {"name": "Tom", "kind": "cat", "owner": {"email": "a@b.test"}, "extra": 1}


@pytest.mark.spec(SPEC)
class TestWebhooks:
    """A function for each webhook."""

    @pytest.mark.parametrize(
        "body", [json.dumps(PET), json.dumps(PET).encode(), bytearray(json.dumps(PET).encode()), PET]
    )
    def test_typed(self, sdk: Sdk, body: object) -> None:
        """Bytes, text and a mapping become the model."""
        pet = sdk.module.webhooks.new_pet(body)
        assert isinstance(pet, sdk.models.Pet)
        assert isinstance(pet.owner, sdk.models.Owner)
        assert (pet.name, pet.owner.email, pet.extra) == ("Tom", "a@b.test", {"extra": 1})

    def test_lenient(self, sdk: Sdk) -> None:
        """What departs from the documents is read all the same, as in replies."""
        pet = sdk.module.webhooks.new_pet({"name": 7, "kind": "fish", "born": "soon"})
        assert (pet.kind, pet.born) == ("fish", "soon")

    def test_no_json(self, sdk: Sdk) -> None:
        """What is no JSON at all is an error; nothing at all is None."""
        with pytest.raises(sdk.module.DecodeError, match="the body"):
            sdk.module.webhooks.new_pet(b"<html>")
        assert sdk.module.webhooks.new_pet(b" ") is None
        with pytest.raises(sdk.module.ConfigurationError):
            sdk.module.webhooks.new_pet(7)

    def test_docstring(self, sdk: Sdk) -> None:
        """The docstring has the document's words, the method and the headers."""
        doc = sdk.module.webhooks.new_pet.__doc__
        assert doc.startswith("A pet has arrived.")
        for words in ("Sent once for each pet.", "The server sends `newPet` by POST.", "- X-Signature: Of the body"):
            assert words in doc

    def test_annotation(self, sdk: Sdk) -> None:
        """The model is in the signature, so that type checkers know it."""
        assert sdk.module.webhooks.new_pet.__annotations__ == {
            "body": "bytes | str | Mapping[str, Any]",
            "return": "models.Pet",
        }

    def test_inline(self, sdk: Sdk) -> None:
        """A schema without a name gets one."""
        (item,) = sdk.module.webhooks.inline('[{"id": 1}]')
        assert item.id == 1

    @pytest.mark.parametrize("body", ["email=a%40b.test&phones=1&phones=2", b"email=a%40b.test&phones=1&phones=2"])
    def test_form(self, sdk: Sdk, body: object) -> None:
        """A form is read as the model; what comes several times is a list."""
        owner = sdk.module.webhooks.form(body)
        assert (owner.email, owner.phones) == ("a@b.test", ["1", "2"])

    def test_raw(self, sdk: Sdk) -> None:
        """What is neither comes as it is."""
        assert sdk.module.webhooks.xml(b"<a/>") == b"<a/>"

    def test_without_a_body(self, sdk: Sdk) -> None:
        """A webhook of which no body is known takes what comes."""
        assert sdk.module.webhooks.ping("") is None
        assert sdk.module.webhooks.ping('{"a": 1}') == {"a": 1}

    def test_names(self, sdk: Sdk) -> None:
        """Several methods are told apart; a builtin's name gets an underscore; nothing is lost."""
        functions = {name for name, value in vars(sdk.module.webhooks).items() if callable(value)}
        expected = {"new_pet", "inline", "form", "xml", "ping", "both_post", "both_put", "dict_"}
        assert expected <= functions
        assert any("no mapping" in warning for warning in sdk.warnings)


@pytest.mark.spec(SPEC)
class TestCallbacks:
    """A function for each callback, named after its operation."""

    def test_typed(self, sdk: Sdk) -> None:
        """A callback reads like a webhook."""
        assert sdk.module.webhooks.subs_create_on_event(json.dumps(PET)).name == "Tom"
        assert sdk.module.webhooks.subs_create_shared({"email": "a"}).email == "a"
        assert "`on-event` of `subs_create`" in sdk.module.webhooks.subs_create_on_event.__doc__


@pytest.mark.spec(SPEC)
class TestPlace:
    """Where models of webhooks stand, and what the package says of them."""

    def test_models(self, sdk: Sdk) -> None:
        """A model that only webhooks use stands in a module of its own; one that operations use, too, is shared."""
        assert sdk.package.project.models["Pet"] == "webhooks"
        assert sdk.package.project.models["Owner"] == "shared"

    def test_no_calls(self, sdk: Sdk) -> None:
        """Webhooks are no operations."""
        assert set(sdk.operations) == {"subs_create", "pets_list"}
        assert len(sdk.api.webhooks) == 10
        assert "webhooks" in sdk.module.__all__
        assert "sdk_under_test" in sdk.files["README.md"].partition("## Webhooks")[2].splitlines()[2]


def test_none(tmp_path: Path) -> None:
    """Without webhooks there is no module of them, and no word."""
    sdk = make(tmp_path, f"paths: {{/x: {{get: {{{OK}}}}}}}\n")
    assert not any("webhooks.py" in name and "_runtime" not in name for name in sdk.files)
    assert "webhooks" not in sdk.text("__init__.py")
    assert "Webhooks" not in sdk.files["README.md"]


def test_only_webhooks(tmp_path: Path) -> None:
    """A document may have nothing else (OpenAPI 3.1)."""
    sdk = make(tmp_path, f"webhooks: {{a: {{post: {{{OK}}}}}}}\n")
    assert sdk.module.webhooks.a("1") == 1


def test_names_that_look_like_extensions(tmp_path: Path) -> None:
    """A webhook and a callback may be called x-something; a key of that form within a callback is an extension."""
    sdk = make(
        tmp_path,
        f"""
        paths:
          /subs:
            post:
              operationId: subs_create
              {OK}
              callbacks: {{x-done: {{x-note: {{}}, "{{$url}}": {{post: {{{OK}}}}}}}}}
        webhooks: {{x-new: {{post: {{{OK}}}}}}}
        """,
    )
    assert [webhook.name for webhook in sdk.api.webhooks] == ["x-done", "x-new"]


@pytest.mark.parametrize(
    ("version", "body"),
    [
        ("openapi: 3.0.3", "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}"),
        ("openapi: 3.1.0", "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}"),
        ("swagger: '2.0'", "parameters: [{name: b, in: body, schema: {$ref: '#/definitions/Pet'}}]"),
    ],
)
class TestWebhooksOfOlderDocuments:
    """Documents that are older than webhooks have them under `x-webhooks`."""

    _REPLY = "responses: {'200': {description: Fine}}"

    def _spec(self, version: str, webhooks: str) -> str:
        null = "type: [string, 'null']" if "3.1" in version else "type: string, x-nullable: true"
        schemas = f"{{Pet: {{type: object, required: [name], properties: {{name: {{{null}}}}}}}}}"
        where = f"definitions: {schemas}" if "2.0" in version else f"components: {{schemas: {schemas}}}"
        return f"{version}\npaths: {{}}\nx-webhooks: {webhooks}\n{where}\n"

    def test_typed(self, tmp_path: Path, version: str, body: str) -> None:
        """They are read as webhooks are, in the document's version."""
        spec = self._spec(version, f"{{newPet: {{post: {{{body}, {self._REPLY}}}}}}}")
        sdk = make(tmp_path, spec)
        assert sdk.module.webhooks.new_pet('{"name": null}') == sdk.models.Pet(name=None)
        assert "str | None" in "".join(text for name, text in sdk.files.items() if "/models/" in name)
        assert not sdk.warnings

    def test_internal(self, tmp_path: Path, version: str, body: str) -> None:
        """One that is not for the public says so, and can be left out."""
        spec = self._spec(version, f"{{newPet: {{x-internal: true, post: {{{body}, {self._REPLY}}}}}}}")
        assert "Internal:" in make(tmp_path, spec).module.webhooks.new_pet.__doc__
        assert not make(tmp_path, spec, "exclude: {extensions: [x-internal]}").api.webhooks

    def test_wrong_values(self, tmp_path: Path, version: str, body: str) -> None:
        """What cannot be webhooks is told."""
        told = make(tmp_path, self._spec(version, "[newPet]")).warnings
        (warning,) = [one for one in told if "nothing to call" not in one]
        assert "x-webhooks must be webhooks by name" in warning
        assert body


SIGNED = "webhooks: {header: X-Sign, algorithm: sha1, secret: TEST_HOOK_SECRET}\n"
SECRET = "s3cret"


def signature(body: bytes) -> str:
    """The header of a request that the server has signed."""
    return hmac.new(SECRET.encode(), body, "sha1").hexdigest()


class TestSignatures:
    """Webhooks of a server that signs them, as sdk.yaml says."""

    def test_functions(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Each function takes the headers, and gives the model of what is signed, and of nothing else."""
        sdk = make(tmp_path, SPEC, SIGNED)
        webhooks, body = sdk.module.webhooks, json.dumps(PET).encode()
        headers = {"X-Sign": signature(body)}
        assert isinstance(webhooks.new_pet(body, headers=headers, secret=SECRET), sdk.models.Pet)
        monkeypatch.setenv("TEST_HOOK_SECRET", SECRET)
        assert webhooks.new_pet(body, headers=headers).name == "Tom"
        assert webhooks.xml(b"<a/>", headers={"x-sign": signature(b"<a/>")}) == b"<a/>"
        for call in (webhooks.new_pet, webhooks.xml, webhooks.ping):
            with pytest.raises(sdk.module.WebhookSignatureError):
                call(b"{}", headers=headers)

    def test_verified_before(self, tmp_path: Path) -> None:
        """Who has verified a request already says so: nothing is left out by mistake."""
        webhooks = make(tmp_path, SPEC, SIGNED).module.webhooks
        assert webhooks.new_pet(PET, headers=None).name == "Tom"
        with pytest.raises(TypeError, match="headers"):
            webhooks.new_pet(PET)

    def test_without_webhooks(self, tmp_path: Path) -> None:
        """Where the document has no webhooks, there is a function that verifies any."""
        sdk = make(tmp_path, f"paths: {{/x: {{get: {{operationId: x, {OK}}}}}}}", SIGNED)
        verify = sdk.module.webhooks.verify_webhook
        assert verify(b"any", {"X-Sign": signature(b"any")}, SECRET) is None
        with pytest.raises(sdk.module.WebhookSignatureError):
            verify(b"other", {"X-Sign": signature(b"any")}, SECRET)
        assert "webhooks" in sdk.module.__all__
        assert "verify_webhook(body, headers)` makes sure" in sdk.files["README.md"]

    def test_moments(self, tmp_path: Path) -> None:
        """With a header for the moment, it is signed together with the body, and an old one is refused."""
        config = "webhooks: {header: X-Sign, timestamp: X-Moment, tolerance: 10}\n"
        sdk = make(tmp_path, f"paths: {{/x: {{get: {{operationId: x, {OK}}}}}}}", config)
        right = hmac.new(SECRET.encode(), b"1000000000.any", "sha256").hexdigest()
        headers = {"X-Sign": right, "X-Moment": "1000000000"}
        with pytest.raises(sdk.module.WebhookSignatureError, match="more than 10 s away"):
            sdk.module.webhooks.verify_webhook(b"any", headers, SECRET)

    @pytest.mark.parametrize(
        ("section", "told"),
        [
            ("{}", 'the key "header" is missing'),
            ("{header: A B}", "is not the name of a header"),
            ("{header: A, algorithm: md5}", "algorithms are sha1, sha256, sha384, sha512"),
            ("{header: A, encoding: hexa}", "encodings are hex, base64"),
            ("{header: A, secret: a-b}", "is not the name of an environment variable"),
            ("{header: A, signed: text}", 'a text with "{body}" in it'),
            ("{header: A, timestamp: B, signed: '{body}'}", '"signed" has "{timestamp}" in it'),
            ("{header: A, signed: '{timestamp}{body}'}", '"timestamp" must name a header'),
            ("{header: A, tolerance: 5}", '"tolerance" is for the moment'),
            ("{header: A, timestamp: B, tolerance: -5}", "must be a number, 0 or more"),
            ("{heder: A}", 'did you mean "header"?'),
        ],
    )
    def test_mistakes(self, tmp_path: Path, section: str, told: str) -> None:
        """A mistake in sdk.yaml is told with its place."""
        with pytest.raises(ConfigError) as caught:
            make(tmp_path, "paths: {}", f"webhooks: {section}\n")
        assert told in str(caught.value)
        assert "sdk.yaml:3" in str(caught.value)
