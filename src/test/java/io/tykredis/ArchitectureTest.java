package io.tykredis;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.tykredis.spec.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The arrows of the architecture point downward. */
@AnalyzeClasses(packages = "io.tykredis", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule JSON_STANDS_ALONE = only("json");

    @ArchTest
    static final ArchRule SPEC = only("spec", "json");

    @ArchTest
    static final ArchRule MAPPING = only("mapping", "spec", "json");

    @ArchTest
    static final ArchRule COMPONENTS_ARE_TABLES = only("component", "mapping", "spec", "json");

    @ArchTest
    static final ArchRule DIAGNOSTIC = only("diagnostic", "json");

    @ArchTest
    static final ArchRule LINT = only("lint", "diagnostic", "mapping", "spec", "json");

    @ArchTest
    static final ArchRule ADVICE = only("advice", "json");

    @ArchTest
    static final ArchRule REDIS = only("redis", "lint", "diagnostic", "mapping", "spec", "json");

    @ArchTest
    static final ArchRule FORMAT = only("format", "lint", "diagnostic", "mapping", "spec", "json");

    @ArchTest
    static final ArchRule IMPORTING = only("importing", "lint", "diagnostic", "mapping", "spec", "json");

    @ArchTest
    static final ArchRule MERGING =
            only("merging", "importing", "format", "lint", "diagnostic", "mapping", "spec", "json");

    @ArchTest
    static final ArchRule TRANSLATING = only("translating", "format", "lint", "diagnostic", "mapping", "spec", "json");

    @ArchTest
    static final ArchRule TERRAFORM =
            only("terraform", "translating", "format", "lint", "diagnostic", "mapping", "spec", "json");

    @ArchTest
    static final ArchRule APP = only(
            "app",
            "terraform",
            "translating",
            "merging",
            "importing",
            "redis",
            "advice",
            "format",
            "lint",
            "diagnostic",
            "mapping",
            "spec",
            "json");

    /** What Quarkus and Vert.x keep for themselves may change with any release. */
    @ArchTest
    static final ArchRule THE_FRAMEWORK_SERVES_HTTP = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.netty..", "io.vertx..impl..", "io.quarkus..impl..", "io.vertx.core.internal..");

    @ArchTest
    static final ArchRule THE_COMMAND_LINE_KNOWS_NO_HTTP = noClasses()
            .that()
            .resideInAPackage("io.tykredis.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tykredis.http..", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule HTTP_KNOWS_NO_COMMAND_LINE = noClasses()
            .that()
            .resideInAPackage("io.tykredis.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tykredis.cli..", "picocli..");

    @ArchTest
    static final ArchRule NOBODY_DEPENDS_ON_THE_OUTSIDE = noClasses()
            .that()
            .resideOutsideOfPackages("io.tykredis.http..", "io.tykredis.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tykredis.http..", "io.tykredis.cli..");

    @ArchTest
    static final ArchRule COMPONENTS_ARE_FOUND_NOT_NAMED = noClasses()
            .that()
            .resideOutsideOfPackage("io.tykredis.component..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.tykredis.component..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.tykredis.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_FRAMEWORK_IS_FOR_THE_OUTSIDE = noClasses()
            .that()
            .resideOutsideOfPackages("io.tykredis.http..", "io.tykredis.cli..")
            .and()
            .doNotHaveFullyQualifiedName("io.tykredis.app.Wiring")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "picocli..",
                    "jakarta.ws.rs..",
                    "jakarta.enterprise..",
                    "org.eclipse.microprofile..",
                    "org.jboss..",
                    "io.smallrye..",
                    "io.vertx..");

    @ArchTest
    static final ArchRule ONLY_ONE_CONNECTS = noClasses()
            .that()
            .resideOutsideOfPackage("io.tykredis.redis.live..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("redis.clients..", "javax.net..");

    @ArchTest
    static final ArchRule ONLY_WRITERS_REVEAL = noClasses()
            .that()
            .resideOutsideOfPackages("io.tykredis.format..", "io.tykredis.redis.server..")
            .and()
            .doNotHaveFullyQualifiedName("io.tykredis.redis.live.Secrets")
            .should()
            .callMethod(Secret.Literal.class, "reveal");

    @ArchTest
    static final ArchRule NAMED_AFTER_WHAT_THEY_ARE =
            noClasses().should().haveNameMatching(".*(Util|Utils|Impl|Service|Dto|DTO|Helper|Manager)(\\$.*)?");

    private static ArchRule only(String of, String... below) {
        List<String> others = new ArrayList<>(List.of("io.tykredis." + of + ".."));
        Stream.of(below).forEach(each -> others.add("io.tykredis." + each + ".."));
        return classes()
                .that()
                .resideInAPackage("io.tykredis." + of + "..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.or(
                        resideOutsideOfPackage("io.tykredis.."), resideInAnyPackage(others.toArray(String[]::new))));
    }
}
