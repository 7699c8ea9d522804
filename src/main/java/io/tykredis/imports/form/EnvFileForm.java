package io.tykredis.imports.form;

import io.tykredis.catalog.Components;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.VariablesReader;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/** A file that contains only variables: an env file, or a Compose block of variables. */
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
        boolean json = file.text().stripLeading().startsWith("{");
        boolean found = ASSIGNMENT.matcher(file.text()).find()
                || MEMBER.matcher(file.text()).find();
        return found && !json ? Recognition.POSSIBLE : Recognition.NONE;
    }

    @Override
    public void read(FileText file, Intake intake) {
        intake.variables(variables(file), file);
    }

    /** The variables of the file, with their positions. */
    static List<EnvVariable> variables(FileText file) {
        return VariablesReader.ofText(
                file.sent().content(), file.at(), file.sent().name());
    }
}
