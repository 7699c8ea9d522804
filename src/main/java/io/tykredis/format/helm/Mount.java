package io.tykredis.format.helm;

import io.tykredis.catalog.Concept;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder in which the charts mount one Kubernetes Secret when {@code global.redis.useSSL} is set. */
record Mount(String secretName, String folder) {

    static final String VOLUME = "tyk-redis-tls";

    /** The templates write it without quotes. */
    private static final Pattern FOLDER = Pattern.compile("(/[A-Za-z0-9._-]+)+");

    /** The valid keys of a Secret; the key is the file's name. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,253}");

    /** The Secret with all files in {@code global.redis}, if it is a single one. */
    static Optional<Mount> of(Map<Concept, Setting> global) {
        List<Optional<Mount>> all = Stream.of(Concept.CA_FILE, Concept.CERT_FILE, Concept.KEY_FILE)
                .flatMap(concept -> Stream.ofNullable(global.get(concept)))
                .flatMap(setting -> setting.file().stream())
                .map(Mount::of)
                .distinct()
                .toList();
        return all.size() == 1 ? all.get(0) : Optional.empty();
    }

    private static Optional<Mount> of(Value.TlsFile file) {
        int slash = file.path().lastIndexOf('/');
        if (file.secretName() == null
                || slash < 0
                || !FOLDER.matcher(file.path().substring(0, slash)).matches()
                || !KEY.matcher(file.path().substring(slash + 1)).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Mount(file.secretName(), file.path().substring(0, slash)));
    }

    boolean brings(Value.TlsFile file) {
        return of(file).filter(this::equals).isPresent();
    }
}
