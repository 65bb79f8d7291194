"""Steps on the council and the offices: bodies, convocation, who holds which office, whose seats are taken."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.community.models import LsgBody, Position
from esep.community.queries.setup.entered import Entered
from esep.community.queries.setup.step import Mark, Progress, Step, progress

Kind = Position.Kind

WANTED = (Kind.HEAD, Kind.RESPONSIBLE_SECRETARY, Kind.FINANCE_CHIEF, Kind.KENESH_CHAIR)
"""Offices without whose holders no meeting can be prepared and no report signed."""


def council(entered: Entered) -> Progress:
    """The council and its executive body are entered, and the convocation that sits."""
    kinds = (LsgBody.Kind.KENESH, LsgBody.Kind.EXECUTIVE)
    bodies = [kind.label for kind in kinds if kind not in entered.bodies]
    convocation = () if entered.convocation else (_("the present convocation"),)
    is_begun = len(bodies) < len(kinds) or entered.convocation is not None
    return progress(Step.COUNCIL, *bodies, *convocation, begun=is_begun)


def offices(entered: Entered) -> Progress:
    """Each of four offices has a holder, or somebody who stands in."""
    held = {position.kind for position in entered.positions if position.pk in entered.held}
    missing = [kind.label for kind in WANTED if kind not in held]
    return progress(Step.OFFICES, *missing, begun=bool(entered.positions))


def seats(entered: Entered) -> Progress:
    """Every seat is taken, or it was said that the others are empty."""
    if entered.convocation is None or not entered.districts:
        return progress(Step.SEATS, _("convocation and districts come first"), begun=False)
    if Mark.EMPTY_SEATS in entered.marks:
        return progress(Step.SEATS, begun=True)
    missing = [
        format_lazy("{}: {}", district.name, district.seats - entered.taken[district.pk])
        for district in entered.districts
        if entered.taken[district.pk] < district.seats
    ]
    return progress(Step.SEATS, *missing, begun=any(entered.taken.values()))
