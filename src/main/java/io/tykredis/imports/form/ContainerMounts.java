package io.tykredis.imports.form;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The configuration files that a container reads: the one that its command names, otherwise the usual ones. */
final class ContainerMounts {

    private static final Pattern OPTION = Pattern.compile("--conf(?:[ \\t]*=[ \\t]*|[ \\t]+)[\"']?([^\\s\"']+)");

    /** The folders in which packages and images have the components' files. */
    private static final Pattern PACKAGE = Pattern.compile("opt/tyk-[a-z-]+");

    /**
     * A file or a folder that the container mounts.
     *
     * @param at its place in the input
     */
    record Mount(String source, String target, Pointer at, SourcePosition position) {}

    /**
     * A configuration file in a mount.
     *
     * @param name its name in the container
     * @param certain whether the mount has it; otherwise it may
     */
    record Config(Mount mount, String source, String name, boolean certain) {}

    /** @param missing the files that the container reads, but that are not in the input */
    record Mounted(List<ComponentFile> files, List<Config> missing) {}

    private final Intake intake;
    private final Collection<Mount> mounts;
    private final Optional<String> named;

    /**
     * Selects the configuration files of a container.
     *
     * @param mounts the mounts; of several with the same target, the last takes effect
     * @param command its whole command line
     */
    ContainerMounts(Intake intake, List<Mount> mounts, String command) {
        Map<String, Mount> effective = new LinkedHashMap<>();
        mounts.forEach(mount -> effective.put(FileNames.normal(mount.target()), mount));
        this.intake = intake;
        this.mounts = effective.values();
        Matcher option = OPTION.matcher(command);
        this.named = option.find() ? Optional.of(option.group(1)) : Optional.empty();
    }

    /**
     * Reads the files.
     *
     * @param component the component of the container, if known
     * @param path the name by which the input may have a file
     */
    Mounted read(FileText from, Optional<ComponentTable> component, Function<Config, String> path) {
        List<ComponentFile> files = new ArrayList<>();
        List<Config> missing = new ArrayList<>();
        List<Config> hidden = new ArrayList<>();
        configs().forEach(config -> {
            Optional<FileText> found = intake.find(path.apply(config), from);
            found.flatMap(file -> ComponentFileForm.mounted(
                            file, component.map(ComponentTable::file).orElse(config.name()), intake))
                    .ifPresent(files::add);
            if (found.isEmpty()) {
                (config.certain() ? missing : hidden).add(config);
            }
        });
        // A folder hides the packaged file.
        hidden.stream()
                .filter(config -> files.isEmpty()
                        && missing.isEmpty()
                        && component
                                .filter(table -> table.file().equals(config.name()))
                                .isPresent())
                .findFirst()
                .ifPresent(missing::add);
        return new Mounted(files, missing);
    }

    private Stream<Config> configs() {
        return named.map(path -> mounts.stream().flatMap(mount -> at(path, mount)))
                .orElseGet(() -> mounts.stream().flatMap(this::usual));
    }

    /** The file of the mount that the container sees at this path. */
    private static Stream<Config> at(String path, Mount mount) {
        String target = FileNames.normal(mount.target());
        String wanted = FileNames.normal(path);
        return wanted.equals(target) || wanted.startsWith(target + "/")
                ? Stream.of(new Config(
                        mount, mount.source() + wanted.substring(target.length()), FileNames.last(wanted), true))
                : Stream.empty();
    }

    private Stream<Config> usual(Mount mount) {
        if (isConfig(mount.source()) || isConfig(mount.target())) {
            return Stream.of(new Config(mount, mount.source(), FileNames.last(mount.target()), true));
        }
        return PACKAGE.matcher(FileNames.normal(mount.target())).matches()
                ? intake.components().all().stream()
                        .map(ComponentTable::file)
                        .map(file -> new Config(mount, mount.source() + "/" + file, file, false))
                : Stream.empty();
    }

    private boolean isConfig(String path) {
        return intake.components().all().stream()
                .anyMatch(table -> FileNames.last(path).equals(table.file()));
    }
}
