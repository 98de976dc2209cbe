"""What a program may know of the system: its process, and how paths are written."""
import _os
import sys as _sys
import posixpath as path

_sys.modules['os.path'] = path

name = 'posix'
sep = '/'
altsep = None
extsep = '.'
pathsep = ':'
linesep = '\n'
curdir = '.'
pardir = '..'
defpath = '/bin:/usr/bin'
devnull = '/dev/null'
environ = {}
error = OSError
getpid = _os.getpid
cpu_count = _os.cpu_count
process_cpu_count = _os.cpu_count
urandom = _os.urandom
system = _os.system
EX_OK = 0


def getppid():
    return 1


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def getcwd():
    return '/'


def getlogin():
    return 'user'


def getuid():
    return 1000


geteuid = getgid = getegid = getuid


def strerror(code):
    return f'Unknown error {code}'


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    try:
        return type(path).__fspath__(path)
    except AttributeError:
        raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__) from None


def _exit(status):
    import _processes
    _processes.exit_worker(status)
    raise SystemExit(status)


def _refuse(name, reason):
    def refused(*args, **kwargs):
        raise PermissionError(1, f"os.{name}() is not available: programs run in a sandbox without {reason}")
    refused.__name__ = refused.__qualname__ = name
    return refused


for _name in ('open', 'remove', 'unlink', 'rename', 'replace', 'mkdir', 'makedirs', 'rmdir', 'removedirs', 'listdir', 'scandir',
              'walk', 'stat', 'chdir', 'chmod', 'chown', 'link', 'symlink', 'read', 'write', 'close', 'pipe', 'access', 'utime'):
    globals()[_name] = _refuse(_name, 'files')
for _name in ('popen', 'fork', 'execv', 'execvp', 'execve', 'spawnl', 'spawnv', 'kill', 'killpg', 'wait', 'waitpid',
              'abort', 'posix_spawn'):
    globals()[_name] = _refuse(_name, 'commands of the system')
del _name
