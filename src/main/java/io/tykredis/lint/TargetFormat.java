package io.tykredis.lint;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The output format of a translation, as far as rules depend on it. */
public interface TargetFormat {

    /** The components' own files, the default. */
    TargetFormat FILES = existing(table -> true, table -> false);

    /**
     * Files that exist.
     *
     * @param own whether a component has its own file; otherwise it has only variables
     * @param referring whether a component's variables refer to the secrets
     */
    static TargetFormat existing(Predicate<ComponentTable> own, Predicate<ComponentTable> referring) {
        return new TargetFormat() {
            @Override
            public String name() {
                return "json";
            }

            @Override
            public Stream<FormatNotice> notices(List<Translation> translations) {
                List<FormatNotice> notices = new ArrayList<>();
                for (Translation translation : translations) {
                    for (Setting setting : translation.settings()) {
                        if (setting.reference().isPresent() && !referring.test(translation.table())) {
                            notices.add(leftOut(translation, setting));
                        }
                    }
                }
                return notices.stream();
            }

            private FormatNotice leftOut(Translation translation, Setting setting) {
                ComponentTable table = translation.table();
                boolean file = own.test(table);
                return FormatNotice.of(
                        FormatNotice.Kind.SECRET_LEFT_OUT,
                        translation,
                        setting,
                        file
                                ? table.file() + " cannot contain a reference to a secret, so \""
                                        + setting.key().json() + "\" is omitted."
                                : "A merge cannot write the reference to this secret, so " + setting.env()
                                        + " is not set.",
                        "Set the environment variable " + setting.env() + " from the secret."
                                + (file ? " It overrides the file." : ""));
            }
        };
    }

    /** No format: a configuration is checked as it is, and nothing is written. */
    TargetFormat NONE = new TargetFormat() {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public Stream<FormatNotice> notices(List<Translation> translations) {
            return Stream.empty();
        }
    };

    /** The value of {@code ?format=}. */
    String name();

    /** Unexpected effects of the format on these translations. */
    Stream<FormatNotice> notices(List<Translation> translations);
}
