package waymark.cases.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.ClosingCheck;
import waymark.kernel.Actor;
import waymark.kernel.Saved;

/// Asks every part of a case what it wants done before the case is closed, and the second person for their approval.
@Repository
@Transactional(readOnly = true)
class ClosingChecks {

    private final JdbcClient db;
    private final List<ClosingCheck> checks;
    private final ClosingCheck.Approval approval;

    ClosingChecks(JdbcClient db, List<ClosingCheck> checks, ClosingCheck.Approval approval) {
        this.db = db;
        this.checks = checks.stream()
                .sorted(Comparator.comparingInt(ClosingCheck::position))
                .toList();
        this.approval = approval;
    }

    /// What has to be done in this case, and whether somebody has to approve it.
    ClosingList of(Actor.Person actor, Case it, LocalDate today) {
        var second = checks.stream()
                .flatMap(check -> check.second(it, today).stream())
                .toList();
        var asked = asked(it);
        var items = new ArrayList<>(checks.stream()
                .flatMap(check -> check.before(it, actor, today).stream())
                .toList());
        if (second.isEmpty()) {
            items.add(offered(it, asked));
        }
        return new ClosingList(items, second, asked);
    }

    /// Where nobody has to approve it, the closer asks for it or says why not.
    private ClosingCheck.Item offered(Case it, Optional<ClosingCheck.Approval.Asked> asked) {
        return new ClosingCheck.Item(
                "signoff",
                "A second person approves it",
                asked.map(ClosingCheck.Approval.Asked::state).orElse("Not asked for"),
                asked.filter(ClosingCheck.Approval.Asked::approved).isPresent(),
                approval.page(it));
    }

    /// What was asked before the case was opened again counts no more.
    private Optional<ClosingCheck.Approval.Asked> asked(Case it) {
        return approval.newest(it).filter(one -> one.at().isAfter(reopened(it)));
    }

    private Instant reopened(Case it) {
        return db.sql("""
                select coalesce(max(at), '-infinity') as at from cases.entry where case_id = :case and act = 'reopen_case'
                """)
                .param("case", it.id())
                .query((row, _) -> row.getTimestamp("at").toInstant())
                .single();
    }

    /// The page of the second person.
    String page(Case it) {
        return approval.page(it);
    }

    /// Asks the second person, unless they are asked the same already.
    @Transactional
    Saved<Case> ask(Actor.Person actor, Case it, Closing closing) {
        boolean waits = asked(it)
                .filter(one -> one.waiting() && one.words().equals(closing.asked()))
                .isPresent();
        if (!waits) {
            approval.ask(actor, it, closing.asked());
        }
        return Saved.done();
    }
}
