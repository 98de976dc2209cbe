import asyncio
import random


async def 生产者(队列, 名字, 数量, 随机):
    for i in range(数量):
        await asyncio.sleep(0)
        商品 = f"{名字}的商品{i}(价格{随机.randint(1, 100)}元)"
        await 队列.put(商品)
        print("生产", 商品, "库存", 队列.qsize())
    return 数量


async def 消费者(队列, 名字, 已买):
    while True:
        商品 = await 队列.get()
        try:
            if "商品1(" in 商品:
                raise ValueError("不合格")
            已买.append((名字, 商品))
        except ValueError as 错误:
            print(名字, "退货:", 商品, 错误)
        finally:
            队列.task_done()


async def 主():
    队列, 已买 = asyncio.Queue(maxsize=2), []
    消费任务 = [asyncio.create_task(消费者(队列, n, 已买)) for n in ("小明", "小红")]
    总数 = await asyncio.gather(生产者(队列, "甲", 3, random.Random(1)), 生产者(队列, "乙", 2, random.Random(2)))
    await 队列.join()
    for 任务 in 消费任务:
        任务.cancel()
    await asyncio.gather(*消费任务, return_exceptions=True)
    print("一共生产", sum(总数), "件,卖出", len(已买), "件")


asyncio.run(主())
