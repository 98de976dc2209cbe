/** The library's executors: {@code concurrent.futures} on the program's pools of threads and processes. */
@NullMarked
package dev.loopscope.script.library.futures;

import org.jspecify.annotations.NullMarked;
