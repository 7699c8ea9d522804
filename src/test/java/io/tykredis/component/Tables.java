package io.tykredis.component;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tykredis.mapping.Component;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.Components;
import java.util.List;

/** Every component of this package, found as CDI finds them, without a container. */
public final class Tables {

    private static final Components COMPONENTS = new Components(discovered());

    private Tables() {}

    public static Components components() {
        return COMPONENTS;
    }

    public static List<ComponentTable> all() {
        return COMPONENTS.all();
    }

    public static ComponentTable of(String name) {
        return COMPONENTS.find(name).orElseThrow();
    }

    private static List<Component> discovered() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(Tables.class.getPackageName())
                        .stream()
                        .filter(type -> type.isAssignableTo(Component.class))
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
