"""Votes: by names with those in the hall, or by counts; annulled and taken anew; items dealt with."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.council.commands.conducting.dealing import deal_with_item, put_item_back
from esep.council.commands.conducting.voting import VoteEntry, annul_vote, take_vote
from esep.council.models import SessionItem, SessionVote
from esep.council.queries.conduct import item_in, vote_in
from esep.kernel.refusals import Words
from esep.workspace.forms import posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.sessions.common import pressed
from esep.workspace.sessions_day.common import ITEMS, PAGE, conduct_in, day_address, moment_of, to_day
from esep.workspace.sessions_day.forms import CountsForm, HourForm, NamesForm
from esep.workspace.submitting import Done, submit

DO = Act.CONDUCT_SESSION


@office(GET=DO, POST=DO)
def names(request: HttpRequest, place: Office, session: str, item: int) -> HttpResponse:
    """An open vote by names, among those in the hall at an hour (``?at=10:30``, else now)."""
    conduct, row = conduct_in(place, session), _item(place, session, item)
    hours = HourForm(request.GET)
    moment = moment_of(conduct.session, hours.hour) or conduct.moment
    there = [one for one in conduct.attendance.members if one.is_there(moment)]
    form = NamesForm(posted(request), members=there, initial=_initial(row))

    def act(typed: dict[str, Any]) -> Done:
        vote = take_vote(
            session,
            item,
            VoteEntry(
                question_ky=typed["question_ky"],
                question_ru=typed["question_ru"],
                needs=SessionVote.Needs(typed["needs"]),
                choices=form.choices,
                taken_at=moment_of(conduct.session, hours.hour),
            ),
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return _done(place, session, vote)

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Vote by names"),
        lead=row.title,
        button=_("Save the vote"),
        back=to_day(place, session),
        template="workspace/sessions_day/names.html",
        context={"hours": hours, "there": there, "asked": hours.hour},
    )


@office(GET=DO, POST=DO)
def counts(request: HttpRequest, place: Office, session: str, item: int) -> HttpResponse:
    """A vote by counts, open or secret."""
    conduct, row = conduct_in(place, session), _item(place, session, item)
    form = CountsForm(posted(request), initial=_initial(row))

    def act(typed: dict[str, Any]) -> Done:
        vote = take_vote(
            session,
            item,
            VoteEntry(
                question_ky=typed["question_ky"],
                question_ru=typed["question_ru"],
                needs=SessionVote.Needs(typed["needs"]),
                counts=form.counts,
                is_secret=typed["is_secret"],
                taken_at=moment_of(conduct.session, typed["taken_at"]),
            ),
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return _done(place, session, vote)

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Vote by counts"),
        lead=row.title,
        button=_("Save the vote"),
        back=to_day(place, session),
        template="workspace/sessions_day/counts.html",
        context={"quorum": conduct.quorum},
    )


@office(GET=DO, POST=DO)
def annul(request: HttpRequest, place: Office, session: str, vote: int) -> HttpResponse:
    """Annul a vote that was entered wrongly."""
    row = vote_in(session, vote, by=place.actor, municipality=place.municipality.pk)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        annul_vote(session, vote, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=day_address(place, session, ITEMS),
            words=_("The vote was annulled. It stays to be seen with the reason."),
            follows=_("Enter the right vote."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Annul the vote"),
        lead=row.question_ky,
        button=_("Annul"),
        back=to_day(place, session),
    )


@office(page=PAGE, POST=DO)
def done(request: HttpRequest, place: Office, session: str, item: int) -> HttpResponse:
    """The session dealt with an item."""

    def act() -> Done:
        deal_with_item(session, item, by=place.actor, municipality=place.municipality.pk)
        return Done(address=day_address(place, session, ITEMS), words=_("The item was dealt with."))

    _item(place, session, item)
    return pressed(request, place, title=_("Dealt with"), back=to_day(place, session), act=act)


@office(page=PAGE, POST=DO)
def back(request: HttpRequest, place: Office, session: str, item: int) -> HttpResponse:
    """The session did not deal with it yet after all."""

    def act() -> Done:
        put_item_back(session, item, by=place.actor, municipality=place.municipality.pk)
        return Done(address=day_address(place, session, ITEMS), words=_("The item is open again."))

    _item(place, session, item)
    return pressed(request, place, title=_("Not dealt with yet"), back=to_day(place, session), act=act)


def _item(place: Office, session: str, item: int) -> SessionItem:
    return item_in(session, item, by=place.actor, municipality=place.municipality.pk)


def _initial(row: SessionItem) -> dict[str, str]:
    return {
        "question_ky": row.title_ky,
        "question_ru": row.title_ru,
        "needs": SessionVote.Needs.MAJORITY_OF_PRESENT.value,
    }


def _done(place: Office, session: str, vote: SessionVote) -> Done:
    carried: Words = _("The vote carried.") if vote.is_carried else _("The vote did not carry.")
    return Done(
        address=day_address(place, session, ITEMS),
        words=carried,
        follows=_("Enter the decision, or go on to the next item.") if vote.is_carried else "",
    )
