"""Text layouts, each a table."""
