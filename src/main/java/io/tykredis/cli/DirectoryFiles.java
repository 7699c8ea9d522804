package io.tykredis.cli;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The files of a directory whose names suggest a configuration. Links are not followed. */
final class DirectoryFiles extends SimpleFileVisitor<Path> {

    private static final int DEEPEST = 8;
    private static final int MOST = 1_000;
    private static final long LARGEST = 1_048_576;

    private static final Set<String> SKIPPED =
            Set.of(".git", ".hg", ".svn", ".idea", ".terraform", ".venv", "node_modules", "target", "vendor", "venv");

    private static final Pattern NAME =
            Pattern.compile(".*\\.(?:conf|json|ya?ml|env|sh)|\\.env.*|.*\\.env\\..*", Pattern.CASE_INSENSITIVE);

    private final List<Path> found = new ArrayList<>();
    private boolean complete = true;

    private DirectoryFiles() {}

    /** The files in the order of their paths. */
    static List<Path> in(Path directory, Console console) throws IOException {
        DirectoryFiles files = new DirectoryFiles();
        Files.walkFileTree(directory, EnumSet.noneOf(FileVisitOption.class), DEEPEST, files);
        if (!files.complete) {
            console.reportWarning(directory + " has more than " + MOST + " files, so not all are read.");
        }
        return files.found.stream().sorted().toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        Path name = directory.getFileName();
        return name != null && SKIPPED.contains(name.toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        boolean wanted = attributes.isRegularFile()
                && attributes.size() <= LARGEST
                && NAME.matcher(String.valueOf(file.getFileName())).matches();
        if (wanted && found.size() == MOST) {
            complete = false;
            return FileVisitResult.TERMINATE;
        }
        if (wanted) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** Skips unreadable files, like all unrecognized files in the directory. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        return FileVisitResult.CONTINUE;
    }
}
