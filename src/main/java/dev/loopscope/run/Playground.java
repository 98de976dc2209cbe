package dev.loopscope.run;

import java.util.List;

import dev.loopscope.scenario.Text;

/** The page where somebody writes a program, as it stands beside the scenarios. */
public final class Playground {
    /** Where runs of such programs belong in place of a scenario. */
    public static final String ID = "playground";

    private static final String BEGINNING = """
            import asyncio
            import time


            async def ping(name, seconds):
                print(name, "begins")
                await asyncio.sleep(seconds)
                print(name, "is back")
                return seconds


            async def main():
                start = time.perf_counter()
                results = await asyncio.gather(
                    ping("first", 1),
                    ping("second", 2),
                    ping("third", 1),
                )
                print(results, f"in {time.perf_counter() - start:.2f} s")


            asyncio.run(main())
            """;

    private Playground() {}

    /** The page with the program that it begins with. */
    public static ScenarioView view() {
        return new ScenarioView(ID, 0, new Text("Your program", "你的程序"),
                new Text("Write Python and see what its loop does.", "写一段 Python，看看它的事件循环在做什么。"),
                new Text("Your program", "你的程序"),
                new Text("Write Python and see what its loop does.", "写一段 Python，看看它的事件循环在做什么。"), List.of(),
                List.of(new ScenarioView.SourceView("script", "main.py", 1, BEGINNING)));
    }
}
