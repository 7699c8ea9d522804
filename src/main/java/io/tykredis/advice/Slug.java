package io.tykredis.advice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The JSON spelling of enum constants: lower case, with hyphens. */
public final class Slug {

    private Slug() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> all(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Slug::of).toList();
    }

    static <E extends Enum<E>> Optional<E> find(String text, E[] constants) {
        return Arrays.stream(constants)
                .filter(constant -> of(constant).equals(text))
                .findFirst();
    }
}
