"""What is new and public: gathered from the chapters, each piece in words that tell it whole."""
