package io.tykredis.lint;

/**
 * What shows a rule at work; a test runs both.
 *
 * @param bad a spec that the rule finds fault with
 * @param good the spec put right
 */
public record Example(String bad, String good) {}
