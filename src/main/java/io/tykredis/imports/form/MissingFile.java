package io.tykredis.imports.form;

import io.tykredis.imports.source.Interpolation;
import io.tykredis.input.InputError;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file that others refer to, but that is not in the input.
 *
 * @param at the first place that refers to it
 * @param roles what it is to each service
 */
record MissingFile(String path, Pointer at, SourcePosition position, Set<String> roles) {

    private static final int MOST = 3;
    private static final Pattern NAME = Pattern.compile("\\$\\{?([A-Za-z_][A-Za-z0-9_]*)");

    MissingFile(String path, Pointer at, SourcePosition position) {
        this(path, at, position, new TreeSet<>());
    }

    InputError remark() {
        String all = roles.stream().limit(MOST).collect(Collectors.joining(", "))
                + (roles.size() > MOST ? " and " + (roles.size() - MOST) + " more" : "");
        String known = FileNames.known(path);
        Matcher variable = NAME.matcher(known);
        boolean open = Interpolation.isLeft(known) && variable.find();
        return new InputError(
                at,
                InputError.Code.FILE_NOT_SENT,
                path + " (" + all + ") is not among the files, so its settings are unknown.",
                open
                        ? "Add the file and the .env file that sets " + variable.group(1) + "."
                        : "Add " + known + " to the files.",
                position);
    }
}
