package io.tykredis.redis.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.model.Secret;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The lookup of passwords behind references, where that is allowed. */
public final class SecretResolver {

    private static final String FIX =
            "Send the password itself, or allow the reference in translator.live.secret-names (variables) or"
                    + " translator.live.secret-directory (files). The command line resolves both.";

    private final Function<String, Optional<String>> environment;
    private final LocalFiles files;

    /**
     * Resolves the named variables, and files where allowed.
     *
     * @param names the variables that may be read
     */
    public SecretResolver(Predicate<String> names, LocalFiles files) {
        this.environment = name -> names.test(name) ? Optional.ofNullable(System.getenv(name)) : Optional.empty();
        this.files = files;
    }

    /** @throws CheckFailure if the password cannot be read */
    String reveal(Secret secret) {
        Optional<String> found = Optional.empty();
        String where = "Kubernetes or a key-value store";
        if (secret instanceof Secret.Literal literal) {
            return literal.reveal();
        } else if (secret instanceof Secret.FromEnv env) {
            where = "an environment variable";
            found = environment.apply(env.name());
        } else if (secret instanceof Secret.FromFile file) {
            where = "a file";
            found = files.read(file.path()).map(bytes -> new String(bytes, UTF_8).stripTrailing());
        }
        String place = where;
        return found.orElseThrow(() -> CheckFailure.failed(
                CheckKind.SECRET_AVAILABLE,
                "The password is in " + place + " that cannot be read here, so no check ran.",
                FIX));
    }
}
