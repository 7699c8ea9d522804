package io.tykredis.redis.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The access to files that a spec names: all files, or only those below one folder. */
public final class LocalFiles {

    private final @Nullable Path below;
    private final boolean everywhere;

    private LocalFiles(@Nullable Path below, boolean everywhere) {
        this.below = below;
        this.everywhere = everywhere;
    }

    /** For the command line, where the user reads the user's own files. */
    public static LocalFiles everywhere() {
        return new LocalFiles(null, true);
    }

    /** No file at all without a folder. Symbolic links are resolved before the comparison. */
    public static LocalFiles below(Optional<Path> folder) {
        return new LocalFiles(folder.orElse(null), false);
    }

    /** The content; empty for a missing and for a forbidden file alike, so that a client cannot probe for files. */
    Optional<byte[]> read(String name) {
        try {
            if (everywhere) {
                return Optional.of(Files.readAllBytes(Path.of(name)));
            }
            if (below == null) {
                return Optional.empty();
            }
            Path folder = below.toRealPath();
            Path file = folder.resolve(name).toRealPath();
            return file.startsWith(folder) && Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
