"""Bytes as hexadecimal text."""


class Error(ValueError):
    pass


def hexlify(data, sep='', bytes_per_sep=1):
    return (data.hex(sep, bytes_per_sep) if sep else data.hex()).encode()


def unhexlify(hexstr):
    text = hexstr.decode() if isinstance(hexstr, (bytes, bytearray)) else hexstr
    if len(text) % 2:
        raise Error('Odd-length string')
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise Error('Non-hexadecimal digit found') from None


b2a_hex = hexlify
a2b_hex = unhexlify


def crc32(data, crc=0, /):
    crc ^= 0xffffffff
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xedb88320 if crc & 1 else 0)
    return crc ^ 0xffffffff
