"""The gate: is this a zip archive of a workbook, of sane size and shape; then its parts, counted while they inflate."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from struct import Struct
from struct import error as StructError
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from .bounds import FILE_BYTES, INFLATED_BYTES, PART_BYTES, PARTS, RATIO, RATIO_FROM_BYTES, Refused

CONTENT_TYPES = "[Content_Types].xml"
WORKBOOK = "xl/workbook.xml"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .xls, and also what a password turns an .xlsx into
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
LOCAL_HEADING = Struct("<4s2xHH16x2H")  # signature, flags, method, length of name, length of extra field
LENGTH_OF_END = 22
FLAG_ENCRYPTED = 0x1 | 0x40
FLAG_UTF8_NAME = 0x800
CHUNK = 65_536

UNWANTED = (
    (re.compile(r"vbaproject|(^|/)(macrosheets|dialogsheets)/"), "file_has_macros"),
    (re.compile(r"(^|/)externallinks/"), "file_has_external_links"),
    (re.compile(r"(^|/)(embeddings|activex|customui)/"), "file_has_objects"),
)


class Archive:
    """The parts of a workbook that has passed the gate; `parts` maps each name to its heading."""

    def __init__(self, data: bytes):
        check_beginning(data)
        self._data = data
        self._inflated = 0
        try:
            with ZipFile(BytesIO(data)) as archive:
                listed = archive.infolist()
        except (BadZipFile, NotImplementedError, ValueError, StructError, OverflowError):
            raise Refused(_broken(data)) from None
        self.parts = _checked(listed)

    def inflate(self, name: str) -> Iterator[bytes]:
        """One part, piece by piece; refused as soon as it is more than its heading says."""
        part = self.parts[name]
        packed = self._packed(part)
        inflater = zlib.decompressobj(-15) if part.compress_type == ZIP_DEFLATED else None
        length, checksum = 0, 0
        try:
            for piece in _pieces(packed, inflater):
                length += len(piece)
                self._inflated += len(piece)
                if length > part.file_size or self._inflated > INFLATED_BYTES:
                    raise Refused("file_too_much_inside")
                checksum = zlib.crc32(piece, checksum)
                yield piece
        except zlib.error:
            raise Refused("file_damaged") from None
        ended = inflater is None or (inflater.eof and not inflater.unused_data)
        if not ended or length != part.file_size or checksum != part.CRC:
            raise Refused("file_damaged")

    def _packed(self, part: ZipInfo) -> memoryview:
        """The packed bytes of a part, whose own heading must agree with the archive's list."""
        begin = part.header_offset
        try:
            signature, flags, method, name_length, extra_length = LOCAL_HEADING.unpack_from(self._data, begin)
        except (StructError, OverflowError):
            raise Refused("file_damaged") from None
        name_begin = begin + LOCAL_HEADING.size
        encoding = "utf-8" if flags & FLAG_UTF8_NAME else "cp437"
        name = self._data[name_begin : name_begin + name_length].decode(encoding, "replace")
        if signature != b"PK\3\4" or method != part.compress_type or name != part.orig_filename:
            raise Refused("file_damaged")
        if flags & FLAG_ENCRYPTED:
            raise Refused("file_password_protected")
        packed_begin = name_begin + name_length + extra_length
        packed = memoryview(self._data)[packed_begin : packed_begin + part.compress_size]
        if len(packed) != part.compress_size:
            raise Refused("file_damaged")
        return packed


def check_beginning(data: bytes) -> None:
    """Refuse what its size and first bytes already tell."""
    if not data:
        raise Refused("file_empty")
    if len(data) > FILE_BYTES:
        raise Refused("file_too_large", limit=FILE_BYTES // 1_000_000)
    if data.startswith(OLD_OFFICE):
        raise Refused("file_password_protected" if ENCRYPTED in data else "file_old_excel")
    if not data.startswith(b"PK\3\4"):
        raise Refused("file_truncated" if b"PK\3\4".startswith(data) else "file_not_a_workbook")


def _broken(data: bytes) -> str:
    """Without the record that ends every archive, the end is missing; else something inside is wrong."""
    begin = data.rfind(b"PK\5\6")
    return "file_truncated" if begin < 0 or len(data) - begin < LENGTH_OF_END else "file_damaged"


def _checked(listed: list[ZipInfo]) -> dict[str, ZipInfo]:
    if len(listed) > PARTS:
        raise Refused("file_unsafe_archive")
    seen: set[str] = set()
    for part in listed:
        if not _is_sane(part) or part.orig_filename.casefold() in seen:
            raise Refused("file_unsafe_archive")
        seen.add(part.orig_filename.casefold())
    if any(part.flag_bits & FLAG_ENCRYPTED for part in listed):
        raise Refused("file_password_protected")
    for pattern, code in UNWANTED:
        if any(pattern.search(name) for name in seen):
            raise Refused(code)
    if any(_is_too_much(part) for part in listed) or sum(part.file_size for part in listed) > INFLATED_BYTES:
        raise Refused("file_too_much_inside")
    parts = {part.orig_filename: part for part in listed if not part.orig_filename.endswith("/")}
    if CONTENT_TYPES not in parts or WORKBOOK not in parts:
        raise Refused("file_not_a_workbook")
    return parts


def _is_sane(part: ZipInfo) -> bool:
    """A relative path without tricks, packed in one of the two usual ways."""
    name = part.orig_filename
    steps = name.removesuffix("/").split("/")
    return (
        part.compress_type in (ZIP_STORED, ZIP_DEFLATED)
        and 0 < len(name) <= 200
        and name.isprintable()
        and not set("\\:") & set(name)
        and not {"", ".", ".."} & set(steps)
        and not (name.endswith("/") and part.file_size)
    )


def _is_too_much(part: ZipInfo) -> bool:
    if part.file_size > PART_BYTES:
        return True
    return part.file_size > RATIO_FROM_BYTES and part.file_size > RATIO * part.compress_size


def _pieces(packed: memoryview, inflater) -> Iterator[bytes]:
    """The inflated bytes, never more than CHUNK at once."""
    for begin in range(0, len(packed), CHUNK):
        piece = packed[begin : begin + CHUNK]
        if inflater is None:
            yield bytes(piece)
            continue
        while piece:
            if inflater.eof:
                raise zlib.error  # bytes behind the end, which another program might read
            yield inflater.decompress(piece, CHUNK)
            piece = inflater.unconsumed_tail
    if inflater is not None and not inflater.eof:
        yield inflater.flush()
