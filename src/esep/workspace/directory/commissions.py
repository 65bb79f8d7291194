"""Commissions of the council and who sits in them (2.11; glossary 20-22)."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.commission import (
    CommissionEntry,
    MembershipEntry,
    appoint_member,
    end_commission,
    end_membership,
    form_commission,
    rename_commission,
)
from esep.community.models import Commission, CommissionMembership
from esep.workspace.day import DayField
from esep.workspace.directory.common import CodeForm, EndForm, ending, is_over, name_facts, renaming, term_facts
from esep.workspace.directory.kind import Adding, Deed, Fact, Kind, Table
from esep.workspace.directory.reading import commissions, deputy_choices, members_of, why_ended
from esep.workspace.forms import OfficeForm
from esep.workspace.office import Office


class CommissionForm(CodeForm):
    """A commission as it is entered."""

    kind = forms.ChoiceField(label=_("What it is"), choices=Commission.Kind.choices)
    since = DayField(label=_("Since"))
    until = DayField(label=_("Until"), required=False, help_text=_("Only a temporary commission has its last day now."))


class MemberForm(OfficeForm):
    """Who joins the commission."""

    deputy = forms.ChoiceField(label=_("Deputy"))
    since = DayField(label=_("Since"))
    is_chair = forms.BooleanField(label=_("Chairs the commission"), required=False)


class MemberEndForm(EndForm):
    """Who leaves the commission."""

    membership = forms.ChoiceField(label=_("Who leaves"))
    field_order: Sequence[str] = ("membership", "on", "reason")


def _formed(place: Office, form: CommissionForm) -> Commission:
    typed = form.cleaned_data
    entry = CommissionEntry(
        code=typed["code"],
        names=form.names,
        kind=Commission.Kind(typed["kind"]),
        since=typed["since"],
        until=typed["until"],
    )
    return form_commission(entry, by=place.actor, municipality=place.municipality.pk)


def _appointed(place: Office, row: Commission, form: MemberForm) -> CommissionMembership:
    typed = form.cleaned_data
    entry = MembershipEntry(
        commission=row.code, deputy=typed["deputy"], since=typed["since"], is_chair=typed["is_chair"]
    )
    return appoint_member(entry, by=place.actor, municipality=place.municipality.pk)


def _left(place: Office, row: Commission, form: MemberEndForm) -> CommissionMembership:
    typed = form.cleaned_data
    return end_membership(
        int(typed["membership"]),
        by=place.actor,
        municipality=place.municipality.pk,
        on=typed["on"],
        reason=typed["reason"],
    )


def said(member: CommissionMembership) -> str:
    """A member as the list shows them."""
    name, chair = member.mandate.person.public_name, _("chair")
    return f"{name} ({chair})" if member.is_chair else name


COMMISSIONS: Kind[Commission] = Kind(
    name="commissions",
    title=_("Commissions"),
    lead=_("Standing and temporary commissions of the council."),
    view=Act.VIEW_DIRECTORY,
    rows=commissions,
    key=lambda row: row.code,
    heading=lambda row: row.name,
    columns=(_("Commission"), _("Code"), _("What it is"), _("Members"), _("Until")),
    cells=lambda row: (
        row.code,
        row.get_kind_display(),
        ", ".join(said(one) for one in members_of(row)) or _("nobody"),
        row.until,
    ),
    facts=lambda row: (*name_facts(row), Fact(_("What it is"), row.get_kind_display()), *term_facts(row)),
    tables=lambda row: (
        Table(
            caption=_("Members"),
            columns=(_("Name"), _("Since"), _("Until"), _("Why it ended")),
            rows=[(said(one), one.since, one.until, why_ended(one.end_reason)) for one in row.memberships.all()],
        ),
    ),
    is_over=is_over,
    adding=Adding(words=_("Enter a commission"), form=CommissionForm, act=Act.KEEP_DIRECTORY, do=_formed),
    deeds=(
        Deed(
            name="appoint",
            words=_("Enter a member"),
            form=MemberForm,
            act=Act.KEEP_DIRECTORY,
            do=_appointed,
            choices=lambda place, row: {"deputy": deputy_choices(place)},
            possible=lambda row: not row.end_reason,
        ),
        Deed(
            name="leave",
            words=_("Enter who leaves"),
            form=MemberEndForm,
            act=Act.KEEP_DIRECTORY,
            do=_left,
            choices=lambda place, row: {"membership": [(str(one.pk), said(one)) for one in members_of(row)]},
            possible=lambda row: bool(members_of(row)),
        ),
        renaming(rename_commission),
        ending(end_commission, words=_("End the commission"), lead=_("Everybody's seat in it ends on the same day.")),
    ),
)
