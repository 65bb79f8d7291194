"""`/<slug>/vacancies/`, `/services/`, `/integrity/` and the like: the records that 7.2 names, for everybody."""
