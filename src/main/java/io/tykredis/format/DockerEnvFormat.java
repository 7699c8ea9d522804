package io.tykredis.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.mapping.Translation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * A file for {@code docker run --env-file}, which takes everything behind the first {@code =} as it stands (docker/cli
 * opts/file.go: no quoting, lines read by a Go scanner of 64 KiB).
 */
@Singleton
public final class DockerEnvFormat implements Format, EnvLines.Dialect {

    private static final int LONGEST_LINE = 65_535;

    private final EnvLines lines = new EnvLines(this);

    @Override
    public String name() {
        return "docker-env";
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public String one(Translation translation) {
        return lines.one(translation);
    }

    @Override
    public String all(List<Translation> translations) {
        return lines.all(translations);
    }

    @Override
    public Optional<String> obstacle(String name, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("a line break or another control character, for which Docker has no quoting");
        }
        return line(name, value).getBytes(UTF_8).length > LONGEST_LINE
                ? Optional.of("more than the 64 KiB that Docker reads in a line")
                : Optional.empty();
    }

    @Override
    public String line(String name, String value) {
        return name + "=" + value + "\n";
    }
}
