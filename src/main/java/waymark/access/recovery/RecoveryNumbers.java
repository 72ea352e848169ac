package waymark.access.recovery;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.security.Sealing;

/// The number that the person reads out and each colleague types. Each attempt is counted before it is
/// compared; the last one without success stops the recovery.
@Repository
@Transactional(readOnly = true)
class RecoveryNumbers {

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;
    private final Sealing sealing;

    RecoveryNumbers(JdbcClient db, Clock clock, Audit audit, Sealing sealing) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.sealing = sealing;
    }

    /// What is kept of a number.
    byte[] tag(UUID recovery, String number) {
        return sealing.tag(text(recovery, number));
    }

    private static String text(UUID recovery, String number) {
        return "recovery number:" + recovery + ":" + number;
    }

    /// True where it is the number.
    @Transactional
    public boolean proves(Actor actor, UUID recovery, String number) {
        var found = db.sql("""
                update access.recovery set tries = tries + 1
                 where id = :id and stopped_at is null and used_at is null and tries < :most
                returning number_tag, tries
                """)
                .param("id", recovery)
                .param("most", Recovery.TRIES)
                .query((row, each) -> new Try(row.getBytes("number_tag"), row.getInt("tries")))
                .optional();
        if (found.isEmpty()) {
            return false;
        }
        if (sealing.fits(text(recovery, number), found.get().tag())) {
            return true;
        }
        if (found.get().number() >= Recovery.TRIES) {
            db.sql("update access.recovery set stopped_at = :now, version = version + 1 where id = :id")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", recovery)
                    .update();
            audit.changed(actor, "stop_recovery", "recovery:" + recovery, 0, List.of("tries"));
        }
        audit.refused(actor, "confirm_recovery", "recovery:" + recovery);
        return false;
    }

    private record Try(byte[] tag, int number) {}
}
