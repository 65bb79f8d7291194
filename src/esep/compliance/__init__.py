"""What every clause asks of a municipality, kept beside its facts: a projection that every act brings up to date."""
