"""House rules: how meetings are held here, as the chair explains it at the opening (3.4)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.meetings.models import HouseRules


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesText:
    """The rules in the languages of the municipality: plain text, a rule a line. Kyrgyz may not be missing."""

    ky: str
    ru: str = ""
    en: str = ""


def keep_house_rules(text: RulesText, *, by: Actor, municipality: int, seen: int = 0) -> HouseRules:
    """Set the house rules, or change them. ``seen`` is the version that stood before the actor, 0 where none did.

    Raises Refused: without rules in Kyrgyz; STALE when somebody else saved in between.
    """
    with command(Act.KEEP_HOUSE_RULES, by=by, municipality=municipality) as acting:
        if not text.ky.strip():
            raise Refused.because(
                "no_rules",
                _("There are no rules in Kyrgyz."),
                remedy=_("Write at least one, or take the proposal."),
                clause="3.4-opening",
                field="text_ky",
            )
        row = HouseRules.objects.first() or HouseRules(municipality=acting.municipality)
        row.text_ky, row.text_ru, row.text_en = (_tidy(one) for one in (text.ky, text.ru, text.en))
        return acting.edit(row, seen=seen) if row.pk is not None else acting.save(row)


def _tidy(text: str) -> str:
    """Each rule on its line, without empty ones."""
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())
