"""What a program may know of the platform."""


def python_version():
    return '3.13.0'


def python_version_tuple():
    return ('3', '13', '0')


def python_implementation():
    return 'Loopscope'


def python_compiler():
    return 'Loopscope'


def system():
    return 'Linux'


def machine():
    return 'x86_64'


def node():
    return 'localhost'


def release():
    return ''


def version():
    return ''


def processor():
    return ''


def architecture():
    return ('64bit', 'ELF')


def platform(aliased=False, terse=False):
    return 'Linux-x86_64'
