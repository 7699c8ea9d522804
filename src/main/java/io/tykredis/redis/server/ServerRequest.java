package io.tykredis.redis.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.json.Errors;
import io.tykredis.json.Fields;
import io.tykredis.json.Pointer;
import io.tykredis.json.StrictJson;
import io.tykredis.lint.Located;
import io.tykredis.mapping.Role;
import io.tykredis.mapping.Translation;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.SpecReader;
import io.tykredis.spec.Store;
import io.tykredis.spec.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A spec, and for each of its stores what the servers have to know beside it. */
public final class ServerRequest {

    private record Part(Located located, ServerOptions options, Pointer optionsAt) {}

    private final RedisSpec spec;
    private final List<Part> parts;

    private ServerRequest(RedisSpec spec, List<Part> parts) {
        this.spec = spec;
        this.parts = parts;
    }

    /**
     * Reads {@code {"spec": …, "options": …}}. Places in the spec are told from the spec's own root.
     *
     * @throws io.tykredis.json.InvalidInput with everything that is wrong
     */
    public static ServerRequest read(byte[] body, SpecReader reader) {
        Errors errors = new Errors();
        Fields fields = Fields.of(StrictJson.read(body, errors), Pointer.ROOT, errors);
        ServerRequest request = fields == null ? null : read(fields, reader, errors);
        errors.throwIfAny();
        return Objects.requireNonNull(request, "no request and no error");
    }

    private static @Nullable ServerRequest read(Fields fields, SpecReader reader, Errors errors) {
        fields.require("spec", "Send {\"spec\": {…}, \"options\": {…}}.");
        JsonNode node = fields.any("spec", "an object");
        RedisSpec spec = node == null ? null : reader.read(node, Pointer.ROOT, errors);
        Fields options = fields.objectOrEmpty("options");
        fields.rejectOthers(Map.of());
        return spec == null || options == null ? null : new ServerRequest(spec, parts(spec, options, errors));
    }

    private static List<Part> parts(RedisSpec spec, Fields options, Errors errors) {
        List<Part> parts = new ArrayList<>();
        if (spec.stores().equals(Stores.NONE)) {
            parts.add(part(spec.main(), Role.MAIN, options, errors));
            return parts;
        }
        parts.add(part(spec.main(), Role.MAIN, options, errors, "stores"));
        Fields stores = options.objectOrEmpty("stores");
        if (stores != null) {
            for (Role role : List.of(Role.CACHE, Role.ANALYTICS)) {
                role.of(spec).ifPresent(store -> {
                    Fields own = stores.objectOrEmpty(role.pointer().name());
                    if (own != null) {
                        parts.add(part(store, role, own, errors));
                    }
                });
            }
            stores.rejectOthers(Map.of());
        }
        return parts;
    }

    private static Part part(Store store, Role role, Fields fields, Errors errors, String... elsewhere) {
        return new Part(
                Located.of(store, role.pointer()),
                new ServerOptionsReader(errors).read(fields, store, elsewhere),
                fields.at());
    }

    public RedisSpec spec() {
        return spec;
    }

    /**
     * The files, and what is to be told of them.
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
