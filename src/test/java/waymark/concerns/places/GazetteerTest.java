package waymark.concerns.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The town or village is found, however it is spelt, and in the middle of a sentence.
class GazetteerTest {

    private final Gazetteer gazetteer = new Gazetteer();

    private List<String> found(String typed) {
        return gazetteer.find(typed).stream().map(Place::name).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Goole, Goole",
        "goole, Goole",
        "Gool, Goole",
        "Beverly, Beverley",
        "Brid, Bridlington",
        "bridlingtn, Bridlington",
        "Hull, Kingston upon Hull",
        "kingston-upon-hull, Kingston upon Hull",
        "Barton on Humber, Barton upon Humber",
        "Skunthorpe, Scunthorpe",
        "Clethorpes, Cleethorpes",
        "Imingham, Immingham",
        "Гул, Goole",
        "the car wash behind the station in Goole, Goole",
        "next to the Tesco at withernsee, Withernsea",
        "St Andrews Quay, Saint Andrews Quay"
    })
    void a_place_is_found_as_it_is_written_misspelt_shortened_or_in_a_sentence(String typed, String place) {
        assertThat(found(typed)).first().isEqualTo(place);
    }

    @Test
    void every_place_is_found_by_its_name_and_lies_in_one_of_the_areas() {
        var areas = List.of("HULL", "EAST_RIDING", "NORTH_LINCOLNSHIRE", "NORTH_EAST_LINCOLNSHIRE");
        var all = gazetteer.near(new Position(53.74, -0.33));
        assertThat(all).isNotEmpty().allMatch(place -> areas.contains(place.area()));
        for (var place : gazetteer.all()) {
            assertThat(gazetteer.find(place.name())).as(place.name()).contains(place);
            assertThat(areas).contains(place.area());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "the big car wash on the north side", "a", "x"})
    void words_that_name_no_place_find_none(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void two_villages_of_one_name_are_both_offered() {
        assertThat(gazetteer.find("Wold Newton").stream().map(Place::area))
                .containsExactlyInAnyOrder("EAST_RIDING", "NORTH_EAST_LINCOLNSHIRE");
    }

    @Test
    void a_partnership_is_offered_no_place_of_another() {
        var hull = gazetteer.in(Set.of("HULL"));
        assertThat(hull.find("near Kingston upon Hull, towards Goole"))
                .extracting(Place::area)
                .containsOnly("HULL");
        assertThat(gazetteer.in(Set.of("NORTH")).find("Goole")).isEmpty();
        assertThat(gazetteer.in(Set.of("NORTH")).near(new Position(53.705, -0.873)))
                .isEmpty();
    }

    @Test
    void a_point_finds_what_lies_next_to_it_and_nothing_far_away() {
        assertThat(gazetteer.near(new Position(53.705, -0.873)).getFirst().name())
                .isEqualTo("Goole");
        assertThat(gazetteer.near(new Position(51.5, -0.12))).isEmpty();
    }

    @Test
    void a_point_is_rounded_to_a_street_and_never_nearer() {
        assertThat(Position.parse("53.744612, -0.332987").map(Position::text)).contains("53.745, -0.333");
        assertThat(Position.parse("53.7 -0.3").map(Position::text)).contains("53.700, -0.300");
        assertThat(Position.parse("53.745, -0.333").map(Position::text)).contains("53.745, -0.333");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "behind the station", "53.7", "99, 0", "12, 200", "53.7, -0.3, 4"})
    void what_is_no_point_is_none(String typed) {
        assertThat(Position.parse(typed)).isEqualTo(Optional.empty());
    }
}
