package io.tykredis.importing.rule;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.importing.ConfigRule;
import io.tykredis.importing.Occurrence;
import io.tykredis.importing.Plane;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** envconfig splits at commas, and that is all. */
@Singleton
public final class EnvListSpaces implements ConfigRule {

    private static final Code CODE =
            new Code("env-list-spaces", Severity.ERROR, "a list variable holds spaces, quotes or brackets");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"env": {"TYK_PMP_ANALYTICSSTORAGECONFIG_ADDRS": "n1:6379, n2:6379, n3:6379", "TYK_PMP_ANALYTICSSTORAGECONFIG_ENABLECLUSTER": "true"}}""", """
                {"env": {"TYK_PMP_ANALYTICSSTORAGECONFIG_ADDRS": "n1:6379,n2:6379,n3:6379", "TYK_PMP_ANALYTICSSTORAGECONFIG_ENABLECLUSTER": "true"}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return Keys.known(plane, Occurrence::isDecoratedList)
                .map(found -> found.finding(
                        found.key() + " holds spaces, quotes or brackets → they become part of the addresses, which"
                                + " nobody answers at.",
                        "Write host:port,host:port and nothing else."));
    }
}
