package io.tykredis.lint.rule.form;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.FormatNotice;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.StoreAt;
import io.tykredis.model.Tls;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** A component in a container sees no file of the host, and without its TLS files it does not connect. */
@Singleton
public final class FilesNotMountedRule implements SpecRule {

    private static final Code CODE = new Code(
            "files-not-mounted",
            Severity.INFO,
            "the output names TLS files, but does not bring them into the container");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/redis/ca.crt"}, "components": {"gateway": {}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/redis/ca.crt", "secretName": "redis-tls"}, "components": {"gateway": {}}}""", "kubernetes");
    }

    @Override
    public void check(LintContext subject, Consumer<Finding> found) {
        FormatNotices.tell(FormatNotice.Kind.FILES_NOT_MOUNTED, subject, found);
        for (StoreAt located : subject.stores()) {
            Tls.of(located.store())
                    .filter(tls -> tls.secretName() != null)
                    .filter(tls -> tls.caFile() == null && tls.certFile() == null && tls.keyFile() == null)
                    .ifPresent(
                            tls -> found.accept(
                                    Finding.of(
                                            located.at().child("tls", "secretName"),
                                            "\"tls\" names the Secret " + tls.secretName()
                                                    + " but no file, so nothing is mounted from it.",
                                            "Set \"caFile\", or \"certFile\" and \"keyFile\", to the paths that the components are to read.")));
        }
    }
}
