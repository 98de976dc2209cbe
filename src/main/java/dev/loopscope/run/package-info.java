/**
 * The door: launches, watches and ends runs, and answers for them by REST. All runs are led by one thread, the server's own
 * event loop; everybody else asks it.
 */
@NullMarked
package dev.loopscope.run;

import org.jspecify.annotations.NullMarked;
