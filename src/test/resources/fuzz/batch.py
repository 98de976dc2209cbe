"""Runs programs one after another in this process: batch.py FOLDER. What N.py prints is left in N.out; stderr is nobody's."""
import contextlib
import gc
import io
import pathlib
import signal
import sys


def too_long(*_):
    raise SystemExit('a program runs for more than 10 s')


def output(file):
    """What a program prints, up to an error that it does not catch."""
    out = io.StringIO()
    signal.alarm(10)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        try:
            exec(compile(file.read_text(encoding='utf-8'), file.name, 'exec'), {'__name__': '__main__'})
        except Exception:
            pass
        gc.collect()
    signal.alarm(0)
    return out.getvalue()


assert sys.version_info[:2] == (3, 13) and sys.implementation.name == 'cpython', sys.version
signal.signal(signal.SIGALRM, too_long)
sys.unraisablehook = lambda _: None
for file in sorted(pathlib.Path(sys.argv[1]).glob('*.py'), key=lambda file: int(file.stem)):
    file.with_suffix('.out').write_text(output(file), encoding='utf-8')
