package io.tykredis.report;

/** A form in which findings are reported, found as a CDI bean. */
public interface Report {

    /** The name of the form in options and query parameters. */
    String name();

    /** The media type without parameters; the output is always UTF-8. */
    String mediaType();

    /** Whether it can report why an input cannot be read. */
    default boolean reportsErrors() {
        return true;
    }

    String text(Findings findings);
}
