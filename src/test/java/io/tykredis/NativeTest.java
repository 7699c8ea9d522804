package io.tykredis;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.tykredis.format.PrettyJson;
import io.tykredis.format.Yaml;
import jakarta.inject.Provider;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.junit.jupiter.api.Test;

/**
 * A native image holds what it can see is used. What is found by name at run time would be missing, so nothing here is:
 * JSON is built and read as trees, and the only things looked up are registered.
 */
@AnalyzeClasses(packages = "io.tykredis", importOptions = ImportOption.DoNotIncludeTests.class)
class NativeTest {

    @ArchTest
    static final ArchRule NOTHING_IS_FOUND_BY_NAME = noClasses()
            .should()
            .callMethodWhere(calls(
                    "forName|newInstance|get(Declared)?(Method|Field|Constructor|RecordComponent|Class)e?s?",
                    Class.class))
            .orShould()
            .callMethodWhere(calls(".*", Proxy.class, ServiceLoader.class, ResourceBundle.class))
            .orShould()
            .dependOnClassesThat(assignableTo(ObjectInputStream.class).or(assignableTo(ObjectOutputStream.class)));

    private static final String BINDING =
            "readValues?|writeValue.*|convertValue|treeToValue|valueToTree|updateValue|readerFor.*|writerFor|forType";

    /** The two that are exempt write trees, and take nothing else. */
    @ArchTest
    static final ArchRule JACKSON_BINDS_NO_TYPE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(PrettyJson.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(Yaml.class.getName())
            .should()
            .callMethodWhere(calls(BINDING, ObjectMapper.class, ObjectReader.class, ObjectWriter.class));

    /** Types of ours in the signature of a call would have to be registered for Jackson. */
    @ArchTest
    static void bodiesNeedNoReflection(JavaClasses classes) {
        assertThat(classes.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getAnnotations().stream()
                                .anyMatch(each -> each.getRawType().isAnnotatedWith(HttpMethod.class)))
                        .flatMap(method -> Stream.concat(
                                Stream.of(method.getReturnType().toErasure()), method.getRawParameterTypes().stream()))
                        .map(JavaClass::getBaseComponentType))
                .isNotEmpty()
                .noneMatch(type -> type.getPackageName().startsWith("io.tykredis"));
    }

    /** What a constructor may take: a provider, and what knows the current request. */
    private static final List<String> LATE = List.of(Provider.class.getName(), CurrentVertxRequest.class.getName());

    /** Quarkus makes them while it builds an image, so that a setting read then would be the builder's for ever. */
    @ArchTest
    static void filtersAndMappersAskForSettingsLate(JavaClasses classes) {
        assertThat(classes)
                .filteredOn(type -> type.getMethods().stream()
                        .anyMatch(method -> method.isAnnotatedWith(ServerRequestFilter.class)
                                || method.isAnnotatedWith(ServerResponseFilter.class)
                                || method.isAnnotatedWith(ServerExceptionMapper.class)))
                .isNotEmpty()
                .flatExtracting(JavaClass::getConstructors)
                .flatExtracting(JavaConstructor::getRawParameterTypes)
                .allMatch(parameter -> LATE.contains(((JavaClass) parameter).getName()));
    }

    /** All but settings, which are another matter. */
    @Test
    void everyResourceIsIncluded() throws IOException {
        Path resources = Path.of("src/main/resources");
        Properties settings = new Properties();
        settings.load(Files.newBufferedReader(resources.resolve("application.properties")));
        List<String> names = new ArrayList<>();
        for (Path root : List.of(resources, Path.of("openapi"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile)
                        .map(file -> root.relativize(file).toString())
                        .forEach(names::add);
            }
        }
        names.remove("application.properties");
        assertThat(settings.getProperty("quarkus.native.resources.includes").split(","))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    private static DescribedPredicate<JavaCall<?>> calls(String names, Class<?>... types) {
        return target(nameMatching(names))
                .and(target(owner(DescribedPredicate.or(
                        Stream.of(types).map(type -> assignableTo(type)).toList()))));
    }
}
