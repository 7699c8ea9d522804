package io.tykredis.app;

import io.quarkus.arc.All;
import io.tykredis.catalog.Component;
import io.tykredis.catalog.Components;
import io.tykredis.doctor.Doctor;
import io.tykredis.format.Format;
import io.tykredis.format.Formats;
import io.tykredis.imports.CheckedEdits;
import io.tykredis.imports.Importer;
import io.tykredis.imports.form.Form;
import io.tykredis.imports.form.Forms;
import io.tykredis.imports.source.ImportRequestReader;
import io.tykredis.lint.Linter;
import io.tykredis.lint.Rule;
import io.tykredis.lint.RuleTable;
import io.tykredis.merge.MergeRequestReader;
import io.tykredis.model.SpecReader;
import io.tykredis.redis.probe.Verifier;
import io.tykredis.report.Report;
import io.tykredis.report.Reports;
import io.tykredis.report.Tool;
import io.tykredis.translate.Translator;
import io.tykredis.upgrade.UpgradeRequestReader;
import io.tykredis.upgrade.Upgrades;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The CDI producers of what the use cases need from the packages below. */
final class Producers {

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

    /** Produces the name of this program. The command line has no configuration but the environment. */
    @Produces
    @Singleton
    Tool tool() {
        return new Tool(Optional.ofNullable(System.getenv("TRANSLATOR_DOCS")));
    }

    @Produces
    @Singleton
    Reports reports(@All List<Report> reports) {
        return new Reports(reports);
    }

    @Produces
    @Singleton
    Linter linter(@All List<Rule> rules, @All List<RuleTable> tables, TranslationListener listener) {
        return new Linter(RuleTable.all(rules, tables), listener::found);
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
    Forms forms(@All List<Form> forms, Components components) {
        return new Forms(forms, components);
    }

    @Produces
    @Singleton
    ImportRequestReader requestReader(Components components, Forms forms) {
        return new ImportRequestReader(components, forms);
    }

    @Produces
    @Singleton
    Importer importer(Components components, SpecReader reader, Translator translator, Linter linter) {
        return new Importer(components, reader, translator, linter);
    }

    /** Produces the check of edits. The metrics do not count its trial translations. */
    @Produces
    @Singleton
    CheckedEdits edits(
            Components components,
            SpecReader reader,
            Translator translator,
            Linter linter,
            ImportRequestReader requestReader) {
        Linter silent = new Linter(linter.rules());
        return new CheckedEdits(requestReader, new Importer(components, reader, translator, silent));
    }

    @Produces
    @Singleton
    MergeRequestReader mergeReader(SpecReader reader, Components components) {
        return new MergeRequestReader(reader, components);
    }

    @Produces
    @Singleton
    Verifier verifier(Components components) {
        return new Verifier(components);
    }

    @Produces
    @Singleton
    Doctor doctor(Linter linter, Verifier verifier) {
        return new Doctor(linter, verifier);
    }

    @Produces
    @Singleton
    UpgradeRequestReader upgradeReader(SpecReader reader, Components components) {
        return new UpgradeRequestReader(reader, components);
    }

    @Produces
    @Singleton
    Upgrades upgrades(Components components, Translator translator, Linter linter) {
        return new Upgrades(components, translator, linter);
    }
}
