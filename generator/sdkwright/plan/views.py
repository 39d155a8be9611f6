"""What templates receive: flat values in which every decision has been made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias

from sdkwright.config.custom_code import CustomClass
from sdkwright.config.metadata import Metadata
from sdkwright.model import Exchange, Server, ServerVariable, Tag
from sdkwright.model.calls import CallRules, RetryRule
from sdkwright.model.credential_places import Discovery
from sdkwright.model.paging import PaginationRule
from sdkwright.model.signatures import SignatureRule
from sdkwright.plan.annotations import Annotation
from sdkwright.plan.moved_calls import MovedCalls
from sdkwright.plan.prose import Doc

ArgumentLocation: TypeAlias = Literal[
    "path", "query", "querystring", "header", "cookie", "field", "further", "body", "content_type"
]
IN_BODY: Final[tuple[ArgumentLocation, ...]] = ("field", "further", "body")


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a method.

    `location` says where its value goes: `body` is the entire body, `content_type` its media type, `further` are fields
    without an argument of their own. `style` says how the value is written; it is empty for the default style.
    `numbers` says that its decimals are JSON numbers, `urlsafe` that its bytes are base64 in the URL-safe alphabet.
    """

    name: str
    wire: str
    location: ArgumentLocation
    annotation: Annotation
    required: bool
    style: str = ""
    numbers: bool = False
    urlsafe: bool = False


@dataclass(frozen=True, slots=True)
class BodyShape:
    """One of the shapes that a body may have: its media types, or a media range where no more is documented.

    `arguments` are all those of the method with this body, `fields` the names of its fields in the order in which they
    are sent; `required`, `body_argument` and `further` are names, too. `always` says that it is sent even when it is
    empty.
    """

    media_types: tuple[str, ...]
    arguments: tuple[Argument, ...]
    fields: tuple[str, ...]
    required: tuple[str, ...]
    body_argument: str
    further: str
    always: bool

    @property
    def numbers(self) -> tuple[str, ...]:
        """The arguments of the body whose decimals are JSON numbers."""
        return tuple(argument.name for argument in self.arguments if argument.numbers)

    @property
    def urlsafe(self) -> tuple[str, ...]:
        """The arguments of the body whose bytes are base64 in the URL-safe alphabet."""
        return tuple(argument.name for argument in self.arguments if argument.urlsafe and argument.location in IN_BODY)


@dataclass(frozen=True, slots=True)
class Result:
    """What a method returns: nothing, a value of one of several types, a page or a stream of items.

    `annotation` is the type of the value, or that of one item. `body_type` is the type that the body of a reply, or one
    item of it, is decoded to, None where nothing is decoded; `others` are the types of replies that differ from it, by
    status or status and media type. `content` says that a reply may be raw bytes although others are decoded. `stream`
    is the media type of a stream; `item` the type of its items where the method returns a value. `accepts` lists the
    statuses from 300 that are results.
    """

    kind: Literal["nothing", "value", "page", "stream"]
    annotation: Annotation
    body_type: Annotation | None = None
    others: tuple[tuple[str, Annotation], ...] = ()
    content: bool = False
    stream: str | None = None
    item: Annotation | None = None
    accepts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Method:
    """One operation as a method: its names, its arguments and the content of the operation constant.

    `path` has the names of arguments in braces. `field_styles` are those of a form that is one argument, by the names
    in the form. `errors` are the types of the bodies of errors by status, None where they are those of the whole API.
    `accept` is empty where only JSON is documented. `always` says that a body is sent even without any arguments.
    `fields` are the fields of a form in its order, where the signature has another. `shapes` are those of a body with
    several; `bodiless` are the arguments without a body where more are required with one.
    `deprecation` is what a call warns with, where the method is an alias of another one.
    """

    name: str
    constant: str
    http_method: str
    path: str
    arguments: tuple[Argument, ...]
    result: Result
    doc: Doc
    body: str | None
    auth: tuple[tuple[str, ...], ...] | None
    page: str | None
    safe: bool | None
    field_styles: Mapping[str, str]
    server: str = ""
    scopes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    errors: Mapping[str, Annotation] | None = None
    accept: str = ""
    always: bool = False
    fields: tuple[str, ...] = ()
    shapes: tuple[BodyShape, ...] = ()
    bodiless: tuple[Argument, ...] | None = None
    retries: RetryRule | None = None
    deprecation: str = ""

    def arguments_in(self, *locations: str) -> tuple[str, ...]:
        """The Python names of the arguments in these locations."""
        return tuple(argument.name for argument in self.arguments if argument.location in locations)

    @property
    def body_argument(self) -> str | None:
        """The argument that is the entire body, if there is one."""
        return next(iter(self.arguments_in("body")), None)

    @property
    def content_type_argument(self) -> str | None:
        """The argument that chooses the body's media type, if there is one."""
        return next(iter(self.arguments_in("content_type")), None)

    @property
    def further(self) -> str | None:
        """The argument for fields without an argument of their own, if there is one."""
        return next(iter(self.arguments_in("further")), None)

    @property
    def optional(self) -> tuple[str, ...]:
        """The arguments at the end of the path that may be left out."""
        return tuple(
            argument.name for argument in self.arguments if argument.location == "path" and not argument.required
        )

    @property
    def rename(self) -> dict[str, str]:
        """Python name to wire name, where they differ."""
        sent = (argument for argument in self.arguments if argument.location not in ("body", "content_type", "further"))
        return {argument.name: argument.wire for argument in sent if argument.name != argument.wire}

    @property
    def numbers(self) -> tuple[str, ...]:
        """The arguments of the body whose decimals are JSON numbers; several shapes have their own."""
        return tuple(argument.name for argument in self.arguments if argument.numbers and not self.shapes)

    @property
    def urlsafe(self) -> tuple[str, ...]:
        """The arguments whose bytes are base64 in the URL-safe alphabet; several shapes have their own."""
        own = (argument for argument in self.arguments if not (self.shapes and argument.location in IN_BODY))
        return tuple(argument.name for argument in own if argument.urlsafe)

    @property
    def styles(self) -> dict[str, str]:
        """The styles of arguments, without default ones."""
        return {**self.field_styles, **{argument.name: argument.style for argument in self.arguments if argument.style}}


@dataclass(frozen=True, slots=True)
class Child:
    """A child group: the attribute, its class and the module that holds it, relative to the parent's."""

    attribute: str
    class_name: str
    module: str
    doc: Doc


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group's module. `root_prefix` holds the dots of a relative import from the package's root.

    `models_prefix` precedes the names of models; it is not the plain one where a member is called `models`.
    `call_method` is set where an operation has the group's own name: calling the group calls the operation. `custom` is
    a hand-written class whose methods the group has, too.
    """

    class_name: str
    doc: Doc
    root_prefix: str
    models_prefix: str
    children: tuple[Child, ...]
    methods: tuple[Method, ...]
    call_method: Method | None = None
    custom: CustomClass | None = None

    @property
    def operations(self) -> tuple[Method, ...]:
        """All methods that need an operation constant."""
        return (*self.methods, self.call_method) if self.call_method else self.methods


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a model. `default` is the name of its default value.

    Fields that differ only in their `doc` are the same field.
    """

    name: str
    wire: str
    annotation: Annotation
    default: Literal["ABSENT", "UNSET"]
    doc: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Struct:
    """A model class; the arguments of its doc are the fields that it inherits.

    `repr` hides its secrets, bodies leave out its read-only fields, decimals of its numbers are JSON numbers, bytes of
    `urlsafe` fields are base64 in the URL-safe alphabet, and `additional` is the type of the values of all other
    fields. `constants` are values that a caller need not give, by field; None where they are inherited. Unions with the
    model use `required`, its names in JSON, to distinguish it, and `fixed_values`, the values of fields that can have
    one only, where there is no literal for it. `drift_facts` are class variables with names in JSON, by which
    departures of replies are noticed. One that `narrows` has fields of its base with narrower types.
    """

    class_name: str
    doc: Doc
    fields: tuple[Field, ...]
    base: str = "Model"
    secrets: tuple[str, ...] = ()
    read_only: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    urlsafe: tuple[str, ...] = ()
    additional: Annotation | None = None
    constants: Mapping[str, Tag] | None = None
    required: tuple[str, ...] = ()
    fixed_values: Mapping[str, Tag | float] | None = None
    drift_facts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    narrows: bool = False

    @property
    def rename(self) -> dict[str, str]:
        """Python name to wire name, where they differ."""
        return {field.name: field.wire for field in self.fields if field.name != field.wire}


@dataclass(frozen=True, slots=True)
class Alias:
    """A type under a name of its own; a lazy one is recursive, so that it is evaluated when it is first used."""

    class_name: str
    doc: Doc
    annotation: Annotation
    lazy: bool = False


@dataclass(frozen=True, slots=True)
class TaggedAlias:
    """A union of models under a name of its own, distinguished by the value of one field.

    `members` are classes by tag, several where their shape distinguishes them; `others` are the classes of any other
    object, Unknown where there are none. `classes` are those that a value may have.
    """

    class_name: str
    doc: Doc
    field: str
    members: tuple[tuple[Tag, tuple[str, ...]], ...]
    others: tuple[str, ...]
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModelsView:
    """A module of models and the names that it takes from the shared module."""

    name: str
    structs: tuple[Struct, ...]
    aliases: tuple[Alias | TaggedAlias, ...]
    shared: tuple[str, ...]

    @property
    def narrows(self) -> bool:
        """Whether a model has fields of its base with narrower types."""
        return any(struct.narrows for struct in self.structs)

    @property
    def names(self) -> tuple[str, ...]:
        """The classes and aliases that the module defines, sorted."""
        public = (struct.class_name for struct in self.structs if not struct.class_name.startswith("_"))
        return tuple(sorted([*public, *(alias.class_name for alias in self.aliases)]))


@dataclass(frozen=True, slots=True)
class Credential:
    """A constructor argument of the client that holds the secret of one security scheme.

    `exchange` is set where client credentials can be exchanged for a token.
    """

    scheme: str
    argument: str
    kind: Literal["header", "query", "cookie", "basic"]
    field: str
    prefix: str
    doc: str
    exchange: Exchange | None = None


@dataclass(frozen=True, slots=True)
class Variable:
    """A constructor argument of the client for a variable of the base URL."""

    argument: str
    variable: ServerVariable


@dataclass(frozen=True, slots=True)
class File:
    """A file to write: its path in the SDK, the template that makes it and the view that the template receives."""

    path: str
    template: str
    view: Any


@dataclass(frozen=True, slots=True)
class PagingRule:
    """A pagination rule and its constant."""

    constant: str
    rule: PaginationRule


@dataclass(frozen=True, slots=True)
class HeaderField:
    """A header of replies as an attribute: `parser` is the function that reads its text."""

    name: str
    wire: str
    parser: str
    doc: Doc


@dataclass(frozen=True, slots=True)
class ErrorBody:
    """The type of the bodies of errors with a status, as an annotation and in words."""

    status: str
    annotation: Annotation
    type_text: str


@dataclass(frozen=True, slots=True)
class Project:
    """The whole project: its metadata, its client and the modules of its models. `exports` are names of custom code."""

    name: str
    module: str
    client: str
    version: str
    title: str
    description: str
    license: str
    guide: str
    base_url: str
    base_paths: tuple[str, ...]
    environment: Mapping[str, str]
    log_variable: str
    credentials: tuple[Credential, ...]
    discovery: Discovery
    variables: tuple[Variable, ...]
    servers: tuple[Server, ...]
    mutual_tls: bool
    webhooks: int
    signature: SignatureRule | None
    default_auth: tuple[tuple[str, ...], ...]
    paging: tuple[PagingRule, ...]
    headers: tuple[HeaderField, ...]
    models: Mapping[str, str]
    model_modules: tuple[str, ...]
    errors: tuple[ErrorBody, ...]
    calls: CallRules
    exports: Mapping[str, str]
    metadata: Metadata
    moved: MovedCalls | None
