"""Signals, as far as a program sends them to itself: none comes from outside, and Stop interrupts as Ctrl-C does."""
import threading as _threading
from enum import IntEnum as _IntEnum

Signals = _IntEnum('Signals', {
    'SIGHUP': 1, 'SIGINT': 2, 'SIGQUIT': 3, 'SIGILL': 4, 'SIGTRAP': 5, 'SIGABRT': 6, 'SIGBUS': 7, 'SIGFPE': 8, 'SIGKILL': 9,
    'SIGUSR1': 10, 'SIGSEGV': 11, 'SIGUSR2': 12, 'SIGPIPE': 13, 'SIGALRM': 14, 'SIGTERM': 15, 'SIGSTKFLT': 16, 'SIGCHLD': 17,
    'SIGCONT': 18, 'SIGSTOP': 19, 'SIGTSTP': 20, 'SIGTTIN': 21, 'SIGTTOU': 22, 'SIGURG': 23, 'SIGXCPU': 24, 'SIGXFSZ': 25,
    'SIGVTALRM': 26, 'SIGPROF': 27, 'SIGWINCH': 28, 'SIGIO': 29, 'SIGPWR': 30, 'SIGSYS': 31})
Handlers = _IntEnum('Handlers', {'SIG_DFL': 0, 'SIG_IGN': 1})
globals().update({one.name: one for one in [*Signals, *Handlers]})
NSIG = 65
_WORDS = {1: 'Hangup', 2: 'Interrupt', 3: 'Quit', 4: 'Illegal instruction', 5: 'Trace/breakpoint trap', 6: 'Aborted', 7: 'Bus error',
          8: 'Floating point exception', 9: 'Killed', 10: 'User defined signal 1', 11: 'Segmentation fault',
          12: 'User defined signal 2', 13: 'Broken pipe', 14: 'Alarm clock', 15: 'Terminated', 16: 'Stack fault',
          17: 'Child exited', 18: 'Continued', 19: 'Stopped (signal)', 20: 'Stopped', 21: 'Stopped (tty input)',
          22: 'Stopped (tty output)', 23: 'Urgent I/O condition', 24: 'CPU time limit exceeded', 25: 'File size limit exceeded',
          26: 'Virtual timer expired', 27: 'Profiling timer expired', 28: 'Window changed', 29: 'I/O possible', 30: 'Power failure',
          31: 'Bad system call'}
_HARMLESS = {Signals.SIGCHLD, Signals.SIGCONT, Signals.SIGURG, Signals.SIGWINCH}


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {one: Handlers.SIG_DFL for one in Signals}
_handlers[Signals.SIGINT] = default_int_handler
_handlers[Signals.SIGPIPE] = _handlers[Signals.SIGXFSZ] = Handlers.SIG_IGN


def _known(signalnum):
    if not 0 < signalnum < NSIG:
        raise ValueError('signal number out of range')
    return Signals(signalnum) if signalnum in _WORDS else signalnum


def signal(signalnum, handler):
    """Keeps who is called when the program raises the signal; gives who was called before."""
    if _threading.current_thread() is not _threading.main_thread():
        raise ValueError('signal only works in main thread of the main interpreter')
    if not callable(handler) and handler not in (0, 1):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    number = _known(signalnum)
    if number in (Signals.SIGKILL, Signals.SIGSTOP):
        raise OSError(22, 'Invalid argument')
    before = _handlers.get(number, Handlers.SIG_DFL)
    _handlers[number] = handler if callable(handler) else Handlers(handler)
    return before


def getsignal(signalnum):
    return _handlers.get(_known(signalnum), Handlers.SIG_DFL)


def raise_signal(signalnum, /):
    """Calls who was set for it, as if it had come from outside."""
    number = _known(signalnum)
    handler = getsignal(number)
    if callable(handler):
        handler(int(number), None)
    elif handler == Handlers.SIG_DFL and number not in _HARMLESS:
        raise NotImplementedError(f'signal {int(number)} would end the process, which a program in a sandbox cannot do')


def strsignal(signalnum, /):
    return _WORDS.get(_known(signalnum))


def valid_signals():
    return {_known(number) for number in range(1, NSIG) if number not in (32, 33)}


def _refused(name):
    def refused(*args):
        raise NotImplementedError(f'signal.{name}() is not available: no signal comes to a sandbox from outside')
    refused.__name__ = refused.__qualname__ = name
    return refused


alarm, pause, setitimer, getitimer, sigwait, siginterrupt, set_wakeup_fd, pthread_kill = map(_refused, (
    'alarm', 'pause', 'setitimer', 'getitimer', 'sigwait', 'siginterrupt', 'set_wakeup_fd', 'pthread_kill'))
