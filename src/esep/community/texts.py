"""A text in the three languages, as commands take it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """What is written in each language. All of them may be empty; a reader then gets the Kyrgyz one."""

    ky: str = ""
    ru: str = ""
    en: str = ""

    def columns(self, name: str) -> dict[str, str]:
        """The text as tables keep it: ``address_ky``, ``address_ru``, ``address_en``."""
        return {f"{name}_ky": self.ky.strip(), f"{name}_ru": self.ru.strip(), f"{name}_en": self.en.strip()}
