package waymark.concerns.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.Clocks;
import waymark.web.jobs.Job;
import waymark.web.security.RotatingKeyPair.Key;

/// Rotates the keys of the desk and the custodian each month, if the operator enabled it
/// (`waymark.deskkeys.turn`): every node must see the same folder, and the folder must be backed up after
/// each rotation. Otherwise administrators are asked to do it.
@Component
class KeyRotationJob {

    private final Path folder;
    private final ReportKeyUses uses;
    private final AccessApi access;
    private final NoticeApi notices;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean byItself;

    KeyRotationJob(
            @Value("${waymark.keys}") Path folder,
            ReportKeyUses uses,
            AccessApi access,
            NoticeApi notices,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${waymark.deskkeys.turn:false}") boolean byItself) {
        this.folder = folder;
        this.uses = uses;
        this.access = access;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
        this.byItself = byItself;
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {

        @Bean
        Job keysOfTheMonth(KeyRotationJob rotation) {
            return Job.daily(LocalTime.of(4, 10), "Report keys of the month", rotation::day);
        }
    }

    void day(Actor system) {
        day(system, LocalDate.now(clock.withZone(Clocks.LONDON)));
    }

    /// @param today given by tests, which do not wait
    void day(Actor system, LocalDate today) {
        try {
            for (var holder : KeyHolder.values()) {
                day(system, holder, today);
            }
        } catch (GeneralSecurityException | IOException problem) {
            throw new InvariantViolation("the keys of reports could not be turned", problem);
        }
    }

    private void day(Actor system, KeyHolder holder, LocalDate today) throws GeneralSecurityException, IOException {
        var pair = holder.pair(folder);
        var since = YearMonth.from(pair.turned().atZone(Clocks.LONDON));
        if (!since.isBefore(YearMonth.from(today))) {
            return;
        }
        if (byItself) {
            pair.add();
            pair.use();
            uses.rotated(
                    system,
                    holder,
                    pair.keys().stream().filter(Key::seals).findFirst().orElseThrow());
            tell(
                    system,
                    "The %s has a new key: back up the folder of keys again, and destroy the earlier backup"
                            .formatted(holder.word()));
        } else if (today.getDayOfMonth() == 1) {
            tell(
                    system,
                    "The %s’s key is of an earlier month: rotate it, as docs/operations/keys.md says"
                            .formatted(holder.word()));
        }
    }

    private void tell(Actor system, String words) {
        transaction.executeWithoutResult(_ ->
                notices.tell(system, access.holders(system, "administrator", Scope.INSTALLATION), words, "/security"));
    }
}
