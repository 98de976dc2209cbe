from datetime import date, datetime, time, timedelta, timezone

d = datetime(2024, 2, 28, 23, 30, 15, 123456)
print(d, repr(d), d.date(), d.time(), d.year, d.microsecond, d.isoformat(), d.isoformat(" ", "minutes"))
print(d + timedelta(hours=1), d + timedelta(days=2), d - timedelta(weeks=1), d - datetime(2024, 1, 1), d.replace(month=12, microsecond=0))
print(d.strftime("%d/%m/%Y %H:%M:%S.%f %A %B %j %U"), f"{d:%Y-%m-%d}", datetime.strptime("01 Mar 2023 07:08", "%d %b %Y %H:%M"))
print(d.weekday(), d.isoweekday(), d.isocalendar(), date(2024, 12, 30).isocalendar()[:2], d.timetuple()[:6], d.ctime(), d.toordinal())
print(datetime.fromisoformat("2024-05-06T07:08:09"), date.fromisoformat("2024-05-06"), datetime.fromtimestamp(0, timezone.utc), datetime(2024, 1, 1, tzinfo=timezone.utc).timestamp())
delta = timedelta(days=1, hours=25, minutes=61, seconds=3.5)
print(delta, repr(delta), delta.days, delta.seconds, delta.total_seconds(), -delta, abs(-delta), delta * 2, delta / 2, delta // timedelta(hours=1), timedelta(), timedelta(milliseconds=1500))
print(date(2024, 3, 1) - date(2024, 2, 1), date(2024, 1, 31) + timedelta(1), date.min, date.max, date(2024, 1, 1) < date(2024, 1, 2), repr(date(2024, 1, 2)))
print(time(7, 5), time(23, 59, 59, 1).isoformat(), repr(time(1, 2)), datetime.combine(date(2020, 1, 1), time(12)))
tz = timezone(timedelta(hours=8), "CST")
print(datetime(2024, 1, 1, 12, tzinfo=tz), datetime(2024, 1, 1, 12, tzinfo=tz).astimezone(timezone.utc), tz, timezone.utc, datetime(2024, 1, 1, tzinfo=tz).utcoffset())
print(sorted([date(2024, 5, 1), date(2023, 5, 1)]), max(d, datetime.max) == datetime.max, {date(2024, 1, 1): "new year"}[date(2024, 1, 1)], datetime.now() > d, date.today() == datetime.now().date())
for bad in (lambda: date(2023, 2, 29), lambda: datetime(2024, 13, 1), lambda: datetime.strptime("x", "%Y"), lambda: d - 5, lambda: d < date(2024, 1, 1),
            lambda: datetime.fromisoformat("nope"), lambda: d - datetime(2024, 1, 1, tzinfo=tz), lambda: time(25)):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
