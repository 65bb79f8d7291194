"""Facts: what may be recorded, in the words of the regulation. The list of kinds is closed (see ``KINDS``)."""

from esep.regulation.facts import common, council, deputy, meeting
from esep.regulation.facts.common import Answer, Evidence, PartAnswer
from esep.regulation.facts.fact import Fact
from esep.regulation.facts.kinds import KINDS, FactData, FactKind

CHAPTERS = (common, meeting, deputy, council)

__all__ = ["CHAPTERS", "KINDS", "Answer", "Evidence", "Fact", "FactData", "FactKind", "PartAnswer"]
