package io.tykredis.imports.form;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files and folders that a container mounts, and the configuration file that its command names. */
final class ContainerMounts {

    private static final Pattern OPTION = Pattern.compile("--conf(?:[ \\t]*=[ \\t]*|[ \\t]+)[\"']?([^\\s\"']+)");

    /** The folders in which packages and images have the components' files. */
    private static final Pattern PACKAGE = Pattern.compile("opt/tyk-[a-z-]+");

    /**
     * A file or a folder of the host.
     *
     * @param at its place in the input
     */
    record Mount(String source, String target, Pointer at, SourcePosition position) {}

    /** A configuration file on the host, with the name by which the container knows it. */
    record Config(String source, String name, Mount mount, boolean certain) {}

    private final Components components;
    private final List<Mount> mounts;

    ContainerMounts(Components components, List<Mount> mounts) {
        this.components = components;
        this.mounts = List.copyOf(mounts);
    }

    /** The file that a command line names. */
    static Optional<String> named(String command) {
        Matcher option = OPTION.matcher(command);
        return option.find() ? Optional.of(option.group(1)) : Optional.empty();
    }

    /** The configuration files: the one that the command names, otherwise those with a component's file name. */
    List<Config> configs(Optional<String> named) {
        if (named.isPresent()) {
            List<Mount> latestFirst = new ArrayList<>(mounts);
            Collections.reverse(latestFirst);
            return latestFirst.stream()
                    .flatMap(mount -> below(mount, named.get()).stream())
                    .limit(1)
                    .toList();
        }
        return mounts.stream().flatMap(this::usual).toList();
    }

    /** The file in a mount that the container sees at this path. */
    private static Optional<Config> below(Mount mount, String path) {
        String target = FileNames.normal(mount.target());
        String wanted = FileNames.normal(path);
        if (wanted.equals(target)) {
            return Optional.of(new Config(mount.source(), FileNames.last(wanted), mount, true));
        }
        return wanted.startsWith(target + "/")
                ? Optional.of(new Config(
                        mount.source() + wanted.substring(target.length()), FileNames.last(wanted), mount, true))
                : Optional.empty();
    }

    private Stream<Config> usual(Mount mount) {
        if (isConfig(mount.source()) || isConfig(mount.target())) {
            return Stream.of(new Config(mount.source(), FileNames.last(mount.target()), mount, true));
        }
        return PACKAGE.matcher(FileNames.normal(mount.target())).matches()
                ? components.all().stream()
                        .map(ComponentTable::file)
                        .map(file -> new Config(mount.source() + "/" + file, file, mount, false))
                : Stream.empty();
    }

    private boolean isConfig(String path) {
        return components.all().stream().anyMatch(table -> FileNames.last(path).equals(table.file()));
    }
}
