package io.tykredis.upgrade;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.input.Pointer;
import io.tykredis.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A component whose release before or after the upgrade is unknown.
 *
 * @param reason the reason, and what to do, as sentences
 */
public record UnknownRelease(ComponentTable table, String reason) {

    static UnknownRelease of(ComponentTable table, UpgradeRequest request) {
        List<String> reasons = new ArrayList<>();
        List<Pointer> places = new ArrayList<>();
        if (request.before(table).isEmpty()) {
            Version tyk = request.from().tyk() == null
                    ? request.spec().tykVersion()
                    : request.from().tyk();
            reasons.add(
                    tyk == null
                            ? "Nothing names the release of the " + table.title() + " before the upgrade."
                            : unpaired(table, tyk));
            places.add(UpgradeRequest.FROM);
        }
        Version tyk = request.to().tyk();
        if (tyk != null && request.after(table).isEmpty()) {
            reasons.add(unpaired(table, tyk));
            places.add(UpgradeRequest.TO);
        }
        return new UnknownRelease(
                table,
                reasons.stream().distinct().collect(Collectors.joining(" ")) + " Add \"" + table.name() + "\" to "
                        + places.stream().map(place -> '"' + place.name() + '"').collect(Collectors.joining(" and "))
                        + ".");
    }

    private static String unpaired(ComponentTable table, Version tyk) {
        return "Tyk documents no " + table.title() + " release for Tyk " + tyk + ".";
    }
}
