RAW = '''date,region,amount,note
2024-01-05,north,120.50,"first, of the year"
2024-01-17,south,80,
2024-02-01,north,99.99,plain
2024-02-11,west,not a number,broken
2024-02-20,south,45.25,"says ""hi"""
2024-03-01,north
'''


def split_line(line):
    fields, field, quoted, i = [], "", False, 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"' and line[i + 1:i + 2] == '"':
                field += '"'
                i += 1
            elif c == '"':
                quoted = False
            else:
                field += c
        elif c == '"':
            quoted = True
        elif c == ",":
            fields.append(field)
            field = ""
        else:
            field += c
        i += 1
    return fields + [field]


def rows(text):
    header, *lines = text.strip().split("\n")
    names = split_line(header)
    for number, line in enumerate(lines, start=2):
        values = split_line(line)
        if len(values) != len(names):
            yield number, ValueError(f"{len(values)} fields instead of {len(names)}")
            continue
        row = dict(zip(names, values, strict=True))
        try:
            row["amount"] = float(row["amount"])
            row["month"] = int(row["date"].split("-")[1])
        except ValueError as error:
            yield number, error
        else:
            yield number, row


good, bad = [], []
for number, row in rows(RAW):
    (bad if isinstance(row, Exception) else good).append((number, row))
totals = {}
for _, row in good:
    cell = totals.setdefault(row["region"], {})
    cell[row["month"]] = cell.get(row["month"], 0) + row["amount"]
print(f"{'region':<8}" + "".join(f"{m:>10}" for m in ("Jan", "Feb", "total")))
for region, months in sorted(totals.items(), key=lambda kv: -sum(kv[1].values())):
    print(f"{region:<8}" + "".join(f"{months.get(m, 0) or '-':>10}" for m in (1, 2)) + f"{sum(months.values()):>10.2f}")
for number, error in bad:
    print(f"line {number}: {error}")
print([row["note"] for _, row in good])
