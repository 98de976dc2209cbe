package dev.loopscope.script.library;

import java.util.HashMap;
import java.util.Map;

import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.Raise;

/** The modules that a sandbox does not have: their import says why, and what to use instead. */
final class RefusedModules {
    private static final String NETWORK = "programs run in a sandbox without network; asyncio.sleep() can stand for a request";
    private static final String FILES = "programs run in a sandbox without files";
    private static final String PROCESSES = "programs run in a sandbox without commands of the system; "
            + "concurrent.futures.ProcessPoolExecutor and multiprocessing are there";
    private static final String MACHINE = "programs run in a sandbox that shows nothing of the machine under it";
    private static final Map<String, String> REASONS = new HashMap<>();

    static {
        add(NETWORK, "socket", "ssl", "select", "selectors", "socketserver", "http", "urllib", "ftplib", "smtplib",
                "imaplib",
                "poplib", "xmlrpc", "wsgiref", "webbrowser");
        add(FILES, "tempfile", "shutil", "glob", "pathlib", "sqlite3", "dbm", "shelve", "fileinput", "zipfile",
                "tarfile",
                "gzip", "bz2", "lzma", "mmap", "csv", "configparser");
        add(PROCESSES, "pty", "resource");
        add(MACHINE, "ctypes", "importlib", "pickle", "marshal", "code", "codeop", "dis", "pdb", "bdb", "runpy",
                "tracemalloc",
                "faulthandler");
        add("there is no keyboard to ask at and no terminal to draw on", "curses", "readline", "tkinter", "turtle",
                "tty",
                "termios", "getpass", "cmd");
        add("the arguments of a program are in sys.argv", "argparse", "optparse", "getopt");
    }

    private RefusedModules() {}

    private static void add(String reason, String... names) {
        for (String name : names) {
            REASONS.put(name, reason);
        }
    }

    /** Raises an ImportError where a module is refused. */
    static void check(String name) {
        int dot = name.indexOf('.');
        String reason = REASONS.get(dot < 0 ? name : name.substring(0, dot));
        if (reason != null) {
            PyError error = Raise.of(Exceptions.IMPORT_ERROR,
                    "module '%s' is not available: %s".formatted(name, reason));
            error.exception().setOwn("name", name);
            throw error;
        }
    }
}
