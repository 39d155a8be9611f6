"""The pages of the site as files to write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.config.docs_section import DocsConfig
from sdkwright.model import Api
from sdkwright.plan.groups import GroupModule
from sdkwright.plan.models.models import Models
from sdkwright.plan.reference.example_calls import ExamplePlanner
from sdkwright.plan.reference.navigation import reference_tree
from sdkwright.plan.reference.page_views import Guide, ObjectKind, Site
from sdkwright.plan.reference.pages import FOLDER, PagePlanner, model_pages
from sdkwright.plan.reference.samples import Sampler
from sdkwright.plan.reference.showcase import Showcase
from sdkwright.plan.views import File, Project
from sdkwright.plan.webhook_views import WebhooksView


def page_planner(api: Api, project: Project, webhooks: WebhooksView, config: DocsConfig | None) -> PagePlanner:
    """What plans pages, with the values that the configuration has chosen."""
    sampler = Sampler(api.declared, {} if config is None else config.values)
    return PagePlanner(api, project, ExamplePlanner(sampler, project.base_url), webhooks)


# From here on each page shows its own branch of the tree only: all of it in every page would be half a megabyte.
_WIDE = 700
_PAGES = ("index", "authentication", "pagination", "rate-limits", "errors", "operations", "models")
_KINDS = (
    ObjectKind("client", "Client and options"),
    ObjectKind("errors", "Errors"),
    ObjectKind("pages", "Pages and streams"),
    ObjectKind("files", "Files"),
    ObjectKind("transports", "Transports and hooks"),
)


def site_files(
    models: Models, groups: Sequence[GroupModule], planner: PagePlanner, shown: Showcase, config: DocsConfig
) -> Iterator[File]:
    """The files of the site: its configuration, its pages and its style."""
    project = planner.project
    operations = tuple(planner.operations(groups))
    pages = model_pages(models, operations)
    site = Site(
        project=project,
        operations=operations,
        models=pages,
        tree=reference_tree(operations),
        guides=tuple(Guide(guide.title, f"guides/{guide.name}.md", guide.text) for guide in config.guides),
        operation_paths={page.call: page.path for page in operations},
        model_paths={page.class_name: page.path for page in pages},
        site_url=config.site_url,
        objects=_KINDS,
        first=shown.first,
        wide=len(operations) > _WIDE,
    )
    yield File("mkdocs.yml", "docs/mkdocs.yml.jinja", site)
    yield File(f"{FOLDER}/assets/reference.css", "docs/reference.css.jinja", site)
    yield File(f"{FOLDER}/assets/reference.js", "docs/reference.js.jinja", site)
    yield File(f"{FOLDER}/assets/iframe-worker.js", "docs/search-worker.js.jinja", site)
    for name in _PAGES:
        yield File(f"{FOLDER}/{name}.md", f"docs/{name}.md.jinja", site)
    if project.moved is not None:
        yield File(f"{FOLDER}/migration.md", "docs/migration.md.jinja", site)
    if planner.webhooks.functions or planner.webhooks.signature:
        yield File(f"{FOLDER}/webhooks.md", "docs/webhooks.md.jinja", (site, planner.webhooks))
    for kind in site.objects:
        yield File(f"{FOLDER}/{kind.path}", "docs/objects.md.jinja", (site, kind))
    for guide in site.guides:
        yield File(f"{FOLDER}/{guide.path}", "docs/guide.md.jinja", (site, guide))
    for page in operations:
        yield File(f"{FOLDER}/{page.path}", "docs/operation.md.jinja", (site, page))
    for model in pages:
        yield File(f"{FOLDER}/{model.path}", "docs/model.md.jinja", (site, model))
