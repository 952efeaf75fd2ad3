"""The tables of the languages, one module each, loaded when asked for."""
