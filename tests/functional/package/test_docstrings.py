"""Docstrings of methods: the document's words, limits, defaults and errors, in both clients."""

from __future__ import annotations

import inspect

import pytest

from sdkwright.plan.prose import first_sentence
from sdkwright.plan.raises import ERRORS
from sdkwright.runtime.errors import error_class
from tests.functional.harness import Sdk


def test_errors() -> None:
    """The class that a docstring names for a status is the one that the runtime raises, and no status is missing."""
    raised = {status: error_class(status).__name__ for status in range(400, 600)}
    named = {status: ERRORS.get(status, "ClientError" if status < 500 else "ServerError") for status in raised}
    assert named == raised


@pytest.mark.spec("""
    paths:
      /x/{id}:
        put:
          operationId: x
          summary: Replace a thing.
          description: "It is replaced at once.\\n\\n- first\\n- second\\n"
          deprecated: true
          x-sdkwright: {plan: Needs the big plan}
          parameters:
            - {name: id, in: path, required: true, description: The thing, schema: {type: string, minLength: 1,
                maxLength: 9, pattern: "^a\\\\d$"}}
            - {name: size, in: query, description: How many., schema: {type: integer, minimum: 1, maximum: 500,
                default: 30}}
          requestBody: {content: {application/json: {schema: {type: object, properties: {tags: {type: array,
            maxItems: 3, items: {type: string}, description: Its tags}}}}}}
          responses: {"200": {description: F}, "402": {description: P}, "404": {description: N},
            "418": {description: T}, "500": {description: S}}
    """)
class TestDocstrings:
    """A docstring says all that the document says of an operation."""

    def test_both_clients(self, sdk: Sdk) -> None:
        """Sync and async have the same words."""
        assert inspect.getdoc(sdk.client()[0].x) == inspect.getdoc(sdk.async_client()[0].x)

    @pytest.mark.parametrize(
        "words",
        [
            "Replace a thing.\n\nIt is replaced at once.\n\n- first\n- second\n",
            "Deprecated: ",
            "Plan: Needs the big plan.",
            "Sends `PUT /x/{id}`.",
            "id: The thing. 1 to 9 characters, pattern `^a\\d$`.",
            "size: How many. 1 to 500. Defaults to 30.",
            "tags: Its tags. Up to 3 items.",
            "Raises:\n    PaymentRequiredError: P.\n    NotFoundError: N.\n    ClientError: 418: T.\n    ServerError",
        ],
    )
    def test_words(self, sdk: Sdk, words: str) -> None:
        """Summary, words, plan, route, limits, defaults, errors: each is there."""
        assert words in (inspect.getdoc(sdk.client()[0].x) or "")


@pytest.mark.spec("""
    paths:
      /image:
        get:
          operationId: image
          responses: {"200": {description: F, content: {image/png: {schema: {type: string, format: binary}}}}}
      /either:
        get:
          operationId: either
          responses: {"200": {description: F, content: {application/json: {schema: {type: integer}},
            image/png: {schema: {type: string, format: binary}}}}}
    """)
class TestContent:
    """What a docstring says of replies that are no JSON."""

    def test_alone(self, sdk: Sdk) -> None:
        """Content alone is content; JSON is only spoken of where it may come."""
        assert "Returns:\n    The content as it came." in (inspect.getdoc(sdk.client()[0].image) or "")
        assert "Returns:\n    int, or the content as it came where it is not JSON." in (
            inspect.getdoc(sdk.client()[0].either) or ""
        )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("*Deprecated*", "*Deprecated*."),
        ("**Read it.**", "**Read it.**"),
        ('Say "yes"', 'Say "yes".'),
        ('Say "yes."', 'Say "yes."'),
        ("One of:", "One of:"),
        ("***", "***"),
    ],
)
def test_full_stop(words: str, sentence: str) -> None:
    """A sentence ends in a stop, also where its last word is in quotes or in italics, and has one only."""
    assert first_sentence(words) == (sentence, "")
