package io.tykredis.docs;

import io.tykredis.golden.Goldens;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated says what the code says. */
class DocsTest {

    static Stream<Arguments> documents() {
        return Stream.of(
                document("diagnostics", DiagnosticsDocs::render),
                document("formats", FormatDocs::render),
                document("mapping", MappingDocs::render),
                document("redis", RedisDocs::render));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void isUpToDate(String name, Supplier<String> render) {
        Goldens.check(Path.of("docs", name + ".md"), render.get());
    }

    private static Arguments document(String name, Supplier<String> render) {
        return Arguments.of(name, render);
    }
}
