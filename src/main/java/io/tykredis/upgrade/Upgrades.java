package io.tykredis.upgrade;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.input.Pointer;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.Linter;
import io.tykredis.model.ComponentSpec;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Version;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Translator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The comparison of a spec's components before and after an upgrade. */
public final class Upgrades {

    private final Components components;
    private final Translator translator;
    private final Linter linter;

    public Upgrades(Components components, Translator translator, Linter linter) {
        this.components = components;
        this.translator = translator;
        this.linter = linter;
    }

    public UpgradeReport compare(UpgradeRequest request) {
        List<ComponentTable> selected = components.all().stream()
                .filter(table -> table.isSelectedBy(request.spec()))
                .toList();
        List<ComponentTable> known = selected.stream()
                .filter(table -> request.before(table).isPresent()
                        && request.after(table).isPresent())
                .toList();
        Side before = side(request.spec(), releases(known, request, true), UpgradeRequest.FROM);
        Side after = side(request.spec(), releases(known, request, false), UpgradeRequest.TO);
        return new UpgradeReport(
                known.stream()
                        .map(table -> new ComponentUpgrade(
                                table,
                                request.before(table).orElseThrow(),
                                request.after(table).orElseThrow(),
                                before.of(table),
                                after.of(table)))
                        .toList(),
                selected.stream().filter(table -> !known.contains(table)).toList(),
                before.diagnostics(),
                after.diagnostics());
    }

    /** The spec translated for the releases before or after the upgrade. */
    private record Side(List<Translation> translations, List<Diagnostic> diagnostics) {

        Translation of(ComponentTable table) {
            return translations.stream()
                    .filter(translation -> translation.table().equals(table))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Map<ComponentTable, Version> releases(
            List<ComponentTable> known, UpgradeRequest request, boolean before) {
        Map<ComponentTable, Version> releases = new LinkedHashMap<>();
        known.forEach(
                table -> releases.put(table, (before ? request.before(table) : request.after(table)).orElseThrow()));
        return releases;
    }

    /** The spec with the releases before the upgrade. */
    public RedisSpec before(UpgradeRequest request) {
        return at(request.spec(), request::before);
    }

    /** The spec with the releases after the upgrade. */
    public RedisSpec after(UpgradeRequest request) {
        return at(request.spec(), request::after);
    }

    private RedisSpec at(RedisSpec spec, Function<ComponentTable, Optional<Version>> release) {
        Map<ComponentTable, Version> releases = new LinkedHashMap<>();
        components.all().stream().filter(table -> table.isSelectedBy(spec)).forEach(table -> release.apply(table)
                .ifPresent(found -> releases.put(table, found)));
        return at(spec, releases);
    }

    private static RedisSpec at(RedisSpec spec, Map<ComponentTable, Version> releases) {
        Map<String, ComponentSpec> at = new LinkedHashMap<>();
        releases.forEach((table, release) -> {
            ComponentTable.Own own = table.in(spec);
            at.put(
                    own.at().name(),
                    new ComponentSpec(release, own.spec().pool(), own.spec().timeoutSeconds()));
        });
        return new RedisSpec(spec.main(), spec.stores(), null, at);
    }

    private Side side(RedisSpec spec, Map<ComponentTable, Version> releases, Pointer place) {
        RedisSpec there = at(spec, releases);
        List<Translation> translations = releases.keySet().stream()
                .map(table -> translator.translate(there, table))
                .toList();
        return new Side(
                translations,
                linter.lint(new LintContext(there, translations)).stream()
                        .map(found -> found.at(moved(found.pointer(), place)))
                        .sorted()
                        .toList());
    }

    /** Moves a pointer to the input: the releases come from the request, not from its spec. */
    private static Pointer moved(Pointer pointer, Pointer place) {
        boolean release =
                pointer.name().equals("version") && pointer.parent().parent().equals(Pointer.of("components"));
        return release ? place : pointer.under(UpgradeRequest.SPEC);
    }
}
