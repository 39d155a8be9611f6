"""`sdkwright init --from stainless.yml`: the SDK keeps the names of the one that it follows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sdkwright.config.sdk_yaml import load_config
from tests.functional.command import Runner
from tests.functional.migration.interfaces import by_sdkwright, by_stainless, judge

_REPLY = '{"200": {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/%s"}}}}}'
_PETS = _REPLY % "PetPage"
_PET = _REPLY % "PetV2"
_SPEC = f"""\
openapi: 3.1.0
info: {{title: Pets API, version: "1"}}
servers: [{{url: "https://pets.test/v1"}}]
security: [{{Bearer: []}}]
paths:
  /pets:
    get:
      operationId: findEverything
      parameters: [{{name: pageToken, in: query, schema: {{type: string}}}}]
      responses: {_PETS}
    post:
      operationId: doAdd
      requestBody: {{content: {{application/json: {{schema: {{type: object, required: [petName], properties: {{
        petName: {{type: string}}, from: {{type: string}}}}}}}}}}}}
      responses: {_PET}
  /pets/{{pet_id}}:
    get:
      operationId: one
      parameters: [{{name: pet_id, in: path, required: true, schema: {{type: string}}}}]
      responses: {_PET}
  /pets/{{pet_id}}/toys/{{toyID}}:
    delete:
      operationId: gone
      parameters:
        - {{name: pet_id, in: path, required: true, schema: {{type: string}}}}
        - {{name: toyID, in: path, required: true, schema: {{type: string}}}}
      responses: {{"204": {{description: F}}}}
  /ping: {{get: {{operationId: alive, responses: {{"204": {{description: F}}}}}}}}
components:
  securitySchemes: {{Bearer: {{type: http, scheme: bearer}}, Other: {{type: http, scheme: basic}}}}
  schemas:
    PetV2: {{type: object, properties: {{id: {{type: string}}}}}}
    PetPage: {{type: object, properties: {{
      data: {{type: array, items: {{$ref: "#/components/schemas/PetV2"}}}}, nextToken: {{type: string}}}}}}
"""
_SETTINGS = """\
organization: {name: acme-pets, docs: https://docs.test}
resources:
  $client:
    methods: {ping: get /ping}
  pets:
    models: {url_pet: PetV2}
    methods:
      list: {endpoint: get /pets, type: http, paginated: tokens}
      create: {endpoint: post /pets}
      retrieve: get /pets/{id}
    subresources:
      toys:
        methods: {remove: "delete /pets/{pet_id}/toys/{toyID}"}
client_settings:
  opts:
    bearer_token: {type: string, read_env: ACME_TOKEN, auth: {security_scheme: Bearer}}
  default_retries: {max_retries: 4, initial_delay_seconds: 0.25}
  idempotency_header: Idempotency-Key
pagination:
  - name: tokens
    type: cursor
    request:
      pageToken: {type: string, x-stainless-pagination-property: {purpose: next_cursor_param}}
    response:
      data: {type: array, x-stainless-pagination-property: {purpose: items}}
      nextToken: {type: string, x-stainless-pagination-property: {purpose: next_cursor_field}}
environments: {production: "https://pets.test/v1", sandbox: "https://sandbox.test"}
targets: {python: {package_name: acme, project_name: acme-pets}, node: {package_name: acme}}
settings: {license: MIT}
"""
# The SDK that such settings gave, as far as its interface goes.
_CLIENT = """\
class Acme(SyncAPIClient):
    @cached_property
    def pets(self) -> PetsResource:
        from .resources.pets import PetsResource
        return PetsResource(self)
"""
_RESOURCES = """\
from .toys import ToysResource
class PetsResource(SyncAPIResource):
    @cached_property
    def toys(self) -> ToysResource: ...
    @cached_property
    def with_raw_response(self) -> PetsResource: ...
    def list(self, *, page_token: str = "", extra_headers: None = None, timeout: None = None): ...
    def create(self, *, pet_name: str, from_: str = "", extra_headers: None = None): ...
    def retrieve(self, pet_id: str, *, extra_headers: None = None): ...
"""
_TOYS = """\
class ToysResource(SyncAPIResource):
    def remove(self, toy_id: str, *, pet_id: str, extra_headers: None = None): ...
"""


@pytest.fixture
def project(folder: Path) -> Path:
    """A folder with the document, the settings and the SDK that they once gave."""
    (folder / "api.yaml").write_text(_SPEC)
    (folder / "stainless.yml").write_text(_SETTINGS)
    resources = folder / "old" / "resources" / "pets"
    resources.mkdir(parents=True)
    (folder / "old" / "_client.py").write_text(_CLIENT)
    (resources / "__init__.py").write_text("from .pets import PetsResource\n")
    (resources / "pets.py").write_text(_RESOURCES)
    (resources / "toys.py").write_text(_TOYS)
    return folder


class TestTaken:
    """What a stainless.yml decides."""

    def test_same_interface(self, project: Path, run: Runner) -> None:
        """Every method of the old SDK stands in the new one, with the same arguments."""
        assert run("init", "--from", "stainless.yml", "api.yaml").code == 0
        assert run("generate", "--no-format").code == 0
        new = by_sdkwright(project / "acme-pets" / "src" / "acme")
        verdict = judge(by_stainless(project / "old"), new)
        assert (verdict.methods, verdict.found, verdict.same) == (4, 4, 4)
        assert "class UrlPet" not in (project / "acme-pets" / "src" / "acme" / "models" / "pets.py").read_text()
        assert "class URLPet(" in (project / "acme-pets" / "src" / "acme" / "models" / "pets.py").read_text()

    def test_client(self, project: Path, run: Runner) -> None:
        """Package, client, credentials, variables, retries, paging and base URL are those of the old SDK."""
        run("init", "--from", "stainless.yml", "api.yaml")
        config = load_config(project / "sdk.yaml")
        package = config.package
        assert (package.name, package.module, package.client) == ("acme-pets", "acme", "AcmePets")
        assert package.license == "MIT"
        assert config.credentials["Bearer"] == "bearer_token"
        assert config.environment == {"Bearer": "ACME_TOKEN", "base_url": "ACME_PETS_BASE_URL"}
        assert config.base_url == "https://pets.test/v1"
        assert config.calls.retries is not None
        assert (config.calls.retries.most, config.calls.retries.first_delay) == (4, 0.25)
        assert config.calls.idempotency_header == "Idempotency-Key"
        rule = config.pagination[0]
        assert (rule.name, rule.style, rule.parameter) == ("tokens", "cursor", "pageToken")
        assert (rule.items, rule.next) == ("/data", "/nextToken")
        assert config.tree.pins["api:alive"] == "ping"

    def test_told(self, project: Path, run: Runner) -> None:
        """What has no counterpart is told, each with its line."""
        done = run("init", "--from", "stainless.yml", "api.yaml")
        for line, words in ((27, 'the environment "sandbox"'), (28, '"node" is left aside')):
            assert any(f"stainless.yml:{line}:" in told and words in told for told in done.err.splitlines()), done.err

    def test_package_named(self, project: Path, run: Runner) -> None:
        """The option --package goes before the name in the file."""
        run("init", "--from", "stainless.yml", "--package", "mine", "api.yaml")
        package = load_config(project / "sdk.yaml").package
        assert (package.name, package.module, package.client) == ("mine", "mine", "AcmePets")


class TestMethods:
    """Methods that cannot be as they were."""

    @pytest.mark.parametrize(
        ("methods", "words"),
        [
            ("{list: get /pet}", 'has the operation "get /pet"; did you mean "get /pets"?'),
            ("{two words: get /pets}", "the method is pets.two_words"),
            ("{list: get /pets, LIST: post /pets}", '"pets.list" is left out: another operation has this place'),
            ("{list: 7}", '"list" is left aside: it is no text'),
            ("{list: {type: websocket, endpoint: get /pets}}", 'methods of the type "websocket" are not made'),
            ("{list: {type: 7, endpoint: get /pets}}", '"type" is left aside: it is no text'),
            ("{list: get /pets, all: {type: alias, to: lists}}", 'no method "lists" beside it; did you mean "list"?'),
            ("{list: get /pets, all: {type: alias, to: list, deprecated: x}}", "delete it from tree.also one day"),
            ("{list: get /pets, all: {type: alias, to: list, skip: true}}", "left out: it was in no SDK for Python"),
            ("{list: {endpoint: get /pets, skip: python}}", '"skip" is left aside: it is no list'),
            (
                "{list: {endpoint: get /pets, paginated: [1]}}",
                '"paginated" is left aside: it is neither true nor false',
            ),
            ("{list: {endpoint: get /pets, body_param_name: pet}}", "a body that is no object is the argument body"),
            ("{list: {endpoint: get /pets, wild: 1}}", '"wild" is left aside: sdkwright does not know this key'),
            ("{list: {endpoint: get /pets, skip: [python]}}", "was in no SDK for Python"),
            ("[list]", '"methods" is left aside: it is no mapping'),
            ('{"\\e[31m": get /pets}', "is no path that a method can have"),
        ],
    )
    def test_told(self, project: Path, run: Runner, methods: str, words: str) -> None:
        """A method that cannot be taken over as it is, is told, and the file is written all the same."""
        (project / "stainless.yml").write_text(f"resources: {{pets: {{methods: {methods}}}}}\n")
        done = run("init", "--from", "stainless.yml", "api.yaml")
        assert done.code == 0
        assert words in done.err
        assert "\x1b" not in done.err
        assert run("generate", "--no-format").code == 0

    def test_merged(self, project: Path, run: Runner) -> None:
        """Anchors and merge keys count as what they stand for."""
        text = "resources:\n  a: &a {methods: {list: get /pets}}\n  b: {<<: *a}\n"
        (project / "stainless.yml").write_text(text)
        done = run("init", "--from", "stainless.yml", "api.yaml")
        assert load_config(project / "sdk.yaml").tree.pins == {"api:findEverything": "a.list"}
        assert load_config(project / "sdk.yaml").tree.also == {"api:findEverything": ("b.list",)}
        assert not done.err

    def test_further_names(self, project: Path, run: Runner) -> None:
        """An endpoint that several methods have, in one resource or several, has all their names."""
        text = "resources: {pets: {methods: {list: get /pets, all: {type: alias, to: list}, every: get /pets}}, other: "
        (project / "stainless.yml").write_text(text + "{methods: {import: get /pets}}}\n")
        done = run("init", "--from", "stainless.yml", "api.yaml")
        assert "the method is other.import_" in done.err
        also = load_config(project / "sdk.yaml").tree.also
        assert also == {"api:findEverything": ("pets.every", "pets.all", "other.import_")}
        assert run("generate", "--no-format").code == 0


class TestModels:
    """Names of classes."""

    @pytest.mark.parametrize(
        ("model", "class_"),
        [
            ("ach_pet: PetV2", "ACHPet"),
            ("pet_ids: '#/components/schemas/PetV2'", "PetIDs"),
            ("pet: {openapi_uri: '#/components/schemas/PetV2'}", "Pet"),
            ("shop_pet: PetV2", "SHOPPet"),
            ("api_pet: PetV2", "ApiPet"),
            ("mouse: PetV2", "MOUSe"),
        ],
    )
    def test_taken(self, project: Path, run: Runner, model: str, class_: str) -> None:
        """A model is called what it was: initials in capitals, as a file says it of others, or of none."""
        casings = "{shop: {initialism: true}, api: {initialism: false}, mouse: {singular: {pascal: MOUSe}}}"
        text = f"resources: {{$shared: {{models: {{{model}}}}}}}\ncustom_casings: {casings}\n"
        (project / "stainless.yml").write_text(text)
        done = run("init", "--from", "stainless.yml", "api.yaml")
        assert (done.code, done.err) == (0, "")
        assert load_config(project / "sdk.yaml").model_names == {"PetV2": class_}

    @pytest.mark.parametrize(
        ("models", "words"),
        [
            ("{pet: Pet}", 'no operation has the schema "Pet"; did you mean "PetV2"?'),
            ("{pet: '#/components/schemas/PetPage/properties/data'}", "only schemas of components/schemas"),
            ("{pet: {openapi_uri: PetV2, no_params_suffix: true}}", "a class is made as the document has it"),
            ("{pet: {type: alias, to: other}}", 'the model "pet" is left aside: a class has one name'),
            ("{pet: {}}", 'the model "pet" is left aside: it has no openapi_uri'),
            ("{'---': PetV2}", 'the model "---" is left aside: no class can be called so'),
            ("[PetV2]", '"models" is left aside: it is no mapping'),
            ("{pet: 7}", '"pet" is left aside: it is no text'),
        ],
    )
    def test_told(self, project: Path, run: Runner, models: str, words: str) -> None:
        """A model that cannot be taken over is told."""
        (project / "stainless.yml").write_text(f"resources: {{pets: {{models: {models}}}}}\n")
        done = run("init", "--from", "stainless.yml", "api.yaml")
        assert done.code == 0
        assert words in done.err
        load_config(project / "sdk.yaml")


class TestSettings:
    """The settings of the package, the client and paging."""

    def test_people_and_links(self, project: Path, run: Runner) -> None:
        """Contact and docs are an author and a link; the name on the package index goes before that of the project."""
        text = "organization: {name: acme, docs: 'https://docs.test', contact: help@acme.test}\nresources: {}\n"
        text += "targets: {python: {package_name: acme, project_name: no, publish: {pypi: {package_name: acme-x}}}}\n"
        text += "settings: {license: {name: MIT, extension: md}}\nclient_settings: {idempotency: {header: X-Key}}\n"
        (project / "stainless.yml").write_text(text)
        done = run("init", "--from", "stainless.yml", "api.yaml")
        assert '"project_name" is left aside: /targets/python/publish/pypi/package_name goes before it' in done.err
        assert len(done.err.splitlines()) == 1
        config = load_config(project / "sdk.yaml")
        metadata = config.package.metadata
        assert [(one.name, one.email) for one in metadata.authors] == [("", "help@acme.test")]
        assert metadata.urls == {"Documentation": "https://docs.test"}
        assert (config.package.name, config.package.module, config.package.license) == ("acme-x", "acme", "MIT")
        assert config.calls.idempotency_header == "X-Key"

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("organization: {docs: docs.test}", '1:16 at /organization/docs: "docs.test" is left aside: it is no'),
            (
                "organization: {contact: nobody}",
                '1:16 at /organization/contact: "nobody" is left aside: it is no email',
            ),
            ("organization: {github_org: acme}", '"github_org" is left aside'),
            ("client_settings: {default_timeout: 9}", "as long as its argument timeout says"),
            ("client_settings: {default_headers: {X-A: b}}", "the headers that its argument headers has"),
            ("client_settings: {opts: {a: {send_in_header: X-A}}}", "/send_in_header"),
            (
                "client_settings: {opts: {a: {type: integer, auth: {security_scheme: Bearer}}}}",
                "a credential is a text",
            ),
            ("client_settings: {idempotency_header: A, idempotency: {header: B}}", "header goes before it"),
            ("client_settings: {opts: {a: {server_variable: x}}}", "/server_variable"),
            ("client_settings: {opts: {a: {auth: {security_scheme: Bearer}, default: x}}}", "/default"),
            ("client_settings: {opts: {a: {auth: {security_scheme: Bearer, header: x}}}}", '"header" is left aside'),
            ("settings: {license: {name: MIT, contents: x}}", "package.license_file"),
            ("targets: {python: {publish: {pypi: true}}}", '"pypi" is left aside: how the SDK is published'),
            ("unspecified_endpoints: [get /pets]", "exclude in sdk.yaml leaves some out"),
            ("custom_casings: {a: {plural: {pascal: As}}}", '"plural" is left aside'),
            ("custom_casings: {a: {initialism: 7}}", '"initialism" is left aside'),
        ],
    )
    def test_told(self, project: Path, run: Runner, text: str, told: str) -> None:
        """What has no place in sdk.yaml is told with its line, and why."""
        (project / "stainless.yml").write_text(f"{text}\nresources: {{}}\n")
        done = run("init", "--from", "stainless.yml", "api.yaml")
        assert done.code == 0
        assert told in done.err

    def test_next_page_by_url(self, project: Path, run: Runner) -> None:
        """A scheme whose replies hold the URL of the next page is a rule for lists that have the field."""
        mark = "x-stainless-pagination-property: {purpose: %s}"
        response = f"{{data: {{type: array, {mark % 'items'}}}, nextToken: {{{mark % 'cursor_url_field'}}}}}"
        scheme = f"{{type: cursor_url, request: {{}}, response: {response}}}"
        (project / "stainless.yml").write_text(f"resources: {{}}\npagination: {scheme}\n")
        done = run("init", "--from", "stainless.yml", "api.yaml")
        assert (done.code, done.err) == (0, "")
        rule = load_config(project / "sdk.yaml").pagination[0]
        assert (rule.name, rule.style, rule.items, rule.next) == ("pages", "next", "/data", "/nextToken")
        operations = json.loads(run("inspect", "--config", "sdk.yaml", "--json").out)["operations"]
        assert {one["key"] for one in operations if one["pagination"]} == {"api:findEverything"}

    @pytest.mark.parametrize(
        ("scheme", "told"),
        [
            ("{type: fake_page}", 'its type "fake_page" has no counterpart'),
            ("{type: cursor, param_location: body}", "a rule for a parameter in the body names its operations"),
            ("{type: cursor, request: {a: {MARK: {purpose: odd}}}}", 'nothing for its purpose "odd"'),
            ("{type: cursor, response: {a: {MARK: {purpose: odd}}}}", 'nothing for its purpose "odd"'),
            ("{type: cursor, response: {a: {MARK: {purpose: items, from_header: X}}}}", "under headers"),
            ("{type: cursor, response: 7}", '"response" is left aside: it is no mapping'),
            ("7", '"pagination" is left aside: it is no list'),
        ],
    )
    def test_no_rule(self, project: Path, run: Runner, scheme: str, told: str) -> None:
        """A scheme that is no rule here, and whatever a rule has no place for, is told."""
        scheme = scheme.replace("MARK", "x-stainless-pagination-property")
        (project / "stainless.yml").write_text(f"resources: {{}}\npagination: {scheme}\n")
        done = run("init", "--from", "stainless.yml", "api.yaml")
        assert done.code == 0
        assert told in done.err


class TestRefused:
    """Files that are none of a generator's settings."""

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("", "is empty"),
            ("[1]", "this file is none of"),
            ("a: b", "this file is none of"),
            ("resources: {", "the YAML is broken"),
            ("openapi: 3.1.0", "this is a document"),
            ("resources: {}\nresources: {}", "occurs twice"),
        ],
    )
    def test_content(self, project: Path, run: Runner, text: str, words: str) -> None:
        """They are told at their place, with the exit code of a wrong configuration, and nothing is written."""
        (project / "stainless.yml").write_text(text)
        done = run("init", "--from", "stainless.yml", "api.yaml")
        assert (done.code, words in done.err) == (2, True), done.err
        assert not (project / "sdk.yaml").exists()

    def test_folder(self, project: Path, run: Runner) -> None:
        """A folder, and a file that is not there, are told as such."""
        done = run("init", "--from", ".", "api.yaml")
        assert (done.code, done.err) == (2, "error: .: this is a directory, not a file\n")
        assert run("init", "--from", "nowhere.yml", "api.yaml").code == 2

    def test_odd_values(self, project: Path, run: Runner) -> None:
        """Values of the wrong type, at every place that is read, are told and left aside."""
        keys = ("resources", "client_settings", "pagination", "environments", "organization", "targets", "settings")
        for value in ("7", "text", "[1]", "{a: 7}", "{a: [1]}", "{a: {b: {c: 7}}}", "null"):
            (project / "stainless.yml").write_text("".join(f"{key}: {value}\n" for key in (*keys, "custom_casings")))
            assert run("init", "--force", "--from", "stainless.yml", "api.yaml").code == 0
            load_config(project / "sdk.yaml")
