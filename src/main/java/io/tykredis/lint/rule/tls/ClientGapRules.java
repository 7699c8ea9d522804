package io.tykredis.lint.rule.tls;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.RedisClient;
import io.tykredis.diagnostic.Code;
import io.tykredis.lint.ComponentSetting;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.RuleTable;
import io.tykredis.lint.SpecRule;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Value;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules about TLS settings that one of a component's Redis clients ignores, as a table. */
@Singleton
public final class ClientGapRules implements RuleTable {

    private static final Value ON = new Value.Flag(true);

    /** @param which the settings to look at */
    private record Row(Code code, Predicate<Concept> which, Example example) implements SpecRule {

        @Override
        public void check(LintContext context, Consumer<Finding> found) {
            for (Translation translation : context.translations()) {
                for (Block block : translation.table().blocks()) {
                    for (RedisClient client : block.clients()) {
                        List<RedisClient.Gap> gaps =
                                client.gaps(translation.target().version());
                        if (!gaps.isEmpty()) {
                            ignored(new Case(translation, block, client, gaps), which, found);
                        }
                    }
                }
            }
        }
    }

    private static final List<Row> ROWS = List.of(
            // The rate limiter rejects the certificate of every server, so requests fail.
            new Row(
                    Code.error(
                            "rate-limiter-tls",
                            "the release's rate limiter has its own connection and ignores the CA file"),
                    concept -> concept == Concept.CA_FILE,
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/ca.crt"}, "components": {"gateway": {"version": "5.8.5"}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/ca.crt"}, "components": {"gateway": {"version": "5.8.6"}}}""")),
            // Whether it matters depends on what the server requires.
            new Row(
                    Code.warning(
                            "rate-limiter-tls",
                            "the release's rate limiter has its own connection and ignores the client certificate and TLS versions"),
                    concept -> concept != Concept.CA_FILE,
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"certFile": "/etc/tyk/tyk.crt", "keyFile": "/etc/tyk/tyk.key"}, "components": {"gateway": {"version": "5.8.5"}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"certFile": "/etc/tyk/tyk.crt", "keyFile": "/etc/tyk/tyk.key"}, "components": {"gateway": {"version": "5.8.6"}}}""")));

    @Override
    public List<Row> rules() {
        return ROWS;
    }

    private static void ignored(Case each, Predicate<Concept> which, Consumer<Finding> found) {
        Setting skip = each.setting(Concept.SSL_INSECURE_SKIP_VERIFY);
        boolean verifies = skip == null || !skip.value().equals(ON);
        for (Concept concept : each.ignored()) {
            Setting setting = each.setting(concept);
            if (setting != null && which.test(concept) && (verifies || concept != Concept.CA_FILE)) {
                found.accept(each.finding(setting));
            }
        }
    }

    private record Case(Translation translation, Block block, RedisClient client, List<RedisClient.Gap> gaps) {

        @Nullable
        Setting setting(Concept concept) {
            return translation.setting(block, concept);
        }

        Set<Concept> ignored() {
            return gaps.stream().flatMap(gap -> gap.ignored().stream()).collect(Collectors.toSet());
        }

        Finding finding(Setting setting) {
            Concept concept = setting.key().concept();
            return new ComponentSetting(translation, setting)
                    .finding(
                            "The " + client.purpose() + " of the "
                                    + translation.table().title() + " "
                                    + translation.target().version()
                                    + " has its own connection to Redis, which ignores \""
                                    + setting.key().json() + "\". " + consequence(concept),
                            "Upgrade to " + client.completeIn()
                                    + (concept == Concept.CA_FILE
                                            ? ", or remove the CA file and add the CA to the trust store of every component's host."
                                            : "."));
        }

        private String effect() {
            return gaps.stream().map(RedisClient.Gap::effect).collect(Collectors.joining(" "));
        }

        private String consequence(Concept concept) {
            return switch (concept) {
                case CA_FILE ->
                    "It rejects a certificate from a private CA, while the health check passes. " + effect();
                case CERT_FILE, KEY_FILE ->
                    "A server that requires a client certificate refuses it, while the health check passes. "
                            + effect();
                case TLS_MIN_VERSION -> "It accepts TLS 1.2 and later.";
                case TLS_MAX_VERSION -> "It accepts versions up to TLS 1.3.";
                default -> effect();
            };
        }
    }
}
