"""What the regulation wants public: each item with its versions, where they are found, and how fresh they are (7.2)."""
