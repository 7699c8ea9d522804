package io.tykredis.imports.parity;

import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Role;
import io.tykredis.imports.ImportedComponent;
import io.tykredis.imports.KeySpelling;
import io.tykredis.imports.Plane;
import io.tykredis.input.Pointer;
import io.tykredis.lint.Finding;
import java.util.Set;

/** The findings about differences between two components of a plane. */
final class ParityDifference {

    /** The settings that decide which Redis a component uses. */
    static final Set<Concept> ADDRESSING = Set.of(
            Concept.TYPE,
            Concept.ENABLE_CLUSTER,
            Concept.ADDRS,
            Concept.MASTER_NAME,
            Concept.SEPARATE_ANALYTICS_ENABLE,
            Concept.SEPARATE_CACHE_ENABLE,
            Concept.HOST,
            Concept.PORT);

    private ParityDifference() {}

    /** @param field the place in a spec, relative to the store */
    static Finding finding(Plane.Pair pair, String field, String message, String fix) {
        Pointer place = pair.second().place(pair.role()).child(field.split("/"));
        return new Finding(pair.second().name(), pair.second().origins().of(place), message, fix);
    }

    /** A sentence about the data that the two do not share. */
    static String effect(Plane.Pair pair) {
        return readsAnalytics(pair.second())
                ? "Analytics written by the " + first(pair) + " never reach the " + second(pair) + "."
                : "The two components do not share data.";
    }

    /** A fix in the configuration of either component. */
    static String set(Plane.Pair pair, Concept concept, String ours, String theirs) {
        return "Set " + key(pair, pair.second(), concept) + " to " + ours + ", or " + key(pair, pair.first(), concept)
                + " to " + theirs + ".";
    }

    /** A component's setting in a fix, with the variable for a key if the other component uses variables. */
    static String key(Plane.Pair pair, ImportedComponent member, Concept concept) {
        KeySpelling spelling = pair.spelling(member);
        boolean other = pair.spelling(member.equals(pair.second()) ? pair.first() : pair.second())
                .place(concept)
                .isEmpty();
        boolean inFile = !spelling.place(concept).isEmpty();
        return setting(pair, member, concept) + (other && inFile ? " or " + spelling.variable(concept) : "");
    }

    /** A component's setting with its place. */
    static String setting(Plane.Pair pair, ImportedComponent member, Concept concept) {
        return pair.spelling(member).of(concept) + place(pair, member, concept);
    }

    /** The place of a component's setting, as the end of a phrase. Two services of a component have the same names. */
    static String place(Plane.Pair pair, ImportedComponent member, Concept concept) {
        String file = pair.spelling(member).place(concept);
        String service = member.service();
        if (!isOneComponent(pair) || service == null) {
            return file;
        }
        // A file without a service is named after itself.
        return file.endsWith(" " + service) || (!file.isEmpty() && service.contains("."))
                ? " in " + service
                : file + " of " + service;
    }

    static String first(Plane.Pair pair) {
        return named(pair, pair.first());
    }

    static String second(Plane.Pair pair) {
        return named(pair, pair.second());
    }

    /** The component, with its service if both are the same component. */
    private static String named(Plane.Pair pair, ImportedComponent member) {
        String title = member.table().title();
        return isOneComponent(pair) && member.service() != null ? title + " " + member.service() : title;
    }

    private static boolean isOneComponent(Plane.Pair pair) {
        return pair.first().name().equals(pair.second().name());
    }

    private static boolean readsAnalytics(ImportedComponent member) {
        return member.table().block(Role.MAIN).isEmpty();
    }
}
