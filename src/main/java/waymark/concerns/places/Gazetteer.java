package waymark.concerns.places;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import waymark.kernel.InvariantViolation;

/// Finds the towns and villages that somebody may mean, from `places/places.csv`. Searches are not recorded.
@Component
public class Gazetteer {

    private static final String FILE = "/places/places.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /// The most results: more would not help to choose.
    private static final int MOST = 6;

    private static final int NEAREST = 3;
    private static final double NEAR_KILOMETRES = 15;
    private static final int LONGEST = 500;

    private record Named(Place place, PlaceName name) {}

    private record Found(Named named, PlaceName.Fit fit) {}

    private static final Comparator<Found> BEST_FIRST = Comparator.comparing(Found::fit)
            .thenComparing(found -> found.named().name().words().size())
            .reversed()
            .thenComparing(found -> found.named().place().name());

    private final Map<String, Place> places;
    private final List<Named> names;

    @Autowired
    Gazetteer() {
        this(read());
    }

    private Gazetteer(List<Place> all) {
        this(
                all.stream().collect(Collectors.toMap(Place::id, Function.identity())),
                all.stream()
                        .flatMap(place -> Stream.concat(Stream.of(place.name()), place.also().stream())
                                .map(name -> new Named(place, PlaceName.of(name))))
                        .filter(named -> !named.name().words().isEmpty())
                        .toList());
    }

    private Gazetteer(Map<String, Place> places, List<Named> names) {
        this.places = places;
        this.names = names;
    }

    /// Places in these areas only: a partnership is not offered another's. The file has those of the Humber;
    /// elsewhere people describe the place in their own words.
    ///
    /// @param areas codes of the partnership's areas
    public Gazetteer in(Set<String> areas) {
        return new Gazetteer(
                places.values().stream()
                        .filter(place -> areas.contains(place.area()))
                        .collect(Collectors.toMap(Place::id, Function.identity())),
                names.stream()
                        .filter(named -> areas.contains(named.place().area()))
                        .toList());
    }

    /// All of them, unordered.
    public Collection<Place> all() {
        return places.values();
    }

    /// The place with that number.
    public Optional<Place> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /// The place's name; its number if the file does not have it any more.
    public String name(String id) {
        return place(id).map(Place::name).orElse(id);
    }

    /// What somebody may mean by these words, the best first. Misspellings count only if nothing matches
    /// exactly.
    public List<Place> find(String typed) {
        var text = PlaceName.words(typed.substring(0, Math.min(typed.length(), LONGEST)));
        var found = names.stream()
                .map(named -> new Found(named, named.name().in(text)))
                .filter(one -> one.fit() != PlaceName.Fit.NOT)
                .sorted(BEST_FIRST)
                .toList();
        boolean asWritten = found.stream().anyMatch(one -> one.fit() != PlaceName.Fit.SLIP);
        return found.stream()
                .filter(one -> !asWritten || one.fit() != PlaceName.Fit.SLIP)
                .map(one -> one.named().place())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /// The only place whose whole name is among these words; empty if there is none, or more than one.
    public Optional<Place> only(String typed) {
        var text = PlaceName.words(typed.substring(0, Math.min(typed.length(), LONGEST)));
        var whole = names.stream()
                .filter(named -> named.name().in(text) == PlaceName.Fit.WHOLE)
                .map(Named::place)
                .distinct()
                .toList();
        return whole.size() == 1 ? Optional.of(whole.getFirst()) : Optional.empty();
    }

    /// True if a point is near none of the places, though there are some.
    public boolean isFar(Position position) {
        return !places.isEmpty() && near(position).isEmpty();
    }

    /// The places nearest to a point.
    public List<Place> near(Position position) {
        return places.values().stream()
                .filter(place -> position.kilometresTo(place) <= NEAR_KILOMETRES)
                .sorted(Comparator.comparingDouble(position::kilometresTo))
                .limit(NEAREST)
                .toList();
    }

    /// By the words and by the point.
    public List<Place> find(String typed, Optional<Position> position) {
        var found = new ArrayList<>(find(typed));
        position.map(this::near).orElse(List.of()).stream()
                .filter(place -> !found.contains(place))
                .forEach(found::add);
        return found;
    }

    private static List<Place> read() {
        try (var file = Gazetteer.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new InvariantViolation("not in the application: " + FILE);
            }
            return FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8)).stream()
                    .map(Gazetteer::place)
                    .toList();
        } catch (IOException unreadable) {
            throw new InvariantViolation("unreadable: " + FILE, unreadable);
        }
    }

    private static Place place(CSVRecord row) {
        return new Place(
                row.get("id"),
                row.get("name"),
                Stream.of(row.get("also").split("\\|"))
                        .filter(name -> !name.isEmpty())
                        .toList(),
                row.get("area"),
                Double.parseDouble(row.get("latitude")),
                Double.parseDouble(row.get("longitude")));
    }
}
