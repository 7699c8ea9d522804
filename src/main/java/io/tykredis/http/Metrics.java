package io.tykredis.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.translating.Account;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is counted. Every label is a name that this program knows; nothing of a request becomes one. */
@Singleton
final class Metrics implements Account {

    private record Ending(String component, String mode, Outcome outcome) {}

    private final MeterRegistry registry;
    private final Map<Ending, Counter> translations = new ConcurrentHashMap<>();
    private final Map<Code, Counter> diagnostics = new ConcurrentHashMap<>();

    Metrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void ended(String component, String mode, Outcome outcome) {
        translations
                .computeIfAbsent(new Ending(component, mode, outcome), this::counter)
                .increment();
    }

    /** Each time a rule finds something. */
    void found(Diagnostic diagnostic) {
        diagnostics.computeIfAbsent(diagnostic.code(), this::counter).increment();
    }

    private Counter counter(Ending ending) {
        return Counter.builder("translations")
                .description("Translations, each for one component")
                .tag("component", ending.component())
                .tag("mode", ending.mode())
                .tag("outcome", ending.outcome().toString())
                .register(registry);
    }

    private Counter counter(Code code) {
        return Counter.builder("diagnostics")
                .description("What the rules have found")
                .tag("code", code.slug())
                .register(registry);
    }
}
