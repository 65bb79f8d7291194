"""The council's own act after a hearing (6.1). Nothing leads here but a quiet link of the chair."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.council.commands.reviews.following import answer_review, send_review
from esep.council.commands.reviews.proposing import record_review
from esep.council.queries.hearings import carried_votes, choices_of, hearing_line
from esep.kernel import clock
from esep.regulation.wording import Language
from esep.workspace.council_letter import HOW_WORDS, How, told_of
from esep.workspace.decisions.common import public_address, sent_with_files
from esep.workspace.directory.reading import organizations
from esep.workspace.forms import posted
from esep.workspace.hearings.forms import AnsweredForm, ReviewForm, SentForm
from esep.workspace.hearings.hearing import address_of, to_list
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.upload import takes_files
from esep.workspace.submitting import Done, submit

DO = Act.PROPOSE_REVIEW


@office(GET=DO, POST=DO)
def record(request: HttpRequest, place: Office, item: int) -> HttpResponse:
    """Record the act that the council adopted."""
    line = hearing_line(item)
    if line.hearing is None:
        return redirect(address_of(place))
    hearing = line.hearing
    form = ReviewForm(posted(request))
    form.offer(
        {
            "vote": [
                (str(vote.pk), f"{vote.question_ky}: {vote.in_favour} / {vote.against} / {vote.abstained}")
                for vote in carried_votes(line.item)
            ],
            "decision": [(one.code, f"№ {one.number} {one.title}") for one in choices_of(line.item).decisions],
        }
    )

    def act(_typed: dict[str, Any]) -> Done:
        record_review(hearing.pk, form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place), words=_("The council's act is recorded."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("The council's own act after the hearing"),
        lead=_("Only what the council voted is entered here. Esep neither suggests it nor counts anything towards it."),
        button=_("Save"),
        back=to_list(place),
    )


@takes_files
@office(GET=DO, POST=DO)
def sent(request: HttpRequest, place: Office, item: int) -> HttpResponse:
    """Write the letter, or record the one that was sent."""
    review = hearing_line(item).review
    if review is None:
        return redirect(address_of(place))
    initial = {"on": clock.today(), "how": How.WRITE.value, "language": Language.KY.value}
    form = sent_with_files(SentForm, request, version=review.version, initial=initial)
    form.offer(
        {
            "organization": [(one.code, one.name) for one in organizations(place)],
            "how": [(how.value, HOW_WORDS[how]) for how in (How.WRITE, How.NUMBER)],
        }
    )

    def act(typed: dict[str, Any]) -> Done:
        done = send_review(
            review.pk,
            on=typed["on"],
            title=str(_("Proposal of the council")),
            files=typed["attached"],
            letter=form.letter(address=public_address(request, place, review.decision.code)),
            organization=typed["organization"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return told_of(place, done.letter, otherwise=address_of(place))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("The letter with the proposal"),
        lead=review.addressee,
        button=_("Save"),
        back=to_list(place),
    )


@takes_files
@office(GET=DO, POST=DO)
def answered(request: HttpRequest, place: Office, item: int) -> HttpResponse:
    """Record what was answered."""
    review = hearing_line(item).review
    if review is None:
        return redirect(address_of(place))
    form = sent_with_files(AnsweredForm, request, version=review.version, initial={"on": clock.today()})

    def act(typed: dict[str, Any]) -> Done:
        answer_review(
            review.pk,
            on=typed["on"],
            answer=typed["answer"],
            title=str(_("Answer to the council's proposal")),
            files=typed["attached"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(address=address_of(place), words=_("The answer is recorded."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("The proposal was answered"),
        lead=review.addressee,
        button=_("Save"),
        back=to_list(place),
    )
