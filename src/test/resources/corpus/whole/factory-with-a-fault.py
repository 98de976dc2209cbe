import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)-7s %(name)s %(message)s")
log = logging.getLogger("plant")


async def machine(name, queue, parts, breaks_at=None):
    for n in range(parts):
        if n == breaks_at:
            raise RuntimeError(f"{name} jammed at part {n}")
        await queue.put((name, n))
        await asyncio.sleep(0.002)
    log.info("%s finished %d parts", name, parts)


async def packer(queue, boxes, size):
    box = []
    try:
        while True:
            box.append(await queue.get())
            if len(box) == size:
                boxes.append(tuple(box))
                box.clear()
    finally:
        if box:
            log.warning("half-full box of %s", len(box))


async def main():
    queue, boxes = asyncio.Queue(4), []
    packing = asyncio.create_task(packer(queue, boxes, 3))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(machine("press", queue, 3))
            group.create_task(machine("drill", queue, 20, breaks_at=5))
            group.create_task(machine("lathe", queue, 1000))
    except* RuntimeError as group:
        for error in group.exceptions:
            log.error("stopping: %s", error)
    packing.cancel()
    await asyncio.wait([packing])
    log.info("%d boxes, first %s", len(boxes), sorted(boxes[0]))


asyncio.run(main())
