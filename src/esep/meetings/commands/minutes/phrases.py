"""Phrases: sentences that clerks use again and again, kept by part and language."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.documents.telling import tell
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.meetings.minutes.text import Part
from esep.meetings.models import MinutesPhrase
from esep.regulation.wording import words

MOST = 30
"""Phrases of one part in one language."""


def add_phrase(text: str, *, part: str, language: str, by: Actor, municipality: int) -> MinutesPhrase:
    """Keep a sentence for a part. Raises Refused: empty, too many, or kept already."""
    with command(Act.KEEP_MINUTES, by=by, municipality=municipality) as acting:
        said = " ".join(text.split())
        if not said:
            raise Refused.because("phrase_empty", _("Write the sentence."), field="text")
        own_phrases(acting, language)
        present = [row.text for row in standing(language) if row.part == part]
        if said in present:
            raise Refused.because("phrase_known", _("This sentence is kept already."), field="text")
        if len(present) >= MOST:
            raise Refused.because(
                "too_many_phrases",
                _("A part has at most this many sentences: %(most)s.") % {"most": MOST},
                remedy=_("Take out one that nobody uses."),
                field="text",
            )
        return _put(acting, said, part=Part(part), language=language)


def take_phrase_out(phrase: int, *, by: Actor, municipality: int) -> MinutesPhrase:
    """Offer a sentence no more. Raises Refused where there is none."""
    with command(Act.KEEP_MINUTES, by=by, municipality=municipality) as acting:
        row = MinutesPhrase.objects.filter(pk=phrase).first()
        if row is None:
            raise not_found()
        if row.taken_out_at is not None:
            raise Refused.because(
                "phrase_gone",
                _("This sentence was taken out already."),
                remedy=_("Look at the present list."),
            )
        row.taken_out_at = acting.at
        return acting.edit(row, seen=row.version)


def own_phrases(acting: Acting, language: str) -> None:
    """Let the municipality own the proposed sentences, as soon as it keeps one of its own."""
    if MinutesPhrase.objects.filter(language=language).exists():
        return
    for part, text in proposals(language):
        _put(acting, text, part=part, language=language)


def standing(language: str) -> list[MinutesPhrase]:
    """The sentences that are offered, by part."""
    return list(MinutesPhrase.objects.filter(language=language, taken_out_at__isnull=True))


def proposals(language: str) -> tuple[tuple[Part, str], ...]:
    """The sentences that Esep proposes to begin with."""
    keys = words("esep.documents")["minutes_phrases"]
    return tuple((Part(key.rpartition("_")[0]), tell(f"minutes_phrases.{key}", language)) for key in keys)


def _put(acting: Acting, text: str, *, part: Part, language: str) -> MinutesPhrase:
    row = MinutesPhrase(municipality=acting.municipality, part=part.value, language=language, text=text)
    return acting.save(row)
