#!/usr/bin/env python3
"""Lay the project's own marks out as the scorer reads them.

Usage: prepare.py REPORTS OUT

`NAME.jsonl` beside this script marks figures of REPORTS/NAME.txt by offsets (Unicode characters), so
that no sentence of the report is kept here. Its first line says which stretches were marked. For each,
OUT gets the text up to the last stretch, its stretches,
and `NAME.gold.jsonl` with a context that occurs once.
"""
import json, pathlib, sys


def context(text, start, end):
    """The shortest surroundings of a mention that occur once, with the mention between ⟦ and ⟧."""
    for reach in range(4, 400, 4):
        before, after = text[max(0, start - reach):start], text[end:end + reach]
        if text.count(before + text[start:end] + after) == 1:
            return f"{before}⟦{text[start:end]}⟧{after}"
    raise SystemExit(f"no context for {start}..{end}")


def main():
    reports, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    for marks in sorted(pathlib.Path(__file__).parent.glob("*.jsonl")):
        head, *rows = [json.loads(line) for line in marks.read_text(encoding="utf-8").splitlines() if line.strip()]
        whole = (reports / head["file"]).read_text(encoding="utf-8")
        last = max(end for _, end in head["stretches"])
        text = whole[:last]
        lines = []
        for row in rows:
            start, end = row.pop("start"), row.pop("end")
            lines.append(json.dumps({"context": context(text, start, end), "accept": [], **row}, ensure_ascii=False))
        (out / f"{marks.stem}.txt").write_text(text, encoding="utf-8")
        (out / f"{marks.stem}.gold.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        (out / f"{marks.stem}.stretches").write_text(json.dumps(head["stretches"]), encoding="utf-8")


if __name__ == "__main__":
    main()
