"""Acts on the records that 7.2 names: vacancies, competitions, services, contacts, measures, partners, assessments."""
