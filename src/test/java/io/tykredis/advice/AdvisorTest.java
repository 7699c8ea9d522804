package io.tykredis.advice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.app.Recommend;
import io.tykredis.format.Format;
import io.tykredis.format.Samples;
import io.tykredis.imports.Imports;
import io.tykredis.input.InvalidInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisorTest {

    private static final List<Integer> SECONDS = Arrays.asList(null, 0, 9, 10, 30, 59, 60, 300, 900);
    private static final List<BigDecimal> PERCENTS = Stream.of(null, "99", "99.5", "99.95", "99.99", "99.999", "100")
            .map(text -> text == null ? null : new BigDecimal(text))
            .toList();

    @Test
    void ranksEveryCombinationByItsMisses() {
        List<Requirements> all = combinations();
        assertThat(all).hasSizeGreaterThan(10_000);
        for (Requirements required : all) {
            // When
            List<Recommendation> ranked = Recommend.rank(required);
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
    void usesTheWorstCase(String mode, int recovery, int loss, BigDecimal percent) {
        BigDecimal more = percent.add(new BigDecimal("0.001"));
        assertThat(best(require(recovery, null, null)).option().mode()).isEqualTo(mode);
        assertThat(best(require(null, loss, null)).option().mode()).isEqualTo(mode);
        assertThat(best(require(null, null, percent)).option().mode()).isEqualTo(mode);
        assertThat(missed(mode, require(recovery - 1, null, null))).containsExactly("maxRtoSeconds");
        assertThat(missed(mode, require(null, loss - 1, null))).containsExactly("maxRpoSeconds");
        assertThat(missed(mode, require(null, null, more))).containsExactly("minAvailability");
    }

    @Test
    void optionsListCostsAndGains() {
        JsonNode options = new Recommend().options().path("options");
        assertThat(options)
                .map(option -> "%s %s-%s %s %s %s %s %s"
                        .formatted(
                                option.path("mode").asText(),
                                option.at("/rto/leastSeconds"),
                                option.at("/rto/mostSeconds"),
                                option.at("/rpo/mostSeconds"),
                                option.at("/availability/percent"),
                                option.at("/complexity/level").asText(),
                                option.path("cost").asText(),
                                option.path("sharding")))
                .containsExactly(
                        "standalone 300-900 300 99.5 low lowest false",
                        "sentinel 30-60 60 99.9 medium medium false",
                        "cluster 10-30 30 99.95 high high true",
                        "enterprise 0-10 10 99.99 medium highest true");
        assertThat(options.findValuesAsText("multiRegion")).containsExactly("false", "false", "false", "true");
        assertThat(options.findValuesAsText("automatic")).containsExactly("false", "true", "true", "true");
        assertThat(options.get(3).at("/availability/stated").toString()).contains("99.999 %");
    }

    @Test
    void startingSpecsAreCleanInEveryFormat() {
        JsonNode recommended = recommend("{}");
        assertThat(recommended.path("possible").booleanValue()).isTrue();
        assertThat(recommended.path("recommendations")).hasSize(4).allSatisfy(each -> {
            byte[] spec = each.path("spec").toString().getBytes(UTF_8);
            assertThat(each.path("wouldHaveToGive")).isEmpty();
            for (Format format : Samples.formats()) {
                if (!format.name().equals("helm")) {
                    Imports.TRANSLATIONS.all(spec, format, true);
                }
            }
        });
    }

    @Test
    void reportsTheMarginOfEachRequirement() {
        JsonNode ranked = recommend(
                        "{\"maxRtoSeconds\": 40, \"minAvailability\": 99.9, \"environment\": \"production\"}")
                .path("recommendations");
        assertThat(ranked.findValuesAsText("option"))
                .containsExactly("cluster", "enterprise", "sentinel", "standalone");
        assertThat(ranked.get(0).path("requirements").findValuesAsText("requirement"))
                .containsExactly("maxRtoSeconds", "minAvailability", "environment");
        assertThat(ranked.get(0).path("requirements").findValuesAsText("by"))
                .containsExactly(
                        "met with 10 seconds to spare", "met with 0.05 percentage points to spare", "exact match");
        assertThat(ranked.get(2).at("/requirements/0/by").textValue())
                .isEqualTo("missed by 20 seconds; in the best case (30 seconds) it is met");
        assertThat(ranked.get(2).at("/requirements/0/offered").intValue()).isEqualTo(60);
        assertThat(ranked.get(2).path("wouldHaveToGive"))
                .map(JsonNode::textValue)
                .containsExactly("Accept a recovery of 60 seconds.");
        assertThat(ranked.get(3).path("requirements").findValuesAsText("by"))
                .containsExactly("missed by 860 seconds", "missed by 0.4 percentage points", "missed by 1 class");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"maxRpoSeconds\": 0, \"minAvailability\": 99.95, \"maxCost\": \"high\"} | Accept a loss of 30 seconds.",
                "{\"needsMultiRegion\": true, \"maxCost\": \"medium\"} | Accept a deployment without more than one region."
            })
    void namesTheNearestOptionIfNoneFits(String required, String give) {
        JsonNode answer = recommend(required);
        assertThat(answer.path("possible").booleanValue()).isFalse();
        assertThat(answer.path("recommendations").findValuesAsText("fits")).containsOnly("false");
        assertThat(answer.at("/recommendations/0/wouldHaveToGive"))
                .map(JsonNode::textValue)
                .containsExactly(give);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/cases/AdvisorTest.rejectsInvalidRequirements.csv",
            delimiter = '|',
            quoteCharacter = '\'')
    void rejectsInvalidRequirements(String body, String pointer, String code, String fix) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> recommend(body));
        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).hasToString(pointer);
            assertThat(error.code().slug()).isEqualTo(code);
            assertThat(error.fix()).contains(fix);
        });
    }

    private static JsonNode recommend(String body) {
        return new Recommend().recommend(body.getBytes(UTF_8));
    }

    private static Recommendation best(Requirements required) {
        Recommendation best = Recommend.rank(required).get(0);
        assertThat(best.fits()).isTrue();
        return best;
    }

    private static List<String> missed(String mode, Requirements required) {
        return Recommend.rank(required).stream()
                .filter(each -> each.option().mode().equals(mode))
                .flatMap(each -> each.missed().stream())
                .map(Assessment::requirement)
                .toList();
    }

    private static Requirements require(Integer rto, Integer rpo, BigDecimal availability) {
        return new Requirements(rto, rpo, availability, null, false, false, null);
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
        for (Integer rto : SECONDS) {
            for (Integer rpo : Arrays.asList(null, 9, 10, 60, 300)) {
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
