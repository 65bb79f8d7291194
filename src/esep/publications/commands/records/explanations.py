"""Explanations in plain words: a newer one takes the place of the older, which stays to be read (7.2)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.texts import Texts
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.publications.commands.records.entering import in_kyrgyz, worded
from esep.publications.commands.records.telling import TOLD, Telling, tell
from esep.publications.items import OF_EXPLANATIONS
from esep.publications.models import Explanation


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplanationEntry:
    """A text under its title."""

    kind: Explanation.Kind
    title: Texts
    text: Texts


def explain(entry: ExplanationEntry, *, by: Actor, municipality: int, telling: Telling = TOLD) -> Explanation:
    """Put a text into force. Raises Refused: no Kyrgyz title or text, too long, the same as the one in force."""
    clause = OF_EXPLANATIONS[entry.kind]
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        in_kyrgyz(entry.title, field="title_ky", clause=clause)
        in_kyrgyz(entry.text, field="text_ky", clause=clause)
        columns = worded(Explanation, title=entry.title, text=entry.text)
        newest = Explanation.objects.filter(kind=entry.kind.value).first()
        if newest is not None and all(getattr(newest, column) == words for column, words in columns.items()):
            raise Refused.because(
                "nothing_new",
                _("This is the text in force, word for word."),
                remedy=_("Change it, or say in the catalogue that you looked and nothing is new."),
                clause=clause,
                field="text_ky",
            )
        row = Explanation(
            municipality=acting.municipality,
            kind=entry.kind.value,
            recorded_at=acting.at,
            recorded_by=acting.account,
            **columns,
        )
        acting.save(row)
        what = _("An explanation is new") if newest is None else _("An explanation changed")
        tell(acting, telling, clause, what=what, name=row.title_ky, on=clock.today())
        return row
