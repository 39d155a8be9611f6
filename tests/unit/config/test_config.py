"""sdk.yaml read, and the configuration that one document makes by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.config.sdk_yaml import Config, PackageConfig, TreeConfig, load_config
from sdkwright.errors import ConfigError
from sdkwright.model.paging import PastEnd

_SPEC = "openapi: 3.1.0\nx: {info: {title: Wrong}}\ninfo: {x: [{title: Wrong}], title: Acme Billing API v2}\n"


def _write(tmp_path: Path, content: str) -> Path:
    (tmp_path / "api.yaml").write_text(_SPEC)
    (tmp_path / "words.yaml").write_text("overlay: 1.0.0\n")
    (tmp_path / "sdk.yaml").write_text(content)
    return tmp_path / "sdk.yaml"


def test_the_title_may_be_elsewhere(tmp_path: Path) -> None:
    """Where a document refers to its info, the name is made of the title there; where that is nowhere, of the file."""
    (tmp_path / "info.yaml").write_text("title: Acme Tea\n")
    for name, info, expected in (("a", "info.yaml", "acme-tea-sdk"), ("b", "none.yaml", "b-sdk")):
        (tmp_path / f"{name}.yaml").write_text(f"openapi: 3.1.0\ninfo: {{$ref: {info}}}\npaths: {{}}\n")
        assert Config.from_spec(tmp_path / f"{name}.yaml", tmp_path / "out").package.name == expected


def test_a_package_and_a_document_are_enough(tmp_path: Path) -> None:
    """Everything else has a default: names from the package's name, nothing configured."""
    config = load_config(_write(tmp_path, "package: {name: acme-sdk}\ndocuments: {api: api.yaml}\n"))
    assert config.package == PackageConfig("acme-sdk", "acme_sdk", "Acme", "0.1.0", "", "", tmp_path / "acme-sdk")
    assert config.documents == {"api": tmp_path / "api.yaml"}
    assert (config.overlays, config.base_url, config.environment, config.credentials) == ((), None, None, {})
    assert (config.tree, config.pagination, config.models_trust_not_null) == (TreeConfig(), (), False)


def test_every_key_is_read(tmp_path: Path) -> None:
    """What sdk.yaml says is what the configuration holds; paths are absolute, rules in order."""
    path = _write(
        tmp_path,
        """\
package: {name: acme-sdk, module: acme, client: AcmeClient, version: 1.2.3, description: d, license: MIT, output: ../o}
documents: {v1: api.yaml, v2: api.yaml}
overlays: [words.yaml]
base_url: https://api.acme.example
environment: {base_url: ACME_HOST, apikey: ACME_KEY}
credentials: {apikey: api_key}
tree: {keep: [partial_update], drop: [orgs], never_merge: [broadcasts], pins: {"v1:a_list": a.list}}
pagination:
  logs: {style: cursor, parameter: cursor, size: n, items: /results, next: /next, operations: ["v2:logs"]}
  pages:
    {style: page, parameter: page, items: "", headers: {total: X-T}, past_end: {status: 404, detail: N}, match: true}
  whole: {style: single, items: /all, operations: ["v1:x"]}
models: {trust_not_null: true}
""",
    )
    config = load_config(path)
    assert config.package.output == tmp_path.parent / "o"
    assert (config.package.module, config.package.client, config.package.version) == ("acme", "AcmeClient", "1.2.3")
    assert config.overlays == (tmp_path / "words.yaml",)
    assert config.environment == {"base_url": "ACME_HOST", "apikey": "ACME_KEY"}
    assert config.tree == TreeConfig(("partial_update",), ("orgs",), ("broadcasts",), {"v1:a_list": "a.list"})
    assert config.models_trust_not_null
    logs, pages, whole = config.pagination
    assert (logs.name, logs.style, logs.parameter, logs.size, logs.items, logs.next, logs.match) == (
        *("logs", "cursor", "cursor", "n", "/results", "/next"),
        False,
    )
    assert (pages.headers, pages.past_end, pages.match, pages.items) == (
        {"total": "X-T"},
        PastEnd(404, "N"),
        True,
        "",
    )
    assert (whole.style, whole.parameter, whole.operations) == ("single", None, ("v1:x",))


def test_with_one_document_its_name_may_be_left_out(tmp_path: Path) -> None:
    """Operations of a lone document are named by their ids alone, colons in them included."""
    config = load_config(
        _write(
            tmp_path,
            "package: {name: a}\ndocuments: {api: api.yaml}\ntree: {pins: {list: a.b, 'api:get': a.c, 'x:y': a.d}}\n",
        )
    )
    assert list(config.tree.pins) == ["api:list", "api:get", "api:x:y"]


def test_a_value_is_located_for_later_stages(tmp_path: Path) -> None:
    """Any value can be asked for its place; what is not there is located at the nearest value above."""
    config = load_config(_write(tmp_path, "package: {name: a}\ndocuments:\n  api: api.yaml\n"))
    assert str(config.location("documents", "api")) == "sdk.yaml:3:3 at /documents/api"
    assert str(config.location("documents", "none", "x")) == "sdk.yaml:2:1 at /documents"
    assert str(config.error("m", "package", "name")) == (
        "sdk.yaml:1:11 at /package/name: m\n" " -> 1 | package: {name: a}\n    2 | documents:\n    3 |   api: api.yaml"
    )
    assert config.warning("m", "package").excerpt.startswith(" -> 1 |")


@pytest.mark.parametrize(("content", "message"), [("a: [", "YAML is broken"), ("", "is empty"), (None, "no such file")])
def test_a_file_that_cannot_be_read_is_wrong_usage(tmp_path: Path, content: str | None, message: str) -> None:
    """Whatever is wrong with sdk.yaml itself ends with 2, as an error of usage."""
    path = tmp_path / "sdk.yaml"
    if content is not None:
        path.write_text(content)
    with pytest.raises(ConfigError, match=message) as caught:
        load_config(path)
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    ("name", "content", "package", "module", "client"),
    [
        ("spec.yaml", _SPEC, "acme-billing-sdk", "acme_billing_sdk", "AcmeBilling"),
        (
            "spec.json",
            '{"info": {"title": "Swagger Petstore - OpenAPI 3.0"}}',
            "petstore-sdk",
            "petstore_sdk",
            "Petstore",
        ),
        ("swagger-petstore.yaml", "openapi: 3.1.0\n", "petstore-sdk", "petstore_sdk", "Petstore"),
        ("spec.yaml", "openapi: [\n", "api-sdk", "api_sdk", "Api"),
        ("3d-print.yaml", "info: {title: {}}\n", "api-3d-print-sdk", "api_3d_print_sdk", "Api3dPrint"),
        ("a.json", '{"info": {"title": "\\u001b[31mred"}}', "api-31mred-sdk", "api_31mred_sdk", "Api31mred"),
        ("a.yaml", f"info: {{title: {'word ' * 1000}}}\n", f"{'word-' * 12}sdk", "word_" * 12 + "sdk", "Word" * 12),
        ("a.yaml", f"info: {{title: {'x' * 5000}}}\n", f"{'x' * 60}-sdk", "x" * 60 + "_sdk", "X" + "x" * 59),
        ("openapi.yaml", "info: {title: 漢字}\n", "api-sdk", "api_sdk", "Api"),
    ],
)
def test_one_document_names_its_package(
    tmp_path: Path, name: str, content: str, package: str, module: str, client: str
) -> None:
    """Without a configuration the names come from the title, or else from the file's name."""
    spec = tmp_path / name
    spec.write_text(content)
    config = Config.from_spec(spec, tmp_path / "out")
    assert (config.package.name, config.package.module, config.package.client) == (package, module, client)
    assert config.package.output == tmp_path / "out"
    assert list(config.documents.values()) == [spec]


def test_a_given_package_name_is_used(tmp_path: Path) -> None:
    """A name on the command line wins over the title, and the document need not be readable for it."""
    config = Config.from_spec(tmp_path / "none.yaml", tmp_path / "out", "Acme.Cloud-client")
    assert (config.package.name, config.package.module) == ("Acme.Cloud-client", "acme_cloud_client")
    assert config.package.client == "AcmeCloud"
    assert str(config.location("tree", "pins")) == "none.yaml"


@pytest.mark.parametrize("package", ["a b", "-a", "a/b", "../a", "class", "1a"])
def test_a_package_name_that_is_none_is_refused(tmp_path: Path, package: str) -> None:
    """A name that no package or module can have is wrong usage."""
    with pytest.raises(ConfigError, match="cannot be the name of a package"):
        Config.from_spec(tmp_path / "a.yaml", tmp_path, package)
