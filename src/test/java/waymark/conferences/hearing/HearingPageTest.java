package waymark.conferences.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.StandingForm;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.conferences.ConferenceFixtures;

/// An item is heard on one page: who is there, what is said, risks, the decision.
@WaymarkTest
class HearingPageTest {

    @Autowired
    private HearingFixtures fixtures;

    @Autowired
    private ConferenceFixtures conferences;

    @Autowired
    private Visit visit;

    @Test
    void everybody_accepts_the_statement_for_each_meeting_before_they_see_what_is_said() {
        var day = fixtures.listed("HUMBERSIDE_POLICE");
        var officer = visit.as(conferences.member("HUMBERSIDE_POLICE"));
        var statement = "/conferences/days/" + day.meeting() + "/confidentiality";

        assertThat(officer.get(day.path()).location()).isEqualTo(statement + "?item=" + day.item());
        assertThat(officer.get(day.minutes()).location()).startsWith(statement);
        assertThat(officer.get("/conferences/days/" + day.meeting() + "/minutes")
                        .location())
                .isEqualTo(statement);
        assertThat(officer.get(statement).words()).contains("What is said here stays here");
        assertThat(officer.post(statement + "?item=" + day.item(), "as", "member")
                        .errors())
                .containsExactly("Tick that you accept the statement, or leave the page");
        assertThat(officer.post(statement + "?item=" + day.item(), "as", "observer", "accept", "yes")
                        .location())
                .isEqualTo(day.path());
        assertThat(officer.get(day.path()).heading()).startsWith("1. Car wash");
        assertThat(officer.get(statement).words()).contains("You accepted this statement as an observer");
        assertThat(visit.as(day.table().chair()).get(day.path()).words()).contains("Observers:");
        assertThat(visit.as(conferences.caseworker("HUMBERCARE")).get(statement).status())
                .as("who goes to no conference")
                .isEqualTo(404);
    }

    @Test
    void when_the_item_begins_who_is_there_comes_from_the_meeting_and_is_corrected_for_the_item() {
        var day = fixtures.listed("HUMBERSIDE_POLICE", "HCC");
        fixtures.attendance(day, "HUMBERSIDE_POLICE", "deputy");
        fixtures.attendance(day, "HCC", "apology");
        var officer = fixtures.member(day, "HUMBERSIDE_POLICE");
        var chair = visit.as(day.table().chair());

        assertThat(chair.post(day.path() + "/beginning").location()).isEqualTo(day.path());
        var form = StandingForm.on(chair.get(day.path()).html(), day.path() + "/presence")
                .orElseThrow();
        assertThat(form.get("answer-HUMBERSIDE_POLICE")).containsExactly("DEPUTY");
        assertThat(form.get("who-HUMBERSIDE_POLICE")).containsExactly(officer.name());
        assertThat(form.get("answer-HCC")).containsExactly("APOLOGY");
        assertThat(form.get("answer-HUMBERCARE")).containsExactly("");

        assertThat(chair.post(
                                day.path() + "/presence",
                                form.with("answer-HCC", "PRESENT")
                                        .with("answer-HUMBERCARE", "ABSENT")
                                        .with("contribution-HUMBERSIDE_POLICE", "RESEARCH")
                                        .sent())
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(officer).get(day.path()).words())
                .contains("Deputy " + officer.name() + ". Brought: research");
        assertThat(fixtures.end(day).status()).isEqualTo(303);
    }

    @Test
    void an_item_does_not_end_before_it_is_known_who_was_there() {
        var day = fixtures.listed("HUMBERSIDE_POLICE");
        visit.as(day.table().chair()).post(day.path() + "/beginning");

        assertThat(fixtures.end(day).errors()).hasSize(2).allMatch(error -> error.contains("who reads the minutes"));
    }

    @Test
    void without_the_quorum_a_decision_needs_a_reason() {
        var day = fixtures.heardWith("HUMBERCARE");
        fixtures.needs(day, "HUMBERSIDE_POLICE");
        var chair = visit.as(day.table().chair());
        assertThat(chair.get(day.path()).html().select("#quorum").text())
                .startsWith("Quorum not reached: nobody is here from");

        assertThat(fixtures.write(day, "decision", "Visit on Friday").errors())
                .containsExactly("Enter why it is decided though the quorum is not reached");
        var path = day.path() + "/sections/decision";
        var form = StandingForm.on(chair.get(day.path()).html(), path).orElseThrow();
        assertThat(chair.post(
                                path,
                                form.with("words-decision", "Visit on Friday")
                                        .with("without-quorum", "It cannot wait")
                                        .with("dissent", "Humbercare: too early")
                                        .sent())
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(fixtures.member(day, "HUMBERCARE")).get(day.path()).words())
                .contains(
                        "Visit on Friday",
                        "Not agreed: Humbercare: too early",
                        "Decided without the quorum: It cannot wait");
    }

    @Test
    void a_risk_is_scored_again_with_its_history_and_the_highest_is_the_risk_of_the_item() {
        var day = fixtures.heardWith("HUMBERCARE");
        var chair = visit.as(day.table().chair());
        fixtures.risk(day, "Moved to another house", 2, 3);
        fixtures.risk(day, "Beaten", 4, 4);
        assertThat(chair.get(day.path()).words()).contains("Risk of the item: 16, high");

        var again = chair.get(day.path())
                .html()
                .select("#risks ~ .waymark-hearing-risks a")
                .first()
                .attr("href");
        assertThat(chair.post(again, "likelihood", "2", "impact", "4", "controls", "Moved away")
                        .status())
                .isEqualTo(303);
        assertThat(chair.get(day.path()).words()).contains("Risk of the item: 8, medium", "Earlier scores", "16, high");
        assertThat(chair.post(again, "likelihood", "9", "controls", "Kept").errors())
                .containsExactly("Choose how likely it is", "Choose how bad it would be");
        fixtures.end(day);
        assertThat(conferences.read(day.table().chair(), day.item()).riskNow()).isEqualTo(8);
    }

    @Test
    void a_correction_of_an_earlier_hearing_leaves_out_no_risk_that_was_found_since() {
        var first = fixtures.heardWith("HUMBERCARE");
        var chair = first.table().chair();
        fixtures.risk(first, "Moved to another house", 2, 3);
        fixtures.end(first);
        var owner = TestDatabase.owner();
        owner.sql("update meetings.meeting set starts_at = starts_at - interval '30 days' where ref = ?")
                .param(first.meeting().value())
                .update();
        var earlier = owner.sql("select id::text from conferences.hearing where meeting = ?")
                .param(first.meeting().value())
                .query(String.class)
                .single();
        var meeting = conferences.meeting(first.table(), 0);
        conferences.list(first.table(), first.item(), meeting);
        conferences.accepts(chair, meeting);
        var second = new HearingFixtures.Day(first.table(), first.clerk(), meeting, first.item());
        fixtures.begun(second, "HUMBERCARE");
        fixtures.risk(second, "Beaten", 4, 5);
        fixtures.end(second);
        assertThat(conferences.read(chair, first.item()).riskNow()).isEqualTo(20);

        assertThat(visit.as(chair)
                        .post(
                                first.path() + "/risks/new?hearing=" + earlier,
                                "area",
                                "In debt",
                                "likelihood",
                                "2",
                                "impact",
                                "2",
                                "controls",
                                "None")
                        .status())
                .isEqualTo(303);
        assertThat(conferences.read(chair, first.item()).riskNow()).isEqualTo(20);
    }

    @Test
    void the_page_of_the_item_says_how_far_its_hearing_is() {
        var day = fixtures.listed("HUMBERSIDE_POLICE");
        assertThat(fixtures.card(day, day.table().chair()))
                .startsWith("Planned")
                .contains("15 minutes planned");
        fixtures.begun(day, "HUMBERSIDE_POLICE");
        assertThat(fixtures.card(day, fixtures.member(day, "HUMBERSIDE_POLICE")))
                .startsWith("Being heard")
                .contains("Follow what is said");
        fixtures.end(day);
        assertThat(fixtures.card(day, day.table().chair()))
                .startsWith("Minutes not sent")
                .contains("Check and send the minutes");
        assertThat(fixtures.card(day, conferences.caseworker("HUMBERCARE")))
                .as("whose agency referred, and who goes to no conference")
                .isEmpty();
    }

    @Test
    void minutes_that_nobody_has_sent_are_a_task_for_those_who_run_the_forum() {
        var day = fixtures.heardWith("HUMBERSIDE_POLICE");
        var chair = visit.as(day.table().chair());
        var task = "Send the minutes of " + day.item();
        assertThat(chair.get("/").words()).doesNotContain(task);
        fixtures.end(day);
        assertThat(chair.get("/").words()).contains(task);
        var officer = fixtures.member(day, "HUMBERSIDE_POLICE");
        assertThat(visit.as(officer).get("/").words()).doesNotContain(task);

        TestDatabase.owner()
                .sql(
                        "update conferences.item set state = 'CLOSED', outcome = 'MANAGED', closed_on = current_date where ref = ?")
                .param(day.item().value())
                .update();
        assertThat(chair.get("/").words()).as("closed before they were sent").contains(task);
        chair.post(day.minutes());
        assertThat(conferences.told(officer)).contains("The minutes of %s are there to read".formatted(day.item()));
        assertThat(chair.get("/").words()).doesNotContain(task);
    }

    @Test
    void two_minute_takers_write_at_once_and_lose_nothing() {
        var day = fixtures.heardWith("HUMBERCARE");
        var chair = visit.as(day.table().chair());
        var clerk = visit.as(day.clerk());
        var options = day.path() + "/sections/options";
        var first = StandingForm.on(chair.get(day.path()).html(), options).orElseThrow();
        var page = clerk.get(day.path()).html();
        var second = StandingForm.on(page, options).orElseThrow();
        var strengths =
                StandingForm.on(page, day.path() + "/sections/strengths").orElseThrow();

        assertThat(chair.post(
                                options,
                                first.with("words-options", "A visit by day").sent())
                        .status())
                .isEqualTo(303);
        assertThat(clerk.post(
                                day.path() + "/sections/strengths",
                                strengths
                                        .with("words-strengths", "The sister helps")
                                        .sent())
                        .status())
                .as("another section at the same time")
                .isEqualTo(303);
        var conflict = clerk.post(
                options, second.with("words-options", "A visit by night").sent());
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.words()).contains("A visit by day").contains("A visit by night");
        var merged = StandingForm.on(conflict.html(), options).orElseThrow();
        assertThat(clerk.post(
                                options,
                                merged.with("words-options", "A visit by day or by night")
                                        .sent())
                        .status())
                .isEqualTo(303);

        var revisions = clerk.get(day.path() + "/revisions").words();
        assertThat(revisions)
                .contains(
                        "A visit by day",
                        "A visit by night",
                        "kept beside",
                        "A visit by day or by night",
                        "The sister helps");
        assertThat(chair.get(day.path()).words()).contains("A visit by day or by night", "The sister helps");
    }

    @Test
    void two_people_record_who_is_there_and_neither_undoes_the_other() {
        var day = fixtures.listed("HUMBERSIDE_POLICE", "HCC");
        var chair = visit.as(day.table().chair());
        var clerk = visit.as(day.clerk());
        var path = day.path() + "/presence";
        var first = StandingForm.on(chair.get(day.path()).html(), path).orElseThrow();
        var second = StandingForm.on(clerk.get(day.path()).html(), path).orElseThrow();

        assertThat(chair.post(path, first.with("answer-HCC", "PRESENT").sent()).status())
                .isEqualTo(303);
        var conflict = clerk.post(
                path, second.with("answer-HUMBERSIDE_POLICE", "DEPUTY").sent());
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(clerk.post(
                                path,
                                StandingForm.on(conflict.html(), path)
                                        .orElseThrow()
                                        .sent())
                        .status())
                .isEqualTo(303);
        var both = StandingForm.on(chair.get(day.path()).html(), path).orElseThrow();
        assertThat(both.get("answer-HCC")).containsExactly("PRESENT");
        assertThat(both.get("answer-HUMBERSIDE_POLICE")).containsExactly("DEPUTY");
    }
}
