"""Ways of telling residents to choose from: those taken most at once to be seen, the others behind a line."""

from typing import Any

from esep.workspace.inputs import Radios

IN_FRONT = 4
"""How many are seen at once on a phone."""


class Ways(Radios):
    """One of several ways, offered in the order of their use."""

    template_name = "workspace/meetings/notice/ways.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """As Django's, parted into what is in front and the rest, which is open when it holds what is chosen."""
        context = super().get_context(name, value, attrs)
        options = [option for _head, found, _index in context["widget"]["optgroups"] for option in found]
        front, rest = options[:IN_FRONT], options[IN_FRONT:]
        return {**context, "front": front, "rest": rest, "is_open": any(option["selected"] for option in rest)}
