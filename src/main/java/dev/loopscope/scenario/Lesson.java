package dev.loopscope.scenario;

/**
 * What a scenario teaches.
 *
 * @param id the name in addresses and requests: lower case, digits and hyphens
 * @param number its place in the catalogue, from 1
 * @param chapter the part of the catalogue that it stands in
 * @param title a few words
 * @param text one or two sentences: what to watch for
 */
public record Lesson(String id, int number, Chapter chapter, Text title, Text text) {
    /** Checks the id, which stands in addresses. */
    public Lesson {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("scenario id '%s' is not lower case, digits and hyphens".formatted(id));
        }
    }
}
