package io.tykredis.catalog;

/**
 * The configuration file that a component's packages and images install.
 *
 * @param path where it is installed
 * @param settings the part of it that says which Redis, as JSON: what depends on it is only told, never written
 * @param evidence where Tyk's sources say so
 */
public record PackagedFile(String path, String settings, String evidence) {}
