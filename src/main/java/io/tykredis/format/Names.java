package io.tykredis.format;

import io.tykredis.mapping.Translation;

/** What a component's service, container or object is called where it is deployed. */
final class Names {

    private Names() {}

    static String of(Translation translation) {
        return "tyk-" + translation.table().name();
    }
}
