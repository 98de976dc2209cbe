import asyncio
import threading


async def 函数一():
    print("挂起 函数一")
    await asyncio.sleep(0.2)
    print("函数一 所在线程", threading.current_thread().name)
    print("恢复 函数一")
    return "函数一"


async def 函数二():
    print("挂起 函数二")
    await asyncio.sleep(0.1)
    print("恢复 函数二")
    return "函数二"


def 回调(任务):
    print(f"任务结束,结果是:{任务.result()}")


async def 主函数():
    任务们 = [asyncio.create_task(函数一(), name="任务一"), asyncio.create_task(函数二(), name="任务二")]
    for 任务 in 任务们:
        任务.add_done_callback(回调)
    结果 = await asyncio.gather(*任务们)
    print("全部完成", 结果)
    print(任务们[0])
    try:
        await asyncio.wait_for(函数一(), 0.001)
    except TimeoutError:
        print("超时了")


asyncio.run(主函数())
