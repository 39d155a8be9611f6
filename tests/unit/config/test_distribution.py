"""Names of clients and distributions, made of titles."""

from __future__ import annotations

import pytest

from sdkwright.config.distribution import client_name, distribution_stem


@pytest.mark.parametrize(
    ("title", "stem", "client"),
    [
        ("OpenAI API", "openai", "OpenAI"),
        ("DigitalOcean API", "digitalocean", "DigitalOcean"),
        ("Pok\u00e9API", "pokeapi", "PokeAPI"),
        ("Gr\u00f6\u00dfe", "grosse", "Grosse"),
        ("GitHub v3 REST API", "github", "GitHub"),
        ("The CircleCI REST API", "circleci", "CircleCI"),
        ("NPR Listening Service", "npr-listening-service", "NPRListeningService"),
        ("Pet Store", "pet-store", "PetStore"),
        ("eBay Buy", "ebay-buy", "EBayBuy"),
        ("SHIPSTATION API", "shipstation", "Shipstation"),
        ("NASA APIs", "nasa", "NASA"),
        ("openai", "openai", "Openai"),
        ("1Password Connect", "api-1password-connect", "Api1PasswordConnect"),
    ],
)
def test_titles(title: str, stem: str, client: str) -> None:
    """The capitals of a title stay, those of a title that is all in capitals only where it is an acronym."""
    assert distribution_stem(title) == stem
    assert client_name(f"{stem}-sdk", title) == client


def test_another_name() -> None:
    """A distribution that is not named after the title is named by itself."""
    assert client_name("acme-sdk", "OpenAI API") == "Acme"
    assert client_name("openai", "OpenAI API") == "OpenAI"
    assert client_name("class") == "Class"
