package io.tykredis.format.helm;

import io.tykredis.translate.Translation;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The comment that names the components of values, because equal values suit several charts. */
final class ComponentsComment {

    private static final String START = "# Components: ";
    private static final Pattern NAMES = Pattern.compile("[a-z]+(?:, [a-z]+)*");

    private ComponentsComment() {}

    static String of(List<Translation> translations) {
        return translations.isEmpty()
                ? ""
                : translations.stream()
                        .map(translation -> translation.table().name())
                        .collect(Collectors.joining(", ", START, "\n"));
    }

    /** The components in the comment at the start of the text; {@code null} if there is none. */
    static @Nullable Set<String> in(String text) {
        return text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .filter(line -> line.startsWith(START))
                .map(line -> line.substring(START.length()).strip())
                .filter(names -> NAMES.matcher(names).matches())
                .map(names -> Set.copyOf(List.of(names.split(", ", -1))))
                .findFirst()
                .orElse(null);
    }
}
