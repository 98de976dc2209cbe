import logging

logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(name)s: %(message)s")
log = logging.getLogger(__name__)
log.debug("hidden")
log.info("starting %s", "up")
logging.warning("careful")
try:
    {}["missing"]
except KeyError:
    logging.exception("lookup failed")
    log.error("again", exc_info=True)
logging.basicConfig(level=logging.DEBUG)
log.debug("the second basicConfig changes nothing")
logging.getLogger("x.y").error("nested")
log.info("missing argument %s %s", 1)
logging.disable(logging.WARNING)
log.warning("disabled")
log.error("still shown")
print("done")
