package io.tykredis.cli;

import io.quarkus.arc.Unremovable;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.format.Format;
import io.tykredis.format.Formats;
import io.tykredis.model.Version;
import jakarta.inject.Singleton;
import java.util.Iterator;

/** The names that an option accepts; any other name is a usage error. */
@Singleton
final class NamedChoices {

    private final Components components;
    private final Formats formats;

    NamedChoices(Components components, Formats formats) {
        this.components = components;
        this.formats = formats;
    }

    ComponentTable component(String name) {
        return components
                .find(name)
                .orElseThrow(
                        () -> CommandFailure.usage("Unknown component \"" + name + "\". " + components.instead(name)));
    }

    Version release(ComponentTable table, String number) {
        return TargetVersion.find(table, number)
                .orElseThrow(() ->
                        CommandFailure.usage("Unknown release \"" + number + "\". " + TargetVersion.instead(table)));
    }

    Format format(String name) {
        return formats.find(name)
                .orElseThrow(() -> CommandFailure.usage("Unknown format \"" + name + "\". " + formats.instead(name)));
    }

    /** The choices for help and completion; picocli creates them by their class. */
    @Unremovable
    @Singleton
    static final class ComponentNames implements Iterable<String> {

        private final Components components;

        ComponentNames(Components components) {
            this.components = components;
        }

        @Override
        public Iterator<String> iterator() {
            return components.names().keySet().iterator();
        }
    }

    /** The choices for help and completion; picocli creates them by their class. */
    @Unremovable
    @Singleton
    static final class FormatNames implements Iterable<String> {

        private final Formats formats;

        FormatNames(Formats formats) {
            this.formats = formats;
        }

        @Override
        public Iterator<String> iterator() {
            return formats.names().iterator();
        }
    }
}
