package waymark.support.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseGrants;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.web.TaskProvider;
import waymark.web.TaskProvider.Task;

/// What is due in the cases of one person: the tasks of every part of a case, and the next step of each case as it
/// was when somebody last opened it. By reference: a list over several cases names nobody.
@Repository
@Transactional(readOnly = true)
class OwnWork {

    private static final Logger LOG = LoggerFactory.getLogger(OwnWork.class);

    private static final String CASES = "/cases/CA-";

    private record Next(UUID caseId, String ref, Task task) {}

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseGrants grants;
    private final List<TaskProvider> providers;
    private final Clock clock;

    OwnWork(JdbcClient db, CaseCipher cipher, CaseGrants grants, List<TaskProvider> providers, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.grants = grants;
        this.providers = providers;
        this.clock = clock;
    }

    /// The worst first.
    List<Task> of(Actor.Person actor) {
        var work = new ArrayList<Task>();
        providers.forEach(provider -> provider.waitingFor(actor).stream()
                .filter(task -> task.path().startsWith(CASES))
                .forEach(work::add));
        var covered =
                new HashSet<>(work.stream().map(task -> reference(task.path())).toList());
        var steps = steps();
        var genuine = grants.genuine(actor, steps.stream().map(Next::caseId).toList());
        // a task is of now, a step was kept when the case was last opened: the task says it better
        steps.stream()
                .filter(step -> genuine.contains(step.caseId()) && !covered.contains(step.ref()))
                .map(Next::task)
                .forEach(work::add);
        work.sort(Task.worstFirst(LocalDate.now(clock)));
        return work;
    }

    /// `CA-7K2M9QX` of `/cases/CA-7K2M9QX/safety`.
    static String reference(String path) {
        var rest = path.substring("/cases/".length());
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }

    private List<Next> steps() {
        return db.sql("""
                select case_id, ref, next_on, next_step, wrapped from cases_open.own_case
                 where state = 'open' and capacity in ('owner', 'worker')
                """)
                .query((row, _) -> {
                    var id = row.getObject("case_id", UUID.class);
                    var ref = row.getString("ref");
                    var step = row.getBytes("next_step");
                    var words = step == null ? "" : words(id, ref, row.getBytes("wrapped"), step);
                    return new Next(
                            id,
                            ref,
                            new Task(
                                    words.isEmpty() ? "Look at " + ref : "%s, %s".formatted(words, ref),
                                    words.isEmpty() ? "Nothing has a date: open the case and say what is next" : "",
                                    "/cases/" + ref,
                                    row.getObject("next_on", LocalDate.class)));
                })
                .list();
    }

    /// Empty where the case does not open: it is in the list all the same, and keeps no other out of it.
    private String words(UUID id, String ref, byte[] wrapped, byte[] step) {
        try {
            cipher.know(id, wrapped);
            return cipher.open(id, Cases.nextStep(id), step);
        } catch (InvariantViolation shut) {
            LOG.error("The next step of the case {} does not open: {}", ref, shut.getMessage());
            return "";
        }
    }
}
