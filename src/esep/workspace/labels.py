"""The words of a field by its name, wherever in the office it is asked for."""

from collections.abc import Iterator

from django import forms


def label_of(name: str) -> str:
    """The label of the field called ``name`` in a form of the office; the name itself where no form has it."""
    for form in _forms(forms.Form):
        if form.__module__.startswith("esep.workspace"):
            field = form.base_fields.get(name)
            if field is not None and field.label:
                return str(field.label)
    return name


def _forms(root: type[forms.Form]) -> Iterator[type[forms.Form]]:
    for form in root.__subclasses__():
        yield form
        yield from _forms(form)
