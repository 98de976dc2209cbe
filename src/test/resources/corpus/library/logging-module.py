import logging
import sys

logging.warning("root warning before configuration")
logging.info("not shown")
logger = logging.getLogger("app")
child = logging.getLogger("app.db")
print(logger.name, child.parent is logger, logger.level, logger.getEffectiveLevel(), logger.isEnabledFor(logging.INFO), logging.getLevelName(30))
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelname)-8s|%(name)s|%(message)s|%(funcName)s:%(lineno)d"))
logger.addHandler(handler)
logger.setLevel(logging.DEBUG)
logger.propagate = False
logger.debug("value %d of %s", 5, [1, 2])
logger.info("plain")
child.warning("from the child %(key)s", {"key": "v"})
logger.error("error %r", "x")
logger.critical("critical")
logger.log(25, "custom level")


def work():
    try:
        1 / 0
    except ZeroDivisionError:
        logger.exception("went wrong")


work()
handler.setLevel(logging.ERROR)
logger.warning("below the handler's level")


class Filter(logging.Filter):
    def filter(self, record):
        return "secret" not in record.getMessage()


handler.addFilter(Filter())
logger.error("a secret thing")
logger.error("a public thing")
adapter = logging.LoggerAdapter(logger, {"user": "Ann"})
adapter.error("via the adapter")
braces = logging.StreamHandler(sys.stdout)
braces.setFormatter(logging.Formatter("{levelname}: {message} [{threadName}]", style="{"))
other = logging.getLogger("other")
other.addHandler(braces)
other.propagate = False
other.warning("braces")
print(logger.hasHandlers(), logger, child)
logger.removeHandler(handler)
logger.disabled = True
logger.error("disabled")
