package waymark.funding;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.funding.bids.Bid;
import waymark.funding.bids.Bids;
import waymark.funding.grants.Certainty;
import waymark.funding.grants.Grant;
import waymark.funding.grants.GrantForm;
import waymark.funding.grants.Grants;
import waymark.funding.options.FundingOption;
import waymark.funding.options.FundingOptions;
import waymark.funding.provision.Provision;
import waymark.funding.provision.ProvisionKind;
import waymark.funding.provision.Provisions;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// Posts, grants, options, bids and offers for tests, made by somebody who keeps funding.
@Component
public class FundingFixtures {

    /// Whose the posts and services of the demonstration are.
    public static final DemonstrationFunding.Places PLACES =
            new DemonstrationFunding.Places("WILBERFORCE", "HUMBERSIDE_POLICE", "NORTH_LINCOLNSHIRE");

    private final Provisions provisions;
    private final Grants grants;
    private final FundingOptions options;
    private final Bids bids;
    private final TestUsers someone;

    FundingFixtures(Provisions provisions, Grants grants, FundingOptions options, Bids bids, TestUsers someone) {
        this.provisions = provisions;
        this.grants = grants;
        this.options = options;
        this.bids = bids;
        this.someone = someone;
    }

    /// Somebody who keeps funding.
    public Actor.Person manager() {
        return someone.with("OPCC", "funding_manager@partnership");
    }

    /// A post of £36,000 a year that nothing pays for.
    public Ref post() {
        var manager = manager();
        return CurrentActor.as(
                manager,
                () -> provisions.add(
                        manager,
                        new Provision.Given(
                                ProvisionKind.POST,
                                "Outreach worker",
                                "",
                                "HCC",
                                "HULL",
                                List.of("SP1.2"),
                                List.of(),
                                "",
                                36_000_00,
                                LocalDate.of(2026, 1, 1),
                                null,
                                "",
                                null,
                                "",
                                "")));
    }

    /// A grant for such a post that pays from a day for a year.
    public Ref grant(LocalDate from) {
        var post = post();
        var manager = manager();
        return CurrentActor.as(
                manager,
                () -> grants.add(
                        manager,
                        post,
                        new Grant.Given(
                                "A grant",
                                "Pays for the post",
                                "",
                                "Example Trust",
                                "GB-CHC-0000000",
                                "HCC",
                                "",
                                GrantForm.MONEY,
                                36_000_00,
                                from,
                                from.plusYears(1).minusDays(1),
                                Certainty.AWARDED,
                                LocalDate.of(2026, 1, 1),
                                "")));
    }

    /// An option for such a post.
    public Ref option() {
        var post = post();
        var manager = manager();
        return CurrentActor.as(
                manager,
                () -> options.add(
                        manager,
                        post,
                        new FundingOption.Given(
                                "Share it", "", 36_000_00, "Strategic board", LocalDate.of(2090, 1, 1))));
    }

    /// A bid that is an idea.
    public Ref bid() {
        var manager = manager();
        return CurrentActor.as(
                manager,
                () -> bids.add(
                        manager,
                        new Bid.Given(
                                "A bid",
                                "Example Trust",
                                36_000_00,
                                null,
                                "PRWC",
                                List.of("CAB"),
                                LocalDate.of(2090, 1, 1),
                                "")));
    }

    /// A room that an organisation lends.
    public String offer(String organisation) {
        return TestDatabase.owner()
                .sql("""
                        insert into funding.offer (ref, organisation, kind, name, from_on, pence_a_use)
                        values ('RO-' || upper(substr(replace(cast(gen_random_uuid() as text), '-', ''), 1, 7)), :organisation, 'ROOM',
                                'A room', '2026-01-01', 4000)
                        returning ref
                        """)
                .param("organisation", organisation)
                .query(String.class)
                .single();
    }

    /// A request of somebody of the Citizens Advice for a room of an organisation.
    public String request(String lender, Actor.Person asker) {
        return TestDatabase.owner()
                .sql("""
                        insert into funding.resource_request (ref, offer, lender, organisation, asked_by, asked_by_name, asked_on, wanted_on, why)
                        values ('RE-' || upper(substr(replace(cast(gen_random_uuid() as text), '-', ''), 1, 7)), :offer, :lender, :organisation,
                                :by, 'Test asker', current_date, current_date, 'A meeting')
                        returning ref
                        """)
                .param("offer", offer(lender))
                .param("lender", lender)
                .param("organisation", asker.organisation())
                .param("by", asker.id())
                .query(String.class)
                .single();
    }

    /// A decision of the board on something of its own.
    public static String decided() {
        return TestDatabase.owner().sql("""
                        insert into governance.board_request (ref, kind, wording, decision, answer, decided_as, decided_on, decided_by, meeting,
                                                              meeting_item, body)
                        select 'RQ-' || lpad(nextval('governance.request_number')::text, 4, '0'), 'meeting', 'Who pays for the post?', 'agreed',
                               'A fifth each', 'meeting', current_date, gen_random_uuid(), 'MT-9999999', gen_random_uuid(), 'Strategic board'
                        returning ref
                        """).query(String.class).single();
    }
}
