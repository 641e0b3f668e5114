"""The facts that every peer is asked about, and what the library says of them.

The cases are those of the synthetic register in examples/data, each many times and each time a
little different: facts forgotten, or as they are in another case. With a fixed seed, so that every
run asks the same. Each peer reads them in its own form: as a frame or as lines of JSON.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import orjson
import polars as pl
import ungeindsats
from setting import AS_OF, FOLDER, OUTCOMES
from tqdm import tqdm

if TYPE_CHECKING:
    from collections.abc import Iterator

    Case = dict[str, Any]

CASES = 20_000
# How large a part of the facts is forgotten, or taken from another case.
FORGOTTEN, EXCHANGED = 0.03, 0.04

EXAMPLES = Path(__file__).parents[2] / "examples" / "data" / "viborg-2021-01-08.ndjson"


def main() -> None:
    """Write the register, and what the library says of it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    lines = b"".join(
        orjson.dumps(case) + b"\n"
        for case in tqdm(made_up(), total=CASES, desc="register", unit=" cases", delay=1)
    )
    (FOLDER / "register.ndjson").write_bytes(lines)
    frame = pl.read_ndjson(
        BytesIO(lines.replace(b'"until":"ongoing"', b'"until":null')),
        schema={name: ended_by_days(kind) for name, kind in columns().items()},
    )
    frame.write_ipc(FOLDER / "register.arrow", compat_level=pl.CompatLevel.oldest())
    report = ungeindsats.check(frame, as_of=AS_OF, null_until="ongoing")
    if report.unreadable.to_dicts():
        raise SystemExit("a case cannot be read")
    numbers = pl.all().exclude("id").cast(pl.Enum(OUTCOMES)).to_physical()
    report.verdicts().select(numbers).write_ipc(FOLDER / "verdicts.arrow")


def register() -> pl.DataFrame:
    """Give the cases in columns that are nested as the case schema is; a null end is ongoing."""
    return pl.read_ipc(FOLDER / "register.arrow")


def cases(count: int) -> list[Case]:
    """Give the first cases as dicts."""
    with (FOLDER / "register.ndjson").open("rb") as lines:
        return [orjson.loads(line) for line, _ in zip(lines, range(count), strict=False)]


def verdicts() -> pl.DataFrame:
    """Give what the library says: a column for each rule, of the numbers of outcomes."""
    return pl.read_ipc(FOLDER / "verdicts.arrow")


def made_up() -> Iterator[Case]:
    """Give cases that are like the examples."""
    random = Random(20210108)
    examples = [orjson.loads(line) for line in EXAMPLES.read_bytes().splitlines()]
    elsewhere: dict[str, list[Any]] = {}
    for example in examples:
        for path, value in leaves(example, ""):
            elsewhere.setdefault(path, []).append(value)

    def varied(value: Any, path: str) -> Any:
        if isinstance(value, dict):
            kept = {name: it for name, it in value.items() if random.random() >= FORGOTTEN}
            return {name: varied(it, f"{path}/{name}") for name, it in kept.items()}
        if is_records(value):
            return [varied(item, path) for item in value]
        return random.choice(elsewhere[path]) if random.random() < EXCHANGED else value

    kind = pl.Struct(columns())
    for number in range(CASES):
        case = varied(random.choice(examples), "")
        yield with_ends(case | {"id": f"sag-{number:06}"}, kind)


def leaves(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Give all that is not made of records, with the place at which it stands."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, f"{path}/{name}")
    elif is_records(value):
        for item in value:
            yield from leaves(item, path)
    else:
        yield path, value


def is_records(value: Any) -> bool:
    """Tell whether it is a list of records."""
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def with_ends(value: Any, kind: pl.DataType) -> Any:
    """Say of each period without an end that it is ongoing: a column of days says nothing else."""
    if isinstance(kind, pl.Struct):
        kinds = {field.name: field.dtype for field in kind.fields}
        ends = {"until": "ongoing"} if "until" in kinds else {}
        return ends | {name: with_ends(inner, kinds[name]) for name, inner in value.items()}
    if isinstance(kind, pl.List):
        return [with_ends(item, kind.inner) for item in value]
    return value


def ended_by_days(kind: pl.DataType, name: str = "") -> pl.DataType:
    """Give the type of a column with days where periods end."""
    if isinstance(kind, pl.Struct):
        return pl.Struct(
            {field.name: ended_by_days(field.dtype, field.name) for field in kind.fields}
        )
    if isinstance(kind, pl.List):
        return pl.List(ended_by_days(kind.inner))
    return pl.Date() if name == "until" else kind


@cache
def columns() -> pl.Schema:
    """Give the columns of a case, as the library names them."""
    return pl.Schema(ungeindsats.arrow_schema())


if __name__ == "__main__":
    main()
