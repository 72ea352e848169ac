package waymark.conferences.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestClock;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.conferences.ConferenceAfterFixtures;
import waymark.conferences.ConferenceFixtures;
import waymark.conferences.ConferenceFixtures.Table;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// Actions are given, done, chased and escalated; to whoever is kept away from the item they do not exist.
@WaymarkTest
class ConferenceActionPageTest {

    /// An agency that nobody goes to conferences for.
    private static final String EMPTY = "EMMAUS";

    @Autowired
    ConferenceFixtures conferences;

    @Autowired
    ConferenceAfterFixtures after;

    @Autowired
    ConferenceActionJob job;

    @Autowired
    ConferenceActions actions;

    @Autowired
    Visit visit;

    @Autowired
    TestClock clock;

    @AfterEach
    void back() {
        clock.back();
    }

    private static String path(Ref item) {
        return "/conferences/items/%s/actions".formatted(item);
    }

    private String give(Table table, Ref item, String agency, String person, LocalDate due) {
        return action(item, given(table, item, agency, person, due));
    }

    private String action(Ref item, Visit.Answer answer) {
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.status()).isEqualTo(303);
        return after.action(item);
    }

    private Visit.Answer given(Table table, Ref item, String agency, String person, LocalDate due) {
        return visit.as(table.chair())
                .post(
                        path(item) + "/new",
                        "agency",
                        agency,
                        "person",
                        person,
                        "what",
                        "Canarywhat to see the door is locked",
                        "dueOn-day",
                        String.valueOf(due.getDayOfMonth()),
                        "dueOn-month",
                        String.valueOf(due.getMonthValue()),
                        "dueOn-year",
                        String.valueOf(due.getYear()));
    }

    @Test
    void whoever_gives_an_action_to_an_agency_nobody_of_which_can_open_the_item_reads_that_nobody_was_told() {
        var table = after.table("OPCC");
        var item = conferences.accepted(table, after.caseworker("HUMBERCARE"), EMPTY);
        var chair = visit.as(table.chair());

        var unheard = given(table, item, EMPTY, "", LocalDate.now());
        var action = action(item, unheard);
        assertThat(chair.after(unheard).words())
                .contains("Action %s was given, but nobody was told".formatted(action), "Call them");

        var member = after.member(EMPTY);
        var heard = given(table, item, EMPTY, "", LocalDate.now());
        assertThat(chair.after(heard).words())
                .contains("Action %s was given, and whoever does it was told".formatted(action(item, heard)));
        assertThat(after.told(member, item)).hasSize(1);
    }

    private void run() {
        var system = Actor.system(ConferenceActionJob.NAME);
        CurrentActor.run(system, () -> job.run(system));
    }

    @Test
    void an_immediate_action_on_an_item_not_yet_heard_is_at_once_first_on_the_home_page_of_its_owner() {
        var table = after.table("HUMBERSIDE_POLICE", "HUMBERCARE");
        var item = conferences.accepted(table, after.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");
        var officer = after.member("HUMBERSIDE_POLICE");
        var colleague = after.member("HUMBERSIDE_POLICE");
        var other = after.member("HUMBERCARE");

        assertThat(visit.as(table.chair()).get(path(item) + "/new").words())
                .contains("Record an immediate action", "does not wait for the meeting", officer.name());
        var action = give(table, item, "HUMBERSIDE_POLICE", after.ref(officer), LocalDate.now());

        assertThat(after.told(officer, item))
                .containsExactly("Do this now: immediate action %s of %s".formatted(action, item));
        assertThat(after.told(colleague, item)).isEmpty();
        var home = visit.as(officer).get("/").words();
        assertThat(home).contains("Do the immediate action " + action).doesNotContain("Canarywhat");
        assertThat(visit.as(colleague).get("/").words()).doesNotContain(action);
        assertThat(visit.as(officer).get(path(item) + "/" + action).words()).contains("Canarywhat");
        assertThat(visit.as(other).get(path(item) + "/" + action).status())
                .as("another agency, which has not heard of it")
                .isEqualTo(404);
        run();
        assertThat(after.told(officer, item)).as("told once").hasSize(1);

        assertThat(visit.as(officer)
                        .post(path(item) + "/" + action, "version", "1")
                        .errors())
                .containsExactly("Choose how the action stands");
        assertThat(visit.as(officer)
                        .post(
                                path(item) + "/" + action,
                                "version",
                                "1",
                                "kind",
                                "DONE",
                                "doneOn-day",
                                String.valueOf(LocalDate.now().getDayOfMonth()),
                                "doneOn-month",
                                String.valueOf(LocalDate.now().getMonthValue()),
                                "doneOn-year",
                                String.valueOf(LocalDate.now().getYear()),
                                "how",
                                "Canaryhow")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(officer).get("/").words()).doesNotContain(action);
        assertThat(visit.as(table.chair()).get(path(item) + "/" + action).words())
                .contains("Canaryhow", "Done");
    }

    @Test
    void without_a_person_the_people_of_the_agency_are_told_but_nobody_who_is_kept_away() {
        var table = after.table("HUMBERSIDE_POLICE");
        var item = conferences.accepted(table, after.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");
        var officer = after.member("HUMBERSIDE_POLICE");
        var shut = after.member("HUMBERSIDE_POLICE");
        after.change("""
                insert into conferences.exclusion (id, item, person, sealed, excluded_by, excluded_by_name, excluded_at)
                select gen_random_uuid(), i.id, '%s', '\\x01', '%s', 'S', now() from conferences.item i where i.ref = :ref
                """.formatted(shut.id(), table.chair().id()), item.value());

        assertThat(visit.as(table.chair()).get(path(item) + "/new").words())
                .contains(officer.name())
                .doesNotContain(shut.name());
        var action = give(table, item, "HUMBERSIDE_POLICE", "", LocalDate.now().plusDays(3));

        assertThat(after.told(officer, item)).hasSize(1);
        assertThat(after.told(shut, item)).isEmpty();
        assertThat(visit.as(shut).get("/").words()).doesNotContain(action);
        assertThat(visit.as(shut).get("/conferences/actions/own").words()).doesNotContain(action, item.value());
        assertThat(visit.as(shut).get("/conferences/actions/own.csv").text()).doesNotContain(action);
        assertThat(visit.as(shut).get(path(item) + "/" + action).status()).isEqualTo(404);
        after.change(
                "update conferences.action set due_on = current_date - 1, chased_on = null where ref = :ref", action);
        run();
        assertThat(after.told(officer, item)).hasSize(2);
        assertThat(after.told(shut, item)).isEmpty();
    }

    @Test
    void an_action_is_chased_before_its_day_after_it_and_every_week_and_never_twice() {
        var table = after.table("HUMBERSIDE_POLICE");
        var item = conferences.accepted(table, after.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");
        var officer = after.member("HUMBERSIDE_POLICE");
        var action = give(
                table,
                item,
                "HUMBERSIDE_POLICE",
                after.ref(officer),
                LocalDate.now().plusDays(5));
        inDays(0);
        assertThat(after.told(officer, item)).as("too early").hasSize(1);
        inDays(3);
        inDays(3);
        assertThat(after.told(officer, item)).hasSize(2).last().asString().contains("is due soon");
        inDays(5);
        assertThat(after.told(officer, item)).as("on its day").hasSize(2);
        inDays(6);
        inDays(6);
        assertThat(after.told(officer, item))
                .hasSize(3)
                .last()
                .asString()
                .contains(action + " of " + item + " is overdue");
        inDays(12);
        assertThat(after.told(officer, item)).hasSize(3);
        inDays(13);
        inDays(13);
        assertThat(after.told(officer, item)).hasSize(4);
        inDays(40);
        assertThat(after.told(officer, item)).as("after weeks without a run").hasSize(5);
    }

    /// What they were told of actions that were not done: as members of their agency they hear of others too.
    private List<String> notDone(Actor.Person person) {
        return after.told(person).stream()
                .filter(text -> text.contains("was not done"))
                .toList();
    }

    /// The job runs so many days from now.
    private void inDays(int days) {
        clock.back();
        clock.moveTo(clock.instant().plus(days, ChronoUnit.DAYS));
        run();
        clock.back();
    }

    private void dueIn(String action, int days) {
        after.change(
                "update conferences.action set due_on = current_date + %d where ref = :ref".formatted(days), action);
    }

    @Test
    void circumstances_that_changed_give_a_new_day_and_only_what_was_not_done_is_escalated() {
        var table = after.table("HUMBERSIDE_POLICE");
        var item = conferences.accepted(table, after.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");
        after.heard(table, item, 12);
        var officer = after.member("HUMBERSIDE_POLICE");
        assertThat(visit.as(table.chair()).get(path(item) + "/new").words())
                .contains("Record an action", "Agreed in the meeting of");
        var action = give(
                table,
                item,
                "HUMBERSIDE_POLICE",
                after.ref(officer),
                LocalDate.now().plusDays(3));
        var where = path(item) + "/" + action;
        assertThat(visit.as(officer)
                        .post(where, "version", "1", "kind", "NOT_DONE", "whyNot", "No time")
                        .errors())
                .containsExactly("You can say this only after the day of the action has passed");
        dueIn(action, -1);
        var later = LocalDate.now().plusDays(4);
        assertThat(visit.as(officer)
                        .post(
                                where,
                                "version",
                                "1",
                                "kind",
                                "CIRCUMSTANCES",
                                "whyChanged",
                                "Canarychange",
                                "newDay-day",
                                String.valueOf(later.getDayOfMonth()),
                                "newDay-month",
                                String.valueOf(later.getMonthValue()),
                                "newDay-year",
                                String.valueOf(later.getYear()))
                        .status())
                .isEqualTo(303);
        assertThat(after.told(table.chair())).noneMatch(text -> text.contains("was not done"));
        dueIn(action, -1);
        assertThat(visit.as(officer)
                        .post(where, "version", "2", "kind", "NOT_DONE", "whyNot", "Canarywhynot")
                        .status())
                .isEqualTo(303);
        assertThat(after.told(table.chair())).containsOnlyOnce("Action %s of %s was not done".formatted(action, item));
        assertThat(visit.as(table.chair()).get(where).words())
                .contains("Canarywhynot", "The chair of the conference was told on");

        var above = parent(table);
        inDays(6);
        assertThat(notDone(above)).isEmpty();
        inDays(7);
        inDays(8);
        assertThat(notDone(above))
                .hasSize(1)
                .first()
                .asString()
                .contains(action)
                .doesNotContain(item.value());
    }

    @Test
    void an_item_that_does_not_open_keeps_nobody_from_being_reminded_or_told() {
        var table = after.table("HUMBERSIDE_POLICE");
        var item = conferences.accepted(table, after.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");
        var officer = after.member("HUMBERSIDE_POLICE");
        var above = parent(table);
        var action = give(table, item, "HUMBERSIDE_POLICE", after.ref(officer), LocalDate.now());
        dueIn(action, -1);
        visit.as(officer)
                .post(path(item) + "/" + action, "version", "1", "kind", "NOT_DONE", "whyNot", "Nobody was in");
        var other = conferences.accepted(table, after.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");
        give(
                table,
                other,
                "HUMBERSIDE_POLICE",
                after.ref(officer),
                LocalDate.now().plusDays(9));

        var key = """
                update conferences.item set wrapped = set_byte(wrapped, length(wrapped) - 1, get_byte(wrapped, length(wrapped) - 1) # 1)
                 where ref = :ref
                """;
        after.change(key, item.value());
        try {
            inDays(7);
        } finally {
            after.change(key, item.value());
        }
        assertThat(notDone(above)).hasSize(1);
        assertThat(after.told(officer, other)).hasSize(2).last().asString().contains("is due soon");
    }

    @Test
    void what_was_not_done_reaches_those_who_run_a_forum_without_a_chair() {
        var table = after.table("HUMBERSIDE_POLICE");
        after.change(
                "update conferences.forum_staff set duty = 'coordinator' where forum = :ref",
                table.forum().code());
        var item = conferences.accepted(table, after.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");
        var officer = after.member("HUMBERSIDE_POLICE");
        var action = give(table, item, "HUMBERSIDE_POLICE", after.ref(officer), LocalDate.now());
        dueIn(action, -1);
        var said = visit.as(officer)
                .post(path(item) + "/" + action, "version", "1", "kind", "NOT_DONE", "whyNot", "Nobody was in");
        assertThat(said.status()).isEqualTo(303);
        assertThat(after.told(table.chair())).containsOnlyOnce("Action %s of %s was not done".formatted(action, item));
    }

    /// Somebody who chairs the group that the forum's group reports to.
    private Actor.Person parent(Table table) {
        var chair = after.listed(conferences.member("OPCC"));
        after.change("""
                with above as (
                  insert into directory.group_ (code, name, tier, cadence, position)
                  values (:ref || '_ABOVE', 'Above', 'operational', 'as_needed', 901) returning code),
                seat as (
                  insert into directory.seat (group_code, code, title, organisation, position)
                  select code, 'CHAIR', 'Chair', 'OPCC', 1 from above returning group_code)
                update directory.group_ set parent = :ref || '_ABOVE' where code = :ref
                """, table.forum().groupCode());
        after.change("""
                insert into directory.seat_holding (id, group_code, seat_code, kind, person, from_date)
                values (gen_random_uuid(), :ref || '_ABOVE', 'CHAIR', 'holder', '%s', date '2020-01-01')
                """.formatted(chair.id()), table.forum().groupCode());
        return chair;
    }

    @Test
    void
            the_wall_shows_those_of_all_agencies_to_who_runs_the_forum_and_a_member_their_own_with_files_that_name_nobody() {
        var table = after.table("HUMBERSIDE_POLICE", "HUMBERCARE");
        var item = conferences.accepted(table, after.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");
        var officer = after.member("HUMBERSIDE_POLICE");
        var other = after.member("HUMBERCARE");
        var first = give(
                table,
                item,
                "HUMBERSIDE_POLICE",
                after.ref(officer),
                LocalDate.now().plusDays(3));
        dueIn(first, -2);
        var second = give(
                table, item, "HUMBERCARE", after.ref(other), LocalDate.now().plusDays(30));

        var wall = visit.as(table.chair()).get("/conferences/actions").words();
        assertThat(wall)
                .contains(first, second, "Overdue", "Later", officer.name())
                .doesNotContain("Canarywhat");
        assertThat(visit.as(table.chair())
                        .get("/conferences/actions?standing=LATER")
                        .words())
                .contains(second)
                .doesNotContain(first);
        assertThat(visit.as(officer).get("/conferences/actions/own").words())
                .contains(first)
                .doesNotContain(second);
        assertThat(visit.as(officer).get("/conferences/actions").status()).isEqualTo(403);
        var file = visit.as(table.chair()).get("/conferences/actions.csv").text();
        assertThat(file).contains(first, second, item.value()).doesNotContain(officer.name(), "Canarywhat");

        conferences.exclude(table, item, "HUMBERSIDE_POLICE");
        assertThat(visit.as(officer).get("/conferences/actions/own").words()).doesNotContain(first, item.value());
        assertThat(visit.as(officer).get("/").words()).doesNotContain(first);
    }

    @Test
    void actions_of_somebody_who_leaves_are_left_to_their_agency() {
        var table = after.table("HUMBERSIDE_POLICE");
        var item = conferences.accepted(table, after.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");
        var leaver = after.member("HUMBERSIDE_POLICE");
        var colleague = after.member("HUMBERSIDE_POLICE");
        var action = give(
                table,
                item,
                "HUMBERSIDE_POLICE",
                after.ref(leaver),
                LocalDate.now().plusDays(3));
        var system = Actor.system("Leaving");

        assertThat(CurrentActor.as(system, () -> actions.itemsWithActionsOf(system, leaver.id())))
                .containsExactly(item);
        var read = conferences.read(table.chair(), item);
        after.as(system, () -> actions.leaveToAgency(system, read, leaver.id()));

        assertThat(CurrentActor.as(system, () -> actions.itemsWithActionsOf(system, leaver.id())))
                .isEmpty();
        assertThat(after.told(colleague, item)).hasSize(1).first().asString().contains(action);
        assertThat(visit.as(colleague).get("/").words()).contains("Do the immediate action " + action);
    }

    @Test
    void where_its_agency_does_not_see_the_item_any_more_an_action_is_for_those_who_run_the_forum() {
        var table = after.table("HUMBERSIDE_POLICE", "OPCC");
        var item = conferences.accepted(table, after.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE", "OPCC");
        var officer = after.member("HUMBERSIDE_POLICE");
        var other = after.member("OPCC");
        var chair = visit.as(table.chair());
        var first = give(table, item, "HUMBERSIDE_POLICE", "", LocalDate.now().plusDays(3));
        var second = give(table, item, "OPCC", after.ref(other), LocalDate.now().plusDays(3));

        assertThat(chair.get(path(item) + "/" + first).words()).doesNotContain("Nobody can do this action");
        chair.post(conferences.invitation(item, "HUMBERSIDE_POLICE") + "/withdrawal");
        chair.post("/conferences/items/" + item + "/exclusions/new", "who", "organisation:OPCC", "reason", "Owns it");
        assertThat(nobody(table.chair()))
                .containsExactly(
                        "Nobody can do action %s of %s: nobody of its agency sees the item".formatted(first, item),
                        "Nobody can do action %s of %s: nobody of its agency sees the item".formatted(second, item));
        assertThat(chair.get(path(item) + "/" + first).words())
                .contains("Nobody can do this action", "Give it to another agency", "It is not needed any more");
        inDays(2);
        inDays(5);
        assertThat(nobody(table.chair()))
                .as("two days before, and when it is late")
                .hasSize(6);
        for (var away : List.of(officer, other)) {
            assertThat(after.told(away, item)).isEmpty();
            assertThat(visit.as(away).get(path(item) + "/" + first).status()).isEqualTo(404);
        }
    }

    private List<String> nobody(Actor.Person person) {
        return after.told(person).stream()
                .filter(text -> text.startsWith("Nobody can do"))
                .toList();
    }

    @Test
    void what_somebody_who_is_kept_away_was_to_do_is_left_to_their_agency() {
        var table = after.table("HUMBERSIDE_POLICE");
        var item = conferences.accepted(table, after.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");
        var officer = after.member("HUMBERSIDE_POLICE");
        var colleague = after.member("HUMBERSIDE_POLICE");
        var action = give(
                table,
                item,
                "HUMBERSIDE_POLICE",
                after.ref(officer),
                LocalDate.now().plusDays(3));

        visit.as(officer).post("/conferences/items/" + item + "/interest", "reason", "A cousin");

        assertThat(after.told(colleague, item))
                .containsExactly("Action %s of %s needs somebody else of your organisation".formatted(action, item));
        assertThat(visit.as(colleague).get("/").words()).contains("Do the immediate action " + action);
        assertThat(after.told(officer, item)).isEmpty();
        assertThat(nobody(table.chair())).isEmpty();
    }

    @Test
    void an_agency_that_only_referred_does_its_own_actions() {
        var table = after.table();
        var item = conferences.accepted(table, after.caseworker("HUMBERCARE"));
        var colleague = after.member("HUMBERCARE");
        var action = give(table, item, "HUMBERCARE", "", LocalDate.now());
        visit.as(table.chair()).post(conferences.invitation(item, "HUMBERCARE") + "/withdrawal");

        assertThat(nobody(table.chair())).isEmpty();
        var own = visit.as(colleague);
        assertThat(own.get("/").words()).contains("Do the immediate action " + action);
        assertThat(own.get(path(item) + "/" + action).words()).contains("Canarywhat");
        assertThat(own.post(path(item) + "/" + action, "version", "1", "kind", "DONE")
                        .errors())
                .contains("Enter how it was done, and what came of it");
    }

    @Test
    void no_action_is_given_before_the_referral_is_accepted_or_to_an_agency_that_is_not_round_the_table() {
        var table = after.table("HUMBERSIDE_POLICE");
        var referred = conferences.referred(table, after.caseworker("HUMBERCARE"));
        assertThat(visit.as(table.chair()).get(path(referred) + "/new").status())
                .isEqualTo(303);
        var item = conferences.accepted(table, after.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");
        assertThat(visit.as(table.chair())
                        .post(path(item) + "/new", "agency", "HCC", "what", "x")
                        .errors())
                .contains("Choose the agency that does it");
        assertThat(visit.as(after.member("HUMBERSIDE_POLICE"))
                        .get(path(item) + "/new")
                        .status())
                .isEqualTo(404);
    }
}
