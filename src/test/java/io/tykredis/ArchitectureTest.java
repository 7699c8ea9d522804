package io.tykredis;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.implement;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.tykredis.catalog.Component;
import io.tykredis.model.Secret;
import java.util.Map;
import java.util.stream.Stream;

/** The arrows of the architecture point downward. */
@AnalyzeClasses(packages = "io.tykredis", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String GROUND = "input edit model diagnostic ";
    private static final String FACTS = GROUND + "catalog translate lint ";
    private static final String WORK = FACTS + "format imports merge redis advice upgrade doctor ";

    /** The rooms that each room may use, beside itself. */
    private static final Map<String, String> ROOMS = Map.ofEntries(
            Map.entry("input", ""),
            Map.entry("edit", "input"),
            Map.entry("model", "input"),
            Map.entry("diagnostic", "input edit"),
            Map.entry("catalog", "model input"),
            Map.entry("translate", "catalog model input"),
            Map.entry("lint", GROUND + "catalog translate"),
            Map.entry("format", FACTS),
            Map.entry("imports", FACTS + "format"),
            Map.entry("redis", FACTS),
            Map.entry("advice", "input"),
            Map.entry("merge", FACTS + "format imports"),
            Map.entry("doctor", FACTS + "imports redis"),
            Map.entry("upgrade", FACTS + "format"),
            Map.entry("document", WORK),
            Map.entry("report", WORK + "document"),
            Map.entry("app", WORK + "document report"),
            Map.entry("http", WORK + "document report app"),
            Map.entry("cli", WORK + "document report app"));

    @ArchTest
    static void everyRoomUsesThoseBelow(JavaClasses all) {
        assertThat(all.stream().map(each -> each.getPackageName().split("\\.")))
                .allMatch(name -> name.length == 2 || ROOMS.containsKey(name[2]));
        ROOMS.forEach((room, others) -> {
            String[] below = Stream.of((room + " " + others).split(" "))
                    .map(each -> "io.tykredis." + each + "..")
                    .toArray(String[]::new);
            classes()
                    .that()
                    .resideInAPackage("io.tykredis." + room + "..")
                    .should()
                    .onlyDependOnClassesThat(
                            DescribedPredicate.or(resideOutsideOfPackage("io.tykredis.."), resideInAnyPackage(below)))
                    .check(all);
        });
    }

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
            .resideInAPackage("jakarta.ws.rs..");

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
}
