"""Bodies: the council, its executive, and the state bodies above them (1.4)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.body import (
    BodyEntry,
    add_body,
    rename_body,
)
from esep.community.models import LsgBody
from esep.workspace.directory.common import CodeForm, is_over, name_facts, renaming, term_facts
from esep.workspace.directory.kind import Adding, Fact, Kind
from esep.workspace.directory.reading import (
    bodies,
)
from esep.workspace.office import Office


class BodyForm(CodeForm):
    """A body as it is entered."""

    kind = forms.ChoiceField(label=_("What it is"), choices=LsgBody.Kind.choices)


def _body_added(place: Office, form: BodyForm) -> LsgBody:
    typed = form.cleaned_data
    entry = BodyEntry(code=typed["code"], names=form.names, kind=LsgBody.Kind(typed["kind"]))
    return add_body(entry, by=place.actor, municipality=place.municipality.pk)


BODIES: Kind[LsgBody] = Kind(
    name="bodies",
    title=_("Bodies"),
    lead=_("The council, its executive body, and the state bodies above them."),
    view=Act.VIEW_DIRECTORY,
    rows=bodies,
    key=lambda row: row.code,
    heading=lambda row: row.name,
    columns=(_("Body"), _("Code"), _("What it is")),
    cells=lambda row: (row.code, row.get_kind_display()),
    facts=lambda row: (*name_facts(row), Fact(_("What it is"), row.get_kind_display()), *term_facts(row)),
    is_over=is_over,
    adding=Adding(words=_("Enter a body"), form=BodyForm, act=Act.KEEP_DIRECTORY, do=_body_added),
    deeds=(renaming(rename_body),),
)
