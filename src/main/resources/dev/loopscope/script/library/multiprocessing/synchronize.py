"""Part of multiprocessing."""

from multiprocessing import Lock, RLock, Semaphore, Event
