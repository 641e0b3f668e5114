"""Reads each bill of materials by the schema of CycloneDX 1.6, and fails where one is none."""

from __future__ import annotations

import sys
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator


def main(*bills: str) -> int:
    """Name what is wrong with each of the files; the exit code says whether anything is."""
    validator = JsonStrictValidator(SchemaVersion.V1_6)
    faulty = 0
    for bill in bills:
        if fault := validator.validate_str(Path(bill).read_text(encoding="utf-8")):
            print(f"{bill}: {fault}")
            faulty += 1
    print(f"bills of materials: {len(bills)} read, {faulty} faulty")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
