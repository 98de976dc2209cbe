"""Part of multiprocessing."""

from multiprocessing import Connection, Pipe
