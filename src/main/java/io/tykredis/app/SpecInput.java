package io.tykredis.app;

import io.tykredis.imports.source.ImportRequestReader;
import io.tykredis.input.InputError;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.SpecReader;
import jakarta.inject.Singleton;
import java.util.List;

/** The reader of an input that must be a whole spec. */
@Singleton
public final class SpecInput {

    private final SpecReader specs;
    private final ImportRequestReader configurations;

    public SpecInput(SpecReader specs, ImportRequestReader configurations) {
        this.specs = specs;
        this.configurations = configurations;
    }

    /** Reads the spec. @throws InvalidInput if it is invalid, or a configuration of components */
    RedisSpec read(byte[] input) {
        try {
            return specs.read(input);
        } catch (InvalidInput e) {
            throw configurations.hasSettings(input) ? configuration() : e;
        }
    }

    private static InvalidInput configuration() {
        return new InvalidInput(
                InvalidInput.Kind.WRONG,
                List.of(new InputError(
                        Pointer.ROOT,
                        InputError.Code.UNREADABLE_FORM,
                        "The input is the configuration of Tyk components, not a spec.",
                        "Make a spec of it first, with \"tyk-redis import\" or POST /v1/imports.")));
    }
}
