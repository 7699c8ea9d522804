package io.tykredis.format;

import io.tykredis.lint.FormatNotice;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The notices about TLS files that a format does not mount. */
public final class TlsFiles {

    private TlsFiles() {}

    /** The component's settings that name a file. */
    static List<Setting> of(Translation translation) {
        return translation.settings().stream()
                .filter(setting -> setting.file().isPresent())
                .toList();
    }

    /** The file's absolute path; only such a path can be mounted. */
    static boolean isAbsolute(Value.TlsFile file) {
        return file.path().startsWith("/") && !file.path().endsWith("/");
    }

    /** The last part of the path, which is the key in a Kubernetes Secret. */
    static String nameOf(Value.TlsFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    /**
     * A notice for each component with such files.
     *
     * @param missing the files that the format does not mount
     * @param fix how to mount them
     */
    public static Stream<FormatNotice> notMounted(
            Format format, List<Translation> translations, Predicate<Value.TlsFile> missing, String fix) {
        return translations.stream().flatMap(translation -> {
            List<Setting> files = of(translation).stream()
                    .filter(setting -> missing.test(setting.file().orElseThrow()))
                    .toList();
            return files.stream()
                    .findFirst()
                    .map(first -> FormatNotice.of(
                            FormatNotice.Kind.FILES_NOT_MOUNTED,
                            translation,
                            first,
                            "format=" + format.name() + " does not mount " + paths(files) + " for the "
                                    + translation.table().title() + ". Without "
                                    + (files.size() == 1 ? "it" : "them") + ", the component cannot connect.",
                            fix))
                    .stream();
        });
    }

    private static String paths(List<Setting> files) {
        return files.stream()
                .map(setting -> setting.file().orElseThrow().path())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** For formats that mount no files; reports files only if the spec names their Secret. */
    static Stream<FormatNotice> secretUnused(Format format, List<Translation> translations) {
        List<FormatNotice> notices = new ArrayList<>();
        for (Translation translation : translations) {
            for (Setting setting : translation.settings()) {
                if (setting.value() instanceof Value.TlsFile file && file.secretName() != null) {
                    notices.add(secretUnused(format, translation, setting, file.secretName()));
                    break;
                }
            }
        }
        return notices.stream();
    }

    private static FormatNotice secretUnused(Format format, Translation translation, Setting first, String secret) {
        return FormatNotice.of(
                FormatNotice.Kind.FILES_NOT_MOUNTED,
                translation,
                first,
                "format=" + format.name() + " does not mount files from the Kubernetes Secret " + secret + ".",
                "Use format=kubernetes or format=helm, or make the files available to the "
                        + translation.table().title() + ".");
    }
}
