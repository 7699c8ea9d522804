package io.tykredis.advice;

import static io.tykredis.input.InputError.Code.INVALID_VALUE;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.input.FieldReader;
import io.tykredis.input.InputErrors;
import io.tykredis.input.NearestName;
import io.tykredis.input.Pointer;
import io.tykredis.input.StrictJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The strict reader of requirements. */
public final class RequirementsReader {

    private static final BigDecimal LEAST = BigDecimal.valueOf(50);
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final InputErrors errors = new InputErrors();

    /**
     * Reads the body of a request.
     *
     * @throws io.tykredis.input.InvalidInput with all errors
     */
    public static Requirements read(byte[] body) {
        return new RequirementsReader().requirements(body);
    }

    private Requirements requirements(byte[] body) {
        FieldReader fields = FieldReader.of(StrictJson.read(body, errors), Pointer.ROOT, errors);
        Requirements requirements = fields == null ? null : requirements(fields);
        errors.throwIfAny();
        if (requirements == null) {
            throw new IllegalStateException("no requirements and no error");
        }
        return requirements;
    }

    private Requirements requirements(FieldReader fields) {
        Requirements requirements = new Requirements(
                seconds(fields, "maxRtoSeconds"),
                seconds(fields, "maxRpoSeconds"),
                availability(fields),
                oneOf(fields, "environment", Environment.values()),
                Boolean.TRUE.equals(fields.flag("needsSharding")),
                Boolean.TRUE.equals(fields.flag("needsMultiRegion")),
                oneOf(fields, "maxCost", Cost.values()));
        fields.rejectOthers(Map.of());
        return requirements;
    }

    private static @Nullable Integer seconds(FieldReader fields, String name) {
        return fields.whole(
                name, 0, Integer.MAX_VALUE, "Use whole seconds, or remove the field if it does not matter.");
    }

    private @Nullable BigDecimal availability(FieldReader fields) {
        String name = "minAvailability";
        JsonNode node = fields.any(name, "a number");
        if (node == null) {
            return null;
        }
        if (!node.isNumber()) {
            FieldReader.wrongType(node, fields.at(name), "a number", errors);
            return null;
        }
        BigDecimal percent = node.decimalValue();
        if (percent.compareTo(LEAST) < 0 || percent.compareTo(MOST) > 0) {
            errors.add(
                    fields.at(name),
                    INVALID_VALUE,
                    "The number is not between " + LEAST + " and " + MOST + ".",
                    "Use a percentage, for example 99.9.");
            return null;
        }
        return percent;
    }

    private <E extends Enum<E>> @Nullable E oneOf(FieldReader fields, String name, E[] values) {
        String text = fields.text(name);
        E value = text == null ? null : Slug.find(text, values).orElse(null);
        if (text != null && value == null) {
            List<String> accepted = Slug.all(values);
            String meant = NearestName.question(text, accepted);
            errors.add(
                    fields.at(name),
                    INVALID_VALUE,
                    "Unknown value.",
                    meant + "Allowed: " + String.join(", ", accepted) + ".");
        }
        return value;
    }
}
