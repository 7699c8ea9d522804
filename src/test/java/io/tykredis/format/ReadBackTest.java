package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tykredis.format.helm.HelmFormat;
import io.tykredis.input.InvalidInput;
import io.tykredis.translate.Translation;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The target program of a format reads back exactly the values of the spec. */
class ReadBackTest {

    /** A format and its reader: output and component in, variables out. */
    static Stream<Arguments> carryEverything() {
        return Stream.of(
                reader(new ComposeFormat(), (text, component) -> ReadBack.compose(text, "tyk-" + component)),
                reader(new KubernetesFormat(), ReadBack::kubernetes),
                reader(new EcsFormat(), (text, component) -> ReadBack.ecs(text)),
                reader(new TerraformFormat(), (text, component) -> ReadBack.terraform(text)));
    }

    private static Arguments reader(Format format, BiFunction<String, String, Map<String, String>> reader) {
        return Arguments.of(org.junit.jupiter.api.Named.of(format.name(), format), reader);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @MethodSource("carryEverything")
    void readsBackEveryText(Format format, BiFunction<String, String, Map<String, String>> reader) {
        Stream.concat(HardValues.texts().stream(), HardValues.controls().stream())
                .forEach(text -> Samples.places(text).forEach(place -> {
                    Translation gateway = Samples.gateway(Samples.sentinel(place, text));
                    assertThat(reader.apply(format.one(gateway), "gateway"))
                            .as("%s = %s", place, text)
                            .isEqualTo(EnvVariables.of(gateway));
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("carryEverything")
    void readsBackAllComponents(Format format, BiFunction<String, String, Map<String, String>> reader) {
        var translations = Samples.translations(Samples.sentinel("password", HardValues.PRINTABLE));
        String text = format.all(translations);
        translations.forEach(translation -> assertThat(EnvVariables.of(translation))
                .allSatisfy((name, value) -> assertThat(text).contains(name)));
        if (!(format instanceof EcsFormat)) {
            translations.forEach(translation -> assertThat(
                            reader.apply(text, translation.table().name()))
                    .containsAllEntriesOf(EnvVariables.of(translation)));
        }
    }

    @Test
    void dockerReadsBackEveryText() {
        DockerEnvFormat format = new DockerEnvFormat();
        HardValues.texts().forEach(text -> Samples.places(text).forEach(place -> {
            var translations = Samples.translations(Samples.sentinel(place, text));
            translations.forEach(
                    each -> assertThat(ReadBack.docker(format.one(each))).isEqualTo(EnvVariables.of(each)));
        }));
    }

    @Test
    void chartsPassEveryText() {
        HelmFormat format = new HelmFormat();
        HardValues.texts().forEach(text -> Samples.places(text).forEach(place -> {
            var translations = Samples.translations(Samples.sentinel(place, text));
            boolean password = place.endsWith("assword");
            if (password && (text.contains("\"") || text.contains("\\"))) {
                assertThatThrownBy(() -> format.all(translations)).isInstanceOf(InvalidInput.class);
            } else {
                HelmEffect.assertSame(5, translations, format.all(translations));
            }
        }));
    }

    @Test
    void rejectsControlCharactersThatAReaderLoses() {
        for (Format format : java.util.List.of(new EnvFormat(), new DockerEnvFormat(), new HelmFormat())) {
            HardValues.controls().forEach(text -> Samples.places(text).forEach(place -> assertThatThrownBy(
                            () -> format.all(Samples.translations(Samples.sentinel(place, text))))
                    .as("%s: %s", format.name(), place)
                    .isInstanceOf(InvalidInput.class)));
        }
    }
}
