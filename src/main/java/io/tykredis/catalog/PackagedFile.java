package io.tykredis.catalog;

/**
 * The configuration file that a component's packages and images install.
 *
 * @param path where it is installed
 * @param settings the part of it that configures Redis, as JSON: findings about it are reported, but it is never changed
 * @param evidence the place in Tyk's sources
 */
public record PackagedFile(String path, String settings, String evidence) {}
