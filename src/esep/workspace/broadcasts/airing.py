"""Entering: a medium is asked, a session went out, a wrong entry is withdrawn."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.models import Organization
from esep.council.commands.broadcasts.airing import air_asked, air_session, withdraw_broadcast
from esep.council.commands.broadcasts.asking import ask_broadcast
from esep.council.models import Broadcast
from esep.council.queries.broadcasts import airing_row
from esep.council.queries.sessions import session_of
from esep.kernel import clock
from esep.kernel.refusals import Words, not_found
from esep.records.proving import Proof
from esep.regulation.wording import Language
from esep.workspace.broadcasts.forms import AiredForm, AskForm, MediumFields, NewAiredForm
from esep.workspace.council_letter import How, told_of
from esep.workspace.decisions.common import sent_with_files
from esep.workspace.directory.reading import organizations
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.meetings.proofs import WithProof
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.register.upload import takes_files
from esep.workspace.sessions.common import public_address
from esep.workspace.submitting import Done, submit

DO = Act.KEEP_BROADCASTS
M = TypeVar("M", bound=MediumFields)


@takes_files
@office(GET=DO, POST=DO)
def new(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """Record a broadcast that was not asked for by a letter of Esep."""
    row = session_of(session)
    form = _with_media(place, sent_with_files(NewAiredForm, request, initial={"on": row.date}))

    def act(typed: dict[str, Any]) -> Done:
        air_session(
            session,
            form.entry,
            on=typed["on"],
            is_live=typed["is_live"],
            link=typed["link"],
            note=typed["note"],
            proofs=_proofs(form),
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(address=_list(place), words=_("The broadcast is recorded."))

    return _answer(request, place, form, act, title=_("Record a broadcast"), lead=f"{row.code} · {row.topic}")


@takes_files
@office(GET=DO, POST=DO)
def ask(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """Write, or record, a letter that asks a medium to broadcast."""
    row = session_of(session)
    initial = {"on": clock.today(), "how": How.WRITE.value, "language": Language.KY.value}
    form = _with_media(place, sent_with_files(AskForm, request, initial=initial))

    def act(typed: dict[str, Any]) -> Done:
        title = _("Letter about the broadcast of a session: %(code)s") % {"code": row.code}
        asked = ask_broadcast(
            session,
            form.entry,
            on=typed["on"],
            title=str(title) if form.how_it_goes is How.NUMBER else "",
            files=typed["attached"],
            letter=form.letter(address=public_address(request, place, row)),
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return told_of(place, asked.letter, otherwise=_list(place))

    return _answer(
        request, place, form, act, title=_("Ask for a broadcast by letter"), lead=f"{row.code} · {row.topic}"
    )


@takes_files
@office(GET=DO, POST=DO)
def aired(request: HttpRequest, place: Office, broadcast: int) -> HttpResponse:
    """Record that the medium which was asked broadcast the session."""
    row = _found(broadcast)
    form = sent_with_files(AiredForm, request, version=row.version, initial={"on": row.session.date})

    def act(typed: dict[str, Any]) -> Done:
        air_asked(
            broadcast,
            on=typed["on"],
            is_live=typed["is_live"],
            link=typed["link"],
            note=typed["note"],
            proofs=_proofs(form),
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(address=_list(place), words=_("The broadcast is recorded."))

    return _answer(request, place, form, act, title=_("Record a broadcast"), lead=f"{row.session.code} · {row.channel}")


@office(GET=DO, POST=DO)
def withdraw(request: HttpRequest, place: Office, broadcast: int) -> HttpResponse:
    """Withdraw an entry that was made by mistake."""
    row = _found(broadcast)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_broadcast(broadcast, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=_list(place), words=_("The entry is withdrawn. It counts no more."))

    return _answer(request, place, form, act, title=_("Withdraw: entered by mistake"), lead=row.channel)


def _answer(
    request: HttpRequest,
    place: Office,
    form: OfficeForm,
    act: Callable[[dict[str, Any]], Done],
    *,
    title: Words,
    lead: Words,
) -> HttpResponse:
    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=title,
        lead=lead,
        button=_("Save"),
        back=Back(_list(place), _("Broadcasts of sessions")),
    )


def _with_media(place: Office, form: M) -> M:
    media = [row for row in organizations(place) if row.kind == Organization.Kind.MEDIA]
    form.offer({"organization": [(row.code, row.name) for row in media]})
    return form


def _proofs(form: WithProof) -> tuple[Proof, ...]:
    return (form.proof,) if form.proof is not None else ()


def _found(broadcast: int) -> Broadcast:
    row = airing_row(broadcast)
    if row is None:
        raise not_found()
    return row


def _list(place: Office) -> str:
    return place.address("office-broadcasts")
