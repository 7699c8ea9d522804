package io.tykredis.lint.rule.form;

import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.FormatNotice;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.StoreAt;
import io.tykredis.model.Tls;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The rule about TLS files that the output does not bring into the container. */
@Singleton
public final class FilesNotMountedRule extends DeclaredRule implements SpecRule {

    public FilesNotMountedRule() {
        super(
                info(
                        "files-not-mounted",
                        "the output contains paths of TLS files, but does not mount them into the container"),
                new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/redis/ca.crt"}, "components": {"gateway": {}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/redis/ca.crt", "secretName": "redis-tls"}, "components": {"gateway": {}}}""", "kubernetes"));
    }

    @Override
    public void check(LintContext context, Consumer<Finding> found) {
        context.notices(FormatNotice.Kind.FILES_NOT_MOUNTED, found);
        for (StoreAt storeAt : context.stores()) {
            Tls.of(storeAt.store())
                    .filter(tls -> tls.secretName() != null)
                    .filter(tls -> tls.caFile() == null && tls.certFile() == null && tls.keyFile() == null)
                    .ifPresent(tls -> found.accept(Finding.of(
                            storeAt.at().child("tls", "secretName"),
                            "\"secretName\" is " + tls.secretName()
                                    + ", but no TLS file is set, so nothing is mounted.",
                            "Set \"caFile\", or \"certFile\" and \"keyFile\", to the paths in the container.")));
        }
    }
}
