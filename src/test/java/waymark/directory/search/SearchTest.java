package waymark.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import waymark.web.search.SearchText;

class SearchTest {

    private static final List<SearchedOrganisation> PARTNERS = partners();
    private static final List<SearchItem> ALL =
            PARTNERS.stream().map(SearchedOrganisation::item).toList();

    @Test
    void each_of_the_partners_is_found_first_by_its_name_however_it_is_written() {
        assertThat(PARTNERS).hasSize(47);
        for (var partner : PARTNERS) {
            var words = SearchText.words(partner.name());
            for (var way : List.of(
                    partner.name(),
                    partner.name().toUpperCase(java.util.Locale.ROOT),
                    String.join(" ", words.reversed()),
                    "  " + String.join("-", words),
                    String.join(", ", words).replace("a", "á"))) {
                assertThat(titles(way)).as(way).first().isEqualTo(partner.name());
            }
        }
    }

    @Test
    void each_of_the_partners_is_found_by_every_other_name_it_has_and_by_its_initials() {
        for (var partner : PARTNERS) {
            var names = new ArrayList<>(partner.texts());
            names.add(SearchText.initials(partner.name()));
            names.add(partner.code());
            for (var name : names) {
                if (!name.isEmpty()) {
                    assertThat(titles(name).stream().limit(5)).as(name).contains(partner.name());
                }
            }
        }
    }

    /// Every letter left out, every pair swapped; at every place another letter and one too many, drawn.
    @Test
    void each_of_the_partners_is_found_by_every_single_slip_in_its_name() {
        var random = new SplittableRandom(20261125);
        for (var partner : PARTNERS) {
            for (var typo : typos(partner.name(), random)) {
                assertThat(titles(typo).stream().limit(3)).as(typo).contains(partner.name());
            }
        }
    }

    @Test
    void it_says_why_where_the_name_does_not() {
        assertThat(reason("NELC")).isEqualTo("North East Lincolnshire Council: Also written NELC");
        assertThat(reason("probation service")).isEqualTo("National Probation Service: Now Probation Service");
        assertThat(reason("fair work agency"))
                .isEqualTo("Gangmasters & Labour Abuse Authority (GLAA): See also Fair Work Agency");
        assertThat(reason("Emaus Hull")).isEqualTo("Emmaus Hull: Not quite as you wrote it");
        assertThat(reason("vsh")).isEqualTo("Victim Support Humberside: Initials: VSH");
    }

    @Test
    void a_former_name_is_a_reason_too() {
        var renamed = Stream.of(new SearchedOrganisation(
                        "NEW",
                        "New Lives",
                        "THIRD_SECTOR",
                        "Third sector",
                        true,
                        List.of(),
                        "",
                        List.of("Mended Lives"),
                        List.of("former")))
                .map(SearchedOrganisation::item)
                .toList();
        assertThat(new SearchQuery("mended", "", "", "").in(renamed).getFirst().reason())
                .isEqualTo("Formerly Mended Lives");
    }

    @Test
    void the_name_itself_stands_before_what_is_only_like_it() {
        assertThat(titles("NLC")).first().isEqualTo("North Lincolnshire Council");
        assertThat(titles("NLC")).doesNotContain("North East Lincolnshire Council");
        assertThat(titles("hull council")).first().isEqualTo("Hull City Council");
        assertThat(titles("lincs csp"))
                .containsExactlyInAnyOrder(
                        "North Lincs Community Safety Partnership", "North East Lincs Community Safety Partnership");
        assertThat(titles("police")).first().isEqualTo("Humberside Police");
    }

    @Test
    void nonsense_finds_nothing() {
        for (var nonsense : List.of("qzxv", "zebra crossing", "hull zebra", "%", "x")) {
            assertThat(titles(nonsense)).as(nonsense).isEmpty();
        }
    }

    @Test
    void what_has_ended_stands_behind_what_is_there() {
        var there = new SearchedOrganisation(
                "A", "Zeal", "S", "S", true, List.of("HULL"), "Hull", List.of("Same"), List.of("other"));
        var ended = new SearchedOrganisation(
                "B", "Able", "S", "S", false, List.of("HULL"), "Hull", List.of("Same"), List.of("other"));
        assertThat(new SearchQuery("same", "", "", "")
                        .in(List.of(ended.item(), there.item())).stream()
                                .map(found -> found.what().title()))
                .containsExactly("Zeal", "Able");
    }

    @Test
    void filters_narrow_and_alone_list_what_there_is() {
        assertThat(new SearchQuery("council", "HULL", "STATUTORY", "").in(ALL))
                .extracting(found -> found.what().title())
                .contains("Hull City Council")
                .doesNotContain("North Lincolnshire Council", "Refugee Council");
        assertThat(new SearchQuery("", "", "ACADEMIC", "").in(ALL))
                .extracting(found -> found.what().title())
                .containsExactly("Wilberforce Institute, University of Hull");
        assertThat(new SearchQuery("", "", "", "HOUSING").in(ALL)).isEmpty();
    }

    private static List<String> titles(String words) {
        return new SearchQuery(words, "", "", "")
                .in(ALL).stream().map(found -> found.what().title()).toList();
    }

    private static String reason(String words) {
        var found = new SearchQuery(words, "", "", "").in(ALL).getFirst();
        return found.what().title() + ": " + found.reason();
    }

    private static List<String> typos(String name, SplittableRandom random) {
        var typos = new ArrayList<String>();
        for (int i = 0; i < name.length(); i++) {
            var letter = (char) ('a' + random.nextInt(26));
            typos.add(name.substring(0, i) + name.substring(i + 1));
            typos.add(name.substring(0, i) + letter + name.substring(i + 1));
            typos.add(name.substring(0, i) + letter + name.substring(i));
            if (i > 0) {
                typos.add(name.substring(0, i - 1) + name.charAt(i) + name.charAt(i - 1) + name.substring(i + 1));
            }
        }
        return typos;
    }

    private static List<SearchedOrganisation> partners() {
        try (var file = SearchTest.class.getResourceAsStream("/partnerships/humber.json")) {
            var partners = new ArrayList<SearchedOrganisation>();
            JsonMapper.shared().readTree(file).path("organisations").forEach(one -> partners.add(partner(one)));
            return partners;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static SearchedOrganisation partner(JsonNode node) {
        var texts = new ArrayList<String>();
        var kinds = new ArrayList<String>();
        node.path("alsoKnownAs").forEach(one -> {
            texts.add(one.path("name").stringValue());
            kinds.add(one.path("as").stringValue("other"));
        });
        var areas = new ArrayList<String>();
        if (!node.has("coverage")) {
            node.path("areas").forEach(area -> areas.add(area.stringValue()));
        }
        return new SearchedOrganisation(
                node.path("code").stringValue(),
                node.path("names").path(0).path("name").stringValue(),
                node.path("sector").stringValue(),
                "",
                true,
                areas,
                "",
                texts,
                kinds);
    }
}
