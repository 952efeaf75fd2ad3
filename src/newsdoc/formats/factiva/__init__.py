"""Dow Jones Factiva: its web pages (`hypertext`) and its XML (`response`)."""
