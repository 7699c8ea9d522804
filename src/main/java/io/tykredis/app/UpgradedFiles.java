package io.tykredis.app;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.imports.ImportedComponent;
import io.tykredis.imports.Importer;
import io.tykredis.imports.source.ComponentInstance;
import io.tykredis.imports.source.ImageText;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.imports.source.ImportRequestReader;
import io.tykredis.imports.source.KnownRelease;
import io.tykredis.imports.source.NamedReleases;
import io.tykredis.input.InputError;
import io.tykredis.merge.ImageTags;
import io.tykredis.merge.MergeScope;
import io.tykredis.model.RedisSpec;
import io.tykredis.translate.Translation;
import io.tykredis.upgrade.ComponentUpgrade;
import io.tykredis.upgrade.Direction;
import io.tykredis.upgrade.Upgrades;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a deployment after an upgrade: with what the change of releases requires, and the tags of the images. */
record UpgradedFiles(
        ImportRequestReader reader,
        Importer importer,
        Upgrades upgrades,
        MergeRounds rounds,
        NamedReleases readFor,
        List<PlaneUpgrade> planes) {

    UpgradeResult result(ImportRequest read, List<InputError> notes) {
        if (planes.stream().noneMatch(PlaneUpgrade::isPossible)) {
            return new UpgradeResult(planes, List.of(), notes);
        }
        ImageTags tags = ImageTags.of(read, instance -> move(instance).map(ComponentUpgrade::to));
        MergeRounds.Result edited = rounds.merge(reader.files(tags.files()), this::deployed);
        return new UpgradeResult(
                planes,
                edited.since(read.sources().files()),
                Stream.of(notes, others(read), tags.left(), shared(read), edited.unchangeable())
                        .flatMap(List::stream)
                        .toList());
    }

    /** The images of a release other than the one that counts before the upgrade. */
    private List<InputError> others(ImportRequest read) {
        Set<InputError> others = new LinkedHashSet<>();
        for (ComponentInstance instance : read.sources().instances()) {
            ImageText image = instance.image();
            KnownRelease known = instance.release();
            if (image != null && known != null) {
                move(instance)
                        .filter(move -> !move.from().equals(known.version()))
                        .ifPresent(move -> others.add(new InputError(
                                image.at(),
                                InputError.Code.INVALID_VALUE,
                                "The image of the " + instance.table().title() + " is " + known.version()
                                        + ", but the upgrade is compared from " + move.from() + ".",
                                "Compare it alone, or correct \"from\".",
                                image.position())));
            }
        }
        return List.copyOf(others);
    }

    /** The variables that cease to be read but have no component's prefix: another component may read them. */
    private List<InputError> shared(ImportRequest read) {
        return planes.stream()
                .filter(PlaneUpgrade::isPossible)
                .flatMap(each -> each.report().components().stream())
                .flatMap(move -> read.allVariables().stream()
                        .filter(variable -> move.difference().variables().ends().contains(variable.name()))
                        .filter(variable ->
                                !variable.name().startsWith(move.table().envPrefix()))
                        .map(variable -> new InputError(
                                variable.at(),
                                InputError.Code.UNREADABLE_FORM,
                                variable.name() + " is kept, but the "
                                        + move.table().title() + " " + move.to() + " does not read it.",
                                "Remove it, unless another component reads it.",
                                variable.position())))
                .distinct()
                .toList();
    }

    private List<DeployedComponent> deployed(ImportRequest tagged) {
        ImportRequest request = tagged.with(readFor);
        return tables().flatMap(table -> request.instances(table).stream())
                .flatMap(instance -> move(instance).stream().flatMap(move -> deployed(request, instance, move)))
                .toList();
    }

    /** With the component's own settings, which may differ from the plane's. */
    private Stream<DeployedComponent> deployed(
            ImportRequest request, ComponentInstance instance, ComponentUpgrade move) {
        ImportedComponent component = importer.component(request, instance);
        RedisSpec own = component.declaredSpec();
        if (own == null) {
            return Stream.empty();
        }
        Translation after = upgrades.after(own, move);
        return Stream.of(new DeployedComponent(
                instance,
                component.reading(),
                after,
                MergeScope.between(component.reading(), TargetVersion.known(instance.table(), move.from()), after)));
    }

    private Stream<ComponentTable> tables() {
        return planes.stream()
                .flatMap(each -> each.report().components().stream())
                .map(ComponentUpgrade::table)
                .distinct();
    }

    /** The change of an instance's release. One that is in no plane has the settings, and the change, of another. */
    private Optional<ComponentUpgrade> move(ComponentInstance instance) {
        return Stream.concat(
                        planes.stream().filter(each -> Objects.requireNonNull(each.plane())
                                .contains(instance)),
                        planes.stream())
                .filter(each -> each.report().of(instance.table()).isPresent())
                .findFirst()
                .filter(PlaneUpgrade::isPossible)
                .flatMap(each -> each.report().of(instance.table()))
                .filter(each -> each.direction() != Direction.NONE);
    }
}
