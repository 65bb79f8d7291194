"""Tick boxes that stand in groups, such as deputies by their districts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django import forms

from esep.kernel.refusals import Words
from esep.workspace.inputs import Boxes


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and what can be ticked below it: values with their words."""

    words: Words
    options: list[tuple[str, Words]]


class GroupedBoxes(Boxes):
    """Tick boxes below headings."""

    template_name = "workspace/meetings/plan/groups.html"

    def __init__(self) -> None:
        super().__init__()
        self.heads: Mapping[str, Words] = {}

    def optgroups(self, name: str, value: list[str], attrs: dict[str, Any] | None = None) -> list[Any]:
        """The boxes by heading, in the order in which they were offered."""
        options = [option for _head, found, _index in super().optgroups(name, value, attrs) for option in found]
        by_head = groupby(options, key=lambda option: self.heads.get(str(option["value"]), ""))
        return [(head, list(found), index) for index, (head, found) in enumerate(by_head)]


class Grouped(forms.MultipleChoiceField):
    """Several of what is offered in groups."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=GroupedBoxes(), **kwargs)

    def offer(self, groups: Sequence[Group]) -> None:
        """Give the field its choices."""
        assert isinstance(self.widget, GroupedBoxes)
        self.choices = [option for group in groups for option in group.options]
        self.widget.heads = {value: group.words for group in groups for value, _words in group.options}
