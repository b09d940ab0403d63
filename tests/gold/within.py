#!/usr/bin/env python3
"""Run an extractor and keep only the figures inside the marked stretches.

Usage: within.py COMMAND [ARG ...] FILE

FILE.stretches (written by prepare.py) holds the stretches as [[start, end], …].
"""
import json, pathlib, subprocess, sys

report = json.loads(subprocess.run(sys.argv[1:], capture_output=True, text=True, check=True).stdout)
stretches = json.loads(pathlib.Path(sys.argv[-1]).with_suffix(".stretches").read_text(encoding="utf-8"))
report["observations"] = [o for o in report["observations"] if any(a <= o["start"] and o["end"] <= b for a, b in stretches)]
print(json.dumps(report, ensure_ascii=False))
