"""Part of multiprocessing."""

from multiprocessing import Pool, AsyncResult
