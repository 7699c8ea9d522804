package io.tykredis.upgrade;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Rollout;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The changes of an upgrade.
 *
 * @param unknown the components whose release before or after the upgrade is unknown
 */
public record UpgradeReport(
        UpgradeRequest request,
        List<ComponentUpgrade> components,
        List<UnknownRelease> unknown,
        Upgrades.Side before,
        Upgrades.Side after) {

    public UpgradeReport {
        components = List.copyOf(components);
        unknown = List.copyOf(unknown);
    }

    /** The spec with the releases before the upgrade. */
    public RedisSpec specBefore() {
        return before.spec();
    }

    /** The changes of a component whose releases are known. */
    public Optional<ComponentUpgrade> of(ComponentTable table) {
        return components.stream().filter(each -> each.table().equals(table)).findFirst();
    }

    /** Whether the upgrade is about the component, even if its releases are unknown. */
    public boolean has(String component) {
        return Stream.concat(
                        components.stream().map(ComponentUpgrade::table),
                        unknown.stream().map(UnknownRelease::table))
                .anyMatch(table -> table.name().equals(component));
    }

    public Direction direction() {
        return Direction.of(components.stream().map(ComponentUpgrade::direction).toList());
    }

    /** The components whose release changes, in rollout order. */
    public List<String> rollout() {
        return changed(request.dataPlane() ? Rollout.DATA_PLANE : control());
    }

    /** The same for each data plane of a control plane: after it in an upgrade, before it in a downgrade. */
    public List<String> dataPlanes() {
        return !request.dataPlane() && control().hasDataPlanes() ? changed(Rollout.DATA_PLANE) : List.of();
    }

    /** The components whose release can change at any time. */
    public List<String> anytime() {
        List<String> ordered = rollout();
        return changed().filter(name -> !ordered.contains(name)).toList();
    }

    /** A component that only an unnamed default selects, and whose release is unknown, does not count. */
    private Rollout control() {
        Stream<ComponentTable> known = components.stream().map(ComponentUpgrade::table);
        Stream<ComponentTable> named = unknown.stream()
                .map(UnknownRelease::table)
                .filter(table -> !request.spec().components().isEmpty());
        return Rollout.of(Stream.concat(known, named).map(ComponentTable::name).collect(Collectors.toSet()));
    }

    private List<String> changed(Rollout rollout) {
        List<String> changed = changed().toList();
        List<String> order = new ArrayList<>(
                rollout.order().stream().filter(changed::contains).toList());
        if (direction() == Direction.DOWNGRADE) {
            Collections.reverse(order);
        }
        return order;
    }

    private Stream<String> changed() {
        return components.stream()
                .filter(each -> each.direction() != Direction.NONE)
                .map(each -> each.table().name());
    }

    /** The findings that the upgrade resolves. */
    public List<Diagnostic> resolved() {
        return without(before.diagnostics(), after.diagnostics());
    }

    /** The findings that the upgrade introduces. */
    public List<Diagnostic> introduced() {
        return without(after.diagnostics(), before.diagnostics());
    }

    /** The findings that remain. */
    public List<Diagnostic> remaining() {
        return without(after.diagnostics(), introduced());
    }

    private static List<Diagnostic> without(List<Diagnostic> some, List<Diagnostic> others) {
        return some.stream()
                .filter(each -> others.stream().noneMatch(other -> isSame(each, other)))
                .toList();
    }

    /** Ignores the message, which differs because it names the release. */
    private static boolean isSame(Diagnostic one, Diagnostic other) {
        return one.code().equals(other.code())
                && place(one).equals(place(other))
                && String.valueOf(one.component()).equals(String.valueOf(other.component()));
    }

    /** The releases before and after are one place. */
    private static Pointer place(Diagnostic found) {
        return found.pointer().equals(UpgradeRequest.FROM) ? UpgradeRequest.TO : found.pointer();
    }
}
