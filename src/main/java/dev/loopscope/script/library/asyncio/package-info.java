/** The modules {@code asyncio} and {@code contextvars}: the engine's functions and classes under their names in Python. */
@NullMarked
package dev.loopscope.script.library.asyncio;

import org.jspecify.annotations.NullMarked;
