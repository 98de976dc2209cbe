/** What the stress tests share. The tests stand in the packages of what they try, which is not public. */
@NullMarked
package dev.loopscope.stress;

import org.jspecify.annotations.NullMarked;
