package waymark.directory.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.LiveDuties;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// A leaver in one screen.
@WaymarkTest
class OffboardingPageTest {

    private static final String RESPONDER = "first_responder@organisation:HCC";
    private static final String EDITOR = "pathway_editor@area:HULL";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Autowired
    private OffboardingFixtures leavers;

    @Autowired
    private OffboardingCheck leftovers;

    @Autowired
    private OrganisationOffboarding organisations;

    @Autowired
    private Clock clock;

    private final JdbcClient owner = TestDatabase.owner();

    @AfterEach
    void restore() {
        leavers.objectivesAsTheyWere();
    }

    @Test
    void somebody_who_holds_nothing_goes_with_a_last_day() {
        var person = leavers.listed("HCC");
        var browser = visit.as(someone.organisationLead("HCC"));
        var page = browser.get(leavers.path(person));
        assertThat(page.words()).contains("There is nothing to hand over");
        assertThat(page.html().select("main select")).isEmpty();
        assertThat(browser.post(leavers.path(person), OffboardingFixtures.filled(page, today(), ""))
                        .location())
                .isEqualTo("/directory/people/" + leavers.link(person).ref());
    }

    @Test
    void everything_a_person_holds_stands_on_one_screen_under_its_heading() {
        var deputy = leavers.listed("HCC", RESPONDER, EDITOR);
        var person = leavers.withEverything(deputy);
        var page = visit.as(someone.coordinator()).get(leavers.path(person));
        assertThat(page.html().select("main h2").eachText())
                .containsExactly(
                        "Seats",
                        "Points of contact",
                        "Absences",
                        "Actions they lead",
                        "Objectives they answer for",
                        "Pathways they were asked to review",
                        "Pathways they are writing",
                        "Hand-overs they accepted",
                        "Hand-overs they sent",
                        "Roles");
        assertThat(page.words())
                .contains(
                        "the deputy now",
                        "Away from 4 March 2098",
                        "from the moment you record this",
                        "Area lead, Hull");
        assertThat(page.text().replace("Labour Abuse Authority", "")) // a colleague may work there
                .as("what a hand-over says is not the coordinator’s to read")
                .doesNotContain("LABOUR", "Labour");
    }

    @Test
    void nothing_is_handed_to_nobody_without_saying_so() {
        leavers.listed("HCC");
        var person = leavers.withEverything(null);
        var browser = visit.as(someone.coordinator());
        var path = leavers.path(person);
        var page = browser.get(path);
        var before = LiveDuties.of(person.id(), today());
        var refused = browser.post(path, OffboardingFixtures.filled(page, today(), ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .hasSize(page.html().select("main select:not(#everything)").size())
                .allMatch(message -> message.contains(": choose who takes it on"));
        assertThat(refused.html().select(".govuk-error-summary a").eachAttr("href"))
                .allSatisfy(href -> assertThat(refused.html().getElementById(href.substring(1)))
                        .isNotNull());
        assertThat(refused.html().select("#last").val()).isEqualTo("" + today().getDayOfMonth());
        assertThat(LiveDuties.of(person.id(), today())).isEqualTo(before);
        assertThat(ended(person)).isFalse();
        assertThat(browser.post(
                                path,
                                OffboardingFixtures.filled(
                                        page, today(), "", "last-day", "", "last-month", "", "last-year", ""))
                        .errors())
                .as("the day and the choices at once")
                .hasSize(refused.errors().size() + 1);
    }

    @Test
    void without_scripts_everything_is_filled_in_first_and_looked_over() {
        var next = leavers.listed("HCC", RESPONDER, EDITOR);
        var person = leavers.withEverything(next);
        var browser = visit.as(someone.coordinator());
        var path = leavers.path(person);
        var fields = OffboardingFixtures.filled(browser.get(path), today(), "", "everything", ref(next), "fill", "yes");
        var filled = browser.post(path, fields);
        assertThat(filled.status()).isEqualTo(200);
        assertThat(filled.words()).contains("choices are filled in", "othing is recorded yet");
        assertThat(filled.html()
                        .select("main select[name^=action] option[selected]")
                        .eachAttr("value"))
                .containsExactly(ref(next));
        assertThat(filled.html().select("#last").val()).isEqualTo("" + today().getDayOfMonth());
        assertThat(ended(person)).isFalse();

        var deputies = browser.post(
                path,
                OffboardingFixtures.filled(browser.get(path), today(), "", "everything", "suggested", "fill", "yes"));
        assertThat(deputies.html().select("main option[selected][value=" + ref(next) + "]"))
                .as("the seat and the point of contact they deputise for")
                .hasSize(2);
    }

    @Test
    void a_coordinator_hands_everything_over_at_once_and_nothing_is_orphaned() {
        var next = leavers.listed("HCC", RESPONDER, EDITOR);
        var person = leavers.withEverything(next);
        var coordinator = someone.coordinator();
        var browser = visit.as(coordinator);
        var path = leavers.path(person);
        var page = browser.get(path);
        var done = browser.post(path, choosing(page, today(), ref(next)));
        assertThat(done.errors()).isEmpty();
        assertThat(done.location())
                .isEqualTo("/directory/people/" + leavers.link(person).ref());
        assertThat(LiveDuties.of(person.id(), today())).isEmpty();
        assertThat(told(next.id()))
                .anyMatch(text -> text.matches("AC-[0-9]+ is yours to lead from now on"))
                .anyMatch(text -> text.matches("HO-[0-9A-Z]+ is yours now: the person who had it leaves.*"))
                .anyMatch(text -> text.startsWith("Please review edition 1 of"))
                .noneMatch(text -> text.contains(leavers.link(person).name()));
        assertThat(acts(coordinator.id())).contains("end_person", "pass_seat_on", "pass_contact_cover_on");
        assertThat(owner.sql("select count(*) from audit.leaf where roles = 'Handed over on leaving'"
                                + " and act in ('change_action', 'take_handover_over', 'reask_pathway', 'end_role')"
                                + " and at > now() - interval '1 minute'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(4);
        assertThat(visit.as(next).get("/handover").words()).contains("HO-");
        assertThat(browser.get(path).words()).contains("There is nothing to hand over");
    }

    @Test
    void a_last_day_to_come_switches_what_is_dated_on_the_day_after_and_the_rest_at_once() {
        var next = leavers.listed("HCC", RESPONDER, EDITOR);
        var person = leavers.withEverything(next);
        var browser = visit.as(someone.coordinator());
        var last = today().plusDays(10);
        browser.post(leavers.path(person), choosing(browser.get(leavers.path(person)), last, ref(next)));
        assertThat(LiveDuties.of(person.id(), last)).isEmpty();
        assertThat(LiveDuties.of(person.id(), today()).keySet())
                .as("theirs until their last day")
                .containsExactlyInAnyOrder(
                        "access.role_grant.person", "directory.seat_holding.person", "directory.spoc_cover.person");
        assertThat(owner.sql("""
                        select to_date from access.role_grant where person = :person and role = 'area_lead'
                        """)
                        .param("person", person.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(last);
        assertThat(owner.sql("select min(from_date) from directory.spoc_cover where person = :next and kind = 'holder'")
                        .param("next", next.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(last.plusDays(1));
    }

    @Test
    void an_organisation_lead_hands_over_within_it_and_others_are_asked_for_the_rest() {
        var next = leavers.listed("HCC", RESPONDER, EDITOR);
        var coordinator = someone.coordinator();
        var administrator = someone.administrator();
        var person = leavers.withEverything(next);
        var browser = visit.as(someone.organisationLead("HCC"));
        var page = browser.get(leavers.path(person));
        assertThat(page.html().select("main select[name^=seat]")).isEmpty();
        assertThat(page.words()).contains("the coordinator is asked to fill it");
        assertThat(page.html().select("main option").eachText())
                .as("nobody of another organisation")
                .noneMatch(option -> option.contains("Humberside Police"));
        var done = browser.post(leavers.path(person), choosing(page, today(), ref(next)));
        assertThat(done.errors()).isEmpty();
        assertThat(LiveDuties.of(person.id(), today())).isEmpty();
        assertThat(told(coordinator.id()))
                .anyMatch(text -> text.matches("From .* nobody holds the seat “Chair” of LEAVING_.*: choose somebody"));
        assertThat(told(administrator.id()))
                .anyMatch(text -> text.matches(ref(next) + " is to have the role “Area lead, Hull” from .*: grant it"));
    }

    @Test
    void what_is_left_to_nobody_is_told_to_whoever_can_choose() {
        var areaLead = someone.areaLead("HULL");
        var administrator = someone.administrator();
        var person = leavers.withEverything(null);
        var colleague = leavers.listed("HCC");
        var sender = owner.sql("select sender from concerns.handover where holder = :person")
                .param("person", person.id())
                .query(UUID.class)
                .single();
        var browser = visit.as(someone.coordinator());
        var page = browser.get(leavers.path(person));
        var sent = page.html().select("main select[name^=sent]").attr("name");
        var done = browser.post(
                leavers.path(person),
                OffboardingFixtures.filled(page, today(), PersonOffboarding.NOBODY, sent, ref(colleague)));
        assertThat(done.errors()).isEmpty();
        assertThat(LiveDuties.of(person.id(), today())).isEmpty();
        assertThat(told(areaLead.id())).anyMatch(text -> text.endsWith("has nobody who leads it: name somebody"));
        assertThat(told(sender)).anyMatch(text -> text.contains("waits for an answer again"));
        assertThat(told(administrator.id())).isNotNull();
        assertThat(owner.sql("select state from concerns.handover_watch w where not exists (select from"
                                + " concerns.handover h where h.id = w.handover and h.state = w.state)")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void whoever_records_it_second_is_shown_what_changed_and_loses_nothing() {
        var next = leavers.listed("HCC", RESPONDER, EDITOR);
        var person = leavers.withEverything(next);
        var browser = visit.as(someone.coordinator());
        var page = browser.get(leavers.path(person));
        owner.sql(
                        "update strategy.action set version = version + 1, title = 'Changed meanwhile' where lead_person = :p")
                .param("p", person.id())
                .update();
        var before = LiveDuties.of(person.id(), today());
        var late = browser.post(leavers.path(person), choosing(page, today(), ref(next)));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html().select(".waymark-conflict").text()).contains("Changed meanwhile");
        assertThat(late.html()
                        .select("main select[name^=contact] option[selected]")
                        .val())
                .isEqualTo(ref(next));
        assertThat(LiveDuties.of(person.id(), today())).isEqualTo(before);
        assertThat(ended(person)).isFalse();
        assertThat(browser.post(leavers.path(person), choosing(late, today(), ref(next)))
                        .status())
                .as("looked over and sent again")
                .isEqualTo(303);
    }

    @Test
    void one_module_that_says_no_stops_all_of_it() {
        var next = leavers.listed("HCC", RESPONDER, EDITOR);
        var person = leavers.withEverything(next);
        var group = owner.sql("select group_code from directory.seat_holding where person = :p and kind = 'holder'")
                .param("p", person.id())
                .query(String.class)
                .single();
        leavers.sits(leavers.listed("HCC"), group, "CHAIR", "holder", LocalDate.of(2098, 1, 1));
        var browser = visit.as(someone.coordinator());
        var before = LiveDuties.of(person.id(), today());
        var refused =
                browser.post(leavers.path(person), choosing(browser.get(leavers.path(person)), today(), ref(next)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .containsExactly("Somebody else sits there on some of these days; choose days after they end");
        assertThat(refused.html()
                        .select("main select[name^=action] option[selected]")
                        .val())
                .isEqualTo(ref(next));
        assertThat(LiveDuties.of(person.id(), today())).isEqualTo(before);
        assertThat(ended(person)).isFalse();
    }

    @Test
    void what_an_earlier_day_brings_to_light_is_asked_for() {
        var person = leavers.listed("HCC");
        var group = leavers.group();
        leavers.sits(person, group, "CHAIR", "holder", LONG_AGO);
        owner.sql("update directory.seat_holding set to_date = :to where person = :p")
                .param("to", today().minusDays(3))
                .param("p", person.id())
                .update();
        var browser = visit.as(someone.coordinator());
        var page = browser.get(leavers.path(person));
        assertThat(page.html().select("main select")).isEmpty();
        var refused = browser.post(leavers.path(person), OffboardingFixtures.filled(page, today().minusDays(9), ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .containsExactly("Chair, %s: theirs on that day too. Choose who takes it on".formatted(group));
        assertThat(refused.html().select("main select[name^=seat]")).hasSize(1);
        assertThat(browser.post(
                                leavers.path(person),
                                OffboardingFixtures.filled(refused, today().minusDays(9), PersonOffboarding.NOBODY))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void what_begins_after_the_last_day_never_begins() {
        var person = leavers.listed("HCC");
        var group = leavers.group();
        leavers.sits(person, group, "CHAIR", "holder", LocalDate.of(2098, 1, 1));
        var browser = visit.as(someone.coordinator());
        var page = browser.get(leavers.path(person));
        assertThat(browser.post(
                                leavers.path(person),
                                OffboardingFixtures.filled(page, today(), PersonOffboarding.NOBODY))
                        .status())
                .isEqualTo(303);
        assertThat(LiveDuties.of(person.id(), today())).isEmpty();
        assertThat(browser.get("/directory/groups/" + group).words())
                .contains("withdrawn, was to begin on 1 January 2098");
    }

    @Test
    void somebody_whose_leaving_is_recorded_is_given_nothing_more() {
        var person = leavers.listed("HCC");
        var browser = visit.as(someone.coordinator());
        browser.post(
                leavers.path(person),
                OffboardingFixtures.filled(browser.get(leavers.path(person)), today().plusDays(30), ""));
        var group = leavers.group();
        assertThat(browser.get("/directory/groups/" + group + "/seats/CHAIR/holder")
                        .html()
                        .select("#person option")
                        .eachAttr("value"))
                .doesNotContain(ref(person))
                .isNotEmpty();
        assertThat(visit.as(someone.areaLead("HULL"))
                        .get("/actions/new")
                        .html()
                        .select("#lead option")
                        .eachAttr("value"))
                .doesNotContain(person.id().toString())
                .hasSizeGreaterThan(1);
    }

    @Test
    void what_came_to_somebody_who_had_left_is_found_and_handed_over_too() {
        var person = leavers.listed("HCC");
        var browser = visit.as(someone.coordinator());
        browser.post(leavers.path(person), OffboardingFixtures.filled(browser.get(leavers.path(person)), today(), ""));
        leavers.action(person);
        leavers.sits(person, leavers.group(), "CHAIR", "holder", LONG_AGO);
        var page = browser.get(leavers.path(person));
        assertThat(page.heading()).isEqualTo("Hand over remaining responsibilities");
        assertThat(page.html().select("#last")).isEmpty();
        var fields = OffboardingFixtures.filled(page, today(), PersonOffboarding.NOBODY);
        var posted = List.of(fields).subList(0, 2);
        var without = new java.util.ArrayList<>(posted);
        without.addAll(List.of(fields).subList(8, fields.length)); // the page asks for no day
        assertThat(browser.post(leavers.path(person), without.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
        assertThat(LiveDuties.of(person.id(), today())).isEmpty();
    }

    @Test
    void the_night_after_whoever_looks_after_their_people_hears_what_they_still_hold() {
        var lead = someone.organisationLead("HCC");
        var person = leavers.listed("HCC");
        leavers.action(person);
        owner.sql("update directory.person set to_date = :day where id = :id")
                .param("day", today().minusDays(1))
                .param("id", person.id())
                .update();
        CurrentActor.run(OffboardingFixtures.TEST, () -> leftovers.tell(OffboardingFixtures.TEST));
        assertThat(told(lead.id())).contains(ref(person) + " has left and still holds one thing: hand over");
        assertThat(visit.as(lead).get(leavers.path(person)).words()).contains("Visit every hand car wash");
    }

    @Test
    void an_organisation_ends_when_nothing_is_left_in_its_hands_and_its_people_go_with_it() {
        var code = leavers.organisation();
        var holds = leavers.listed(code);
        var idle = leavers.listed(code);
        leavers.action(holds);
        var contact = leavers.contact(code);
        var browser = visit.as(someone.coordinator());
        var path = "/directory/organisations/" + code + "/ending";
        var page = browser.get(path);
        assertThat(page.html().select("a[href=/directory/people/" + ref(holds) + "/ending]"))
                .hasSize(1);
        assertThat(page.html().select("a[href=/contacts/" + contact + "]")).hasSize(1);
        var refused = browser.post(path, OffboardingFixtures.filled(page, today(), ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .containsExactly(
                        "One of its people holds something after that day: hand it over first",
                        "It answers for something after that day: close it, or give it to another organisation first");
        assertThat(ended(idle)).isFalse();

        browser.post(
                leavers.path(holds),
                OffboardingFixtures.filled(browser.get(leavers.path(holds)), today(), PersonOffboarding.NOBODY));
        owner.sql("update directory.spoc_post set to_date = current_date where ref = :ref")
                .param("ref", contact)
                .update();
        assertThat(browser.post(path, OffboardingFixtures.filled(browser.get(path), today(), ""))
                        .status())
                .isEqualTo(303);
        assertThat(ended(idle)).isTrue();
    }

    @Test
    void nobody_comes_in_by_the_domain_of_an_organisation_that_is_no_more() {
        var code = leavers.organisation();
        var domain = code.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".example.org";
        var browser = visit.as(someone.coordinator());
        browser.post("/directory/organisations/" + code + "/domains", "domain", domain);
        CurrentActor.run(OffboardingFixtures.TEST, () -> organisations.endDomains(OffboardingFixtures.TEST));
        var counting = "select count(*) from access.work_domain where organisation = :code and to_date is null";
        assertThat(owner.sql(counting).param("code", code).query(Integer.class).single())
                .isEqualTo(1);
        owner.sql("update directory.organisation_name set to_date = current_date - 1 where organisation = :code")
                .param("code", code)
                .update();
        CurrentActor.run(OffboardingFixtures.TEST, () -> organisations.endDomains(OffboardingFixtures.TEST));
        assertThat(owner.sql(counting).param("code", code).query(Integer.class).single())
                .isZero();
    }

    /// The choice in every field that offers it; where it is not offered, whoever stands first.
    private static String[] choosing(Visit.Answer page, LocalDate day, String choice) {
        var fields = OffboardingFixtures.filled(page, day, choice);
        for (int place = 0; place < fields.length; place += 2) {
            if (fields[place + 1].isEmpty()) {
                fields[place + 1] = page.html()
                        .select("main select[name=" + fields[place] + "] option:not([value=''])")
                        .first()
                        .val();
            }
        }
        return fields;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String ref(Actor.Person person) {
        return leavers.link(person).ref().value();
    }

    private boolean ended(Actor.Person person) {
        return owner.sql("select to_date is not null from directory.person where id = :id")
                .param("id", person.id())
                .query(Boolean.class)
                .single();
    }

    private List<String> told(UUID person) {
        return owner.sql("select text from notices.notice where person = :person")
                .param("person", person)
                .query(String.class)
                .list();
    }

    private List<String> acts(UUID actor) {
        return owner.sql("select act from audit.leaf where actor = :actor")
                .param("actor", actor)
                .query(String.class)
                .list();
    }
}
