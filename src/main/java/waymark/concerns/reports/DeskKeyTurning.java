package waymark.concerns.reports;

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
import waymark.access.AccessDesk;
import waymark.concerns.intake.IntakeSeals;
import waymark.kernel.Actor;
import waymark.kernel.Impossible;
import waymark.kernel.Scope;
import waymark.notices.NoticeDesk;
import waymark.web.Clocks;
import waymark.web.Job;
import waymark.web.TurningPair;
import waymark.web.TurningPair.Key;

/// Each month the desk gets another key. By itself only where the operator said so (`waymark.deskkeys.turn`): every
/// node must see the same folder, and the folder must be copied after each turn. Else the administrators are asked to.
@Component
class DeskKeyTurning {

    private final TurningPair pair;
    private final DeskKeyUses uses;
    private final AccessDesk access;
    private final NoticeDesk notices;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean byItself;

    DeskKeyTurning(
            @Value("${waymark.keys}") Path folder,
            DeskKeyUses uses,
            AccessDesk access,
            NoticeDesk notices,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${waymark.deskkeys.turn:false}") boolean byItself) {
        this.pair = new TurningPair(folder, "desk", IntakeSeals.PAIR);
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
        Job deskKeyOfTheMonth(DeskKeyTurning turning) {
            return Job.daily(LocalTime.of(4, 10), "Desk key of the month", turning::day);
        }
    }

    void day(Actor clockwork) {
        day(clockwork, LocalDate.now(clock.withZone(Clocks.LONDON)));
    }

    /// @param today so that a test need not wait
    void day(Actor clockwork, LocalDate today) {
        try {
            var since = YearMonth.from(pair.turned().atZone(Clocks.LONDON));
            if (!since.isBefore(YearMonth.from(today))) {
                return;
            }
            if (byItself) {
                pair.add();
                pair.use();
                uses.turned(
                        clockwork,
                        pair.keys().stream().filter(Key::seals).findFirst().orElseThrow());
                tell(
                        clockwork,
                        "The desk has a new key: copy the folder of keys again, and destroy the copy of before");
            } else if (today.getDayOfMonth() == 1) {
                tell(clockwork, "The desk’s key is of an earlier month: turn it, as docs/operations/keys.md says");
            }
        } catch (GeneralSecurityException | IOException problem) {
            throw new Impossible("the desk’s key could not be turned", problem);
        }
    }

    private void tell(Actor clockwork, String words) {
        transaction.executeWithoutResult(_ -> notices.tell(
                clockwork, access.holders(clockwork, "administrator", Scope.INSTALLATION), words, "/security"));
    }
}
