package io.tykredis.lint.rule.tls;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.RedisClient;
import io.tykredis.lint.ComponentSetting;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Value;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the TLS settings that a component gives to one of its Redis clients, and not to another. */
final class ClientGaps {

    private static final Value ON = new Value.Flag(true);

    private ClientGaps() {}

    /** @param which the settings to look at */
    static void of(Predicate<Concept> which, LintContext subject, Consumer<Finding> found) {
        for (Translation translation : subject.translations()) {
            for (Block block : translation.table().blocks()) {
                for (RedisClient client : block.clients()) {
                    client.gaps(translation.target().version())
                            .forEach(gap -> ignored(new Case(translation, block, client, gap), which, found));
                }
            }
        }
    }

    private static void ignored(Case each, Predicate<Concept> which, Consumer<Finding> found) {
        boolean verifies = each.settings()
                .noneMatch(setting -> setting.key().concept() == Concept.SSL_INSECURE_SKIP_VERIFY
                        && setting.value().equals(ON));
        each.settings()
                .filter(setting -> each.gap().ignored().contains(setting.key().concept()))
                .filter(setting -> which.test(setting.key().concept()))
                .filter(setting -> verifies || setting.key().concept() != Concept.CA_FILE)
                .forEach(setting -> found.accept(each.finding(setting)));
    }

    private record Case(Translation translation, Block block, RedisClient client, RedisClient.Gap gap) {

        Stream<Setting> settings() {
            return translation.settings().stream()
                    .filter(setting -> setting.block().equals(block.path()));
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
                                            ? ", or add the CA to the trust store of every component's host and"
                                                    + " remove \"caFile\"."
                                            : "."));
        }

        private String consequence(Concept concept) {
            return switch (concept) {
                case CA_FILE ->
                    "It rejects a certificate that a private CA issued, while the health check passes. " + gap.effect();
                case CERT_FILE, KEY_FILE ->
                    "A server that requires a client certificate refuses it, while the health check passes. "
                            + gap.effect();
                case TLS_MIN_VERSION -> "It accepts TLS 1.2 and newer.";
                case TLS_MAX_VERSION -> "It offers up to TLS 1.3.";
                default -> gap.effect();
            };
        }
    }
}
