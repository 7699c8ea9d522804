package io.tykredis.cli;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * The entry point of the HTTP service and the command line. A command takes its objects from CDI and starts nothing of
 * the service: no port, no log, no thread, and no configuration that could stop it.
 */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... args) {
        if (serves(args)) {
            serve();
        } else {
            String[] words = words(args);
            System.exit(Arc.initialize().instance(CommandTree.class).get().run(console(words), words));
        }
    }

    /** Runs the service; the development mode restarts it itself. */
    private static void serve() {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            Quarkus.run(null, StartFailure::exit);
        } else {
            Quarkus.run();
        }
    }

    /** The original arguments. A native binary removes -Dx=y, so a mistake would have no effect; -X sets its memory. */
    private static String[] words(String... args) {
        return ImageMode.current() == ImageMode.NATIVE_RUN
                ? ProcessHandle.current()
                        .info()
                        .arguments()
                        .map(all -> Stream.of(all)
                                .filter(argument -> !argument.startsWith("-X"))
                                .toArray(String[]::new))
                        .orElse(args)
                : args;
    }

    static boolean serves(String... args) {
        List<String> words = Stream.of(args)
                .filter(argument -> !argument.equals(RootCommand.NO_COLOR))
                .toList();
        return words.isEmpty() || words.equals(List.of(ServeCommand.NAME));
    }

    /** Replaces System.out, which ignores write errors and uses the locale's charset. */
    private static Console console(String... args) {
        boolean color = !List.of(args).contains(RootCommand.NO_COLOR) && Terminal.wantsColor();
        return new Console(System.in, new StandardOutput(), new FileOutputStream(FileDescriptor.err), color);
    }
}
