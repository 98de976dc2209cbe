package dev.loopscope.script.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.library.asyncio.Asyncio;
import dev.loopscope.script.library.asyncio.ContextVariables;
import dev.loopscope.script.library.futures.FuturesModule;
import dev.loopscope.script.library.processes.ProcessesModule;
import dev.loopscope.script.library.threads.ThreadModule;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.runtime.Modules;
import dev.loopscope.script.runtime.Program;
import dev.loopscope.script.runtime.Source;

import static java.util.Map.entry;

/** The modules that can be imported: those of the table, and those whose text is among the resources. */
public final class Library implements Modules.Library {
    /** Makes a module for one interpreter. */
    @FunctionalInterface
    interface Maker {
        /** The module, newly made. */
        PyModule make(PyThread thread);
    }

    private static final Map<String, Maker> MAKERS = Map.ofEntries(
            entry("_futures", FuturesModule::make),
            entry("_collections", CollectionsModule::make),
            entry("_definitions", DefinitionsModule::make),
            entry("_functools", FunctoolsModule::make),
            entry("_heapq", HeapModule::make),
            entry("itertools", ItertoolsModule::make),
            entry("_processes", ProcessesModule::make),
            entry("_thread", ThreadModule::make),
            entry("asyncio", Asyncio::module),
            entry("asyncio.events", thread -> Asyncio.part(thread, "asyncio.events")),
            entry("asyncio.exceptions", thread -> Asyncio.part(thread, "asyncio.exceptions")),
            entry("asyncio.futures", thread -> Asyncio.part(thread, "asyncio.futures")),
            entry("asyncio.locks", thread -> Asyncio.part(thread, "asyncio.locks")),
            entry("asyncio.queues", thread -> Asyncio.part(thread, "asyncio.queues")),
            entry("asyncio.runners", thread -> Asyncio.part(thread, "asyncio.runners")),
            entry("asyncio.taskgroups", thread -> Asyncio.part(thread, "asyncio.taskgroups")),
            entry("asyncio.tasks", thread -> Asyncio.part(thread, "asyncio.tasks")),
            entry("asyncio.timeouts", thread -> Asyncio.part(thread, "asyncio.timeouts")),
            entry("contextvars", ContextVariables::module),
            entry("_datetime", DateNatives::make),
            entry("_gc", GcNatives::make),
            entry("_inspect", InspectNatives::make),
            entry("_json", JsonNatives::make),
            entry("_re", RegexModule::make),
            entry("_os", OsModule::make),
            entry("os.path", thread -> Modules.load(thread, "posixpath")),
            entry("_traceback", TracebackNatives::make),
            entry("hashlib", HashModule::make),
            entry("random", RandomModule::make),
            entry("math", MathModule::make),
            entry("sys", SysModule::make),
            entry("time", TimeModule::make));

    @Override
    public @Nullable PyModule make(PyThread thread, String name) {
        RefusedModules.check(name);
        Maker maker = MAKERS.get(name);
        if (maker != null) {
            return maker.make(thread);
        }
        String text = text(name);
        return text == null ? null : Program.module(thread, name, Source.ofLibrary(name + ".py", text));
    }

    private static @Nullable String text(String name) {
        try (InputStream resource = Library.class.getResourceAsStream(name.replace('.', '/') + ".py")) {
            return resource == null ? null : new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("module " + name + " cannot be read", e);
        }
    }
}
