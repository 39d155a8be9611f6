"""Methods -> the text of signatures and of operation constants, in the shape that black gives them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sdkwright.literals import literal
from sdkwright.plan.views import Method
from sdkwright.plan.webhook_views import WebhookView
from sdkwright.render.annotated import argument, by_status
from sdkwright.render.docstrings import WIDTH
from sdkwright.render.retries import retries

_SHAPE_FACTS = ("fields", "required", "body_argument", "further", "always", "numbers", "urlsafe")
_LOCATIONS = (("query", ("query", "querystring")), ("headers", ("header",)), ("cookies", ("cookie",)))


def signature(method: Method, *, is_async: bool) -> str:
    """The `def` line or lines of a method, without indentation of its own."""
    positional = [argument(parameter) for parameter in method.arguments if parameter.location == "path"]
    keyword_only = [argument(parameter) for parameter in method.arguments if parameter.location != "path"]
    parts = ["self", *positional, "*", *keyword_only, "options: Options | None = None"]
    returns_value = method.result.kind in ("value", "nothing")
    opening = f"async def {method.name}(" if is_async and returns_value else f"def {method.name}("
    return fitted(opening, parts, f") -> {return_type(method, is_async=is_async)}:", indent=4)


def overloads(method: Method, *, is_async: bool) -> list[str]:
    """The signatures of a method whose body has several shapes: one for each, and one without a body if it may be."""
    argument_lists = [shape.arguments for shape in method.shapes]
    argument_lists += [] if method.bodiless is None else [method.bodiless]
    signatures = (signature(replace(method, arguments=arguments), is_async=is_async) for arguments in argument_lists)
    mark = "\n    ".join(["@overload", *decorators(method)])
    return [f"{mark}\n    {text} ..." for text in signatures]


def decorators(method: Method) -> list[str]:
    """The decorators of a method."""
    return [f"@deprecated({literal(method.deprecation)})"] if method.deprecation else []


def return_type(method: Method, *, is_async: bool) -> str:
    """The annotation of the method's return value."""
    kinds = {"page": ("Page", "AsyncPager"), "stream": ("Stream", "AsyncStream")}
    if method.result.kind not in kinds:
        return method.result.annotation.text
    return f"{kinds[method.result.kind][is_async]}[{method.result.annotation.text}]"


def call(method: Method, *, is_async: bool) -> str:
    """The one statement of a method's body."""
    if method.result.kind in ("page", "stream"):
        return f"return self._{method.result.kind}({method.constant}, locals())"
    wait = "await " if is_async else ""
    return f"return {wait}self._call({method.constant}, locals())"


def operation(method: Method) -> str:
    """The assignment of the operation constant."""
    opening = f"{method.constant}: Operation[{method.result.annotation.text}] = Operation("
    return fitted(opening, list(_operation_facts(method)), ")", indent=0)


def webhook_signature(view: WebhookView) -> str:
    """The `def` line or lines of a function that reads a request of the server."""
    body = "body: bytes" if view.raw else "body: bytes | str | Mapping[str, Any]"
    signed = ["*", "headers: Mapping[str, str] | None", "secret: str | bytes | None = None"] if view.signed else []
    type_ = "Any" if view.annotation is None else view.annotation.text
    return fitted(f"def {view.name}(", [body, *signed], f") -> {type_}:", indent=0)


def webhook_body(view: WebhookView) -> str:
    """The statements of such a function; an annotated variable tells type checkers the type."""
    body = "SIGNATURE.verified(body, headers, secret)" if view.signed else "body"
    if view.raw:
        return f"return {body}"
    form = ", form=True" if view.form else ""
    if view.annotation is None:
        return f"return webhook({body}, Any)"
    type_ = view.annotation.text
    return f"value: {type_} = webhook({body}, {type_}{form})\n    return value"


def _operation_facts(method: Method) -> Iterator[str]:
    yield literal(method.http_method)
    yield literal(method.path)
    for keyword, locations in _LOCATIONS:
        if names := method.arguments_in(*locations):
            yield f"{keyword}={literal(names)}"
    if method.body is not None:
        yield "body=JSON" if method.body == "application/json" else f"body={literal(method.body)}"
    yield from _fact_keywords(
        method, "body_argument", "always", "content_type_argument", "fields", "further", "optional"
    )
    yield from _fact_keywords(method, "rename", "styles")
    yield from _fact_keywords(method, "numbers", "urlsafe")
    if method.shapes:
        yield f"shapes={_shapes_source(method)}"
    yield from _reply_facts(method)
    yield from _repetition_facts(method)
    if method.errors is not None:
        yield f"errors=lambda: {by_status(method.errors.items())}"
    yield from _fact_keywords(method, "server")
    if method.scopes:
        yield f"scopes={literal(dict(method.scopes))}"


def _shapes_source(method: Method) -> str:
    """The expression for the arguments of each media type."""
    shapes = []
    for shape in method.shapes:
        facts = [
            literal(shape.media_types),
            *(f"{name}={literal(value)}" for name in _SHAPE_FACTS if (value := getattr(shape, name))),
        ]
        shapes.append(f"BodyShape({', '.join(facts)})")
    optional = [] if method.bodiless is None else ["optional=True"]
    return f"BodyShapes({', '.join([literal(method.content_type_argument or ''), *shapes, *optional])})"


def _fact_keywords(method: Method, *names: str) -> Iterator[str]:
    """Keyword arguments for those of the method's facts that are not empty."""
    for name in names:
        if value := getattr(method, name):
            yield f"{name}={literal(value)}"


def _reply_facts(method: Method) -> Iterator[str]:
    """The facts about authentication and the reply."""
    if method.result.body_type is not None:
        yield f"returns=lambda: {method.result.body_type.text}"
    if method.auth is not None:
        yield f"auth={literal(method.auth)}"
    if method.page is not None:
        yield f"page=paging.{method.page}"
    if method.result.content:
        yield "raw=True"
    if method.result.others:
        yield f"by_status=lambda: {by_status(method.result.others)}"
    if method.result.accepts:
        yield f"accepts={literal(method.result.accepts)}"
    yield from _fact_keywords(method, "accept")
    if method.result.stream is not None:
        yield f"stream={literal(method.result.stream)}"
    if method.result.item is not None:
        yield f"items=lambda: {method.result.item.text}"


def _repetition_facts(method: Method) -> Iterator[str]:
    """The facts about whether and when a call is sent again."""
    if method.safe is not None:
        yield f"safe={literal(method.safe)}"
    if method.retries is not None:
        yield f"retries={retries(method.retries)}"


def fitted(opening: str, parts: Sequence[str], closing: str, *, indent: int) -> str:
    """The parts between opening and closing on one line, on one line of their own, or on a line each."""
    blanks = " " * indent
    inner = ", ".join(parts)
    if indent + len(opening) + len(inner) + len(closing) <= WIDTH:
        return f"{opening}{inner}{closing}"
    if indent + 4 + len(inner) <= WIDTH:
        return f"{opening}\n{blanks}    {inner}\n{blanks}{closing}"
    lines = "\n".join(f"{blanks}    {part}," for part in parts)
    return f"{opening}\n{lines}\n{blanks}{closing}"
