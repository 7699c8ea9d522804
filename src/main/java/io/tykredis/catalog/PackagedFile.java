package io.tykredis.catalog;

/**
 * The configuration file in a component's packages and images.
 *
 * @param path where it is installed
 * @param settings its Redis settings as JSON; findings about them are reported, but the file is never changed
 * @param evidence the place in Tyk's source
 */
public record PackagedFile(String path, String settings, String evidence) {}
