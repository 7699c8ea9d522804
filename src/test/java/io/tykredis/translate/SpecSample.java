package io.tykredis.translate;

import io.tykredis.model.CloudIdentity;
import io.tykredis.model.Endpoint;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Secret;
import io.tykredis.model.Topology;
import io.tykredis.model.Version;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Specs built from the record types alone, so that a new field is in every spec and in every test of its use.
 *
 * @param topology of every store
 * @param components the names in {@code components}
 * @param version of Tyk and of every component
 * @param optional the optional fields to include
 * @param on the value of flags
 */
public record SpecSample(
        Class<? extends Topology> topology,
        List<String> components,
        Version version,
        Predicate<RecordComponent> optional,
        boolean on) {

    /** A cloud identity excludes user name and password. */
    private static final Predicate<RecordComponent> EVERY = field -> field.getType() != CloudIdentity.class;

    private static final Set<String> LOGIN = Set.of("username", "password");

    /** With all fields, with user name and password. */
    public static SpecSample full(Class<? extends Topology> topology) {
        return new SpecSample(topology, List.of(), Version.of("5.8.6"), EVERY, true);
    }

    public static List<Class<? extends Topology>> topologies() {
        return Arrays.stream(Topology.class.getPermittedSubclasses())
                .<Class<? extends Topology>>map(type -> type.asSubclass(Topology.class))
                .toList();
    }

    public SpecSample naming(String... names) {
        return new SpecSample(topology, List.of(names), version, optional, on);
    }

    /** The same with a cloud identity instead. */
    public SpecSample identity() {
        return only(field -> !LOGIN.contains(field.getName()));
    }

    public SpecSample at(Version release) {
        return new SpecSample(topology, components, release, optional, on);
    }

    public SpecSample only(Predicate<RecordComponent> wanted) {
        return new SpecSample(topology, components, version, wanted, on);
    }

    SpecSample flags(boolean value) {
        return new SpecSample(topology, components, version, optional, value);
    }

    public RedisSpec spec() {
        return record(RedisSpec.class);
    }

    private <R> R record(Class<R> type) {
        RecordComponent[] fields = type.getRecordComponents();
        Object[] values = Stream.of(fields).map(this::field).toArray();
        Class<?>[] types = Stream.of(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample of " + type, e);
        }
    }

    private @Nullable Object field(RecordComponent field) {
        boolean left = field.getAnnotatedType().isAnnotationPresent(Nullable.class) && !optional.test(field);
        return left ? null : value(field.getGenericType(), field.getName());
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? List.of(value(arguments[0], name + "-1"), value(arguments[0], name + "-2"))
                    : components.stream().collect(Collectors.toMap(each -> each, each -> value(arguments[1], each)));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Topology.class) {
            return record(topology);
        } else if (plain == Endpoint.class) {
            return new Endpoint(name.toLowerCase(Locale.ROOT), 6379);
        } else if (plain == Secret.class) {
            return new Secret.Literal("literal-" + name);
        } else if (plain == Version.class) {
            return version;
        } else if (plain == String.class) {
            return "text-" + name.toLowerCase(Locale.ROOT);
        } else if (plain == Integer.class) {
            return 7;
        } else if (plain == Boolean.class || plain == boolean.class) {
            return on;
        }
        return plain.isEnum() ? plain.getEnumConstants()[0] : record(plain);
    }
}
