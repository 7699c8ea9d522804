package io.tykredis.redis.conf;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.Role;
import io.tykredis.input.FieldReader;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.input.StrictJson;
import io.tykredis.lint.StoreAt;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.SpecReader;
import io.tykredis.model.Store;
import io.tykredis.model.Stores;
import io.tykredis.translate.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A spec with the server options of each store. */
public final class ServerRequest {

    private record Part(StoreAt located, ServerOptions options, Pointer optionsAt) {}

    private final RedisSpec spec;
    private final List<Part> parts;

    private ServerRequest(RedisSpec spec, List<Part> parts) {
        this.spec = spec;
        this.parts = parts;
    }

    /**
     * Reads {@code {"spec": …, "options": …}}. Pointers into the spec are relative to the spec.
     *
     * @throws io.tykredis.input.InvalidInput with all errors
     */
    public static ServerRequest read(byte[] body, SpecReader reader) {
        InputErrors errors = new InputErrors();
        FieldReader fields = FieldReader.of(StrictJson.read(body, errors), Pointer.ROOT, errors);
        ServerRequest request = fields == null ? null : read(fields, reader, errors);
        errors.throwIfAny();
        return Objects.requireNonNull(request, "no request and no error");
    }

    private static @Nullable ServerRequest read(FieldReader fields, SpecReader reader, InputErrors errors) {
        fields.require("spec", "Send {\"spec\": {…}, \"options\": {…}}.");
        JsonNode node = fields.any("spec", "an object");
        RedisSpec spec = node == null ? null : reader.read(node, Pointer.ROOT, errors);
        FieldReader options = fields.objectOrEmpty("options");
        fields.rejectOthers(Map.of());
        return spec == null || options == null ? null : new ServerRequest(spec, parts(spec, options, errors));
    }

    private static List<Part> parts(RedisSpec spec, FieldReader options, InputErrors errors) {
        List<Part> parts = new ArrayList<>();
        if (spec.stores().equals(Stores.NONE)) {
            parts.add(part(spec.main(), Role.MAIN, options, errors));
            return parts;
        }
        parts.add(part(spec.main(), Role.MAIN, options, errors, "stores"));
        FieldReader stores = options.objectOrEmpty("stores");
        if (stores != null) {
            for (Role role : List.of(Role.CACHE, Role.ANALYTICS)) {
                role.of(spec).ifPresent(store -> {
                    FieldReader own = stores.objectOrEmpty(role.pointer().name());
                    if (own != null) {
                        parts.add(part(store, role, own, errors));
                    }
                });
            }
            stores.rejectOthers(Map.of());
        }
        return parts;
    }

    private static Part part(Store store, Role role, FieldReader fields, InputErrors errors, String... elsewhere) {
        return new Part(
                StoreAt.of(store, role.pointer()),
                new ServerOptionsReader(errors).read(fields, store, elsewhere),
                fields.at());
    }

    public RedisSpec spec() {
        return spec;
    }

    /**
     * The files with their diagnostics.
     *
     * @param translations of the spec, for the components that use the servers
     */
    public ServerFiles files(List<Translation> translations) {
        return parts.stream()
                .map(part -> ServerFiles.of(
                        part.located(),
                        part.options(),
                        part.optionsAt(),
                        new ClusterClients(translations, part.located().at())))
                .reduce(new ServerFiles(Map.of(), List.of()), ServerFiles::and);
    }
}
