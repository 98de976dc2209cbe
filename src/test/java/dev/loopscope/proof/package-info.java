/** What the proofs of the engine's rooms share: tests that look for what goes wrong only in some order of the threads. */
@NullMarked
package dev.loopscope.proof;

import org.jspecify.annotations.NullMarked;
