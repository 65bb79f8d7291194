"""The words of a field by its name and the page that asks for it: many forms of the office have a field of one name."""

import sys
from collections.abc import Collection, Iterator

from django import forms


def label_of(name: str, *, page: str = "", beside: Collection[str] = ()) -> str:
    """The label of the field called ``name``; the name itself where no form has it, or nobody can tell which one does.

    ``page`` is the module of the view that the form was sent to, ``beside`` the names of everything that was sent: the
    form is one that the module knows, and of those the one that has most of the names.
    """
    known = [form for form in _forms(forms.Form) if _asks(form, name)]
    near = [form for form in known if form in vars(sys.modules[page]).values()] if page in sys.modules else []
    found = near or known
    most = max((_shared(form, beside) for form in found), default=0)
    labels = {str(form.base_fields[name].label) for form in found if _shared(form, beside) == most}
    return labels.pop() if len(labels) == 1 else name


def _asks(form: type[forms.Form], name: str) -> bool:
    field = form.base_fields.get(name)
    return form.__module__.startswith("esep.workspace") and field is not None and bool(field.label)


def _shared(form: type[forms.Form], names: Collection[str]) -> int:
    return sum(name in form.base_fields for name in names)


def _forms(root: type[forms.Form]) -> Iterator[type[forms.Form]]:
    for form in root.__subclasses__():
        yield form
        yield from _forms(form)
