"""One client has one base URL, whatever the documents' servers say."""

from __future__ import annotations

from pathlib import Path

from sdkwright.build import build_api
from sdkwright.config import Config
from sdkwright.load import load_documents

SPEC = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: https://HOST/v1}]
paths: {/NAME: {get: {operationId: NAME, responses: {'200': {description: OK}}}}}
"""


def _warnings(folder: Path, *hosts: str) -> list[str]:
    paths = []
    for number, host in enumerate(hosts):
        path = folder / f"d{number}.yaml"
        path.write_text(SPEC.replace("HOST", host).replace("NAME", f"op{number}"), encoding="utf-8")
        paths.append(path)
    config = Config.from_spec(paths[0], folder / "out", None, *paths[1:])
    documents, _ = load_documents(config.documents, ())
    api, found = build_api(documents, config, {})
    assert api.base_url == f"https://{hosts[0]}"
    return [str(warning) for warning in found]


def test_a_server_elsewhere_is_told(tmp_path: Path) -> None:
    """A document whose server has another host than the first one's is warned of, located at its servers."""
    (warning,) = _warnings(tmp_path, "pets.example", "other.example")
    assert warning.startswith("d1.yaml:4:")
    assert "https://pets.example" in warning


def test_servers_of_one_host_are_fine(tmp_path: Path) -> None:
    """Documents that share a host need no warning."""
    assert not _warnings(tmp_path, "pets.example", "pets.example")
