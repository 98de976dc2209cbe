import os
import sys

print(type(os.getpid()).__name__, os.getpid() > 0, os.cpu_count() >= 1, os.sep, os.linesep == "\n", os.name)
print(os.path.join("a", "b", "c.txt"), os.path.basename("/x/y.py"), os.path.dirname("/x/y.py"), os.path.splitext("file.tar.gz"), os.path.split("/a/b"))
print(sys.version_info >= (3, 13), sys.version_info[:2], sys.version_info.major, sys.version.split(".")[0], sys.implementation.name)
print(sys.maxsize, sys.byteorder, sys.getrecursionlimit(), len(sys.argv), sys.argv[0].endswith(".py"), sys.float_info.max)
print(sys.platform in ("linux", "darwin", "win32"), "sys" in sys.modules, sys.getsizeof([]) > 0, sys.getrefcount([]) >= 1)
print(sys.stdout.isatty(), sys.stdout.write("direct\n"), file=sys.stderr)
sys.stderr.write("to stderr\n")
sys.stdout.flush()
try:
    1 / 0
except ZeroDivisionError:
    kind, value, trace = sys.exc_info()
    print(kind.__name__, value, trace.tb_lineno)
print(sys.exc_info(), sys.exception())
sys.setrecursionlimit(200)


def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


print(100 < depth() <= 200, sys.getswitchinterval(), sys.hash_info.width, sys.int_info.bits_per_digit)
sys.setrecursionlimit(1000)
print(sys.intern("x") is sys.intern("x"), callable(sys.exit), sys.int_max_str_digits if hasattr(sys, "int_max_str_digits") else sys.get_int_max_str_digits())
try:
    sys.exit("as an exception")
except SystemExit as error:
    print("SystemExit", error.code)
print(os.environ.get("SURELY_NOT_SET", "not set"), os.getenv("SURELY_NOT_SET"))
sys.exit(4)
