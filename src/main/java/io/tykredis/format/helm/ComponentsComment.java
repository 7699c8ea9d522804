package io.tykredis.format.helm;

import io.tykredis.translate.Translation;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The comment that names the components of values, because equal values suit several charts. */
final class ComponentsComment {

    private static final String START = "# Components: ";
    private static final Pattern LINE = Pattern.compile("\\A(?:#.*\\R)*?" + START + "([a-z]+(?:, [a-z]+)*)[ \\t]*(?:\\R|\\z)");

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
        Matcher line = LINE.matcher(text);
        return line.find() ? Set.copyOf(List.of(line.group(1).split(", ", -1))) : null;
    }
}
