"""Tick boxes that stand in groups, such as deputies by their districts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django import forms

from esep.kernel.refusals import Words
from esep.workspace.inputs import Boxes


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and what can be ticked below it: values with their words. ``within`` says of which other value a value
    is a part.
    """

    words: Words
    options: list[tuple[str, Words]]
    within: dict[str, str] = field(default_factory=dict)


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
        self.words: Mapping[str, Words] = {}
        self.within: Mapping[str, str] = {}

    def offer(self, groups: Sequence[Group]) -> None:
        """Give the field its choices."""
        assert isinstance(self.widget, GroupedBoxes)
        self.choices = [option for group in groups for option in group.options]
        self.words = dict(option for group in groups for option in group.options)
        self.widget.heads = {value: group.words for group in groups for value, _words in group.options}
        self.within = {part: whole for group in groups for part, whole in group.within.items()}

    def without_parts(self, values: Sequence[str]) -> tuple[list[str], tuple[str, ...]]:
        """The values without parts of what is among them, and these parts in words."""
        parts = [value for value in values if self.within.get(value) in values]
        return [value for value in values if value not in parts], tuple(str(self.words[part]) for part in parts)
