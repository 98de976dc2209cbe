"""Texts of exceptions and stacks."""
import sys
import _traceback

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_stack", "print_tb", "FrameSummary",
           "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list", "clear_frames"]

_absent = object()


class FrameSummary:
    """One frame of a stack."""

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line if line is None else line.strip()
        self.locals = locals
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._text = None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def _format(self):
        if self._text is not None:
            return self._text
        line = f"    {self.line}\n" if self.line else ""
        return f'  File "{self.filename}", line {self.lineno}, in {self.name}\n{line}'


class StackSummary(list):
    """The frames of a stack, the outermost first."""

    @classmethod
    def from_list(cls, entries):
        return cls(entry if isinstance(entry, FrameSummary) else
                   FrameSummary(entry[0], entry[1], entry[2], line=entry[3]) for entry in entries)

    def format_frame_summary(self, frame):
        return frame._format()

    def format(self):
        texts = []
        last = None
        count = 0
        for frame in [*self, None]:
            place = frame and (frame.filename, frame.lineno, frame.name)
            if place != last:
                if count > 3:
                    texts.append(f"  [Previous line repeated {count - 3} more time{'s' if count > 4 else ''}]\n")
                last = place
                count = 0
            count += 1
            if frame is not None and count <= 3:
                texts.append(frame._format())
        return texts


def _summary(entries):
    frames = StackSummary()
    for filename, lineno, name, line, end_lineno, colno, end_colno, text in entries:
        frame = FrameSummary(filename, lineno, name, line=line, end_lineno=end_lineno, colno=colno, end_colno=end_colno)
        frame._text = text
        frames.append(frame)
    return frames


def _exception(exc, value):
    if value is _absent:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
        return exc
    return value


def _print(texts, file):
    file = sys.stderr if file is None else file
    file.write("".join(texts))


def format_exception(exc, /, value=_absent, tb=_absent, limit=None, chain=True, **_):
    exc = _exception(exc, value)
    return ["NoneType: None\n"] if exc is None else _traceback.lines(exc, limit, chain)


def format_exception_only(exc, /, value=_absent, *, show_group=False, **_):
    exc = _exception(exc, value)
    return ["NoneType: None\n"] if exc is None else _traceback.only(exc)


def print_exception(exc, /, value=_absent, tb=_absent, limit=None, file=None, chain=True, **_):
    _print(format_exception(exc, value, tb, limit, chain), file)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def extract_tb(tb, limit=None):
    return _summary(_traceback.entries(tb, limit))


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    _print(format_tb(tb, limit), file)


def extract_stack(f=None, limit=None):
    return _summary(_traceback.stack(f, limit))


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    _print(format_stack(f, limit), file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _print(format_list(extracted_list), file)


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def clear_frames(tb):
    pass


class TracebackException:
    """An exception ready to be printed."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, **_):
        self._exception = exc_value
        self._limit = limit
        self.stack = extract_tb(exc_traceback, limit)
        self.exc_type = exc_type
        self.__cause__ = exc_value.__cause__ and TracebackException.from_exception(exc_value.__cause__)
        self.__context__ = exc_value.__context__ and TracebackException.from_exception(exc_value.__context__)
        self.__suppress_context__ = exc_value.__suppress_context__

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        module = self.exc_type.__module__
        name = self.exc_type.__qualname__
        return name if module in ("__main__", "builtins") else f"{module}.{name}"

    def format(self, *, chain=True, **_):
        yield from _traceback.lines(self._exception, self._limit, chain)

    def format_exception_only(self, **_):
        yield from _traceback.only(self._exception)

    def print(self, *, file=None, chain=True, **_):
        _print(self.format(chain=chain), file)

    def __str__(self):
        return str(self._exception)
