import threading

from twin import *


def in_thread(function):
    thread = threading.Thread(target=function)
    thread.start()
    thread.join()


def foreign():
    for i in range(3):
        loop.call_soon_threadsafe(mark, "foreign", i)


def callback():
    loop.call_soon(mark, "own, before")
    in_thread(foreign)
    loop.call_soon(mark, "own, behind")
    loop.call_soon_threadsafe(mark, "own, threadsafe")
    mark("callback ends")


loop.call_soon(callback)
loop.call_soon(mark, "rest of the batch")
turns(2)
in_thread(foreign)
loop.call_soon(mark, "from the thread that sets it up")
turns(1)
