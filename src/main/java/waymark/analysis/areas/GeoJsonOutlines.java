package waymark.analysis.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import waymark.analysis.coverage.AreaNames;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;

/// Reads a GeoJSON file of areas: checks it, matches its names to areas, simplifies its outlines and brings them to the
/// scale of the picture. Nothing of the file but names and these lines is kept.
///
/// @param height of the picture, which is 360 wide
/// @param doubts what somebody has to look at: names that match no area, areas without an outline
record GeoJsonOutlines(int height, List<AreaShape> shapes, List<String> doubts) {

    /// The largest file, in bytes.
    static final int LARGEST = 2_000_000;

    private static final int MOST_FEATURES = 200;
    private static final int MOST_POINTS = 200_000;
    private static final int WIDTH = 360;
    private static final int LEAST_HEIGHT = 120;
    private static final int MOST_HEIGHT = 640;
    private static final int LONGEST_NAME = 100;
    /// How far a line may move, in pixels of the picture.
    private static final double TOLERANCE = 0.6;
    /// Islands and slivers smaller than this are left out, in square pixels.
    private static final double SMALLEST = 1.5;

    GeoJsonOutlines {
        shapes = List.copyOf(shapes);
        doubts = List.copyOf(doubts);
    }

    private record Point(double x, double y) {}

    private record Feature(String name, List<List<Point>> rings) {}

    /// A file that is not taken, with the place in it.
    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1;

        Fault(String message) {
            super(message);
        }
    }

    static Ruling<GeoJsonOutlines> read(byte[] file, List<Area> areas) {
        if (file.length > LARGEST) {
            return Ruling.refused("file", "It is larger than %,d bytes. Simplify it first".formatted(LARGEST));
        }
        try {
            var root = JsonMapper.builder().build().readTree(file);
            var outlines = drawn(features(root), areas);
            return outlines.shapes().stream().allMatch(one -> one.area().isEmpty())
                    ? new Ruling.Refused<>(List.of(new Problem(
                            "file", "No name in it is the name of an area: " + String.join(", ", names(outlines)))))
                    : Ruling.agreed(outlines);
        } catch (JacksonException broken) {
            return Ruling.refused("file", "It is no JSON file that can be read");
        } catch (Fault fault) {
            return Ruling.refused("file", String.valueOf(fault.getMessage()));
        }
    }

    private static List<String> names(GeoJsonOutlines outlines) {
        return outlines.shapes().stream().map(AreaShape::name).limit(5).toList();
    }

    // ---- checking

    private static List<Feature> features(JsonNode root) throws Fault {
        if (root == null || !root.path("type").asString("").equals("FeatureCollection")) {
            throw new Fault("It is no GeoJSON file of areas: its type must be FeatureCollection");
        }
        var list = root.path("features");
        if (!list.isArray() || list.isEmpty()) {
            throw new Fault("It has no features");
        }
        if (list.size() > MOST_FEATURES) {
            throw new Fault("It has more than %d features".formatted(MOST_FEATURES));
        }
        var features = new ArrayList<Feature>();
        int points = 0;
        for (int index = 0; index < list.size(); index++) {
            var feature = feature(list.get(index), index + 1);
            points += feature.rings().stream().mapToInt(List::size).sum();
            if (points > MOST_POINTS) {
                throw new Fault("It has more than %,d points. Simplify it first".formatted(MOST_POINTS));
            }
            features.add(feature);
        }
        return features;
    }

    private static Feature feature(JsonNode node, int number) throws Fault {
        var name = name(node.path("properties"))
                .orElseThrow(() -> new Fault("Feature %d has no name among its properties".formatted(number)));
        var geometry = node.path("geometry");
        var coordinates = geometry.path("coordinates");
        var rings = new ArrayList<List<Point>>();
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(coordinates, number, rings);
            case "MultiPolygon" -> {
                for (var polygon : coordinates) {
                    polygon(polygon, number, rings);
                }
            }
            default ->
                throw new Fault("Feature %d (%s) is no area: its geometry must be Polygon or MultiPolygon"
                        .formatted(number, name));
        }
        if (rings.isEmpty()) {
            throw new Fault("Feature %d (%s) has no outline".formatted(number, name));
        }
        return new Feature(name, rings);
    }

    private static void polygon(JsonNode polygon, int number, List<List<Point>> rings) throws Fault {
        for (var ring : polygon) {
            var points = new ArrayList<Point>();
            for (var position : ring) {
                points.add(point(position, number, points.size() + 1));
            }
            if (points.size() < 4 || !points.getFirst().equals(points.getLast())) {
                throw new Fault("Feature %d has an outline that is not closed".formatted(number));
            }
            rings.add(points);
        }
    }

    private static Point point(JsonNode position, int number, int of) throws Fault {
        if (!position.isArray()
                || position.size() < 2
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()) {
            throw new Fault("Feature %d, point %d is no pair of numbers".formatted(number, of));
        }
        double longitude = position.get(0).asDouble();
        double latitude = position.get(1).asDouble();
        if (Math.abs(longitude) > 180 || Math.abs(latitude) > 85) {
            throw new Fault(
                    "Feature %d, point %d lies outside of the world: save the file with longitude and latitude (WGS 84), not the National Grid"
                            .formatted(number, of));
        }
        return new Point(longitude, latitude);
    }

    /// The property that says the name: `name`, or one whose key ends with NM as those of the Office for National
    /// Statistics do.
    private static Optional<String> name(JsonNode properties) {
        return properties
                .propertyStream()
                .filter(one -> one.getValue().isString())
                .filter(one -> rank(one.getKey()) < 3)
                .min(Comparator.comparingInt(one -> rank(one.getKey())))
                .map(one -> one.getValue().asString().strip())
                .map(one -> one.length() > LONGEST_NAME ? one.substring(0, LONGEST_NAME) : one)
                .filter(one -> !one.isEmpty());
    }

    private static int rank(String key) {
        var lower = key.toLowerCase(Locale.ROOT);
        return lower.equals("name") ? 0 : lower.endsWith("nm") ? 1 : lower.endsWith("name") ? 2 : 3;
    }

    // ---- drawing

    private static GeoJsonOutlines drawn(List<Feature> features, List<Area> areas) throws Fault {
        var all = features.stream()
                .flatMap(one -> one.rings().stream())
                .flatMap(List::stream)
                .toList();
        double west = all.stream().mapToDouble(Point::x).min().orElse(0);
        double east = all.stream().mapToDouble(Point::x).max().orElse(0);
        double south = all.stream().mapToDouble(Point::y).min().orElse(0);
        double north = all.stream().mapToDouble(Point::y).max().orElse(0);
        double squeeze = Math.cos(Math.toRadians((south + north) / 2));
        double wide = (east - west) * squeeze;
        double high = north - south;
        if (wide <= 0 || high <= 0) {
            throw new Fault("All its points lie on a line");
        }
        double scale = Math.min((WIDTH - 4) / wide, (MOST_HEIGHT - 4) / high);
        double left = (WIDTH - wide * scale) / 2;
        int height = (int) Math.max(LEAST_HEIGHT, Math.ceil(high * scale + 4));
        var shapes = new ArrayList<AreaShape>();
        var doubts = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (var feature : features) {
            var rings = feature.rings().stream()
                    .map(ring -> ring.stream()
                            .map(one ->
                                    new Point(left + (one.x() - west) * squeeze * scale, 2 + (north - one.y()) * scale))
                            .toList())
                    .toList();
            var area = matched(feature.name(), areas, taken, doubts);
            shapes.add(shape(feature.name(), area, rings));
        }
        areas.stream()
                .filter(area -> !taken.contains(area.code()))
                .forEach(area -> doubts.add("%s has no outline in the file".formatted(area.name())));
        return new GeoJsonOutlines(height, shapes, doubts);
    }

    private static String matched(String name, List<Area> areas, Set<String> taken, List<String> doubts) {
        var plain = AreaNames.plain(name);
        var exact =
                areas.stream().filter(area -> AreaNames.same(name, area.name())).findFirst();
        var alike = areas.stream()
                .filter(area -> plain.contains(AreaNames.plain(area.name()))
                        || AreaNames.plain(area.name()).contains(plain))
                .toList();
        if (exact.isEmpty() && alike.size() == 1) {
            doubts.add("“%s” is like %s, and not the same. It is drawn without a figure"
                    .formatted(name, alike.getFirst().name()));
        } else if (exact.isEmpty()) {
            doubts.add("“%s” is no area of the partnership. It is drawn without a figure".formatted(name));
        }
        if (exact.isPresent() && !taken.add(exact.get().code())) {
            doubts.add("%s is in the file twice. The first is taken"
                    .formatted(exact.get().name()));
            return "";
        }
        return exact.map(Area::code).orElse("");
    }

    private static AreaShape shape(String name, String area, List<List<Point>> rings) {
        var path = new StringBuilder();
        var largest = rings.stream()
                .max(Comparator.comparingDouble(ring -> Math.abs(surface(ring))))
                .orElseThrow();
        for (var ring : rings) {
            if (Math.abs(surface(ring)) < SMALLEST && !ring.equals(largest)) {
                continue;
            }
            var kept = simplified(ring);
            for (int index = 0; index < kept.size() - 1; index++) {
                path.append(index == 0 ? "M" : "L")
                        .append(tenth(kept.get(index).x()))
                        .append(' ')
                        .append(tenth(kept.get(index).y()));
            }
            path.append('Z');
        }
        var middle = middle(largest);
        return new AreaShape(name, area, path.toString(), middle.x(), middle.y());
    }

    private static String tenth(double value) {
        return String.valueOf(Math.round(value * 10) / 10.0);
    }

    private static double surface(List<Point> ring) {
        double twice = 0;
        for (int index = 1; index < ring.size(); index++) {
            var one = ring.get(index - 1);
            var next = ring.get(index);
            twice += one.x() * next.y() - next.x() * one.y();
        }
        return twice / 2;
    }

    private static Point middle(List<Point> ring) {
        double surface = surface(ring);
        if (Math.abs(surface) < 0.01) {
            return ring.getFirst();
        }
        double x = 0;
        double y = 0;
        for (int index = 1; index < ring.size(); index++) {
            var one = ring.get(index - 1);
            var next = ring.get(index);
            double cross = one.x() * next.y() - next.x() * one.y();
            x += (one.x() + next.x()) * cross;
            y += (one.y() + next.y()) * cross;
        }
        return new Point(tenths(x / (6 * surface)), tenths(y / (6 * surface)));
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /// Douglas and Peucker's way, without recursion: a long outline must not fill the stack.
    private static List<Point> simplified(List<Point> ring) {
        var kept = new boolean[ring.size()];
        kept[0] = true;
        kept[ring.size() - 1] = true;
        int far = farthest(ring, 0, ring.size() - 1, true);
        kept[far] = true;
        var open = new ArrayList<int[]>(List.of(new int[] {0, far}, new int[] {far, ring.size() - 1}));
        while (!open.isEmpty()) {
            var span = open.removeLast();
            int index = span[1] - span[0] < 2 ? -1 : farthest(ring, span[0], span[1], false);
            if (index > 0 && distance(ring.get(index), ring.get(span[0]), ring.get(span[1])) > TOLERANCE) {
                kept[index] = true;
                open.add(new int[] {span[0], index});
                open.add(new int[] {index, span[1]});
            }
        }
        var points = new ArrayList<Point>();
        for (int index = 0; index < kept.length; index++) {
            if (kept[index]) {
                points.add(ring.get(index));
            }
        }
        return points.size() < 4 ? ring : points;
    }

    private static int farthest(List<Point> ring, int from, int to, boolean fromStart) {
        int best = from + 1;
        double most = -1;
        for (int index = from + 1; index < to; index++) {
            double distance = fromStart
                    ? Math.hypot(
                            ring.get(index).x() - ring.get(from).x(),
                            ring.get(index).y() - ring.get(from).y())
                    : distance(ring.get(index), ring.get(from), ring.get(to));
            if (distance > most) {
                most = distance;
                best = index;
            }
        }
        return best;
    }

    private static double distance(Point point, Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        if (length == 0) {
            return Math.hypot(point.x() - from.x(), point.y() - from.y());
        }
        return Math.abs((to.x() - from.x()) * (from.y() - point.y()) - (from.x() - point.x()) * (to.y() - from.y()))
                / length;
    }
}
