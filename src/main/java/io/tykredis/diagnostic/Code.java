package io.tykredis.diagnostic;

/**
 * A kind of finding; slug and severity are part of the contract with clients.
 *
 * @param when one sentence: what must be the case
 */
public record Code(String slug, Severity severity, String when) {

    /** Where the generated catalogue explains it, relative to the repository. */
    public String doc() {
        return "docs/diagnostics.md#" + slug;
    }
}
