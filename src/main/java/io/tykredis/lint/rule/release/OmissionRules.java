package io.tykredis.lint.rule.release;

import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.diagnostic.Code;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.RuleTable;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Spelling;
import io.tykredis.translate.Omission;
import io.tykredis.translate.Translation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The rules about settings that a component lacks, as a table by reason. */
@Singleton
public final class OmissionRules implements RuleTable {

    /** The fix, in the words of the input. */
    private interface Fix {
        String of(Omission omission, Translation translation, Spelling spelling);
    }

    private record Row(Predicate<Omission> which, Code code, Fix fix, Example example) implements SpecRule {

        /** A row about the omissions for this reason without which the component still connects. */
        Row(Omission.Reason reason, Code code, String fix, Example example) {
            this(reason, code, (omission, translation, spelling) -> fix, example);
        }

        Row(Omission.Reason reason, Code code, Fix fix, Example example) {
            this(omission -> omission.reason() == reason && !omission.essential(), code, fix, example);
        }

        @Override
        public void check(LintContext context, Consumer<Finding> found) {
            for (Translation translation : context.translations()) {
                for (Omission omission : translation.omissions()) {
                    if (which.test(omission)) {
                        found.accept(new Finding(
                                translation.table().name(),
                                omission.source(),
                                omission.detail(),
                                fix.of(omission, translation, context.spelling(omission.source()))));
                    }
                }
            }
        }
    }

    private static final List<Row> ROWS = List.of(
            // A user name, a Sentinel password, a cloud identity or TLS that the release does not support: the server
            // refuses the component.
            new Row(
                    OmissionRules::preventsConnection,
                    Code.error(
                            "cannot-connect",
                            "the release does not read a user name, a Sentinel password, a cloud identity or the TLS setting, so it cannot connect"),
                    (omission, translation, spelling) -> upgradeOr(
                            "change the server so that it does not require this setting", omission, translation),
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "username": "tyk", "password": {"env": "REDIS_PASSWORD"}, "components": {"gateway": {"version": "2.9.5"}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "username": "tyk", "password": {"env": "REDIS_PASSWORD"}, "components": {"gateway": {"version": "2.9.6"}}}""", "env")),
            // Settings that the requested release does not read yet, or that an older release line lacks.
            new Row(
                    Omission.Reason.NOT_IN_VERSION,
                    Code.warning("not-in-version", "the release does not read the setting"),
                    (omission, translation, spelling) -> upgradeOr(workaround(omission), omission, translation),
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/ca.crt"}, "components": {"gateway": {"version": "5.2.0"}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/ca.crt"}, "components": {"gateway": {"version": "5.8.6"}}}""")),
            // Only the Gateway resolves references, and only in the passwords of its main and cache store.
            new Row(
                    Omission.Reason.KV_UNSUPPORTED,
                    Code.error(
                            "kv-unsupported",
                            "a reference to a key-value store is set where the component does not resolve it"),
                    (omission, translation, spelling) ->
                            "Set " + spelling.of(Concept.PASSWORD) + " to " + spelling.password()
                                    + ". Only the Gateway resolves such references, in its main store and its cache store.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"kv": "vault://secret/redis.password"}, "components": {"pump": {}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"kv": "vault://secret/redis.password"}, "components": {"gateway": {}}}""")),
            // Sentinel and address lists came with go-redis.
            new Row(
                    Omission.Reason.MODE_NOT_IN_VERSION,
                    Code.error("mode-not-in-version", "the release does not support the topology"),
                    (omission, translation, spelling) -> upgradeOr("use another topology", omission, translation),
                    new Example("""
                            {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}, "components": {"gateway": {"version": "2.9.2"}}}""", """
                            {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}, "components": {"gateway": {"version": "2.9.3"}}}""")),
            new Row(
                    Omission.Reason.NO_SUCH_SETTING,
                    Code.warning("unsupported-setting", "the component has no such setting"),
                    "Nothing to do, unless the component requires this setting.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "pool": {"maxIdle": 100}, "components": {"dashboard": {}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "pool": {"maxActive": 100}, "components": {"dashboard": {}}}""")),
            new Row(
                    Omission.Reason.NOT_APPLICABLE,
                    Code.info("not-applicable", "the component does not use this store"),
                    "Nothing to do.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "stores": {"cache": {"topology": {"mode": "standalone", "endpoint": "cache:6379"}}}, "components": {"tib": {}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "stores": {"cache": {"topology": {"mode": "standalone", "endpoint": "cache:6379"}}}, "components": {"gateway": {}}}""")),
            // A more special place of the spec decides.
            new Row(
                    Omission.Reason.OVERRIDDEN,
                    Code.info("overridden-value", "the component's own section overrides a general value"),
                    "Nothing to do if this is intended. Otherwise remove one of the two values.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "timeoutSeconds": 5, "components": {"gateway": {"timeoutSeconds": 9}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"timeoutSeconds": 9}}}""")));

    @Override
    public List<Row> rules() {
        return ROWS;
    }

    /** The upgrade that helps, if there is one, or something else. */
    private static String upgradeOr(String instead, Omission omission, Translation translation) {
        Key key = omission.key();
        String later =
                key == null ? "" : key.readBy().after(translation.target().version());
        String or = key == null
                ? instead
                : "upgrade the " + translation.table().title() + (later.isEmpty() ? "" : " to " + later) + ", or "
                        + instead;
        return or.substring(0, 1).toUpperCase(Locale.ROOT) + or.substring(1) + ".";
    }

    /** What leads to a connection without the setting. */
    private static String workaround(Omission omission) {
        return switch (omission.key() == null ? Concept.TYPE : omission.key().concept()) {
            case CA_FILE -> "add your CA to that trust store and remove the setting";
            case CERT_FILE, KEY_FILE -> "do not require client certificates in Redis (tls-auth-clients)";
            case SEPARATE_CACHE_ENABLE, SEPARATE_ANALYTICS_ENABLE -> "remove the separate store";
            default -> "remove the setting";
        };
    }

    private static boolean preventsConnection(Omission omission) {
        return omission.essential()
                && (omission.reason() == Omission.Reason.NOT_IN_VERSION
                        || omission.reason() == Omission.Reason.NO_SUCH_SETTING);
    }
}
