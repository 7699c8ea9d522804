package io.tykredis.lint.component;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import io.tykredis.lint.Told;
import io.tykredis.mapping.Concept;
import io.tykredis.mapping.Releases;
import io.tykredis.mapping.Setting;
import io.tykredis.mapping.Translation;
import io.tykredis.mapping.Value;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fixed in 1.9.0 (release notes). */
@Singleton
public final class PumpSentinelTls implements SpecRule {

    private static final Code CODE =
            new Code("pump-sentinel-tls", Severity.WARNING, "a Pump before 1.9.0 is to use Sentinel with TLS");
    private static final Releases BROKEN = Releases.before("1.9.0");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}, "tls": {}, "components": {"pump": {"version": "1.8.3"}}}""", """
                {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}, "tls": {}, "components": {"pump": {"version": "1.9.0"}}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        for (Translation translation : subject.translations()) {
            if (translation.table().name().equals("pump")
                    && BROKEN.contains(translation.target().version())
                    && said(translation, Concept.MASTER_NAME) != null) {
                broken(translation, found);
            }
        }
    }

    private static void broken(Translation translation, Consumer<Finding> found) {
        Setting tls = said(translation, Concept.USE_SSL);
        if (tls != null && tls.value().equals(new Value.Flag(true))) {
            found.accept(new Told(translation, tls)
                    .finding(
                            "Sentinel together with TLS was broken in the Pump until 1.9.0 → it will not connect.",
                            "Upgrade the Pump to 1.9.0 or later."));
        }
    }

    private static @Nullable Setting said(Translation translation, Concept concept) {
        for (Setting setting : translation.settings()) {
            if (setting.key().concept() == concept) {
                return setting;
            }
        }
        return null;
    }
}
