package io.tykredis.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisorTest {

    private static final List<Integer> SECONDS = Arrays.asList(null, 0, 9, 10, 30, 59, 60, 300, 900);
    private static final List<BigDecimal> PERCENTS = Stream.of(null, "99", "99.5", "99.95", "99.99", "99.999", "100")
            .map(text -> text == null ? null : new BigDecimal(text))
            .toList();

    @Test
    void everyCombinationIsRankedByWhatItMisses() {
        List<Requirements> all = combinations();
        assertThat(all).hasSizeGreaterThan(10_000);
        for (Requirements required : all) {
            // When
            List<Recommendation> ranked = Advisor.rank(required);
            // Then
            assertThat(ranked).hasSize(4);
            for (int i = 1; i < ranked.size(); i++) {
                Recommendation better = ranked.get(i - 1);
                Recommendation worse = ranked.get(i);
                assertThat(better.missed())
                        .hasSizeLessThanOrEqualTo(worse.missed().size());
                if (better.fits() && worse.fits()) {
                    assertThat(better.option().cost()).isLessThan(worse.option().cost());
                }
            }
            assertThat(ranked).allSatisfy(each -> assertThat(each.fits()).isEqualTo(meets(required, each.option())));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "standalone, 900, 300, 99.5",
        "sentinel, 60, 60, 99.9",
        "cluster, 30, 30, 99.95",
        "enterprise, 10, 10, 99.99"
    })
    void theWorstCaseDecides(String mode, int recovery, int loss, BigDecimal percent) {
        BigDecimal more = percent.add(new BigDecimal("0.001"));
        assertThat(best(require(recovery, null, null)).option().mode()).isEqualTo(mode);
        assertThat(best(require(null, loss, null)).option().mode()).isEqualTo(mode);
        assertThat(best(require(null, null, percent)).option().mode()).isEqualTo(mode);
        assertThat(missed(mode, require(recovery - 1, null, null))).containsExactly("maxRtoSeconds");
        assertThat(missed(mode, require(null, loss - 1, null))).containsExactly("maxRpoSeconds");
        assertThat(missed(mode, require(null, null, more))).containsExactly("minAvailability");
    }

    private static Recommendation best(Requirements required) {
        Recommendation best = Advisor.rank(required).get(0);
        assertThat(best.fits()).isTrue();
        return best;
    }

    private static List<String> missed(String mode, Requirements required) {
        return Advisor.rank(required).stream()
                .filter(each -> each.option().mode().equals(mode))
                .flatMap(each -> each.missed().stream())
                .map(Assessment::requirement)
                .toList();
    }

    private static Requirements require(Integer rto, Integer rpo, BigDecimal availability) {
        return new Requirements(rto, rpo, availability, null, false, false, null);
    }

    /** Said once more, in the shortest way. */
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
        for (Integer rto : SECONDS) {
            for (Integer rpo : SECONDS) {
                for (BigDecimal percent : PERCENTS) {
                    for (Environment environment : withNull(Environment.values())) {
                        for (Cost cost : withNull(Cost.values())) {
                            for (int needs = 0; needs < 4; needs++) {
                                all.add(new Requirements(
                                        rto, rpo, percent, environment, (needs & 1) > 0, (needs & 2) > 0, cost));
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    private static <E> List<E> withNull(E[] values) {
        List<E> all = new ArrayList<>(Arrays.asList(values));
        all.add(null);
        return all;
    }
}
