"""The strategies of `newsdoc.testing`, under the name the tests of the model know them by."""

from newsdoc.testing.values import TEXTS, articles, blocks, bylines, marks, nodes, packages, values

__all__ = ["TEXTS", "articles", "blocks", "bylines", "marks", "nodes", "packages", "values"]
