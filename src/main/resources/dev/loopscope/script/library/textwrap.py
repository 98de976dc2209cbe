"""Wrapping, filling and indenting of paragraphs."""

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = '\t\n\x0b\x0c\r '


class TextWrapper:
    """Breaks text into lines of bounded width."""

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _clean(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(c): ' ' for c in _whitespace})
        return text

    def _words(self, word):
        """A word in pieces that end with hyphens between letters, or with dashes."""
        pieces = []
        start = 0
        at = 0
        while self.break_on_hyphens and at < len(word):
            if word[at] == '-':
                end = at
                while end < len(word) and word[end] == '-':
                    end += 1
                if end - at >= 2 and at > start and end < len(word) and word[at - 1].isalnum() and word[end].isalnum():
                    pieces += [word[start:at], word[at:end]]
                    start = end
                elif end - at == 1 and at - start >= 2 and word[at - 2:at].isalpha() and word[end:end + 2].isalpha() \
                        and len(word) - end >= 2:
                    pieces.append(word[start:end])
                    start = end
                at = end
            else:
                at += 1
        pieces.append(word[start:])
        return [piece for piece in pieces if piece]

    def _split(self, text):
        chunks = []
        at = 0
        while at < len(text):
            end = at
            blank = text[at] in _whitespace
            while end < len(text) and (text[end] in _whitespace) == blank:
                end += 1
            chunks += [text[at:end]] if blank else self._words(text[at:end])
            at = end
        return chunks

    def wrap(self, text):
        chunks = self._split(self._clean(text))[::-1]
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        lines = []
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            line = []
            length = 0
            if self.drop_whitespace and not chunks[-1].strip() and lines:
                del chunks[-1]
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                space = max(1, width - length) if width >= 1 else 1
                if self.break_long_words:
                    chunk = chunks[-1]
                    line.append(chunk[:space])
                    chunks[-1] = chunk[space:]
                elif not line:
                    line.append(chunks.pop())
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line[-1])
                del line[-1]
            if not line:
                continue
            last = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or last and length <= width:
                lines.append(indent + ''.join(line))
                continue
            while line:
                if line[-1].strip() and length + len(self.placeholder) <= width:
                    line.append(self.placeholder)
                    lines.append(indent + ''.join(line))
                    break
                length -= len(line[-1])
                del line[-1]
            else:
                if lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
                    lines[-1] = lines[-1].rstrip() + self.placeholder
                else:
                    lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    lines = [line if line.strip(' \t') else '' for line in text.split('\n')]
    margin = None
    for line in lines:
        if line:
            lead = line[:len(line) - len(line.lstrip(' \t'))]
            if margin is None:
                margin = lead
            while not lead.startswith(margin):
                margin = margin[:-1]
    cut = len(margin or '')
    return '\n'.join(line[cut:] for line in lines)


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return ''.join(prefix + line if predicate(line) else line for line in text.splitlines(True))
