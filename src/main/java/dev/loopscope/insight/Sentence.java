package dev.loopscope.insight;

/**
 * One sentence in the two languages of the pages.
 *
 * @param en in English
 * @param zh in Chinese
 */
public record Sentence(String en, String zh) {}
