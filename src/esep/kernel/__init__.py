"""What every act needs: the municipality, the command frame, the journal, facts, numbers, messages, the clock."""
