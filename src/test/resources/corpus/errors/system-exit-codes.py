import sys


def leave(code):
    try:
        sys.exit(code)
    except SystemExit as error:
        print("code", repr(error.code))


for code in (0, 1, "a text", None, 256, (1, 2), True):
    leave(code)
try:
    try:
        sys.exit("first")
    finally:
        print("finally runs")
except SystemExit as error:
    print("caught", error)
print("before", flush=True)
sys.exit("the program gives up")
