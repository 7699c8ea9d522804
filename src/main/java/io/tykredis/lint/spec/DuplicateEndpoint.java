package io.tykredis.lint.spec;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Located;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** A repeated address adds nothing and usually stands where another was meant. */
@Singleton
public final class DuplicateEndpoint implements SpecRule {

    private static final Code CODE =
            new Code("duplicate-endpoint", Severity.WARNING, "the same host and port is listed twice");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379", "n1:6379"]}}""", """
                {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379", "n3:6379"]}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        for (Located located : subject.stores()) {
            if (located.addresses().size() > 1) {
                repeated(located, found);
            }
        }
    }

    private static void repeated(Located located, Consumer<Finding> found) {
        Set<String> seen = new HashSet<>();
        for (Located.Address address : located.addresses()) {
            if (!seen.add(address.endpoint().toString().toLowerCase(Locale.ROOT))) {
                found.accept(Finding.of(
                        address.at(),
                        "The address stands in the list already → it adds nothing, and the one that was meant is missing.",
                        "Write the address that was meant, or remove this one."));
            }
        }
    }
}
