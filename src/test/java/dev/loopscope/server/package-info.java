/** What the tests of the running server share: scenarios to play, and clients that behave or do not. */
@NullMarked
package dev.loopscope.server;

import org.jspecify.annotations.NullMarked;
