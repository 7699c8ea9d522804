package io.tykredis.diagnostic;

/**
 * The code of a diagnostic; slug and severity are part of the contract with clients.
 *
 * @param when the condition, in one sentence
 * @param page the generated document that explains it, relative to the repository
 */
public record Code(String slug, Severity severity, String when, String page) {

    /** A code of the catalogue of diagnostics. */
    public Code(String slug, Severity severity, String when) {
        this(slug, severity, when, "docs/diagnostics.md");
    }

    /** It will not work. */
    public static Code error(String slug, String when) {
        return new Code(slug, Severity.ERROR, when);
    }

    /** It behaves differently than it seems, or is dangerous. */
    public static Code warning(String slug, String when) {
        return new Code(slug, Severity.WARNING, when);
    }

    /** Worth knowing. */
    public static Code info(String slug, String when) {
        return new Code(slug, Severity.INFO, when);
    }

    /** The page that explains it, relative to the repository. */
    public String doc() {
        return page + "#" + slug;
    }
}
