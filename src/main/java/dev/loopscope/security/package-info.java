/**
 * The lock: whom the server answers, and what a browser may do with the answer. It stands before everything else.
 */
@NullMarked
package dev.loopscope.security;

import org.jspecify.annotations.NullMarked;
