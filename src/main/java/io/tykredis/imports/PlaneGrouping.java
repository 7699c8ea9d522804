package io.tykredis.imports;

import io.tykredis.catalog.Role;
import io.tykredis.catalog.Trait;
import io.tykredis.model.Endpoint;
import io.tykredis.model.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Groups the components of a deployment into planes. Components of a plane share a Redis, or must share one. */
final class PlaneGrouping {

    private final List<Group> groups = new ArrayList<>();
    private final Map<Shared, List<Group>> sharing = new HashMap<>();

    /** A Redis that components share: its addresses with the database. */
    private record Shared(Role role, Set<String> places) {}

    /** The components of one plane. */
    static final class Group {

        private final List<ImportedComponent> members = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private final boolean edge;

        Group(boolean edge) {
            this.edge = edge;
        }

        List<ImportedComponent> members() {
            return members;
        }

        private boolean admits(ImportedComponent member) {
            return isGateway(member) ? edge == member.reading().dataPlane() : !edge || !isOfControlPlane(member);
        }

        private String name() {
            if (members.stream().anyMatch(Group::isOfControlPlane)) {
                return "control-plane";
            }
            return members.stream()
                    .flatMap(member -> Stream.ofNullable(member.service()))
                    .findFirst()
                    .orElse(edge ? "data-plane" : "plane");
        }

        private static boolean isOfControlPlane(ImportedComponent member) {
            return member.table().quirks().has(Trait.CONTROL_PLANE_ONLY);
        }
    }

    /** Groups components. The deciding plane comes first. */
    static List<Group> of(List<ImportedComponent> members) {
        PlaneGrouping grouping = new PlaneGrouping();
        members.stream().sorted(Comparator.comparingInt(PlaneGrouping::rank)).forEach(grouping::add);
        return grouping.groups.isEmpty() ? List.of(new Group(false)) : grouping.groups;
    }

    /** A unique name for each group. */
    static List<String> names(List<Group> groups) {
        Set<String> used = new HashSet<>();
        return groups.stream()
                .map(Group::name)
                .map(name -> Stream.iterate(1, i -> i + 1)
                        .map(i -> i == 1 ? name : name + "-" + i)
                        .filter(used::add)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** The order of grouping: components that start a plane come before those that only join one. */
    private static int rank(ImportedComponent member) {
        if (isGateway(member)) {
            return member.reading().dataPlane() ? 2 : 0;
        }
        return Group.isOfControlPlane(member) ? 1 : 3;
    }

    private void add(ImportedComponent member) {
        List<Shared> redis = shared(member);
        Group group = redis.stream()
                .flatMap(each -> sharing.getOrDefault(each, List.of()).stream())
                .filter(each -> each.admits(member))
                .min(Comparator.comparingInt(groups::indexOf))
                .or(() -> groups.stream()
                        .filter(each -> each.admits(member) && !each.names.contains(member.name()))
                        .findFirst())
                .orElseGet(() -> {
                    Group first =
                            new Group(isGateway(member) && member.reading().dataPlane());
                    groups.add(first);
                    return first;
                });
        group.members.add(member);
        group.names.add(member.name());
        redis.forEach(each -> {
            List<Group> known = sharing.computeIfAbsent(each, any -> new ArrayList<>());
            if (!known.contains(group)) {
                known.add(group);
            }
        });
    }

    private static boolean isGateway(ImportedComponent member) {
        return member.table().quirks().dataPlane() != null;
    }

    private static List<Shared> shared(ImportedComponent member) {
        return Stream.of(Role.MAIN, Role.ANALYTICS)
                .filter(role -> member.table().block(role).isPresent())
                .map(role -> new Shared(role, place(member.store(role).orElse(null))))
                .filter(each -> !each.places().isEmpty())
                .toList();
    }

    /** The addresses and the database of a store. */
    private static Set<String> place(@Nullable Store store) {
        return store == null
                ? Set.of()
                : store.topology().endpoints().stream()
                        .map(Endpoint::toString)
                        .map(endpoint -> endpoint.toLowerCase(Locale.ROOT) + "/"
                                + Objects.requireNonNullElse(store.database(), 0))
                        .collect(Collectors.toSet());
    }
}
