"""Part of multiprocessing."""

from multiprocessing import Queue, JoinableQueue, SimpleQueue
