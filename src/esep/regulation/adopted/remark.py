"""Remarks: what a reader noticed and a person should know. A remark never stops the reading."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Remark:
    """One observation: ``code`` names its wording (``[remark.<code>]`` in ``words/``), ``params`` fill it.

    ``line`` is the line of the source text it is about, counted from 1, or None when it is about the whole
    text.
    """

    code: str
    params: Mapping[str, object] = field(default_factory=dict)
    line: int | None = None

    def as_json(self) -> dict[str, object]:
        """The remark as plain data: ``code``, ``params`` and ``line`` (null for the whole text)."""
        return {"code": self.code, "params": dict(self.params), "line": self.line}
