package io.tykredis.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.tykredis.http.problem.EndpointList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The filter of request metrics: latencies as buckets, and no label that a client can choose. A method may be any word,
 * and an early answer may be for any path.
 */
final class RequestMetrics {

    private static final String REQUESTS = "http.server.requests";
    private static final String OTHER = "OTHER";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final double[] BUCKETS = Stream.of(1, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000)
            .mapToDouble(ms -> Duration.ofMillis(ms).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter requests() {
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
    MeterFilter gauges() {
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
