"""One decision: how it stands, its text, its vote, the chain of what it changes and what changed it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.council.commands.decisions.effects import change_earlier, withdraw_effect
from esep.council.commands.decisions.registering import register_decision
from esep.council.queries.decision_papers import decision_said
from esep.council.queries.decisions import decision_row, decisions, register_choices
from esep.council.queries.printing import paper_of
from esep.documents.decision import decision_pdf
from esep.documents.refusal import Refused as CannotBeMade
from esep.kernel import clock
from esep.kernel.entries import entries_of
from esep.kernel.refusals import Kind, not_found
from esep.regulation.wording import Language
from esep.workspace.decisions.common import address_of, every_in, found_in, public_address, sent_with_files, to_decision
from esep.workspace.decisions.forms import EffectForm, RegisterForm
from esep.workspace.decisions.listing import line_of
from esep.workspace.forms import posted
from esep.workspace.journal.words import act_words
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import form_page, page
from esep.workspace.register.common import download, refused
from esep.workspace.register.upload import takes_files
from esep.workspace.submitting import Done, submit

DO = Act.KEEP_DECISIONS
ENTRIES = 30


@office(GET=Act.VIEW_SESSIONS)
def decision(request: HttpRequest, place: Office, decision: str) -> HttpResponse:
    """The decision with a code."""
    every = every_in(place)
    found = found_in(every, decision)
    row = decision_row(decision, by=place.actor, municipality=place.municipality.pk)
    context = {
        "line": line_of(place, every, found, day=clock.today()),
        "one": found,
        "row": row,
        "kind": found.kind.label,
        "made": [(one, address_of(place, one.other)) for one in found.changes],
        "met": [(one, address_of(place, one.other)) for one in found.changed_by],
        "keeps": place.may(DO),
        "public": public_address(request, place, decision),
        "history": [(entry, act_words(entry.act)) for entry in entries_of(row.ref, limit=ENTRIES)],
    }
    return page(request, place, "workspace/decisions/decision.html", context)


@office(GET=Act.VIEW_SESSIONS)
def paper(request: HttpRequest, place: Office, decision: str, language: str) -> HttpResponse:
    """The decision as a paper to be signed (PDF)."""
    if language not in list(Language):
        raise not_found()
    every = decisions(by=place.actor, municipality=place.municipality.pk, language=language)
    found = found_in(every, decision)
    said = decision_said(every, found, on=clock.today(), language=Language(language))
    address = public_address(request, place, decision)
    try:
        made = decision_pdf(paper_of(place.municipality, language=Language(language), address=address), said)
    except CannotBeMade as error:
        raise refused(error) from error
    name = f"{place.municipality.slug}-decision-{decision}-{language}.pdf"
    return download(made, name=name, media_type="application/pdf")


@takes_files
@office(GET=DO, POST=DO)
def register(request: HttpRequest, place: Office, decision: str) -> HttpResponse:
    """Put a decision into the register."""
    found = found_in(every_in(place), decision)
    row = decision_row(decision, by=place.actor, municipality=place.municipality.pk)
    form = sent_with_files(RegisterForm, request, version=row.version)
    choices = register_choices(by=place.actor, municipality=place.municipality.pk)
    form.offer(
        {
            "document": [
                (str(one.pk), f"{one.number.text}, {one.dated_on:%d.%m.%Y} · {one.title}")
                for one in choices
                if one.number is not None
            ]
        }
    )

    def act(typed: dict[str, Any]) -> Done:
        register_decision(
            decision,
            files=typed["attached"],
            document=int(typed["document"]) if typed["document"] else None,
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(
            address=address_of(place, decision), words=_("The decision is in the register. Its text stands now.")
        )

    answer = submit(request, form, act)
    if answer is None and form.refused_as is Kind.STALE:
        form.set_beside({}, version=row.version)
    return answer or form_page(
        request,
        place,
        form,
        title=_("Register the decision"),
        lead=f"№ {found.number} · {found.title}",
        button=_("Register the decision"),
        back=to_decision(place, found),
    )


@office(GET=DO, POST=DO)
def effect(request: HttpRequest, place: Office, decision: str) -> HttpResponse:
    """Say that the decision amends or repeals an earlier one."""
    every = every_in(place)
    found = found_in(every, decision)
    order = every.terms[decision].place
    earlier = [one for one in every.rows if every.terms[one.code].place < order]
    form = EffectForm(posted(request), initial={"since": found.in_force_from})
    form.offer({"on": [(one.code, f"№ {one.number} · {one.title}") for one in earlier]})

    def act(_typed: dict[str, Any]) -> Done:
        change_earlier(decision, form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, decision), words=_("What it changes was saved."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("It changes an earlier decision"),
        lead=f"№ {found.number} · {found.title}",
        button=_("Save"),
        back=to_decision(place, found),
    )


@office(GET=DO, POST=DO)
def withdraw(request: HttpRequest, place: Office, decision: str, effect: int) -> HttpResponse:
    """Withdraw what was entered by mistake: that it changes another decision."""
    found = found_in(every_in(place), decision)
    one = next((each for each in found.changes if each.pk == effect), None)
    if one is None:
        raise not_found()
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_effect(effect, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, decision), words=_("It was withdrawn."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("It does not change that decision"),
        lead=f"№ {one.number} · {one.title}",
        button=_("Withdraw"),
        back=to_decision(place, found),
    )
