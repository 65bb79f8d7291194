"""Changing: what an appeal is about, its kind, its village; a newer fact says it, with the reason (2.3)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.commands.appeals.keeping import keeping
from esep.appeals.commands.appeals.redaction import refuse_traits
from esep.appeals.commands.appeals.telling import tell_anew
from esep.appeals.models import Appeal
from esep.community.entering import by_code
from esep.community.models import Village
from esep.kernel.refusals import Refused
from esep.regulation.facts.deputy import AppealKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What people say of an appeal. ``subject`` names nobody; ``village`` is a code, empty for none."""

    subject: str
    kind: AppealKind
    village: str = ""
    collective: int | None = None


def change_appeal(code: str, said: Described, *, by: Actor, municipality: int, seen: int, reason: str) -> Appeal:
    """Say anew what an appeal is about. The first fact stays to be seen, a newer one counts.

    Raises Refused: no reason, an empty subject or one that tells who wrote, one signer of a collective appeal, an
    unknown village, STALE.
    """
    with keeping(Act.KEEP_APPEALS, code, by=by, municipality=municipality) as (acting, appeal):
        subject = said.subject.strip()
        if not subject:
            raise Refused.because(
                "no_subject", _("Say in a few words what it is about."), remedy=_("Name no residents."), field="subject"
            )
        if said.collective is not None and said.collective < 2:
            raise Refused.because(
                "collective_number",
                _("A collective one is signed by two people or more."),
                remedy=_("Enter how many signed, or leave the field empty."),
                field="collective",
            )
        if subject != appeal.subject:
            refuse_traits({"subject": subject}, appeal.submission.author)
        appeal.subject, appeal.kind, appeal.collective = subject, said.kind.value, said.collective
        appeal.village = by_code(Village, said.village, field="village") if said.village else None
        tell_anew(acting, appeal, reason=reason)
        return acting.edit(appeal, seen=seen)
