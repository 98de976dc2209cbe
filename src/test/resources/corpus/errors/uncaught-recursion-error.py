import sys

sys.setrecursionlimit(120)


def ping(n):
    return pong(n + 1)


def pong(n):
    return ping(n + 1)


def endless(n):
    return endless(n + 1)


try:
    endless(0)
except RecursionError as error:
    print("RecursionError:", error)
sys.setrecursionlimit(1000)
endless(0)
