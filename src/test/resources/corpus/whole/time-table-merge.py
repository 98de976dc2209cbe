from datetime import date, datetime, time, timedelta


def parse(text):
    start, end = (datetime.strptime(t, "%H:%M") for t in text.split("-"))
    if end <= start:
        raise ValueError(f"{text} ends before it begins")
    return start, end


def merge(spans):
    result = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = result[-1][0], max(end, result[-1][1])
        else:
            result.append((start, end))
    return result


def gaps(spans, day_start, day_end):
    cursor = day_start
    for start, end in spans:
        if start > cursor:
            yield cursor, start
        cursor = max(cursor, end)
    if cursor < day_end:
        yield cursor, day_end


def show(span):
    return f"{span[0]:%H:%M}-{span[1]:%H:%M}"


busy = ["09:00-10:30", "10:15-11:00", "13:00-14:00", "12:30-13:00", "16:00-15:00", "25:00-26:00"]
spans = []
for text in busy:
    try:
        spans.append(parse(text))
    except ValueError as error:
        print("ignored:", error)
merged = merge(spans)
free = list(gaps(merged, *parse("08:00-18:00")))
print([show(s) for s in merged], [show(s) for s in free])
print(max(free, key=lambda s: s[1] - s[0])[0].time(), sum(((b - a) for a, b in free), timedelta()))
first = date(2024, 1, 29)
print([f"{first + timedelta(weeks=w):%d.%m.}" for w in range(4)], (date(2024, 3, 1) - first).days)
fridays = [d for d in (date(2024, m, 13) for m in range(1, 13)) if d.weekday() == 4]
print([d.isoformat() for d in fridays], date(2024, 2, 29).replace(year=2028), date(2000, 1, 1).strftime("%A"))


def calendar(year, month):
    first = date(year, month, 1)
    days = (date(year + month // 12, month % 12 + 1, 1) - first).days
    cells = ["  "] * first.weekday() + [f"{d:>2}" for d in range(1, days + 1)]
    return "\n".join(" ".join(cells[i:i + 7]) for i in range(0, len(cells), 7))


print(f"{date(2024, 2, 1):%B %Y}".center(20).rstrip(), "Mo Tu We Th Fr Sa Su", calendar(2024, 2), sep="\n")
print(datetime.combine(first, time(23, 30)) + timedelta(minutes=45), timedelta(days=-1, hours=5), timedelta(hours=36) / timedelta(hours=8))
