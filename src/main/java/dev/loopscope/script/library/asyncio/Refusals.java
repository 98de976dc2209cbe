package dev.loopscope.script.library.asyncio;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;

/** What asyncio has and programs here cannot use: connections, other programs, signals. It is refused when it is called. */
final class Refusals {
    private static final String NETWORK = "programs here have no network; try queues between tasks";
    private static final String PROGRAMS = "programs here cannot start others; try run_in_executor with a process pool";

    private Refusals() {}

    static void ofLoop(PyType type) {
        for (String name : new String[]{"create_connection", "create_server", "create_datagram_endpoint",
                "create_unix_connection", "create_unix_server", "sock_recv", "sock_recv_into", "sock_sendall",
                "sock_connect", "sock_accept", "getaddrinfo", "getnameinfo", "add_reader", "remove_reader",
                "add_writer",
                "remove_writer", "start_tls", "sendfile", "connect_read_pipe", "connect_write_pipe"}) {
            type.method(name + "(self, *args, **kwargs)", (_, _) -> refuse("loop." + name, NETWORK));
        }
        for (String name : new String[]{"subprocess_exec", "subprocess_shell"}) {
            type.method(name + "(self, *args, **kwargs)", (_, _) -> refuse("loop." + name, PROGRAMS));
        }
        type.method("add_signal_handler(self, *args)", (_, _) -> PyNone.NONE);
        type.method("remove_signal_handler(self, *args)", (_, _) -> Boolean.FALSE);
    }

    static void ofModule(PyModule module) {
        for (String name : new String[]{"open_connection", "start_server", "open_unix_connection",
                "start_unix_server"}) {
            module.add(Builtin.of(name + "(*args, **kwargs)", (_, _) -> refuse("asyncio." + name, NETWORK)));
        }
        for (String name : new String[]{"create_subprocess_exec", "create_subprocess_shell"}) {
            module.add(Builtin.of(name + "(*args, **kwargs)", (_, _) -> refuse("asyncio." + name, PROGRAMS)));
        }
    }

    private static Object refuse(String what, String why) {
        throw Raise.of(Exceptions.NOT_IMPLEMENTED_ERROR, "%s() is not available: %s".formatted(what, why));
    }
}
