package io.tykredis.model;

import static io.tykredis.input.InputError.Code.INVALID_VALUE;
import static io.tykredis.input.InputError.Code.SUPERFLUOUS_FIELD;

import io.tykredis.input.FieldReader;
import io.tykredis.input.InputErrors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reader of {@code "auth": {"iam": {…}}}, which excludes user name and password. */
final class CloudIdentityReader {

    private static final List<String> LOGIN = List.of("username", "password");
    private static final Map<String, String> BESIDE_IAM = Map.of(
            "username", "Move it out of \"auth\", beside \"topology\".",
            "password", "Move it out of \"auth\", beside \"topology\".",
            "provider", "Move it into \"iam\".",
            "serviceAccount", "Move it into \"iam\".");

    private final InputErrors errors;

    CloudIdentityReader(InputErrors errors) {
        this.errors = errors;
    }

    @Nullable
    CloudIdentity read(FieldReader store) {
        FieldReader auth = store.object("auth");
        if (auth == null) {
            return null;
        }
        LOGIN.stream()
                .filter(store::has)
                .forEach(name -> errors.add(
                        store.at(name),
                        SUPERFLUOUS_FIELD,
                        "A cloud identity replaces user name and password.",
                        "Remove \"" + name + "\", or \"auth\"."));
        auth.require("iam", "Add \"iam\": {\"provider\": \"gcp\"}, or remove \"auth\".");
        FieldReader iam = auth.object("iam");
        auth.rejectOthers(BESIDE_IAM);
        return iam == null ? null : identity(iam);
    }

    private @Nullable CloudIdentity identity(FieldReader fields) {
        String allowed = "Allowed: " + String.join(", ", CloudIdentity.Provider.spellings()) + ".";
        fields.require("provider", allowed);
        String text = fields.text("provider");
        CloudIdentity.Provider provider =
                text == null ? null : CloudIdentity.Provider.of(text).orElse(null);
        if (text != null && provider == null) {
            errors.add(fields.at("provider"), INVALID_VALUE, "Unknown cloud provider.", allowed);
        }
        String account = fields.text("serviceAccount");
        fields.rejectOthers(Map.of());
        return provider == null ? null : new CloudIdentity(provider, account);
    }
}
