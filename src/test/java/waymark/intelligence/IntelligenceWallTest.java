package waymark.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.AccessApi;
import waymark.conferences.ConferenceFixtures;
import waymark.intelligence.reports.Purpose;
import waymark.intelligence.submissions.SubmissionFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;

/// The wall between what people say in care and intelligence, derived from the catalogue of the database: nothing of
/// one side names the other, and nobody of one side sees a row of the other.
@WaymarkTest
class IntelligenceWallTest {

    private static final List<String> CARE =
            List.of("cases", "support", "sharing", "rights", "conferences", "cases_open", "conferences_open");
    private static final List<String> INTELLIGENCE = List.of("intelligence", "intelligence_sources");

    /// What partners are told on purpose: pictures of months that were published, and what their organisation is asked.
    private static final List<String> TOLD_TO_PARTNERS = List.of(
            "intelligence.monthly_picture",
            "intelligence.requirement",
            "intelligence.requirement_answer",
            "intelligence.requirement_asked");

    /// What everybody signed in reads: rules and settings, who runs which forum, agreements of organisations, and which
    /// partnerships cases go to.
    private static final List<String> RULES_AND_NAMES = List.of(
            "cases.clock_rule",
            "cases.law",
            "cases.law_item",
            "conferences.forum",
            "conferences.forum_event",
            "conferences.forum_staff",
            "sharing.basis",
            "sharing.partner",
            "sharing.policy_document",
            "support.contact_setting",
            "support.setting");

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestUsers someone;

    @Autowired
    IntelligenceFixtures intelligence;

    @Autowired
    SubmissionFixtures submissions;

    @Autowired
    ConferenceFixtures conferences;

    @Autowired
    Visit visit;

    @Autowired
    AccessApi access;

    private final JdbcClient owner = TestDatabase.owner();

    private List<String> naming(List<String> side, List<String> other) {
        return owner.sql("""
                        select n.nspname || '.' || c.relname || ' view' from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('v', 'm') and n.nspname = any (:side) and pg_get_viewdef(c.oid) ~ :other
                        union all
                        select n.nspname || '.' || p.proname || ' function' from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                         where n.nspname = any (:side) and p.prosrc ~ :other
                        union all
                        select c.conrelid::regclass || ' foreign key' from pg_constraint c
                          join pg_class a on a.oid = c.conrelid join pg_namespace x on x.oid = a.relnamespace
                          join pg_class b on b.oid = c.confrelid join pg_namespace y on y.oid = b.relnamespace
                         where c.contype = 'f' and x.nspname = any (:side) and y.nspname = any (:otherSide)
                        union all
                        select schemaname || '.' || policyname || ' policy' from pg_policies
                         where schemaname = any (:side) and coalesce(qual, '') || coalesce(with_check, '') ~ :other
                        """)
                .param("side", side.toArray(String[]::new))
                .param("otherSide", other.toArray(String[]::new))
                .param("other", "\\m(" + String.join("|", other) + ")\\.")
                .query(String.class)
                .list();
    }

    @Test
    void no_view_function_key_or_policy_of_either_side_names_the_other() {
        assertThat(naming(INTELLIGENCE, CARE)).isEmpty();
        assertThat(naming(CARE, INTELLIGENCE)).isEmpty();
        assertThat(naming(INTELLIGENCE, INTELLIGENCE)).isNotEmpty();
    }

    private List<String> tables(List<String> schemas) {
        return owner.sql("""
                select table_schema || '.' || table_name from information_schema.tables where table_schema = any (:schemas) order by 1
                """)
                .param("schemas", schemas.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /// The tables in which the person sees a row. What they may not even ask counts as nothing.
    private List<String> seen(Actor.Person person, List<String> tables) {
        var seen = new ArrayList<String>();
        for (var table : tables) {
            boolean row = CurrentActor.as(person, () -> {
                try {
                    return Objects.requireNonNull(
                            transaction.execute(_ -> db.sql("select exists (select from " + table + ")")
                                    .query(Boolean.class)
                                    .single()));
                } catch (DataAccessException refused) {
                    return false;
                }
            });
            if (row) {
                seen.add(table);
            }
        }
        return seen;
    }

    @Test
    void an_officer_sees_no_row_of_care_and_whoever_works_in_care_none_of_intelligence() {
        var worker = conferences.caseworker("HCC");
        conferences.referredPerson(conferences.table("HCC"), worker);
        var made = intelligence.open(IntelligenceFixtures.UNIT, "A wall");
        submissions.told(someone.member("HCC"), IntelligenceFixtures.UNIT, "Sample");
        var officer = intelligence.officer(IntelligenceFixtures.UNIT, Purpose.DISRUPT);

        // how long things are kept and other settings are no facts about anybody
        var settings = owner.sql("""
                select table_schema || '.' || table_name from information_schema.tables t
                 where not exists (select from information_schema.columns c where c.table_schema = t.table_schema
                    and c.table_name = t.table_name and (c.data_type = 'uuid' or c.column_name in ('sealed', 'wrapped', 'case_id')))
                """).query(String.class).list();
        var care = tables(CARE);
        care.removeAll(settings);
        var other = tables(INTELLIGENCE);
        other.removeAll(settings);

        care.removeAll(RULES_AND_NAMES);
        other.removeAll(TOLD_TO_PARTNERS);
        assertThat(seen(officer, care)).isEmpty();
        assertThat(seen(worker, other)).isEmpty();
        assertThat(seen(worker, care)).isNotEmpty();
        assertThat(seen(officer, other)).contains("intelligence.report").isNotEmpty();
        assertThat(seen(officer, tables(List.of("intelligence_sources")))).isEmpty();
        assertThat(made.ref()).isNotNull();
    }

    @Test
    void nobody_is_given_a_role_on_both_sides() {
        var administrator = someone.administrator();
        var worker = someone.with("HCC", "caseworker@organisation:HCC");
        var officer = someone.with("HUMBERSIDE_POLICE", "intelligence_officer@organisation:HUMBERSIDE_POLICE");

        for (var role : List.of("caseworker", "casework_manager", "conference_member")) {
            var ruling = CurrentActor.as(
                    administrator,
                    () -> access.give(
                            administrator, officer.id(), role, Scope.organisation("HUMBERSIDE_POLICE"), "Test"));
            assertThat(ruling).isInstanceOf(Ruling.Refused.class);
        }
        for (var role : List.of("intelligence_officer", "source_custodian")) {
            var ruling = CurrentActor.as(
                    administrator,
                    () -> access.give(administrator, worker.id(), role, Scope.organisation("HCC"), "Test"));
            assertThat(ruling).isInstanceOf(Ruling.Refused.class);
        }
    }

    @Test
    void no_officer_is_given_a_role_that_reads_who_told_and_nobody_who_reads_it_becomes_an_officer() {
        var administrator = someone.administrator();
        var officer = someone.with("HUMBERSIDE_POLICE", "intelligence_officer@organisation:HUMBERSIDE_POLICE");
        var police = Scope.organisation("HUMBERSIDE_POLICE");

        assertThat(given(administrator, officer, "source_custodian", police)).isInstanceOf(Ruling.Refused.class);
        assertThat(given(administrator, officer, "information_governance", Scope.PARTNERSHIP))
                .isInstanceOf(Ruling.Refused.class);
        for (var reader : List.of(intelligence.custodian(IntelligenceFixtures.UNIT), someone.informationGovernance())) {
            assertThat(given(administrator, reader, "intelligence_officer", police))
                    .isInstanceOf(Ruling.Refused.class)
                    .asString()
                    .contains("no intelligence officer keeps sources or reads the audit log");
        }
    }

    private Ruling<?> given(Actor.Person by, Actor.Person person, String role, Scope scope) {
        return CurrentActor.as(by, () -> access.give(by, person.id(), role, scope, "Test"));
    }

    @Test
    void a_role_that_was_proposed_before_the_other_one_was_given_is_not_confirmed() {
        var person = someone.member("HUMBERSIDE_POLICE");
        var proposer = someone.with("OPCC", "administrator@installation");
        var proposed = visit.as(proposer)
                .post(
                        "/accounts/" + person.id() + "/grants",
                        "role",
                        "intelligence_officer",
                        "scope",
                        "organisation:HUMBERSIDE_POLICE",
                        "reason",
                        "Vetted");
        assertThat(proposed.location()).startsWith("/accounts/proposals/");
        CurrentActor.run(
                Actor.system("Test"),
                () -> access.grant(
                        Actor.system("Test"), person.id(), "caseworker", Scope.organisation("HUMBERSIDE_POLICE")));
        var second = visit.as(someone.with("HFRS", "administrator@installation"));

        assertThat(second.get(proposed.location()).words())
                .contains("on the other side of the wall")
                .doesNotContain("Confirm: the role is granted");
        assertThat(second.post(proposed.location() + "/confirmation").errors())
                .singleElement()
                .asString()
                .contains("on the other side of the wall");
        assertThat(second.post(proposed.location() + "/refusal", "reason", "They work in care")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void the_database_refuses_it_too() {
        var officer = someone.with("HUMBERSIDE_POLICE", "intelligence_officer@organisation:HUMBERSIDE_POLICE");
        var system = Actor.system("Test");

        assertThatThrownBy(() -> CurrentActor.run(
                        system,
                        () -> access.grant(
                                system, officer.id(), "caseworker", Scope.organisation("HUMBERSIDE_POLICE"))))
                .isInstanceOf(DataAccessException.class);
    }
}
