"""The report of a register as HTML that stands alone: no script, and never colour alone."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, Any

from ungeindsats._ungeindsats import labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ungeindsats._report import Report

#: How many rows that cannot be read are shown; the page says of how many.
SHOWN = 20

# Dark text on light ground throughout: at least 7 to 1. The bars repeat what the numbers say.
STYLE = """\
.ungeindsats-report{font:14px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;\
max-width:70rem}
.ungeindsats-report table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}
.ungeindsats-report th,.ungeindsats-report td{border-bottom:1px solid #ccc;padding:.3rem .6rem;\
text-align:left;vertical-align:top}
.ungeindsats-report td.n{text-align:right;font-variant-numeric:tabular-nums}
.ungeindsats-report th.n{text-align:right}
.ungeindsats-report caption{text-align:left;font-weight:600;padding:.35rem 0}
.ungeindsats-report tbody th[scope=rowgroup]{background:#f2f2f2}
.ungeindsats-report [lang=en]{color:#4a4a4a;font-size:.9em;font-weight:400;display:block}
.ungeindsats-report .bar{display:flex;height:.7em;width:8rem;border:1px solid #555;margin-top:.3em}
.ungeindsats-report .bar span{display:block;height:100%}
.ungeindsats-report .key{display:inline-block;width:1.5em;height:.7em;border:1px solid #555;\
margin:0 .3em}
.ungeindsats-report .f{background:#8b1a1a}
.ungeindsats-report .j{background:repeating-linear-gradient(45deg,#b07d00 0 3px,#fff 3px 6px)}
.ungeindsats-report .u{background:repeating-linear-gradient(90deg,#666 0 1px,#fff 1px 4px)}
.ungeindsats-report .p{background:#cfe3cf}"""

#: The outcomes in the order of the columns, with the class of their part of the bar.
OUTCOMES = {
    "failed": "f",
    "needs_judgement": "j",
    "undetermined": "u",
    "passed": "p",
    "not_applicable": "",
}


def html(report: Report) -> str:
    """Write the report as a fragment of HTML, Danish first and English beneath."""
    unreadable = report.unreadable.to_dicts()
    silent = {row["rule"] for row in report.not_run.to_dicts()}
    day, authority = report.as_of, report.authority
    heading = _both(
        f"Registeret pr. {day} efter {authority}", f"The register as of {day} by {authority}"
    )
    parts = [
        f'<section class="ungeindsats-report" lang="da"><style>{STYLE}</style><h3>{heading}</h3>',
        _paragraph(
            f"{report.rows} rækker; {len(unreadable)} kunne ikke læses.",
            f"{report.rows} rows; {len(unreadable)} could not be read.",
        ),
        *_crossed(report),
        *_rules([row for row in report.to_dicts() if row["rule"] not in silent]),
        *_unreadable(unreadable),
        *_not_run(report.not_run.to_dicts()),
        _paragraph(
            "Svarene er til den, der afgør sagerne; biblioteket afgør ingen.",
            "The answers are for those who decide the cases; the library decides none.",
        ),
        "</section>",
    ]
    return "".join(parts)


def _paragraph(da: str, en: str) -> str:
    return f"<p>{_both(da, en)}</p>"


def _called(code: str) -> tuple[str, str]:
    """Tell what people call a code, at the head of a column or a group."""
    label = labels()[code]
    return label.da[:1].upper() + label.da[1:], label.en[:1].upper() + label.en[1:]


def _both(da: str, en: str) -> str:
    return f'{escape(da)}<span lang="en">{escape(en)}</span>'


def _table(caption: tuple[str, str], heads: Iterable[tuple[str, str, bool]]) -> str:
    """Open a table; a column of numbers lies to the right."""
    columns = "".join(
        f'<th scope="col"{" class=n" if number else ""}>{_both(da, en)}</th>'
        for da, en, number in heads
    )
    return f"<table><caption>{_both(*caption)}</caption><thead><tr>{columns}</tr></thead>"


def _crossed(report: Report) -> Iterator[str]:
    if not report.crossed:
        return
    yield _table(
        ("Grænser, der er overskredet", "Thresholds that were crossed"),
        [
            ("Regel eller vægt", "Rule or severity", False),
            ("Højst", "At most", True),
            ("Fundet", "Found", True),
            ("Af", "Of", True),
        ],
    )
    yield "<tbody>"
    titles = {row["rule"]: (row["title_da"], row["title_en"]) for row in report.to_dicts()}
    for name, limit, found, of in report.crossed:
        at_most = f"{limit:.1%}" if isinstance(limit, float) else f"{limit}"
        da, en = titles.get(name) or _called(name)
        cells = "".join(f"<td class=n>{cell}</td>" for cell in (at_most, found, of))
        yield f'<tr><th scope="row">{_both(da, en)}</th>{cells}</tr>'
    yield "</tbody></table>"


def _rules(counts: list[dict[str, Any]]) -> Iterator[str]:
    yield _table(
        ("Reglerne, og hvor ofte de siger hvad", "The rules, and how often they say what"),
        [
            ("Regel", "Rule", False),
            ("Vægt", "Weight", False),
            *((*_called(outcome), True) for outcome in OUTCOMES),
        ],
    )
    for chapter, rules in groupby(counts, key=lambda row: str(row["chapter"])):
        yield f'<tbody><tr><th scope="rowgroup" colspan="7">{_both(*_called(chapter))}</th></tr>'
        yield from map(_rule, rules)
        yield "</tbody>"
    keys = "".join(
        f'<span class="key {kind}" aria-hidden="true"></span>{escape(_called(outcome)[0])} '
        for outcome, kind in OUTCOMES.items()
        if kind
    )
    yield f"</table><p>{keys}</p>"


def _rule(row: dict[str, Any]) -> str:
    numbers = "".join(f"<td class=n>{row[outcome]}</td>" for outcome in OUTCOMES)
    title = _both(row["title_da"], row["title_en"])
    return (
        f'<tr><th scope="row">{title}<code>{escape(row["rule"])}</code>{_bar(row)}</th>'
        f"<td>{_both(*_called(row['severity']))}</td>{numbers}</tr>"
    )


def _bar(row: dict[str, Any]) -> str:
    """Draw the shares of those whom the rule concerns; the numbers beside it say the same."""
    concerned = sum(row[outcome] for outcome in OUTCOMES if outcome != "not_applicable")
    if not concerned:
        return ""
    parts = "".join(
        f'<span class="{kind}" style="width:{100 * row[outcome] / concerned:.2f}%"></span>'
        for outcome, kind in OUTCOMES.items()
        if kind and row[outcome]
    )
    return f'<div class="bar" aria-hidden="true">{parts}</div>'


def _unreadable(rows: list[dict[str, Any]]) -> Iterator[str]:
    if not rows:
        return
    shown = min(SHOWN, len(rows))
    yield _table(
        (
            f"Rækker, der ikke kan læses: {shown} af {len(rows)}",
            f"Rows that cannot be read: {shown} of {len(rows)}",
        ),
        [("Række", "Row", True), ("Sted", "Place", False), ("Hvad der ventes", "Expected", False)],
    )
    yield "<tbody>"
    for row in rows[:shown]:
        yield (
            f"<tr><td class=n>{row['row']}</td><td><code>{escape(row['pointer'])}</code></td>"
            f'<td lang="en">{escape(row["message"])}</td></tr>'
        )
    yield "</tbody></table>"


def _not_run(rows: list[dict[str, Any]]) -> Iterator[str]:
    if not rows:
        return
    summary = _both(f"Regler, der intet siger: {len(rows)}", f"Rules that say nothing: {len(rows)}")
    yield f"<details><summary>{summary}</summary>"
    yield _table(
        ("Regler, der intet siger om registeret", "Rules that say nothing of the register"),
        [("Regel", "Rule", False), ("Hvorfor", "Why", False), ("Mangler", "Missing", False)],
    )
    yield "<tbody>"
    for row in rows:
        missing = f"<code>{escape(row['missing'])}</code>" if row["missing"] else ""
        yield (
            f'<tr><th scope="row">{_both(row["title_da"], row["title_en"])}'
            f"<code>{escape(row['rule'])}</code></th>"
            f"<td>{_both(row['reason_da'], row['reason_en'])}</td><td>{missing}</td></tr>"
        )
    yield "</tbody></table></details>"
