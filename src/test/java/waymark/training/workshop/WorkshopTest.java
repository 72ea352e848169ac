package waymark.training.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.training.TrainingFixtures;

/// A workshop in a room: telephones without an account answer and vote, the facilitator shows and removes, and every
/// gap becomes something.
@WaymarkTest
class WorkshopTest {

    @Autowired
    TrainingFixtures training;

    @Autowired
    WorkshopFixtures rooms;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    WorkshopJob job;

    private Actor.Person trainer;
    private WorkshopFixtures.Running room;

    @BeforeEach
    void a_workshop_that_runs() {
        trainer = training.trainer("HULL");
        room = rooms.begun(trainer, "HULL");
    }

    private Visit.Answer look(String path) {
        return visit.asNobody().get(path);
    }

    private JdbcClient owner() {
        return training.owner();
    }

    @Test
    void a_telephone_joins_with_the_code_and_sees_the_stage_that_is_on_and_no_later_one() {
        assertThat(visit.asNobody()
                        .post("/workshop", "code", room.code().toLowerCase(java.util.Locale.ROOT), "group", "9")
                        .errors())
                .containsExactly("The groups are numbered from 1 to 4");
        var phone = room.phone(2);
        assertThat(look(phone).words())
                .contains("A neighbour calls about a house.", "What would you do first?", "Group 2")
                .doesNotContain("Two people would like to talk.", "Give the groups time.", "Is anybody in danger now?");
        room.sends("/steps", "step", "next");
        assertThat(look(phone).words()).contains("Two people would like to talk.");
        assertThat(look(room.screen()).words())
                .contains("Two people would like to talk.", room.code().substring(0, 3));
    }

    @Test
    void a_code_that_is_wrong_or_over_opens_nothing() {
        assertThat(visit.asNobody()
                        .post("/workshop", "code", "CCC CCCC", "group", "1")
                        .errors())
                .containsExactly("Check the code. No workshop has this code now");
        assertThat(visit.asNobody()
                        .post("/workshop", "code", "O0I1", "group", "1")
                        .status())
                .isEqualTo(422);
        owner().sql("update training.workshop set code_until = now() - interval '1 minute' where ref = ?")
                .param(room.ref())
                .update();
        assertThat(visit.asNobody()
                        .post("/workshop", "code", room.code(), "group", "1")
                        .status())
                .isEqualTo(422);
        assertThat(look("/workshop/at/AAAAAAAAAAAAAAAAAAAAAA").status()).isEqualTo(410);
        assertThat(look("/workshop/at/nothing").status()).isEqualTo(410);
    }

    @Test
    void another_code_keeps_telephones_that_joined_and_lets_nobody_in_with_the_old_one() {
        var phone = room.phone(1);
        room.sends("/groups", "groups", "4", "another", "yes");
        assertThat(look(phone).status()).isEqualTo(200);
        assertThat(visit.asNobody()
                        .post("/workshop", "code", room.code(), "group", "1")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void sixty_telephones_answer_at_once_and_send_again_and_exactly_sixty_answers_are_kept() throws Exception {
        var phones = new ArrayList<String>();
        for (int number = 0; number < 60; number++) {
            phones.add(room.phone(1 + number % 4));
        }
        var sends = new ArrayList<Callable<Integer>>();
        for (int number = 0; number < 60; number++) {
            var phone = phones.get(number);
            var id = UUID.randomUUID();
            var words = "Answer " + number;
            for (int time = 0; time < (number % 5 == 0 ? 3 : 1); time++) {
                sends.add(() -> room.answers(phone, id, 1, words).status());
            }
        }
        try (var senders = Executors.newFixedThreadPool(16)) {
            for (var answer : senders.invokeAll(sends)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(room.kept()).isEqualTo(60);
    }

    @Test
    void answers_are_seen_by_others_once_they_are_released_and_gone_from_every_screen_once_removed() {
        var one = room.phone(1);
        var two = room.phone(2);
        var screen = room.screen();
        var id = UUID.randomUUID();
        assertThat(room.answers(one, id, 1, "Ask whether anybody is in danger").words())
                .contains("Received.");
        room.answers(one, id, 1, "Other words under the same key");
        for (var page : List.of(one, two, screen)) {
            assertThat(look(page).words()).doesNotContain("anybody is in danger");
        }
        assertThat(visit.as(trainer).get(room.path()).words())
                .contains("Ask whether anybody is in danger")
                .doesNotContain("Other words");
        var before = mark(two);
        room.sends("/releases", "question", "1-1", "shown", "yes");
        assertThat(mark(two)).isNotEqualTo(before);
        for (var page : List.of(one, two, screen)) {
            assertThat(look(page).words()).contains("Ask whether anybody is in danger");
        }
        var shown = mark(two);
        room.sends("/removals", "answer", id.toString());
        assertThat(mark(two)).isNotEqualTo(shown);
        for (var page : List.of(one, two, screen)) {
            assertThat(look(page).words()).doesNotContain("anybody is in danger");
        }
        assertThat(owner().sql("select words from training.workshop_answer where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(room.kept()).isEqualTo(1);
    }

    private String mark(String phone) {
        var answer = visit.asNobody().postWithoutToken(phone + "/mark").response();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void an_answer_is_refused_at_its_field_and_nothing_typed_is_lost() {
        var phone = room.phone(1);
        assertThat(room.answers(phone, UUID.randomUUID(), 1, " ").errors()).containsExactly("Write your answer");
        var tooLong = "x".repeat(2_001);
        var refused = room.answers(phone, UUID.randomUUID(), 1, tooLong);
        assertThat(refused.errors()).containsExactly("Answer must be 2,000 characters or fewer");
        assertThat(refused.html().select("textarea").text()).isEqualTo(tooLong);
        assertThat(room.answers(phone, UUID.randomUUID(), 2, "To a stage that is to come")
                        .status())
                .isEqualTo(422);
        assertThat(room.kept()).isZero();
    }

    @Test
    void what_a_group_wrote_on_paper_is_the_same_record() {
        assertThat(room.sends("/answers", "question", "1-1", "group", "3", "words", "")
                        .errors())
                .containsExactly("Type what the group wrote");
        room.sends("/answers", "question", "1-1", "group", "3", "words", "From paper");
        room.sends("/releases", "question", "1-1", "shown", "yes");
        assertThat(look(room.phone(1)).words()).contains("Group 3 From paper");
    }

    @Test
    void each_telephone_has_one_vote_for_a_gap_and_votes_of_merged_gaps_count_once() {
        int night = room.gap("Nobody to call at night");
        int evening = room.gap("No line in the evening");
        int other = room.gap("A leaflet in Romanian");
        room.sends("/steps", "step", "vote");
        var one = room.phone(1);
        var two = room.phone(1);
        for (int time = 0; time < 2; time++) {
            visit.asNobody().post(one + "/votes", "gap", room.gapKey(night), "gap", room.gapKey(evening));
        }
        visit.asNobody().post(two + "/votes", "gap", room.gapKey(evening), "gap", room.gapKey(other));
        visit.asNobody().post(two + "/votes", "gap", room.gapKey(evening));
        assertThat(look(two).html().select("input[checked]").size()).isEqualTo(1);
        room.sends("/gaps/" + evening, "version", "1", "becomes", "MERGE", "into", room.gapKey(night));
        assertThat(votes(night)).isEqualTo("2 votes");
        assertThat(votes(other)).isEqualTo("0 votes");
        room.sends("/steps", "step", "next");
        visit.asNobody().post(two + "/votes", "gap", room.gapKey(other));
        assertThat(votes(other)).isEqualTo("0 votes");
    }

    private String votes(int gap) {
        return visit.as(trainer)
                .get(room.path() + "/gaps/" + gap)
                .html()
                .select("main p.govuk-body")
                .first()
                .ownText();
    }

    private String[] action(String... more) {
        var due = LocalDate.now().plusMonths(2);
        var fields = new ArrayList<>(List.of(
                "becomes",
                "ACTION",
                "title",
                "Name a line for the night",
                "area",
                "HULL",
                "owner",
                "HCC",
                "objective",
                "SP1.1",
                "due-day",
                Integer.toString(due.getDayOfMonth()),
                "due-month",
                Integer.toString(due.getMonthValue()),
                "due-year",
                Integer.toString(due.getYear())));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    @Test
    void a_gap_becomes_an_action_in_the_plan_of_the_area_and_its_lead_is_told() {
        int gap = room.gap("Nobody to call at night");
        var lead = someone.with("HCC", "area_lead@area:HULL");
        assertThat(room.sends("/gaps/" + gap, "version", "1", "becomes", "ACTION")
                        .errors())
                .contains(
                        "Say what will be done", "Choose the organisation that answers for it", "Choose an objective");
        room.sends("/gaps/" + gap, with("1", action()));
        var ref = owner().sql("select action from training.gap where id = cast(? as uuid)")
                .param(room.gapKey(gap))
                .query(String.class)
                .single();
        assertThat(visit.as(lead).get("/actions/" + ref).words())
                .contains("Name a line for the night", "Nobody to call at night", room.ref());
        assertThat(visit.as(lead).get("/notices").words()).contains("A workshop added " + ref + " to the plan");
        assertThat(room.sends("/gaps/" + gap, "version", "2", "becomes", "SET_ASIDE", "reason", "No")
                        .status())
                .isEqualTo(422);
    }

    private static String[] with(String version, String... fields) {
        var all = new ArrayList<>(List.of("version", version));
        all.addAll(List.of(fields));
        return all.toArray(String[]::new);
    }

    @Test
    void a_trainer_of_one_area_adds_nothing_to_the_plan_of_another() {
        int gap = room.gap("Nobody to call at night");
        var fields = action();
        fields[5] = "NORTH_LINCOLNSHIRE";
        assertThat(room.sends("/gaps/" + gap, with("1", fields)).errors())
                .contains("Choose the area whose plan it is in");
    }

    @Test
    void a_review_waits_for_the_leads_of_the_organisation_and_its_result_is_kept() {
        int gap = room.gap("The pathway says nothing of the night");
        var due = LocalDate.now().plusMonths(1);
        room.sends(
                "/gaps/" + gap,
                "version",
                "1",
                "becomes",
                "REVIEW",
                "of",
                "PATHWAY",
                "what",
                "Adults at risk",
                "reviewer",
                "HCC",
                "reviewDue-day",
                Integer.toString(due.getDayOfMonth()),
                "reviewDue-month",
                Integer.toString(due.getMonthValue()),
                "reviewDue-year",
                Integer.toString(due.getYear()));
        var lead = visit.as(someone.with("HCC", "organisation_lead@organisation:HCC"));
        var path = "/training/reviews/" + room.gapKey(gap);
        assertThat(lead.get("/").words()).contains("Look at a pathway again: Adults at risk");
        assertThat(lead.get("/training/reviews").words()).contains("Adults at risk");
        assertThat(lead.post(path, "version", "2", "result", "").errors())
                .containsExactly("Say what came of looking at it again");
        lead.post(path, "version", "2", "result", "A line for the night is in it now");
        assertThat(visit.as(trainer).get(room.path()).words()).contains("A line for the night is in it now");
        var other = visit.as(someone.with("ERYC", "organisation_lead@organisation:ERYC"));
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get("/training/reviews").words()).doesNotContain("Adults at risk");
    }

    @Test
    void a_workshop_ends_once_something_became_of_every_gap_and_its_sheet_says_what() {
        int gap = room.gap("A leaflet in Romanian");
        var phone = room.phone(1);
        room.answers(phone, UUID.randomUUID(), 1, "Call the helpline");
        assertThat(room.sends("/end").errors())
                .containsExactly("Decide what is done about the one open gap, or set it aside with a reason");
        room.sends("/gaps/" + gap, "version", "1", "becomes", "SET_ASIDE", "reason", "There is one already");
        room.sends("/end");
        assertThat(visit.as(trainer).get(room.path()).words()).contains("Ended", "Call the helpline");
        assertThat(room.answers(phone, UUID.randomUUID(), 1, "Too late").status())
                .isEqualTo(410);
        var sheet = look(phone).html().select("a[href^=/workshop/sheet/]").attr("href");
        assertThat(look(sheet).words()).contains("A leaflet in Romanian", "Set aside: There is one already", "999");
        assertThat(look(sheet + "/pdf").response().getContentType()).isEqualTo("application/pdf");
        assertThat(owner().sql("select state from training.session where ref = ?")
                        .param(room.ref())
                        .query(String.class)
                        .single())
                .isEqualTo("ENDED");
        owner().sql("update training.workshop set sheet_until = current_date - 1 where ref = ?")
                .param(room.ref())
                .update();
        assertThat(look(sheet).status()).isEqualTo(410);
        assertThat(look(sheet + "/pdf").status()).isEqualTo(404);
    }

    @Test
    void an_hour_after_the_end_nothing_says_which_telephone_sent_what() {
        room.answers(room.phone(1), UUID.randomUUID(), 1, "Call the helpline");
        int gap = room.gap("A leaflet in Romanian");
        room.sends("/steps", "step", "vote");
        var phone = room.phone(1);
        visit.asNobody().post(phone + "/votes", "gap", room.gapKey(gap));
        room.sends("/gaps/" + gap, "version", "1", "becomes", "SET_ASIDE", "reason", "There is one already");
        room.sends("/end");
        run();
        assertThat(devices()).isEqualTo(2);
        owner().sql("update training.workshop set ended_at = now() - interval '2 hours' where ref = ?")
                .param(room.ref())
                .update();
        run();
        assertThat(devices()).isZero();
        assertThat(owner().sql("""
                select count(*) from training.workshop_answer a join training.workshop w on w.session = a.session
                 where w.ref = ? and a.device is not null
                """).param(room.ref()).query(Integer.class).single())
                .isZero();
        assertThat(room.kept()).isEqualTo(1);
        assertThat(votesOnRecord()).contains("1 vote");
        assertThat(look(phone).status()).isEqualTo(410);
    }

    private String votesOnRecord() {
        return visit.as(trainer).get(room.path()).words();
    }

    @Test
    void a_workshop_that_nobody_ended_ends_by_itself_and_its_answers_go_after_two_years() {
        room.answers(room.phone(1), UUID.randomUUID(), 1, "Call the helpline");
        owner().sql("""
                update training.workshop set began_at = now() - interval '26 hours', code_until = now() - interval '14 hours' where ref = ?
                """).param(room.ref()).update();
        run();
        assertThat(visit.as(trainer).get(room.path()).words()).contains("Ended");
        owner().sql("update training.workshop set ended_at = ? where ref = ?")
                .param(java.sql.Timestamp.from(Instant.now().minus(Duration.ofDays(800))))
                .param(room.ref())
                .update();
        var system = Actor.system(WorkshopJob.ANSWERS);
        CurrentActor.run(system, () -> job.delete(system));
        assertThat(room.kept()).isZero();
    }

    private void run() {
        var system = Actor.system(WorkshopJob.NAME);
        CurrentActor.run(system, () -> job.run(system));
    }

    private int devices() {
        return owner().sql("""
                select count(*) from training.workshop_device d join training.workshop w on w.session = d.session where w.ref = ?
                """).param(room.ref()).query(Integer.class).single();
    }

    @Test
    void two_facilitators_take_a_step_once() {
        int version = room.version();
        var one = visit.as(trainer);
        one.post(room.path() + "/steps", "version", Integer.toString(version), "step", "next");
        one.post(room.path() + "/steps", "version", Integer.toString(version), "step", "next");
        assertThat(look(room.phone(1)).words()).contains("Two people would like to talk.");
        assertThat(owner().sql("select state from training.workshop where ref = ?")
                        .param(room.ref())
                        .query(String.class)
                        .single())
                .isEqualTo("STAGES");
    }

    @Test
    void a_trainer_of_another_area_sees_nothing_of_it() {
        var other = visit.as(training.trainer("NORTH_LINCOLNSHIRE"));
        assertThat(other.get(room.path()).status()).isEqualTo(404);
        assertThat(other.get(room.path() + "/mark").status()).isEqualTo(404);
        assertThat(other.post(room.path() + "/steps", "version", "1", "step", "next")
                        .status())
                .isEqualTo(404);
    }
}
