package io.tykredis.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.quarkus.runtime.StartupEvent;
import io.tykredis.app.TranslationListener;
import io.tykredis.diagnostic.Diagnostic;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The service's own counters, and the filters of those of requests. No label contains text of a request. */
@Singleton
final class Metrics implements TranslationListener {

    private static final String REQUESTS = "http.server.requests";
    private static final String OTHER = "OTHER";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final double[] BUCKETS = Stream.of(1, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000)
            .mapToDouble(ms -> ms * 1e6)
            .toArray();

    private final Map<List<String>, Counter> counters = new ConcurrentHashMap<>();
    private @Nullable MeterRegistry registry;

    /** Begins to count. The command line, which starts no service, counts nothing. */
    void start(@Observes StartupEvent event, MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void ended(String component, String mode, Outcome outcome) {
        count(
                "translations",
                "Translations, each for one component",
                List.of("component", component, "mode", mode, "outcome", outcome.toString()));
    }

    @Override
    public void found(Diagnostic diagnostic) {
        count(
                "diagnostics",
                "Diagnostics found by the rules",
                List.of("code", diagnostic.code().slug()));
    }

    private void count(String name, String description, List<String> labels) {
        MeterRegistry service = registry;
        if (service != null) {
            counters.computeIfAbsent(labels, created -> Counter.builder(name)
                            .description(description)
                            .tags(labels.toArray(String[]::new))
                            .register(service))
                    .increment();
        }
    }

    /** Keeps latencies as buckets, and no label that a client can choose: any word may be a method, and any path answered. */
    @Produces
    @Singleton
    static MeterFilter requests() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().equals(REQUESTS) ? id.replaceTags(known(id.getTags())) : id;
            }

            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    /** Drops the gauges of Vert.x: the management interface has some of the same name, and either could win. */
    @Produces
    @Singleton
    static MeterFilter gauges() {
        return MeterFilter.denyNameStartsWith("http.server.active");
    }

    private static List<Tag> known(List<Tag> tags) {
        return tags.stream()
                .map(tag -> switch (tag.getKey()) {
                    case "method" -> METHODS.contains(tag.getValue()) ? tag : Tag.of("method", OTHER);
                    case "uri" -> isKnown(tag.getValue()) ? tag : Tag.of("uri", OTHER);
                    default -> tag;
                })
                .toList();
    }

    /** Whether it is a path of this API, or a name that Quarkus uses for other paths. */
    private static boolean isKnown(String uri) {
        return uri.indexOf('/') < 0 || uri.equals("/") || EndpointList.isOne(uri);
    }
}
