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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        Map<Boolean, List<ComponentTable>> selected = components.all().stream()
                .filter(table -> table.isSelectedBy(request.spec()))
                .collect(
                        Collectors.partitioningBy(table -> request.before(table).isPresent()
                                && request.after(table).isPresent()));
        List<ComponentTable> known = selected.getOrDefault(true, List.of());
        List<ComponentTable> unknown = selected.getOrDefault(false, List.of());
        Side before = side(request.spec(), known, unknown, request::before, UpgradeRequest.FROM);
        Side after = side(request.spec(), known, unknown, request::after, UpgradeRequest.TO);
        return new UpgradeReport(
                request,
                known.stream()
                        .map(table -> new ComponentUpgrade(
                                table,
                                request.before(table).orElseThrow(),
                                request.after(table).orElseThrow(),
                                before.of(table),
                                after.of(table)))
                        .toList(),
                unknown.stream().map(table -> UnknownRelease.of(table, request)).toList(),
                before,
                after);
    }

    /**
     * The spec before or after the upgrade.
     *
     * @param diagnostics with the place in the request
     */
    record Side(RedisSpec spec, List<Translation> translations, List<Diagnostic> diagnostics) {

        private Translation of(ComponentTable table) {
            return translations.stream()
                    .filter(translation -> translation.table().equals(table))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Side side(
            RedisSpec spec,
            List<ComponentTable> known,
            List<ComponentTable> unknown,
            Function<ComponentTable, Optional<Version>> release,
            Pointer place) {
        Map<String, ComponentSpec> at = new LinkedHashMap<>();
        known.forEach(table -> put(at, table.in(spec), release.apply(table).orElseThrow()));
        unknown.forEach(table -> put(at, table.in(spec), null));
        RedisSpec there = new RedisSpec(spec.main(), spec.stores(), null, at);
        List<Translation> translations =
                known.stream().map(table -> translator.translate(there, table)).toList();
        return new Side(
                there,
                translations,
                linter.lint(new LintContext(there, translations)).stream()
                        .map(found -> found.at(moved(found.pointer(), place)))
                        .sorted()
                        .toList());
    }

    /** A component's own spec translated for the release after its upgrade, without what that release does not read. */
    public Translation after(RedisSpec own, ComponentUpgrade upgrade) {
        Map<String, ComponentSpec> at = new LinkedHashMap<>();
        put(at, upgrade.table().in(own), upgrade.to());
        Translation after = translator.translate(new RedisSpec(own.main(), own.stores(), null, at), upgrade.table());
        Version release = after.target().version();
        return new Translation(
                after.table(),
                after.target(),
                after.settings().stream()
                        .filter(setting -> setting.key().readBy().contains(release))
                        .toList(),
                after.omissions());
    }

    private static void put(Map<String, ComponentSpec> into, ComponentTable.Own own, @Nullable Version release) {
        into.put(
                own.at().name(),
                new ComponentSpec(release, own.spec().pool(), own.spec().timeoutSeconds()));
    }

    /** Moves a pointer to the input: the releases come from the request, not from its spec. */
    private static Pointer moved(Pointer pointer, Pointer place) {
        boolean release =
                pointer.name().equals("version") && pointer.parent().parent().equals(Pointer.of("components"));
        return release ? place : pointer.under(UpgradeRequest.SPEC);
    }
}
