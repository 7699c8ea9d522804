package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.Components;
import io.tykredis.input.Pointer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Kubernetes objects: a stream of documents, a List, or only the {@code env:} of a container. */
@Singleton
public final class KubernetesForm implements Form {

    @Override
    public String slug() {
        return "kubernetes";
    }

    @Override
    public boolean refersToFiles() {
        return true;
    }

    @Override
    public Recognition recognize(FileText file, Components components) {
        List<JsonNode> documents = file.documents();
        boolean objects = documents.stream()
                .anyMatch(document -> document.path("kind").isTextual()
                        && document.path("apiVersion").isTextual());
        boolean env = documents.size() == 1
                && documents.get(0).path("env").path(0).path("name").isTextual();
        return objects ? Recognition.CERTAIN : env ? Recognition.LIKELY : Recognition.NONE;
    }

    @Override
    public void read(FileText file, Intake intake) {
        intake.repetitions(file);
        List<KubernetesObject> all = new ArrayList<>();
        for (FileText each : intake.files()) {
            if (recognize(each, intake.components()) != Recognition.NONE) {
                all.addAll(objects(each));
            }
        }
        new KubernetesContainers(file, intake, all).read();
    }

    /** The objects of a file, including the items of a List. */
    static List<KubernetesObject> objects(FileText file) {
        List<KubernetesObject> objects = new ArrayList<>();
        for (int i = 0; i < file.documents().size(); i++) {
            JsonNode document = file.documents().get(i);
            Pointer at = file.documents().size() == 1 ? file.at() : file.at().child(i);
            JsonNode items = document.path("items");
            if (document.path("kind").asText("").endsWith("List") && items.isArray()) {
                for (int item = 0; item < items.size(); item++) {
                    objects.add(new KubernetesObject(
                            file, items.path(item), at.child("items").child(item)));
                }
            } else {
                objects.add(new KubernetesObject(file, document, at));
            }
        }
        return objects;
    }
}
