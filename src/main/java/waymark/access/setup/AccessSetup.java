package waymark.access.setup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.messages.MailTransport;
import waymark.access.roles.RoleCatalogue;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.setup.SetupStep;
import waymark.web.setup.SetupSteps;
import waymark.web.sql.RecordMapper;

/// The steps about accounts: administrators, the first coordinator, first leads, the board, and the
/// sharing agreement of each organisation that has people here; and about e-mail and back-ups.
@Repository
@Transactional(readOnly = true)
class AccessSetup implements SetupSteps {

    private record Counts(
            int administering,
            boolean coordinator,
            boolean proposed,
            int areas,
            boolean board,
            boolean governance,
            int organisations,
            int led,
            int agreed) {}

    private final JdbcClient db;
    private final Clock clock;
    private final RoleCatalogue catalogue;
    private final MailTransport mail;

    AccessSetup(JdbcClient db, Clock clock, RoleCatalogue catalogue, MailTransport mail) {
        this.db = db;
        this.clock = clock;
        this.catalogue = catalogue;
        this.mail = mail;
    }

    @Override
    public List<SetupStep> stepsFor(Actor.Person actor) {
        if (!actor.may(Permission.MANAGE_ACCOUNTS)) {
            return List.of();
        }
        // once there is a coordinator, leads and coordinators add people, and administrators open their accounts
        var invite = actor.may(Permission.MAINTAIN_PEOPLE) ? INVITE + "?role=%s" : "/accounts";
        return steps(counts(), areas(actor), invite);
    }

    private int areas(Actor actor) {
        return catalogue.names(actor).areas().size();
    }

    private static final String INVITE = "/directory/new-account";

    private List<SetupStep> steps(Counts counts, int areas, String invite) {
        return List.of(
                step(
                        30,
                        "second_administrator",
                        "Add a second administrator, from another organisation",
                        "Two administrators of two organisations agree on coordinators and further administrators",
                        invite.formatted("administrator"),
                        counts.administering() > 1),
                step(
                        50,
                        "organisation_leads",
                        "Give each organisation with people here its lead",
                        "%s. The lead accepts the sharing agreement and looks after the organisation’s people"
                                .formatted(of(counts.led(), counts.organisations())),
                        invite.formatted("organisation_lead"),
                        counts.organisations() > 0 && counts.led() == counts.organisations()),
                step(
                        60,
                        "area_leads",
                        "Give each area its lead",
                        "%s. The lead writes the area’s plan and its quarterly return"
                                .formatted(of(counts.areas(), areas)),
                        invite.formatted("area_lead"),
                        areas > 0 && counts.areas() >= areas),
                step(
                        65,
                        "board",
                        "Add a member of the board",
                        "They accept the returns and issue the board pack",
                        invite.formatted("board_member"),
                        counts.board()),
                step(
                        66,
                        "information_governance",
                        "Propose who is responsible for the audit log",
                        counts.administering() > 1
                                ? "Information governance reads the audit log. The other administrator confirms it"
                                : "The second administrator is needed first, to confirm it",
                        invite.formatted("information_governance"),
                        counts.governance()),
                coordinator(counts, invite),
                step(
                        70,
                        "agreement",
                        "Have the sharing agreement accepted",
                        "%s. An organisation’s lead accepts it when they sign in"
                                .formatted(of(counts.agreed(), counts.organisations())),
                        null,
                        counts.organisations() > 0 && counts.agreed() >= counts.organisations()),
                new SetupStep(
                        110,
                        "mail",
                        "Set up e-mail",
                        "Without it people see their tasks only here. The people who run Waymark set SPRING_MAIL_HOST",
                        null,
                        mail.delivers(),
                        "We do without e-mail"),
                new SetupStep(
                        120,
                        "backup",
                        "Back up the database and the keys, and restore a copy elsewhere once",
                        "The people who run Waymark do this: “Back up and restore” in the operations guide",
                        null,
                        false,
                        "We have restored a copy"));
    }

    private static String of(int some, int all) {
        return all == 0 ? "None yet" : "%d of %d so far".formatted(some, all);
    }

    private static SetupStep coordinator(Counts counts, String invite) {
        if (counts.proposed() && !counts.coordinator()) {
            return step(
                    68,
                    "coordinator",
                    "Have the first coordinator confirmed",
                    "Proposed: an administrator of another organisation than the proposer’s confirms it",
                    "/accounts/proposals",
                    false);
        }
        return step(
                68,
                "coordinator",
                "Propose the first coordinator",
                counts.administering() > 1
                        ? "The other administrator confirms it. From then on coordinators and leads add people, and you open their accounts"
                        : "The second administrator is needed first, to confirm it",
                invite.formatted("coordinator"),
                counts.coordinator());
    }

    private static SetupStep step(
            int order, String code, String title, String hint, @Nullable String path, boolean done) {
        return new SetupStep(order, code, title, hint, path, done, null);
    }

    private Counts counts() {
        return db.sql("""
                with held as (
                  select g.role, g.scope, a.organisation
                    from access.role_grant g
                    join access.account a on a.id = g.person and a.disabled_at is null
                   where g.from_date <= :today and (g.to_date is null or g.to_date >= :today)),
                here as (
                  select distinct organisation from access.account
                   where disabled_at is null and kind = 'full' and organisation <> 'INSTALLATION')
                select (select count(distinct organisation) from held where role = 'administrator') as administering,
                       exists (select from held where role = 'coordinator') as coordinator,
                       exists (select from access.role_proposal p
                                where p.role = 'coordinator' and p.decision is null and p.expires_at > :now) as proposed,
                       (select count(distinct scope) from held where role = 'area_lead') as areas,
                       exists (select from held where role = 'board_member') as board,
                       exists (select from held where role = 'information_governance') as governance,
                       (select count(*) from here) as organisations,
                       (select count(*) from here h where exists (
                          select from held where role = 'organisation_lead'
                             and scope = 'organisation:' || h.organisation)) as led,
                       (select count(*) from here h where exists (
                          select from access.sharing_acceptance s where s.organisation = h.organisation)) as agreed
                """)
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(clock.instant()))
                .query(RecordMapper.of(Counts.class))
                .single();
    }
}
