/**
 * The language: from the text of a Python 3.13 program to its tree. {@link dev.loopscope.script.syntax.Module} is the root
 * of the tree; {@link dev.loopscope.script.syntax.Statement}, {@link dev.loopscope.script.syntax.Expression} and
 * {@link dev.loopscope.script.syntax.Pattern} are what it is made of.
 */
@NullMarked
package dev.loopscope.script.syntax;

import org.jspecify.annotations.NullMarked;
