"""Limits: what a file may ask of the machine. An adopted regulation of ten pages needs a small part of each."""

MEGABYTE = 1024 * 1024

FILE_BYTES = 20 * MEGABYTE
"""Length of a file. Longer ones are refused before a byte is looked at."""

TEXT_CHARACTERS = 500_000
"""Characters of text a file may give."""

ARCHIVE_ENTRIES = 2_000
"""Files inside an office document."""

ARCHIVE_DIRECTORY_BYTES = MEGABYTE
"""Length of the list of contents of an office document."""

ARCHIVE_BYTES = 60 * MEGABYTE
"""Unpacked length of all files inside an office document."""

MARKUP_BYTES = 16 * MEGABYTE
"""Unpacked length of the XML inside an office document."""

ENTRY_RATIO = 200
"""Unpacked to packed length of one file inside, judged once it unpacks to more than a megabyte."""

PARAGRAPHS = 20_000
"""Paragraphs of an office document."""

PAGES = 1_000
"""Pages of a PDF."""

PDF_SECONDS = 30
"""Time in which the text of a PDF must be out."""

PDF_MEMORY_BYTES = 1024 * MEGABYTE
"""Address space of the process that opens a PDF."""

DOCUMENT_BYTES = 25 * MEGABYTE
"""Length of a picture or document kept as evidence."""

RECORDING_BYTES = 200 * MEGABYTE
"""Length of a recording of sound or film kept as evidence."""

WORKBOOK_BYTES = 200 * MEGABYTE
"""Unpacked length of all files inside a workbook: its XML is wordy, and packs well."""

PICTURE_PIXELS = 64_000_000
"""Pixels of a picture, judged before any of them is unpacked."""

PICTURE_SIDE = 2_560
"""Pixels of the longer side of a picture that is kept."""

PICTURE_SECONDS = 30
"""Time in which a picture must be drawn anew."""

PICTURE_MEMORY_BYTES = 1024 * MEGABYTE
"""Address space of the process that draws a picture anew."""

PDF_STREAM_BYTES = 64 * MEGABYTE
"""Unpacked length of one stream of a PDF that is searched for programs."""

PDF_STREAMS_BYTES = 512 * MEGABYTE
"""Unpacked length of all streams of a PDF that are searched for programs."""

NAME_CHARACTERS = 100
"""Characters of the name under which a file is kept."""

LIST_ROWS = 100_000
"""Filled rows of a list, the header among them."""

LIST_COLUMNS = 200
"""Columns of a list."""

LIST_CELL_CHARACTERS = 5_000
"""Characters of one cell of a list."""

LIST_CELLS = 4_000_000
"""Cells of a list."""

LIST_BREACHES = 100
"""Breaches of a list that are told one by one."""

LIST_SECONDS = 60
"""Time in which the cells of a workbook must be out."""

LIST_MEMORY_BYTES = 1536 * MEGABYTE
"""Address space of the process that opens a workbook."""
