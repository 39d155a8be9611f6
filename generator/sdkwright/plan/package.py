"""The planned package: every file with its template and view, and the names for the lock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sdkwright.config.metadata import Metadata
from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import visible
from sdkwright.model import Api
from sdkwright.plan.client_arguments import plan_credentials, plan_variables, sent_alternatives
from sdkwright.plan.docs import type_in_words
from sdkwright.plan.document_metadata import document_urls
from sdkwright.plan.environment_variables import plan_environment, plan_log_variable
from sdkwright.plan.groups import FOLDER, GroupModule, methods_by_key, plan_groups
from sdkwright.plan.methods.error_bodies import common_errors
from sdkwright.plan.methods.methods import MethodPlanner
from sdkwright.plan.methods.named_unions import with_named_unions
from sdkwright.plan.methods.reply_headers import header_fields
from sdkwright.plan.methods.webhooks import plan_webhooks
from sdkwright.plan.mixins import check_exports, with_mixins
from sdkwright.plan.models.models import Models, plan_models
from sdkwright.plan.moved_calls import moved_calls
from sdkwright.plan.names.locked_names import LockedModel, LockedNames, LockedRequest
from sdkwright.plan.names.operation_recognition import method_and_path
from sdkwright.plan.names.recognition import current_names
from sdkwright.plan.names.rule_names import rule_names
from sdkwright.plan.reference.showcase import Showcase, showcase
from sdkwright.plan.reference.site import page_planner, site_files
from sdkwright.plan.tree.former_paths import former_paths, lasting_paths
from sdkwright.plan.tree.tree import Tree, tree_of
from sdkwright.plan.views import ErrorBody, File, PagingRule, Project
from sdkwright.plan.webhook_views import WebhooksView

# Package indexes allow a description of up to 512 characters.
_MAX_TITLE = 400


@dataclass(frozen=True, slots=True)
class Package:
    """The SDK as planned; `tree` has the place of operations and why.

    `locked_names` are its names, for the next run; `known_operations` counts those that an earlier run had named too;
    `sources` are the names of the documents' files; `custom` are the texts of hand-written modules, by path below the
    folder of the same name.
    """

    project: Project
    files: tuple[File, ...]
    tree: Tree
    locked_names: LockedNames
    sources: tuple[str, ...]
    documents: int
    models: int
    methods: int
    known_operations: int
    custom: Mapping[str, str]

    @property
    def paths(self) -> Mapping[str, str]:
        """The Python path of each operation by its key."""
        return self.locked_names.operations


def plan_package(api: Api, config: Config, locked_names: LockedNames, released: LockedNames | None = None) -> Package:
    """Decide every name, file and import of the SDK; `locked_names` are those of an earlier run.

    `released` are those of the last release: its methods that stand elsewhere now stay as deprecated aliases.
    """
    api = with_named_unions(api)
    locked_names = current_names(locked_names, api)
    config = config.remember(locked_names.distribution, locked_names.module, locked_names.client)
    aliases = former_paths(released, api, config.package.version, config.alias_versions)
    aliases |= lasting_paths(config.tree, api.operations)
    tree = tree_of(api.operations, config, locked_names, aliases)
    models = plan_models(api, tree.root, locked_names, config)
    models = replace(models, errors=common_errors(api.operations))
    constants = rule_names(api.paging, locked_names.rules)
    planner = MethodPlanner(api, models, constants)
    groups = with_mixins(plan_groups(planner, tree.root, config.package.client, aliases), config)
    check_exports(config)
    project = _project(api, config, models, constants, _error_bodies(models, groups[0].view.models_prefix))
    if config.docs is not None:
        moved = moved_calls(api, config.docs.replaces, _paths(groups), _path_arguments(groups))
        project = replace(project, moved=moved)
    webhooks = plan_webhooks(api, models, config.signature, locked_names.webhooks)
    pages = page_planner(api, project, webhooks, config.docs)
    shown = showcase(groups, pages)
    docs = () if config.docs is None else site_files(models, groups, pages, shown, config.docs)
    return Package(
        project=project,
        files=(*_files(project, models, groups, webhooks, shown), *docs),
        locked_names=replace(
            _locked_names(api, project, models, tree, groups),
            webhooks={function.key: function.name for function in webhooks.functions},
        ),
        sources=config.document_names,
        tree=tree,
        documents=len(api.documents),
        models=len(models.names),
        methods=sum(len(module.methods) for module in groups),
        known_operations=len(locked_names.operations),
        custom=config.custom.files,
    )


def _locked_names(api: Api, project: Project, models: Models, tree: Tree, groups: Sequence[GroupModule]) -> LockedNames:
    """The names of this run."""
    methods = methods_by_key(groups)
    requests = {
        operation.key: LockedRequest(
            method_and_path(operation),
            {
                f"{argument.location} {argument.wire}": argument.name
                for argument in methods[operation.key].arguments
                if argument.wire
            },
        )
        for operation in api.operations
    }
    names = models.names.items()
    return LockedNames(
        operations=_paths(groups),
        layouts={name: layout.by for name, layout in tree.layouts.items()},
        requests=requests,
        groups={module.group: module.view.class_name for module in groups if module.group},
        models={name: LockedModel(identity, models.fields.get(identity, {})) for identity, name in names},
        rules={rule.rule.signature: rule.constant for rule in project.paging if rule.rule.detected},
        aliases={path: alias for module in groups for path, alias in module.aliases.items()},
        distribution=project.name,
        module=project.module,
        client=project.client,
    )


def _paths(groups: Sequence[GroupModule]) -> dict[str, str]:
    """The Python path of each operation by its key."""
    return {key: path for module in groups for key, path in module.paths.items()}


def _path_arguments(groups: Sequence[GroupModule]) -> dict[str, str]:
    """What each operation is called with by position, by its key."""
    return {
        key: ", ".join(argument.name for argument in method.arguments if argument.location == "path")
        for module in groups
        for key, method in module.methods.items()
    }


def _project(
    api: Api, config: Config, models: Models, constants: Mapping[str, str], errors: tuple[ErrorBody, ...]
) -> Project:
    package = config.package
    credentials = plan_credentials(api, config)
    return Project(
        name=package.name,
        module=package.module,
        client=package.client,
        version=package.version,
        title=api.title,
        description=package.description or _default_description(api.title),
        license=package.license,
        guide=package.guide,
        base_url=api.base_url,
        base_paths=api.base_paths,
        environment=plan_environment(config, credentials),
        log_variable=plan_log_variable(config),
        credentials=credentials,
        discovery=config.discovery,
        variables=plan_variables(api, credentials),
        servers=api.servers if len(api.servers) > 1 else (),
        webhooks=len(api.webhooks),
        signature=config.signature,
        mutual_tls=any(scheme.kind == "mutualTLS" for scheme in api.schemes),
        default_auth=sent_alternatives(api, api.default_security),
        paging=tuple(PagingRule(constants[name], rule) for name, rule in api.paging.items()),
        headers=header_fields(api),
        models={name: view.name for view in models.modules for name in view.names},
        model_modules=tuple(view.name for view in models.modules),
        errors=errors,
        calls=replace(config.calls, retries=config.calls.retries or api.retries),
        exports=config.custom.exports,
        metadata=_metadata(api, config),
        moved=None,
    )


def _metadata(api: Api, config: Config) -> Metadata:
    """What is configured; without a configuration, the links that the documents give."""
    metadata = config.package.metadata
    return metadata if config.root is not None else replace(metadata, urls=document_urls(api.information))


def _error_bodies(models: Models, prefix: str) -> tuple[ErrorBody, ...]:
    """The types of bodies of errors, unless a method has its own; `prefix` precedes the names of models."""
    types = models.annotations(prefix)
    return tuple(
        ErrorBody(status, types.reply(type_), type_in_words(type_, models.names))
        for status, type_ in models.errors.items()
    )


def _files(
    project: Project, models: Models, groups: tuple[GroupModule, ...], webhooks: WebhooksView, shown: Showcase
) -> Iterator[File]:
    source = f"src/{project.module}"
    yield File("pyproject.toml", "project/pyproject.toml.jinja", project)
    yield File("README.md", "project/README.md.jinja", shown)
    yield File("api.md", "project/api.md.jinja", (project, groups))
    yield File(".gitattributes", "project/gitattributes.jinja", project)
    yield File(f"{source}/py.typed", "project/py.typed.jinja", project)
    yield File(f"{source}/__init__.py", "package/__init__.py.jinja", project)
    yield File(f"{source}/_paging.py", "package/_paging.py.jinja", project)
    yield File(f"{source}/_runtime/root_error.py", "package/root_error.py.jinja", project)
    if project.headers:
        yield File(f"{source}/_headers.py", "package/_headers.py.jinja", project)
    if webhooks.functions or webhooks.signature:
        yield File(f"{source}/webhooks.py", "package/webhooks.py.jinja", webhooks)
    yield File(f"{source}/models/__init__.py", "models/__init__.py.jinja", project)
    for view in models.modules:
        yield File(f"{source}/models/{view.name}.py", "models/module.py.jinja", view)
    root, *others = groups
    yield File(f"{source}/{root.path}", "package/_client.py.jinja", (project, root.view))
    yield File(f"{source}/{FOLDER}/__init__.py", "groups/__init__.py.jinja", project)
    for module in others:
        yield File(f"{source}/{module.path}", "groups/module.py.jinja", module.view)


def _default_description(title: str) -> str:
    """One line about an SDK without a description."""
    title = visible(title)
    short_title = title if len(title) <= _MAX_TITLE else f"{title[:_MAX_TITLE]}…"
    return f"A typed Python SDK for {short_title or 'an API'}, sync and async"
