package io.tykredis.lint.rule.release;

import io.tykredis.diagnostic.Code;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.RuleTable;
import io.tykredis.lint.SpecRule;
import io.tykredis.translate.Omission;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;

/** What a component is not told, by the reason for it; the message is the translation's. */
@Singleton
public final class OmissionRulesRule implements RuleTable {

    private record Row(Omission.Reason reason, Code code, String fix, Example example) implements SpecRule {

        @Override
        public void check(LintContext subject, Consumer<Finding> found) {
            Omissions.tell(reason, subject, fix, found);
        }
    }

    private static final List<Row> ROWS = List.of(
            // Only the Gateway resolves references, and only in the passwords of its main and cache store.
            new Row(
                    Omission.Reason.KV_UNSUPPORTED,
                    Code.error("kv-unsupported", "a `kv` reference is given where the component does not resolve it"),
                    "Use {\"env\": …} or {\"secretKeyRef\": …} there; only a Gateway resolves such references, in its main and its"
                            + " cache store.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"kv": "vault://secret/redis.password"}, "components": {"pump": {}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"kv": "vault://secret/redis.password"}, "components": {"gateway": {}}}""")),
            // Sentinel and address lists came with go-redis.
            new Row(
                    Omission.Reason.MODE_NOT_IN_VERSION,
                    Code.error("mode-not-in-version", "the release asked for cannot use the topology at all"),
                    "Upgrade the component, or use another topology for it.",
                    new Example("""
                            {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}, "components": {"gateway": {"version": "2.9.2"}}}""", """
                            {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}, "components": {"gateway": {"version": "2.9.3"}}}""")),
            new Row(
                    Omission.Reason.NO_SUCH_SETTING,
                    Code.warning("unsupported-setting", "the component has no such setting at all"),
                    "Remove it if the component matters more than the setting; else nothing needs to be done.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "pool": {"maxIdle": 100}, "components": {"dashboard": {}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "pool": {"maxActive": 100}, "components": {"dashboard": {}}}""")),
            new Row(
                    Omission.Reason.NOT_APPLICABLE,
                    Code.info("not-applicable", "a store of the spec is not the component's business"),
                    "Nothing needs to be done.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "stores": {"cache": {"topology": {"mode": "standalone", "endpoint": "cache:6379"}}}, "components": {"tib": {}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "stores": {"cache": {"topology": {"mode": "standalone", "endpoint": "cache:6379"}}}, "components": {"gateway": {}}}""")),
            // A more special place of the spec decides.
            new Row(
                    Omission.Reason.OVERRIDDEN,
                    Code.info(
                            "overridden-value",
                            "a component does not get a general value, since its own part of the spec says otherwise"),
                    "Nothing needs to be done if that is meant.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "timeoutSeconds": 5, "components": {"gateway": {"timeoutSeconds": 9}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"timeoutSeconds": 9}}}""")));

    @Override
    public List<Row> rules() {
        return ROWS;
    }
}
