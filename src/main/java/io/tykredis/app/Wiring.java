package io.tykredis.app;

import io.quarkus.arc.All;
import io.tykredis.advice.Advisor;
import io.tykredis.format.Format;
import io.tykredis.format.Formats;
import io.tykredis.importing.Importer;
import io.tykredis.importing.SentReader;
import io.tykredis.lint.Linter;
import io.tykredis.lint.Rule;
import io.tykredis.lint.RuleTable;
import io.tykredis.mapping.Component;
import io.tykredis.mapping.Components;
import io.tykredis.mapping.Translator;
import io.tykredis.merging.MergeReader;
import io.tykredis.merging.Merges;
import io.tykredis.redis.live.Discoverer;
import io.tykredis.redis.live.Verifier;
import io.tykredis.spec.SpecReader;
import io.tykredis.terraform.ExternalDataSource;
import io.tykredis.translating.Account;
import io.tykredis.translating.Translations;
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
    Linter linter(@All List<Rule> rules, @All List<RuleTable> tables, Account account) {
        return new Linter(RuleTable.all(rules, tables), account::found);
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

    @Produces
    @Singleton
    SentReader sentReader(Components components) {
        return new SentReader(components);
    }

    @Produces
    @Singleton
    Importer importer(Components components, SpecReader reader, Translator translator, Linter linter) {
        return new Importer(components, reader, translator, linter);
    }

    @Produces
    @Singleton
    MergeReader mergeReader(SpecReader reader, Components components) {
        return new MergeReader(reader, components);
    }

    @Produces
    @Singleton
    Merges merges(Translator translator, Linter linter, Importer importer) {
        return new Merges(translator, linter, importer);
    }

    @Produces
    @Singleton
    Translations translations(SpecReader reader, Translator translator, Linter linter, Account account) {
        return new Translations(reader, translator, linter, account);
    }

    @Produces
    @Singleton
    ExternalDataSource externalDataSource(Translations translations, Components components, Formats formats) {
        return new ExternalDataSource(translations, components, formats);
    }

    @Produces
    @Singleton
    Advisor advisor() {
        return new Advisor();
    }

    @Produces
    @Singleton
    Verifier verifier(Components components) {
        return new Verifier(components);
    }

    @Produces
    @Singleton
    Discoverer discoverer() {
        return new Discoverer();
    }

    @Produces
    @Singleton
    Lints lints(SpecReader reader, Translations translations, SentReader sentReader, Importer importer) {
        return new Lints(reader, translations, sentReader, importer);
    }

    @Produces
    @Singleton
    Imports imports(SentReader reader, Importer importer) {
        return new Imports(reader, importer);
    }

    @Produces
    @Singleton
    Verifications verifications(SpecReader reader, Translator translator, Linter linter, Verifier verifier) {
        return new Verifications(reader, translator, linter, verifier);
    }

    @Produces
    @Singleton
    ServerConfigs serverConfigs(SpecReader reader, Translator translator, Linter linter) {
        return new ServerConfigs(reader, translator, linter);
    }
}
