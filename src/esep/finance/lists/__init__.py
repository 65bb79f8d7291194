"""Lists of the chapter of money that are filled in as a table: objects of the register, works of programmes."""
