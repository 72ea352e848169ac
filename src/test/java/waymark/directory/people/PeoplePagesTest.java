package waymark.directory.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.accounts.FormerAddresses;
import waymark.access.messages.DemonstrationMailbox;
import waymark.contacts.ContactsFixtures;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.onboarding.AccountSync;
import waymark.directory.organisations.OrganisationTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

@WaymarkTest
class PeoplePagesTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Actor TEST = Actor.system("Test");

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Autowired
    private PeopleApi people;

    @Autowired
    private PersonEntryApi entries;

    @Autowired
    private AccountSync accounts;

    @Autowired
    private FormerAddresses addresses;

    @Autowired
    private DemonstrationMailbox post;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void an_organisation_lead_adds_somebody_of_their_own_organisation() {
        var browser = visit.as(someone.organisationLead("HCC"));
        var form = browser.get("/directory/new-person?organisation=HCC");
        assertThat(form.html().select("#organisation option").eachText())
                .containsExactly("Choose an organisation", "Hull City Council");
        var email = "person.dir" + COUNT.incrementAndGet() + "@example.org";
        var added = browser.post("/directory/new-person", person("Bea Example", "HCC", email));
        assertThat(added.location()).matches("/directory/people/PE-[0-9A-Z]{7}");
        var page = browser.get(added.location());
        assertThat(page.heading()).isEqualTo("Bea Example");
        assertThat(page.words()).contains("Hull City Council", email, "No seats, now or in the past", "Added");
        assertThat(browser.get("/directory/people?words=bea%20exam")
                        .html()
                        .select("tbody th")
                        .eachText())
                .contains("Bea Example");
    }

    @Test
    void nobody_adds_a_person_to_an_organisation_that_is_not_theirs() {
        var browser = visit.as(someone.organisationLead("HCC"));
        var refused = browser.post("/directory/new-person", person("Cy Example", "NLC", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("Choose an organisation whose people you look after");
        assertThat(refused.html().select("#name").val()).isEqualTo("Cy Example");
        assertThat(owner.sql("select count(*) from directory.person where name = 'Cy Example'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_person_of_another_organisation_is_not_theirs_to_change() {
        var person = added("HCC");
        var other = visit.as(someone.organisationLead("NLC"));
        var path = "/directory/people/" + person.ref();
        assertThat(other.get(path).status()).isEqualTo(200);
        assertThat(other.get(path).html().select("a[href$=details]")).isEmpty();
        assertThat(other.get(path + "/details").status()).isEqualTo(404);
        assertThat(other.post(path + "/details", person("New Name", "HCC", "")).status())
                .isEqualTo(404);
        assertThat(other.post(path + "/ending", "version", "1").status()).isEqualTo(404);
        assertThat(other.post(path + "/return", "version", "1").status()).isEqualTo(404);
        assertThat(visit.as(someone.member("HCC")).get(path + "/details").status())
                .isEqualTo(404);
    }

    @Test
    void earlier_details_are_for_those_who_keep_them_right() {
        var person = added("HCC");
        var path = "/directory/people/" + person.ref();
        assertThat(visit.as(someone.organisationLead("HCC")).get(path).words()).contains("History");
        assertThat(visit.as(someone.organisationLead("NLC")).get(path).words()).doesNotContain("History");
    }

    @Test
    void who_looked_at_a_person_is_kept() {
        var person = added("HCC");
        var looker = someone.member("NLC");
        visit.as(looker).get("/directory/people/" + person.ref());
        assertThat(acts(looker, person.ref().value())).containsExactly("view_person");
        visit.as(looker).get("/directory/people.csv?organisation=HCC");
        assertThat(acts(looker, "HCC")).containsExactly("export_people");
    }

    @Test
    void whoever_changes_a_person_second_sees_both_and_loses_nothing() {
        var person = added("HCC");
        var path = "/directory/people/" + person.ref();
        var browser = visit.as(someone.coordinator());
        assertThat(browser.post(path + "/details", person("Theirs", "HCC", "")).location())
                .isEqualTo(path);
        var late = browser.post(path + "/details", person("Yours", "HCC", ""));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html().select(".waymark-conflict").text()).contains("Theirs", "Yours");
        assertThat(late.html().select("#name").val()).isEqualTo("Yours");
        assertThat(late.html().select("input[name=version]").val()).isEqualTo("2");
    }

    @Test
    void an_address_somebody_else_has_is_refused_at_its_field() {
        var first = added("HCC");
        var second = added("HCC");
        var email = owner.sql("select email from directory.person where id = ?")
                .param(first.id())
                .query(String.class)
                .single();
        assertThat(visit.as(someone.coordinator())
                        .post("/directory/people/" + second.ref() + "/details", person("Any Name", "HCC", email))
                        .errors())
                .containsExactly("Somebody else has this email address; enter another or leave it empty");
    }

    @Test
    void a_person_who_left_can_no_longer_sign_in_or_be_chosen_and_can_come_back() {
        var account = someone.member("HCC");
        var person = added("HCC", account.id());
        assertThat(accountName(account)).isEqualTo(person.name());
        var browser = visit.as(someone.organisationLead("HCC"));
        var path = "/directory/people/" + person.ref();
        var ended =
                browser.post(path + "/ending", "version", "1", "last-day", "1", "last-month", "6", "last-year", "2026");
        assertThat(ended.location()).isEqualTo(path);
        assertThat(browser.get(path).words()).contains("Left on 1 June 2026");
        assertThat(CurrentActor.as(TEST, () -> people.current(TEST))).doesNotContain(person);
        assertThat(disabled(account)).isTrue();
        assertThat(browser.post(path + "/return", "version", "2").location()).isEqualTo(path);
        assertThat(CurrentActor.as(TEST, () -> people.current(TEST))).contains(person);
        assertThat(disabled(account))
                .as("an administrator opens the account again")
                .isTrue();
    }

    @Test
    void a_change_of_name_reaches_the_account_though_its_maker_may_not_touch_accounts() {
        var account = someone.member("HCC");
        var person = added("HCC", account.id());
        visit.as(someone.organisationLead("HCC"))
                .post(
                        "/directory/people/" + person.ref() + "/details",
                        person("Dee Married", "HCC", "dee" + COUNT.incrementAndGet() + "@example.org"));
        assertThat(accountName(account)).isEqualTo("Dee Married");
    }

    @Test
    void a_changed_address_is_told_to_the_one_before_and_to_the_person() {
        var account = someone.member("HCC");
        var person = added("HCC", account.id());
        var before = email(account);
        visit.as(someone.organisationLead("HCC"))
                .post(
                        "/directory/people/" + person.ref() + "/details",
                        person(person.name(), "HCC", "taken" + COUNT.incrementAndGet() + "@example.org"));

        addresses.send();

        assertThat(email(account)).startsWith("taken");
        assertThat(post.letters())
                .filteredOn(letter -> letter.to().equals(before))
                .singleElement()
                .satisfies(letter -> assertThat(letter.letter().text())
                        .contains("now has another e-mail address")
                        .doesNotContain("taken"));
        assertThat(visit.as(account).get("/notices").words())
                .contains("The e-mail address that you sign in with was changed");
    }

    @Test
    void the_night_closes_the_accounts_of_those_whose_last_day_was_yesterday() {
        var account = someone.member("HCC");
        var person = added("HCC", account.id());
        owner.sql("update directory.person set to_date = current_date - 1 where id = ?")
                .param(person.id())
                .update();
        assertThat(disabled(account)).isFalse();
        CurrentActor.run(TEST, () -> accounts.closeLeavers(TEST));
        assertThat(disabled(account)).isTrue();
    }

    @Test
    void nobody_moves_to_another_organisation_with_a_role_or_a_point_of_contact_of_the_one_they_leave() {
        var account = someone.with("HCC", "caseworker@organisation:HCC", "area_lead@area:HULL");
        var mover = added("HCC", account.id());
        var contacts = new ContactsFixtures();
        var subject = contacts.subject();
        var post = contacts.post(subject, ContactsFixtures.officeHours());
        contacts.cover(post, "holder", mover.id(), LocalDate.of(2020, 1, 1), null);
        var browser = visit.as(someone.coordinator());
        var path = "/directory/people/" + mover.ref() + "/details";
        var form = person("Mo Example", "NLC", "");

        assertThat(browser.post(path, form).errors())
                .containsExactlyInAnyOrder(
                        "They have the role “Caseworker” for their present organisation; end that before they move",
                        "They have the point of contact for %s (%s); end that before they move"
                                .formatted(subject, post));

        owner.sql("update access.role_grant set to_date = current_date - 1 where person = ? and role = 'caseworker'")
                .param(mover.id())
                .update();
        contacts.over(subject);
        assertThat(browser.post(path, form).status()).isEqualTo(303);
    }

    @Test
    void a_form_with_faults_comes_back_filled() {
        var refused = visit.as(someone.coordinator())
                .post(
                        "/directory/new-person",
                        "name",
                        "x".repeat(1_000_000),
                        "organisation",
                        "",
                        "email",
                        "nobody",
                        "phone",
                        "call me",
                        "from-day",
                        "31",
                        "from-month",
                        "2",
                        "from-year",
                        "2026");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .containsExactly(
                        "Name must be 200 characters or fewer; you typed 1,000,000",
                        "Choose the organisation they work for",
                        "Enter an email address like name@example.org, or leave it empty",
                        "Enter one telephone number in digits, like 01632 960 001, or 01632 960 001 ext 12",
                        "First day must be a real date: that month has days 1 to 28");
        assertThat(refused.html().select("#name").val()).hasSize(1_000_000);
    }

    @Test
    void names_that_are_markup_stay_text() {
        var browser = visit.as(someone.coordinator());
        var added = browser.post("/directory/new-person", person("<b>Bold</b> \u202Eeman", "HCC", ""));
        assertThat(browser.get(added.location()).html().select("h1 b")).isEmpty();
        assertThat(browser.get(added.location()).heading()).contains("<b>Bold</b>");
    }

    @Test
    void what_nobody_sees_is_left_out_of_a_name() {
        var browser = visit.as(someone.coordinator());
        var added =
                browser.post("/directory/new-person", person("Una \u202ENees\u202C\u0007 \u2066Mark\u2069", "HCC", ""));
        assertThat(browser.get(added.location()).heading()).contains("Una Nees Mark");
    }

    private PersonSummary added(String organisation) {
        return added(organisation, UUID.randomUUID());
    }

    private PersonSummary added(String organisation, UUID id) {
        int number = COUNT.incrementAndGet();
        var details = new PersonDetails(
                "Dir Person " + number,
                organisation,
                "Tester",
                "dir.person" + number + "@example.org",
                "01632 960 111");
        var ruling = CurrentActor.as(TEST, () -> entries.add(TEST, id, details, LocalDate.of(2020, 1, 1)));
        return OrganisationTest.agreed(ruling);
    }

    private List<String> acts(Actor.Person actor, String object) {
        return owner.sql("select act from audit.leaf where actor = ? and object = ?")
                .param(actor.id())
                .param(object)
                .query(String.class)
                .list();
    }

    private String email(Actor.Person account) {
        return owner.sql("select email from access.account where id = ?")
                .param(account.id())
                .query(String.class)
                .single();
    }

    private String accountName(Actor.Person account) {
        return owner.sql("select name from access.account where id = ?")
                .param(account.id())
                .query(String.class)
                .single();
    }

    private boolean disabled(Actor.Person account) {
        return owner.sql("select disabled_at is not null from access.account where id = ?")
                .param(account.id())
                .query(Boolean.class)
                .single();
    }

    private static String[] person(String name, String organisation, String email) {
        return new String[] {
            "version",
            "1",
            "name",
            name,
            "organisation",
            organisation,
            "jobTitle",
            "Tester",
            "email",
            email,
            "phone",
            "01632 960 001",
            "from-day",
            "1",
            "from-month",
            "1",
            "from-year",
            "2026"
        };
    }
}
