"""A report as a folder: report.md, report.html, and the pictures that both show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.lines import Line
from benchmarks.report.document import Picture, Section, sections
from benchmarks.report.tables import markdown_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

TITLE = "Benchmark report"


class PicturesError(ValueError):
    """The library that draws is not installed."""


def write_report(lines: Iterable[Line], machines: Iterable[Mapping[str, Any]], folder: Path) -> list[Path]:
    """Write the report into a folder and return its files. Raises PicturesError before anything is written."""
    parts = sections(lines, machines)
    files = {picture.file: _svg(picture) for part in parts for picture in part.pictures}
    files["report.md"] = markdown_page(parts).encode()
    files["report.html"] = html_page(parts).encode()
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in files]


def markdown_page(parts: Sequence[Section]) -> str:
    """The report in Markdown."""
    return f"# {TITLE}\n\n" + "\n".join(_markdown(part) for part in parts)


def _markdown(part: Section) -> str:
    tables = [(f"**{table.title}**\n\n" if table.title else "") + markdown_of(table) for table in part.tables]
    pictures = [f"![{picture.title}]({picture.file})\n\n{picture.words}\n" for picture in part.pictures]
    return "\n".join([f"## {part.title}\n", *(f"{words}\n" for words in part.words), *tables, *pictures])


def html_page(parts: Sequence[Section]) -> str:
    """The report as a page."""
    from roster.files import templates_of  # what only --out needs

    return templates_of("benchmarks.report").get_template("report.html.j2").render(title=TITLE, parts=parts)


def _svg(picture: Picture) -> bytes:
    """The picture as SVG, the same bytes each time. Raises PicturesError."""
    try:
        import matplotlib  # an extra of the project, which the tables do without
    except ImportError:
        raise PicturesError(
            'Pictures need matplotlib. Install it with: pip install "ward-roster[benchmarks]"'
        ) from None
    from benchmarks.report.style import RC

    out = BytesIO()
    with matplotlib.rc_context(RC):
        _drawn(picture).savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    return out.getvalue()


def _drawn(picture: Picture) -> Figure:
    from benchmarks.report import pictures

    draw = {
        "profile": pictures.profile_picture,
        "time": pictures.time_picture,
        "instances": pictures.instances_picture,
    }
    return draw[picture.kind](picture.contest)
