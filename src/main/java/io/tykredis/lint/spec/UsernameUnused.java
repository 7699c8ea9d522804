package io.tykredis.lint.spec;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Located;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The client that all components use sends AUTH only if it has a password (go-redis, initConn). */
@Singleton
public final class UsernameUnused implements SpecRule {

    private static final Code CODE =
            new Code("username-unused", Severity.WARNING, "`username` is given without `password`");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "username": "tyk"}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "username": "tyk", "password": {"env": "REDIS_PASSWORD"}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        for (Located located : subject.stores()) {
            if (located.store().username() != null && located.store().password() == null) {
                found.accept(Finding.of(
                        located.at().child("username"),
                        "A user name is sent only together with a password → every component connects as the user"
                                + " \"default\".",
                        "Add \"password\", or remove \"username\"."));
            }
        }
    }
}
