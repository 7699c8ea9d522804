package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.input.InputError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The Compose files of one project in the order in which Compose merges them: the base file, its override, then the
 * files for an environment in the order sent, as the arguments of {@code docker compose -f} have it.
 */
record ComposeProject(List<FileText> files) {

    /** The names that Compose finds without an argument. */
    private static final Set<String> BASES =
            Set.of("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml");

    /** The project of a file: the files of its directory that define a service with the same name. */
    static ComposeProject of(FileText file, List<FileText> sent, Predicate<FileText> isCompose) {
        List<FileText> project = new ArrayList<>();
        for (FileText each : sent) {
            if (each == file || (isCompose.test(each) && isOfProject(each, file))) {
                project.add(each);
            }
        }
        boolean based = project.stream().anyMatch(ComposeProject::isBase);
        // Without a base file, any other file may be what an override file overrides.
        project.sort(Comparator.comparing(each -> isBase(each) ? 0 : isOverride(each) == based ? 1 : 2));
        return new ComposeProject(List.copyOf(project));
    }

    FileText first() {
        return files.get(0);
    }

    /** A remark about files whose order only the command line of Compose shows. */
    Optional<InputError> assumedOrder() {
        List<FileText> doubtful = files.stream().filter(file -> !isBase(file)).toList();
        boolean based = doubtful.size() < files.size();
        List<FileText> equals = doubtful.stream()
                .filter(file -> !isOverride(file) || based)
                .filter(file -> doubtful.stream().anyMatch(other -> other != file && shareService(file, other)))
                .toList();
        String order = files.stream().map(file -> FileNames.last(file.path())).collect(Collectors.joining(", "));
        return equals.size() < 2
                ? Optional.empty()
                : Optional.of(equals.get(1)
                        .error(
                                InputError.Code.MERGE_ORDER,
                                "The files do not show the order in which Compose merges them. This one is assumed: "
                                        + order + ". A later file overrides an earlier one.",
                                "If your command has another order, or fewer files, send these files in that order."));
    }

    private static boolean isOfProject(FileText one, FileText other) {
        return one.directory().equals(other.directory())
                && (isOverride(one) || isOverride(other) || shareService(one, other));
    }

    private static boolean isBase(FileText file) {
        return BASES.contains(FileNames.last(file.path()));
    }

    private static boolean isOverride(FileText file) {
        return FileNames.last(file.path()).contains("override");
    }

    private static boolean shareService(FileText one, FileText other) {
        JsonNode services = other.documents().get(0).path("services");
        return one.documents().get(0).path("services").propertyStream().anyMatch(each -> services.has(each.getKey()));
    }
}
