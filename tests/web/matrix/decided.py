"""A session of today in which something was decided, for the walk over all routes."""

from collections.abc import Callable, Mapping
from datetime import time

from esep.access import Actor
from esep.community.names import Names
from esep.council.commands.conducting.beginning import begin_session
from esep.council.commands.conducting.excusing import excuse_member
from esep.council.commands.conducting.voting import Counts, VoteEntry, take_vote
from esep.council.commands.decisions.adopting import adopt_decision
from esep.council.commands.decisions.effects import EffectEntry, Kind, change_earlier
from esep.council.commands.decisions.entry import DecisionEntry
from esep.council.commands.sessions import ItemEntry, SessionEntry, add_item, plan_session
from esep.council.models import Absence, Decision, Presence
from esep.kernel import clock, scope


def decided_in(code: Callable[[str], str], *, by: Actor, municipality: int, note: str) -> Mapping[str, int | str]:
    """A vote that carried, a decision that amends another, who was there, and an excuse whose words are a canary."""
    session = SessionEntry(topic=Names(ky="Жайыт"), date=clock.today(), start_time=time(23, 59))
    plan_session(session, by=by, municipality=municipality, code=code("SD"))
    item = add_item(code("SD"), ItemEntry(titles=Names(ky="Жайыт")), by=by, municipality=municipality)
    excuse_member(code("SD"), code("15"), reason=Absence.Reason.ILLNESS, words=note, by=by, municipality=municipality)
    begin_session(code("SD"), chair=code("15"), by=by, municipality=municipality)
    entry = VoteEntry(question_ky="Бекитилсинби?", counts=Counts(in_favour=1))
    vote = take_vote(code("SD"), item.pk, entry, by=by, municipality=municipality)
    said = DecisionEntry(kind=Decision.Kind.PROPERTY, title_ky="Жайыт жөнүндө", text_ky="Берилсин.", vote=vote.pk)
    first = adopt_decision(code("SD"), said, by=by, municipality=municipality)
    second = adopt_decision(code("SD"), said, by=by, municipality=municipality)
    amends = EffectEntry(on=first.code, kind=Kind.AMENDS)
    effect = change_earlier(second.code, amends, by=by, municipality=municipality)
    with scope.of(municipality):
        stay = Presence.objects.get(session__code=code("SD")).pk
    return {"item": item.pk, "vote": vote.pk, "stay": stay, "decision": second.code, "effect": effect.pk}
