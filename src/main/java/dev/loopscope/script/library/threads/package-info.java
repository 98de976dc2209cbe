/** The library's threads: locks, threads, what they wait for, and the modules that are made of these. */
@NullMarked
package dev.loopscope.script.library.threads;

import org.jspecify.annotations.NullMarked;
