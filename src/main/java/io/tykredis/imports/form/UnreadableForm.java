package io.tykredis.imports.form;

import io.tykredis.catalog.Components;
import io.tykredis.input.InputError;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Files with Redis settings in an unsupported form. The error names the file to send instead. */
@Singleton
public final class UnreadableForm implements Form {

    @Override
    public String slug() {
        return "unreadable";
    }

    @Override
    public boolean holdsSettings() {
        return false;
    }

    @Override
    public Recognition recognize(FileText file, Components components) {
        return kind(file).isPresent() ? Recognition.CERTAIN : Recognition.NONE;
    }

    @Override
    public void read(FileText file, Intake intake) {
        kind(file).ifPresent(kind -> intake.errors()
                .add(file.error(
                        InputError.Code.UNREADABLE_FORM,
                        "The file is " + kind.what() + ", which is not supported.",
                        kind.instead())));
    }

    private static Optional<UnreadableKind> kind(FileText file) {
        for (UnreadableKind kind : UnreadableKind.values()) {
            if (kind.isFoundIn(file)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
