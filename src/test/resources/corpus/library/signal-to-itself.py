"""The module signal: names, handlers, and signals that a program raises itself."""
import signal
import threading

print(signal.SIGINT, repr(signal.SIGTERM), signal.Signals(9).name, int(signal.SIGUSR1), signal.SIGCHLD == 17)
print(signal.strsignal(signal.SIGINT), signal.strsignal(15), signal.Signals['SIGHUP'])
print(signal.getsignal(signal.SIGTERM), repr(signal.SIG_IGN), signal.getsignal(signal.SIGINT) is signal.default_int_handler)
print(signal.SIGINT in signal.valid_signals(), 64 in signal.valid_signals(), 32 in signal.valid_signals())


def told(number, frame):
    print('got', number, signal.Signals(number).name)


print(signal.signal(signal.SIGUSR1, told))
signal.raise_signal(signal.SIGUSR1)
print(signal.getsignal(signal.SIGUSR1) is told, signal.signal(signal.SIGUSR1, signal.SIG_IGN) is told)
signal.raise_signal(signal.SIGUSR1)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print('interrupted')
signal.signal(signal.SIGINT, told)
signal.raise_signal(signal.SIGINT)
for wrong in (lambda: signal.signal(signal.SIGTERM, 'x'), lambda: signal.signal(0, told), lambda: signal.signal(99, told),
              lambda: signal.signal(signal.SIGKILL, told)):
    try:
        wrong()
    except (TypeError, ValueError, OSError) as error:
        print(type(error).__name__, error)


def elsewhere():
    try:
        signal.signal(signal.SIGTERM, told)
    except ValueError as error:
        print(error)


thread = threading.Thread(target=elsewhere)
thread.start()
thread.join()
