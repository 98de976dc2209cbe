"""Executors of processes."""

import _futures
from _futures import BrokenProcessPool
from concurrent.futures import _base


class _RemoteTraceback(Exception):
    """The cause of an exception that was raised in another process: its traceback there."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


def _run_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


class ProcessPoolExecutor(_futures.ProcessPool, _base.Executor):
    """Does calls in other processes."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = _futures.default_processes
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if max_tasks_per_child is not None and not isinstance(max_tasks_per_child, int):
            raise TypeError("max_tasks_per_child must be an integer")
        self._max_workers = max_workers
        self._begin(max_workers, initializer, initargs)
        _base._executors.append(self)

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        if chunksize == 1:
            return super().map(fn, *iterables, timeout=timeout)
        calls = list(zip(*iterables))
        chunks = [calls[i:i + chunksize] for i in range(0, len(calls), chunksize)]
        results = super().map(_run_chunk, [fn] * len(chunks), chunks, timeout=timeout)
        return (item for chunk in results for item in chunk)
