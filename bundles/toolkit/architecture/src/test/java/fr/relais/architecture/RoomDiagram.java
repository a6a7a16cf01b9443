// SPDX-License-Identifier: Apache-2.0
package fr.relais.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws the rooms of the house and their arrows as a Mermaid diagram, from compiled classes. An arrow that follows from two others isn't
 * drawn: who uses the orientation uses what the orientation stands on.
 */
final class RoomDiagram {

    /** The folders of {@code bundles/} that are drawn, from top to bottom. What only helps to build and test is left out. */
    private static final List<String> LAYERS = List.of("bridges", "operations", "core", "regions", "api");

    private final Map<Room, Path> folders;
    private final Map<Room, Set<Room>> arrows;

    private RoomDiagram(Map<Room, Path> folders, Map<Room, Set<Room>> arrows) {
        this.folders = folders;
        this.arrows = arrows;
    }

    /** @param bundles the folder in which each room has its sources */
    static RoomDiagram of(JavaClasses house, Path bundles) throws IOException {
        Map<Room, Path> folders = folders(bundles);
        Map<Room, Set<Room>> arrows = new EnumMap<>(Room.class);
        folders.keySet().forEach(room -> arrows.put(room, EnumSet.noneOf(Room.class)));
        for (JavaClass type : house) {
            Optional<Room> from = roomOf(type).filter(folders::containsKey);
            if (from.isPresent()) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    roomOf(dependency.getTargetClass())
                            .filter(folders::containsKey)
                            .filter(to -> to != from.get())
                            .ifPresent(to -> arrows.get(from.get()).add(to));
                }
            }
        }
        return new RoomDiagram(folders, arrows);
    }

    /** The diagram as a fenced block of Markdown, always the same for the same arrows. */
    String mermaid() {
        StringBuilder text = new StringBuilder("```mermaid\nflowchart TD\n");
        for (String layer : LAYERS) {
            text.append("  subgraph ").append(layer).append('\n');
            folders.forEach((room, folder) -> {
                if (layer(folder).equals(layer)) {
                    text.append("    ")
                            .append(node(room))
                            .append("[")
                            .append(folder.getFileName())
                            .append("]\n");
                }
            });
            text.append("  end\n");
        }
        arrows.forEach(
                (from, all) -> all.stream().filter(to -> !follows(from, to)).forEach(to -> text.append("  ")
                        .append(node(from))
                        .append(" --> ")
                        .append(node(to))
                        .append('\n')));
        return text.append("```\n").toString();
    }

    /** Whether a room is reached from another one by way of a third. */
    private boolean follows(Room from, Room to) {
        return arrows.get(from).stream().filter(between -> between != to).anyMatch(between -> reaches(between, to));
    }

    private boolean reaches(Room from, Room to) {
        Set<Room> direct = arrows.get(from);
        return direct.contains(to) || direct.stream().anyMatch(between -> reaches(between, to));
    }

    private static Optional<Room> roomOf(JavaClass type) {
        return Arrays.stream(Room.values())
                .filter(room -> room.holds(type.getPackageName()))
                .findFirst();
    }

    /** Where each room's sources lie; rooms of several folders, such as the regions, have that of their layer. */
    private static Map<Room, Path> folders(Path bundles) throws IOException {
        Map<Room, Path> folders = new EnumMap<>(Room.class);
        try (Stream<Path> all = Files.find(bundles, 2, (path, attributes) -> Files.isDirectory(path.resolve("src")))) {
            List<Path> sources = all.map(bundles::relativize)
                    .filter(folder -> LAYERS.contains(layer(folder)))
                    .sorted()
                    .collect(Collectors.toList());
            for (Room room : Room.values()) {
                List<Path> of = sources.stream()
                        .filter(folder ->
                                Files.isDirectory(bundles.resolve(folder).resolve(room.sources())))
                        .toList();
                if (!of.isEmpty()) {
                    folders.put(room, of.size() == 1 ? of.get(0) : Path.of(layer(of.get(0)), layer(of.get(0))));
                }
            }
        }
        return folders;
    }

    /** What a room is called in the diagram's own language, which knows no hyphens. */
    private static String node(Room room) {
        return room.name().toLowerCase(Locale.ROOT);
    }

    private static String layer(Path folder) {
        return folder.getName(0).toString();
    }
}
