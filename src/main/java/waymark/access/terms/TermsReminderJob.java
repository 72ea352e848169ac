package waymark.access.terms;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.accounts.Account;
import waymark.access.messages.AccessNotice;
import waymark.kernel.Actor;
import waymark.web.Dates;
import waymark.web.jobs.Job;
import waymark.web.sql.RecordMapper;

/// Tells those who can act, once for each edition, that people are waiting for it: administrators,
/// coordinators and leads of new terms, leads of an agreement that their organisation has not accepted,
/// and administrators and coordinators of an organisation for which nobody can.
@Repository
@Transactional
class TermsReminderJob {

    private record Waiting(String code, String name) {}

    private final JdbcClient db;
    private final Clock clock;
    private final TermsEditions editions;
    private final ApplicationEventPublisher events;

    TermsReminderJob(JdbcClient db, Clock clock, TermsEditions editions, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.editions = editions;
        this.events = events;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job tellOfNewEditions(TermsReminderJob job) {
            return Job.every(Duration.ofMinutes(10), "Terms and agreements", job::run);
        }
    }

    void run(Actor clockwork) {
        var terms = editions.current(TermsEdition.TERMS);
        if (terms.edition() > 0) {
            tell(
                    terms,
                    beforeTheTerms(terms),
                    "There are new terms of use since %s: everybody accepts them before using Waymark again, you too"
                            .formatted(Dates.day(terms.from(), Locale.UK)));
        }
        var sharing = editions.current(TermsEdition.SHARING);
        if (sharing.edition() > 0) {
            tell(
                    sharing,
                    leadsToAccept(sharing),
                    "Accept the sharing agreement for your organisation: until one of its leads does, its people cannot use Waymark");
            withoutLead(sharing).stream()
                    .filter(one -> first(sharing, "organisation:" + one.code()))
                    .forEach(one -> events.publishEvent(new AccessNotice(
                            holders("administrator", "coordinator"),
                            "Nobody can accept the sharing agreement for %s, so its people cannot use Waymark: give somebody there the role of lead"
                                    .formatted(one.name().length() > 120 ? one.code() : one.name()),
                            "/accounts")));
        }
    }

    private void tell(TermsEdition edition, List<UUID> people, String text) {
        var told = new ArrayList<UUID>();
        for (var person : people) {
            if (first(edition, person.toString())) {
                told.add(person);
            }
        }
        if (!told.isEmpty()) {
            events.publishEvent(new AccessNotice(told, text, "/terms"));
        }
    }

    /// True the first time this is told of the edition.
    private boolean first(TermsEdition edition, String subject) {
        return db.sql("""
                insert into access.edition_told (kind, edition, subject, told_at) values (:kind, :edition, :subject, :now)
                on conflict do nothing
                """)
                        .param("kind", edition.kind())
                        .param("edition", edition.edition())
                        .param("subject", subject)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /// Those who have signed in before: at a first sign-in the terms are shown anyway.
    private List<UUID> beforeTheTerms(TermsEdition terms) {
        return db.sql("""
                select distinct g.person
                  from access.role_grant g
                  join access.account a on a.id = g.person and a.disabled_at is null and a.used_at is not null
                 where g.role in ('administrator', 'coordinator', 'organisation_lead')
                   and g.from_date <= :today and (g.to_date is null or g.to_date >= :today)
                   and not exists (select from access.terms_acceptance t
                                    where t.account = g.person and t.edition >= :edition)
                """)
                .param("today", LocalDate.now(clock))
                .param("edition", terms.edition())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<UUID> leadsToAccept(TermsEdition sharing) {
        return db.sql("""
                select distinct g.person
                  from access.role_grant g
                  join access.role_permission p on p.role = g.role and p.permission = 'ACCEPT_SHARING'
                  join access.account a on a.id = g.person and a.disabled_at is null
                 where g.scope = 'organisation:' || a.organisation
                   and g.from_date <= :today and (g.to_date is null or g.to_date >= :today)
                   and not exists (select from access.sharing_acceptance s
                                    where s.organisation = a.organisation and s.edition >= :edition)
                """)
                .param("today", LocalDate.now(clock))
                .param("edition", sharing.edition())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// Organisations of open accounts that have not accepted, and have nobody who could. The person who
    /// set the installation up belongs to none until they enter themself.
    private List<Waiting> withoutLead(TermsEdition sharing) {
        return db.sql("""
                select a.organisation as code, min(a.organisation_name) as name
                  from access.account a
                 where a.disabled_at is null
                   and a.organisation <> :none
                   and not exists (select from access.sharing_acceptance s
                                    where s.organisation = a.organisation and s.edition >= :edition)
                   and not exists (
                     select from access.role_grant g
                       join access.role_permission p on p.role = g.role and p.permission = 'ACCEPT_SHARING'
                       join access.account l on l.id = g.person and l.disabled_at is null
                                            and l.organisation = a.organisation
                      where g.scope = 'organisation:' || a.organisation
                        and g.from_date <= :today and (g.to_date is null or g.to_date >= :today))
                 group by a.organisation
                 order by a.organisation
                """)
                .param("today", LocalDate.now(clock))
                .param("edition", sharing.edition())
                .param("none", Account.NO_ORGANISATION)
                .query(RecordMapper.of(Waiting.class))
                .list();
    }

    private List<UUID> holders(String... roles) {
        return db.sql("""
                select distinct g.person
                  from access.role_grant g
                  join access.account a on a.id = g.person and a.disabled_at is null
                 where g.role in (:roles)
                   and g.from_date <= :today and (g.to_date is null or g.to_date >= :today)
                """)
                .param("today", LocalDate.now(clock))
                .param("roles", List.of(roles))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
