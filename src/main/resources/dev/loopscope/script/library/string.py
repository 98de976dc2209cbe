"""Constants of characters, and templates."""
whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


class Template:
    """Text in which $name and ${name} are replaced."""
    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """Yields (text, name, braced, where): text before a name, or the name None at the end."""
        text = self.template
        at = 0
        while True:
            found = text.find(self.delimiter, at)
            if found < 0:
                yield text[at:], None, '', found
                return
            yield text[at:found], None, '', found
            after = found + 1
            if text[after:after + 1] == self.delimiter:
                yield self.delimiter, None, '', found
                at = after + 1
                continue
            braced = text[after:after + 1] == '{'
            first = after + 1 if braced else after
            end = first
            while end < len(text) and text[end].isascii() and (text[end] == '_' or text[end].isalnum()) \
                    and not (end == first and text[end].isdigit()):
                end += 1
            closed = not braced or text[end:end + 1] == '}'
            if end == first or not closed:
                yield '', '', self.delimiter, found
                at = after
            else:
                end += braced
                yield '', text[first:end - braced], text[found:end], found
                at = end

    def _invalid(self, where):
        lines = self.template[:where].splitlines(keepends=True)
        if not lines:
            column = 1
            line = 1
        else:
            column = where - len(''.join(lines[:-1]))
            line = len(lines)
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (line, column))

    def substitute(self, mapping={}, /, **kws):
        result = []
        for text, name, source, where in self._pieces():
            if name is None:
                result.append(text)
            elif not name:
                self._invalid(where)
            else:
                result.append(str(kws[name] if name in kws else mapping[name]))
        return ''.join(result)

    def safe_substitute(self, mapping={}, /, **kws):
        result = []
        for text, name, source, where in self._pieces():
            if name is None:
                result.append(text)
            elif name in kws:
                result.append(str(kws[name]))
            elif name and name in mapping:
                result.append(str(mapping[name]))
            else:
                result.append(source)
        return ''.join(result)

    def get_identifiers(self):
        names = []
        for _, name, _, _ in self._pieces():
            if name and name not in names:
                names.append(name)
        return names

    def is_valid(self):
        return all(name != '' for _, name, _, _ in self._pieces())


class Formatter:
    """str.format as an object."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
