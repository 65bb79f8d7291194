"""Fields that the office asks for again and again."""

from typing import Any

from django import forms


class Number(forms.IntegerField):
    """A whole number, typed with the figures of a telephone."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput({"inputmode": "numeric", "autocomplete": "off", "class": "brief"})
        super().__init__(widget=widget, **kwargs)


class Many(forms.MultipleChoiceField):
    """Several of what is offered, by tick boxes. The choices are offered by the view."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=Boxes(), **kwargs)


class Boxes(forms.CheckboxSelectMultiple):
    """Tick boxes below each other."""

    template_name = "workspace/choices.html"


class Radios(forms.RadioSelect):
    """One of several, all to be seen at once."""

    template_name = "workspace/choices.html"


class Text(forms.CharField):
    """Several lines."""

    def __init__(self, *, rows: int = 3, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea({"rows": rows}), **kwargs)


class Phone(forms.CharField):
    """A telephone number."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput({"type": "tel", "inputmode": "tel", "autocomplete": "off"})
        super().__init__(max_length=60, required=False, widget=widget, **kwargs)
