package io.tykredis.imports.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.DataPlaneSwitch;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.PackagedFile;
import io.tykredis.catalog.ValueType;
import io.tykredis.imports.reading.ComponentReading.Misfit;
import io.tykredis.imports.reading.FileKeys.Place;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.ComponentInstance;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.UnsentSettings;
import io.tykredis.imports.unread.KeySuggestions;
import io.tykredis.imports.unread.UnreadMembers;
import io.tykredis.imports.unread.UnreadName;
import io.tykredis.imports.unread.UnreadVariables;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.input.StrictJson;
import io.tykredis.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reader of a file and variables as one component reads them. */
public final class ComponentReader {

    private static final String BELOW = ".*";

    private final Components components;
    private final ComponentTable table;
    private final List<EnvVariable> variables;
    private final List<EnvVariable> foreign;
    private final Map<String, String> keys;
    private final UnsentSettings unsent;
    private final EnvKeys env;
    private final @Nullable ComponentFile config;
    private final @Nullable Version release;
    private final boolean file;
    private final Place root;

    private ComponentReader(Components components, ComponentInstance instance, @Nullable Version release) {
        ComponentFile file = instance.file();
        this.components = components;
        this.table = instance.table();
        this.variables = instance.variables();
        this.foreign = instance.foreign();
        this.keys = instance.keys();
        this.unsent = instance.unsent();
        this.env = new EnvKeys(table, variables);
        this.config = file;
        this.release = release;
        this.file = file != null;
        this.root = file == null
                ? new Place(JsonNodeFactory.instance.objectNode(), Pointer.ROOT)
                : new Place(file.content(), file.at());
    }

    public static ComponentReading read(
            Components components, ComponentTable table, @Nullable ComponentFile file, List<EnvVariable> variables) {
        return read(components, new ComponentInstance(table, null, file, variables), null);
    }

    /**
     * Reads the component's file and variables.
     *
     * @param release the component's release; {@code null}: any
     */
    public static ComponentReading read(Components components, ComponentInstance instance, @Nullable Version release) {
        return new ComponentReader(components, instance, release).read();
    }

    private ComponentReading read() {
        List<FoundKey> others = table.others().stream().flatMap(this::outside).toList();
        FoundKey omitting = omitting(others);
        KeySuggestions suggestions = new KeySuggestions(components, table, release);
        List<UnreadName> unread = new ArrayList<>(new UnreadMembers(components, table, suggestions).in(root));
        boolean whole = omitting != null || (file && hasOtherSettings(unread));
        UnreadVariables unreadVariables = new UnreadVariables(components, table, suggestions);
        unread.addAll(unreadVariables.among(variables));
        unread.addAll(unreadVariables.ofOthers(foreign));
        Pointer first = file
                ? root.at()
                : Stream.concat(
                                others.stream().map(FoundKey::at),
                                unread.stream().map(UnreadName::at))
                        .findFirst()
                        .orElse(root.at());
        boolean packaged = !file && omitting == null && isNamed(others, unread);
        List<BlockReading> blocks = new ArrayList<>();
        List<Misfit> misfits = new ArrayList<>();
        for (Block block : table.blocks()) {
            blocks.add(block(block, switchState(block, whole, omitting), omitting, packaged, first));
            FileKeys.at(root, block.path()).stream()
                    .filter(member ->
                            !member.value().isObject() && !member.value().isNull())
                    .forEach(member -> misfits.add(new Misfit(member.name(), member.at())));
        }
        return new ComponentReading(
                table,
                root.at(),
                config == null ? table.file() : config.shownName(),
                file && omitting == null,
                omitting != null,
                blocks,
                others,
                unread,
                misfits,
                config == null ? List.of() : config.flaws(),
                release,
                isOfDataPlane(omitting),
                keys,
                unsent);
    }

    /** @param otherwise the place to use if the input has nothing of the block */
    private BlockReading block(
            Block block,
            @Nullable SwitchState switchState,
            @Nullable FoundKey omitting,
            boolean packaged,
            Pointer otherwise) {
        List<Place> places = file ? FileKeys.places(root, block.path()) : List.of();
        List<FoundKey> all = new ArrayList<>();
        places.forEach(place -> all.addAll(FileKeys.sort(place, block.keys()).keys()));
        all.addAll(env.of(block));
        List<FoundKey> switches =
                Stream.ofNullable(block.enabledBy()).flatMap(this::outside).toList();
        Pointer at = places.isEmpty()
                ? Stream.concat(all.stream(), switches.stream())
                        .map(FoundKey::at)
                        .findFirst()
                        .orElse(otherwise)
                : places.get(places.size() - 1).at();
        return new BlockReading(
                table,
                block,
                at,
                switches,
                switchState,
                omitting,
                packaged ? packaged(block, at) : List.of(),
                all,
                release);
    }

    /** Whether a variable is intended for the component. */
    private boolean isNamed(List<FoundKey> others, List<UnreadName> unread) {
        return !others.isEmpty()
                || !unread.isEmpty()
                || table.blocks().stream()
                        .anyMatch(block -> !env.of(block).isEmpty()
                                || Stream.ofNullable(block.enabledBy())
                                        .anyMatch(key -> !env.of(key).isEmpty()));
    }

    /** The settings of the block in the packaged file. */
    private List<FoundKey> packaged(Block block, Pointer near) {
        return table.handling().packaged().stream()
                .map(PackagedFile::settings)
                .map(settings ->
                        new Place((ObjectNode) StrictJson.read(settings.getBytes(UTF_8), new InputErrors()), near))
                .flatMap(top -> FileKeys.places(top, block.path()).stream())
                .flatMap(place -> FileKeys.sort(place, block.keys()).keys().stream())
                .map(found -> found.packaged(near))
                .toList();
    }

    private @Nullable SwitchState switchState(Block block, boolean whole, @Nullable FoundKey omitting) {
        Key key = block.requires();
        return key == null
                ? null
                : new SwitchState(
                        outside(key)
                                .filter(FoundKey::counts)
                                .filter(found -> omitting == null || found.isVariable())
                                .reduce((earlier, later) -> later)
                                .orElse(null),
                        whole);
    }

    /** Whether the file has a top-level setting that is not about Redis. */
    private boolean hasOtherSettings(List<UnreadName> unread) {
        Set<Pointer> about = unread.stream().map(UnreadName::at).collect(Collectors.toSet());
        Set<String> known = table.topNames();
        return root.members().stream()
                .anyMatch(member -> !member.isComment()
                        && !known.contains(member.name().toLowerCase(Locale.ROOT))
                        && about.stream().noneMatch(member.at()::covers));
    }

    /** The occurrences of a key outside the blocks, in the file and among the variables. */
    private Stream<FoundKey> outside(Key key) {
        String path =
                key.json().endsWith(BELOW) ? key.json().substring(0, key.json().length() - BELOW.length()) : key.json();
        Stream<FoundKey> inFile = path.isEmpty()
                ? Stream.empty()
                : FileKeys.at(root, List.of(path.split("\\."))).stream()
                        .filter(member -> !member.value().isNull())
                        .map(member -> FoundKey.inFile(key, member.name(), member.at(), member.value()));
        return Stream.concat(inFile, env.of(key).stream());
    }

    private boolean isOfDataPlane(@Nullable FoundKey omitting) {
        DataPlaneSwitch onOff = table.quirks().dataPlane();
        if (onOff == null) {
            return false;
        }
        return variables.stream()
                .filter(variable -> variable.name().equals(onOff.env()) && variable.value() != null)
                .reduce((earlier, later) -> later)
                .map(variable -> GoEnv.decode(ValueType.BOOL, String.valueOf(variable.value()), false))
                .map(decoded -> BooleanNode.TRUE.equals(decoded.value()))
                .orElseGet(() -> omitting == null
                        && FileKeys.at(root, onOff.path()).stream()
                                .anyMatch(member -> BooleanNode.TRUE.equals(member.value())));
    }

    /** The variable that skips the file. Components read only the variable and accept only this word, in any case. */
    private @Nullable FoundKey omitting(List<FoundKey> others) {
        Set<Pointer> omitting = variables.stream()
                .filter(variable -> "true".equalsIgnoreCase(variable.value()))
                .map(EnvVariable::at)
                .collect(Collectors.toSet());
        return others.stream()
                .filter(found -> found.concept() == Concept.OMIT_CONFIG_FILE && omitting.contains(found.at()))
                .filter(found -> found.isReadBy(release))
                .findFirst()
                .orElse(null);
    }
}
