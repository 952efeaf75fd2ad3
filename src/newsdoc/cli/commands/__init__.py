"""The commands, a module each; each module's `command` is the command of its name."""
