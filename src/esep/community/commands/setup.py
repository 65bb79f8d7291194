"""The set-up: what somebody says of a step that no record can show, and the test of the mail."""

from django.core.validators import validate_email
from django.utils.translation import gettext as _
from django.utils.translation import override

from esep.access import Act, Actor
from esep.community.models import SetupMark
from esep.kernel.command import command
from esep.kernel.models import Municipality, canonical

MAIL_TOPIC = "mail_test"
LANGUAGES = ("ky", "ru")


def mark_step(step: str, *, by: Actor, municipality: int, note: str = "") -> SetupMark:
    """Say of a step that it was looked at, that a test went well, or that there is nothing to enter."""
    with command(Act.KEEP_SETUP, by=by, municipality=municipality) as acting:
        assert acting.account is not None
        return acting.save(
            SetupMark(
                municipality=acting.municipality,
                step=step,
                said_at=acting.at,
                said_by=acting.account,
                note=note.strip(),
            )
        )


def try_mail(address: str, *, by: Actor, municipality: int) -> None:
    """Queue a message that only says that it arrived. Raises Refused for what is no address."""
    with command(Act.KEEP_SETUP, by=by, municipality=municipality) as acting:
        recipient = address.strip()
        validate_email(recipient)
        subject, text = _said(acting.municipality)
        key = f"{MAIL_TOPIC}:{acting.number}"
        acting.queue(key=key, topic=MAIL_TOPIC, recipient=recipient, subject=subject, text=text)
        acting.note_as(key, canonical({"recipient": recipient}))


def _said(place: Municipality) -> tuple[str, str]:
    """Subject and text, in each language of the municipality below the other."""
    subjects, texts = [], []
    for language in LANGUAGES:
        with override(language):
            said = _("If you read this, Esep can send mail. There is nothing to do.")
            subjects.append(_("A test of the mail"))
            texts.append(f"{place.name_in(language)}\n{said}")
    return " · ".join(subjects), "\n\n".join(texts)
