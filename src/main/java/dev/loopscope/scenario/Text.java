package dev.loopscope.scenario;

/**
 * Words in the two languages of the pages.
 *
 * @param en in English
 * @param zh in Chinese
 */
public record Text(String en, String zh) {
    /** The words in {@code language}, a tag such as {@code zh} or {@code en}; English for any other. */
    public String in(String language) {
        return language.startsWith("zh") ? zh : en;
    }
}
