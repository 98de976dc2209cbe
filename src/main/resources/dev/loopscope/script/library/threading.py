"""Threads and what they wait for each other with, over the locks of _thread."""

import _thread
from _thread import get_ident, get_native_id, allocate_lock as Lock, RLock, TIMEOUT_MAX, error as ThreadError

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX",
           "Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError",
           "Timer", "ThreadError", "setprofile", "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs",
           "getprofile", "gettrace", "get_native_id"]

stack_size = _thread.stack_size
_started = {}
_at_end = []
_names = {"Thread": 0, "Dummy": 0}


def _number(kind):
    _names[kind] += 1
    return _names[kind]


def settrace(func):
    raise NotImplementedError("threading.settrace is not available here: no function can watch a program's lines")


def setprofile(func):
    raise NotImplementedError("threading.setprofile is not available here: no function can watch a program's calls")


def gettrace():
    return None


def getprofile():
    return None


class Condition:
    """Waiting until another thread says that something has changed."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        if hasattr(lock, "_release_save"):
            self._release_save = lock._release_save
        if hasattr(lock, "_acquire_restore"):
            self._acquire_restore = lock._acquire_restore
        if hasattr(lock, "_is_owned"):
            self._is_owned = lock._is_owned
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return "<Condition(%s, %d)>" % (self._lock, len(self._waiters))

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        return self._wait("Condition.wait()", timeout)

    def _wait(self, reason, timeout):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = Lock()
        waiter.acquire()
        self._waiters.append(waiter)
        saved = self._release_save()
        woken = False
        try:
            woken = _thread._acquire(waiter, reason, timeout)
            return woken
        finally:
            self._acquire_restore(saved)
            if not woken:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):
        return self._wait_for("Condition.wait_for()", predicate, timeout)

    def _wait_for(self, reason, predicate, timeout):
        end = None
        left = timeout
        result = predicate()
        while not result:
            if left is not None:
                if end is None:
                    end = _thread._now() + left
                else:
                    left = end - _thread._now()
                    if left <= 0:
                        break
            self._wait(reason, left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        while self._waiters and n > 0:
            waiter = self._waiters.pop(0)
            waiter.release()
            n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        self.notify_all()


class Semaphore:
    """So many at once."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = _thread._now() + timeout
                    else:
                        timeout = end - _thread._now()
                        if timeout <= 0:
                            return False
                self._cond._wait("Semaphore.acquire()", timeout)
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that is not released more often than acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>"

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            self._cond.notify(n)


class Event:
    """A flag that threads wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        cls = type(self)
        state = "set" if self._flag else "unset"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>"

    def is_set(self):
        return self._flag

    def isSet(self):
        return self._flag

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        return self._wait("Event.wait()", timeout)

    def _wait(self, reason, timeout):
        with self._cond:
            flag = self._flag
            if not flag:
                flag = self._cond._wait(reason, timeout)
            return flag


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """A point that so many threads reach before any goes on."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = "filling"
        self._count = 0

    def __repr__(self):
        cls = type(self)
        if self.broken:
            return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: broken>"
        return (f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}:"
                f" waiters={self.n_waiting}/{self.parties}>")

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            self._enter()
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._await(timeout)
                return index
            finally:
                self._count -= 1
                self._exit()

    def _enter(self):
        while self._state in ("resetting", "draining"):
            self._cond._wait("Barrier.wait()", None)
        if self._state == "broken":
            raise BrokenBarrierError

    def _release(self):
        try:
            if self._action:
                self._action()
            self._state = "draining"
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _await(self, timeout):
        if not self._cond._wait_for("Barrier.wait()", lambda: self._state != "filling", timeout):
            self._break()
            raise BrokenBarrierError
        if self._state in ("broken", "resetting"):
            raise BrokenBarrierError

    def _exit(self):
        if self._count == 0 and self._state in ("resetting", "draining"):
            self._state = "filling"
            self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state != "resetting":
                    self._state = "resetting"
            else:
                self._state = "filling"
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    def _break(self):
        self._state = "broken"
        self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == "filling" else 0

    @property
    def broken(self):
        return self._state == "broken"


class Thread:
    """A thread of the program."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = "Thread-%d" % _number("Thread")
            if target is not None:
                try:
                    name += f" ({target.__name__})"
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._started = Event()
        self._done = Lock()
        self._stopped = False
        self._initialized = True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "initial"
        if self._started.is_set():
            status = "started"
        if self._has_ended():
            status = "stopped"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += " %s" % self._ident
        return "<%s(%s, %s)>" % (self.__class__.__name__, self._name, status)

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("threads can only be started once")
        self._done.acquire()
        _thread._start(self._bootstrap, self._name, self._daemonic)
        self._started._wait("Thread.start()", None)

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._ident = get_ident()
        _started[self._ident] = self
        self._started.set()
        try:
            self.run()
        except SystemExit:
            pass
        except BaseException as error:
            if not _thread._is_ending():
                _report(error, self)
        finally:
            _started.pop(self._ident, None)
            self._stopped = True
            self._done.release()

    def _has_ended(self):
        return self._stopped

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        self._join("Thread.join()", timeout)

    def _join(self, reason, timeout):
        if timeout is not None:
            timeout = max(timeout, 0)
        if _thread._acquire(self._done, reason, timeout):
            self._done.release()

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)

    @property
    def ident(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._ident

    @property
    def native_id(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._ident

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._started.is_set() and not self._has_ended()

    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


class ExceptHookArgs(tuple):
    """What excepthook is given."""

    def __new__(cls, args):
        return tuple.__new__(cls, args)

    @property
    def exc_type(self):
        return self[0]

    @property
    def exc_value(self):
        return self[1]

    @property
    def exc_traceback(self):
        return self[2]

    @property
    def thread(self):
        return self[3]

    def __repr__(self):
        return ("_thread._ExceptHookArgs(exc_type=%r, exc_value=%r, exc_traceback=%r, thread=%r)" % tuple(self))


def excepthook(args, /):
    if args[0] is SystemExit:
        return
    thread = args[3]
    _thread._print_error("Exception in thread %s:\n" % (get_ident() if thread is None else thread.name), args[1])


__excepthook__ = excepthook


def _report(error, thread):
    args = ExceptHookArgs([type(error), error, error.__traceback__, thread])
    try:
        excepthook(args)
    except Exception as failed:
        _thread._print_error("Exception in threading.excepthook:\n", failed)


class Timer(Thread):
    """A thread that calls a function after a time."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished._wait("Timer(%s)" % self.interval, self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    """The thread that the program began on."""

    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)
        self._started.set()
        self._ident = _thread._main_ident()
        self._done.acquire()
        _started[self._ident] = self


class _WorkerThread(Thread):
    """A thread that an executor started."""

    def __init__(self, name):
        Thread.__init__(self, name=name, daemon=False)
        self._started.set()
        self._ident = get_ident()
        self._alive = _thread._life()
        _started[self._ident] = self

    def _has_ended(self):
        return not self._alive()

    def _join(self, reason, timeout):
        _thread._await_end(self._alive, reason, timeout)


_WorkerThread.__name__ = _WorkerThread.__qualname__ = "Thread"


def current_thread():
    known = _started.get(get_ident())
    return known if known is not None else _WorkerThread(_thread._thread_name())


def currentThread():
    return current_thread()


def main_thread():
    return _main_thread


def enumerate():
    return [t for t in list(_started.values()) if not t._has_ended()]


def active_count():
    return len(enumerate())


def activeCount():
    return active_count()


class local:
    """Attributes that each thread has its own values of."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_local__arguments", (args, kwargs))
        _thread._storage()[self] = {}
        return self

    def __getattribute__(self, name):
        values = _values_of(self)
        if name == "__dict__":
            return values
        if name in values:
            return values[name]
        cls = type(self)
        if name != "_local__arguments" and hasattr(cls, name):
            return object.__getattribute__(self, name)
        shown = "_thread._local" if cls is local else cls.__name__
        raise AttributeError(f"'{shown}' object has no attribute '{name}'", name=name, obj=self)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        if isinstance(type(self).__dict__.get(name), property):
            return object.__setattr__(self, name, value)
        _values_of(self)[name] = value

    def __delattr__(self, name):
        values = _values_of(self)
        if name not in values:
            shown = "_thread._local" if type(self) is local else type(self).__name__
            raise AttributeError(f"'{shown}' object has no attribute '{name}'")
        del values[name]

    __hash__ = object.__hash__


def _values_of(self):
    storage = _thread._storage()
    values = storage.get(self)
    if values is None:
        values = storage[self] = {}
        args, kwargs = object.__getattribute__(self, "_local__arguments")
        cls = type(self)
        if cls.__init__ is not object.__init__:
            cls.__init__(self, *args, **kwargs)
    return values


local.__module__ = "_thread"
local.__name__ = local.__qualname__ = "_local"


def _register_atexit(func, *arg, **kwargs):
    _at_end.append(lambda: func(*arg, **kwargs))


def _shutdown():
    for call in reversed(_at_end):
        call()
    _main_thread._stopped = True
    while True:
        left = [t for t in list(_started.values()) if not t._daemonic and not t._has_ended()
                and not isinstance(t, _WorkerThread)]
        if not left:
            break
        left[0]._join("the program's end", None)


_main_thread = _MainThread()
