package waymark.system;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.intelligence.WorkFixtures.fields;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;

/// The pages of the system as an administrator sees them.
@WaymarkTest
class SystemPagesTest {

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    SystemFixtures system;

    private Actor.Person administrator() {
        return someone.with("WILBERFORCE", "administrator@installation");
    }

    @Test
    void one_page_says_whether_all_is_well_and_what_to_do_where_it_is_not() {
        system.looksAtEverything();
        var page = visit.as(administrator()).get("/system");
        assertThat(page.words())
                .contains("Database", "Last good back-up", "Audit log", "Disks", "Jobs", "E-mail out", "PostgreSQL");
        system.finds("sample-line", "BAD", "Something is bad", "Put it right", "1 hour");
        var bad = visit.as(administrator()).get("/system");
        assertThat(bad.words()).contains("bad", "Something is bad", "What to do: Put it right");
        assertThat(bad.text()).contains("In the last 24 hours");
        system.forgets("sample-line");
    }

    @Test
    void administrators_are_told_once_that_something_is_bad_and_once_that_it_is_well_again() {
        var administrator = administrator();
        system.finds("told-line", "BAD", "Something is bad", "Put it right", "1 hour");
        system.looksAtEverything();
        system.looksAtEverything();
        assertThat(system.told(administrator.id(), "Critical: Sample line%")).isEqualTo(1);
        system.finds("told-line", "WELL", "All is well", "", "1 hour");
        system.looksAtEverything();
        system.looksAtEverything();
        assertThat(system.told(administrator.id(), "OK again: Sample line%")).isEqualTo(1);
        system.forgets("told-line");
    }

    @Test
    void jobs_show_when_they_run_and_a_safe_one_runs_now_with_an_entry_in_the_audit_log() {
        var visitor = visit.as(administrator());
        int before = system.acts("run_job");
        assertThat(visitor.get("/system/jobs").words()).contains("Audit sealing", "Every minute", "Every day at 03:10");
        assertThat(visitor.post("/system/jobs/run", "job", "Old notices").location())
                .endsWith("/system/jobs");
        assertThat(system.acts("run_job")).isEqualTo(before);
        system.schedules("Audit sealing");
        visitor.post("/system/jobs/run", "job", "Audit sealing");
        assertThat(system.acts("run_job")).isEqualTo(before + 1);
        system.unschedules("Audit sealing");
    }

    @Test
    void a_check_of_the_year_is_planned_recorded_and_due_again() {
        var visitor = visit.as(administrator());
        assertThat(visitor.post("/system/checks/new").errors())
                .contains("Say in a line what is checked", "The number of months must be a whole number from 1 to 60");
        var today = LocalDate.now();
        var path = visitor.post(
                        "/system/checks/new",
                        fields("title", "Look at the fence", "everyMonths", "12", "nextOn", today.minusDays(1)))
                .location();
        assertThat(visitor.get("/system/checks").words()).contains("Look at the fence", "Late");
        assertThat(visitor.get("/").words()).contains("Name an owner: Look at the fence");
        assertThat(visitor.post(path + "/record", fields("version", 1, "doneOn", today))
                        .errors())
                .contains("Choose what came of it");
        visitor.post(
                path + "/record",
                fields("version", 1, "doneOn", today, "result", "FINDINGS", "evidence", "A post is loose. Report 12"));
        assertThat(visitor.get(path).words())
                .contains("A post is loose. Report 12", "Done, with something to put right");
        assertThat(visitor.get("/").words()).doesNotContain("Name an owner: Look at the fence");
        visitor.post(path + "/ending", fields("version", 2));
        assertThat(visitor.get("/system/checks").words()).doesNotContain("Look at the fence");
    }

    @Test
    void who_sees_to_a_check_records_it_and_others_do_not_find_it() {
        var owner = someone.with("HCC", "information_governance@partnership");
        var path = "/system/checks/" + system.check(owner.id());
        assertThat(visit.as(owner).get(path).words()).contains("Record that it was done");
        assertThat(visit.as(someone.with("HCC")).get(path).status()).isEqualTo(404);
        assertThat(visit.as(owner).get("/system").status()).isEqualTo(403);
    }

    @Test
    void checks_to_begin_with_are_added_once() {
        var visitor = visit.as(administrator());
        visitor.post("/system/checks/start");
        assertThat(visitor.get("/system/checks").words())
                .contains("Restore a back-up to try it", "Rotate the encryption keys");
        int added = system.acts("add_yearly_check");
        visitor.post("/system/checks/start");
        assertThat(system.acts("add_yearly_check")).isEqualTo(added);
    }
}
