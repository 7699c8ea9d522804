package io.tykredis.imports;

import io.tykredis.catalog.Role;
import io.tykredis.input.Pointer;
import io.tykredis.model.ComponentSpec;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Secret;
import io.tykredis.model.Store;
import io.tykredis.model.Stores;
import io.tykredis.model.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The spec of a plane, combined from its components.
 *
 * @param origins the places in the input that it comes from
 */
record PlaneSpec(RedisSpec spec, SourceMap origins) {

    /** Combines the spec; empty if no component has an address, or if no spec can represent the values of one. */
    static Optional<PlaneSpec> of(Plane plane) {
        if (plane.addressed().findAny().isEmpty() || plane.addressed().anyMatch(member -> member.effective() == null)) {
            return Optional.empty();
        }
        SourceMap origins = new SourceMap();
        ImportedComponent owner = plane.owner(Role.MAIN).orElseThrow();
        Stores stores = new Stores(store(plane, Role.CACHE, origins), store(plane, Role.ANALYTICS, origins));
        Store main = mainStore(plane, Objects.requireNonNull(owner.effective()).main(), stores);
        origins.addAll(owner.origins());
        Map<String, ComponentSpec> components = new LinkedHashMap<>();
        plane.addressed().forEach(member -> components.putIfAbsent(member.name(), own(member, main, stores, origins)));
        return Optional.of(
                new PlaneSpec(new RedisSpec(main, stores, owner.effective().tykVersion(), components), origins));
    }

    private static @Nullable Store store(Plane plane, Role role, SourceMap origins) {
        Optional<ImportedComponent> owner = plane.owner(role);
        owner.ifPresent(member -> origins.addAll(member.origins()));
        return owner.map(ImportedComponent::effective).flatMap(role::of).orElse(null);
    }

    /** Prefers a password to a reference, because perhaps only one component resolves the reference. */
    private static Store mainStore(Plane plane, Store main, Stores stores) {
        return main.password() instanceof Secret.FromKv
                ? plane.addressed()
                        .filter(member -> !readsAnalytics(member, stores))
                        .flatMap(member -> member.store(Role.MAIN).stream())
                        .map(Store::password)
                        .filter(PlaneSpec::isForAll)
                        .findFirst()
                        .map(password -> new Store(
                                main.topology(),
                                main.username(),
                                password,
                                main.auth(),
                                main.database(),
                                main.tls(),
                                main.pool(),
                                main.timeoutSeconds()))
                        .orElse(main)
                : main;
    }

    private static boolean isForAll(@Nullable Secret password) {
        return password instanceof Secret.FromEnv
                || (password instanceof Secret.Literal literal && !literal.isReference());
    }

    /** Whether the component's only Redis is the separate store for analytics. */
    private static boolean readsAnalytics(ImportedComponent member, Stores stores) {
        return stores.analytics() != null && member.table().block(Role.MAIN).isEmpty();
    }

    private static ComponentSpec own(ImportedComponent member, Store main, Stores stores, SourceMap origins) {
        Store base = readsAnalytics(member, stores) ? Objects.requireNonNull(stores.analytics()) : main;
        ComponentSpec own =
                ComponentOverrides.of(Objects.requireNonNull(member.effective()).main(), base, member.table());
        Pointer at = Pointer.of("components", member.name());
        origins.add(at.child("pool"), member.origins().of(Pointer.of("pool")));
        origins.add(at.child("timeoutSeconds"), member.origins().of(Pointer.of("timeoutSeconds")));
        return new ComponentSpec(version(member), own.pool(), own.timeoutSeconds());
    }

    private static @Nullable Version version(ImportedComponent member) {
        return Objects.requireNonNull(member.effective())
                .components()
                .getOrDefault(member.name(), ComponentSpec.DEFAULT)
                .version();
    }
}
