package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.Components;
import io.tykredis.imports.source.EnvVariable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Compose file, with the files among those sent that it refers to. */
@Singleton
public final class ComposeForm implements Form {

    private static final String DEFAULTS = ".env";

    @Override
    public String slug() {
        return "compose";
    }

    @Override
    public boolean refersToFiles() {
        return true;
    }

    @Override
    public Recognition recognize(FileText file, Components components) {
        List<JsonNode> documents = file.documents();
        return !documents.isEmpty() && documents.get(0).path("services").isObject()
                ? Recognition.CERTAIN
                : Recognition.NONE;
    }

    @Override
    public List<String> parts(FileText file) {
        List<String> parts = new ArrayList<>();
        for (JsonNode service : file.documents().get(0).path("services")) {
            String path = service.path("extends").path("file").asText("");
            if (!path.isEmpty()) {
                parts.add(path);
            }
        }
        return parts;
    }

    @Override
    public void read(FileText file, Intake intake) {
        Map<String, String> known = new HashMap<>();
        intake.find(DEFAULTS, file).ifPresent(found -> {
            for (EnvVariable variable : EnvFileForm.variables(found)) {
                if (variable.value() != null) {
                    known.put(variable.name(), variable.value());
                }
            }
        });
        new ComposeServices(file, intake, known).read();
    }
}
