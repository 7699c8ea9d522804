package io.tykredis.lint.spec;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.json.Pointer;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Located;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import io.tykredis.spec.Placeholder;
import io.tykredis.spec.Secret;
import io.tykredis.spec.Tls;
import io.tykredis.spec.Topology;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Neither this service nor any component expands placeholders. */
@Singleton
public final class PlaceholderValue implements SpecRule {

    private static final Code CODE = new Code(
            "placeholder-value",
            Severity.ERROR,
            "a value is a placeholder that nothing expands: `$redis`, `${VAR}`, `{{ … }}`, `SET_IN_…`, `<host>`, `CHANGEME`, …");
    private static final Tls NO_TLS = new Tls(null, null, null, null, null, null);

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "${REDIS_HOST}:6379"}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"env": "REDIS_PASSWORD"}}""");
    }

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.stores().flatMap(PlaceholderValue::in);
    }

    private static Stream<Finding> in(Located located) {
        Pointer at = located.at();
        Pointer tlsAt = at.child("tls");
        Tls tls = Objects.requireNonNullElse(located.store().tls(), NO_TLS);
        Stream<Finding> texts = Stream.of(
                        text(located.store().username(), at.child("username")),
                        secret(located.store().password(), at.child("password")),
                        topology(located),
                        text(tls.caFile(), tlsAt.child("caFile")),
                        text(tls.certFile(), tlsAt.child("certFile")),
                        text(tls.keyFile(), tlsAt.child("keyFile")))
                .flatMap(found -> found);
        Stream<Finding> endpoints = located.addresses().stream()
                .flatMap(address -> text(address.endpoint().host(), address.at()));
        return Stream.concat(endpoints, texts);
    }

    private static Stream<Finding> topology(Located located) {
        Pointer at = located.at().child("topology");
        return located.topology() instanceof Topology.Sentinel sentinel
                ? Stream.concat(
                        text(sentinel.masterName(), at.child("masterName")),
                        secret(sentinel.sentinelPassword(), at.child("sentinelPassword")))
                : Stream.empty();
    }

    private static Stream<Finding> text(@Nullable String text, Pointer at) {
        return text != null && Placeholder.in(text) ? Stream.of(found(at, "Write the value itself.")) : Stream.empty();
    }

    private static Stream<Finding> secret(@Nullable Secret secret, Pointer at) {
        if (secret instanceof Secret.FromFile file) {
            return text(file.path(), at.child("file"));
        }
        if (secret instanceof Secret.FromKv kv) {
            return text(kv.reference().replace("$kv{", ""), at.child("kv"));
        }
        return secret instanceof Secret.Literal literal && literal.isPlaceholder()
                ? Stream.of(found(
                        at,
                        "Write the password itself, or where it is kept: {\"env\": …}, {\"file\": …},"
                                + " {\"secretKeyRef\": …}."))
                : Stream.empty();
    }

    private static Finding found(Pointer at, String fix) {
        return Finding.of(
                at,
                "A placeholder is left in the value, and nothing expands it → it would be taken as it stands.",
                fix);
    }
}
