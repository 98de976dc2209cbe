"""JSON texts."""
import _json

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


class JSONDecodeError(ValueError):
    """A text is no JSON."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, '%s: line %d column %d (char %d)' % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


JSONDecodeError.__module__ = 'json.decoder'


class JSONEncoder:
    """Makes JSON of values."""
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = ' ' * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        return ''.join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        parts = []
        self._write(parts, o, '\n', set())
        return parts

    def _write(self, parts, o, feed, open):
        if isinstance(o, str):
            parts.append(_json.quote(str(o), self.ensure_ascii))
        elif o is None:
            parts.append('null')
        elif o is True:
            parts.append('true')
        elif o is False:
            parts.append('false')
        elif isinstance(o, int):
            parts.append(int.__repr__(o))
        elif isinstance(o, float):
            parts.append(_json.real(float(o), self.allow_nan))
        else:
            if id(o) in open:
                raise ValueError("Circular reference detected")
            open.add(id(o))
            try:
                if isinstance(o, (list, tuple)):
                    self._array(parts, o, feed, open)
                elif isinstance(o, dict):
                    self._object(parts, o, feed, open)
                else:
                    self._write(parts, self.default(o), feed, open)
            except Exception as e:
                if not isinstance(o, (list, tuple, dict)):
                    e.add_note(f'when serializing {type(o).__name__} object')
                raise
            open.discard(id(o))

    def _array(self, parts, items, feed, open):
        if not items:
            parts.append('[]')
            return
        inner = feed if self.indent is None else feed + self.indent
        separator = '[' if self.indent is None else '[' + inner
        between = self.item_separator if self.indent is None else self.item_separator + inner
        for i, item in enumerate(items):
            parts.append(separator)
            separator = between
            try:
                self._write(parts, item, inner, open)
            except Exception as e:
                e.add_note(f'when serializing {type(items).__name__} item {i}')
                raise
        parts.append(']' if self.indent is None else feed + ']')

    def _key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return _json.real(key, self.allow_nan)
        if key is True:
            return 'true'
        if key is False:
            return 'false'
        if key is None:
            return 'null'
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')

    def _object(self, parts, o, feed, open):
        if not o:
            parts.append('{}')
            return
        inner = feed if self.indent is None else feed + self.indent
        first = True
        for key, value in sorted(o.items()) if self.sort_keys else o.items():
            name = self._key(key)
            if name is None:
                continue
            parts.append(('{' if first else self.item_separator) + ('' if self.indent is None else inner))
            first = False
            parts.append(_json.quote(name, self.ensure_ascii) + self.key_separator)
            try:
                self._write(parts, value, inner, open)
            except Exception as e:
                e.add_note(f'when serializing {type(o).__name__} item {key!r}')
                raise
        parts.append('{}' if first else '}' if self.indent is None else feed + '}')


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                                allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                                sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))


class JSONDecoder:
    """Reads JSON."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        return _json.decode(s, self.strict, self.object_hook, self.object_pairs_hook, self.parse_float, self.parse_int,
                            self.parse_constant, JSONDecodeError)


def loads(s, *, cls=None, **kw):
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode('utf-8-sig' if s.startswith(b'\xef\xbb\xbf') else 'utf-8')
    else:
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, **kw):
    return loads(fp.read(), **kw)
