package io.tykredis.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tykredis.app.TranslationListener;
import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Diagnostic;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The service's own counters. Labels come from fixed lists; no label contains text of a request. */
@Singleton
final class Metrics implements TranslationListener {

    private record Labels(String component, String mode, Outcome outcome) {}

    private final MeterRegistry registry;
    private final Map<Labels, Counter> translations = new ConcurrentHashMap<>();
    private final Map<Code, Counter> diagnostics = new ConcurrentHashMap<>();

    Metrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void ended(String component, String mode, Outcome outcome) {
        translations
                .computeIfAbsent(new Labels(component, mode, outcome), this::counter)
                .increment();
    }

    @Override
    public void found(Diagnostic diagnostic) {
        diagnostics.computeIfAbsent(diagnostic.code(), this::counter).increment();
    }

    private Counter counter(Labels labels) {
        return Counter.builder("translations")
                .description("Translations, each for one component")
                .tag("component", labels.component())
                .tag("mode", labels.mode())
                .tag("outcome", labels.outcome().toString())
                .register(registry);
    }

    private Counter counter(Code code) {
        return Counter.builder("diagnostics")
                .description("Diagnostics found by the rules")
                .tag("code", code.slug())
                .register(registry);
    }
}
