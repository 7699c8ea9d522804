package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Components;
import io.tykredis.imports.source.DockerEnvFile;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.VariablesReader;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file that contains only variables: an env file, a Compose block of variables, or a JSON object of them. */
@Singleton
public final class EnvFileForm implements Form {

    public static final String SLUG = "env";

    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?m)^[ \\t]*(?:export[ \\t]+|-[ \\t]+[\"']?)?[A-Za-z_][A-Za-z0-9_.]*[ \\t]*=");

    private static final Pattern MEMBER = Pattern.compile("(?m)^[ \\t]*[\"']?TYK_[A-Z0-9_]+[\"']?[ \\t]*:");

    @Override
    public String slug() {
        return SLUG;
    }

    @Override
    public Recognition recognize(FileText file, Components components) {
        if (file.isJson()) {
            return map(file).filter(map -> isOfComponent(map, components)).isPresent()
                    ? Recognition.LIKELY
                    : Recognition.NONE;
        }
        boolean found = ASSIGNMENT.matcher(file.text()).find()
                || MEMBER.matcher(file.text()).find();
        return found ? Recognition.POSSIBLE : Recognition.NONE;
    }

    @Override
    public void read(FileText file, Intake intake) {
        intake.variables(map(file).map(map -> variables(map, file)).orElseGet(() -> variables(file)), file);
    }

    /** The variables of the file, with their positions. */
    static List<EnvVariable> variables(FileText file) {
        return variables(file, Map.of());
    }

    /** The variables of a file that may refer to those of a project. */
    static List<EnvVariable> variables(FileText file, Map<String, String> project) {
        return DockerEnvFile.is(file.text())
                ? DockerEnvFile.read(file.text(), file.at(), file.sent().name())
                : VariablesReader.ofText(
                        file.sent().content(), file.at(), file.sent().name(), project, file.expansion());
    }

    /** The object of variables that Terraform passes on as {@code map(string)}. */
    private static Optional<ObjectNode> map(FileText file) {
        return file.isJson() && file.documents().size() == 1 && file.documents().get(0) instanceof ObjectNode map
                ? Optional.of(map)
                : Optional.empty();
    }

    private static boolean isOfComponent(ObjectNode map, Components components) {
        return map.valueStream().allMatch(JsonNode::isValueNode)
                && map.propertyStream().anyMatch(member -> components.all().stream()
                        .anyMatch(table -> member.getKey().startsWith(table.envPrefix())));
    }

    private static List<EnvVariable> variables(ObjectNode map, FileText file) {
        return map.propertyStream()
                .map(member -> new EnvVariable(
                                member.getKey(),
                                member.getValue().isNull()
                                        ? null
                                        : member.getValue().asText(),
                                file.at().child(member.getKey()))
                        .in(file.position(member.getValue(), map)))
                .toList();
    }
}
