package io.tykredis.imports.form;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.imports.source.KnownRelease;
import io.tykredis.model.Version;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name and tag of an image, such as {@code tykio/tyk-gateway:v5.8.1}, which identify component and release. */
record ImageName(String name, String tag) {

    static final String PREFIX = "tyk-";
    private static final Pattern FLOATING = Pattern.compile("[0-9]{1,6}(?:\\.[0-9]{1,6})?");

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

    /** The release of the tag. A tag such as v5.8 moves to each patch release, so the newest of its line counts. */
    Optional<KnownRelease> release(ComponentTable table) {
        String numbers = tag.startsWith("v") ? tag.substring(1) : tag;
        if (FLOATING.matcher(numbers).matches()) {
            Optional<Version> newest = table.history().versions().stream()
                    .filter(version -> (version + ".").startsWith(numbers + "."))
                    .reduce((older, newer) -> newer);
            if (newest.isPresent()) {
                return newest.map(version -> new KnownRelease(version, KnownRelease.FLOATING_IMAGE));
            }
        }
        return Version.parse(tag).map(version -> new KnownRelease(version, KnownRelease.IMAGE));
    }
}
