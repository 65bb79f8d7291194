"""Words for the files of a notice: languages and sheets."""

from collections.abc import Mapping

from django.utils.translation import pgettext_lazy

from esep.documents.notice_poster import PosterSize
from esep.kernel.refusals import Words
from esep.regulation.wording import Language

PRINTED_IN = (Language.KY, Language.RU)
"""The languages in which residents are told."""

BOTH = "both"
"""Kyrgyz, and Russian below."""

LANGUAGE_WORDS: Mapping[str, Words] = {
    BOTH: pgettext_lazy("languages of a poster", "Kyrgyz with Russian below"),
    Language.KY.value: "Кыргызча",
    Language.RU.value: "Русский",
}
SIZE_WORDS: Mapping[PosterSize, Words] = {
    PosterSize.A4: pgettext_lazy("paper of a notice", "Poster A4"),
    PosterSize.A3: pgettext_lazy("paper of a notice", "Poster A3"),
}
