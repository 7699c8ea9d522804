package io.tykredis.edit;

import io.tykredis.edit.Spot.Style;
import io.tykredis.edit.YamlText.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where in a YAML text a variable is set: as a member, as {@code NAME=value}, or as an object with name and value. */
final class YamlVariables {

    private static final String NAME = "name";
    private static final List<String> VALUES = List.of("value", "valueFrom");

    private final YamlText yaml;

    YamlVariables(YamlText yaml) {
        this.yaml = yaml;
    }

    /** @param line of the value, or of what is around it if it has none */
    Optional<Spot> find(int line, int column, String name) {
        return yaml.at(line, column).stream()
                .flatMap(place -> find(place, name).stream())
                .findFirst();
    }

    private Optional<Spot> find(Place place, String name) {
        Place around = place.around();
        if (place.node() instanceof MappingNode
                && YamlText.member(place.node(), name).isPresent()) {
            return member(place.node(), name);
        } else if (isObject(place.node(), name)) {
            return around == null ? Optional.empty() : object(around.node(), place.node());
        } else if (around == null) {
            return Optional.empty();
        } else if (place.key().equals(name)) {
            return member(around.node(), name);
        } else if (VALUES.contains(place.key()) && isObject(around.node(), name) && around.around() != null) {
            return object(around.around().node(), around.node());
        }
        return pair(around.node(), place.node(), name);
    }

    private static boolean isObject(Node node, String name) {
        return YamlText.member(node, NAME)
                .map(NodeTuple::getValueNode)
                .filter(value -> YamlText.scalar(value).equals(name))
                .isPresent();
    }

    private Optional<Spot> member(Node around, String name) {
        List<NodeTuple> members = ((MappingNode) around).getValue();
        Set<String> names = new LinkedHashSet<>();
        members.forEach(member -> names.add(YamlText.scalar(member.getKeyNode())));
        return YamlText.member(around, name)
                .map(member -> new Spot(
                        yaml.inside(member.getKeyNode()),
                        value(member),
                        whole(around, members.indexOf(member)),
                        yaml.parts(around).get(members.indexOf(member)),
                        among(around, names),
                        Style.MEMBER));
    }

    private @Nullable Span value(NodeTuple member) {
        boolean own = yaml.span(member.getValueNode()).start()
                > yaml.span(member.getKeyNode()).start();
        return own && member.getValueNode() instanceof ScalarNode ? yaml.span(member.getValueNode()) : null;
    }

    private @Nullable Span whole(Node collection, int index) {
        List<Span> parts = yaml.parts(collection);
        boolean aliased = parts.stream().anyMatch(part -> part.end() < 0);
        return aliased ? null : yaml.removal(collection, parts, index).orElse(null);
    }

    private Optional<Spot> pair(Node around, Node item, String name) {
        Span inside = yaml.inside(item);
        boolean named =
                YamlText.scalar(item).equals(name) || YamlText.scalar(item).startsWith(name + "=");
        if (!(around instanceof SequenceNode list) || !named || !yaml.reads(name, inside.start())) {
            return Optional.empty();
        }
        Set<String> names = new LinkedHashSet<>();
        list.getValue().forEach(each -> names.add(YamlText.scalar(each).split("=", 2)[0]));
        return Optional.of(new Spot(
                new Span(inside.start(), inside.start() + name.length()),
                yaml.span(item),
                whole(around, list.getValue().indexOf(item)),
                yaml.parts(around).get(list.getValue().indexOf(item)),
                among(around, names),
                Style.PAIR));
    }

    private Optional<Spot> object(Node around, Node item) {
        if (!(around instanceof SequenceNode list)) {
            return Optional.empty();
        }
        Set<String> names = new LinkedHashSet<>();
        list.getValue().forEach(each -> YamlText.member(each, NAME)
                .ifPresent(member -> names.add(YamlText.scalar(member.getValueNode()))));
        return YamlText.member(item, NAME)
                .map(member -> new Spot(
                        yaml.inside(member.getValueNode()),
                        VALUES.stream()
                                .flatMap(key -> YamlText.member(item, key).stream())
                                .map(this::whole)
                                .findFirst()
                                .orElse(null),
                        whole(around, list.getValue().indexOf(item)),
                        yaml.parts(around).get(list.getValue().indexOf(item)),
                        among(around, names),
                        Style.OBJECT));
    }

    private Span whole(NodeTuple member) {
        return new Span(
                yaml.span(member.getKeyNode()).start(),
                yaml.span(member.getValueNode()).end());
    }

    private Spot.Among among(Node collection, Set<String> names) {
        return new Spot.Among(yaml.span(collection).start(), YamlText.isFlow(collection), names);
    }
}
