"""Proofs: what may be brought to show that something was done: a file or a link, not both."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from esep.records.proving import Proof
from esep.regulation.facts.common import EvidenceKind
from esep.workspace.forms import OfficeForm


class WithProof(OfficeForm):
    """A form with the fields ``on``, ``link`` and ``attached``: both of the proof may stay empty."""

    def clean(self) -> dict[str, Any]:
        """As Django's; the proof is a file or a link, if there is one."""
        typed = super().clean() or {}
        if typed.get("attached") and typed.get("link"):
            self.add_error("link", _("Give either a file or a link."))
        return typed

    def kind_of(self, media_type: str) -> EvidenceKind:
        """What sort of proof a file is, by its media type unless somebody says so."""
        return EvidenceKind.PHOTO if media_type.startswith("image/") else EvidenceKind.SCAN

    @property
    def proof(self) -> Proof | None:
        """What was brought as evidence; none where nothing was."""
        typed = self.cleaned_data
        file = next(iter(typed["attached"]), None)
        if file is None and not typed["link"].strip():
            return None
        kind = EvidenceKind.LINK if file is None else self.kind_of(file.media_type)
        return Proof(kind=kind, claimed_on=typed["on"], file=file, link=typed["link"])
