"""Experts and specialists who help to prepare a meeting (2.5, fourth item)."""

import pytest

from esep.access import Actor
from esep.kernel import scope
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from esep.meetings.commands.experts import ExpertEntry, engage_expert, withdraw_expert
from esep.meetings.queries.requests import experts_of
from tests.community.min_bulak import TODAY, MinBulak
from tests.meetings.plans import a_meeting

pytestmark = pytest.mark.clause("2.5-experts")

HYDROLOGIST = ExpertEntry("Токтобеков Асан", "гидрология", "Суунун сапаты боюнча корутунду", contact="0700 00 00 00")


def test_the_fact_of_an_expert_names_field_and_task_but_nobody(built: MinBulak, secretary: Actor) -> None:
    meeting = a_meeting(built.place, by=secretary)

    engage_expert(meeting.code, HYDROLOGIST, by=secretary, municipality=built.place.pk, on=TODAY)

    with scope.of(built.place.pk):
        fact = RecordedFact.objects.get(kind="experts.engaged")
    assert fact.data == {"field": "гидрология", "task": "Суунун сапаты боюнча корутунду"}


def test_who_is_taken_from_the_list_stays_to_be_seen_with_the_reason(built: MinBulak, secretary: Actor) -> None:
    meeting, place = a_meeting(built.place, by=secretary), built.place.pk
    expert = engage_expert(meeting.code, HYDROLOGIST, by=secretary, municipality=place, on=TODAY)

    withdraw_expert(expert.pk, by=secretary, municipality=place, reason="Келе албайт")

    with scope.of(place):
        (found,) = experts_of(meeting)
        assert RecordedFact.objects.filter(kind="fact.withdrawn", supersedes=expert.fact).exists()
    assert (found.withdraw_reason, found.withdrawn_at is not None) == ("Келе албайт", True)
    with pytest.raises(Refused, match="expert_withdrawn"):
        withdraw_expert(expert.pk, by=secretary, municipality=place, reason="Дагы")


def test_the_same_expert_is_not_entered_twice_by_two_clerks(built: MinBulak, secretary: Actor) -> None:
    meeting, place = a_meeting(built.place, by=secretary), built.place.pk
    engage_expert(meeting.code, HYDROLOGIST, by=secretary, municipality=place, on=TODAY)

    with pytest.raises(Refused) as refused:
        engage_expert(meeting.code, HYDROLOGIST, by=secretary, municipality=place, on=TODAY)

    assert [(one.code, one.clause) for one in refused.value.refusals] == [("expert_twice", "2.5-experts")]
