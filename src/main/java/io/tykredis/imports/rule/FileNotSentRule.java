package io.tykredis.imports.rule;

import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** A Compose file may leave the settings to files that it refers to. */
@Singleton
public final class FileNotSentRule extends DeclaredRule implements ConfigRule {

    public FileNotSentRule() {
        super(
                warning("file-not-sent", "a file refers to another one that was not sent, and that may hold settings"),
                """
                {"files": [{"name": "compose.yml", "content": "services:\\n  tyk-gateway:\\n    env_file: tyk.env\\n    environment:\\n      TYK_GW_STORAGE_ADDRS: redis:6379\\n"}]}""",
                """
                {"files": [
                  {"name": "compose.yml", "content": "services:\\n  tyk-gateway:\\n    env_file: tyk.env\\n    environment:\\n      TYK_GW_STORAGE_ADDRS: redis:6379\\n"},
                  {"name": "tyk.env", "content": "TYK_GW_STORAGE_TYPE=redis\\n"}]}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.missing().stream().map(error -> new Finding(null, error.pointer(), error.detail(), error.fix()));
    }
}
