package waymark.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

@WaymarkTest
class NoticesTest {

    @Autowired
    NoticeApi desk;

    @Autowired
    PersonalNotices notices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void each_person_is_told_once_and_sees_nobody_elses_notices() {
        var coordinator = someone.coordinator();
        var lead = someone.areaLead("HULL");
        var other = someone.areaLead("HULL");

        tell(coordinator, List.of(lead.id(), lead.id()), "The return of Hull is due on 14 January", "/account");

        assertThat(visit.as(lead).get("/notices").html().select(".waymark-notice"))
                .hasSize(1);
        assertThat(visit.as(lead).get("/notices").html().select(".waymark-account__count"))
                .hasSize(1);
        assertThat(visit.as(other).get("/notices").words()).contains("No notices yet");
    }

    @Test
    void following_a_notice_marks_it_read_and_leads_to_what_it_is_about() {
        var lead = someone.areaLead("HULL");
        tell(someone.coordinator(), List.of(lead.id()), "RT-0001 was sent back with reasons", "/account?x=1");
        var browser = visit.as(lead);
        var link = browser.get("/notices").html().select(".waymark-notice a").attr("href");

        var opened = browser.get(link);

        assertThat(opened.location()).isEqualTo("/account?x=1");
        assertThat(browser.get("/notices").html().select(".govuk-tag")).isEmpty();
    }

    @Test
    void a_notice_of_somebody_else_does_not_exist() {
        var lead = someone.areaLead("HULL");
        tell(someone.coordinator(), List.of(lead.id()), "RT-0002 was accepted", "/account");
        var link = visit.as(lead)
                .get("/notices")
                .html()
                .select(".waymark-notice a")
                .attr("href");
        var stranger = visit.as(someone.member("HCC"));

        assertThat(stranger.get(link).status()).isEqualTo(404);
        assertThat(stranger.post(link + "/reading").status()).isEqualTo(404);
        assertThat(stranger.get("/notices/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void one_or_all_can_be_marked_as_read_without_being_followed() {
        var lead = someone.areaLead("HULL");
        var coordinator = someone.coordinator();
        tell(coordinator, List.of(lead.id()), "One", "/account");
        tell(coordinator, List.of(lead.id()), "Two", "/account");
        tell(coordinator, List.of(lead.id()), "Three", "/account");
        var browser = visit.as(lead);
        var one = browser.get("/notices").html().select(".waymark-notice form").attr("action");

        browser.post(one);
        assertThat(browser.get("/notices").html().select(".waymark-notice .govuk-tag"))
                .hasSize(2);
        assertThat(browser.post("/notices/reading").location()).isEqualTo("/notices");

        assertThat(browser.get("/notices").html().select(".waymark-notice .govuk-tag"))
                .isEmpty();
    }

    @Test
    void what_is_done_asks_nobody_any_more_and_what_came_of_it_is_new() {
        var lead = someone.areaLead("HULL");
        var coordinator = someone.coordinator();
        tell(coordinator, List.of(lead.id()), "HO-0000001 waits for your answer", "/handover/HO-0000001/receiver");
        tell(coordinator, List.of(lead.id()), "HO-0000001 is one of those that wait", "/handover/watch");
        tell(coordinator, List.of(lead.id()), "HO-0000002 waits for your answer", "/handover/HO-0000002");
        assertThat(CurrentActor.as(lead, () -> notices.unread(lead))).isEqualTo(3);

        CurrentActor.run(
                coordinator,
                () -> transaction.executeWithoutResult(_ -> {
                    desk.done(new Ref("HO-0000001"));
                    desk.tell(coordinator, List.of(lead.id()), "HO-0000001 was accepted", "/handover/HO-0000001");
                }));

        assertThat(visit.as(lead)
                        .get("/notices")
                        .html()
                        .select(".waymark-notice .govuk-tag")
                        .eachText())
                .containsExactly("New", "New", "Done", "Done");
        assertThat(CurrentActor.as(lead, () -> notices.unread(lead))).isEqualTo(2);
    }

    @Test
    void a_part_of_it_is_done_by_itself() {
        var lead = someone.areaLead("HULL");
        var coordinator = someone.coordinator();
        tell(coordinator, List.of(lead.id()), "RP-0000001 has a message", "/reports/RP-0000001");
        tell(coordinator, List.of(lead.id()), "The desk asks about RP-0000001", "/identities/RP-0000001");

        CurrentActor.run(
                coordinator,
                () -> transaction.executeWithoutResult(_ -> desk.done(new Ref("RP-0000001"), "/identities/")));

        assertThat(visit.as(lead)
                        .get("/notices")
                        .html()
                        .select(".waymark-notice .govuk-tag")
                        .eachText())
                .containsExactly("Done", "New");
    }

    @Test
    void a_long_list_comes_in_pages_newest_first() {
        var lead = someone.areaLead("HULL");
        for (int number = 1; number <= 27; number++) {
            tell(someone.coordinator(), List.of(lead.id()), "Notice number " + number, "/account");
        }
        var browser = visit.as(lead);

        assertThat(browser.get("/notices").html().select(".waymark-notice a").eachText())
                .hasSize(25)
                .first()
                .isEqualTo("Notice number 27");
        assertThat(browser.get("/notices?page=2")
                        .html()
                        .select(".waymark-notice a")
                        .eachText())
                .containsExactly("Notice number 2", "Notice number 1");
    }

    @Test
    void what_was_told_falls_with_the_act_it_tells_of() {
        var lead = someone.areaLead("HULL");
        var coordinator = someone.coordinator();

        CurrentActor.run(
                coordinator,
                () -> transaction.executeWithoutResult(state -> {
                    desk.tell(coordinator, List.of(lead.id()), "Never happened", "/account");
                    state.setRollbackOnly();
                }));

        assertThat(visit.as(lead).get("/notices").words()).contains("No notices yet");
    }

    @Test
    void nobody_tells_outside_an_act_or_as_somebody_else() {
        var lead = someone.areaLead("HULL");
        var coordinator = someone.coordinator();

        assertThatThrownBy(() -> CurrentActor.run(
                        coordinator, () -> desk.tell(coordinator, List.of(lead.id()), "Outside", "/account")))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> CurrentActor.run(
                        lead,
                        () -> transaction.executeWithoutResult(
                                state -> desk.tell(coordinator, List.of(lead.id()), "Forged", "/account"))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_notice_leads_nowhere_outside_waymark() {
        var lead = someone.areaLead("HULL");
        var coordinator = someone.coordinator();

        assertThatThrownBy(() -> tell(coordinator, List.of(lead.id()), "Elsewhere", "//example.org/"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void notices_older_than_four_hundred_days_are_forgotten() {
        var lead = someone.areaLead("HULL");
        tell(someone.coordinator(), List.of(lead.id()), "Long ago", "/account");
        tell(someone.coordinator(), List.of(lead.id()), "Just now", "/account");
        TestDatabase.owner()
                .sql("update notices.notice set created_at = now() - interval '401 days' where text = 'Long ago'")
                .update();
        var clock = Actor.system("Old notices");

        CurrentActor.run(clock, () -> notices.sweep(clock));

        assertThat(visit.as(lead)
                        .get("/notices")
                        .html()
                        .select(".waymark-notice a")
                        .eachText())
                .containsExactly("Just now");
    }

    private void tell(Actor actor, List<UUID> people, String text, String path) {
        CurrentActor.run(actor, () -> transaction.executeWithoutResult(state -> desk.tell(actor, people, text, path)));
    }
}
