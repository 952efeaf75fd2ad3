"""One module a kind of field: `judge(row)` gives an outcome and what was read, for `bench/fields.py`.

Law: `right` means that the whole row is right; any other outcome has a name that says in what way it is not.
"""
