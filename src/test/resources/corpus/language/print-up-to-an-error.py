"""A word that has no text: those before it are printed. Sets that are written as constants."""
import sys


class Shy:
    def __str__(self):
        raise ValueError('no text')


for words in ([Shy()], ['one', Shy()], ['one', 2, Shy(), 'four']):
    try:
        print(*words, sep=', ')
    except ValueError as error:
        print('|', error)
try:
    print('to stderr', Shy(), file=sys.stderr)
except ValueError as error:
    print(error, file=sys.stderr)
try:
    print('number', 10 ** 5000)
except ValueError as error:
    print('|', error)

print({1, 5, 13}, {9, 1, 17}, {3, 11, 19, 27}, {0, 8})
print({16, 8, 0}, {5, 13, 21, 29, 37, 45}, {1.5, 2, 10}, {7, -1, 15})
