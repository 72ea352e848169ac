package waymark.conferences.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.StandingForm;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.conferences.ConferenceFixtures;
import waymark.kernel.Actor;

/// What was said of an item reaches those who were there for it, those who were added and those who run the forum, on
/// pages and in PDFs, and nobody else.
@WaymarkTest
class MinutesCanaryTest {

    private static final List<String> SAID = List.of("Kestrel", "Osprey", "Merlin", "Harrier");

    @Autowired
    private HearingFixtures fixtures;

    @Autowired
    private ConferenceFixtures conferences;

    @Autowired
    private Visit visit;

    private final JdbcClient owner = TestDatabase.owner();

    private HearingFixtures.Day heard() {
        var day = fixtures.begun(fixtures.listed("HUMBERSIDE_POLICE", "HCC", "NELC"), "HUMBERSIDE_POLICE");
        fixtures.write(day, "discussion", "Kestrel");
        fixtures.write(day, "decision", "Osprey");
        fixtures.risk(day, "Merlin", 3, 4);
        fixtures.end(day);
        return day;
    }

    /// Everything that the person reads about the item and its day.
    private String read(Actor.Person person, HearingFixtures.Day day) {
        var browser = visit.as(person);
        var days = "/conferences/days/" + day.meeting() + "/minutes";
        return Stream.of(
                                day.path(),
                                day.minutes(),
                                day.minutes() + "?hearing=",
                                days,
                                day.path() + "/revisions",
                                day.minutes() + "/audience")
                        .map(path -> browser.get(path).text())
                        .reduce("", String::concat)
                + pdf(browser, day.minutes() + ".pdf")
                + pdf(browser, days + ".pdf");
    }

    private static String pdf(Visit.Browser browser, String path) {
        var answer = browser.get(path);
        if (answer.status() != 200) {
            return "";
        }
        try (var document = Loader.loadPDF(answer.response().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void minutes_are_read_by_those_who_were_there_and_are_one_redacted_line_for_others_round_the_table() {
        var day = heard();
        var there = fixtures.member(day, "HUMBERSIDE_POLICE");
        var absent = fixtures.member(day, "HCC");

        assertThat(read(there, day)).contains(SAID.subList(0, 3)).doesNotContain("Redacted");
        assertThat(pdf(visit.as(there), day.minutes() + ".pdf")).contains(SAID.subList(0, 3));
        assertThat(read(absent, day)).doesNotContain(SAID).contains("Redacted: these minutes are for the agencies");
        assertThat(pdf(visit.as(absent), "/conferences/days/" + day.meeting() + "/minutes.pdf"))
                .contains("1. " + day.item())
                .contains("Redacted");
        assertThat(visit.as(conferences.member("HUMBERSIDE_POLICE"))
                        .get(day.minutes() + ".pdf")
                        .status())
                .as("who has not accepted")
                .isEqualTo(404);
        assertThat(read(conferences.member("HUMBERSIDE_POLICE"), day)).doesNotContain(SAID);
    }

    @Test
    void for_an_excluded_agency_there_is_nothing_of_the_item_and_numbers_have_no_gap() {
        var day = heard();
        var other = fixtures.another(day, "HUMBERSIDE_POLICE", "HCC");
        var council = fixtures.member(day, "HCC");
        conferences.exclude(day.table(), day.item(), "HCC");
        var days = "/conferences/days/" + day.meeting() + "/minutes";

        assertThat(visit.as(council).get(day.path()).status()).isEqualTo(404);
        assertThat(visit.as(council).get(day.minutes()).status()).isEqualTo(404);
        assertThat(visit.as(council).get(day.minutes() + ".pdf").status()).isEqualTo(404);
        assertThat(read(council, day))
                .doesNotContain(SAID)
                .doesNotContain(day.item().value());
        assertThat(visit.as(council).get(days).html().select("h2").eachText()).contains("1. " + other.item());
        assertThat(pdf(visit.as(council), days + ".pdf"))
                .contains("1. " + other.item())
                .doesNotContain("2. ");
        assertThat(visit.as(council).get(other.path()).heading()).startsWith("1. ");
        assertThat(visit.as(fixtures.member(day, "HUMBERSIDE_POLICE"))
                        .get(other.path())
                        .heading())
                .startsWith("2. ");
    }

    @Test
    void an_agency_that_is_added_later_reads_them_until_it_is_withdrawn() {
        var day = heard();
        var chair = visit.as(day.table().chair());
        var council = fixtures.member(day, "NELC");
        var there = fixtures.member(day, "HUMBERSIDE_POLICE");
        var audience = day.minutes() + "/audience";

        assertThat(chair.post(audience, "organisation", "NELC", "reason", "").errors())
                .contains("Choose the lawful basis", "Enter why they need to read them");
        assertThat(chair.post(audience, "organisation", "NELC", "basis", "SAFEGUARDING", "reason", "Houses the person")
                        .status())
                .isEqualTo(303);
        assertThat(read(council, day)).contains(SAID.subList(0, 3));
        assertThat(conferences.told(council))
                .contains("Your organisation may read the minutes of %s".formatted(day.item()));
        assertThat(conferences.told(there)).doesNotContain("may read the minutes");
        assertThat(read(fixtures.member(day, "HCC"), day)).doesNotContain(SAID);
        assertThat(chair.get(audience).words()).contains("Houses the person");
        assertThat(visit.as(council).get(day.minutes()).words())
                .contains("Read by:")
                .doesNotContain("Houses the person");

        var withdrawal =
                chair.get(audience).html().select("form[action$=withdrawal]").attr("action");
        assertThat(chair.post(withdrawal).status()).isEqualTo(303);
        assertThat(read(council, day)).doesNotContain(SAID);
        assertThat(chair.get(audience).words()).contains("withdrawn");
    }

    @Test
    void minutes_that_were_sent_are_only_corrected_with_a_reason_that_their_readers_read() {
        var day = heard();
        var officer = fixtures.member(day, "HUMBERSIDE_POLICE");
        var chair = visit.as(day.table().chair());
        assertThat(chair.post(day.minutes()).status()).isEqualTo(303);
        assertThat(visit.as(officer).get("/notices").words())
                .contains("The minutes of " + day.item() + " are there to read");

        assertThat(fixtures.write(day, "decision", "Harrier").errors())
                .containsExactly("Enter why the minutes are corrected");
        var path = day.path() + "/sections/decision";
        var form = StandingForm.on(chair.get(day.path()).html(), path).orElseThrow();
        assertThat(chair.post(
                                path,
                                form.with("words-decision", "Harrier")
                                        .with("correction-decision", "A slip")
                                        .sent())
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(officer).get(day.minutes()).words()).contains("Corrected", "Harrier", "A slip");
        assertThat(read(fixtures.member(day, "HCC"), day)).doesNotContain(SAID).doesNotContain("A slip");
    }

    @Test
    void whoever_reads_minutes_that_were_sent_hears_of_a_correction_and_nobody_else_does() {
        var day = heard();
        var there = fixtures.member(day, "HUMBERSIDE_POLICE");
        var added = fixtures.member(day, "NELC");
        var absent = fixtures.member(day, "HCC");
        fixtures.reads(day, "NELC");
        correct(day, "Kestrel and Merlin", "");
        var corrected = "The minutes of %s were corrected after they were sent".formatted(day.item());
        assertThat(conferences.told(there)).as("a draft").doesNotContain(corrected);

        visit.as(day.table().chair()).post(day.minutes());
        assertThat(conferences.told(added)).contains("The minutes of %s are there to read".formatted(day.item()));
        correct(day, "Harrier", "A slip");
        correct(day, "Harrier and Osprey", "Another slip");

        for (var reader : List.of(there, added)) {
            assertThat(told(reader, corrected, false)).isEqualTo(2);
            assertThat(told(reader, corrected, true)).as("one for both").isEqualTo(1);
        }
        assertThat(conferences.told(absent)).doesNotContain(corrected);
        assertThat(conferences.told(day.table().chair())).doesNotContain(corrected);

        owner.sql("update conferences.invitation set withdrawn_at = now() where organisation = 'NELC' and item ="
                        + " (select id from conferences.item where ref = :ref)")
                .param("ref", day.item().value())
                .update();
        correct(day, "Harrier after all", "A third slip");
        assertThat(told(there, corrected, false)).isEqualTo(3);
        assertThat(told(added, corrected, false))
                .as("no longer round the table")
                .isEqualTo(2);
    }

    private void correct(HearingFixtures.Day day, String words, String reason) {
        var chair = visit.as(day.table().chair());
        var path = day.path() + "/sections/decision";
        var form = StandingForm.on(chair.get(day.path()).html(), path).orElseThrow();
        assertThat(chair.post(
                                path,
                                form.with("words-decision", words)
                                        .with("correction-decision", reason)
                                        .sent())
                        .status())
                .isEqualTo(303);
    }

    private int told(Actor.Person person, String text, boolean unread) {
        return owner.sql("""
                        select count(*) from notices.notice
                         where person = :person and starts_with(text, :text)
                           and (not :unread or read_at is null and ended_at is null)
                        """)
                .param("person", person.id())
                .param("text", text)
                .param("unread", unread)
                .query(Integer.class)
                .single();
    }

    @Test
    void late_minutes_are_said_to_be_late_and_the_chair_sees_the_minutes_used() {
        var day = heard();
        owner.sql("update meetings.meeting set starts_at = starts_at - interval '30 days' where ref = :ref")
                .param("ref", day.meeting().value())
                .update();
        owner.sql("""
                update conferences.hearing set began_at = ended_at - interval '22 minutes'
                 where meeting = :ref
                """).param("ref", day.meeting().value()).update();
        var chair = visit.as(day.table().chair());
        var days = "/conferences/days/" + day.meeting() + "/minutes";

        assertThat(chair.get(days).words()).contains("Late", "22 of 15 minutes used", "+7");
        assertThat(chair.post(days).status()).isEqualTo(303);
        assertThat(chair.get(day.minutes()).words()).contains("Sent", "Late", "due on");
        assertThat(visit.as(fixtures.member(day, "HUMBERSIDE_POLICE")).get(days).words())
                .doesNotContain("22 of 15 minutes used. Minutes used beside");
    }

    @Test
    void nothing_of_what_was_said_is_in_the_database_in_clear() {
        var day = heard();
        for (var table : List.of("minute", "minute_revision", "risk", "risk_score")) {
            assertThat(owner.sql("select string_agg(t::text, ' ') from conferences." + table + " t")
                            .query(String.class)
                            .single())
                    .doesNotContain(SAID)
                    .doesNotContain(SAID.stream()
                            .map(word -> java.util.HexFormat.of()
                                    .formatHex(word.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                            .toList());
        }
        assertThat(day.item().value()).startsWith("CI-");
    }
}
