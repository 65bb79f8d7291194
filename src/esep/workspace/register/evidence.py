"""Evidence for a document: kept, and withdrawn with a reason."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.kernel.refusals import not_found
from esep.records.changing import changeable
from esep.records.models import Document
from esep.records.proving import Proof, keep_evidence, standing, withdraw_evidence
from esep.regulation.facts.common import EvidenceKind
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import address_of, to_document
from esep.workspace.register.forms import EvidenceForm, WhyForm, with_files
from esep.workspace.register.upload import takes_files
from esep.workspace.submitting import Done, submit


@takes_files
@office(GET=Act.KEEP_EVIDENCE, POST=Act.KEEP_EVIDENCE)
def keep(request: HttpRequest, place: Office, document: int) -> HttpResponse:
    """Keep evidence; ``?instead=7`` names older evidence of the same document that it takes the place of."""
    found = changeable(document)
    older = _older(request, found)
    form: EvidenceForm = with_files(EvidenceForm, request, initial={"claimed_on": clock.today()})

    def act(typed: dict[str, Any]) -> Done:
        proof = Proof(
            kind=EvidenceKind(typed["kind"]),
            claimed_on=typed["claimed_on"],
            file=next(iter(typed["attached"]), None),
            link=typed["link"],
            note=typed["note"],
        )
        keep_evidence(proof, subject=found.ref, by=place.actor, municipality=place.municipality.pk, supersedes=older)
        return Done(address=f"{address_of(place, found)}#evidence", words=_("The evidence was kept."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Add evidence"),
        lead=_("The server notes when it was received. The difference to your day is shown."),
        button=_("Add evidence"),
        back=to_document(place, found),
    )


@office(GET=Act.WITHDRAW_EVIDENCE, POST=Act.WITHDRAW_EVIDENCE)
def withdraw(request: HttpRequest, place: Office, document: int, evidence: int) -> HttpResponse:
    """Withdraw evidence, with the reason."""
    found = changeable(document)
    standing(evidence, subject=found.ref)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_evidence(evidence, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=f"{address_of(place, found)}#evidence", words=_("The evidence was withdrawn."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Withdraw the evidence"),
        lead=_("It stays to be seen, marked as withdrawn, with the reason."),
        button=_("Withdraw"),
        back=to_document(place, found),
    )


def _older(request: HttpRequest, document: Document) -> int | None:
    asked = request.GET.get("instead", "")
    if not asked:
        return None
    if not (asked.isascii() and asked.isdigit() and len(asked) <= 12):
        raise not_found()
    return standing(int(asked), subject=document.ref).pk
