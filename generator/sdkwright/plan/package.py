"""The planned package: every file with its template and view, and the lock that remembers the names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sdkwright.config.sdk_yaml import Config
from sdkwright.model import Api
from sdkwright.naming import constant
from sdkwright.plan.client_arguments import carried, plan_credentials, plan_variables
from sdkwright.plan.docs import spoken
from sdkwright.plan.groups import FOLDER, Placed, plan_groups
from sdkwright.plan.memory import Memory
from sdkwright.plan.methods.arguments import properties_of
from sdkwright.plan.methods.error_bodies import common_errors
from sdkwright.plan.methods.named_unions import with_named_unions
from sdkwright.plan.methods.reply_headers import header_fields
from sdkwright.plan.methods.webhooks import plan_webhooks
from sdkwright.plan.models.models import Models, plan_models
from sdkwright.plan.names import argument_marks, argument_names
from sdkwright.plan.tree.tree import Tree, tree_of
from sdkwright.plan.views import ErrorBody, File, PagingRule, Project, WebhookView

# Indexes of packages take no description above 512 characters.
_TITLE = 400


@dataclass(frozen=True, slots=True)
class Package:
    """The SDK as planned. `paths` maps operation keys to Python paths; `tree` tells where operations stand and why.

    `marks` are those of the models, their fields and the arguments with their names; `sources` are the names of the
    documents' files.
    """

    project: Project
    files: tuple[File, ...]
    paths: Mapping[str, str]
    tree: Tree
    marks: tuple[str, ...]
    sources: tuple[str, ...]
    documents: int
    models: int
    methods: int

    @property
    def operations(self) -> dict[str, str]:
        """The paths as the lock remembers them: where there is one document only, the keys do not name it."""
        return {key.split(":", 1)[1] if self.documents == 1 else key: self.paths[key] for key in sorted(self.paths)}


def plan_package(api: Api, config: Config, memory: Memory) -> Package:
    """Decide every name, file and import of the SDK; `memory` holds the names of an earlier run."""
    tree = tree_of(api.operations, config, memory)
    api = with_named_unions(api)
    models = plan_models(api, tree.root, memory, trust_not_null=config.models_trust_not_null)
    models = replace(models, errors=common_errors(api.operations))
    groups = plan_groups(api, tree.root, config.package.client, models)
    project = _project(api, config, models, _error_bodies(models, groups[0].view.models))
    return Package(
        project=project,
        files=tuple(_files(project, models, groups, plan_webhooks(api, models))),
        paths={key: path for placed in groups for key, path in placed.paths.items()},
        marks=tuple(sorted({*models.marks, *_argument_marks(api, memory)})),
        sources=config.document_names,
        tree=tree,
        documents=len(api.documents),
        models=len(models.names),
        methods=sum(len(placed.view.operations) for placed in groups),
    )


def _argument_marks(api: Api, memory: Memory) -> Iterator[str]:
    for one in api.operations:
        yield from argument_marks(one, argument_names(one, properties_of(one), memory.models))


def _project(api: Api, config: Config, models: Models, errors: tuple[ErrorBody, ...]) -> Project:
    package = config.package
    credentials = plan_credentials(api, config)
    return Project(
        name=package.name,
        module=package.module,
        client=package.client,
        version=package.version,
        title=api.title,
        description=package.description or _description(api.title),
        license=package.license,
        guide=package.guide,
        base_url=api.base_url,
        base_paths=api.base_paths,
        environment=dict(sorted(config.environment.items())),
        credentials=credentials,
        variables=plan_variables(api, credentials),
        servers=api.servers if len(api.servers) > 1 else (),
        webhooks=len(api.webhooks),
        mutual_tls=any(scheme.kind == "mutualTLS" for scheme in api.schemes),
        default_auth=carried(api, api.default_security),
        paging=tuple(_paging(api)),
        headers=header_fields(api),
        models={name: view.name for view in models.modules for name in view.names},
        model_modules=tuple(view.name for view in models.modules),
        errors=errors,
    )


def _error_bodies(models: Models, prefix: str) -> tuple[ErrorBody, ...]:
    """What bodies of errors are read as, where a method says no other; `prefix` stands before names of models."""
    types = models.annotations(prefix)
    return tuple(
        ErrorBody(status, types.reply(type_), spoken(type_, models.names)) for status, type_ in models.errors.items()
    )


def _paging(api: Api) -> Iterator[PagingRule]:
    for name, rule in api.paging.items():
        yield PagingRule(constant(name), rule)


def _files(
    project: Project, models: Models, groups: tuple[Placed, ...], webhooks: tuple[WebhookView, ...]
) -> Iterator[File]:
    source = f"src/{project.module}"
    yield File("pyproject.toml", "project/pyproject.toml.jinja", project)
    yield File("README.md", "project/README.md.jinja", project)
    yield File(".gitattributes", "project/gitattributes.jinja", project)
    yield File(f"{source}/py.typed", "project/py.typed.jinja", project)
    yield File(f"{source}/__init__.py", "package/__init__.py.jinja", project)
    yield File(f"{source}/_paging.py", "package/_paging.py.jinja", project)
    yield File(f"{source}/_runtime/root_error.py", "package/root_error.py.jinja", project)
    if project.headers:
        yield File(f"{source}/_headers.py", "package/_headers.py.jinja", project)
    if webhooks:
        yield File(f"{source}/webhooks.py", "package/webhooks.py.jinja", webhooks)
    yield File(f"{source}/models/__init__.py", "models/__init__.py.jinja", project)
    for view in models.modules:
        yield File(f"{source}/models/{view.name}.py", "models/module.py.jinja", view)
    root, *others = groups
    yield File(f"{source}/{root.path}", "package/_client.py.jinja", (project, root.view))
    yield File(f"{source}/{FOLDER}/__init__.py", "groups/__init__.py.jinja", project)
    for placed in others:
        yield File(f"{source}/{placed.path}", "groups/module.py.jinja", placed.view)


def _description(title: str) -> str:
    """One line about an SDK that nobody has described."""
    shown = title if len(title) <= _TITLE else f"{title[:_TITLE]}…"
    return f"A typed Python SDK for {shown or 'an API'}, sync and async"
