"""Grammars of the small fields of a news text: dates, bylines, agencies, labels.

Law: this floor knows texts only. A grammar takes a string and returns frozen values with offsets into
that string; it never sees a document, never changes a text and never drops a word of it. The words of a
language are tables, the mechanism is the same for all. The modules are imported one by one, where they
are needed.
"""
