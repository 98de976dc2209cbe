"""Processes of the program, and what they share: objects of the process that started the others, which these ask."""

import _futures
import _processes
import os
import sys
import threading

from queue import Empty as _Empty, Full as _Full

_objects = {}
_last = 0
_made = 0
_children = set()


_TimeoutError = TimeoutError


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


TimeoutError = type("TimeoutError", (ProcessError,), {"__module__": "multiprocessing.context"})


# ---- shared objects ----

def _answer(number, name, args, kwargs):
    return getattr(_objects[number], name)(*args, **kwargs)


def _elsewhere(cls, number):
    proxy = object.__new__(cls)
    proxy._number = number
    return proxy


class _Shared:
    """An object that the process which made it keeps; others have it asked."""

    def _keep(self, real):
        global _last
        _last += 1
        self._number = (os.getpid(), _last)
        _objects[self._number] = real

    def _call(self, name, *args, **kwargs):
        real = _objects.get(self._number)
        if real is not None:
            return getattr(real, name)(*args, **kwargs)
        shown = "%s.%s()" % (type(self).__name__, name)
        return _processes.ask((self._number, name, args, kwargs), shown)

    def __reduce__(self):
        return _elsewhere, (type(self), self._number)


class Queue(_Shared):
    """A queue between processes."""

    _task_tracking = False

    def __init__(self, maxsize=0, *, ctx=None):
        import queue
        self._keep(queue.Queue(maxsize))

    def put(self, obj, block=True, timeout=None):
        self._call("put", _processes.dumps(obj), block, timeout)

    def get(self, block=True, timeout=None):
        return _processes.loads(self._call("get", block, timeout))

    def put_nowait(self, obj):
        self.put(obj, False)

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        return self._call("qsize")

    def empty(self):
        return self._call("empty")

    def full(self):
        return self._call("full")

    def close(self):
        pass

    def join_thread(self):
        pass

    def cancel_join_thread(self):
        pass


class JoinableQueue(Queue):
    def task_done(self):
        self._call("task_done")

    def join(self):
        self._call("join")


class SimpleQueue(Queue):
    def __init__(self, *, ctx=None):
        super().__init__()

    def put(self, obj):
        super().put(obj)

    def get(self):
        return super().get()


def _me():
    return os.getpid(), threading.get_ident()


class _Recursive:
    """A lock that its owner, of whatever process, may take again."""

    def __init__(self):
        self._lock = threading.Lock()
        self._owner = None
        self._count = 0

    def acquire(self, owner, block=True, timeout=None):
        if self._owner == owner:
            self._count += 1
            return True
        taken = self._lock.acquire(block, -1 if timeout is None or not block else timeout)
        if taken:
            self._owner, self._count = owner, 1
        return taken

    def release(self, owner):
        if self._owner != owner:
            raise AssertionError("attempt to release recursive lock not owned by thread")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._lock.release()


class Lock(_Shared):
    def __init__(self, *, ctx=None):
        self._keep(threading.Lock())

    def acquire(self, block=True, timeout=None):
        return self._call("acquire", block, -1 if timeout is None or not block else timeout)

    def release(self):
        try:
            self._call("release")
        except RuntimeError:
            raise ValueError("semaphore or lock released too many times") from None

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        return "<Lock(owner=%s)>" % ("SomeOtherThread" if self._call("locked") else None)


class RLock(_Shared):
    def __init__(self, *, ctx=None):
        self._keep(_Recursive())

    def acquire(self, block=True, timeout=None):
        return self._call("acquire", _me(), block, timeout)

    def release(self):
        self._call("release", _me())

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()


class Semaphore(_Shared):
    def __init__(self, value=1, *, ctx=None):
        self._keep(threading.Semaphore(value))

    def acquire(self, block=True, timeout=None):
        return self._call("acquire", block, timeout)

    def release(self):
        self._call("release")

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1, *, ctx=None):
        self._keep(threading.BoundedSemaphore(value))


class Event(_Shared):
    def __init__(self, *, ctx=None):
        self._keep(threading.Event())

    def is_set(self):
        return self._call("is_set")

    def set(self):
        self._call("set")

    def clear(self):
        self._call("clear")

    def wait(self, timeout=None):
        return self._call("wait", timeout)


class Barrier(_Shared):
    def __init__(self, parties, action=None, timeout=None, *, ctx=None):
        self._keep(threading.Barrier(parties, action, timeout))

    def wait(self, timeout=None):
        return self._call("wait", timeout)

    def abort(self):
        self._call("abort")

    def reset(self):
        self._call("reset")


def Condition(lock=None):
    raise NotImplementedError("multiprocessing.Condition is not available here; use a Queue, an Event or a Barrier")


class _Cell:
    def __init__(self, value):
        self.value = value

    def get(self):
        return self.value

    def set(self, value):
        self.value = value


_WHOLE = "bBhHiIlLqQ"


def _checked(typecode, value):
    if isinstance(typecode, str) and typecode in _WHOLE and not isinstance(value, int):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    return float(value) if typecode in ("d", "f") else value


class _Value(_Shared):
    def __init__(self, typecode, value, lock):
        self._keep(_Cell(_checked(typecode, value)))
        self._typecode = typecode
        self._lock = lock

    def __reduce__(self):
        return _value_elsewhere, (self._number, self._typecode, self._lock)

    @property
    def value(self):
        return self._call("get")

    @value.setter
    def value(self, value):
        self._call("set", _checked(self._typecode, value))

    def get_lock(self):
        return self._lock

    def get_obj(self):
        return self

    def acquire(self, *args):
        return self._lock.acquire(*args)

    def release(self):
        self._lock.release()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)


def _value_elsewhere(number, typecode, lock):
    value = _elsewhere(_Value, number)
    value._typecode = typecode
    value._lock = lock
    return value


def Value(typecode_or_type, *args, lock=True):
    own = RLock() if lock is True or lock is None else lock
    return _Value(typecode_or_type, args[0] if args else 0, own or None)


RawValue = Value


class _Array(_Shared):
    def __init__(self, typecode, items, lock):
        self._keep([_checked(typecode, item) for item in items])
        self._typecode = typecode
        self._lock = lock

    def __reduce__(self):
        return _array_elsewhere, (self._number, self._typecode, self._lock)

    def __len__(self):
        return self._call("__len__")

    def __getitem__(self, index):
        return self._call("__getitem__", index) if not isinstance(index, slice) else self._call("copy")[index]

    def __setitem__(self, index, value):
        self._call("__setitem__", index, _checked(self._typecode, value))

    def __iter__(self):
        return iter(self._call("copy"))

    def get_lock(self):
        return self._lock

    def get_obj(self):
        return self

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)


def _array_elsewhere(number, typecode, lock):
    array = _elsewhere(_Array, number)
    array._typecode = typecode
    array._lock = lock
    return array


def Array(typecode_or_type, size_or_initializer, *, lock=True):
    items = [0] * size_or_initializer if isinstance(size_or_initializer, int) else list(size_or_initializer)
    own = RLock() if lock is True or lock is None else lock
    return _Array(typecode_or_type, items, own or None)


RawArray = Array


class Connection:
    """One end of a pipe."""

    def __init__(self, incoming, outgoing):
        self._incoming = incoming
        self._outgoing = outgoing
        self.closed = False

    def send(self, obj):
        self._check()
        self._outgoing.put((True, obj))

    def recv(self):
        self._check()
        more, obj = self._incoming.get()
        if not more:
            self._incoming.put((False, None))
            raise EOFError
        return obj

    def poll(self, timeout=0.0):
        self._check()
        import time
        end = None if timeout is None else time.monotonic() + timeout
        while self._incoming.empty():
            if end is not None and time.monotonic() >= end:
                return False
            time.sleep(0.001)
        return True

    def close(self):
        if not self.closed:
            self.closed = True
            self._outgoing.put((False, None))

    def _check(self):
        if self.closed:
            raise OSError("handle is closed")

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def Pipe(duplex=True):
    there, back = Queue(), Queue()
    return Connection(back, there), Connection(there, back)


# ---- managers ----

_DICT = ("__contains__", "__delitem__", "__getitem__", "__len__", "__setitem__", "clear", "copy", "get", "pop",
         "popitem", "setdefault", "update", "keys", "values", "items")
_LIST = ("__contains__", "__delitem__", "__getitem__", "__len__", "__setitem__", "append", "count", "extend", "index",
         "insert", "pop", "remove", "reverse", "sort", "copy")


class _Kept(dict):
    def keys(self):
        return list(dict.keys(self))

    def values(self):
        return list(dict.values(self))

    def items(self):
        return list(dict.items(self))

    def copy(self):
        return {key: dict.__getitem__(self, key) for key in dict.keys(self)}


def _asking(name):
    def method(self, *args, **kwargs):
        return self._call(name, *args, **kwargs)
    method.__name__ = method.__qualname__ = name
    return method


class DictProxy(_Shared):
    def __init__(self, *args, **kwargs):
        self._keep(_Kept(*args, **kwargs))

    def __iter__(self):
        return iter(self.keys())

    def __repr__(self):
        return "<DictProxy object, typeid 'dict' at %#x>" % id(self)

    def __str__(self):
        return repr(self.copy())


class ListProxy(_Shared):
    def __init__(self, *args):
        self._keep(list(*args))

    def __iter__(self):
        return iter(self.copy())

    def __repr__(self):
        return "<ListProxy object, typeid 'list' at %#x>" % id(self)

    def __str__(self):
        return repr(self.copy())


for _name in _DICT:
    setattr(DictProxy, _name, _asking(_name))
for _name in _LIST:
    setattr(ListProxy, _name, _asking(_name))


class SyncManager:
    """Makes objects that all processes share."""

    dict = DictProxy
    list = ListProxy
    Queue = Queue
    JoinableQueue = JoinableQueue
    Lock = Lock
    RLock = RLock
    Semaphore = Semaphore
    BoundedSemaphore = BoundedSemaphore
    Event = Event
    Barrier = Barrier
    Value = staticmethod(Value)
    Array = staticmethod(Array)

    def start(self):
        pass

    def shutdown(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.shutdown()

    def __getattr__(self, name):
        raise NotImplementedError("Manager().%s is not available here; dict, list, Queue, Lock, Event, Value are" % name)


def Manager():
    return SyncManager()


# ---- processes ----

class _OneProcess(_futures.ProcessPool):
    """A process for one call."""

    def __init__(self):
        self._begin(1, None, ())


def _number_of_process():
    global _made
    _made += 1
    return _made


class Process:
    """A process that calls one function."""

    _pool = None
    _future = None
    _ended_by = None

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        number = _number_of_process()
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = str(name) if name else "%sProcess-%d" % (_prefix(), number)
        self._daemon = current_process().daemon if daemon is None else daemon
        self._parent = os.getpid()
        self._own_pid = None

    def __getstate__(self):
        return {key: value for key, value in self.__dict__.items() if key not in ("_pool", "_future")}

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        assert self._future is None, "cannot start a process twice"
        assert self._parent == os.getpid(), "can only start a process object created by current process"
        assert not current_process()._daemon, "daemonic processes are not allowed to have children"
        _processes.check_bootstrapped()
        self._pool = _OneProcess()
        self._future = self._pool._start(self._name, _run, self)
        self._own_pid = self._pool._pid()
        self._future._on_done(self._ended)
        _children.add(self)

    def _ended(self, future):
        self._pool.shutdown(False)
        _children.discard(self)

    def join(self, timeout=None):
        assert self._parent == os.getpid(), "can only join a child process"
        assert self._future is not None, "can only join a started process"
        try:
            self._future.exception(timeout)
        except (_TimeoutError, _futures.CancelledError):
            pass

    def is_alive(self):
        return self._future is not None and not self._future.done()

    def terminate(self):
        self._end(-15)

    def kill(self):
        self._end(-9)

    def _end(self, code):
        if self.is_alive():
            self._ended_by = code
            self._pool._kill()

    def close(self):
        if self.is_alive():
            raise ValueError("Cannot close a process while it is still running. You should first call join() or "
                             "terminate().")

    @property
    def exitcode(self):
        if self._future is None or not self._future.done():
            return None
        if self._ended_by is not None:
            return self._ended_by
        if self._future.cancelled() or self._future.exception() is not None:
            code = self._pool._exit_code()
            return 1 if code is None else code
        return self._future.result()

    @property
    def pid(self):
        return self._own_pid

    ident = pid

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        return self._daemon

    @daemon.setter
    def daemon(self, daemonic):
        assert self._future is None, "process has already started"
        self._daemon = daemonic

    def __repr__(self):
        if self is _current:
            status = "started"
        elif self._future is None:
            status = "initial"
        else:
            status = "started" if self.exitcode is None else "stopped"
        info = [type(self).__name__, "name=%r" % self._name]
        if self._own_pid is not None:
            info.append("pid=%s" % self._own_pid)
        info.append("parent=%s" % self._parent)
        info.append(status)
        if status == "stopped":
            code = self.exitcode
            info.append("exitcode=%s" % {-15: "-SIGTERM", -9: "-SIGKILL"}.get(code, code))
        if self._daemon:
            info.append("daemon")
        return "<%s>" % " ".join(info)


def _run(process):
    global _current
    process._own_pid = os.getpid()
    _current = process
    try:
        process.run()
        return 0
    except SystemExit as error:
        if error.code is None:
            return 0
        if isinstance(error.code, int):
            return error.code
        print(error.code, file=sys.stderr)
        return 1
    except BaseException as error:
        import _thread
        _thread._print_error("Process %s:\n" % process._name, error)
        return 1


def _prefix():
    name = _current._name
    return "" if name == "MainProcess" else name + ":"


class _CurrentProcess(Process):
    """The process that this is, where nobody made an object for it."""

    def __init__(self):
        self._name = _processes.name() or "MainProcess"
        self._daemon = False
        self._parent = None
        self._own_pid = os.getpid()

    def is_alive(self):
        return True

    @property
    def exitcode(self):
        return None


_CurrentProcess.__name__ = "_MainProcess"
_current = _CurrentProcess()


def current_process():
    return _current


def parent_process():
    if _current._name == "MainProcess":
        return None
    parent = object.__new__(_CurrentProcess)
    parent._name, parent._daemon, parent._parent, parent._own_pid = "MainProcess", False, None, os.getppid()
    return parent


def active_children():
    return list(_children)


def _finish():
    for process in list(_children):
        if process._daemon:
            process.terminate()
    for process in list(_children):
        process.join()


threading._register_atexit(_finish)


# ---- pools ----

def _spread(fn, args):
    return fn(*args)


class AsyncResult:
    """What comes of a call of a pool."""

    def __init__(self, futures, single, callback=None, error_callback=None):
        self._futures = futures
        self._single = single
        self._left = len(futures)
        self._callback = callback
        self._error_callback = error_callback
        for future in futures:
            future.add_done_callback(self._one)

    def _one(self, future):
        self._left -= 1
        if self._left == 0:
            error = self._error()
            if error is not None:
                if self._error_callback:
                    self._error_callback(error)
            elif self._callback:
                self._callback(self._value())

    def _error(self):
        for future in self._futures:
            if future.exception() is not None:
                return future.exception()
        return None

    def _value(self):
        results = [future.result() for future in self._futures]
        return results[0] if self._single else results

    def ready(self):
        return all(future.done() for future in self._futures)

    def successful(self):
        if not self.ready():
            raise ValueError("{0!r} not ready".format(self))
        return self._error() is None

    def wait(self, timeout=None):
        from concurrent.futures import wait
        wait(self._futures, timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        return self._value()


class Pool:
    """Processes that do calls."""

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        from concurrent.futures import ProcessPoolExecutor
        if processes is not None and processes < 1:
            raise ValueError("Number of processes must be at least 1")
        _processes.check_bootstrapped()
        self._executor = ProcessPoolExecutor(processes, None, initializer, initargs)
        self._state = "RUN"

    def _submit(self, func, *args, **kwargs):
        if self._state != "RUN":
            raise ValueError("Pool not running")
        return self._executor.submit(func, *args, **kwargs)

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        return AsyncResult([self._submit(func, *args, **kwds)], True, callback, error_callback)

    def map(self, func, iterable, chunksize=None):
        return self.map_async(func, iterable, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return AsyncResult([self._submit(func, item) for item in iterable], False, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        return self.starmap_async(func, iterable, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return AsyncResult([self._submit(func, *args) for args in iterable], False, callback, error_callback)

    def imap(self, func, iterable, chunksize=1):
        futures = [self._submit(func, item) for item in iterable]
        return (future.result() for future in futures)

    def imap_unordered(self, func, iterable, chunksize=1):
        from concurrent.futures import as_completed
        futures = [self._submit(func, item) for item in iterable]
        return (future.result() for future in as_completed(futures))

    def close(self):
        if self._state == "RUN":
            self._state = "CLOSE"
            self._executor.shutdown(False)

    def terminate(self):
        self._state = "TERMINATE"
        self._executor.shutdown(False, cancel_futures=True)
        self._executor._kill()

    def join(self):
        if self._state == "RUN":
            raise ValueError("Pool is still running")
        self._executor.shutdown(True)

    def __enter__(self):
        if self._state != "RUN":
            raise ValueError("Pool not running")
        return self

    def __exit__(self, *args):
        self.terminate()

    def __repr__(self):
        return f"<multiprocessing.pool.Pool state={self._state} pool_size={self._executor._max_workers}>"


# ---- settings ----

def cpu_count():
    return os.cpu_count()


def freeze_support():
    pass


def get_start_method(allow_none=False):
    return "spawn"


def get_all_start_methods():
    return ["spawn"]


def set_start_method(method, force=False):
    if method not in ("spawn", None):
        raise ValueError("cannot find context for %r: processes are started by 'spawn' here" % method)


def get_context(method=None):
    set_start_method(method)
    return sys.modules["multiprocessing"]


def log_to_stderr(level=None):
    raise NotImplementedError("multiprocessing.log_to_stderr is not available here")
