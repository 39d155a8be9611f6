"""Names that are already in use within an SDK."""

from __future__ import annotations

from sdkwright.naming import clear_of, snake

ANNOTATIONS = frozenset({"str", "int", "float", "bool", "bytes", "dict", "list", "property"})
ON_GROUPS = (ANNOTATIONS - {"list", "dict"}) | {"dt", "builtins", "overload"}
ON_CLIENT = ON_GROUPS | {
    *("request", "reply_to", "resume", "stream", "download_to", "close"),
    *("base_url", "rate_limit", "with_options"),
}
ON_MODELS = ANNOTATIONS | {"to_dict", "to_json", "from_dict", "from_json", "copy", "extra", "dt", "builtins"}
ON_CONSTRUCTOR = frozenset(
    {"self", "auth", "base_url", "timeout", "deadline", "retries", "pacing", "headers", "transport"}
    | {"profile", "discover", "on_drift", "strict", "middleware", "on_request", "on_response"}
)
_OF_HEADERS = {"get", "has_any", "items", "keys", "values", "merged", "pairs", "private", "unshown"}
ON_HEADERS = ANNOTATIONS | _OF_HEADERS | {"dt", "parse_bool", "parse_datetime"}
BESIDE_GROUPS = frozenset(
    {
        "Any",
        "AnyDuration",
        "Auth",
        "BasicScheme",
        "BodyShape",
        "BodyShapes",
        "Child",
        "Client",
        "ClientCredentials",
        "Content",
        "CookieScheme",
        "Decimal",
    }
    | {"DeviceLogin", "RefreshToken", "Discovery", "DriftHook", "Exchange", "SettingsFiles"}
    | {"Middleware", "RequestHook", "ResponseHook"}
    | {"FileInput", "Group", "HeaderScheme", "Headers", "Literal", "Mapping", "OAuth2Scheme", "OneOf"}
    | {"Operation", "Options", "Pacing", "Page", "Pager", "QueryScheme", "RateHeaders", "ReplyHeaders"}
    | {"Retries", "Secret", "Self", "Sequence", "Settings", "Stream"}
    | {"Transport", "UUID", "Unset", "Uploadable", "UrlSafeBytes"}
)
"""Classes that the modules of groups and clients import."""
ON_METHODS = frozenset({"self", "options", "locals"})


def attribute_path(path: tuple[str, ...]) -> tuple[str, ...]:
    """The names of groups, or of groups and a method, as attributes of the client and of one another."""
    return tuple(attribute(name, ON_GROUPS if depth else ON_CLIENT) for depth, name in enumerate(path))


def attribute(name: str, reserved: frozenset[str]) -> str:
    """The name as an attribute of a class, clear of the names that the class uses itself."""
    return clear_of(snake(name), reserved)
