package waymark.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionPlan;

/// The log as its one reader sees it: names and words, not codes.
@WaymarkTest
class AuditLogPageTest {

    private static final JdbcClient OWNER = TestDatabase.owner();

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    Audit audit;

    @Autowired
    StrategyApi strategy;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void an_entry_names_the_person_their_roles_and_what_they_did() {
        var reader = someone.informationGovernance();
        named(reader, "Ottoline Marrowby");
        var browser = visit.as(reader);
        browser.get("/audit?actor=" + reader.id());

        var page = browser.get("/audit?actor=" + reader.id());

        assertThat(page.words())
                .contains("Ottoline Marrowby Hull City Council Information governance Read the audit log all")
                .doesNotContain("read_audit", reader.id().toString().substring(0, 8));
    }

    @Test
    void a_thing_has_its_title_and_a_link_where_the_reader_may_open_it() {
        var lead = someone.areaLead("HULL");
        var ref = action("Train the night staff");
        acted(lead, () -> audit.changed(lead, "change_action", ref, 2, List.of("due", "owner")));
        var reader = visit.as(someone.informationGovernance());

        var page = reader.get("/audit?object=" + ref + "&act=change_action");

        assertThat(page.words()).contains("Changed the due date and owner of an action", "Area lead, Hull", ref);
        assertThat(page.html().select("main td a[href=/actions/" + ref + "]").text())
                .isEqualTo("Train the night staff");
    }

    @Test
    void a_record_that_the_reader_may_not_open_is_known_by_its_reference_alone() {
        var lead = someone.areaLead("HULL");
        acted(lead, () -> audit.looked(lead, "view_handover", "HO-ZZ12345"));

        var page = visit.as(someone.informationGovernance()).get("/audit?object=HO-ZZ12345");

        assertThat(page.words()).contains("Viewed a hand-over HO-ZZ12345");
        assertThat(page.html().select("main td a[href*=HO-ZZ12345]")).isEmpty();
    }

    @Test
    void it_is_filtered_by_name_kind_and_day() {
        var lead = someone.areaLead("HULL");
        var named = named(lead, "Zebediah Quillfeather");
        acted(lead, () -> audit.changed(lead, "confirm_contact", "SP-QUILL01", 1, List.of()));
        acted(lead, () -> audit.changed(lead, "add_sign", "QUI001", 1, List.of()));
        var reader = visit.as(someone.informationGovernance());
        var today = LocalDate.now(java.time.ZoneId.of("Europe/London"));

        assertThat(reader.get("/audit?person=quilfeather").words())
                .contains(named, "Confirmed a point of contact", "Added a sign of exploitation");
        assertThat(reader.get("/audit?person=quillfeather&kind=Signs")
                        .html()
                        .select("main table")
                        .text())
                .contains("Added a sign of exploitation")
                .doesNotContain("Confirmed a point of contact");
        assertThat(reader.get("/audit?person=quillfeather&from=" + today + "&to=" + today)
                        .words())
                .contains("Confirmed a point of contact SP-QUILL01");
        assertThat(reader.get("/audit?person=quillfeather&to=" + today.minusDays(2))
                        .words())
                .contains("No entry matches");
        assertThat(reader.get("/audit?person=qzxvqzxv").words()).contains("Nobody in the directory is called that");
        assertThat(reader.get("/audit?from=yesterday").words()).contains("Enter dates like");
    }

    @Test
    void where_several_people_fit_it_asks_which() {
        named(someone.member("HCC"), "Amabel Thistlewright");
        var second = someone.member("HCC");
        named(second, "Barnaby Thistlewright");

        var page = visit.as(someone.informationGovernance()).get("/audit?person=thistlewright&kind=Signs");

        assertThat(page.words()).contains("Which person?", "Amabel Thistlewright", "Barnaby Thistlewright");
        assertThat(page.html().select("main a:contains(Barnaby)").attr("href"))
                .isEqualTo("/audit?kind=Signs&actor=" + second.id());
    }

    @Test
    void the_page_of_an_entry_has_what_a_verifier_reads() {
        var lead = someone.areaLead("HULL");
        named(lead, "Hyacinth Fairweather");
        acted(lead, () -> audit.changed(lead, "confirm_contact", "SP-ENTRY01", 7, List.of("checked_on")));
        var reader = visit.as(someone.informationGovernance());

        var link = reader.get("/audit?act=confirm_contact&object=SP-ENTRY01")
                .html()
                .select("main td a[href^=/audit/entry/]")
                .attr("href");

        assertThat(reader.get(link).words())
                .contains(
                        "Confirmed a point of contact",
                        "Hyacinth Fairweather",
                        "confirm_contact",
                        lead.id().toString())
                .contains("area_lead@area:HULL", "checked_on");
    }

    @Test
    void it_says_who_viewed_a_persons_records_and_how_often() {
        var seen = someone.member("HCC");
        named(seen, "Cordelia Wimpleby");
        var curious = someone.areaLead("HULL");
        named(curious, "Peregrine Nosworthy");
        var ref = ref(seen);
        acted(curious, () -> audit.looked(curious, "view_person", ref));
        acted(curious, () -> audit.looked(curious, "view_person", ref));
        acted(curious, () -> audit.changed(curious, "change_person", ref, 2, List.of("name")));
        var reader = visit.as(someone.informationGovernance());

        for (var asked : List.of("wimpleby", ref)) {
            assertThat(reader.get("/audit/views?of=" + asked).words())
                    .contains("Cordelia Wimpleby One account viewed the records, 2 times in all")
                    .contains("Peregrine Nosworthy", "Viewed a person’s details")
                    .doesNotContain("Changed the name");
        }
        assertThat(reader.get("/audit/views?of=qzxvqzxv").words()).contains("Nobody in the directory is called that");
    }

    @Test
    void the_file_has_the_same_words() {
        var lead = someone.areaLead("HULL");
        named(lead, "Leopold Ashgrove");
        acted(lead, () -> audit.refused(lead, "confirm_contact", "SP-FILE001"));

        var file = visit.as(someone.informationGovernance())
                .get("/audit.csv?act=confirm_contact&object=SP-FILE001")
                .text();

        assertThat(file.lines().skip(1).findFirst().orElse(""))
                .contains(
                        "Leopold Ashgrove",
                        "Humberside Police",
                        "\"Area lead, Hull\"",
                        "Confirmed a point of contact,Yes")
                .contains("Points of contact", "SP-FILE001");
    }

    @Test
    void only_information_governance_reads_it() {
        for (var path :
                List.of("/audit", "/audit.csv", "/audit/views", "/audit/entry/00000000-0000-0000-0000-000000000009")) {
            assertThat(visit.as(someone.administrator()).get(path).status())
                    .as(path)
                    .isIn(403, 404);
            assertThat(visit.as(someone.coordinator()).get(path).status())
                    .as(path)
                    .isIn(403, 404);
        }
    }

    @Test
    void membership_is_said_only_where_there_is_nothing_else() {
        assertThat(AuditWords.roles("area_lead@area:HULL,member@partnership", role -> role))
                .isEqualTo("area_lead@area:HULL");
        assertThat(AuditWords.roles("member@partnership", role -> "Member")).isEqualTo("Member");
        assertThat(AuditWords.roles("", role -> role)).isEmpty();
    }

    private void acted(Actor.Person actor, Runnable act) {
        CurrentActor.run(actor, () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> act.run()));
    }

    private String action(String title) {
        var clock = Actor.system("Test");
        return CurrentActor.as(
                clock,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> strategy.add(
                                        clock,
                                        ActionPlan.of(
                                                title,
                                                "",
                                                "HULL",
                                                "SP2.1",
                                                "HCC",
                                                null,
                                                List.of(),
                                                LocalDate.of(2026, 1, 1),
                                                LocalDate.of(2090, 12, 31)),
                                        LocalDate.of(2026, 1, 1))
                                .value()));
    }

    /// Puts them into the directory under the name.
    private static String named(Actor.Person person, String name) {
        OWNER.sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (:id, :ref, :name, :organisation, '', :email, '', date '2020-01-01')
                """)
                .param("id", person.id())
                .param("ref", ref(person))
                .param("name", name)
                .param("organisation", person.organisation())
                .param("email", person.id() + "@example.org")
                .update();
        return name;
    }

    private static String ref(Actor.Person person) {
        return "PE-" + person.id().toString().substring(0, 7).toUpperCase(Locale.ROOT);
    }
}
