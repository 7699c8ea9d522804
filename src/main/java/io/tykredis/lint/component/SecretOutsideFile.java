package io.tykredis.lint.component;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Rule;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.Value;
import io.tykredis.spec.Secret;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** A file holds a password or nothing. */
@Singleton
public final class SecretOutsideFile implements Rule {

    private static final Code CODE = new Code(
            "secret-outside-file",
            Severity.INFO,
            "a secret reference cannot be held by the component's file, and is left to the environment");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"env": "REDIS_PASSWORD"}, "components": {"gateway": {}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"kv": "vault://secret/redis.password"}, "components": {"gateway": {}}}""");
    }

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.translations().stream().flatMap(translation -> translation.settings().stream()
                .filter(setting ->
                        setting.value() instanceof Value.Hidden hidden && !(hidden.secret() instanceof Secret.Literal))
                .map(setting -> new Finding(
                        translation.table().name(),
                        setting.sources().get(0),
                        translation.table().file() + " cannot refer to a secret → \""
                                + setting.key().json() + "\" was left out of it.",
                        "Set the environment variable " + setting.env() + " from the secret; it wins over the file.")));
    }
}
