package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tykredis.format.helm.HelmFormat;
import io.tykredis.input.InvalidInput;
import io.tykredis.translate.Translation;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The target program of a format reads back exactly the values of the spec. */
class ReadBackTest {

    /** A format and its reader: output and component in, variables out. */
    record Reader(Format format, BiFunction<String, String, Map<String, String>> read) {}

    static List<Reader> readers() {
        return List.of(
                new Reader(new ComposeFormat(), ReadBack::compose),
                new Reader(new DockerEnvFormat(), (text, component) -> ReadBack.docker(text)),
                new Reader(new KubernetesFormat(), ReadBack::kubernetes),
                new Reader(new EcsFormat(), (text, component) -> ReadBack.ecs(text)),
                new Reader(new TerraformFormat(), (text, component) -> ReadBack.terraform(text)));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("readers")
    void readsBackEveryText(Reader reader) {
        boolean carriesControls = !(reader.format() instanceof DockerEnvFormat);
        for (String text : Samples.texts(carriesControls)) {
            for (String place : Samples.places(text)) {
                Translation gateway = Samples.gateway(Samples.sentinel(Map.of(place, text)));
                assertThat(reader.read().apply(reader.format().one(gateway), "gateway"))
                        .as("%s = %s", place, text)
                        .isEqualTo(EnvVariables.of(gateway));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void readsBackAllComponents(Reader reader) {
        List<Translation> translations = Samples.translations(Samples.sentinel(Map.of("password", Samples.PRINTABLE)));
        String text = reader.format().all(translations);
        for (Translation translation : translations) {
            assertThat(EnvVariables.of(translation).keySet()).allMatch(text::contains);
            if (!(reader.format() instanceof EcsFormat)) {
                assertThat(reader.read().apply(text, translation.table().name()))
                        .containsAllEntriesOf(EnvVariables.of(translation));
            }
        }
    }

    @Test
    void rejectsControlCharactersThatAReaderLoses() {
        for (Format format : List.of(new EnvFormat(), new DockerEnvFormat(), new HelmFormat())) {
            for (String text : Samples.CONTROLS) {
                assertThat(Samples.places(text)).allSatisfy(place -> assertThatThrownBy(
                                () -> format.all(Samples.translations(Samples.sentinel(Map.of(place, text)))))
                        .as("%s: %s", format.name(), place)
                        .isInstanceOf(InvalidInput.class));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u007f", "a\u0085", "\u009f", "\uffff"})
    void rejectsCharactersThatKustomizeLoses(String text) {
        KubernetesFormat format = new KubernetesFormat();
        List<Translation> translations = Samples.translations(Samples.sentinel(Map.of("masterName", text)));

        assertThatThrownBy(() -> format.files(translations)).isInstanceOf(InvalidInput.class);
        assertThat(format.all(translations)).isNotEmpty();
    }
}
