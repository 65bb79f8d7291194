"""The turns of the year and of the council, as far as they span chapters: numbers, register, duties, open matters."""
