"""What everybody may read of an appeal, written beside its text; and erasing who wrote."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.commands.appeals.erasing import Redacted, erase_author
from esep.appeals.commands.appeals.releasing import PublicCopy, release_copy, take_copy_back
from esep.appeals.models import Appeal
from esep.kernel.refusals import Kind, Words
from esep.workspace.appeals.common import acted, kept_in
from esep.workspace.appeals.forms import CopyForm, EraseForm
from esep.workspace.forms import posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office


@office(GET=Act.RELEASE_APPEALS, POST=Act.RELEASE_APPEALS)
def copy(request: HttpRequest, place: Office, appeal: str) -> HttpResponse:
    """Write the public copy of an appeal beside its text."""
    found, row = kept_in(place, appeal)
    form = CopyForm(posted(request), initial=_values(row), version=row.version)
    if row.state != Appeal.State.ANSWERED:
        form.fields["answer"].help_text = _("Leave it empty until the appeal is answered.")

    def act(typed: dict[str, Any]) -> Words:
        said = PublicCopy(
            subject_ky=typed["subject_ky"],
            subject_ru=typed["subject_ru"],
            text=typed["text"],
            answer=typed["answer"],
        )
        release_copy(appeal, said, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return _("Everybody can read the public copy now.")

    def shown() -> HttpResponse:
        return acted(
            request,
            place,
            form,
            act,
            found=found,
            title=_("Public copy of the appeal"),
            button=_("Show it to everybody"),
            template="workspace/appeals/copy.html",
        )

    made = shown()
    if form.refused_as is not Kind.STALE:
        return made
    form.set_beside(_values(row), version=row.version)
    return shown()


@office(GET=Act.RELEASE_APPEALS, POST=Act.RELEASE_APPEALS)
def copy_back(request: HttpRequest, place: Office, appeal: str) -> HttpResponse:
    """Show the public copy to nobody any more."""
    found, row = kept_in(place, appeal)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Words:
        take_copy_back(appeal, by=place.actor, municipality=place.municipality.pk, reason=typed["reason"])
        return _("The public copy was taken back. Its words stay as a draft.")

    return acted(
        request,
        place,
        form,
        act,
        found=found,
        fits=row.released_at is not None,
        title=_("Take the public copy back"),
        button=_("Take it back"),
    )


@office(GET=Act.ERASE_AUTHORS, POST=Act.ERASE_AUTHORS)
def erase(request: HttpRequest, place: Office, appeal: str) -> HttpResponse:
    """Erase who wrote. Whoever may not read appeals erases without changing their words."""
    found, row = kept_in(place, appeal, act=Act.ERASE_AUTHORS)
    author = row.submission.author
    form = EraseForm(posted(request), initial={"text": row.submission.text, "answer": row.answer})
    reads = place.may(Act.VIEW_APPEALS)
    if not reads:
        del form.fields["text"], form.fields["answer"]

    def act(typed: dict[str, Any]) -> Words:
        erase_author(
            appeal,
            by=place.actor,
            municipality=place.municipality.pk,
            reason=typed["reason"],
            redacted=Redacted(text=typed["text"], answer=typed["answer"]) if reads else None,
        )
        return _("Who wrote is erased. The matter stays.")

    return acted(
        request,
        place,
        form,
        act,
        found=found,
        fits=author is not None and author.erased_at is None,
        title=_("Erase who wrote"),
        button=_("Erase for ever"),
    )


def _values(row: Appeal) -> dict[str, Any]:
    return {
        "subject_ky": row.public_subject_ky or row.subject,
        "subject_ru": row.public_subject_ru,
        "text": row.public_text,
        "answer": row.public_answer,
    }
