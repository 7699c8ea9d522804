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

    /** The settings of a component that name a file. */
    static List<Setting> of(Translation translation) {
        return translation.settings().stream()
                .filter(setting -> setting.file().isPresent())
                .toList();
    }

    /** Where the file is, from the root; such a path alone can be mounted. */
    static boolean isAbsolute(Value.TlsFile file) {
        return file.path().startsWith("/") && !file.path().endsWith("/");
    }

    /** The last part of the path, which is the key in a Kubernetes Secret. */
    static String nameOf(Value.TlsFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    /**
     * One remark for each component with such files.
     *
     * @param missing which of them the form leaves out
     * @param fix how to bring them there
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

    /** For formats that mount no files: reported only where the spec names their Secret. */
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
