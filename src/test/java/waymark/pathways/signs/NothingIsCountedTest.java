package waymark.pathways.signs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.web.forms.FormData;

/// No sum over a person: the signs that a page about a person is made of holds neither a number nor the order
/// in which signs of a place are looked at, and nothing in the package counts signs.
class NothingIsCountedTest {

    private static final Path PACKAGE = Path.of("src/main/java/waymark/pathways/signs");
    private static final Path PAGES = Path.of("src/main/jte/pathways/signs");

    /// Who may know of the order at a place: those who keep the set, and the list of a place.
    private static final Set<String> KNOW_THE_ORDER = Set.of(
            "AtPremises.java",
            "Sign.java",
            "SignForm.java",
            "Signs.java",
            "SignSaves.java",
            "PublicSigns.java", // hands it on
            "ShippedSigns.java",
            "SignGroup.java",
            "package-info.java");

    @Test
    void a_record_of_what_was_noticed_is_made_of_words_only() {
        var found = new ArrayList<String>();
        for (var page : List.of(ChecklistController.Ticking.class, ChecklistController.Ticked.class)) {
            look(page, page.getSimpleName(), new HashSet<>(), found);
        }

        assertThat(found).isEmpty();
    }

    @Test
    void the_look_would_find_a_number_or_an_order() {
        record Scored(List<SignLine> lines, int score) {}
        record Ordered(List<AtPremises> order) {}
        var found = new ArrayList<String>();
        look(Scored.class, "Scored", new HashSet<>(), found);
        look(Ordered.class, "Ordered", new HashSet<>(), found);

        assertThat(found).containsExactly("Scored.score", "Ordered.order");
    }

    private static void look(Type type, String path, Set<Type> seen, List<String> found) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(inner -> look(inner, path, seen, found));
            return;
        }
        if (!(type instanceof Class<?> one) || !seen.add(type) && !number(one)) {
            return;
        }
        if (number(one)) {
            found.add(path);
        }
        if (one.isRecord() && one.getPackage().equals(AtPremises.class.getPackage())) {
            Arrays.stream(one.getRecordComponents())
                    .forEach(part -> look(part.getGenericType(), path + "." + part.getName(), seen, found));
        }
    }

    private static boolean number(Class<?> type) {
        return type == AtPremises.class
                || Number.class.isAssignableFrom(type)
                || type.isPrimitive() && type != boolean.class;
    }

    @Test
    void the_order_at_a_place_is_known_to_few() throws IOException {
        try (var files = Files.list(PACKAGE)) {
            assertThat(files.filter(file -> code(file).contains("AtPremises"))
                            .map(file -> file.getFileName().toString()))
                    .isSubsetOf(KNOW_THE_ORDER);
        }
    }

    @Test
    void nothing_counts_adds_or_ranks_signs() throws IOException {
        var words = List.of(
                ".ordinal()", ".count()", ".sum()", "summing", "averaging", "counting()", "mapToInt", "sum(", "score");
        try (var java = Files.list(PACKAGE);
                var pages = Files.list(PAGES)) {
            assertThat(Stream.concat(java, pages)
                            .filter(file ->
                                    words.stream().anyMatch(word -> code(file).contains(word)))
                            .map(file -> file.getFileName().toString()))
                    .isEmpty();
        }
    }

    @Test
    void a_sign_of_how_a_person_seems_has_no_order_as_shipped() {
        assertThat(ShippedSigns.shipped()).hasSize(82);
        assertThat(ShippedSigns.shipped().stream().filter(sign -> sign.atPremises() == null))
                .hasSize(17);
        assertThat(ShippedSigns.shipped().stream()
                        .filter(sign -> sign.kind() == SignKind.BEHAVIOUR && sign.atPremises() != null))
                .isEmpty();
    }

    @Test
    void an_adult_is_never_put_in_an_order() {
        var fields = FormData.empty().with("about", "ADULT");

        assertThat(Checklist.of(fields, LocalDate.of(2026, 11, 24)).premises()).isFalse();
    }

    /// Without comments, and without the one sentence that promises not to do it.
    private static String code(Path file) {
        return text(file).replaceAll("(?m)^\\s*//.*$", "").replace("A person is never given an order or a score.", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
