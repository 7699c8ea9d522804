package io.tykredis.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tykredis.model.Version;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All components, found without a container. */
public final class Tables {

    private static final Components COMPONENTS = new Components(discovered());

    private Tables() {}

    public static Components components() {
        return COMPONENTS;
    }

    public static List<ComponentTable> all() {
        return COMPONENTS.all();
    }

    public static List<String> names() {
        return all().stream().map(ComponentTable::name).toList();
    }

    public static ComponentTable of(String name) {
        return COMPONENTS.find(name).orElseThrow();
    }

    /** The oldest and the newest release, and each release in between where a range of the table begins or ends. */
    public static SortedSet<Version> breakpoints(ComponentTable table) {
        SortedSet<Version> versions = new TreeSet<>(List.of(table.oldest(), table.newest(), table.last()));
        Stream<Releases> ofBlocks = table.blocks().stream().flatMap(block -> Stream.of(
                        Stream.of(block.readBy()),
                        block.kv().schemes().values().stream(),
                        Stream.ofNullable(block.enabledBy()).map(Key::readBy),
                        block.keys().stream().map(Key::readBy))
                .flatMap(ranges -> ranges));
        Stream.concat(ofBlocks, table.others().stream().map(Key::readBy))
                .flatMap(releases -> releases.spans().stream())
                .flatMap(span -> Stream.of(span.from(), span.before()))
                .filter(Objects::nonNull)
                .filter(version ->
                        !version.before(table.oldest()) && !table.last().before(version))
                .forEach(versions::add);
        return versions;
    }

    private static List<Component> discovered() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(Tables.class.getPackageName())
                        .stream()
                        .filter(type -> !type.isInterface() && type.isAssignableTo(Component.class))
                        .map(Tables::instance)
                        .toList();
    }

    private static Component instance(JavaClass type) {
        try {
            return (Component) type.reflect().getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName() + " needs a public constructor without parameters", e);
        }
    }
}
