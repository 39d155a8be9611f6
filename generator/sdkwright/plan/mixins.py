"""Hand-written classes and the groups whose generated classes take their methods over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sdkwright.config.custom_code import CustomClass
from sdkwright.config.distribution import is_of_package
from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import meant
from sdkwright.plan.groups import GroupModule
from sdkwright.plan.names.reserved import ON_CLIENT

ROOT = "client"
"""What the root of the tree is called in sdk.yaml."""

_OF_NODES = frozenset({"_call", "_client", "_page", "_stream"})
_OF_CLIENTS = ON_CLIENT | {"_deliver", "_open", "_origin_of", "_sender", "_settings", "_with_options"}


def with_mixins(modules: Sequence[GroupModule], config: Config) -> tuple[GroupModule, ...]:
    """The groups' modules, with the hand-written classes that sdk.yaml names for them.

    Raises ConfigError, located, for a group that is not there, and for a method that the group has already.
    """
    classes = config.custom.classes
    known = [module.group or ROOT for module in modules]
    for group in classes:
        if group not in known:
            hint = meant(group, known, f"groups are {', '.join(known)}")
            raise config.error(f'there is no group "{group}"; {hint}', "custom", group)
    return tuple(_with_mixin(module, config, classes.get(module.group or ROOT)) for module in modules)


def check_exports(config: Config) -> None:
    """Raise ConfigError, located, for a name that the package has already. One of the runtime's may be replaced."""
    client = config.package.client
    taken = {client, f"Async{client}", f"{client}Error", f"{client}SdkError", "ReplyHeaders"}
    for index, name in enumerate(config.custom.exports):
        if name in taken or is_of_package(name):
            raise config.error(f'the package has the name "{name}" already', "exports", index)


def _with_mixin(module: GroupModule, config: Config, custom: CustomClass | None) -> GroupModule:
    if custom is None:
        return module
    group = module.group or ROOT
    for name in sorted(custom.members.intersection(_members(module))):
        raise config.error(f'"{group}" has "{name}" already; {custom.name} must call it otherwise', "custom", group)
    return replace(module, view=replace(module.view, custom=custom))


def _members(module: GroupModule) -> Iterator[str]:
    """The names that mean something on the group."""
    yield from (method.name for method in module.view.operations)
    yield from (child.attribute for child in module.view.children)
    yield from _OF_NODES
    yield from () if module.group else _OF_CLIENTS
