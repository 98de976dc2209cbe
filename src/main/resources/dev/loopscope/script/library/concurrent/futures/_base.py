"""What all executors share."""

import _thread
import threading
from _futures import Future, Error, CancelledError, InvalidStateError, BrokenExecutor

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
TimeoutError = TimeoutError
_executors = []


class DoneAndNotDoneFutures(tuple):
    """What wait() returns."""

    def __new__(cls, done, not_done):
        return tuple.__new__(cls, (done, not_done))

    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __repr__(self):
        return "DoneAndNotDoneFutures(done=%r, not_done=%r)" % (self[0], self[1])


def _failed(future):
    return not future.cancelled() and future.exception() is not None


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    done = {f for f in fs if f.done()}
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError("Invalid return condition: %r" % return_when)
    enough = (return_when == FIRST_COMPLETED and done or len(done) == len(fs)
              or return_when == FIRST_EXCEPTION and any(_failed(f) for f in done))
    if not enough:
        _wait_for(fs - done, timeout, return_when)
        done = {f for f in fs if f.done()}
    return DoneAndNotDoneFutures(done, fs - done)


def _wait_for(pending, timeout, return_when):
    lock = _thread.allocate_lock()
    lock.acquire()
    left = len(pending)

    def ended(future):
        nonlocal left
        left -= 1
        if left == 0 or return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and _failed(future):
            if lock.locked():
                lock.release()

    for future in pending:
        future._on_done(ended)
    _thread._acquire(lock, "wait()", timeout)


def as_completed(fs, timeout=None):
    end = None if timeout is None else timeout + _thread._now()
    fs = dict.fromkeys(fs)
    total = len(fs)
    lock = _thread.allocate_lock()
    ready = [f for f in fs if f.done()]
    pending = {f for f in fs if f not in ready}

    def ended(future):
        ready.append(future)
        if lock.locked():
            lock.release()

    for future in pending:
        future._on_done(ended)
    for _ in range(total):
        while not ready:
            left = None if end is None else end - _thread._now()
            if left is not None and left < 0:
                raise TimeoutError("%d (of %d) futures unfinished" % (len(pending), total))
            lock.acquire(False)
            if not ready:
                _thread._acquire(lock, "as_completed()", left)
        future = ready.pop(0)
        pending.discard(future)
        yield future


class Executor:
    """Does calls."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if timeout is not None:
            end = timeout + _thread._now()
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                fs.reverse()
                while fs:
                    future = fs.pop()
                    try:
                        result = future.result(None if timeout is None else max(0, end - _thread._now()))
                    finally:
                        future.cancel()
                    yield result
            finally:
                for future in fs:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _finish():
    for executor in _executors:
        executor.shutdown(wait=True)


threading._register_atexit(_finish)
