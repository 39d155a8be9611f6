"""`sdkwright init --from`: names and settings that cannot be what they were are told, whatever moves them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.config.sdk_yaml import load_config
from tests.functional.command import Done, Runner

_PAGE = "{type: object, properties: {data: {type: array, items: {type: string}}, next: {type: string}}}"
_SPEC = f"""\
openapi: 3.1.0
info: {{title: Pets API, version: "1"}}
servers: [{{url: "https://{{shop}}.pets.test", variables: {{shop: {{default: main}}}}}}]
security: [{{Bearer: []}}]
paths:
  /pets:
    get:
      operationId: findEverything
      responses: {{"200": {{description: F, content: {{application/json: {{schema: {_PAGE}}}}}}}}}
  /ping: {{get: {{operationId: alive, responses: {{"204": {{description: F}}}}}}}}
components:
  securitySchemes:
    ApiKey: {{type: apiKey, in: header, name: X-Key}}
    Bearer: {{type: http, scheme: bearer}}
"""


def _begun(folder: Path, run: Runner, settings: str) -> Done:
    (folder / "api.yaml").write_text(_SPEC)
    (folder / "settings.yml").write_text(settings)
    done = run("init", "--force", "--from", "settings.yml", "api.yaml")
    assert done.code == 0, done.err
    return done


class TestMethods:
    """Names that methods cannot have."""

    @pytest.mark.parametrize(
        ("resources", "place"),
        [
            ("$client: {methods: {request: get /pets}}", "request_"),
            ("request: {methods: {list: get /pets}}", "request_.list"),
            ("pets: {methods: {overload: get /pets}}", "pets.overload_"),
        ],
    )
    def test_reserved(self, folder: Path, run: Runner, resources: str, place: str) -> None:
        """A name that the client or a group uses itself is told, and sdk.yaml has the one that the method gets."""
        done = _begun(folder, run, f"resources: {{{resources}}}")
        assert f"the method is {place}" in done.err
        assert load_config(folder / "sdk.yaml").tree.pins == {"api:findEverything": place}
        assert run("generate", "--no-format").code == 0


class TestCredentials:
    """Arguments of the client."""

    def test_the_default_of_another_scheme(self, folder: Path, run: Runner) -> None:
        """An argument keeps its name, though another scheme would be called so by default."""
        option = "api_key: {type: string, auth: {security_scheme: Bearer}}"
        done = _begun(folder, run, f"resources: {{}}\nclient_settings: {{opts: {{{option}}}}}\n")
        assert not done.err
        assert load_config(folder / "sdk.yaml").credentials == {"Bearer": "api_key", "ApiKey": "api_key_2"}

    @pytest.mark.parametrize(
        ("options", "told"),
        [
            ("timeout: {auth: {security_scheme: Bearer}}", 'the argument "timeout" is timeout_ here'),
            (
                "a_b: {auth: {security_scheme: Bearer}}, a-b: {auth: {security_scheme: ApiKey}}",
                'the argument "a-b" is a_b_2 here',
            ),
        ],
    )
    def test_reserved(self, folder: Path, run: Runner, options: str, told: str) -> None:
        """An argument that the client has itself, or that is another's already, has another name, which is told."""
        done = _begun(folder, run, f"resources: {{}}\nclient_settings: {{opts: {{{options}}}}}\n")
        assert told in done.err
        assert told.split()[-2] in load_config(folder / "sdk.yaml").credentials.values()

    @pytest.mark.parametrize(
        ("scheme", "told"),
        [
            ("scheme: bearer, token: {name: timeout}", 'the argument "timeout" is timeout_ here'),
            ("scheme: bearer, token: {env: A B}", '/token/env: "A B" is left aside: it is no name of an environment'),
            ("scheme: bearer, token: {wild: 1}", '/token/wild: "wild" is left aside'),
            ("header: X-Key, prefix: 'Token '", '/prefix: "prefix" is left aside: the document says how'),
            ("header: X-Key, docs: words", '/docs: "docs" is left aside'),
        ],
    )
    def test_of_fern(self, folder: Path, run: Runner, scheme: str, told: str) -> None:
        """What a scheme of a generators.yml has beside what is taken over is told with its line."""
        done = _begun(folder, run, f"groups: {{}}\nauth-schemes: {{Bearer: {{{scheme}}}}}\n")
        assert told in done.err


class TestClient:
    """The client's class, and where the API is."""

    @pytest.mark.parametrize(
        "settings",
        [
            "organization: {name: '---'}",
            "configVersion: 2.0.0\ngeneration: {sdkClassName: '-'}",
            "configVersion: 2.0.0\ngeneration: {sdkClassName: 7}",
        ],
    )
    def test_no_name(self, folder: Path, run: Runner, settings: str) -> None:
        """What no class can be called is left aside and told, so that the client is called after the title."""
        done = _begun(folder, run, settings)
        assert "is left aside" in done.err
        config = load_config(folder / "sdk.yaml")
        assert config.package.client == "Pets"
        assert not config.environment

    @pytest.mark.parametrize(
        "settings",
        [
            "resources: {}\nenvironments: {live: 'https://{shop}.pets.test'}",
            "configVersion: 2.0.0\ngeneration: {baseServerURL: 'https://{shop}.pets.test'}",
        ],
    )
    def test_variables(self, folder: Path, run: Runner, settings: str) -> None:
        """A URL with variables is told, so that those of the document's servers stay arguments of the client."""
        done = _begun(folder, run, settings)
        assert '"https://{shop}.pets.test" is left aside: a base_url has no variables' in done.err
        assert not load_config(folder / "sdk.yaml").base_url


class TestPaging:
    """Schemes of paging, and what lists say of them."""

    @pytest.mark.parametrize(
        ("scheme", "told"),
        [
            ("request: {page: {MARK: {purpose: [1]}}}", '/purpose: "purpose" is left aside: it is no text'),
            ("request: {page: {MARK: odd}}", '"x-stainless-pagination-property" is left aside: it is no mapping'),
            ("request: {page: {MARK: {wild: 1}}}", '/wild: "wild" is left aside'),
            ("param_location: header", "a rule for a parameter in the header names its operations"),
            (
                "request: {page: {MARK: {purpose: page_number_param}}, at: {MARK: {purpose: page_number_param}}}",
                '"at" is left aside: the rule has its parameter already',
            ),
            (
                "response: {data: {MARK: {purpose: items}}, more: {MARK: {purpose: items}}}",
                '"more" is left aside: the rule has its items already',
            ),
        ],
    )
    def test_told(self, folder: Path, run: Runner, scheme: str, told: str) -> None:
        """Whatever of a scheme does not become part of a rule is told, once."""
        scheme = scheme.replace("MARK", "x-stainless-pagination-property")
        done = _begun(folder, run, f"resources: {{}}\npagination: [{{name: p, type: page_number, {scheme}}}]\n")
        assert done.err.count(told) == 1

    def test_no_scheme(self, folder: Path, run: Runner) -> None:
        """A list whose scheme is none of the file's is told."""
        list_ = "{endpoint: get /pets, paginated: token}"
        settings = (
            f"resources: {{pets: {{methods: {{list: {list_}}}}}}}\npagination: [{{name: tokens, type: cursor}}]\n"
        )
        assert 'no scheme of paging is called "token"; did you mean "tokens"?' in _begun(folder, run, settings).err
        assert "no scheme" not in _begun(folder, run, settings.replace("token}", "tokens}")).err
