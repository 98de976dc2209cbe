"""Warnings and what becomes of them."""
import sys
import _traceback

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings", "deprecated"]

filters = [("default", None, DeprecationWarning, "__main__", 0), ("ignore", None, DeprecationWarning, None, 0),
           ("ignore", None, PendingDeprecationWarning, None, 0), ("ignore", None, ImportWarning, None, 0),
           ("ignore", None, ResourceWarning, None, 0)]
defaultaction = "default"
_onces = set()
_shown = set()
_actions = ("default", "error", "ignore", "always", "all", "module", "once")


class WarningMessage:
    """A warning that was recorded."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source

    def __str__(self):
        return ("{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" %
                (self.message, self.category.__name__, self.filename, self.lineno, self.line))


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        line = _traceback.source_line(filename, lineno)
    line = line and line.strip()
    return f"{text}  {line}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    file = sys.stderr if file is None else file
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


_original = showwarning
_recorder = None


def _show(message):
    if _recorder is not None:
        _recorder.append(message)
        return
    showwarning(message.message, message.category, message.filename, message.lineno, message.file, message.line)


def _changed():
    _shown.clear()


def _insert(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _changed()


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in _actions:
        raise ValueError(f"invalid action: {action!r}")
    _insert((action, None, category, None, lineno), append)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in _actions:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    _insert((action, message or None, category, module or None, lineno), append)


def resetwarnings():
    filters[:] = []
    _changed()


def _matches(pattern, text, flags):
    if pattern is None:
        return True
    if all(c.isalnum() or c in " _'\"-,:;" for c in pattern):
        return text.lower().startswith(pattern.lower()) if flags else text == pattern
    import re
    return re.match(pattern, text, re.I if flags else 0) is not None


def _action(text, category, module, lineno):
    for action, message, kind, place, line in filters:
        if _matches(message, text, True) and issubclass(category, kind) and (line == 0 or line == lineno) \
                and _matches(place, module, False):
            return action
    return defaultaction


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    module = module or "__main__"
    action = _action(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    places = {"default": (text, category, filename, lineno), "module": (text, category, filename),
              "once": (text, category)}
    place = places.get(action)
    if place is not None:
        seen = _onces if action == "once" else _shown
        if place in seen:
            return
        seen.add(place)
    _show(WarningMessage(message, category, filename, lineno, source=source))


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '{:s}'".format(type(category).__name__))
    filename, lineno, name, module = _traceback.caller(max(1, stacklevel))
    warn_explicit(message, category, filename, lineno, module, source=source)


class catch_warnings:
    """Keeps the filters, and with record=True the warnings, for the time of a with statement."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __repr__(self):
        return f"catch_warnings({'record=True' if self._record else ''})"

    def __enter__(self):
        global _recorder
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        self._filters = filters[:]
        self._before = _recorder
        _changed()
        log = None
        if self._record:
            log = []
            _recorder = log
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global _recorder
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        filters[:] = self._filters
        _recorder = self._before
        _changed()


def deprecated(message, /, *, category=DeprecationWarning, stacklevel=1):
    def decorate(thing):
        import functools
        if category is None:
            return thing
        if isinstance(thing, type):
            original = thing.__init__

            def __init__(self, *args, **kwargs):
                warn(message, category, stacklevel=stacklevel)
                original(self, *args, **kwargs)
            thing.__init__ = __init__
            thing.__deprecated__ = message
            return thing

        @functools.wraps(thing)
        def wrapper(*args, **kwargs):
            warn(message, category, stacklevel=stacklevel)
            return thing(*args, **kwargs)
        wrapper.__deprecated__ = message
        return wrapper
    return decorate


_traceback.set_warning_filter(warn_explicit)
