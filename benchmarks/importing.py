"""S5: a table of 100,000 rows is read with all checks, beside the plain reading of the same file in the same run.

The table is as offices keep them: numbered rows, both codes, names in two languages, plan, half, execution and percent,
the unit in the corner, a total under every section and one of everything. Ours is all that happens before the first row
is written: the archive is weighed and searched, the cells are read apart, columns are understood, codes held against a
classification, totals against their rows. The reference is python-calamine alone, which gives the cells and looks at
none of them. Both count the processor time of this process and of those it starts. Writing to the database is apart: it
is the price of the journal, not of the reading.
"""

import os
from collections.abc import Callable, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from python_calamine import CalamineWorkbook

from benchmarks.clock import without_collector
from benchmarks.figure import Figure, lines
from esep.finance.importing.choice import Choice
from esep.finance.importing.field import Field, Table
from esep.finance.importing.reading import Reading, read
from esep.finance.importing.understanding import understood
from esep.intake.sums import read_sums
from esep.kernel.refusals import Refusal

ROWS = int(os.environ.get("ESEP_BENCH_ROWS", "100000"))
SECTION = 200
RUNS = 5
MOST = 2.5
FUNCTIONS = tuple(f"{at:03}" for at in range(701, 711))
ECONOMICS = tuple(str(code) for code in (2111, 2121, 2211, 2214, 2215, 2222, 2225, 2721, 3111, 3112))
TITLES = (
    "№",
    "Функция",
    "Экономикалык берене",
    "Аталышы",
    "Наименование",
    "2026-жылга план",
    "Жарым жылга план",
    "Аткарылганы",
    "%",
)
LETTERS = "ABCDEFGHI"
PARTS = {
    "[Content_Types].xml": '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/'
    'package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    'relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'spreadsheetml.sheet.main+xml"/></Types>',
    "_rels/.rels": '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/'
    'package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.'
    'openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" '
    'Target="sharedStrings.xml"/></Relationships>',
    "xl/workbook.xml": '<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/'
    'spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    '<sheet name="Чыгаша" sheetId="1" r:id="r1"/></sheets></workbook>',
}
SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def figures() -> list[Figure]:
    """One figure: all checks against the bare reading."""
    data = table(ROWS)
    checked(data)  # what is loaded once is loaded before
    ours, plain = [], []
    with without_collector():
        for _ in range(RUNS):
            plain.append(_spent(lambda: bare(data)))
            ours.append(_spent(lambda: checked(data)))
    ratio = min(ours) / min(plain)
    return [
        Figure(
            "S5",
            f"{ROWS:,} rows of a budget read with all checks",
            f"{min(ours):.2f} s",
            f"python-calamine {min(plain):.2f} s, at most {MOST:g} times",
            ratio,
            ratio <= MOST,
        )
    ]


def bare(data: bytes) -> int:
    """The cells of the file, and nothing else."""
    return len(CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0).to_python())


def checked(data: bytes) -> Reading:
    """The file as it is before it is brought in: sound, with every total fitting."""
    sheet = read_sums(data, name="budget.xlsx")
    found = understood(sheet, table=Table.PLAN)
    choice = Choice(columns=found.columns, unit=found.unit, first=found.first)
    reading = read(sheet, table=Table.PLAN, choice=choice, held=_held)
    assert reading.is_sound, reading.faults[:3]
    assert all(total.fits for total in reading.totals)
    assert reading.control[Field.YEAR_PLAN] == reading.totals[-1].sums[0]
    return reading


def table(rows: int) -> bytes:
    """A workbook of so many rows below its titles, as spreadsheet programs write it: texts apart, totals as formulas
    with their results, a style on every cell.
    """
    texts: dict[str, int] = {}

    def text(column: int, row: int, words: str) -> str:
        return f'<c r="{LETTERS[column]}{row}" s="2" t="s"><v>{texts.setdefault(words, len(texts))}</v></c>'

    said = [f'<row r="1">{text(5, 1, "миң сом")}</row>']
    said.append(f'<row r="2">{"".join(text(at, 2, title) for at, title in enumerate(TITLES))}</row>')
    section, whole = [0, 0, 0], [0, 0, 0]
    for at in range(3, rows + 3):
        is_last = at == rows + 2
        if at % SECTION == 0 or is_last:
            words, sums = ("Баары", whole) if is_last else ("Жыйынтык", section)
            cells = text(3, at, words) + _sums(at, sums, formula=f"<f>SUM(F{max(3, at - SECTION)}:F{at - 1})</f>")
            section = [0, 0, 0]
        else:
            year = at * 7919 % 99_991
            sums = [year, year // 2, year // 3]
            section = [one + more for one, more in zip(section, sums, strict=True)]
            whole = [one + more for one, more in zip(whole, sums, strict=True)]
            cells = (
                f'<c r="A{at}" s="2"><v>{at - 2}</v></c>'
                + text(1, at, FUNCTIONS[at // 1000 % len(FUNCTIONS)])
                + text(2, at, ECONOMICS[at % len(ECONOMICS)])
                + text(3, at, f"Айылдык иш-чара № {at}")
                + text(4, at, f"Мероприятие в селе № {at}")
                + _sums(at, sums)
            )
        said.append(f'<row r="{at}" spans="1:9">{cells}</row>')
    strings = "".join(f"<si><t>{words}</t></si>" for words in texts)
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, part in PARTS.items():
            archive.writestr(name, part)
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{SPREADSHEET}">{strings}</sst>')
        archive.writestr(
            "xl/worksheets/sheet1.xml",
            f'<worksheet xmlns="{SPREADSHEET}"><sheetData>{"".join(said)}</sheetData></worksheet>',
        )
    return file.getvalue()


def _sums(row: int, tenths: Sequence[int], *, formula: str = "") -> str:
    """The plan, the half, what was carried out, and its percent."""
    cells = [
        f'<c r="{letter}{row}" s="3">{formula}<v>{one / 10!r}</v></c>'
        for letter, one in zip("FGH", tenths, strict=True)
    ]
    return f'{"".join(cells)}<c r="I{row}" s="4"><v>{tenths[2] / max(tenths[0], 1)!r}</v></c>'


def _held(_income: str, function: str, economic: str) -> tuple[Refusal, ...]:
    if function in FUNCTIONS and economic in ECONOMICS:
        return ()
    return (Refusal(code="no_such_code", message="no such code", field="function"),)


def _spent(task: Callable[[], object]) -> float:
    """Seconds of processor time of this process and of those that it started and that ended."""
    before = os.times()
    task()
    after = os.times()
    return sum(after[at] - before[at] for at in range(4))


if __name__ == "__main__":
    print("\n".join(lines(figures())))
