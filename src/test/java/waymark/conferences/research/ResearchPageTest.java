package waymark.conferences.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.conferences.ConferenceFixtures;
import waymark.conferences.ConferenceFixtures.Table;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What an agency found is its own until it releases it, entry by entry, and again when it recalls it.
@WaymarkTest
class ResearchPageTest {

    @Autowired
    ConferenceFixtures conferences;

    @Autowired
    Visit visit;

    /// A place that is listed, with the police and a charity round the table.
    private record World(Table table, Ref ref, Ref meeting, Actor.Person police, Actor.Person charity) {

        String path() {
            return "/conferences/items/%s/research".formatted(ref);
        }
    }

    private World world() {
        var table = conferences.table("HUMBERSIDE_POLICE", "HUMBERCARE");
        var meeting = conferences.meeting(table, 10);
        var ref = conferences.listed(table, conferences.caseworker("HUMBERCARE"), meeting, "HUMBERSIDE_POLICE");
        return new World(
                table, ref, meeting, conferences.member("HUMBERSIDE_POLICE"), conferences.member("HUMBERCARE"));
    }

    private static String[] entry(String words, String... more) {
        var day = LocalDate.now().minusDays(3);
        return Stream.concat(
                        Stream.of(
                                "kind",
                                "FACT",
                                "onDay-day",
                                String.valueOf(day.getDayOfMonth()),
                                "onDay-month",
                                String.valueOf(day.getMonthValue()),
                                "onDay-year",
                                String.valueOf(day.getYear()),
                                "words",
                                words,
                                "source",
                                "Source of " + words),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static String[] withheld(String words) {
        return entry(words, "withheld", "yes", "why", "Reason for " + words);
    }

    private void add(Actor.Person person, World world, String... fields) {
        var sent = visit.as(person).post(world.path() + "/entries/new", fields);
        assertThat(sent.status()).as("%s", sent.errors()).isEqualTo(303);
    }

    /// The address of the entry that says this.
    private String entryOf(Actor.Person person, World world, String words) {
        return visit.as(person)
                .get(world.path())
                .html()
                .select(".govuk-summary-card:contains(%s) a[href*=/entries/]".formatted(words))
                .getFirst()
                .attr("href")
                .replace("/recall", "");
    }

    private void release(Actor.Person person, World world, String words) {
        var path = entryOf(person, world, words);
        var version = visit.as(person)
                .get(path)
                .html()
                .select("input[name=version]")
                .getFirst()
                .val();
        assertThat(visit.as(person).post(path + "/release", "version", version).status())
                .isEqualTo(303);
    }

    private String words(Actor.Person reader, String path) {
        return visit.as(reader).get(path).words();
    }

    @Test
    void an_agency_writes_what_it_searched_and_holds_and_returns_it() {
        var world = world();
        var browser = visit.as(world.police());
        assertThat(browser.get(world.path()).words())
                .contains("Not returned", "1 Sample Street", "No facts or opinions written")
                .doesNotContain("People sleep in the back room");
        assertThat(browser.post(world.path() + "/return", "version", "0", "result", "HELD")
                        .errors())
                .containsExactly("Add what you hold first, one fact or opinion at a time");
        assertThat(browser.post(world.path() + "/entries/new", "words", "Kept words")
                        .errors())
                .hasSize(3);

        add(world.police(), world, entry("Seen by a patrol"));
        assertThat(browser.get(world.path()).words()).contains("Facts", "Seen by a patrol", "Private");
        assertThat(browser.post(world.path() + "/return", "version", "1", "result", "NOTHING")
                        .errors())
                .contains("You wrote facts or opinions, so something is held. Withheld ones count too");
        assertThat(browser.post(world.path() + "/return", "version", "1", "result", "HELD")
                        .status())
                .isEqualTo(303);

        assertThat(words(world.table().chair(), world.path() + "/returns"))
                .contains("Returned", "Something held", "Not yet", "There is nothing released")
                .doesNotContain("Seen by a patrol");
    }

    @Test
    void nothing_held_needs_identifiers_systems_and_the_day() {
        var world = world();
        var browser = visit.as(world.police());
        assertThat(browser.post(world.path() + "/search", "version", "0", "identifiers", "1 Sample Street")
                        .status())
                .isEqualTo(303);
        assertThat(browser.post(world.path() + "/return", "version", "2", "result", "NOTHING")
                        .errors())
                .containsExactly(
                        "“We hold nothing” needs by what you searched, in which systems, and the day. Write these first");
        assertThat(browser.post(
                                world.path() + "/search",
                                "version",
                                "2",
                                "identifiers",
                                "1 Sample Street",
                                "systems",
                                "Records of crime",
                                "searchedOn-day",
                                "1",
                                "searchedOn-month",
                                "1",
                                "searchedOn-year",
                                "2026")
                        .status())
                .isEqualTo(303);
        assertThat(browser.post(world.path() + "/return", "version", "3", "result", "NOTHING")
                        .status())
                .isEqualTo(303);
        assertThat(browser.post(world.path() + "/search", "version", "4").errors())
                .hasSize(3);
        assertThat(words(world.table().chair(), world.path() + "/returns"))
                .contains("Nothing held")
                .doesNotContain("Records of crime");

        add(world.police(), world, entry("Found later"));
        assertThat(words(world.table().chair(), world.path() + "/returns")).contains("Something held");
    }

    @Test
    void a_released_entry_is_read_by_those_who_accepted_the_statement_until_it_is_recalled() {
        var world = world();
        add(world.police(), world, entry("Canaryreleased"));
        assertThat(words(world.charity(), world.path() + "/released")).doesNotContain("Canaryreleased");

        release(world.police(), world, "Canaryreleased");
        assertThat(words(world.charity(), world.path() + "/released"))
                .as("not accepted yet")
                .doesNotContain("Canaryreleased");
        conferences.accepts(world.charity(), world.meeting());
        assertThat(words(world.charity(), world.path() + "/released"))
                .contains("Facts", "Canaryreleased", "Source of Canaryreleased");
        assertThat(words(world.table().chair(), world.path() + "/returns")).contains("Canaryreleased");

        var path = entryOf(world.police(), world, "Canaryreleased");
        var browser = visit.as(world.police());
        assertThat(browser.post(path, entry("Canarychanged", "version", "2")).errors())
                .containsExactly("It was released. Recall it before you change it");
        assertThat(browser.post(path + "/recall", "version", "2").errors()).containsExactly("Enter why you recall it");
        assertThat(browser.post(path + "/recall", "version", "2", "reason", "Canaryreason")
                        .status())
                .isEqualTo(303);
        assertThat(words(world.charity(), world.path() + "/released")).doesNotContain("Canaryreleased");
        assertThat(words(world.table().chair(), world.path() + "/returns"))
                .doesNotContain("Canaryreleased", "Canaryreason");
        assertThat(words(world.table().chair(), "/notices"))
                .contains("Released research was recalled from the conference item " + world.ref());
        assertThat(words(world.police(), world.path() + "/subject-access")).contains("Recalled", "Canaryreason");
    }

    @Test
    void what_an_agency_released_before_it_was_kept_away_is_recalled_by_those_who_run_the_forum() {
        var world = world();
        add(world.police(), world, entry("Canaryleft"));
        release(world.police(), world, "Canaryleft");
        conferences.accepts(world.charity(), world.meeting());
        var chair = visit.as(world.table().chair());
        assertThat(chair.get(world.path() + "/returns").html().select("a[href$=recall]"))
                .as("the agency can recall it itself")
                .isEmpty();

        conferences.exclude(world.table(), world.ref(), "HUMBERSIDE_POLICE");
        assertThat(visit.as(world.police()).get(world.path()).status()).isEqualTo(404);
        assertThat(words(world.charity(), world.path() + "/released")).contains("Canaryleft");
        var recall = chair.get(world.path() + "/returns")
                .html()
                .select("a[href$=recall]")
                .attr("href");
        assertThat(chair.get(recall).words()).contains("Canaryleft", "Recall for Humberside Police");
        assertThat(chair.post(recall, "version", "2").errors()).containsExactly("Enter why it is recalled");
        assertThat(chair.post(recall, "version", "2", "reason", "Canarywhy").status())
                .isEqualTo(303);
        assertThat(words(world.charity(), world.path() + "/released")).doesNotContain("Canaryleft");
        assertThat(words(world.table().chair(), world.path() + "/returns")).doesNotContain("Canaryleft", "Canarywhy");
        assertThat(words(world.police(), "/notices")).doesNotContain(world.ref().value());
        assertThat(words(world.table().chair(), "/conferences/items/" + world.ref()))
                .contains("Released research recalled");
        assertThat(visit.as(world.charity()).get(recall).status()).isEqualTo(404);
    }

    @Test
    void what_is_withheld_or_private_is_in_no_response_to_anybody_else() {
        var world = world();
        add(world.police(), world, entry("Canaryprivate"));
        add(world.police(), world, withheld("Canarywithheld"));
        add(world.police(), world, entry("Openwords"));
        release(world.police(), world, "Openwords");
        visit.as(world.police())
                .post(
                        world.path() + "/search",
                        "version",
                        "1",
                        "identifiers",
                        "Canarysearch",
                        "systems",
                        "Canarysystem");
        visit.as(world.police()).post(world.path() + "/return", "version", "2", "result", "HELD");
        conferences.accepts(world.charity(), world.meeting());
        conferences.accepts(world.table().chair(), world.meeting());
        var id = entryOf(world.police(), world, "Canarywithheld");
        assertThat(visit.as(world.police()).get(id).text()).contains("Canarywithheld", "Reason for");

        for (var other : List.of(
                world.charity(),
                world.table().chair(),
                conferences.caseworker("HUMBERCARE"),
                conferences.member("HCC"),
                conferences.table("HUMBERCARE").chair())) {
            for (var page : List.of(
                    world.path(),
                    world.path() + "/returns",
                    world.path() + "/released",
                    world.path() + "/subject-access",
                    world.path() + "/search",
                    world.path() + "/entries/new",
                    id,
                    id + "/recall",
                    "/",
                    "/notices",
                    "/conferences/items/" + world.ref())) {
                assertThat(visit.as(other).get(page).text())
                        .as("%s for %s of %s", page, other.name(), other.organisation())
                        .doesNotContain("Canary", "Reason for");
            }
        }
    }

    @Test
    void a_person_is_searched_for_and_written_about_like_a_place() {
        var table = conferences.table("HUMBERSIDE_POLICE", "HUMBERCARE");
        var ref = conferences.accept(
                table, conferences.referredPerson(table, conferences.caseworker("HUMBERCARE")), "HUMBERSIDE_POLICE");
        var world =
                new World(table, ref, ref, conferences.member("HUMBERSIDE_POLICE"), conferences.member("HUMBERCARE"));
        add(world.police(), world, entry("Known as a witness"));
        assertThat(words(world.police(), world.path()))
                .contains("Known as a witness", "No meeting is set yet", "Born 1990")
                .doesNotContain("Release into the meeting");
    }

    @Test
    void the_page_of_another_agency_is_the_same_whatever_is_withheld() {
        var world = world();
        conferences.accepts(world.charity(), world.meeting());
        var pages = List.of(world.path() + "/released", world.path());
        var before = new ArrayList<String>();
        pages.forEach(page -> before.add(words(world.charity(), page)));
        var returns = words(world.table().chair(), world.path() + "/returns");

        add(world.police(), world, withheld("Canarywithheld"));

        for (int page = 0; page < pages.size(); page++) {
            assertThat(words(world.charity(), pages.get(page))).isEqualTo(before.get(page));
        }
        assertThat(words(world.table().chair(), world.path() + "/returns")).isEqualTo(returns);
    }

    @Test
    void the_chair_reminds_one_agency_by_reference_and_it_is_a_task_until_it_is_returned() {
        var world = world();
        var browser = visit.as(world.table().chair());
        assertThat(words(world.police(), "/")).contains("Return your research for " + world.ref());
        assertThat(browser.post(world.path() + "/returns/reminder", "organisation", "HUMBERSIDE_POLICE")
                        .status())
                .isEqualTo(303);
        assertThat(words(world.police(), "/notices"))
                .contains("Research is wanted for the conference item " + world.ref());
        assertThat(words(world.charity(), "/notices")).doesNotContain("Research is wanted");

        add(world.police(), world, entry("Seen"));
        visit.as(world.police()).post(world.path() + "/return", "version", "1", "result", "HELD");
        assertThat(words(world.police(), "/")).doesNotContain("Return your research for " + world.ref());
        assertThat(words(world.charity(), "/")).contains("Return your research for " + world.ref());
        var reminded = words(world.police(), "/notices");
        browser.post(world.path() + "/returns/reminder", "organisation", "HUMBERSIDE_POLICE");
        assertThat(words(world.police(), "/notices")).isEqualTo(reminded);
    }

    @Test
    void an_excluded_agency_has_no_task_and_gets_no_reminder() {
        var world = world();
        conferences.exclude(world.table(), world.ref(), "HUMBERSIDE_POLICE");
        assertThat(words(world.police(), "/")).doesNotContain(world.ref().value());
        assertThat(visit.as(world.police()).get(world.path()).status()).isEqualTo(404);
        visit.as(world.table().chair()).post(world.path() + "/returns/reminder", "organisation", "HUMBERSIDE_POLICE");
        assertThat(words(world.police(), "/notices")).doesNotContain(world.ref().value());
        assertThat(words(world.table().chair(), world.path() + "/returns")).contains("Kept away");
    }

    @Test
    void a_subject_access_pack_holds_what_the_agency_wrote_and_says_whom_to_ask_for_the_rest() throws IOException {
        var world = world();
        add(world.police(), world, withheld("Canarypolice"));
        add(world.charity(), world, entry("Canarycharity"));
        var path = world.path() + "/subject-access";

        assertThat(words(world.police(), path))
                .contains("Canarypolice", "Withheld", "Reason for Canarypolice", "The referral: ask the agency")
                .contains("What other agencies wrote or released: ask each of them")
                .doesNotContain("Canarycharity", "People sleep in the back room");
        assertThat(words(world.charity(), path))
                .contains("Canarycharity", "Referral of your agency", "People sleep in the back room")
                .doesNotContain("Canarypolice");
        var paper = visit.as(world.police()).get(path + "/paper");
        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.response().getContentType()).isEqualTo("application/pdf");
        assertThat(text(paper))
                .contains("Canarypolice", "Why: Reason for Canarypolice", "ask each of them")
                .doesNotContain("Canarycharity", "People sleep in the back room");
        assertThat(text(visit.as(world.charity()).get(path + "/paper")))
                .contains("Canarycharity", "People sleep in the back room")
                .doesNotContain("Canarypolice");
        assertThat(visit.as(world.table().chair()).get(path + "/paper").status())
                .isEqualTo(404);
    }

    private static String text(Visit.Answer pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.response().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
