/**
 * The way out: which hosts a program may reach, and three ways to find out whether one answers. A host is resolved here and
 * its address is checked; from there on only the address is used.
 */
@NullMarked
package dev.loopscope.network;

import org.jspecify.annotations.NullMarked;
