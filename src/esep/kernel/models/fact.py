"""Facts as they are kept. The law reads them and nothing else; a mistake is mended by a newer fact."""

from django.db import models

from esep.kernel.models.account import Account
from esep.kernel.models.base import OfMunicipality, canonical
from esep.regulation.facts import Fact
from esep.regulation.facts.reading import adapter_of


class RecordedFact(OfMunicipality):
    """One fact of the law core (:class:`esep.regulation.facts.fact.Fact`) with who recorded it.

    Nothing but ``data`` may ever change, and that only to erase personal text; the journal keeps a digest of each.
    """

    REF = "fact"

    code = models.CharField(max_length=80)
    kind = models.CharField(max_length=60)
    occurred_on = models.DateField()
    occurred_at = models.DateTimeField(null=True, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    supersedes = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="superseded_by"
    )
    reason = models.CharField(max_length=500, blank=True)
    data = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ("occurred_on", "recorded_at", "code")
        constraints = (
            models.UniqueConstraint(fields=("municipality", "code"), name="fact_code_once"),
            models.UniqueConstraint(fields=("municipality", "supersedes"), name="fact_superseded_once"),
        )
        indexes = (models.Index(fields=("municipality", "kind", "occurred_on"), name="fact_by_kind"),)

    @property
    def ref(self) -> str:
        """A fact is known by its own code, which is unique in the municipality."""
        return f"{self.REF}:{self.code}"

    def canonical(self) -> str:
        """The fact with its records; who recorded it is the journal's to say."""
        return canonical(
            {
                "code": self.code,
                "kind": self.kind,
                "records": [case.record for case in self.cases.all()],
                "occurred_on": self.occurred_on,
                "occurred_at": self.occurred_at,
                "recorded_at": self.recorded_at,
                "supersedes": self.supersedes.code if self.supersedes else None,
                "reason": self.reason,
                "data": self.data,
            }
        )

    def to_law(self) -> Fact:
        """The fact as the law core reads it. Its cases and what it supersedes must be fetched already."""
        return Fact(
            id=self.code,
            kind=self.kind,
            cases=tuple(case.record for case in self.cases.all()),
            occurred_on=self.occurred_on,
            recorded_at=self.recorded_at,
            data=adapter_of(self.kind).validate_python(self.data),
            occurred_at=self.occurred_at,
            supersedes=self.supersedes.code if self.supersedes else None,
        )


class FactCase(OfMunicipality):
    """A record that a fact belongs to, such as ``meeting:M4``; one fact may belong to several."""

    fact = models.ForeignKey(RecordedFact, on_delete=models.PROTECT, related_name="cases")
    record = models.CharField(max_length=100)

    class Meta:
        ordering = ("fact", "pk")
        constraints = (models.UniqueConstraint(fields=("municipality", "fact", "record"), name="fact_case_once"),)
        indexes = (models.Index(fields=("municipality", "record"), name="facts_of_case"),)
