"""What the parts of minutes are called on the pages of the office."""

from django.utils.translation import pgettext_lazy

from esep.meetings.minutes.text import Part

PART_WORDS = {
    Part.DATE_PLACE: pgettext_lazy("part of the minutes", "date and place"),
    Part.COUNTS: pgettext_lazy("part of the minutes", "how many took part"),
    Part.AGENDA: pgettext_lazy("part of the minutes", "agenda"),
    Part.SPEECHES: pgettext_lazy("part of the minutes", "what was said"),
    Part.RAPPORTEURS: pgettext_lazy("part of the minutes", "who presented"),
    Part.QUESTIONERS: pgettext_lazy("part of the minutes", "questions and answers"),
    Part.OUTCOMES: pgettext_lazy("part of the minutes", "decisions and recommendations"),
}
"""The parts that 3.6 asks for."""

FIELD_WORDS = {
    "date_place": PART_WORDS[Part.DATE_PLACE],
    "counts": PART_WORDS[Part.COUNTS],
    "opening": pgettext_lazy("part of the minutes", "opening and election"),
    "agenda": PART_WORDS[Part.AGENDA],
    "speeches": PART_WORDS[Part.SPEECHES],
    "rapporteurs": PART_WORDS[Part.RAPPORTEURS],
    "questions": PART_WORDS[Part.QUESTIONERS],
    "outcomes": PART_WORDS[Part.OUTCOMES],
    "remarks": pgettext_lazy("part of the minutes", "further remarks"),
    "reasons": pgettext_lazy("part of the minutes", "why there is nothing of a part"),
}
"""The fields of a text, in the order of the minutes."""

PART_OF = {"questions": Part.QUESTIONERS} | {part.value: part for part in Part if part is not Part.QUESTIONERS}
"""The part of 3.6 that a field fills."""
