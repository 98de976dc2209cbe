"""Bytes as texts of 64, 32 or 16 characters."""

_STANDARD = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_THIRTYTWO = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


def _bytes(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    return bytes(s)


def b64encode(s, altchars=None):
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    alphabet = _STANDARD if altchars is None else _STANDARD[:62] + altchars
    result = bytearray()
    for i in range(0, len(s), 3):
        piece = s[i:i + 3]
        number = int.from_bytes(piece + b'\0' * (3 - len(piece)), 'big')
        for j in range(4):
            result.append(alphabet[number >> 18 - 6 * j & 63] if j <= len(piece) else 61)
    return bytes(result)


def b64decode(s, altchars=None, validate=False):
    s = _bytes(s)
    alphabet = _STANDARD if altchars is None else _STANDARD[:62] + _bytes(altchars)
    values = {c: i for i, c in enumerate(alphabet)}
    digits = [values[c] for c in s if c in values]
    padding = s.count(b'=')
    if len(digits) % 4 == 1:
        import binascii
        raise binascii.Error(f"Invalid base64-encoded string: number of data characters ({len(digits)}) "
                             "cannot be 1 more than a multiple of 4")
    if (len(digits) + padding) % 4:
        import binascii
        raise binascii.Error("Incorrect padding")
    result = bytearray()
    for i in range(0, len(digits), 4):
        piece = digits[i:i + 4]
        number = 0
        for digit in piece + [0] * (4 - len(piece)):
            number = number << 6 | digit
        result += number.to_bytes(3, 'big')[:len(piece) - 1]
    return bytes(result)


standard_b64encode = b64encode
standard_b64decode = b64decode


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(s, b'-_')


def b16encode(s):
    return bytes(s).hex().upper().encode()


def b16decode(s, casefold=False):
    return bytes.fromhex(_bytes(s).decode())


def b32encode(s):
    result = bytearray()
    for i in range(0, len(s), 5):
        piece = s[i:i + 5]
        number = int.from_bytes(piece + b'\0' * (5 - len(piece)), 'big')
        used = (len(piece) * 8 + 4) // 5
        for j in range(8):
            result.append(_THIRTYTWO[number >> 35 - 5 * j & 31] if j < used else 61)
    return bytes(result)
