"""Part of multiprocessing."""

from multiprocessing import SyncManager, DictProxy, ListProxy
