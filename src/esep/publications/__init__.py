"""What must be public: the catalogue, dated publications, vacancies, services and the other records of 7.2."""
