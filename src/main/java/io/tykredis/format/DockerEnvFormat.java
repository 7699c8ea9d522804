package io.tykredis.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.lint.FormatNotice;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The format of {@code docker run --env-file}. */
@Singleton
public final class DockerEnvFormat extends EnvLines {

    private static final int LONGEST_LINE = 65_535;

    @Override
    public String name() {
        return "docker-env";
    }

    @Override
    public FormatUse use() {
        return new FormatUse(
                List.of("docker run --env-file FILE IMAGE"),
                "Some lines may have only a name: set these variables in the shell that runs docker.",
                "FILE does not mount TLS files.");
    }

    @Override
    public Optional<String> obstacle(String name, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("a line break or another control character, which a Docker env file cannot represent");
        }
        return line(name, value).getBytes(UTF_8).length > LONGEST_LINE
                ? Optional.of("more than 64 KiB, the limit of Docker for a line")
                : Optional.empty();
    }

    @Override
    String line(String name, String value) {
        return name + "=" + value + "\n";
    }

    @Override
    public SecretReferences references() {
        return SecretReferences.OWN_VARIABLE;
    }

    @Override
    public Stream<FormatNotice> notices(List<Translation> translations) {
        return Stream.concat(
                SecretReferences.leftOut(this, translations),
                TlsFiles.notMounted(
                        this, translations, file -> true, "Add --volume PATH:PATH:ro to docker run for each file."));
    }

    @Override
    String reference(Setting setting, Secret secret) {
        return refersTo(secret, setting) ? setting.env() + "\n" : "";
    }
}
