"""What went wrong with a document, or is in doubt, and the cause that puts it beside others of its kind."""

from __future__ import annotations

import re
from dataclasses import dataclass

_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|`[^`]*`")
_URL = re.compile(r"https?://\S+")
_VALUES = re.compile(r"[\[{(].*[\]})]")
_MODEL = re.compile(r"not an? \w+")
_NUMBER = re.compile(r"\d+")
_FIELD = re.compile(r"the reply[.\w\-\[\]@$]+")
_METHOD = re.compile(r"\w+\.\w+\(\)")


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that is not whole: the stage that noticed it, what it says, and the operation or file it is about."""

    stage: str
    message: str
    where: str = ""

    @property
    def cause(self) -> str:
        """The message without what differs from document to document."""
        lines = [line for line in self.message.splitlines() if line.strip()] or [""]
        text = _METHOD.sub("…()", _FIELD.sub("the reply…", _URL.sub("…", lines[0])))
        text = _NUMBER.sub("0", _MODEL.sub("not a …", _VALUES.sub("…", _QUOTED.sub("…", text))))
        return f"{self.stage}: {text[:140]}"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A call of which the document may mean several things: why, where, and what was wrong with it, if anything."""

    reason: str
    where: str
    message: str | None


def told(error: BaseException) -> str:
    """An exception as the message of a failure, with the place that raised it."""
    trace, place = error.__traceback__, ""
    while trace is not None:
        place = f"{trace.tb_frame.f_code.co_name} in {trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}"
        trace = trace.tb_next
    return f"{type(error).__name__} from {place}: {error}"
