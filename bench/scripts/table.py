"""Prints the figures of three runs of each side as one table: the median of three, and the ratio of the warm ones."""
import pathlib
import statistics
import subprocess
import sys
import time

folder, java, jar = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]


def figures(side):
    rows = {}
    for round_ in (1, 2, 3):
        for line in (folder / f"{side}.{round_}").read_text().splitlines():
            name, cold, warm = line.split("\t")
            rows.setdefault(name, []).append((float(cold), float(warm)))
    return {name: tuple(statistics.median(column) for column in zip(*runs)) for name, runs in rows.items()}


def whole(command):
    times = []
    for _ in range(7):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


ours, peer = figures("ours"), figures("peer")
print("| microseconds | here, cold | CPython, cold | here, warm | CPython, warm | warm ratio |")
print("| --- | --- | --- | --- | --- | --- |")
for name, (cold, warm) in ours.items():
    print(f"| {name} | {cold:.0f} | {peer[name][0]:.0f} | {warm:.0f} | {peer[name][1]:.0f} | {warm / peer[name][1]:.2f} |")
here, there = whole([java, "-jar", jar, "run", "hello.py"]), whole([sys.executable, "hello.py"])
print(f"\nhello.py as a whole: {here:.2f} s here, {there:.2f} s in CPython")
