package io.tykredis.redis.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads files that a spec names, everywhere or below one folder only. */
public final class LocalFiles {

    private final @Nullable Path below;
    private final boolean everywhere;

    private LocalFiles(@Nullable Path below, boolean everywhere) {
        this.below = below;
        this.everywhere = everywhere;
    }

    /** Where the files are the user's own. */
    public static LocalFiles everywhere() {
        return new LocalFiles(null, true);
    }

    /** Nowhere without a folder. Links are followed before it is looked where they lead. */
    public static LocalFiles below(Optional<Path> folder) {
        return new LocalFiles(folder.orElse(null), false);
    }

    /** The content; empty when it may not be read or is not there, which are not told apart. */
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
