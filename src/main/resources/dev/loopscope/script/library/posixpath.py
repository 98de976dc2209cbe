"""Paths as texts; there are no files behind them."""

curdir = '.'
pardir = '..'
sep = '/'
pathsep = ':'
altsep = None
extsep = '.'


def isabs(s):
    return s.startswith('/')


def join(a, *p):
    path = a
    for b in p:
        if b.startswith('/') or not path:
            path = b
        elif path.endswith('/'):
            path += b
        else:
            path += '/' + b
    return path


def split(p):
    i = p.rfind('/') + 1
    head, tail = p[:i], p[i:]
    if head and head != '/' * len(head):
        head = head.rstrip('/')
    return head, tail


def basename(p):
    return p[p.rfind('/') + 1:]


def dirname(p):
    return split(p)[0]


def splitext(p):
    base = p.rfind('/') + 1
    dot = p.rfind('.')
    if dot > base and p[base:dot].strip('.'):
        return p[:dot], p[dot:]
    return p, ''


def splitdrive(p):
    return '', p


def normcase(s):
    return s


def normpath(path):
    if not path:
        return '.'
    start = '/' * (path.startswith('/') and (2 if path.startswith('//') and not path.startswith('///') else 1))
    parts = []
    for part in path.split('/'):
        if part in ('', '.'):
            continue
        if part != '..' or not start and not parts or parts and parts[-1] == '..':
            parts.append(part)
        elif parts:
            parts.pop()
    return start + '/'.join(parts) or '.'


def abspath(path):
    return normpath(path if isabs(path) else join('/', path))


realpath = abspath


def relpath(path, start='.'):
    a = [x for x in abspath(start).split('/') if x]
    b = [x for x in abspath(path).split('/') if x]
    common = 0
    while common < min(len(a), len(b)) and a[common] == b[common]:
        common += 1
    return '/'.join(['..'] * (len(a) - common) + b[common:]) or '.'


def commonprefix(m):
    if not m:
        return ''
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    parts = [p.split('/') for p in paths]
    return '/'.join(commonprefix(parts)) or ('/' if paths[0].startswith('/') else '')


def expanduser(path):
    return path


def expandvars(path):
    return path


def exists(path):
    return False


lexists = isfile = isdir = islink = ismount = exists


def getsize(path):
    raise FileNotFoundError(2, 'No such file or directory', path)


getmtime = getatime = getctime = getsize
