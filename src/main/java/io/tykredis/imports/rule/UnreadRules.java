package io.tykredis.imports.rule;

import io.tykredis.diagnostic.Code;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.unread.UnreadName;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.RuleTable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** The rules about names that the component does not read, as a table by reason. */
@Singleton
public final class UnreadRules implements RuleTable {

    private record Row(UnreadName.Kind kind, Code code, Example example) implements ConfigRule {

        @Override
        public Stream<Finding> check(Plane plane) {
            return KeyFilter.unread(kind, plane);
        }
    }

    private static final List<Row> ROWS = List.of(
            // Each component has its own name for the same setting.
            new Row(
                    UnreadName.Kind.FOREIGN,
                    Code.warning("foreign-key", "the name is another component's key or variable for the same setting"),
                    new Example("""
                            {"configs": {"pump": {"analytics_storage_config": {"addrs": ["redis:6379"], "use_ssl": true, "ca_file": "/ca.crt"}}}}""", """
                            {"configs": {"pump": {"analytics_storage_config": {"addrs": ["redis:6379"], "use_ssl": true, "ssl_ca_file": "/ca.crt"}}}}""")),
            // Go ignores a misspelt key in a file without a message, and so does envconfig among variables.
            new Row(
                    UnreadName.Kind.UNKNOWN,
                    Code.warning("unknown-key", "no release of any component reads the name"),
                    new Example("""
                            {"configs": {"gateway": {"storage": {"type": "redis", "adrs": ["redis:6379"], "host": "redis", "port": 6379}}}}""", """
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}}}""")));

    @Override
    public List<Row> rules() {
        return ROWS;
    }
}
