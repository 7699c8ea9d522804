package io.tykredis.cli;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file replaced in one step. It never becomes readable by more users than before. A new file with a secret is
 * readable only by its owner.
 */
final class AtomicFile {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    /** The same limit as in Linux. */
    private static final int MOST_LINKS = 40;

    private final Path file;
    private final boolean secret;

    AtomicFile(Path file, boolean secret) {
        this.file = file;
        this.secret = secret;
    }

    void write(byte[] data) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a directory");
        }
        if (!Files.exists(file)) {
            create(data, behindLinks(file.toAbsolutePath()));
            return;
        }
        // A pipe, such as >(…) in a shell, has no path except that of its link.
        if (!Files.isRegularFile(file)) {
            Files.write(file, data);
            return;
        }
        // Replaces the target of a symbolic link and keeps the link.
        Path target = file.toRealPath();
        boolean replaced = Files.isWritable(target) && replace(data, target);
        if (!replaced) {
            Files.write(target, data);
        }
    }

    /** Whether users other than its owner and group can read the file. */
    boolean isPublic() throws IOException {
        return Files.isRegularFile(file)
                && isPosix(file)
                && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    }

    /** The target of a link, even if it does not exist. */
    private static Path behindLinks(Path file) throws IOException {
        Path target = file;
        for (int links = 0; links < MOST_LINKS && Files.isSymbolicLink(target); links++) {
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private void create(byte[] data, Path target) throws IOException {
        Path beside = beside(target);
        try (Leftover leftover = new Leftover(beside)) {
            try (OutputStream out = open(beside, secret)) {
                out.write(data);
            }
            Files.move(leftover.path(), target, ATOMIC_MOVE);
        }
    }

    /**
     * Returns whether the file could be replaced. A writable file may be in a read-only folder, be a mount point, or
     * belong to another user. A full disk throws and leaves the file as it was.
     */
    private static boolean replace(byte[] data, Path target) throws IOException {
        PosixFileAttributes before = attributes(target);
        Path beside = beside(target);
        OutputStream out;
        try {
            out = open(beside, true);
        } catch (IOException e) {
            return false;
        }
        try (Leftover leftover = new Leftover(beside)) {
            try (out) {
                out.write(data);
            }
            return move(leftover.path(), target, before);
        }
    }

    private static boolean move(Path from, Path to, @Nullable PosixFileAttributes before) {
        try {
            if (before != null) {
                keep(before, from);
            }
            Files.move(from, to, ATOMIC_MOVE, REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path beside(Path target) {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    }

    private static OutputStream open(Path beside, boolean owner) throws IOException {
        return Channels.newOutputStream(Files.newByteChannel(beside, NEW, mode(beside, owner)));
    }

    /** The temporary file, deleted unless it was moved. */
    private record Leftover(Path path) implements Closeable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    private static FileAttribute<?>[] mode(Path target, boolean owner) {
        return owner && isPosix(target)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
    }

    /** Sets owner and group before the mode, because changing them resets parts of the mode. */
    private static void keep(PosixFileAttributes before, Path beside) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        PosixFileAttributes now = view.readAttributes();
        if (!now.owner().equals(before.owner())) {
            view.setOwner(before.owner());
        }
        if (!now.group().equals(before.group())) {
            view.setGroup(before.group());
        }
        view.setPermissions(before.permissions());
    }

    private static @Nullable PosixFileAttributes attributes(Path target) throws IOException {
        return isPosix(target) ? Files.readAttributes(target, PosixFileAttributes.class) : null;
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
