package waymark.system.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.Dates;
import waymark.web.jobs.Job;
import waymark.web.sql.RecordMapper;

/// Reads letters of return, and notes those whose mark says that the letter was sent to that address: anything else was
/// made up, or is about a letter of somebody else. Addresses are written into no log.
@Component
class ReturnedLetters {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedLetters.class);

    private final ReturnsMailbox mailbox;
    private final LetterLog log;
    private final AccessApi access;
    private final NoticeApi notices;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicBoolean away = new AtomicBoolean();

    ReturnedLetters(
            ReturnsMailbox mailbox,
            LetterLog log,
            AccessApi access,
            NoticeApi notices,
            JdbcClient db,
            TransactionTemplate transaction,
            Clock clock) {
        this.mailbox = mailbox;
        this.log = log;
        this.access = access;
        this.notices = notices;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class ReturnJobs {

        @Bean
        Job returnedLettersJob(ReturnedLetters letters) {
            return Job.every(Duration.ofMinutes(5), "Letters that came back", letters::read)
                    .waitingOutside();
        }
    }

    /// One run. The log hears of a mailbox that cannot be read once, and once that it is back.
    void read(Actor system) {
        if (mailbox.open()) {
            read(system, mailbox);
        }
    }

    void read(Actor system, ReturnsMailbox from) {
        try {
            from.read(one -> note(system, one));
            if (away.getAndSet(false)) {
                LOG.warn("The mailbox of returned letters is read again");
            }
        } catch (MessagingException | IOException unread) {
            if (!away.getAndSet(true)) {
                LOG.warn(
                        "The mailbox of returned letters cannot be read ({})",
                        unread.getClass().getSimpleName());
            }
        }
    }

    /// True where the mailbox could not be read when it was asked last.
    boolean away() {
        return away.get();
    }

    private void note(Actor system, ReturnedLetter returned) {
        int dot = returned.id().lastIndexOf('.');
        if (dot < 1) {
            return;
        }
        var letter = returned.id().substring(0, dot);
        var mark = returned.id().substring(dot + 1);
        returned.addresses().stream()
                .filter(address -> log.mark(letter, address).equals(mark))
                .findFirst()
                .ifPresent(address -> transaction.executeWithoutResult(_ -> {
                    log.returned(system, letter, address, returned.reply(), returned.hard());
                    if (returned.reply().noSuchAddress()) {
                        tell(system, address);
                    }
                }));
    }

    /// Whose address it is in the directory.
    private record Holder(UUID id, String ref, String organisation) {}

    /// Administrators, and those who lead the organisation of the person, are told: they know the right address.
    /// Each text names its day, and the address as far as it may be shown where the directory does not know it:
    /// nobody is told of the same twice in a day, and everybody of the next one.
    private void tell(Actor system, String address) {
        var holders = db.sql("""
                select id, ref, organisation from directory_open.person where lower(email) = lower(:address) and current limit 5
                """)
                .param("address", address)
                .query(RecordMapper.of(Holder.class))
                .list();
        var day = Dates.day(LocalDate.now(clock), Locale.UK);
        var administrators = access.holding(system, Permission.MANAGE_ACCOUNTS);
        for (var one : holders) {
            var told = new ArrayList<>(administrators);
            told.addAll(access.holders(system, "organisation_lead", Scope.organisation(one.organisation())));
            notices.tellOnce(
                    system,
                    told.stream().distinct().toList(),
                    "E-mails to %s came back on %s. Ask for the right address and correct it in the directory"
                            .formatted(one.ref(), day),
                    "/people/" + one.ref());
        }
        if (holders.isEmpty()) {
            notices.tellOnce(
                    system,
                    List.copyOf(administrators),
                    "E-mails to %s came back on %s. Nobody in the directory has this address. The e-mail queue shows what was sent to it"
                            .formatted(MaskedAddress.of(address), day),
                    "/system/mail");
        }
    }
}
