package io.tykredis.imports.form;

import io.tykredis.catalog.Components;
import io.tykredis.input.InputError;
import jakarta.inject.Singleton;

/** A spec of this service. It is not a component's configuration. */
@Singleton
public final class SpecForm implements Form {

    @Override
    public String slug() {
        return "spec";
    }

    @Override
    public boolean holdsSettings() {
        return false;
    }

    @Override
    public Recognition recognize(FileText file, Components components) {
        return file.object()
                        .filter(object -> object.path("topology").path("mode").isTextual())
                        .isPresent()
                ? Recognition.CERTAIN
                : Recognition.NONE;
    }

    @Override
    public void read(FileText file, Intake intake) {
        intake.errors()
                .add(file.error(
                        InputError.Code.UNREADABLE_FORM,
                        "The file is a spec, not the configuration of a component.",
                        "Send it alone to POST /v1/translations or POST /v1/lint, or send only the other files."));
    }
}
