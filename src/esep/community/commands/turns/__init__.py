"""The turns: of the year, and of the council after elections."""

from esep.community.commands.turns.council import CouncilTurn, CouncilTurned, ReElected, turn_council
from esep.community.commands.turns.matters import HandingOn, hand_on
from esep.community.commands.turns.year import YearTurned, settle_day, turn_year, years_to_turn

__all__ = [
    "CouncilTurn",
    "CouncilTurned",
    "HandingOn",
    "ReElected",
    "YearTurned",
    "hand_on",
    "settle_day",
    "turn_council",
    "turn_year",
    "years_to_turn",
]
