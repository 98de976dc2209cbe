import contextlib
import io
import sys

out = io.StringIO()
print("captured", 1, file=out)
out.write("more\n")
print(repr(out.getvalue()), out.tell(), out.writable(), out.closed)
source = io.StringIO("line 1\nline 2\nlast")
print(repr(source.readline()), source.read(3), [line for line in source], repr(source.read()))
source.seek(0)
print(source.readlines(), source.seek(5), source.read())
with contextlib.redirect_stdout(io.StringIO()) as captured:
    print("hidden")
    sys.stdout.write("also hidden\n")
print("captured:", captured.getvalue().split())
with contextlib.redirect_stderr(io.StringIO()) as errors:
    print("oops", file=sys.stderr)
print(repr(errors.getvalue()))
b = io.BytesIO(b"abc")
print(b.read(2), b.read(), b.getvalue())
out.close()
try:
    out.write("x")
except ValueError as error:
    print(error)
old = sys.stdout
sys.stdout = io.StringIO()
print("swapped")
swapped, sys.stdout = sys.stdout.getvalue(), old
print(repr(swapped))
with io.StringIO() as s:
    s.write("abcdef")
    s.seek(2)
    s.write("XY")
    s.truncate(5)
    print(s.getvalue())
print("x", file=(f := io.StringIO()), end="")
print(f.getvalue())
