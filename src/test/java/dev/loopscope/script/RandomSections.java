package dev.loopscope.script;

import java.util.Random;

import dev.loopscope.script.Names.Kind;

/** Random parts of a program: plain statements, functions, closures, generators, classes, tasks. */
final class RandomSections {
    private final Random random;
    private final Names names;
    private final RandomExpressions expressions;
    private final RandomStatements statements;
    private final ProgramText text;

    RandomSections(Random random, Names names, RandomExpressions expressions, RandomStatements statements,
            ProgramText text) {
        this.random = random;
        this.names = names;
        this.expressions = expressions;
        this.statements = statements;
        this.text = text;
    }

    /** One part. */
    void write() {
        switch (random.nextInt(11)) {
            case 0, 1, 2 -> statements.several(5);
            case 3, 4 -> function();
            case 5 -> closure();
            case 6 -> generator();
            case 7 -> classes();
            case 8 -> gather();
            case 9 -> cancel();
            default -> queue();
        }
    }

    private void function() {
        String name = "fun" + names.number();
        names.scoped(() -> {
            String a = names.declare(Kind.INT);
            String b = names.declare(Kind.INT);
            String rest = names.declare(Kind.TUPLE);
            String options = names.declare(Kind.DICT);
            text.block(
                    "def " + name + "(" + a + ", " + b + "=" + random.nextInt(9) + ", *" + rest + ", k=1, **" + options
                            + "):",
                    () -> {
                        text.line(names.declare(Kind.LIST) + " = [" + a + ", " + b + ", k]");
                        statements.several(3);
                        text.line("return " + expressions.ofInt() + ", " + rest + ", " + options);
                    });
        });
        for (int i = 0; i < 2; i++) {
            text.line("print(" + name + "("
                    + expressions.seldom(expressions.oneOf("", "b=1", "1, **" + expressions.of(Kind.DICT)),
                            expressions.oneOf(expressions.ofInt(), expressions.ofInt() + ", " + expressions.ofInt(),
                                    "5, *" + expressions.of(Kind.LIST) + "[:4]", "1, 2, 3, k=4, z=5"))
                    + "))");
        }
    }

    private void closure() {
        int n = names.number();
        text.block("def make" + n + "(start, step=" + (1 + random.nextInt(5)) + "):", () -> {
            text.line("calls = []");
            text.block("def next" + n + "(x=0):", () -> {
                text.line("nonlocal start");
                text.line("start = cut(start " + expressions.oneOf("+", "*", "-", "^") + " step + x)");
                text.line("calls.append(start)");
                text.line(
                        "return " + expressions.oneOf("start", "calls[:]", "(start, len(calls))", "1 // (start % 4)"));
            });
            text.line("return next" + n);
        });
        text.line("one, two = make" + n + "(" + random.nextInt(50) + "), make" + n + "(" + expressions.ofInt()
                + ", step=-2)");
        text.line("print(one(), one(" + expressions.ofInt() + "), two(), one())");
        text.line("print([f() for f in [lambda i=i: i * " + random.nextInt(9) + " for i in range(3)]], two(x=3))");
    }

    private void generator() {
        String name = "gen" + names.number();
        text.block("def " + name + "(n):", () -> {
            text.line("total = " + random.nextInt(5));
            text.block("for i in range(n):", () -> {
                text.block("try:",
                        () -> text.line("got = yield cut(total " + expressions.oneOf("+", "*", "-") + " i)"));
                text.block("except ValueError as error:",
                        () -> text.line(
                                expressions.oneOf("got = 100", "told(error); got = None", "raise", "return 'gone'")));
                text.line("total = cut(total + (got if got is not None else 1))");
            });
            text.line(expressions.oneOf("yield from 'xy'", "yield from range(2)", "pass"));
            text.line("return total");
        });
        text.line("print(list(" + name + "(" + random.nextInt(6) + ")), sum(x for x in " + name
                + "(3) if isinstance(x, int)))");
        text.line("g = " + name + "(" + (2 + random.nextInt(4)) + ")");
        text.line("print(next(g), g.send(" + expressions.ofInt() + "))");
        text.line("print("
                + expressions.oneOf("g.throw(ValueError('thrown'))", "g.send(7)", "next(g, 'end')", "g.close()",
                        "g.throw(KeyError('k'))")
                + ", list(g))");
    }

    private void classes() {
        String base = "C" + names.number();
        String sub = "D" + names.number();
        text.block("class " + base + ":", () -> {
            text.line("count = " + random.nextInt(5));
            text.block("def __init__(self, v):", () -> text.lines("self.v = v\ntype(self).count += 1"));
            text.block("def __add__(self, other):", () -> text.line("return type(self)(cut(self.v + other.v))"));
            text.block("def __repr__(self):", () -> text.line("return f'{type(self).__name__}({self.v!r})'"));
            text.block("def __eq__(self, other):", () -> text.line("return self.v == other.v"));
            text.block("def __lt__(self, other):", () -> text.line("return self.v % 10 < other.v % 10"));
            text.block("def __getitem__(self, k):",
                    () -> text.line("return " + expressions.oneOf("str(self.v)[k]", "self.v + k", "[self.v, k]")));
            text.block("def kind(self):", () -> text.line("return '" + base + "'"));
        });
        text.block("class " + sub + "(" + base + "):", () -> {
            if (random.nextBoolean()) {
                text.block("def kind(self):", () -> text.line("return 'sub of ' + super().kind()"));
            }
            text.line("@property");
            text.block("def half(self):",
                    () -> text.line("return self.v " + expressions.oneOf("/ 2", "// 2", "% 2", "** -1")));
        });
        text.line("p, q = " + base + "(" + expressions.ofInt() + "), " + sub + "(" + expressions.ofInt() + ")");
        text.line("print(p + q, q + p, p == q, p < q, sorted([q, p, q + q]), " + base + ".count, " + sub + ".count)");
        text.line("print(p.kind(), q.kind(), q.half, max(p, q), "
                + expressions.oneOf("p[0]", "q[1]", "p[-1:]", "p.half", "p + 1",
                        "{p: 1}", "q.v.x")
                + ")");
    }

    private void worker(String name) {
        text.block("async def " + name + "(name, turns, bad=False):", () -> {
            text.line("total = " + random.nextInt(9));
            text.block("try:", () -> {
                text.block("for t in range(turns):", () -> {
                    text.line("total = cut(total " + expressions.oneOf("+ t", "* 3 + t", "- t", "^ t") + ")");
                    text.line("log.append(f'{name}{t}')");
                    text.line("await asyncio.sleep(0)");
                });
                text.block("if bad:", () -> text.line("raise " + statements.error()));
                text.line("return name, total");
            });
            switch (random.nextInt(4)) {
                case 0 -> text.block("finally:", () -> text.line("log.append(name + ' ends')"));
                case 1 -> text.block("except asyncio.CancelledError as error:",
                        () -> text.lines(
                                "log.append((name, error.args))\n" + expressions.oneOf("raise", "return 'kept'")));
                case 2 -> text.block("except LookupError as error:", () -> text.line("return repr(error)"));
                default -> text.block("except asyncio.CancelledError:",
                        () -> text.lines("await asyncio.sleep(0)\nlog.append('late ' + name)\nraise"));
            }
        });
    }

    private String calls(String worker) {
        StringBuilder calls = new StringBuilder();
        for (char name = 'a'; name < 'a' + 2 + random.nextInt(3); name++) {
            calls.append(calls.isEmpty() ? "" : ", ").append(worker).append("('").append(name).append("', ")
                    .append(random.nextInt(5)).append(random.nextInt(3) == 0 ? ", bad=True)" : ")");
        }
        return calls.toString();
    }

    private void main(Runnable body) {
        String name = "main" + names.number();
        text.block("async def " + name + "():", body);
        text.block("try:", () -> text.line("print(asyncio.run(" + name + "()))"));
        text.block("except* (ValueError, LookupError) as group:", () -> text.line("told(group)"));
        text.block("finally:", () -> text.line("print(log)"));
    }

    private void gather() {
        String worker = "work" + names.number();
        text.line("log = []");
        worker(worker);
        main(() -> {
            switch (random.nextInt(4)) {
                case 0 -> text.line("return await asyncio.gather(" + calls(worker) + ")");
                case 1 -> text.line("return await asyncio.gather(" + calls(worker) + ", return_exceptions=True)");
                case 2 -> {
                    text.block("async with asyncio.TaskGroup() as group:",
                            () -> text.line("tasks = [group.create_task(c) for c in [" + calls(worker) + "]]"));
                    text.line("return [t.result() for t in tasks]");
                }
                default -> {
                    text.line("tasks = [asyncio.create_task(c) for c in [" + calls(worker) + "]]");
                    text.block("for t in " + expressions.oneOf("tasks", "reversed(tasks)") + ":",
                            () -> text.line("log.append(await t)"));
                }
            }
        });
    }

    private void cancel() {
        String worker = "work" + names.number();
        text.line("log = []");
        worker(worker);
        main(() -> {
            text.line("tasks = [asyncio.create_task(c) for c in [" + calls(worker) + "]]");
            text.block("for _ in range(" + random.nextInt(5) + "):", () -> text.line("await asyncio.sleep(0)"));
            text.line("log.append(tasks[" + random.nextInt(2) + "].cancel(" + expressions.oneOf("", "'stop'") + "))");
            if (random.nextBoolean()) {
                text.line("await asyncio.sleep(0)");
                text.line("log.append(tasks[" + random.nextInt(3) + "].cancel('again'))");
            }
            text.line("log.append('main')");
            text.line("results = await asyncio.gather(*tasks, return_exceptions=True)");
            text.line("return results, [t.cancelled() for t in tasks], [t.cancelling() for t in tasks]");
        });
    }

    private void queue() {
        int n = names.number();
        String size = String.valueOf(random.nextInt(4));
        text.line("log = []");
        text.block("async def produce" + n + "(queue, name, items):", () -> {
            text.block("for item in items:", () -> {
                text.line("await queue.put((item, name))");
                text.line("log.append(f'{name} put {item}')");
                if (random.nextBoolean()) {
                    text.line("await asyncio.sleep(0)");
                }
            });
        });
        text.block("async def consume" + n + "(queue, name):", () -> text.block("while True:", () -> {
            text.line("log.append((name, await queue.get()))");
            text.line(expressions.oneOf("await asyncio.sleep(0)", "pass"));
            text.line("queue.task_done()");
        }));
        main(() -> {
            text.line("queue = asyncio." + expressions.oneOf("Queue", "Queue", "PriorityQueue", "LifoQueue") + "("
                    + size + ")");
            text.line("consumers = [asyncio.create_task(consume" + n + "(queue, c)) for c in '"
                    + expressions.oneOf("x", "xy", "xyz") + "']");
            text.line("await asyncio.gather(produce" + n + "(queue, 'p', range(3)), produce" + n + "(queue, 'q', "
                    + expressions.of(Kind.LIST) + "[:3]))");
            text.line("await queue.join()");
            text.block("for c in consumers:", () -> text.line("c.cancel()"));
            text.line("return await asyncio.gather(*consumers, return_exceptions=True)");
        });
    }
}
