"""What a zipped workbook would unpack to, looked at before it is unpacked."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

LARGEST_UNPACKED = 100_000_000
"""Bytes of a workbook once it is unpacked."""

NO_WORKBOOK = "is not a workbook; save it as .xlsx, or give a .toml or .json file"

LAST_ROW = 20_000
LAST_COLUMN = 500

_HEADER = 30
"""Bytes of a part's header before its names, whose lengths are the last four."""

_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*?\br="(\d+)"')
_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]+)(\d+)"([^>]*)>')
_FAULT = re.compile(rb'\bt="e"')


def package_problem(content: bytes) -> str:
    """Why a zipped workbook should not be unpacked, or nothing. Other content is left to its reader.

    A single cell far away would make the reader lay out every cell before it. A cell in error, such as #REF!, would
    read as empty.
    """
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return ""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if sum(part.file_size for part in package.infolist()) > LARGEST_UNPACKED:
                return f"the workbook unpacks to more than {LARGEST_UNPACKED // 1_000_000} MB; is it the right one?"
            if any(_swells(content, part) for part in package.infolist()):
                return "the workbook unpacks to more than it says; save it again as .xlsx"
            if not _is_workbook(package):
                return NO_WORKBOOK
            sheets = [name for name in package.namelist() if name.startswith("xl/worksheets/sheet")]
            return next(filter(None, (_sheet_problem(package.read(name)) for name in sheets)), "")
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError):
        return "the workbook is damaged or cut short; save it again as .xlsx"


def _swells(content: bytes, part: zipfile.ZipInfo) -> bool:
    """Whether a part unpacks to more than the package says, as one would that is made to fill a reader's memory."""
    names = content[part.header_offset + 26 : part.header_offset + _HEADER]
    start = part.header_offset + _HEADER + int.from_bytes(names[:2], "little") + int.from_bytes(names[2:], "little")
    packed = content[start : start + part.compress_size]
    if part.compress_type == zipfile.ZIP_STORED:
        return part.compress_size != part.file_size
    if part.compress_type != zipfile.ZIP_DEFLATED:
        return True
    return len(zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, part.file_size + 1)) > part.file_size


def _is_workbook(package: zipfile.ZipFile) -> bool:
    """Whether a package holds a workbook, of Excel or of OpenDocument, rather than a letter or anything else."""
    names = package.namelist()
    if "mimetype" in names:
        return b"spreadsheet" in package.read("mimetype")
    return any(name.startswith("xl/") for name in names)


def _sheet_problem(xml: bytes) -> str:
    cells = list(_CELL.finditer(xml))
    rows = [int(match[1]) for match in _ROW.finditer(xml)] + [int(match[2]) for match in cells]
    if max(rows, default=0) > LAST_ROW:
        return f"a sheet of the workbook goes on to row {max(rows)}; delete the rows below its entries"
    if max((_number(match[1]) for match in cells), default=0) > LAST_COLUMN:
        return "a sheet of the workbook goes on far to the right; delete the columns beside its entries"
    fault = next((match for match in cells if _FAULT.search(match[0])), None)
    return f"the cell {(fault[1] + fault[2]).decode()} holds an error such as #REF!; mend its formula" if fault else ""


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
