package waymark.directory.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.LiveDuties;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.conferences.ConferenceFixtures;
import waymark.intelligence.operations.OperationFixtures;
import waymark.kernel.Actor;
import waymark.pathways.editions.PathwayFixtures;
import waymark.training.champions.ChampionFixtures;

/// Whatever somebody holds, whoever records their leaving, whomever they choose and whichever day it is:
/// after it nothing in any module waits on the one who left.
@WaymarkTest
class NothingIsOrphanedTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Autowired
    private OffboardingFixtures leavers;

    @Autowired
    private CaseFixtures cases;

    @Autowired
    private ConferenceFixtures conferences;

    @Autowired
    private ChampionFixtures champions;

    @Autowired
    private OperationFixtures operations;

    @Autowired
    private Clock clock;

    @AfterEach
    void restore() {
        leavers.objectivesAsTheyWere();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void nothing_waits_on_somebody_who_left(int seed) {
        var random = new Random(seed);
        var today = LocalDate.now(clock);
        var colleague = leavers.listed("HCC", "first_responder@organisation:HCC", "pathway_editor@area:HULL");
        var person = leavers.listed("HCC", "first_responder@organisation:HCC", "pathway_editor@area:HULL");
        for (int things = 2 + random.nextInt(5); things > 0; things--) {
            give(random, person, colleague);
        }
        var last = today.plusDays(random.nextInt(-40, 40));
        var actor = random.nextBoolean() ? someone.coordinator() : someone.organisationLead("HCC");
        var browser = visit.as(actor);
        var path = leavers.path(person);
        var page = browser.get(path);
        var sent = browser.post(path, chosen(random, page, last));
        for (int more = 0; more < 3 && sent.status() != 303; more++) {
            sent = browser.post(path, chosen(random, sent, last)); // an earlier day brought more to light
        }
        assertThat(sent.status()).as("%s: %s", seed, sent.errors()).isEqualTo(303);
        assertThat(LiveDuties.of(person.id(), last)).as("seed %s", seed).isEmpty();
        assertThat(browser.get(path).html().select("main select")).isEmpty();
    }

    private void give(Random random, Actor.Person person, Actor.Person colleague) {
        switch (random.nextInt(10)) {
            case 0 -> leavers.sits(person, leavers.group(), "CHAIR", "holder", LONG_AGO);
            case 1 -> {
                var group = leavers.group();
                leavers.sits(
                        person, group, "COUNCIL", "holder", LocalDate.now(clock).plusDays(20));
                leavers.sits(colleague, group, "COUNCIL", "deputy", LONG_AGO);
            }
            case 2 -> leavers.covers(person, colleague, LONG_AGO);
            case 3 -> leavers.action(person);
            case 4 -> leavers.answersFor(person, "SP2.1");
            case 5 -> PathwayFixtures.asked("HULL", person);
            case 6 -> leavers.accepts(person);
            case 7 -> leavers.seesTo(person);
            case 8 -> cases.open(person, Route.CHILD);
            default -> leavers.hands(person);
        }
    }

    private static String[] chosen(Random random, Visit.Answer page, LocalDate last) {
        var more = new ArrayList<String>();
        for (var select : page.html().select("main select:not(#everything)")) {
            var offered = select.select("option:not([value=''])").eachAttr("value");
            more.addAll(List.of(select.attr("name"), offered.get(random.nextInt(offered.size()))));
        }
        return OffboardingFixtures.filled(page, last, "", more.toArray(String[]::new));
    }

    /// The law is carried into the guidance by somebody, whoever leaves: this cannot be left to nobody.
    @Test
    void what_a_change_of_policy_asks_goes_to_somebody_and_never_to_nobody() {
        var colleague = leavers.listed("HCC");
        var person = leavers.listed("HCC");
        var change = leavers.seesTo(person);
        var browser = visit.as(someone.coordinator());
        var path = leavers.path(person);
        var page = browser.get(path);
        var today = LocalDate.now(clock);

        assertThat(page.html().select("main h2").eachText()).contains("Policy change items they own");
        assertThat(browser.post(path, OffboardingFixtures.filled(page, today, PersonOffboarding.NOBODY))
                        .status())
                .isEqualTo(422);
        var link = leavers.link(colleague);
        assertThat(browser.post(
                                path,
                                OffboardingFixtures.filled(
                                        page, today, link.ref().value()))
                        .status())
                .isEqualTo(303);
        assertThat(LiveDuties.of(person.id(), today)).isEmpty();
        assertThat(browser.get("/policy-changes/" + change).words()).contains(link.name());
    }

    /// The term ends with the last day, and whoever follows is proposed.
    @Test
    void what_somebody_is_champion_of_ends_with_their_last_day_and_the_next_is_proposed() {
        var colleague = leavers.listed("HCC");
        var person = leavers.listed("HCC");
        var ref = champions.serving(
                person, "HOUSING", "HULL", LocalDate.now(clock).minusDays(40));
        var browser = visit.as(someone.organisationLead("HCC"));
        var path = leavers.path(person);
        var page = browser.get(path);
        var today = LocalDate.now(clock);
        assertThat(page.html().select("main h2").eachText()).contains("Champion of the partnership");
        var link = leavers.link(colleague);
        assertThat(browser.post(
                                path,
                                OffboardingFixtures.filled(
                                        page, today, link.ref().value()))
                        .status())
                .isEqualTo(303);
        assertThat(LiveDuties.of(person.id(), today)).isEmpty();
        assertThat(browser.get("/champions?state=proposed").words()).contains(link.name());
        assertThat(browser.get("/champions/" + ref).words()).contains("Leaves the organisation");
    }

    /// By reference alone: who records a leaving sees nothing of an operation.
    @Test
    void an_operation_goes_to_a_colleague_and_a_task_in_another_ends() {
        var colleague = leavers.listed("HCC", "operation_lead@partnership");
        var person = leavers.listed("HCC");
        var led = operations.operation(person, "PLANNED");
        var other = operations.operation(operations.lead("GLAA"), "PLANNED");
        operations.partner(other, person);
        operations.community(person, "HULL");
        var browser = visit.as(someone.organisationLead("HCC"));
        var path = leavers.path(person);
        var page = browser.get(path);
        var today = LocalDate.now(clock);
        assertThat(page.words()).contains("Lead of an operation", led.ref()).doesNotContain("Sample operation");
        var link = leavers.link(colleague);
        var left = browser.post(
                path, OffboardingFixtures.filled(page, today, link.ref().value()));
        assertThat(left.errors()).isEmpty();
        assertThat(left.status()).isEqualTo(303);
        assertThat(LiveDuties.of(person.id(), today)).isEmpty();
        assertThat(visit.as(colleague).get(led.path()).words()).contains("Another person leads it");
    }

    /// By reference alone: who records a leaving sees nothing of a case.
    @Test
    void a_case_goes_to_somebody_who_works_on_cases() {
        var colleague = leavers.listed("HCC", "caseworker@organisation:HCC");
        var person = leavers.listed("HCC", "caseworker@organisation:HCC");
        var details = cases.details();
        var ref = cases.open(person, Route.CHILD, details);
        var browser = visit.as(someone.organisationLead("HCC"));
        var path = leavers.path(person);
        var page = browser.get(path);
        var today = LocalDate.now(clock);

        assertThat(page.words()).contains("Cases they own", ref.value()).doesNotContain(details.firstName());
        assertThat(browser.post(path, OffboardingFixtures.filled(page, today, PersonOffboarding.NOBODY))
                        .status())
                .isEqualTo(422);
        var next = leavers.link(colleague).ref().value();
        assertThat(browser.post(
                                path,
                                OffboardingFixtures.filled(
                                        page, today, PersonOffboarding.NOBODY, name(page, "cases"), next))
                        .status())
                .isEqualTo(303);
        assertThat(LiveDuties.of(person.id(), today)).isEmpty();
        assertThat(visit.as(colleague).get("/cases/" + ref + "/members").words())
                .contains("You are its owner", details.firstName());
        assertThat(visit.as(person).get("/cases/" + ref).status()).isNotEqualTo(200);
    }

    @Test
    void a_forum_goes_to_somebody_who_may_run_conferences() {
        var colleague = leavers.listed("HCC", "conference_coordinator@area:HULL");
        var person = leavers.listed("HCC", "conference_chair@area:HULL");
        var table = conferences.table("HCC");
        conferences.named(table, person);
        var browser = visit.as(someone.coordinator());
        var path = leavers.path(person);
        var page = browser.get(path);
        var today = LocalDate.now(clock);

        assertThat(page.words())
                .contains("Conferences they chair or coordinate", table.forum().name());
        var next = leavers.link(colleague).ref().value();
        assertThat(browser.post(
                                path,
                                OffboardingFixtures.filled(
                                        page, today, PersonOffboarding.NOBODY, name(page, "forums"), next))
                        .status())
                .isEqualTo(303);
        assertThat(LiveDuties.of(person.id(), today)).isEmpty();
        assertThat(browser.get(table.forum().path()).words())
                .contains(leavers.link(colleague).name());
    }

    @Test
    void nobody_is_shown_where_somebody_looks_for_whom_to_ask() {
        var colleague = leavers.listed("HCC", "first_responder@organisation:HCC", "pathway_editor@area:HULL");
        var person = leavers.withEverything(colleague);
        var name = leavers.link(person).name();
        var browser = visit.as(someone.coordinator());
        var day = LocalDate.now(clock).minusDays(1);
        var done = browser.post(
                leavers.path(person),
                OffboardingFixtures.filled(
                        browser.get(leavers.path(person)),
                        day,
                        PersonOffboarding.NOBODY,
                        name(browser.get(leavers.path(person)), "sent"),
                        leavers.link(colleague).ref().value()));
        assertThat(done.status()).as("%s", done.errors()).isEqualTo(303);
        for (var path : List.of(
                "/contacts?area=HULL",
                "/contacts/posts",
                "/contacts/sheets/HULL",
                "/contacts/absences",
                "/directory/structure",
                "/directory/organisations/HCC",
                "/handover/watch",
                "/")) {
            assertThat(browser.get(path).words()).as(path).doesNotContain(name);
        }
        var editor = visit.as(someone.with("HCC", "pathway_editor@area:HULL"));
        assertThat(editor.get("/").words()).contains("Continue “Sample pathway”, edition 1");
    }

    private static String name(Visit.Answer page, String kind) {
        return page.html().select("main select[name^=" + kind + "]").attr("name");
    }
}
