package io.tykredis.edit;

import io.tykredis.edit.Spot.Style;
import io.tykredis.edit.YamlNodes.Place;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds a variable in a YAML text: a member, {@code NAME=value}, or an object with name and value. */
final class YamlVariables {

    private static final String NAME = "name";
    private static final List<String> VALUES = List.of("value", "valueFrom");

    private final YamlNodes yaml;
    private final IdentityHashMap<Node, Spot.Among> among = new IdentityHashMap<>();

    YamlVariables(YamlNodes yaml) {
        this.yaml = yaml;
    }

    private Spot.Among among(Node collection) {
        return among.computeIfAbsent(
                collection,
                any -> new Spot.Among(yaml.span(collection).start(), YamlNodes.isFlow(collection), names(collection)));
    }

    private static Set<String> names(Node collection) {
        Set<String> names = new HashSet<>();
        if (collection instanceof MappingNode map) {
            map.getValue().forEach(member -> names.add(YamlNodes.scalar(member.getKeyNode())));
        } else if (collection instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                names.add(YamlNodes.member(item, NAME)
                        .map(member -> YamlNodes.scalar(member.getValueNode()))
                        .orElseGet(() -> YamlNodes.scalar(item).split("=", 2)[0]));
            }
        }
        return names;
    }

    /** @param line the line of the value, or of the node around it if the value has none */
    Optional<Spot> find(int line, int column, String name) {
        return yaml.at(line, column).stream()
                .flatMap(place -> find(place, name).stream())
                .findFirst();
    }

    private Optional<Spot> find(Place place, String name) {
        Place around = place.around();
        if (place.node() instanceof MappingNode map
                && YamlNodes.member(map, name).isPresent()) {
            NodeTuple member = YamlNodes.member(map, name).orElseThrow();
            return Optional.of(member(map, member, map.getValue().indexOf(member)));
        } else if (around == null) {
            return Optional.empty();
        } else if (isObject(place.node(), name)) {
            return object(place);
        } else if (place.member() != null && place.key().equals(name)) {
            return Optional.of(member(around.node(), place.member(), place.index()));
        } else if (VALUES.contains(place.key()) && isObject(around.node(), name)) {
            return object(around);
        }
        return pair(place, around.node(), name);
    }

    private static boolean isObject(Node node, String name) {
        return YamlNodes.member(node, NAME)
                .map(NodeTuple::getValueNode)
                .filter(value -> YamlNodes.scalar(value).equals(name))
                .isPresent();
    }

    private Spot member(Node around, NodeTuple member, int index) {
        return new Spot(
                yaml.inside(member.getKeyNode()),
                value(member),
                yaml.removal(around, index).orElse(null),
                yaml.parts(around).get(index),
                among(around),
                Style.MEMBER);
    }

    private @Nullable Span value(NodeTuple member) {
        boolean own = yaml.span(member.getValueNode()).start()
                > yaml.span(member.getKeyNode()).start();
        return own && member.getValueNode() instanceof ScalarNode ? yaml.span(member.getValueNode()) : null;
    }

    private Optional<Spot> pair(Place item, Node around, String name) {
        Span inside = yaml.inside(item.node());
        String text = YamlNodes.scalar(item.node());
        boolean named = text.equals(name) || text.startsWith(name + "=");
        if (!(around instanceof SequenceNode) || !named || !yaml.reads(name, inside.start())) {
            return Optional.empty();
        }
        return Optional.of(new Spot(
                new Span(inside.start(), inside.start() + name.length()),
                yaml.span(item.node()),
                yaml.removal(around, item.index()).orElse(null),
                yaml.parts(around).get(item.index()),
                among(around),
                Style.PAIR));
    }

    private Optional<Spot> object(Place item) {
        Place around = item.around();
        if (around == null || !(around.node() instanceof SequenceNode list)) {
            return Optional.empty();
        }
        return YamlNodes.member(item.node(), NAME)
                .map(member -> new Spot(
                        yaml.inside(member.getValueNode()),
                        VALUES.stream()
                                .flatMap(key -> YamlNodes.member(item.node(), key).stream())
                                .map(this::whole)
                                .findFirst()
                                .orElse(null),
                        yaml.removal(list, item.index()).orElse(null),
                        yaml.parts(list).get(item.index()),
                        among(list),
                        Style.OBJECT));
    }

    private Span whole(NodeTuple member) {
        return new Span(
                yaml.span(member.getKeyNode()).start(),
                yaml.span(member.getValueNode()).end());
    }
}
