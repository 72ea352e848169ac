package waymark.access.providers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;

/// Who somebody at a provider is here. A link is made by the person themself, once, or with an
/// invitation; never because an address looks the same.
@Repository
@Transactional(readOnly = true)
public class ProviderLinks {

    /// @param name of the provider
    public record Line(
            UUID provider,
            String name,
            boolean open,
            Instant linkedAt,
            @Nullable Instant usedAt) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;

    ProviderLinks(JdbcClient db, Clock clock, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /// Whose account that is here: one of the provider's own organisation that is open. Nobody is told
    /// which of these it was not.
    public Optional<UUID> accountOf(Provider provider, VerifiedIdentity identity) {
        return db.sql("""
                select l.account
                  from access.provider_link l
                  join access.account a on a.id = l.account
                 where l.provider = :provider and l.subject = :subject and a.organisation = :organisation
                   and a.disabled_at is null
                   and not exists (select from access.organisation_stop o
                                    where o.organisation = a.organisation
                                      and o.from_day <= (now() at time zone 'Europe/London')::date)
                """)
                .param("provider", provider.id())
                .param("subject", identity.subject())
                .param("organisation", provider.organisation())
                .query(UUID.class)
                .optional();
    }

    /// True where some account here is linked with it, in any state.
    public boolean taken(Provider provider, VerifiedIdentity identity) {
        return db.sql("""
                select exists (select from access.provider_link where provider = :provider and subject = :subject)
                """)
                .param("provider", provider.id())
                .param("subject", identity.subject())
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void used(Actor actor, UUID account, Provider provider) {
        db.sql("update access.provider_link set used_at = :now where account = :account and provider = :provider")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account)
                .param("provider", provider.id())
                .update();
        audit.changed(actor, "sign_in", account.toString(), 0, List.of("provider:" + provider.id()));
    }

    /// Somebody began to sign in with a provider, or came back from it, and was refused.
    @Transactional
    public void refused(Actor actor, Provider provider, SignInRefusal why) {
        audit.refused(actor, "sign_in", "provider:" + provider.id(), List.of(why.word()));
    }

    /// False where either is linked already.
    @Transactional
    public boolean add(Actor actor, UUID account, Provider provider, VerifiedIdentity identity) {
        int added = db.sql("""
                insert into access.provider_link (account, provider, subject, linked_at)
                values (:account, :provider, :subject, :now)
                on conflict do nothing
                """)
                .param("account", account)
                .param("provider", provider.id())
                .param("subject", identity.subject())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            audit.changed(actor, "link_provider", account.toString(), 0, List.of("provider:" + provider.id()));
        }
        return added == 1;
    }

    /// Those of an account, the name of a provider only where the actor may see it.
    public List<Line> of(UUID account) {
        return db.sql("""
                select l.provider, coalesce(p.name, '') as name, coalesce(p.open, false) as open, l.linked_at, l.used_at
                  from access.provider_link l
                  left join access.provider p on p.id = l.provider
                 where l.account = :account
                 order by l.linked_at, l.provider
                """)
                .param("account", account)
                .query(RecordMapper.of(Line.class))
                .list();
    }

    /// Removes a link, and ends every session that began by it. Not the last way of signing in, unless
    /// asked to.
    ///
    /// @return false where there is none, or it is the last way of signing in
    @Transactional
    public boolean remove(Actor actor, UUID account, UUID provider, boolean evenTheLast) {
        db.sql("select id from access.account where id = :account for update")
                .param("account", account)
                .query(String.class)
                .optional();
        int removed = db.sql("""
                delete from access.provider_link l
                 where l.account = :account and l.provider = :provider
                   and (:last
                        or exists (select from access.passkey p where p.account = l.account)
                        or exists (select from access.account a
                                    where a.id = l.account
                                      and a.has_password and a.enrolled_at is not null))
                """)
                .param("account", account)
                .param("provider", provider)
                .param("last", evenTheLast)
                .update();
        if (removed == 1) {
            db.sql("""
                    update access.session set ended_at = :now
                     where account = :account and provider = :provider and ended_at is null
                    """)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("account", account)
                    .param("provider", provider)
                    .update();
            audit.changed(actor, "unlink_provider", account.toString(), 0, List.of("provider:" + provider));
        }
        return removed == 1;
    }
}
