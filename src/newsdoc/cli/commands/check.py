"""`newsdoc check`: what there is to remark on a file.

Law: every diagnostic of the reader is printed, in the order of the source, and nothing else decides the status.
"""

from __future__ import annotations

from collections import Counter

import click

from newsdoc.cli import batch, options
from newsdoc.cli.data import emit
from newsdoc.cli.exits import Exit
from newsdoc.cli.options import Reading
from newsdoc.cli.remarks import of_diagnostic, report
from newsdoc.cli.screen import one_line, say

SEVERITIES = ("error", "warning", "note")


@click.command("check", short_help="Print what there is to remark on files.")
@options.files
@click.option("--strict", is_flag=True, help="Count warnings as errors.")
@options.reading
@options.as_json
@options.colour
def command(files: tuple[str, ...], *, strict: bool, format: str | None, encoding: str | None, as_json: bool) -> int:
    """Print the diagnostics of each FILE.

    The exit status is 1 if there were errors (with --strict: or warnings), 0 if all is well.
    """
    how = Reading(format, encoding)
    counted = ("error", "warning") if strict else ("error",)

    def work(opened: batch.Opened) -> Exit:
        value = opened.load(how)
        source = batch.source_of(value)
        remarks = [of_diagnostic(diagnostic, opened.name, source) for diagnostic in value.diagnostics]
        found = Counter(remark.severity for remark in remarks)
        if as_json:
            told = [remark.as_json() for remark in remarks]
            emit({"file": opened.name, "format": batch.format_of(value), "diagnostics": told})
        else:
            for remark in remarks:
                report(remark, err=False)
            say(f"{one_line(opened.name)}: {_summary(found)} ({batch.format_of(value)})")
        return Exit.INPUT if any(found[severity] for severity in counted) else Exit.OK

    return batch.each(files, work, as_json=as_json)


def _summary(found: Counter[str]) -> str:
    parts = [
        f"{number} {severity}{'s' if number != 1 else ''}" for severity in SEVERITIES if (number := found[severity])
    ]
    return ", ".join(parts) or click.style("nothing to remark", fg="green")
