"""Acts of the chapter, one module each."""
