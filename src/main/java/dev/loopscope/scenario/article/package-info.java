/** The programs of an article on living with blocking functions in asynchronous code. */
@NullMarked
package dev.loopscope.scenario.article;

import org.jspecify.annotations.NullMarked;
