"""The packages here are a third party's: their tests run where they are installed, by `test_plugins.py`."""

collect_ignore_glob = ["newsdoc-*"]
