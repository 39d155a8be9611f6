"""The SDK at work against the stand-in: `make demo`."""

from __future__ import annotations

from cloudsmith_sdk import Cloudsmith, NotFoundError
from tests.standin import Standin

PACKAGES = 1_000


def main() -> None:
    """List packages across pages, create and patch a repository, and show an error."""
    with Standin() as standin, Cloudsmith(api_key="test-key", base_url=standin.url) as client:
        standin.seed_packages("acme", "prod", PACKAGES)
        print(f"A stand-in for Cloudsmith listens on {standin.url}.\n")
        _list(client)
        _create(client)
        _fail(client)


def _list(client: Cloudsmith) -> None:
    page = client.packages.list("acme", "prod", page_size=100)
    names = [package.name for package in page]
    print(f"acme/prod holds {page.total} packages on {page.page_count} pages; iterating gave {len(names)}:")
    print(f"  {names[0]}, {names[1]}, {names[2]} ... {names[-1]}\n")


def _create(client: Cloudsmith) -> None:
    created = client.repos.create("acme", name="Demonstration", description="Made by make demo")
    print(f"Created {created.slug}: {created.description}")
    patched = client.repos.partial_update("acme", created.slug, description="Patched; nothing else was sent")
    print(f"Patched {patched.slug}: {patched.description}; its name is still {patched.name}\n")


def _fail(client: Cloudsmith) -> None:
    try:
        client.repos.read("acme", "no-such-repository")
    except NotFoundError as error:
        print(f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
