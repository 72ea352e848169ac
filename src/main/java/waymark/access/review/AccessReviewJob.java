package waymark.access.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.messages.AccessNotice;
import waymark.access.review.AccessReviews.Line;
import waymark.access.roles.PermissionHolders;
import waymark.access.roles.PermissionHolders.Holder;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.jobs.Job;

/// Each morning of a quarter's four weeks: tells those who certify, once at the start, two weeks and one
/// week before the last day, while something waits for them; late where a machine was off or a clock
/// jumped, and then with a week to answer. And forgets what is two years old.
@Repository
class AccessReviewJob {

    private final JdbcClient db;
    private final Clock clock;
    private final AccessReviews certifications;
    private final ApplicationEventPublisher events;
    private final PermissionHolders holders;

    AccessReviewJob(
            JdbcClient db,
            Clock clock,
            AccessReviews certifications,
            ApplicationEventPublisher events,
            PermissionHolders holders) {
        this.db = db;
        this.clock = clock;
        this.certifications = certifications;
        this.events = events;
        this.holders = holders;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job certifyAccounts(AccessReviewJob job) {
            return Job.daily(LocalTime.of(6, 40), "Certification of accounts", job::run);
        }
    }

    @Transactional
    void run(Actor clockwork) {
        var today = LocalDate.now(clock);
        forget(today);
        var reviewers = holders.of(Permission.CERTIFY_ACCOUNTS);
        var asked = new LinkedHashSet<UUID>();
        var begun = new ArrayList<UUID>();
        for (var line : certifications.all()) {
            if (line.standing().waiting(today) && !line.standing().suspended(today)) {
                asked.addAll(who(line, reviewers, today));
                if (!line.standing().begun(today)) {
                    begun.add(line.account());
                }
            }
        }
        tell(asked, today);
        begin(begun, today);
    }

    /// From today on it is known that somebody was asked about these.
    private void begin(Collection<UUID> accounts, LocalDate today) {
        if (!accounts.isEmpty()) {
            db.sql("update access.account set certify_asked = :today where id in (:accounts)")
                    .param("today", today)
                    .param("accounts", accounts)
                    .update();
        }
    }

    /// The leads of its organisation other than itself; where there is none, the coordinators. In the
    /// last week the coordinators are told of a lead who is waiting, even where somebody else could
    /// answer.
    private static List<UUID> who(Line line, List<Holder> reviewers, LocalDate today) {
        var own = "organisation:" + line.organisation();
        var others = reviewers.stream()
                .filter(one -> !one.person().equals(line.account()))
                .toList();
        var leads = others.stream().filter(one -> one.scope().equals(own)).toList();
        boolean lead = reviewers.stream()
                .anyMatch(one ->
                        one.person().equals(line.account()) && one.scope().startsWith("organisation:"));
        boolean all = leads.isEmpty() || (lead && AccessReviewState.step(today) == 3);
        return others.stream()
                .filter(one -> one.scope().equals(own) || (all && one.scope().equals("partnership")))
                .map(Holder::person)
                .toList();
    }

    private void tell(Collection<UUID> asked, LocalDate today) {
        if (asked.isEmpty()) {
            return;
        }
        var told = db.sql("""
                update access.account set certify_told = :today
                 where id in (:asked) and disabled_at is null and (certify_told is null or certify_told < :began)
                returning id
                """)
                .param("today", today)
                .param("asked", asked)
                .param("began", AccessReviewState.stepBegan(today))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        if (told.isEmpty()) {
            return;
        }
        var left = switch (AccessReviewState.step(today)) {
            case 1 -> "this quarter, within four weeks";
            case 2 -> "within two weeks";
            default -> "within a week";
        };
        events.publishEvent(new AccessNotice(
                told,
                "Access review: confirm which of your organisation’s accounts are still right, %s. Accounts that nobody confirms are suspended"
                        .formatted(left),
                "/certification"));
    }

    /// Never the answer that still suspends an account.
    private void forget(LocalDate today) {
        db.sql("""
                delete from access.certification c
                 where c.at < :before
                   and (c.answer = 'keep' or exists (select from access.certification later
                                                      where later.account = c.account and later.at > c.at))
                """)
                .param(
                        "before",
                        Timestamp.from(today.minusYears(2).atStartOfDay().toInstant(ZoneOffset.UTC)))
                .update();
    }
}
