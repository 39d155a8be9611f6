"""Answers made from the schema alone, for operations that hold no state."""

from __future__ import annotations

import functools
from typing import Any

from . import paging
from .documents import ApiDocument, Operation
from .faults import Faults
from .journal import Reply, Request
from .replies import empty_reply, json_reply
from .sampler import Sampler


@functools.cache
def sampler_of(document: ApiDocument) -> Sampler:
    """The sampler of a document, one per process."""
    return Sampler(document)


def sampled_reply(document: ApiDocument, operation: Operation, request: Request, faults: Faults) -> Reply:
    """The documented success of an operation, filled with sample values."""
    if operation.reply is None:
        return empty_reply(operation.status)
    style = paging.style_of(document, operation)
    if style:
        rows = [_row(document, operation, index) for index in range(faults.sample_rows)]
        return paging.page_reply(style, rows, request, faults)
    return json_reply(_whole(document, operation), operation.status)


@functools.cache
def _row(document: ApiDocument, operation: Operation, index: int) -> Any:
    schema = paging.row_schema(document, operation)
    return sampler_of(document).sample(schema, f"{operation.key}#{index}")


@functools.cache
def _whole(document: ApiDocument, operation: Operation) -> Any:
    assert operation.reply is not None
    return sampler_of(document).sample(operation.reply, operation.key)
