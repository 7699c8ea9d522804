package io.tykredis.importing;

import io.tykredis.json.Pointer;
import io.tykredis.mapping.Role;
import io.tykredis.spec.ComponentSpec;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.Secret;
import io.tykredis.spec.Store;
import io.tykredis.spec.Stores;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one spec of a plane: each store as the component has it that decides, and what the others have of their own where
 * a spec has a place for it.
 *
 * @param origins where in the input it comes from
 */
record PlaneSpec(RedisSpec spec, Origins origins) {

    /** Empty if some component's values can be no part of any spec. */
    static Optional<PlaneSpec> of(Plane plane) {
        if (plane.members().isEmpty() || plane.members().stream().anyMatch(member -> member.effective() == null)) {
            return Optional.empty();
        }
        Origins origins = new Origins();
        Member owner = plane.owner(Role.MAIN).orElseThrow();
        Stores stores = new Stores(store(plane, Role.CACHE, origins), store(plane, Role.ANALYTICS, origins));
        Store main = told(plane, Objects.requireNonNull(owner.effective()).main(), stores);
        origins.addAll(owner.origins());
        Map<String, ComponentSpec> components = new LinkedHashMap<>();
        for (Member member : plane.members()) {
            components.put(member.name(), own(member, main, stores, origins));
        }
        return Optional.of(new PlaneSpec(new RedisSpec(main, stores, null, components), origins));
    }

    private static @Nullable Store store(Plane plane, Role role, Origins origins) {
        Optional<Member> owner = plane.owner(role);
        owner.ifPresent(member -> origins.addAll(member.origins()));
        return owner.map(Member::effective).flatMap(role::of).orElse(null);
    }

    /** A reference that one component resolves is nothing to the others; a password that one is told, all can be told. */
    private static Store told(Plane plane, Store main, Stores stores) {
        return main.password() instanceof Secret.FromKv
                ? plane.members().stream()
                        .filter(member -> !readsAnalytics(member, stores))
                        .flatMap(member -> member.store(Role.MAIN).stream())
                        .map(Store::password)
                        .filter(PlaneSpec::isForAll)
                        .findFirst()
                        .map(password -> new Store(
                                main.topology(),
                                main.username(),
                                password,
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

    /** Whether the component's one Redis is the store that is kept apart for analytics. */
    private static boolean readsAnalytics(Member member, Stores stores) {
        return stores.analytics() != null && member.table().block(Role.MAIN).isEmpty();
    }

    private static ComponentSpec own(Member member, Store main, Stores stores, Origins origins) {
        Store base = readsAnalytics(member, stores) ? Objects.requireNonNull(stores.analytics()) : main;
        ComponentSpec own =
                OwnSizes.of(Objects.requireNonNull(member.effective()).main(), base, member.table());
        Pointer at = Pointer.of("components", member.name());
        origins.add(at.child("pool"), member.origins().of(Pointer.of("pool")));
        origins.add(at.child("timeoutSeconds"), member.origins().of(Pointer.of("timeoutSeconds")));
        return own;
    }
}
