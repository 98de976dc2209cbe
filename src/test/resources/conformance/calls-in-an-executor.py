import concurrent.futures

from twin import *


def job(name):
    done.append(name)
    if name == "fails":
        raise ValueError("boom")
    return name


def home(future):
    mark("home", future.result() if not future.exception() else error(future.exception()))


done = []
pool = concurrent.futures.ThreadPoolExecutor(1)
futures = {name: loop.run_in_executor(pool, job, name) for name in ("a", "fails", "c")}
for name in ("c", "fails", "a"):
    futures[name].add_done_callback(home)
pool.shutdown()
say(done, futures["a"].done())
turns(3)
attempt(lambda: loop.run_in_executor(pool, job, "late"))
