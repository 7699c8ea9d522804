package io.tykredis.upgrade;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Rollout;
import io.tykredis.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The changes of an upgrade.
 *
 * @param unknown the components whose release before or after the upgrade is unknown
 * @param before the findings before the upgrade
 * @param after the findings after the upgrade
 */
public record UpgradeReport(
        List<ComponentUpgrade> components,
        List<ComponentTable> unknown,
        List<Diagnostic> before,
        List<Diagnostic> after) {

    public UpgradeReport {
        components = List.copyOf(components);
        unknown = List.copyOf(unknown);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public Direction direction() {
        return Direction.of(components.stream().map(ComponentUpgrade::direction).toList());
    }

    /** The components whose release changes, in rollout order. */
    public List<String> rollout() {
        List<String> order = new ArrayList<>(
                Rollout.of(Stream.concat(components.stream().map(ComponentUpgrade::table), unknown.stream())
                                .map(ComponentTable::name)
                                .collect(Collectors.toSet()))
                        .order());
        if (direction() == Direction.DOWNGRADE) {
            Collections.reverse(order);
        }
        List<String> changed = changed();
        return order.stream().filter(changed::contains).toList();
    }

    /** The components whose release can change at any time. */
    public List<String> anytime() {
        List<String> ordered = rollout();
        return changed().stream().filter(name -> !ordered.contains(name)).toList();
    }

    private List<String> changed() {
        return components.stream()
                .filter(each -> each.direction() != Direction.NONE)
                .map(each -> each.table().name())
                .toList();
    }

    /** The findings that the upgrade resolves. */
    public List<Diagnostic> resolved() {
        return without(before, after);
    }

    /** The findings that the upgrade introduces. */
    public List<Diagnostic> introduced() {
        return without(after, before);
    }

    /** The findings that remain. */
    public List<Diagnostic> remaining() {
        return without(after, introduced());
    }

    private static List<Diagnostic> without(List<Diagnostic> some, List<Diagnostic> others) {
        return some.stream()
                .filter(each -> others.stream().noneMatch(other -> isSame(each, other)))
                .toList();
    }

    /** Ignores the message, which differs because it names the release. */
    private static boolean isSame(Diagnostic one, Diagnostic other) {
        return one.code().equals(other.code())
                && one.pointer().equals(other.pointer())
                && String.valueOf(one.component()).equals(String.valueOf(other.component()));
    }
}
