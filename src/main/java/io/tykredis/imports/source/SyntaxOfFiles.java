package io.tykredis.imports.source;

import io.tykredis.catalog.Components;
import io.tykredis.imports.RedisPaths;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import java.util.ArrayList;
import java.util.List;

/** The JSON errors that still allow reading. In a component's file, only those about Redis count. */
final class SyntaxOfFiles {

    private SyntaxOfFiles() {}

    /**
     * Returns the repeated names. In a component's file, Go uses the last value; elsewhere, a repetition is an error.
     * Errors in a file or among variables that do not concern Redis are ignored.
     *
     * @param syntax all JSON errors in the input
     * @param errors receives those that count
     */
    static List<Pointer> repeated(
            Components components,
            List<ComponentFile> files,
            List<EnvVariable> variables,
            InputErrors syntax,
            InputErrors errors) {
        List<Pointer> repeated = new ArrayList<>();
        if (syntax.all().isEmpty()) {
            return repeated;
        }
        RedisPaths redis = RedisPaths.of(components, files, variables);
        for (InputError error : syntax.all()) {
            Pointer at = error.pointer();
            boolean inFile = files.stream().anyMatch(file -> isIn(file.at(), at));
            boolean left = (inFile || isIn(Pointer.of(ImportRequestReader.ENV), at)) && !redis.concern(at);
            if (inFile && error.code() == InputError.Code.DUPLICATE_KEY) {
                repeated.add(at);
            } else if (!left && !isOfUnreadable(error, errors)) {
                errors.add(at, error.code(), error.detail(), error.fix());
            }
        }
        return repeated;
    }

    /** Whether the text with a character that no file has is already reported as unreadable. */
    private static boolean isOfUnreadable(InputError error, InputErrors errors) {
        return error.code() == InputError.Code.INVALID_VALUE
                && errors.all().stream()
                        .map(InputError::pointer)
                        .anyMatch(known -> isIn(Pointer.ROOT, known) && known.covers(error.pointer()));
    }

    private static boolean isIn(Pointer whole, Pointer part) {
        return whole.covers(part) && !whole.equals(part);
    }
}
