"""The built-in formats. Nothing here is imported before it is asked for; see `newsdoc._manifest`."""
