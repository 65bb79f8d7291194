"""Answering an appeal, and what follows from a mistake in it: another day, open again (2.3)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.commands.appeals.answering import Reply, answer_appeal, correct_answer_day
from esep.appeals.commands.appeals.ending import reopen_appeal, withdraw_appeal
from esep.appeals.commands.appeals.joining import join_appeals, part_appeals
from esep.appeals.models import Appeal
from esep.kernel import clock
from esep.kernel.refusals import Kind, Words
from esep.workspace.appeals.common import acted, following, kept_in
from esep.workspace.appeals.forms import AnswerDayForm, AnswerForm, JoinForm, WithdrawForm
from esep.workspace.appeals.words import LANGUAGE_WORDS
from esep.workspace.forms import posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office

State = Appeal.State


@office(GET=Act.KEEP_APPEALS, POST=Act.KEEP_APPEALS)
def answer(request: HttpRequest, place: Office, appeal: str) -> HttpResponse:
    """Answer an appeal. Words of an answer that was taken back are the draft of the next one."""
    found, row = kept_in(place, appeal)
    has_email = row.submission.author is not None and bool(row.submission.author.email)
    initial = {"on": clock.today(), "text": row.answer, "register": True, "by_email": True}
    form = AnswerForm(posted(request), initial=initial, version=row.version)
    form.fields["by_email"].help_text = (
        _("The author left an address.") if has_email else _("The author left no address: print the letter.")
    )

    def act(typed: dict[str, Any]) -> Words:
        reply = Reply(
            text=typed["text"],
            result=Appeal.Result(typed["result"]),
            on=typed["on"],
            measure=typed["measure"],
        )
        done = answer_appeal(
            appeal,
            reply,
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
            register=typed["register"],
            by_email=typed["by_email"],
            following=following(request, place),
        )
        number = done.reply.number.text if done.reply is not None and done.reply.number is not None else ""
        if number:
            return _("The appeal is answered. Number of the letter: %(number)s") % {"number": number}
        return _("The appeal is answered.")

    lead = _("Language of the appeal: %(language)s") % {"language": LANGUAGE_WORDS[row.submission.language]}

    def shown() -> HttpResponse:
        return acted(
            request,
            place,
            form,
            act,
            found=found,
            fits=found.one.is_open,
            title=_("Answer the appeal"),
            lead=f"{appeal} · {found.one.subject} · {lead}",
            button=_("Record the answer"),
            follows=_("Print the letter for who wrote. Then decide what everybody may read."),
            template="workspace/appeals/answer.html",
        )

    made = shown()
    if form.refused_as is not Kind.STALE:
        return made
    form.set_beside({}, version=row.version)
    return shown()


@office(GET=Act.KEEP_APPEALS, POST=Act.KEEP_APPEALS)
def answer_day(request: HttpRequest, place: Office, appeal: str) -> HttpResponse:
    """Correct the day of an answer."""
    found, row = kept_in(place, appeal)
    form = AnswerDayForm(posted(request), initial={"on": row.answered_on})

    def act(typed: dict[str, Any]) -> Words:
        correct_answer_day(
            appeal, by=place.actor, municipality=place.municipality.pk, on=typed["on"], reason=typed["reason"]
        )
        return _("Corrected. The earlier entry stays to be seen.")

    return acted(
        request,
        place,
        form,
        act,
        found=found,
        fits=found.one.state is State.ANSWERED,
        title=_("Correct the day of the answer"),
        button=_("Save"),
    )


@office(GET=Act.KEEP_APPEALS, POST=Act.KEEP_APPEALS)
def reopen(request: HttpRequest, place: Office, appeal: str) -> HttpResponse:
    """Open again what was closed by mistake."""
    found, _row = kept_in(place, appeal)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Words:
        reopen_appeal(appeal, by=place.actor, municipality=place.municipality.pk, reason=typed["reason"])
        return _("The appeal is open again.")

    return acted(
        request,
        place,
        form,
        act,
        found=found,
        fits=found.one.state in (State.ANSWERED, State.WITHDRAWN),
        title=_("Open the appeal again"),
        button=_("Open it again"),
    )


@office(GET=Act.KEEP_APPEALS, POST=Act.KEEP_APPEALS)
def withdraw(request: HttpRequest, place: Office, appeal: str) -> HttpResponse:
    """Say that the author took an appeal back."""
    found, _row = kept_in(place, appeal)
    form = WithdrawForm(posted(request), initial={"on": clock.today()})
    form.fields["reason"].help_text = _("Name nobody: the reason stays on record.")

    def act(typed: dict[str, Any]) -> Words:
        withdraw_appeal(
            appeal, by=place.actor, municipality=place.municipality.pk, on=typed["on"], reason=typed["reason"]
        )
        return _("It is recorded that the appeal was taken back.")

    return acted(
        request,
        place,
        form,
        act,
        found=found,
        fits=found.one.is_open,
        title=_("The author took the appeal back"),
        button=_("Record it"),
    )


@office(GET=Act.KEEP_APPEALS, POST=Act.KEEP_APPEALS)
def join(request: HttpRequest, place: Office, appeal: str) -> HttpResponse:
    """Join an appeal with its double; ``?other=K-07`` names it."""
    found, _row = kept_in(place, appeal)
    form = JoinForm(posted(request), initial={"other": request.GET.get("other", "")[:40]})

    def act(typed: dict[str, Any]) -> Words:
        main = join_appeals(appeal, typed["other"].strip(), by=place.actor, municipality=place.municipality.pk)
        return _("The two are one matter now: %(code)s. Its answer goes to both.") % {"code": main.code}

    return acted(
        request,
        place,
        form,
        act,
        found=found,
        fits=found.one.is_open,
        title=_("Join with a double"),
        button=_("Join the two"),
        template="workspace/appeals/join.html",
    )


@office(GET=Act.KEEP_APPEALS, POST=Act.KEEP_APPEALS)
def part(request: HttpRequest, place: Office, appeal: str) -> HttpResponse:
    """Part an appeal from the one that it was joined to by mistake."""
    found, _row = kept_in(place, appeal)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Words:
        part_appeals(appeal, by=place.actor, municipality=place.municipality.pk, reason=typed["reason"])
        return _("The appeal waits for its own answer again.")

    return acted(
        request,
        place,
        form,
        act,
        found=found,
        fits=found.one.state is State.MERGED,
        title=_("Part it from the other appeal"),
        button=_("Part them"),
    )
