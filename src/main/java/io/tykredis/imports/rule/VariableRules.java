package io.tykredis.imports.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tykredis.catalog.ValueType;
import io.tykredis.diagnostic.Code;
import io.tykredis.edit.Remedy;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.input.Pointer;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.RuleTable;
import io.tykredis.model.PlainAddress;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules about the text of variables, as a table. */
@Singleton
public final class VariableRules implements RuleTable {

    private record Row(
            Code code,
            Predicate<FoundKey> which,
            Function<FoundKey, String> message,
            Function<FoundKey, String> fix,
            Example example,
            BiPredicate<ComponentReading, FoundKey> where,
            Function<FoundKey, List<Remedy>> remedies)
            implements ConfigRule {

        /** @param message the message after the name of the variable */
        Row(
                Code code,
                Predicate<FoundKey> which,
                String message,
                String fix,
                Example example,
                BiPredicate<ComponentReading, FoundKey> where,
                Function<FoundKey, List<Remedy>> remedies) {
            this(code, which, found -> found + message, found -> fix, example, where, remedies);
        }

        Row(Code code, Predicate<FoundKey> which, String message, String fix, Example example) {
            this(code, which, message, fix, example, (reading, found) -> true, found -> List.of());
        }

        @Override
        public Stream<Finding> check(Plane plane) {
            return KeyFilter.known(plane, (reading, found) -> which.test(found) && where.test(reading, found))
                    .map(found -> found.finding(message.apply(found.key()), fix.apply(found.key()))
                            .fixedBy(remedies.apply(found.key())));
        }
    }

    private static final Pattern DECORATION = Pattern.compile("^[\\s\"'\\[]+|[\\s\"'\\]]+$");
    private static final Set<ValueType> PARSED = Set.of(ValueType.BOOL, ValueType.INT, ValueType.INT64);
    private static final Set<ValueType> TEXT = Set.of(ValueType.STRING, ValueType.STRING_LIST, ValueType.STRING_MAP);

    private static final List<Row> ROWS = List.of(
            // A map of variables may or may not come from a Compose file, and only Compose converts "$$".
            new Row(
                    Code.warning("env-dollars", "a variable contains `$$`, which is one `$` in a Compose file"),
                    found -> found.isVariable()
                            && found.hasDoubledDollar()
                            // The form of a file tells whether it doubles dollar signs.
                            && !Pointer.of("files").covers(found.at()),
                    " contains \"$$\". A Compose file writes one \"$\" like this, but the value was read literally.",
                    "If the value comes from a Compose file, replace each \"$$\" with \"$\".",
                    new Example("""
                            {"env": {"TYK_DB_REDISADDRS": "redis:6379", "TYK_DB_REDISPASSWORD": "pa$$word"}}""", """
                            {"env": {"TYK_DB_REDISADDRS": "redis:6379", "TYK_DB_REDISPASSWORD": "pa$word"}}""")),
            // An empty variable is not treated as absent.
            new Row(
                    Code.error("env-empty-value", "a variable for a number or a flag is empty"),
                    found -> found.isEmptyVariable()
                            && PARSED.contains(found.key().type()),
                    " is empty. The component cannot parse it: it does not start, or ignores this and other variables.",
                    "Set a value, or unset the variable.",
                    new Example("""
                            {"configs": {"gateway": {"storage": {"type": "redis", "host": "redis"}}}, "env": {"TYK_GW_STORAGE_PORT": ""}}""", """
                            {"configs": {"gateway": {"storage": {"type": "redis", "host": "redis"}}}, "env": {"TYK_GW_STORAGE_PORT": "6379"}}""")),
            new Row(
                    Code.warning("env-empty-value", "a variable for a text or a list is empty"),
                    found ->
                            found.isEmptyVariable() && TEXT.contains(found.key().type()),
                    " is empty. It overrides the value in the file with an empty one.",
                    "Set a value, or unset the variable.",
                    new Example("""
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "password": "s3cret"}}}, "env": {"TYK_GW_STORAGE_PASSWORD": ""}}""", """
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "password": "s3cret"}}}, "env": {"TYK_GW_STORAGE_PASSWORD": "s3cret"}}"""),
                    VariableRules::isOverInAFile,
                    found -> List.of()),
            // envconfig only splits at commas.
            new Row(
                    Code.error("env-list-spaces", "a list variable contains spaces, quotes or brackets"),
                    FoundKey::isDecoratedList,
                    " contains spaces, quotes or brackets. They become part of the addresses, so the component cannot connect.",
                    "Use only commas between addresses: host:port,host:port.",
                    new Example("""
                            {"env": {"TYK_PMP_ANALYTICSSTORAGECONFIG_ADDRS": "n1:6379, n2:6379, n3:6379", "TYK_PMP_ANALYTICSSTORAGECONFIG_ENABLECLUSTER": "true"}}""", """
                            {"env": {"TYK_PMP_ANALYTICSSTORAGECONFIG_ADDRS": "n1:6379,n2:6379,n3:6379", "TYK_PMP_ANALYTICSSTORAGECONFIG_ENABLECLUSTER": "true"}}"""),
                    (reading, found) -> true,
                    VariableRules::trimmed),
            // Compose reads such a variable from its own environment, and a command can supply one in a script.
            new Row(
                    Code.warning("env-unresolved", "a variable has no value in the input"),
                    FoundKey::isUnresolved,
                    found -> found.withoutValue("the spec does not contain it."),
                    FoundKey::valueToAdd,
                    new Example("""
                            {"env": ["TYK_DB_REDISADDRS=redis:6379", "TYK_DB_REDISDATABASE"]}""", """
                            {"env": ["TYK_DB_REDISADDRS=redis:6379", "TYK_DB_REDISDATABASE=0"]}"""),
                    (reading, found) -> true,
                    found -> List.of()));

    /** Whether a file sets what the variable sets. */
    private static boolean isOverInAFile(ComponentReading reading, FoundKey variable) {
        return reading.blocks().stream()
                .flatMap(BlockReading::shadows)
                .anyMatch(
                        shadow -> shadow.winner() == variable && shadow.loser().isSet());
    }

    private static List<Remedy> trimmed(FoundKey found) {
        JsonNode items = found.value();
        if (items == null || !items.isArray()) {
            return List.of();
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> list.add(DECORATION.matcher(item.asText()).replaceAll("")));
        // No edit for IPv6 addresses, which need brackets, or for text that may be a password.
        boolean ip = items.valueStream().anyMatch(item -> item.asText().contains("]:"));
        return !ip && PlainAddress.isAll(list)
                ? List.of(Remedy.rewrite(
                        found.at(),
                        null,
                        TextNode.valueOf(
                                list.valueStream().map(JsonNode::asText).collect(Collectors.joining(",")))))
                : List.of();
    }

    @Override
    public List<Row> rules() {
        return ROWS;
    }
}
