package waymark.funding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.funding.bids.Bid;
import waymark.funding.bids.Bids;
import waymark.funding.grants.Certainty;
import waymark.funding.grants.Grant;
import waymark.funding.grants.GrantForm;
import waymark.funding.grants.Grants;
import waymark.funding.offers.OfferKind;
import waymark.funding.offers.ResourceOffer;
import waymark.funding.offers.ResourceOffers;
import waymark.funding.options.FundingOption;
import waymark.funding.options.FundingOptions;
import waymark.funding.provision.Provision;
import waymark.funding.provision.ProvisionKind;
import waymark.funding.provision.Provisions;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What the demonstration records of money: the post of the coordinator, paid to the end of a term and not beyond; a
/// commissioned service whose contract goes on; one that lives on a trust; a workshop. Every amount is invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationFunding {

    private static final String FICTIONAL = " (fictional)";
    private static final String COMMISSIONER = "OPCC";
    private static final String ADVICE = "CAB";
    private static final int TERM_MONTHS = 36;
    private static final int MONTHS_LEFT = 5;

    private final Provisions provisions;
    private final Grants grants;
    private final FundingOptions options;
    private final Bids bids;
    private final ResourceOffers offers;

    DemonstrationFunding(
            Provisions provisions, Grants grants, FundingOptions options, Bids bids, ResourceOffers offers) {
        this.provisions = provisions;
        this.grants = grants;
        this.options = options;
        this.bids = bids;
        this.offers = offers;
    }

    /// Whose they are, by code.
    ///
    /// @param host who employs the coordinator
    /// @param area where one of the services is
    public record Places(String host, String police, String area) {}

    /// All of it, as somebody who keeps funding.
    ///
    /// @return the reference of the coordinator's post
    public Ref record(Actor.Person manager, Places places, LocalDate today) {
        var now = YearMonth.from(today);
        var post = post(manager, places, now);
        commissioned(manager, now);
        onATrust(manager, places, now);
        workshop(manager, places, now);
        bids.add(
                manager,
                new Bid.Given(
                        "Evening groups in all four areas" + FICTIONAL,
                        "Example Trust",
                        126_000_00,
                        null,
                        "PRWC",
                        List.of(ADVICE, "HCC"),
                        today.plusDays(40),
                        "Evidence of need by area, a letter of each partner, and what survivors said"));
        return post;
    }

    /// What an organisation lends, as its lead.
    public void lend(Actor.Person lead, String area, LocalDate today) {
        offers.add(
                lead,
                new ResourceOffer.Given(
                        OfferKind.ROOM,
                        "Meeting room for 14, with a hearing loop" + FICTIONAL,
                        "Ground floor, two doors, a quiet room beside it",
                        area,
                        "Two weeks ahead, not on market days",
                        45_00L,
                        today.minusMonths(3),
                        null));
        offers.add(
                lead,
                new ResourceOffer.Given(
                        OfferKind.TRAINING_PLACE,
                        "Four places on each trauma course" + FICTIONAL,
                        "A day in each quarter",
                        null,
                        "",
                        90_00L,
                        today.minusMonths(3),
                        null));
    }

    private Ref post(Actor.Person manager, Places places, YearMonth now) {
        var last = now.plusMonths(MONTHS_LEFT - 1L);
        var first = last.minusMonths(TERM_MONTHS - 1L);
        var post = add(
                manager,
                ProvisionKind.POST,
                "Partnership coordinator",
                "Runs the board, the four local groups and the quarter; keeps the strategy and the directory",
                places.host(),
                null,
                List.of("SP5.1", "SP5.2", "SP6.1", "SP6.2"),
                52_400_00,
                first.atDay(1),
                "",
                null,
                "");
        grant(
                manager,
                post,
                "Coordinator post, three years",
                "The salary and travel of the partnership coordinator for three years",
                COMMISSIONER,
                COMMISSIONER,
                places.host(),
                GrantForm.MONEY,
                157_200_00,
                first,
                last,
                Certainty.AWARDED,
                "A report each year. Not renewed by itself: the post is unfunded beyond its term");
        grant(
                manager,
                post,
                "Desk, payroll and line management",
                "The university gives the coordinator a desk, payroll and line management",
                places.host(),
                places.host(),
                places.host(),
                GrantForm.IN_KIND,
                19_800_00,
                first,
                last,
                Certainty.AWARDED,
                "");
        option(
                manager,
                post,
                "Ask four councils and the commissioner for a fifth each",
                "One agreement for three years, signed by five. Nobody carries it alone",
                52_400_00,
                "Strategic board",
                now.plusMonths(2).atDay(1));
        option(
                manager,
                post,
                "Keep the post for half of the week",
                "The quarter goes on; visits to the four local groups stop",
                27_100_00,
                "Strategic board",
                now.plusMonths(2).atDay(1));
        option(
                manager,
                post,
                "Let the post end",
                "Each area would write its own return, and nobody would put them together",
                0,
                "Strategic board",
                last.atDay(1));
        return post;
    }

    private void commissioned(Actor.Person manager, YearMonth now) {
        var first = now.minusMonths(14);
        var service = add(
                manager,
                ProvisionKind.COMMISSIONED,
                "Advice on rights, wages and debt",
                "Advice in private, with interpreters, for people who were exploited",
                ADVICE,
                null,
                List.of("SP1.2"),
                64_000_00,
                first.atDay(1),
                "hour of advice",
                1_280,
                "Hours with an interpreter take twice as long, so areas with more languages look dear");
        grant(
                manager,
                service,
                "Advice contract",
                "Advice on rights, wages and debt for people who were exploited, in four areas",
                COMMISSIONER,
                COMMISSIONER,
                ADVICE,
                GrantForm.MONEY,
                192_000_00,
                first,
                first.plusMonths(TERM_MONTHS - 1L),
                Certainty.AWARDED,
                "Figures each quarter, guarded");
    }

    private void onATrust(Actor.Person manager, Places places, YearMonth now) {
        var first = now.minusMonths(10);
        var service = add(
                manager,
                ProvisionKind.NOT_COMMISSIONED,
                "Women’s evening group",
                "A meal, a creche and somebody to talk to, twice a week",
                "PRWC",
                places.area(),
                List.of("SP1.2", "SP6.3"),
                31_500_00,
                first.atDay(1),
                "evening",
                100,
                "A third of the cost is the creche");
        grant(
                manager,
                service,
                "Community grant",
                "An evening group for women who were exploited or may be",
                "",
                "Example Trust",
                "PRWC",
                GrantForm.MONEY,
                31_500_00,
                first,
                now.plusMonths(1),
                Certainty.AWARDED,
                "No overheads");
        grant(
                manager,
                service,
                "Community grant, second year",
                "An evening group for women who were exploited or may be, for another year",
                "",
                "Example Trust",
                "PRWC",
                GrantForm.MONEY,
                31_500_00,
                now.plusMonths(2),
                now.plusMonths(13),
                Certainty.EXPECTED,
                "");
    }

    private void workshop(Actor.Person manager, Places places, YearMonth now) {
        var workshop = add(
                manager,
                ProvisionKind.ACTIVITY,
                "Workshops for professionals",
                "Six workshops a year for professionals",
                places.host(),
                null,
                List.of("SP3.1"),
                4_800_00,
                now.minusMonths(8).atDay(1),
                "person trained",
                150,
                "Rooms are lent and not counted");
        grant(
                manager,
                workshop,
                "Workshops, two years",
                "Six workshops a year for professionals",
                places.police(),
                places.police(),
                places.host(),
                GrantForm.MONEY,
                9_600_00,
                now.minusMonths(8),
                now.plusMonths(15),
                Certainty.AWARDED,
                "");
    }

    private Ref add(
            Actor.Person manager,
            ProvisionKind kind,
            String name,
            String what,
            String organisation,
            @Nullable String area,
            List<String> objectives,
            long yearly,
            LocalDate from,
            String unit,
            @Nullable Integer units,
            String caveat) {
        return provisions.add(
                manager,
                new Provision.Given(
                        kind,
                        name,
                        what + FICTIONAL,
                        organisation,
                        area,
                        objectives,
                        List.of(),
                        "",
                        yearly,
                        from,
                        null,
                        unit,
                        units,
                        caveat,
                        kind == ProvisionKind.COMMISSIONED ? "ocds-213czf-000-00001" : ""));
    }

    private void grant(
            Actor.Person manager,
            Ref provision,
            String title,
            String description,
            String funder,
            String funderName,
            String recipient,
            GrantForm form,
            long pence,
            YearMonth from,
            YearMonth to,
            Certainty certainty,
            String conditions) {
        grants.add(
                manager,
                provision,
                new Grant.Given(
                        title + FICTIONAL,
                        description,
                        funder,
                        funderName,
                        "",
                        recipient,
                        "",
                        form,
                        pence,
                        from.atDay(1),
                        to.atEndOfMonth(),
                        certainty,
                        certainty == Certainty.AWARDED ? from.atDay(1).minusMonths(2) : null,
                        conditions));
    }

    private void option(
            Actor.Person manager, Ref provision, String title, String what, long yearly, String decider, LocalDate by) {
        options.add(manager, provision, new FundingOption.Given(title, what + FICTIONAL, yearly, decider, by));
    }
}
