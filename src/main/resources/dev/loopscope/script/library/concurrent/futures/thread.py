"""Executors of threads."""

import _futures
from _futures import BrokenThreadPool
from concurrent.futures import _base


class ThreadPoolExecutor(_futures.ThreadPool, _base.Executor):
    """Does calls on threads."""

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = _futures.default_threads
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._begin(max_workers, thread_name_prefix or "", initializer, initargs)
        _base._executors.append(self)
