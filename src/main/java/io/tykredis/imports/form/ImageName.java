package io.tykredis.imports.form;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.model.Version;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The name and tag of an image, such as {@code tykio/tyk-gateway:v5.8.1}, which identify component and release. */
record ImageName(String name, String tag) {

    private static final String PREFIX = "tyk-";

    static ImageName of(String image) {
        String plain = image.split("@", 2)[0];
        String last = plain.substring(plain.lastIndexOf('/') + 1);
        int colon = last.indexOf(':');
        return new ImageName(
                (colon < 0 ? last : last.substring(0, colon)).toLowerCase(Locale.ROOT),
                colon < 0 ? "" : last.substring(colon + 1));
    }

    Optional<ComponentTable> component(Components components) {
        return components.all().stream()
                .filter(table -> Stream.concat(table.names().stream(), Stream.of(table.title()))
                        .map(each -> each.toLowerCase(Locale.ROOT).replace(' ', '-'))
                        .anyMatch(this::isFor))
                .findFirst();
    }

    private boolean isFor(String component) {
        return name.equals(PREFIX + component) || name.startsWith(PREFIX + component + "-");
    }

    Optional<Version> version() {
        return Version.parse(tag);
    }
}
