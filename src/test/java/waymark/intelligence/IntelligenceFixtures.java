package waymark.intelligence;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.intelligence.reports.HandlingCode;
import waymark.intelligence.reports.Purpose;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Officers, the purpose for which they read, and reports under each handling code, written as the owner.
@Component
public class IntelligenceFixtures {

    public static final String UNIT = "HUMBERSIDE_POLICE";
    public static final String ELSEWHERE = "GLAA";

    private final TestUsers someone;
    private final JdbcClient owner = TestDatabase.owner();

    IntelligenceFixtures(TestUsers someone) {
        this.someone = someone;
    }

    /// A report as others name it.
    public record Made(UUID id, Ref ref) {}

    /// An officer of an organisation without a purpose: they see nothing yet.
    public Actor.Person officer(String organisation) {
        return someone.with(organisation, "intelligence_officer@organisation:" + organisation);
    }

    /// An officer who reads for a purpose for the next hour.
    public Actor.Person officer(String organisation, Purpose purpose) {
        var officer = officer(organisation);
        purpose(officer, purpose);
        return officer;
    }

    /// The custodian of the sources of an organisation.
    public Actor.Person custodian(String organisation) {
        return someone.with(organisation, "source_custodian@organisation:" + organisation);
    }

    /// The officer reads for this purpose for the next hour; another of theirs ends.
    public void purpose(Actor.Person officer, Purpose purpose) {
        endPurpose(officer);
        owner.sql("""
                insert into intelligence.stated_purpose (id, person, purpose, reason, from_at, until_at)
                values (gen_random_uuid(), :person, :purpose, 'Test', now() - interval '1 second', now() + interval '1 hour')
                """)
                .param("person", officer.id())
                .param("purpose", purpose.name())
                .update();
    }

    /// The officer reads for nothing any more.
    public void endPurpose(Actor.Person officer) {
        owner.sql("delete from intelligence.stated_purpose where person = :person")
                .param("person", officer.id())
                .update();
    }

    /// A current report under handling code P: every officer reads it.
    public Made open(String unit, String about) {
        return report(unit, about, HandlingCode.P, "CURRENT");
    }

    /// A current report under handling code C that nobody outside its unit reads until [#condition] names somebody.
    public Made conditioned(String unit, String about) {
        return report(unit, about, HandlingCode.C, "CURRENT");
    }

    /// A current report under handling code C that one organisation reads for these purposes, links and takes out.
    public Made conditioned(String unit, String about, String organisation, Purpose... purposes) {
        var made = conditioned(unit, about);
        condition(made, unit, organisation, List.of(purposes), true, true, Duration.ofDays(30));
        return made;
    }

    /// A report with one item, whose text is its title with "in full" after it.
    ///
    /// @param state `DRAFT`, `CURRENT` or `WITHDRAWN`
    public Made report(String unit, String about, HandlingCode handling, String state) {
        var id = UUID.randomUUID();
        var ref = new Ref("IR-" + id.toString().replace("-", "").substring(0, 7).toUpperCase(java.util.Locale.ROOT));
        owner.sql("""
                insert into intelligence.report (id, ref, unit, about, area, handling, marking, regime, priority, state, graded_on,
                                                 sanitised_on, review_group, review_on)
                values (:id, :ref, :unit, :about, 'HULL', :handling, 'OFFICIAL_SENSITIVE', 'LAW_ENFORCEMENT', 'MEDIUM', :state,
                        current_date, case when :state <> 'DRAFT' then current_date end, 4, current_date + 2190)
                """)
                .param("id", id)
                .param("ref", ref.value())
                .param("unit", unit)
                .param("about", about)
                .param("handling", handling.name())
                .param("state", state)
                .update();
        owner.sql("""
                insert into intelligence.report_item (id, report, position, text, source_evaluation, information_assessment)
                values (gen_random_uuid(), :report, 1, :text, '2', 'C')
                """).param("report", id).param("text", about + " in full").update();
        return new Made(id, ref);
    }

    /// A condition in force from a second ago: who may read the report for what, and what else they may do.
    public UUID condition(
            Made report,
            String unit,
            String organisation,
            List<Purpose> purposes,
            boolean mayExport,
            boolean mayLink,
            Duration lasting) {
        return owner.sql("""
                        insert into intelligence.handling_condition (id, report, unit, organisation, purposes, may_export, may_link,
                                                                     from_at, until_at, set_by, set_by_name)
                        values (gen_random_uuid(), :report, :unit, :organisation, :purposes, :mayExport, :mayLink,
                                now() - interval '1 second', now() + make_interval(secs => :seconds), gen_random_uuid(), 'Test officer')
                        returning id
                        """)
                .param("report", report.id())
                .param("unit", unit)
                .param("organisation", organisation)
                .param("purposes", purposes.stream().map(Enum::name).toArray(String[]::new))
                .param("mayExport", mayExport)
                .param("mayLink", mayLink)
                .param("seconds", lasting.toSeconds())
                .query(UUID.class)
                .single();
    }

    /// Ends a condition now.
    public void end(UUID condition) {
        owner.sql("update intelligence.handling_condition set ended_at = now() where id = :id")
                .param("id", condition)
                .update();
    }

    /// What is told about the area is received by that unit from today on, and an officer of it can open it.
    public void receives(String area, String unit) {
        officer(unit);
        receivedBy(area, unit);
    }

    /// What is told about the area is received by that unit from today on, whoever is there.
    public void receivedBy(String area, String unit) {
        owner.sql("""
                insert into intelligence.receiving_unit (area, from_date, unit, set_by) values (:area, current_date, :unit, 'Test')
                on conflict (area, from_date) do update set unit = excluded.unit
                """).param("area", area).param("unit", unit).update();
    }

    /// Somebody with an account, in the directory too: a report can be given to them.
    public Actor.Person listed(Actor.Person person) {
        owner.sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (:id, :ref, :name, :organisation, 'Officer', '', '', date '2010-01-01') on conflict (id) do nothing
                """)
                .param("id", person.id())
                .param(
                        "ref",
                        "PE-"
                                + person.id()
                                        .toString()
                                        .replace("-", "")
                                        .substring(0, 7)
                                        .toUpperCase(java.util.Locale.ROOT))
                .param("name", person.name())
                .param("organisation", person.organisation())
                .update();
        return person;
    }

    /// Tables of the schemas of intelligence, apart from certificates, in which anything of a report is left: its key
    /// or a text of it.
    public List<String> remains(UUID report, String text) {
        return owner.sql("""
                select table_schema || '.' || table_name from information_schema.tables
                 where table_schema in ('intelligence', 'intelligence_sources') and table_type = 'BASE TABLE' and table_name <> 'deletion'
                """).query(String.class).list().stream()
                .filter(table -> owner.sql(
                                "select exists (select from %s t where t::text like '%%' || :key || '%%' or t::text like '%%' || :text || '%%')"
                                        .formatted(table))
                        .param("key", report.toString())
                        .param("text", text)
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
