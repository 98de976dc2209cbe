package dev.loopscope.script.host;

import java.util.List;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.machine.Time;
import dev.loopscope.process.ProgramEnd;
import dev.loopscope.process.ProgramText;
import dev.loopscope.process.RunnerMain;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.runtime.Ending;
import dev.loopscope.trace.TraceSink;

/** The program of a runner process: it runs one program of the language. */
public final class Runner implements RunnerMain.Language {
    private static final String REHEARSAL = """
            import asyncio, sys, time
            class Part:
                def __init__(self, name):
                    self.name = name
                async def play(self, *more, last=None):
                    await asyncio.sleep(0)
                    print(f"{self.name!r:>10}", [n * n for n in range(3)], file=sys.stderr)
                    return self.name
            async def main():
                results = await asyncio.gather(Part("a").play(), asyncio.create_task(Part("b").play()))
                try:
                    raise ValueError("%s, {}".format(1) % results)
                except ValueError as error:
                    print(error, time.time() > 0, sorted({"x": 1, "y": 2}.items()))
            asyncio.run(main())
            """;

    /** What programs import most. */
    private static final String IMPORTS = """
            import asyncio, concurrent.futures, contextlib, dataclasses, enum, functools, random, threading, typing
            @dataclasses.dataclass
            class Place:
                number: int = 0
            with concurrent.futures.ThreadPoolExecutor(1) as pool:
                pool.submit(Place).result()
            """;
    private static final int ROUNDS = 2;

    /** Lives as a runner. */
    public static void main(String[] arguments) throws InterruptedException {
        RunnerMain.live(new Runner());
    }

    /** Plays small programs unseen; that one fails shows in the first program that is run for somebody. */
    @Override
    public void warmUp() {
        for (int round = 0; round < ROUNDS; round++) {
            play(REHEARSAL);
        }
        play(IMPORTS);
    }

    private static void play(String text) {
        ScriptProgram rehearsal = new ScriptProgram("rehearsal.py", text, List.of("rehearsal.py"));
        try (Machine machine = new Machine(Time.system(), (TraceSink) _ -> {}, rehearsal.lines(), () -> {})) {
            Interpreter interpreter = rehearsal.interpreter(machine);
            machine.join(machine.startMain(() -> rehearsal.run(interpreter)));
        }
    }

    @Override
    public SourceLocator lines(ProgramText program) {
        return of(program).lines();
    }

    @Override
    public RunnerMain.Running begin(ProgramText text, Machine machine, int recursion) {
        ScriptProgram program = of(text);
        Interpreter interpreter = program.interpreter(machine);
        interpreter.boundRecursion(recursion);
        return new Running(program, interpreter);
    }

    private static ScriptProgram of(ProgramText program) {
        return new ScriptProgram(program.file(), program.text(), program.arguments());
    }

    private static final class Running implements RunnerMain.Running {
        private final Interpreter interpreter;
        private volatile Ending ending = new Ending(1, "SystemError", "the main thread did not come to its end");

        Running(ScriptProgram program, Interpreter interpreter) {
            this.interpreter = interpreter;
            interpreter.machine().startMain(() -> ending = program.run(interpreter));
        }

        @Override
        public void interrupt() {
            interpreter.interrupt();
        }

        @Override
        public ProgramEnd end() {
            return new ProgramEnd(ending.status(), ending.error(), ending.message());
        }
    }
}
