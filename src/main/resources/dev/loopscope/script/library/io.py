"""Streams in memory."""

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    """What all streams have."""
    closed = False

    def close(self):
        self.closed = True

    def _open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def flush(self):
        self._open()

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def isatty(self):
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __iter__(self):
        self._open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def readlines(self, hint=-1):
        return list(self)


class TextIOBase(IOBase):
    pass


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class _Memory:
    """The parts of a text or of bytes, joined when they are read."""

    def __init__(self, initial):
        self._parts = [initial]
        self._empty = initial[:0]
        self._size = len(initial)
        self._at = 0

    def _whole(self):
        if len(self._parts) != 1:
            self._parts = [self._empty.join(self._parts)]
        return self._parts[0]

    def getvalue(self):
        self._open()
        return self._whole()

    def _put(self, data):
        if self._at == self._size:
            self._parts.append(data)
            self._size += len(data)
        else:
            whole = self._whole()
            if self._at > len(whole):
                whole += (b'\0' if isinstance(data, bytes) else '\0') * (self._at - len(whole))
            whole = whole[:self._at] + data + whole[self._at + len(data):]
            self._parts = [whole]
            self._size = len(whole)
        self._at += len(data)
        return len(data)

    def read(self, size=-1, /):
        self._open()
        whole = self._whole()
        end = self._size if size is None or size < 0 else min(self._size, self._at + size)
        data = whole[self._at:end]
        self._at = max(self._at, end)
        return data

    def readline(self, size=-1, /):
        self._open()
        whole = self._whole()
        feed = whole.find(b'\n' if isinstance(whole, bytes) else '\n', self._at)
        end = self._size if feed < 0 else feed + 1
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        data = whole[self._at:end]
        self._at = max(self._at, end)
        return data

    def seek(self, offset, whence=0, /):
        self._open()
        if whence == 0:
            if offset < 0:
                raise ValueError(f"Negative seek position {offset}")
            self._at = offset
        elif whence == 1:
            self._at = max(0, self._at + offset)
        else:
            self._at = max(0, self._size + offset)
        return self._at

    def tell(self):
        self._open()
        return self._at

    def truncate(self, size=None, /):
        self._open()
        size = self._at if size is None else size
        whole = self._whole()[:size]
        self._parts = [whole]
        self._size = len(whole)
        return size


class StringIO(_Memory, TextIOBase):
    """A text that is written and read as a file."""
    encoding = None
    errors = None

    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        _Memory.__init__(self, initial_value or '')

    def write(self, s, /):
        self._open()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        return self._put(s)


class BytesIO(_Memory, BufferedIOBase):
    """Bytes that are written and read as a file."""

    def __init__(self, initial_bytes=b''):
        _Memory.__init__(self, bytes(initial_bytes))

    def write(self, b, /):
        self._open()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._put(bytes(b))

    def getbuffer(self):
        return self.getvalue()


StringIO.__module__ = BytesIO.__module__ = '_io'


def open(*args, **kwargs):
    raise NotImplementedError("open() is not available: programs run in a sandbox without files")
