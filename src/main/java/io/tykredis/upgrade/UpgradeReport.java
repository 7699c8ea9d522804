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
 * What an upgrade changes.
 *
 * @param unknown the components whose release before or after is not known
 * @param before the findings before the upgrade
 * @param after the findings after it
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

    /** The components that change their release and have a place in the order, the first to change first. */
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

    /** The components that change their release and have no place in the order. */
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

    /** The findings that it brings. */
    public List<Diagnostic> introduced() {
        return without(after, before);
    }

    /** The findings that stay. */
    public List<Diagnostic> remaining() {
        return without(after, introduced());
    }

    private static List<Diagnostic> without(List<Diagnostic> some, List<Diagnostic> others) {
        return some.stream()
                .filter(each -> others.stream().noneMatch(other -> isSame(each, other)))
                .toList();
    }

    /** The message names the release, so it differs. */
    private static boolean isSame(Diagnostic one, Diagnostic other) {
        return one.code().equals(other.code())
                && one.pointer().equals(other.pointer())
                && String.valueOf(one.component()).equals(String.valueOf(other.component()));
    }
}
