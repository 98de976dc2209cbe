package dev.loopscope.script.library.processes;

/**
 * A call that a worker process is to do.
 *
 * @param file the name of the program's file
 * @param text the program
 * @param process what the process is called, empty where it has a name of its own
 * @param setup what its process is to call first, once; packed
 * @param call the function and its arguments; packed
 */
record WorkRequest(String file, String text, String process, byte[] setup, byte[] call) {}
