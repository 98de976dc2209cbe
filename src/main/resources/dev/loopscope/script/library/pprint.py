"""Values as text that is easy to read."""
import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


class _SafeKey:
    """A key that can be compared with any other."""

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


class PrettyPrinter:
    """Writes nested values on several lines where they are too wide for one."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        if width <= 0:
            raise ValueError('width must be != 0')
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = stream
        self._compact = compact
        self._sort = sort_dicts
        self._underscores = underscore_numbers

    def pprint(self, object):
        (self._stream or sys.stdout).write(self.pformat(object) + "\n")

    def pformat(self, object):
        parts = []
        self._format(object, parts, 0, 0, set(), 0)
        return ''.join(parts)

    def _items(self, object):
        return sorted(object.items(), key=lambda item: _SafeKey(item[0])) if self._sort else object.items()

    def _repr(self, object, open, level):
        kind = type(object)
        if kind is int and self._underscores:
            return f"{object:_d}"
        if kind not in (dict, list, tuple):
            return repr(object)
        if id(object) in open:
            return f"<Recursion on {kind.__name__} with id={id(object)}>"
        if self._depth is not None and level >= self._depth and object:
            return {dict: '{...}', list: '[...]', tuple: '(...)'}[kind]
        open = open | {id(object)}
        if kind is dict:
            return '{%s}' % ', '.join(f"{self._repr(k, open, level + 1)}: {self._repr(v, open, level + 1)}"
                                      for k, v in self._items(object))
        inner = ', '.join(self._repr(item, open, level + 1) for item in object)
        if kind is list:
            return f'[{inner}]'
        return f'({inner},)' if len(object) == 1 else f'({inner})'

    def _format(self, object, parts, indent, allowance, open, level):
        text = self._repr(object, open, level)
        if len(text) <= self._width - indent - allowance or id(object) in open:
            parts.append(text)
            return
        inner = open | {id(object)}
        writer = {dict.__repr__: self._dict, list.__repr__: self._list, tuple.__repr__: self._tuple,
                  set.__repr__: self._set, frozenset.__repr__: self._set, str.__repr__: self._str}.get(type(object).__repr__)
        fields = getattr(type(object), '__dataclass_fields__', None)
        if self._depth is not None and level >= self._depth:
            parts.append(text)
        elif writer is not None:
            writer(object, parts, indent, allowance, inner, level + 1)
        elif fields:
            self._dataclass(object, fields, parts, indent, allowance, inner, level + 1)
        else:
            parts.append(text)

    def _dataclass(self, object, fields, parts, indent, allowance, open, level):
        name = type(object).__name__
        indent += len(name) + 1
        parts.append(name + '(')
        shown = [f.name for f in fields.values() if f.repr]
        for i, field in enumerate(shown):
            last = i == len(shown) - 1
            parts.append(field + '=')
            self._format(getattr(object, field), parts, indent + len(field) + 1, allowance if last else 1, open, level)
            if not last:
                parts.append(',\n' + ' ' * indent)
        parts.append(')')

    def _dict(self, object, parts, indent, allowance, open, level):
        parts.append('{' + ' ' * (self._indent - 1))
        indent += self._indent
        items = list(self._items(object))
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            text = self._repr(key, open, level)
            parts.append(text + ': ')
            self._format(value, parts, indent + len(text) + 2, allowance + 1 if last else 1, open, level)
            if not last:
                parts.append(',\n' + ' ' * indent)
        parts.append('}')

    def _list(self, object, parts, indent, allowance, open, level):
        parts.append('[')
        self._sequence(object, parts, indent, allowance + 1, open, level)
        parts.append(']')

    def _tuple(self, object, parts, indent, allowance, open, level):
        end = ',)' if len(object) == 1 else ')'
        parts.append('(')
        self._sequence(object, parts, indent, allowance + len(end), open, level)
        parts.append(end)

    def _set(self, object, parts, indent, allowance, open, level):
        name = type(object).__name__
        head, end = ('{', '}') if type(object) is set else (name + '({', '})')
        parts.append(head)
        self._sequence(sorted(object, key=_SafeKey), parts, indent + len(head) - 1, allowance + len(end), open, level)
        parts.append(end)

    def _sequence(self, items, parts, indent, allowance, open, level):
        if self._indent > 1:
            parts.append(' ' * (self._indent - 1))
        indent += self._indent
        feed = ',\n' + ' ' * indent
        separator = ''
        width = room = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, open, level)
                need = len(text) + 2
                if room < need:
                    room = width
                    separator = feed if separator else separator
                if room >= need:
                    room -= need
                    parts.append(separator + text)
                    separator = ', '
                    continue
            parts.append(separator)
            separator = feed
            self._format(item, parts, indent, allowance if last else 1, open, level)

    def _str(self, object, parts, indent, allowance, open, level):
        pieces = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        most = room = self._width - indent
        text = ''
        for i, line in enumerate(lines):
            text = repr(line)
            if i == len(lines) - 1:
                most -= allowance
            if len(text) <= most:
                pieces.append(text)
                continue
            words = []
            start = 0
            while start < len(line):
                end = start
                while end < len(line) and not line[end].isspace():
                    end += 1
                while end < len(line) and line[end].isspace():
                    end += 1
                words.append(line[start:end])
                start = end
            room = self._width - indent
            current = ''
            for j, word in enumerate(words):
                candidate = current + word
                if j == len(words) - 1 and i == len(lines) - 1:
                    room -= allowance
                if len(repr(candidate)) > room:
                    if current:
                        pieces.append(repr(current))
                    current = word
                else:
                    current = candidate
            if current:
                pieces.append(repr(current))
        if len(pieces) == 1:
            parts.append(text)
            return
        if level == 1:
            parts.append('(')
        parts.append(('\n' + ' ' * indent).join(pieces))
        if level == 1:
            parts.append(')')

    def isrecursive(self, object):
        return '<Recursion on' in self._repr(object, set(), 0)

    def isreadable(self, object):
        return not self.isrecursive(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._repr(object, set(), 0)


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)
