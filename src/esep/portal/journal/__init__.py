"""The journal in public: heads of days, the whole chain, and a verifier that needs nothing of Esep."""
