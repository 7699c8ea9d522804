package io.tykredis.lint;

import io.tykredis.catalog.Concept;

/** How the sender of an input writes a setting: a rule names the concept, and this names the field, key or variable. */
public interface Spelling {

    /** The field, key or variable, as messages quote it. */
    String of(Concept concept);

    /** The name of the setting that has the value, which for an address may be the host. */
    default String given(Concept concept) {
        return of(concept);
    }

    /** What to write in place of an address that has more than a host and a port, as a sentence. */
    default String plainAddress() {
        return given(Concept.ADDRS).equals(of(Concept.ADDRS))
                ? "Write only host:port."
                : "Write only the host name, and set the port in " + of(Concept.PORT) + ".";
    }

    /** What to set so that the concept takes effect, such as {@code "use_ssl": true}. */
    String on(Concept concept);

    /** The accepted forms of a password, as the end of a sentence. */
    String password();
}
