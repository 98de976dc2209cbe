import time

start = time.perf_counter()
time.sleep(0.05)
elapsed = time.perf_counter() - start
print(0.05 <= elapsed < 0.5, type(elapsed).__name__, time.monotonic() <= time.monotonic(), type(time.time_ns()).__name__)
print(time.time() > 1_700_000_000, time.process_time() >= 0, time.thread_time() >= 0, time.perf_counter_ns() > 0)
moment = time.gmtime(1_000_000_000)
print(moment.tm_year, moment.tm_mon, moment.tm_mday, moment.tm_hour, moment.tm_min, moment.tm_sec, moment.tm_wday, moment.tm_yday)
print(time.strftime("%Y-%m-%d %H:%M:%S", moment), time.strftime("%a %A %b %B %d %j %p %I %y %%", moment), time.strftime("%X|%x|%c", moment))
print(time.asctime(moment), time.ctime(0), moment[:6], len(moment))
parsed = time.strptime("2024-02-29 13:45", "%Y-%m-%d %H:%M")
print(parsed.tm_yday, parsed.tm_wday, parsed[:5], time.mktime(parsed))
print(moment)
for bad in (lambda: time.sleep(-1), lambda: time.sleep("x"), lambda: time.strptime("x", "%Y")):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(len(time.strftime("%H:%M:%S")), time.localtime().tm_year > 2020, time.timezone, time.tzname[0])
