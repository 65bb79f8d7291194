"""The state of the records: what cannot be so, what is missing, and what is worth a look."""

from esep.community.queries.health.finding import Answer, Finding, Target, Weight
from esep.community.queries.health.judging import findings_in, state_of_records
from esep.community.queries.health.records import Records

__all__ = ["Answer", "Finding", "Records", "Target", "Weight", "findings_in", "state_of_records"]
