package waymark.access.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.accounts.AccountFixtures;
import waymark.access.accounts.Accounts;
import waymark.access.accounts.InstallationCodes;
import waymark.access.accounts.OrganisationSuspensions;
import waymark.access.grants.RoleGrants;
import waymark.access.invitations.CredentialReset;
import waymark.access.invitations.Invitations;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// What `--first-administrator` does for whom. The administrators of other tests are set aside while one
/// of these runs.
@WaymarkTest
class FirstAdministratorTest {

    private static final Pattern LINK = Pattern.compile("open (/first/\\S+) on this address");
    private static final Pattern CODE = Pattern.compile("The code of this installation: (\\S+)");

    @Autowired
    Invitations invitations;

    @Autowired
    Accounts accounts;

    @Autowired
    RoleGrants grants;

    @Autowired
    OrganisationSuspensions suspensions;

    @Autowired
    InstallationCodes codes;

    @Autowired
    CredentialReset reset;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestUsers someone;

    @Autowired
    AccountFixtures fixture;

    @Autowired
    Visit visit;

    private final JdbcClient owner = TestDatabase.owner();
    private List<UUID> others = List.of();

    @BeforeEach
    void nobody_administers() {
        others = owner.sql("select id from access.role_grant where role = 'administrator' and to_date is null")
                .query(UUID.class)
                .list();
        end("to_date is null");
    }

    @AfterEach
    void as_before() {
        end("to_date is null");
        without("update access.role_grant set to_date = null where id = any (:ids)");
        owner.sql("delete from access.installation_code").update();
    }

    @Test
    void of_an_empty_installation_gets_an_account_the_role_and_a_link() {
        var lines = started("new-" + UUID.randomUUID() + "@example.org", "");

        assertThat(visit.asNobody().get(link(lines)).words()).contains("Welcome to Waymark, First administrator");
        assertThat(lines).containsPattern(CODE);
    }

    @Test
    void who_lost_the_link_gets_another_and_no_second_code() {
        var email = "new-" + UUID.randomUUID() + "@example.org";
        var first = link(started(email, ""));

        var again = started(email, "");

        assertThat(visit.asNobody().get(link(again)).status()).isEqualTo(200);
        assertThat(visit.asNobody().get(first).status())
                .as("an older one opens nothing")
                .isEqualTo(404);
        assertThat(again).doesNotContain("The code of this installation");
    }

    @Test
    void who_has_an_account_already_gets_the_role_whatever_way_they_come_in() {
        var person = someone.member("HCC");
        fixture.passkey(person);

        var lines = started(fixture.email(person), "");

        assertThat(lines).contains("They are an administrator from now on, and sign in as before");
        assertThat(administers(person.id())).isTrue();
    }

    @Test
    void while_all_are_of_one_organisation_lets_in_a_second_of_another_and_no_third() {
        var first = someone.member("HCC");
        started(fixture.email(first), "");
        var colleague = someone.member("HCC");
        var second = someone.member("HFRS");
        var third = someone.member("OPCC");

        assertThat(started(fixture.email(colleague), "")).contains("does nothing");
        assertThat(link(started(fixture.email(second), ""))).isNotEmpty();
        assertThat(started(fixture.email(third), "")).contains("does nothing");
        assertThat(administers(colleague.id())).isFalse();
        assertThat(administers(second.id())).isTrue();
        assertThat(administers(third.id())).isFalse();
    }

    @Test
    void who_lost_everything_comes_in_again_with_the_code_and_every_old_way_ends() {
        var person = fixture.withPasswordAndCode(someone.member("HCC"));
        var printed = CODE.matcher(started(fixture.email(person), ""));
        assertThat(printed.find()).isTrue();
        var session = visit.as(person);
        var clock = Actor.system("Test");
        var older = CurrentActor.as(clock, () -> invitations.invite(clock, person.id()));

        assertThat(started(fixture.email(person), "")).contains("sign in as before");
        assertThat(started(fixture.email(person), "WRONGC-WRONGC-WRONGC-WRONGC"))
                .contains("Nothing was changed");
        assertThat(session.get("/account").status()).isEqualTo(200);
        var lines = started(fixture.email(person), printed.group(1));

        assertThat(visit.asNobody().get(link(lines)).words()).contains("Welcome to Waymark");
        assertThat(session.get("/account").location()).startsWith("/sign-in");
        assertThat(visit.asNobody().get(older).status())
                .as("a link that somebody made before")
                .isEqualTo(404);
        assertThat(lines).containsPattern(CODE);
        assertThat(started(fixture.email(person), printed.group(1))).doesNotContain("Nothing was changed");
    }

    @Test
    void where_the_only_one_has_left_the_code_lets_in_another_and_tells_whoever_is_left() {
        var gone = someone.member("HCC");
        var printed = CODE.matcher(started(fixture.email(gone), ""));
        assertThat(printed.find()).isTrue();
        var next = someone.member("HCC");

        assertThat(started(fixture.email(next), "")).contains("does nothing");
        var lines = started(fixture.email(next), printed.group(1));

        assertThat(link(lines)).isNotEmpty();
        assertThat(administers(next.id())).isTrue();
        assertThat(visit.as(gone).get("/notices").words()).contains("An administrator was added from the machine");
    }

    @Test
    void where_the_organisations_of_all_administrators_are_stopped_says_how_to_let_one_of_them_in_again() {
        started(fixture.email(someone.member("WILBERFORCE")), "");
        started(fixture.email(someone.member("OPCC")), "");
        var next = "new-" + UUID.randomUUID() + "@example.org";
        stop("WILBERFORCE");
        try {
            assertThat(started(next, "")).contains("There is an administrator already");
            stop("OPCC");
            assertThat(started(next, "")).contains("docs/operations/deploy.md says how to let one of them in again");
        } finally {
            owner.sql("delete from access.organisation_stop where set_by_name = 'FirstAdministratorTest'")
                    .update();
        }
    }

    private void stop(String organisation) {
        owner.sql("""
                insert into access.organisation_stop (organisation, cause, from_day, set_by, set_by_name)
                values (?, 'suspended', current_date - 1, gen_random_uuid(), 'FirstAdministratorTest')
                """).param(organisation).update();
    }

    @Test
    void says_who_is_missing_where_nobody_administers_and_nobody_was_named() {
        assertThat(started("", "")).contains("There is no administrator yet");
    }

    private String started(String email, String code) {
        return String.join(
                "\n",
                new FirstAdministrator(
                                accounts,
                                grants,
                                suspensions,
                                invitations,
                                codes,
                                reset,
                                transaction,
                                events,
                                false,
                                email,
                                code)
                        .lines());
    }

    private static String link(String lines) {
        var found = LINK.matcher(lines);
        assertThat(found.find()).as(lines).isTrue();
        return found.group(1);
    }

    private boolean administers(UUID person) {
        return owner.sql("""
                select exists (select from access.role_grant
                                where person = :id and role = 'administrator' and scope = 'installation' and to_date is null)
                """).param("id", person).query(Boolean.class).single();
    }

    private void end(String which) {
        without("update access.role_grant set to_date = date '2021-01-01', from_date = date '2020-01-01'"
                + " where role = 'administrator' and " + which);
    }

    /// The trigger keeps the last administrator, for every database role.
    private void without(String sql) {
        owner.sql("alter table access.role_grant disable trigger role_grant_step")
                .update();
        try {
            owner.sql(sql).param("ids", others.toArray(UUID[]::new)).update();
        } finally {
            owner.sql("alter table access.role_grant enable always trigger role_grant_step")
                    .update();
        }
    }
}
