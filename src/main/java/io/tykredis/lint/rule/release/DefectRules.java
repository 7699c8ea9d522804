package io.tykredis.lint.rule.release;

import static io.tykredis.catalog.Defect.Kind.NO_CLUSTER_OF_REDIS_7;
import static io.tykredis.catalog.Defect.Kind.SENTINEL_WITHOUT_TLS;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Defect;
import io.tykredis.diagnostic.Code;
import io.tykredis.lint.ComponentSetting;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.RuleTable;
import io.tykredis.lint.SpecRule;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules about settings affected by a defect of the release, as a table. */
@Singleton
public final class DefectRules implements RuleTable {

    /**
     * @param message of the title and release of a component, and its defect
     * @param otherwise what to do instead of an upgrade
     */
    private record Row(
            Code code,
            Defect.Kind kind,
            Predicate<Defect> which,
            BiFunction<String, Defect, String> message,
            String otherwise,
            Example example)
            implements SpecRule {

        @Override
        public void check(LintContext context, Consumer<Finding> found) {
            for (Translation translation : context.translations()) {
                Defect defect = translation
                        .table()
                        .quirks()
                        .defect(kind, translation.target().version())
                        .filter(which)
                        .orElse(null);
                if (defect != null) {
                    for (Block block : translation.table().blocks()) {
                        Setting last = last(translation, block, kind);
                        if (last != null) {
                            found.accept(finding(new ComponentSetting(translation, last), defect));
                        }
                    }
                }
            }
        }

        private Finding finding(ComponentSetting setting, Defect defect) {
            String title = setting.translation().table().title();
            return setting.finding(
                    message.apply(title + " " + setting.translation().target().version(), defect),
                    "Upgrade the " + title + " to " + defect.fixedIn() + ", or " + otherwise + ".");
        }
    }

    private static final List<Row> ROWS = List.of(
            // The components' tables have the releases.
            new Row(
                    Code.error("sentinel-tls", "the release ignores TLS when it uses Sentinels"),
                    SENTINEL_WITHOUT_TLS,
                    Defect::shown,
                    (release, defect) -> "The " + release
                            + " ignores TLS when it uses Sentinels. It connects in plain text, and the server refuses it.",
                    "turn off TLS or use another topology",
                    new Example("""
                            {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}, "tls": {}, "components": {"gateway": {"version": "4.0.15"}, "pump": {"version": "1.8.3"}, "tib": {"version": "1.4.0"}}}""", """
                            {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}, "tls": {}, "components": {"gateway": {"version": "4.0.16"}, "pump": {"version": "1.9.0"}, "tib": {"version": "1.4.1"}}}""")),
            // Where the source is closed and the release notes leave it open.
            new Row(
                    Code.info("sentinel-tls-unknown", "it is unknown whether the release uses TLS with Sentinels"),
                    SENTINEL_WITHOUT_TLS,
                    defect -> !defect.shown(),
                    (release, defect) -> "It is unknown whether the " + release
                            + " uses TLS with Sentinels, because its source is closed. " + defect.fixedIn()
                            + " does.",
                    "test this connection first",
                    new Example("""
                            {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}, "tls": {}, "components": {"dashboard": {"version": "5.2.5"}}}""", """
                            {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}, "tls": {}, "components": {"dashboard": {"version": "5.3.0"}}}""")),
            // A reminder: only a verification can find the version of the Redis.
            new Row(
                    Code.info("cluster-redis-7", "the release cannot use a cluster of Redis 7 or later"),
                    NO_CLUSTER_OF_REDIS_7,
                    defect -> true,
                    (release, defect) -> "The " + release
                            + (defect.shown()
                                    ? " cannot use a cluster of Redis 7 or later. Its Redis client cannot parse the list of nodes."
                                    : " may not work with a cluster of Redis 7 or later. Its source is closed, so its Redis client is unknown."),
                    "keep the cluster at Redis 6.2",
                    new Example("""
                            {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379", "n3:6379"]}, "components": {"gateway": {"version": "5.0.15"}}}""", """
                            {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379", "n3:6379"]}, "components": {"gateway": {"version": "5.3.0"}}}""")));

    @Override
    public List<Row> rules() {
        return ROWS;
    }

    /** The last of the settings that together run into the defect, if all of them are there. */
    private static @Nullable Setting last(Translation translation, Block block, Defect.Kind kind) {
        Setting last = null;
        for (Concept concept : kind.with()) {
            last = translation.settingInUse(block, concept);
            if (last == null) {
                return null;
            }
        }
        return last;
    }
}
