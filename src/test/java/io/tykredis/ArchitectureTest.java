package io.tykredis;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.implement;
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
import io.tykredis.catalog.Component;
import io.tykredis.model.Secret;
import java.util.List;
import java.util.stream.Stream;

/** The arrows of the architecture point downward. */
@AnalyzeClasses(packages = "io.tykredis", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The rooms from the ground up; each may use those before it, as far as it is listed with it. */
    private static final List<String> GROUND = List.of("input", "edit", "model", "diagnostic");

    private static final List<String> FACTS = with(GROUND, "catalog", "translate", "lint");

    private static final List<String> WORK = with(FACTS, "format", "imports", "merge", "redis", "advice", "upgrade");

    @ArchTest
    static final ArchRule INPUT = only("input", List.of());

    @ArchTest
    static final ArchRule EDIT = only("edit", List.of("input"));

    @ArchTest
    static final ArchRule MODEL = only("model", List.of("input"));

    @ArchTest
    static final ArchRule DIAGNOSTIC = only("diagnostic", List.of("input", "edit"));

    @ArchTest
    static final ArchRule CATALOG = only("catalog", List.of("model", "input"));

    @ArchTest
    static final ArchRule TRANSLATE = only("translate", List.of("catalog", "model", "input"));

    @ArchTest
    static final ArchRule LINT = only("lint", with(GROUND, "catalog", "translate"));

    @ArchTest
    static final ArchRule FORMAT = only("format", FACTS);

    @ArchTest
    static final ArchRule IMPORTS = only("imports", with(FACTS, "format"));

    @ArchTest
    static final ArchRule REDIS = only("redis", FACTS);

    @ArchTest
    static final ArchRule ADVICE = only("advice", List.of("input"));

    @ArchTest
    static final ArchRule MERGE = only("merge", with(FACTS, "format", "imports"));

    @ArchTest
    static final ArchRule DOCTOR = only("doctor", with(FACTS, "imports", "redis"));

    @ArchTest
    static final ArchRule UPGRADE = only("upgrade", with(FACTS, "format"));

    @ArchTest
    static final ArchRule DOCUMENT = only("document", with(WORK, "doctor"));

    @ArchTest
    static final ArchRule REPORT = only("report", with(WORK, "doctor", "document"));

    @ArchTest
    static final ArchRule APP = only("app", with(WORK, "doctor", "document", "report"));

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
            .resideOutsideOfPackage("io.tykredis.catalog..")
            .should()
            .dependOnClassesThat(implement(Component.class));

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.tykredis.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_FRAMEWORK_IS_FOR_THE_OUTSIDE = noClasses()
            .that()
            .resideOutsideOfPackages("io.tykredis.http..", "io.tykredis.cli..")
            .and()
            .doNotHaveFullyQualifiedName("io.tykredis.app.Producers")
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
            .resideOutsideOfPackage("io.tykredis.redis.probe..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("redis.clients..", "javax.net..");

    @ArchTest
    static final ArchRule ONLY_WRITERS_REVEAL = noClasses()
            .that()
            .resideOutsideOfPackages("io.tykredis.format..", "io.tykredis.document..", "io.tykredis.redis.conf..")
            .and()
            .doNotHaveFullyQualifiedName("io.tykredis.redis.probe.SecretResolver")
            .should()
            .callMethod(Secret.Literal.class, "reveal");

    @ArchTest
    static final ArchRule NAMED_AFTER_WHAT_THEY_ARE =
            noClasses().should().haveNameMatching(".*(Util|Utils|Impl|Service|Dto|DTO|Helper|Manager)(\\$.*)?");

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private static ArchRule only(String of, List<String> others) {
        String[] rooms = with(others, of).stream()
                .map(each -> "io.tykredis." + each + "..")
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage("io.tykredis." + of + "..")
                .should()
                .onlyDependOnClassesThat(
                        DescribedPredicate.or(resideOutsideOfPackage("io.tykredis.."), resideInAnyPackage(rooms)));
    }
}
