"""The token of a CI job, exchanged for one of the API: no secret has to be kept in the CI system."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from .settings_files import FileSettings
    from .token_flow import FetchedTokens


class Exchange(msgspec.Struct, frozen=True, kw_only=True):
    """Where and how an API exchanges the tokens of CI jobs.

    scheme: that of the token that it gives. url: a path from the API's root, or a URL, with names of settings in
    braces. token: the field of the request with the job's token. fields: the other fields of the request, each with
    the name of the setting that it holds. reply: the key of the reply under which the token is. audience: for whom
    jobs get their tokens. variables, keys: the environment variables and the keys of the vendor's files that hold each
    setting, the first one that is not blank. The settings "audience", "order" and "disabled" are about jobs themselves:
    for whom their tokens are, and the CI systems to look for and not to look for, with commas between. prefix: of the
    vendor's variables about jobs: `_TOKEN`, `_DISCOVERY_DISABLED` and `_<NAME>_DISABLED`.
    """

    scheme: str
    url: str
    token: str
    fields: Mapping[str, str]
    reply: str
    audience: str
    prefix: str
    variables: Mapping[str, tuple[str, ...]] = {}
    keys: Mapping[str, tuple[str, ...]] = {}

    def find(self, environ: Mapping[str, str], files: FileSettings | None) -> FetchedTokens | None:
        """The exchange for the job that the program runs in; None outside of one, or where a setting is missing."""
        if environ.get(f"{self.prefix}_DISCOVERY_DISABLED", "").strip().lower() in ("true", "1", "yes", "on"):
            return None
        names = {*self.variables, *self.keys}
        values = {name: self._setting(name, environ, files) for name in names}
        needed = {*self.fields.values(), *(name for name in names if f"{{{name}}}" in self.url)}
        if not all(values.get(name) for name in needed):
            return None
        # Imported when first needed: few programs run in a job without a credential of their own.
        from .job_exchange import JobExchange
        from .jobs import find_job

        job = find_job(environ, self.prefix, values.get("order", ""), values.get("disabled", ""))
        if job is None:
            return None
        job.audience = values.get("audience") or self.audience
        return JobExchange(self, values, job)

    def _setting(self, name: str, environ: Mapping[str, str], files: FileSettings | None) -> str:
        variables = (environ.get(variable, "").strip() for variable in self.variables.get(name, ()))
        return next(filter(None, variables), "") or ("" if files is None else files.first(self.keys.get(name, ())))
