package io.tykredis.app;

import static io.tykredis.input.InputError.Code.INVALID_VALUE;
import static io.tykredis.input.InputError.Code.UNKNOWN_COMPONENT;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.format.ChartVersion;
import io.tykredis.format.Format;
import io.tykredis.format.Formats;
import io.tykredis.input.FieldReader;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.input.StrictJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The query of Terraform's {@code external} data source. An empty value is treated as absent, because Terraform cannot
 * send null.
 *
 * @param spec the text of the spec
 * @param component the only component to translate for
 * @param format an additional format in the result
 */
record TerraformQuery(
        String spec,
        @Nullable ComponentTable component,
        @Nullable Format format,
        boolean strict) {

    /** @throws io.tykredis.input.InvalidInput with all errors in the query itself */
    static TerraformQuery read(byte[] bytes, Components components, Formats formats) {
        InputErrors errors = new InputErrors();
        FieldReader fields = FieldReader.of(StrictJson.read(bytes, errors), Pointer.ROOT, errors);
        TerraformQuery query = fields == null ? null : read(fields, components, formats, errors);
        errors.throwIfAny();
        if (query == null) {
            throw new IllegalStateException("no query and no error");
        }
        return query;
    }

    private static TerraformQuery read(FieldReader fields, Components components, Formats formats, InputErrors errors) {
        String missing = "Set spec = jsonencode({…}).";
        fields.require("spec", missing);
        String spec = string(fields, "spec", errors);
        if (spec != null && spec.isEmpty()) {
            errors.add(fields.at("spec"), INVALID_VALUE, "The string is empty.", missing);
        }
        String component = option(fields, "component", errors);
        String format = option(fields, "format", errors);
        String chart = option(fields, ChartVersion.PARAMETER, errors);
        String strict = option(fields, "strict", errors);
        fields.rejectOthers(Map.of());
        ComponentTable table =
                component == null ? null : components.find(component).orElse(null);
        if (component != null && table == null) {
            errors.add(fields.at("component"), UNKNOWN_COMPONENT, "Unknown component.", components.instead(component));
        }
        Format also = format == null ? null : formats.find(format).orElse(null);
        if (format != null && also == null) {
            errors.add(fields.at("format"), INVALID_VALUE, "Unknown format.", formats.instead(format));
        }
        if (chart != null && (also != null || format == null)) {
            also = forChart(also, chart, fields.at(ChartVersion.PARAMETER), errors);
        }
        boolean isStrict = "true".equals(strict);
        if (strict != null && !isStrict && !strict.equals("false")) {
            errors.add(
                    fields.at("strict"), INVALID_VALUE, "The value is neither true nor false.", "Write true or false.");
        }
        return new TerraformQuery(spec == null ? "" : spec, table, also, isStrict);
    }

    private static @Nullable Format forChart(@Nullable Format format, String chart, Pointer at, InputErrors errors) {
        ChartVersion version = ChartVersion.parse(chart).orElse(null);
        if (version == null) {
            errors.add(at, INVALID_VALUE, "Unknown chart version.", ChartVersion.accepted());
            return format;
        }
        Format versioned = format == null ? null : format.forChart(version).orElse(null);
        if (versioned == null) {
            errors.add(
                    at,
                    INVALID_VALUE,
                    "\"chart\" applies only to format = \"helm\".",
                    "Set format = \"helm\", or remove \"chart\".");
        }
        return versioned;
    }

    private static @Nullable String option(FieldReader fields, String name, InputErrors errors) {
        String text = string(fields, name, errors);
        return text == null || text.isEmpty() ? null : text;
    }

    private static @Nullable String string(FieldReader fields, String name, InputErrors errors) {
        JsonNode value = fields.any(name, "a string");
        if (value != null && !value.isTextual()) {
            FieldReader.wrongType(value, fields.at(name), "a string", errors);
            return null;
        }
        return value == null ? null : value.textValue();
    }
}
