"""Adopted: from the text a council printed to its structure, and from there to the clauses of the pack.

Pure functions over plain text: lines, outline (items in printed order), binding, report. Opening a file of
any format is the work of the intake room; nothing here reads bytes.
"""

from esep.regulation.adopted.binding import Bound, PrintedClause, bind
from esep.regulation.adopted.gap import Gap, gaps_in
from esep.regulation.adopted.item import Item, ItemKind
from esep.regulation.adopted.outline import Outline, read_outline
from esep.regulation.adopted.remark import Remark
from esep.regulation.adopted.repair import repair
from esep.regulation.adopted.report import ImportReport, Source, import_text
from esep.regulation.adopted.typography import display

__all__ = [
    "Bound",
    "Gap",
    "ImportReport",
    "Item",
    "ItemKind",
    "Outline",
    "PrintedClause",
    "Remark",
    "Source",
    "bind",
    "display",
    "gaps_in",
    "import_text",
    "read_outline",
    "repair",
]
