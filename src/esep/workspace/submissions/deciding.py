"""Deciding about one: registered as an appeal, a voter mandate, a demand or a remark; set aside; brought back."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.commands.submissions.deciding import (
    bring_back,
    register_appeal,
    register_demand,
    register_remark,
    register_voter_mandate,
    set_aside,
)
from esep.appeals.models import Submission
from esep.appeals.queries.submissions.waiting import Look, looked_at
from esep.appeals.taking import APPEALS, REMARKS, Worded
from esep.kernel.refusals import Words
from esep.regulation.facts.deputy import AppealKind
from esep.workspace.directory.reading import deputy_choices
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submissions.forms import AppealForm, AsideForm, DemandForm, RemarkForm, VoterMandateForm
from esep.workspace.submissions.one import to_one
from esep.workspace.submitting import Done, submit

REGISTER: Words = _("Register")


@office(GET=Act.MODERATE, POST=Act.MODERATE)
def appeal(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """Register it as an appeal."""
    look = _look(place, row)
    kind = look.submission.kind
    form = AppealForm(posted(request), initial={"kind": kind if kind in APPEALS else ""}, version=_version(look))

    def act(typed: dict[str, Any]) -> Words:
        made = register_appeal(
            row,
            kind=AppealKind(typed["kind"]),
            subject=typed["subject"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return made.code

    return _decided(request, place, look, form, act, title=_("Register as an appeal"))


@office(GET=Act.MODERATE, POST=Act.MODERATE)
def mandate(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """Register it as a voter mandate, worded for everybody."""
    look = _look(place, row)
    chosen = look.submission.mandate
    form = VoterMandateForm(
        posted(request), initial={"deputy": chosen.code if chosen is not None else ""}, version=_version(look)
    )
    form.offer({"deputy": deputy_choices(place)})

    def act(typed: dict[str, Any]) -> Words:
        made = register_voter_mandate(
            row,
            Worded(typed["text_ky"], typed["text_ru"]),
            deputy=typed["deputy"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return made.code

    return _decided(request, place, look, form, act, title=_("Register as a voter mandate"))


@office(GET=Act.MODERATE, POST=Act.MODERATE)
def demand(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """Register it as a demand for a report."""
    look = _look(place, row)
    chosen = look.submission.mandate
    form = DemandForm(
        posted(request),
        initial={"group": look.submission.group, "deputies": [chosen.code] if chosen is not None else []},
        version=_version(look),
    )
    form.offer({"deputies": deputy_choices(place)})

    def act(typed: dict[str, Any]) -> Words:
        made = register_demand(
            row,
            Worded(typed["subject_ky"], typed["subject_ru"]),
            group=typed["group"],
            deputies=typed["deputies"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return made.code

    return _decided(request, place, look, form, act, title=_("Register as a demand for a report"))


@office(GET=Act.MODERATE, POST=Act.MODERATE)
def remark(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """Register it as a remark about this site."""
    look = _look(place, row)
    kind = look.submission.kind
    form = RemarkForm(posted(request), initial={"kind": kind if kind in REMARKS else ""}, version=_version(look))

    def act(typed: dict[str, Any]) -> Words:
        made = register_remark(
            row,
            kind=Submission.Kind(typed["kind"]),
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return made.code

    return _decided(request, place, look, form, act, title=_("Register as a remark about this site"))


@office(GET=Act.MODERATE, POST=Act.MODERATE)
def put_aside(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """Set it aside with a reason."""
    look = _look(place, row)
    form = AsideForm(posted(request), version=_version(look))

    def act(typed: dict[str, Any]) -> Done:
        set_aside(row, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(
            address=place.address("office-submissions"),
            words=_("It was set aside."),
            follows=_("Whoever wrote reads the reason. You can bring it back."),
        )

    return _asked(request, place, look, form, act, title=_("Set it aside"), button=_("Set aside"))


@office(GET=Act.MODERATE, POST=Act.MODERATE)
def back(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """Let what was set aside wait again."""
    look = _look(place, row)
    form = OfficeForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        bring_back(row, by=place.actor, municipality=place.municipality.pk)
        return Done(address=to_one(place, look.submission).address, words=_("It waits again."))

    return _asked(request, place, look, form, act, title=_("Bring it back"), button=_("Bring back"))


def _look(place: Office, row: int) -> Look:
    return looked_at(row, by=place.actor, municipality=place.municipality.pk)


def _version(look: Look) -> int:
    return look.submission.version


def _decided(
    request: HttpRequest,
    place: Office,
    look: Look,
    form: OfficeForm,
    act: Callable[[dict[str, Any]], Words],
    *,
    title: Words,
) -> HttpResponse:
    def done(typed: dict[str, Any]) -> Done:
        code = act(typed)
        return Done(
            address=place.address("office-submissions"),
            words=_("Registered: %(code)s") % {"code": code},
            follows=_("Whoever wrote sees it by the code of the receipt."),
        )

    return _asked(request, place, look, form, done, title=title, button=REGISTER)


def _asked(
    request: HttpRequest,
    place: Office,
    look: Look,
    form: OfficeForm,
    act: Callable[[dict[str, Any]], Done],
    *,
    title: Words,
    button: Words,
) -> HttpResponse:
    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=title,
        button=button,
        back=to_one(place, look.submission),
        template="workspace/submissions/form.html",
        context={"one": look.submission},
    )
