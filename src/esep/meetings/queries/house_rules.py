"""The house rules under which meetings are held here (3.4); where the office set none, those that Esep proposes."""

from collections.abc import Mapping
from dataclasses import dataclass

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.documents.house_rules import proposal
from esep.meetings.models import HouseRules
from esep.regulation.wording import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules by language, a rule a line. ``version`` is that of the office's own, 0 where they are the proposal."""

    texts: Mapping[Language, str]
    version: int

    @property
    def is_proposal(self) -> bool:
        """Whether the office has set none of its own."""
        return self.version == 0

    def text_in(self, language: Language) -> str:
        """The rules in one language, in Kyrgyz where there are none."""
        return self.texts[language] or self.texts[Language.KY]


def house_rules(*, by: Actor, municipality: int) -> Rules:
    """The rules of a municipality. One query. Raises Refused."""
    with seeing(Act.VIEW_MEETINGS, by=by, municipality=municipality):
        return rules_in_scope()


def rules_in_scope() -> Rules:
    """The same for the municipality in scope, without asking who reads."""
    row = HouseRules.objects.first()
    if row is None:
        return Rules(texts=proposed(), version=0)
    texts = {Language.KY: row.text_ky, Language.RU: row.text_ru, Language.EN: row.text_en}
    return Rules(texts=texts, version=row.version)


def proposed() -> Mapping[Language, str]:
    """The rules that Esep proposes, in every language."""
    return {language: proposal(language) for language in Language}
