"""Names in Kyrgyz letters: Latin ones among them are named, and mended by one press, or kept where they are meant."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from esep.intake.lookalikes import Mending, mended
from esep.workspace.forms import OfficeForm

MEND, KEEP, KEPT = "spelling_mend", "spelling_keep", "spelling_kept"
"""The two buttons beside a name, each with the name of its field; and the fields that stay as they were typed."""


class SpelledForm(OfficeForm):
    """A form with names; ``SPELLED`` are their fields, which together are one name as far as letters go."""

    SPELLED: ClassVar[tuple[str, ...]] = ()

    def __init__(
        self,
        data: QueryDict | None = None,
        files: Any = None,
        *,
        initial: Mapping[str, Any] | None = None,
        version: int | None = None,
    ) -> None:
        super().__init__(data, files, initial=initial, version=version)
        self.fields[KEPT] = forms.CharField(widget=forms.HiddenInput, required=False, max_length=500)
        if data is not None:
            self.data = self._pressed(data)

    def clean(self) -> dict[str, Any]:
        """Offer another spelling for every name with foreign letters, unless it was kept."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        kept = str(cleaned.get(KEPT, "")).split()
        for name, found in self._mendings(cleaned).items():
            if found.is_needed and name not in kept:
                self.spellings[name] = found.text if found.is_whole else ""
                self.add_error(name, self._said(found))
        return cleaned

    def _pressed(self, data: QueryDict) -> QueryDict:
        """What was sent, with the spelling that was chosen."""
        mend, keep = data.get(MEND), data.get(KEEP)
        chosen = data.copy()
        if mend in self.SPELLED:
            chosen[mend] = self._mendings(data)[mend].text
        if keep in self.SPELLED:
            chosen[KEPT] = " ".join(sorted({*data.get(KEPT, "").split(), keep}))
        return chosen

    def _mendings(self, typed: Mapping[str, Any]) -> dict[str, Mending]:
        names = {name: str(typed.get(name) or "") for name in self.SPELLED}
        return {name: mended(text, beside=" ".join(names.values())) for name, text in names.items()}

    def _said(self, found: Mending) -> str:
        said = _("These letters are not Kyrgyz: %(letters)s.") % {"letters": ", ".join(found.letters)}
        return said if found.is_whole else f"{said} {_('Type the word anew with Kyrgyz letters.')}"
