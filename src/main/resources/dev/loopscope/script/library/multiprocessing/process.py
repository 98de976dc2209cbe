"""Part of multiprocessing."""

from multiprocessing import Process, current_process, active_children
