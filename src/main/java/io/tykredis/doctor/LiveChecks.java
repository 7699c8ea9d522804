package io.tykredis.doctor;

import io.tykredis.imports.Plane;
import io.tykredis.model.ComponentSpec;
import io.tykredis.model.RedisSpec;
import io.tykredis.redis.probe.ProbeContext;
import io.tykredis.redis.probe.Verification;
import io.tykredis.redis.probe.Verifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The live checks of a deployment, one for each distinct group of component settings. */
final class LiveChecks {

    private final Verifier verifier;

    LiveChecks(Verifier verifier) {
        this.verifier = verifier;
    }

    /** @throws io.tykredis.redis.probe.DisallowedTargets if a component uses a disallowed target */
    List<LiveResult> run(Collection<Plane> planes, ProbeContext context) {
        List<RedisSpec> specs = specs(planes);
        List<Verification> verifications = verifier.verify(specs, context);
        List<LiveResult> results = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            results.add(new LiveResult(List.copyOf(specs.get(i).components().keySet()), verifications.get(i)));
        }
        return results;
    }

    private static List<RedisSpec> specs(Collection<Plane> planes) {
        Map<RedisSpec, Map<String, ComponentSpec>> groups = new LinkedHashMap<>();
        planes.stream().flatMap(plane -> plane.members().stream()).forEach(member -> {
            RedisSpec own = member.effective();
            if (own != null) {
                groups.computeIfAbsent(connections(own, Map.of()), key -> new LinkedHashMap<>())
                        .put(member.name(), own.components().getOrDefault(member.name(), ComponentSpec.DEFAULT));
            }
        });
        return groups.entrySet().stream()
                .map(group -> connections(group.getKey(), group.getValue()))
                .toList();
    }

    private static RedisSpec connections(RedisSpec spec, Map<String, ComponentSpec> components) {
        return new RedisSpec(spec.main(), spec.stores(), spec.tykVersion(), components);
    }
}
