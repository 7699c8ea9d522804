package io.tykredis.advice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.app.Recommend;
import io.tykredis.format.Format;
import io.tykredis.format.PrettyJson;
import io.tykredis.format.Samples;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The deployment options and their ranking; {@code requests/recommend.txt} has answers with their texts. */
class AdvisorTest {

    private static final List<Integer> RECOVERIES = Arrays.asList(null, 0, 9, 10, 29, 30, 59, 60, 300, 900);
    private static final List<Integer> LOSSES = Arrays.asList(null, 9, 10, 30, 60, 300);
    private static final List<BigDecimal> PERCENTS = Stream.of(
                    null, "99", "99.5", "99.501", "99.9", "99.95", "99.99", "99.999", "100")
            .map(text -> text == null ? null : new BigDecimal(text))
            .toList();

    @Test
    void optionsListCostsAndGains() {
        Goldens.check(Goldens.file("options.json"), PrettyJson.text(new Recommend().options()));
    }

    @Test
    void startingSpecsAreCleanInEveryFormat() {
        assertThat(new Recommend().recommend("{}".getBytes(UTF_8)).path("recommendations"))
                .hasSize(4)
                .allSatisfy(each -> {
                    for (Format format : Samples.formats()) {
                        if (!format.name().equals("helm")) {
                            Imports.TRANSLATIONS.all(
                                    each.path("spec").toString().getBytes(UTF_8), format, true);
                        }
                    }
                });
    }

    @Test
    void ranksEveryCombinationByItsMisses() {
        List<Requirements> all = combinations();
        assertThat(all).hasSizeGreaterThan(10_000);
        for (Requirements required : all) {
            List<Recommendation> ranked = Recommend.rank(required);
            assertThat(ranked).hasSize(4).isSortedAccordingTo((better, worse) -> {
                int misses =
                        Integer.compare(better.missed().size(), worse.missed().size());
                return misses != 0 || !better.fits()
                        ? misses
                        : better.option().cost().compareTo(worse.option().cost());
            });
            assertThat(ranked).allSatisfy(each -> assertThat(each.fits()).isEqualTo(meets(required, each.option())));
        }
    }

    /** The same ranking, implemented a second time in the shortest way. */
    private static boolean meets(Requirements r, DeploymentOption o) {
        return (r.maxRtoSeconds() == null || o.recovery().most() <= r.maxRtoSeconds())
                && (r.maxRpoSeconds() == null || o.loss().most() <= r.maxRpoSeconds())
                && (r.minAvailability() == null || o.availability().compareTo(r.minAvailability()) >= 0)
                && (r.environment() == null || serves(o.mode()).contains(r.environment()))
                && (!r.needsSharding() || List.of("cluster", "enterprise").contains(o.mode()))
                && (!r.needsMultiRegion() || o.mode().equals("enterprise"))
                && (r.maxCost() == null || o.cost().compareTo(r.maxCost()) <= 0);
    }

    private static List<Environment> serves(String mode) {
        return switch (mode) {
            case "standalone" -> List.of(Environment.DEVELOPMENT, Environment.TESTING);
            case "enterprise" -> List.of(Environment.values());
            default -> List.of(Environment.DEVELOPMENT, Environment.TESTING, Environment.PRODUCTION);
        };
    }

    private static List<Requirements> combinations() {
        List<Requirements> all = new ArrayList<>();
        for (Integer recovery : RECOVERIES) {
            for (Integer loss : LOSSES) {
                for (BigDecimal percent : PERCENTS) {
                    for (Environment environment : withNull(Environment.values())) {
                        for (Cost cost : withNull(Cost.values())) {
                            for (int needs = 0; needs < 4; needs++) {
                                all.add(new Requirements(
                                        recovery, loss, percent, environment, needs % 2 > 0, needs > 1, cost));
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    private static <E> List<E> withNull(E[] values) {
        return Arrays.asList(Arrays.copyOf(values, values.length + 1));
    }
}
