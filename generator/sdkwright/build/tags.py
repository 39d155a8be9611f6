"""Tags: which value of which property stands for an object, wherever the object is told from others by it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sdkwright.model import Declared, ObjectType
from sdkwright.naming import pascal

_Claim = tuple[str, str, str]


@dataclass(slots=True)
class Tags:
    """The tag of each tagged object: its identity -> the object that it is made of, the property and its value."""

    _claims: dict[str, _Claim] = field(default_factory=dict)

    def tagged(self, source: str, property_: str, value: str) -> str:
        """The identity of the object with this tag: its own for the first tag, that of a twin for any other."""
        claim = (source, property_, value)
        identity = source if self._claims.setdefault(source, claim) == claim else f"{source}?{property_}={value}"
        self._claims[identity] = claim
        return identity

    def is_free(self, source: str, property_: str, value: str) -> bool:
        """Whether the object itself has this tag, or none yet."""
        claim = (source, property_, value)
        return self._claims.get(source, claim) == claim

    def marked(self, declared: Mapping[str, Declared]) -> dict[str, Declared]:
        """The declared types in canonical order, tagged objects marked and their twins added."""
        return {identity: self._marked(declared, identity) for identity in sorted({*declared, *self._claims})}

    def _marked(self, declared: Mapping[str, Declared], identity: str) -> Declared:
        if identity not in self._claims:
            return declared[identity]
        source, property_, value = self._claims[identity]
        found = declared[source]
        if not isinstance(found, ObjectType):
            return found
        name = found.name if identity == source else pascal(f"{found.name} {value}")
        return replace(found, identity=identity, name=name, discriminator=property_, tag=value)
