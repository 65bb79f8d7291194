"""`/public-records/`: vacancies, services, contacts, measures against corruption and the like, as they are kept."""
