"""A name in the three languages, as commands take it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """A name: Kyrgyz always, Russian and English where they differ."""

    ky: str
    ru: str = ""
    en: str = ""

    @property
    def columns(self) -> dict[str, str]:
        """The name as tables keep it."""
        return {"name_ky": self.ky.strip(), "name_ru": self.ru.strip(), "name_en": self.en.strip()}
