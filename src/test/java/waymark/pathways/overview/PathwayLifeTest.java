package waymark.pathways.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.StandingForm;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.pathways.editions.PathwayFixtures;
import waymark.pathways.publication.ReviewDateJob;
import waymark.web.Clocks;

/// A pathway from its first step to its withdrawal, through the pages.
@WaymarkTest
class PathwayLifeTest {

    private static final JdbcClient OWNER = TestDatabase.owner();

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    ReviewDateJob reviews;

    @Autowired
    TransactionTemplate transaction;

    /// What these tests published must not be in force for others.
    @AfterEach
    void leave_nothing() {
        PathwayFixtures.withdrawSamples();
    }

    private String begin(Visit.Browser editor, String title) {
        var added = editor.post(
                "/new-pathway", "area", "everywhere", "code", "another", "title", title, "audience", "ANYONE");
        assertThat(added.status()).isEqualTo(303);
        return added.location().replaceAll("^/pathways/(PW-\\d+)/draft$", "$1");
    }

    private static String version(Visit.Browser browser, String path) {
        return browser.get(path).html().select("input[name=version]").first().val();
    }

    private static Visit.Answer step(Visit.Browser editor, String ref, String key, String kind, String... fields) {
        var path = "/pathways/" + ref + "/draft/steps/" + key;
        var all = new ArrayList<>(
                List.of("version", version(editor, path + (key.equals("new") ? "?kind=" + kind : "")), "kind", kind));
        all.addAll(List.of(fields));
        return editor.post(path, all.toArray(String[]::new));
    }

    private String partner() {
        var ref = "PE-PW%05d".formatted(new Random().nextInt(99999));
        var person = someone.member("HCC");
        OWNER.sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (:id, :ref, 'Test Partner', 'HCC', '', '', '', date '2020-01-01')
                """).param("id", person.id()).param("ref", ref).update();
        partner = person;
        return ref;
    }

    private Actor.Person partner = new Actor.Person(new UUID(0, 9), "", "", "", List.of());

    @Test
    void it_is_written_step_by_step_reviewed_published_used_and_withdrawn() {
        var editor = visit.as(someone.with("HCC", "pathway_editor@partnership"));
        var ref = begin(editor, "A test of a life " + UUID.randomUUID());
        var here = "/pathways/" + ref;

        assertThat(step(editor, ref, "new", "question", "title", " ").errors()).containsExactly("Enter the question");
        assertThat(step(
                                editor,
                                ref,
                                "new",
                                "act",
                                "title",
                                "Call the police",
                                "who",
                                "You",
                                "by",
                                "Now",
                                "lines",
                                "POLICE_101")
                        .status())
                .isEqualTo(303);
        step(
                editor,
                ref,
                "new",
                "question",
                "title",
                "Is it urgent?",
                "answer-0-label",
                "Yes",
                "answer-0-next",
                "call-the-police",
                "answer-1-label",
                "No",
                "answer-1-next",
                "call-the-police");
        var draft = editor.get(here + "/draft");
        assertThat(draft.words()).contains("Is it urgent?", "No answer leads here");
        var drawing = draft.html().selectFirst(".waymark-diagram[tabindex=0][role=region][aria-label]");
        assertThat(drawing.select("a").eachAttr("href"))
                .containsExactlyInAnyOrder(here + "/draft/steps/call-the-police", here + "/draft/steps/is-it-urgent");
        assertThat(drawing.select("a").eachAttr("aria-label")).anyMatch(label -> label.contains("Nothing leads here"));
        editor.post(
                here + "/draft/note",
                "version",
                version(editor, here + "/draft"),
                "note",
                "First",
                "start",
                "is-it-urgent");
        assertThat(editor.get(here + "/draft").words()).contains("Nothing to put right");
        assertThat(editor.get(here + "/test").heading()).isEqualTo("Is it urgent?");

        var partnerRef = partner();
        var sent =
                editor.post(here + "/sending", "version", version(editor, here + "/sending"), "partners", partnerRef);
        assertThat(sent.location()).isEqualTo(here);
        assertThat(visit.as(someone.member("HCC")).get(here + "/review").status())
                .isEqualTo(404);

        var reviewer = visit.as(someone.with("HUMBERSIDE_POLICE", "pathway_reviewer@partnership"));
        var waiting = reviewer.get(here + "/publication");
        assertThat(waiting.html().select("main form button")).isEmpty();
        assertThat(waiting.words()).contains("It cannot be published yet", "Test Partner", "has not answered yet");
        var early = reviewer.post(here + "/publication", "version", "1");
        assertThat(early.errors()).containsExactly("Not every partner who was asked has agreed yet");

        var asked = visit.as(partner);
        assertThat(asked.get("/").words()).contains("Review “A test of a life");
        var answered = asked.post(here + "/review", "version", version(asked, here + "/review"), "answer", "agreed");
        assertThat(answered.location()).isEqualTo(here);

        assertThat(reviewer.get("/").words()).contains("Publish “A test of a life");
        var published = reviewer.post(here + "/publication", "version", version(reviewer, here + "/publication"));
        assertThat(published.location()).isEqualTo(here);
        var page = visit.as(someone.member("HCC")).get(here);
        assertThat(page.words()).contains("In force", "Call the police");
        assertThat(page.html().select(".waymark-diagram a").eachAttr("href"))
                .containsExactly("#is-it-urgent", "#call-the-police");
        assertThat(page.html().select("#call-the-police")).isNotEmpty();

        assertThat(reviewer.post(
                                here + "/withdrawal", "version", version(reviewer, here + "/withdrawal"), "because", "")
                        .errors())
                .containsExactly("Say why it is withdrawn; people who relied on it will ask");
        reviewer.post(
                here + "/withdrawal", "version", version(reviewer, here + "/withdrawal"), "because", "Only a test");
        assertThat(visit.as(someone.member("HCC")).get(here).words()).contains("Withdrawn", "Only a test");
    }

    @Test
    void the_writer_cannot_publish_even_with_both_roles() {
        var both = someone.with("HCC", "pathway_editor@partnership", "pathway_reviewer@partnership");
        var ref = PathwayFixtures.pathway("HULL", "in_review");
        OWNER.sql("update pathways.edition set writers = writers || :me where pathway = :ref")
                .param("me", both.id())
                .param("ref", ref)
                .update();
        var browser = visit.as(both);
        var path = "/pathways/" + ref + "/publication";

        assertThat(browser.get(path).html().select("main form button")).isEmpty();
        assertThat(browser.get(path).words()).contains("You wrote in this edition. Somebody else");
        assertThat(browser.post(path, "version", "1").errors())
                .contains("You wrote in this edition; somebody else must publish it");
    }

    @Test
    void two_editors_of_one_step_both_keep_what_they_typed() {
        var editor = visit.as(someone.with("HCC", "pathway_editor@partnership"));
        var ref = PathwayFixtures.pathway(null, "draft");
        var path = "/pathways/" + ref + "/draft/steps/call";
        var seen = version(editor, path);
        editor.post(path, "version", seen, "title", "First wording", "who", "You", "by", "Now", "lines", "POLICE_101");

        var late = editor.post(
                path, "version", seen, "title", "Second wording", "who", "You", "by", "Now", "lines", "POLICE_101");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("First wording");
        assertThat(late.html().select("input[name=title]").val()).isEqualTo("Second wording");
    }

    @Test
    void two_editors_of_different_parts_of_a_step_are_merged_under_the_labels_of_the_form() {
        var editor = visit.as(someone.with("HCC", "pathway_editor@partnership"));
        var path = "/pathways/" + PathwayFixtures.pathway(null, "draft") + "/draft/steps/call";
        var seen = StandingForm.on(editor.get(path).html(), path).orElseThrow();
        assertThat(editor.post(path, seen.with("text", "Ring 999").sent()).status())
                .isEqualTo(303);

        var late = editor.post(path, seen.with("title", "Call for help").sent());

        assertThat(late.status()).isEqualTo(409);
        var merged = StandingForm.on(late.html(), path).orElseThrow();
        assertThat(merged.get("text")).containsExactly("Ring 999");
        assertThat(merged.get("title")).containsExactly("Call for help");
        assertThat(late.html().select(".waymark-conflict__label").eachText()).containsExactly("What to do or know");
        assertThat(late.html().select(".waymark-conflict__kept").text()).endsWith(": Title");
        assertThat(editor.post(path, merged.sent()).status()).isEqualTo(303);
    }

    @Test
    void an_answer_that_somebody_took_out_does_not_move_what_was_typed_into_another() {
        var editor = visit.as(someone.with("HCC", "pathway_editor@partnership"));
        var draft = "/pathways/" + PathwayFixtures.pathway(null, "draft") + "/draft/steps/";
        var path = draft + "is-it-urgent";
        var fresh = StandingForm.on(editor.get(draft + "new?kind=question").html(), draft + "new")
                .orElseThrow()
                .with("title", "Is it urgent?")
                .with("answer-0-label", "Yes")
                .with("answer-1-label", "No");
        assertThat(editor.post(draft + "new", fresh.sent()).status()).isEqualTo(303);
        var page = editor.get(path).html();
        var first = page.select("[name=answer-0-key]").val();
        var second = page.select("[name=answer-1-key]").val();
        assertThat(first).isNotEmpty();
        assertThat(second).isNotEmpty();
        var seen = StandingForm.on(page, path).orElseThrow();
        var without = seen.with("answer-0-label", "").with("answer-0-hint", "").with("answer-0-next", "");
        assertThat(editor.post(path, without.sent()).status()).isEqualTo(303);

        var late = editor.post(path, seen.with("answer-1-label", "No, never").sent());

        var merged = StandingForm.on(late.html(), path).orElseThrow();
        assertThat(late.status()).isEqualTo(409);
        assertThat(merged.get("answer-0-key")).containsExactly(second);
        assertThat(merged.get("answer-0-label")).containsExactly("No, never");
        assertThat(merged.get("answer-1-label")).containsExactly("");
    }

    @Test
    void an_area_sees_which_of_its_steps_the_default_has_left_behind_and_keeps_or_leaves_them() {
        var whole = PathwayFixtures.pathway(null, "superseded");
        PathwayFixtures.edition(whole, null, 2, "published");
        var code = OWNER.sql("select code from pathways.pathway where ref = :ref")
                .param("ref", whole)
                .query(String.class)
                .single();
        OWNER.sql("update pathways.edition set content = jsonb_set(content, '{steps,0,title}', '\"Call the"
                        + " police at once\"') where pathway = :ref and number = 2")
                .param("ref", whole)
                .update();
        var own = PathwayFixtures.pathway("HULL", "draft");
        OWNER.sql("update pathways.pathway set code = :code where ref = :ref")
                .param("code", code)
                .param("ref", own)
                .update();
        var editor = visit.as(someone.with("HCC", "pathway_editor@area:HULL"));
        var draft = "/pathways/" + own + "/draft";

        assertThat(editor.get(draft).words()).contains("The default has changed", "Keep our wording");
        assertThat(editor.get("/pathways/" + own + "/comparison?from=default").words())
                .contains("Call the police at once");
        editor.post(draft + "/steps/call/keeping", "version", version(editor, draft));
        assertThat(editor.get(draft).words())
                .doesNotContain("The default has changed")
                .contains("This area’s own");
        editor.post(draft + "/steps/call/removal", "version", version(editor, draft));
        assertThat(editor.get(draft).words())
                .contains("Replace it in this area", "Call the police at once")
                .doesNotContain("This area’s own");
    }

    @Test
    void a_review_date_that_has_come_chases_those_who_keep_the_pathway() {
        var ref = PathwayFixtures.pathway("HULL", "published");
        var keeper = someone.with("HCC", "pathway_reviewer@area:HULL");
        OWNER.sql("update pathways.edition set review_by = (now() at time zone 'Europe/London')::date where"
                        + " pathway = :ref")
                .param("ref", ref)
                .update();
        var clock = Actor.system("Pathway reviews");

        int chased = CurrentActor.as(clock, () -> transaction.execute(_ -> reviews.chase(clock)));

        assertThat(chased).isPositive();
        assertThat(visit.as(keeper).get("/notices").words()).contains("The review of pathway " + ref + " is due on");
    }

    @Test
    void a_day_on_which_the_clock_stood_still_skips_no_reminder_of_a_review_and_none_comes_twice() {
        var ref = PathwayFixtures.pathway("HULL", "published");
        var keeper = visit.as(someone.with("HCC", "pathway_reviewer@area:HULL"));
        var about = "The review of pathway " + ref;
        chasedWhenLate(ref, -3);
        chasedWhenLate(ref, -3);
        assertThat(told(keeper, about)).singleElement().asString().startsWith(about + " will be due on");
        chasedWhenLate(ref, 3);
        chasedWhenLate(ref, 3);
        assertThat(told(keeper, about + " is due on")).hasSize(1);
        chasedWhenLate(ref, 17);
        chasedWhenLate(ref, 17);
        assertThat(told(keeper, about + " was due on"))
                .singleElement()
                .asString()
                .endsWith(", 2 weeks ago");
    }

    private void chasedWhenLate(String ref, int days) {
        OWNER.sql("""
                        update pathways.edition
                           set review_by = (now() at time zone 'Europe/London')::date - cast(:days as int)
                         where pathway = :ref
                        """).param("days", days).param("ref", ref).update();
        var clock = Actor.system("Pathway reviews");
        CurrentActor.as(clock, () -> transaction.execute(_ -> reviews.chase(clock)));
    }

    private static List<String> told(Visit.Browser reader, String text) {
        return reader.get("/notices").html().select("main a").eachText().stream()
                .filter(each -> each.startsWith(text))
                .toList();
    }

    @Test
    void a_draft_is_discarded_after_a_question_and_the_next_one_begins_from_what_is_in_force() {
        var ref = PathwayFixtures.pathway("HULL", "published");
        var editor = visit.as(someone.with("HCC", "pathway_editor@area:HULL"));
        var here = "/pathways/" + ref;
        editor.post(here + "/draft");
        step(editor, ref, "call", "act", "title", "Call somebody", "who", "You", "by", "Now", "lines", "POLICE_101");

        var question = editor.get(here + "/discarding");
        assertThat(question.heading()).isEqualTo("Discard the draft of edition 2?");
        var long2001 = "x".repeat(2001);
        var refused = editor.post(
                here + "/discarding", "version", version(editor, here + "/discarding"), "because", long2001);
        assertThat(refused.errors()).containsExactly("Reason must be 2,000 characters or fewer; you typed 2,001");
        var early = editor.post(here + "/discarding", "version", "1", "because", "Not needed");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.words()).contains("Somebody wrote in this draft while you were looking");
        assertThat(early.html().select("textarea[name=because]").text()).isEqualTo("Not needed");
        var done = editor.post(
                here + "/discarding", "version", version(editor, here + "/discarding"), "because", "Not needed");
        assertThat(done.location()).isEqualTo(here);

        assertThat(editor.get(here).words()).contains("Discarded the draft of edition 2: Not needed");
        assertThat(editor.get(here + "/editions/2").words()).contains("Discarded", "Not needed", "Call somebody");
        assertThat(visit.as(someone.member("HCC")).get(here + "/editions/2").status())
                .isEqualTo(404);
        editor.post(here + "/draft");
        assertThat(editor.get(here + "/draft").heading()).isEqualTo("Edition 3, being written");
        assertThat(editor.get(here + "/draft").words())
                .contains("Call the police")
                .doesNotContain("Call somebody");
    }

    @Test
    void what_partners_are_reading_is_not_discarded_before_it_is_taken_back() {
        var ref = PathwayFixtures.pathway("HULL", "in_review");
        var editor = visit.as(someone.with("HCC", "pathway_editor@area:HULL"));
        assertThat(editor.get("/pathways/" + ref + "/discarding").status()).isEqualTo(404);
        assertThat(editor.post("/pathways/" + ref + "/discarding", "version", "1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void settings_apply_from_the_day_they_are_saved_and_earlier_ones_stay_on_record() {
        var coordinator = visit.as(someone.coordinator());
        var wrong = coordinator.post("/pathways/settings", "review", "0", "chase", "61", "policy", "x");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors())
                .containsExactly(
                        "Enter a number of months from 1 to 36",
                        "Enter a number of days from 1 to 60",
                        "Enter a number of days from 1 to 60");
        assertThat(wrong.html().select("input[name=policy]").val()).isEqualTo("x");
        try {
            coordinator.post("/pathways/settings", "review", "9", "chase", "28", "policy", "7");
            assertThat(coordinator.get("/pathways/settings").words())
                    .contains("9 months", "6 months", "1 January 2020");
            var ref = PathwayFixtures.pathway("HULL", "published");
            assertThat(visit.as(someone.with("HCC", "pathway_reviewer@area:HULL"))
                            .get("/pathways/" + ref + "/confirmation")
                            .html()
                            .select("main time")
                            .attr("datetime"))
                    .isEqualTo(LocalDate.now(Clocks.LONDON).plusMonths(9).toString());
        } finally {
            OWNER.sql("delete from pathways.setting where from_date > date '2020-01-01'")
                    .update();
        }
    }
}
