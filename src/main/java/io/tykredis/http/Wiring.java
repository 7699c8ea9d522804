package io.tykredis.http;

import io.quarkus.arc.All;
import io.tykredis.format.Format;
import io.tykredis.format.Formats;
import io.tykredis.lint.Linter;
import io.tykredis.lint.Rule;
import io.tykredis.mapping.Component;
import io.tykredis.mapping.Components;
import io.tykredis.mapping.Translator;
import io.tykredis.spec.SpecReader;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Gathers what CDI has found, so that the rest of the program needs no framework. */
final class Wiring {

    @Produces
    @Singleton
    Components components(@All List<Component> components) {
        return new Components(components);
    }

    @Produces
    @Singleton
    Formats formats(@All List<Format> formats) {
        return new Formats(formats);
    }

    @Produces
    @Singleton
    Linter linter(@All List<Rule> rules) {
        return new Linter(rules);
    }

    @Produces
    @Singleton
    Translator translator(Components components) {
        return new Translator(components);
    }

    @Produces
    @Singleton
    SpecReader specReader(Components components) {
        return new SpecReader(components.names());
    }
}
