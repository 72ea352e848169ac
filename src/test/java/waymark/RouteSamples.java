package waymark;

import static waymark.kernel.Permission.WORK_CASES;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.access.grants.RoleProposalFixtures;
import waymark.analysis.NationalFixtures;
import waymark.analysis.estimates.EstimateFixtures;
import waymark.analysis.overlap.OverlapFixtures;
import waymark.analysis.releases.ReleaseFixtures;
import waymark.campaigns.pictures.PictureLibraryFixtures;
import waymark.campaigns.pictures.catalogue.WhoIsShown;
import waymark.cases.CaseFixtures;
import waymark.cases.consent.ConsentFixtures;
import waymark.cases.decisions.NrmFixtures;
import waymark.cases.notification.NotificationFixtures;
import waymark.cases.record.Route;
import waymark.cases.referral.ReferralFixtures;
import waymark.concerns.intake.ReportFixtures;
import waymark.conferences.AfterRoutes;
import waymark.conferences.ConferenceFixtures;
import waymark.conferences.hearing.HearingRoutes;
import waymark.conferences.research.ResearchFixtures;
import waymark.consultation.ConsultationFixtures;
import waymark.directory.RefGenerator;
import waymark.documents.DocumentFixtures;
import waymark.exchange.consumers.ConsumerFixtures;
import waymark.funding.FundingFixtures;
import waymark.intelligence.IntelligenceFixtures;
import waymark.intelligence.IntelligenceRoutes;
import waymark.intelligence.NetworkRoutes;
import waymark.intelligence.WorkFixtures;
import waymark.intelligence.operations.OperationFixtures;
import waymark.intelligence.reports.Purpose;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.pathways.editions.PathwayFixtures;
import waymark.pathways.policy.PolicyFixtures;
import waymark.rights.RightsFixtures;
import waymark.services.ServicesFixtures;
import waymark.sharing.disclosures.DisclosureFixtures;
import waymark.sharing.htcds.HtcdsFixtures;
import waymark.sharing.policerequests.PoliceRequestFixtures;
import waymark.sharing.transfer.TransferFixtures;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionPlan;
import waymark.strategy.measures.Direction;
import waymark.strategy.measures.NewMeasure;
import waymark.strategy.measures.Unit;
import waymark.support.CaseSupportFixtures;
import waymark.support.PlanFixtures;
import waymark.support.plancopy.PlanCopyFixtures;
import waymark.system.SystemFixtures;
import waymark.training.LearningRoutes;
import waymark.training.TrainingFixtures;
import waymark.training.TrainingRoutes;
import waymark.training.workshop.WorkshopRoutes;
import waymark.web.forms.ParkedForms;
import waymark.web.jobs.Job;
import waymark.web.mvc.Routes;
import waymark.web.security.LinkToken;

/// What stands behind the routes with a reference, for [RouteAccessTest]: for each beginning of a path an
/// example in the own scope of those who ask (Hull, the Hull council, led by the lead person), one in
/// another scope, and one that is not there.
@Component
class RouteSamples {

    /// What a path leads to.
    ///
    /// @param beginning of the pattern; the longest that fits a route is used
    /// @param own makes one in the scope of who asks and answers its path; null where a test cannot make one
    /// @param other makes one outside it; null where there is no outside
    /// @param absent the path of nothing
    /// @param readers the only roles that see one, or empty for all who hold the permission
    /// @param personal true where nobody but its own person sees one, or the roles in `beyond`
    /// @param beyond the roles that see one outside the scope of the others too
    record Sample(
            String beginning,
            @Nullable Function<Actor.Person, String> own,
            @Nullable Function<Actor.Person, String> other,
            String absent,
            Set<String> readers,
            boolean personal,
            Set<String> beyond) {

        Sample(
                String beginning,
                @Nullable Function<Actor.Person, String> own,
                @Nullable Function<Actor.Person, String> other,
                String absent,
                Set<String> readers,
                boolean personal) {
            this(beginning, own, other, absent, readers, personal, Set.of());
        }

        Sample seenBy(String role) {
            return new Sample(beginning, own, other, absent, readers, personal, Set.of(role));
        }
    }

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate DUE = LocalDate.of(2090, 12, 31);

    private final JdbcClient owner = TestDatabase.owner();
    private final StrategyApi strategy;
    private final ParkedForms forms;
    private final TransactionTemplate transaction;
    private final TestUsers someone;
    private final ReportFixtures reports;
    private final List<Job> jobs;
    private final DocumentFixtures documents;
    private final CaseFixtures cases;
    private final CaseSupportFixtures support;
    private final NrmFixtures nrm;
    private final ReferralFixtures referrals;
    private final ConsentFixtures consents;
    private final TransferFixtures transfers;
    private final HtcdsFixtures exports;
    private final PlanFixtures plans;
    private final NotificationFixtures notifications;
    private final RightsFixtures rights;
    private final ConferenceFixtures conferences;
    private final ResearchFixtures research;
    private final PictureLibraryFixtures library;
    private final HearingRoutes hearingRoutes;
    private final AfterRoutes afterRoutes;
    private final WorkshopRoutes workshopRoutes;
    private final LearningRoutes learningRoutes;
    private final ConsultationFixtures consultations;
    private final OperationFixtures operations;
    private final OverlapFixtures overlaps;
    private final IntelligenceFixtures intelligence;
    private final WorkFixtures work;
    private final FundingFixtures funding;
    private final SystemFixtures system;
    private final IntelligenceRoutes intelligenceRoutes;
    private final ReleaseFixtures tables;
    private final NetworkRoutes networkRoutes;
    private final PlanCopyFixtures copies;
    private final TrainingRoutes training;
    private final DisclosureFixtures disclosures;
    private final PoliceRequestFixtures requests;
    private final Visit visit;
    private final List<Sample> samples = new ArrayList<>();
    private final Map<String, Optional<Sample>> behind = new HashMap<>();
    private final Map<String, Actor.Person> roles = new LinkedHashMap<>();
    private int exchanges = -1;

    RouteSamples(
            StrategyApi strategy,
            ParkedForms forms,
            PlatformTransactionManager transactions,
            TestUsers someone,
            ReportFixtures reports,
            List<Job> jobs,
            DocumentFixtures documents,
            CaseFixtures cases,
            CaseSupportFixtures support,
            NrmFixtures nrm,
            ReferralFixtures referrals,
            ConsentFixtures consents,
            TransferFixtures transfers,
            HtcdsFixtures exports,
            PlanFixtures plans,
            NotificationFixtures notifications,
            PlanCopyFixtures copies,
            TrainingRoutes training,
            DisclosureFixtures disclosures,
            PoliceRequestFixtures requests,
            RightsFixtures rights,
            AfterRoutes afterRoutes,
            WorkshopRoutes workshopRoutes,
            LearningRoutes learningRoutes,
            ConsultationFixtures consultations,
            OperationFixtures operations,
            OverlapFixtures overlaps,
            IntelligenceFixtures intelligence,
            WorkFixtures work,
            FundingFixtures funding,
            SystemFixtures system,
            IntelligenceRoutes intelligenceRoutes,
            ReleaseFixtures tables,
            NetworkRoutes networkRoutes,
            HearingRoutes hearingRoutes,
            ResearchFixtures research,
            PictureLibraryFixtures library,
            ConferenceFixtures conferences,
            Visit visit) {
        this.visit = visit;
        this.hearingRoutes = hearingRoutes;
        this.afterRoutes = afterRoutes;
        this.workshopRoutes = workshopRoutes;
        this.learningRoutes = learningRoutes;
        this.consultations = consultations;
        this.operations = operations;
        this.overlaps = overlaps;
        this.intelligence = intelligence;
        this.work = work;
        this.funding = funding;
        this.system = system;
        this.intelligenceRoutes = intelligenceRoutes;
        this.tables = tables;
        this.networkRoutes = networkRoutes;
        this.rights = rights;
        this.conferences = conferences;
        this.research = research;
        this.library = library;
        this.notifications = notifications;
        this.copies = copies;
        this.training = training;
        this.disclosures = disclosures;
        this.requests = requests;
        this.cases = cases;
        this.support = support;
        this.nrm = nrm;
        this.referrals = referrals;
        this.consents = consents;
        this.transfers = transfers;
        this.exports = exports;
        this.plans = plans;
        this.documents = documents;
        this.reports = reports;
        this.jobs = jobs;
        this.strategy = strategy;
        this.forms = forms;
        this.transaction = new TransactionTemplate(transactions);
        this.someone = someone;
        actions();
        theStrategy();
        theDirectory();
        contacts();
        services();
        accounts();
        quarters();
        personalThings();
        pathways();
        signs();
        handovers();
        reports();
        audit();
        documents();
        meetings();
        workshops();
        duties();
        risks();
        cases();
        referrals();
        peopleOfCases();
        transfersOfCases();
        caseloads();
        sharing();
        trainingSessions();
        conferencesBefore();
        researchOfConferences();
        conferencesMeeting();
        afterConferences();
        learning();
        consultation();
        exchanged();
        deconfliction();
        operations();
        disruptionsAndOrders();
        releasedTables();
        funding();
        startOfThePartnership();
        consumers();
        system();
        nationalPicture();
        intelligence();
        pictures();
        campaigns();
        intelligenceNetwork();
        estimatesAndReturns();
        comparisonsOfLists();
    }

    /// Everybody who asks: each role beside membership, and the person who leads the action in their own
    /// scope.
    Map<String, Actor.Person> roles() {
        if (exchanges != TestDatabase.exchanges()) {
            exchanges = TestDatabase.exchanges();
            roles.put("member", someone.member("HCC"));
            roles.put("organisation_lead", someone.organisationLead("HCC"));
            roles.put("area_lead", someone.areaLead("HULL"));
            roles.put("board_member", someone.boardMember());
            roles.put("first_responder", someone.firstResponder("HCC"));
            roles.put("coordinator", someone.coordinator());
            roles.put("information_governance", someone.informationGovernance());
            roles.put("administrator", someone.administrator());
            roles.put("operation_lead", someone.with("HUMBERSIDE_POLICE", "operation_lead@area:HULL"));
            roles.put("pathway_editor", someone.with("CHCP", "pathway_editor@area:HULL"));
            roles.put("pathway_reviewer", someone.with("HUMBERSIDE_POLICE", "pathway_reviewer@area:HULL"));
            roles.put("concerns_desk", someone.with("HCC", "concerns_desk@area:HULL"));
            roles.put("identity_custodian", someone.with("HUMBERSIDE_POLICE", "identity_custodian@partnership"));
            roles.put("caseworker", cases.caseworker("HCC"));
            roles.put("casework_manager", someone.with("HCC", "casework_manager@organisation:HCC"));
            roles.put("conference_member", someone.with("HCC", "conference_member@organisation:HCC"));
            roles.put("conference_coordinator", someone.with("HCC", "conference_coordinator@area:HULL"));
            roles.put("conference_chair", someone.with("HCC", "conference_chair@area:HULL"));
            roles.put("trainer", someone.with("HCC", "trainer@area:HULL"));
            roles.put("campaign_editor", someone.with("HCC", "campaign_editor@area:HULL"));
            roles.put("picture_custodian", someone.with("WILBERFORCE", "picture_custodian@partnership"));
            roles.put("intelligence_officer", networkRoutes.officer());
            roles.put("intelligence_officer", intelligence.officer(IntelligenceFixtures.UNIT, Purpose.DISRUPT));
            roles.put("lead_person", someone.member("ERYC"));
        }
        return roles;
    }

    /// An address of the route that this person may ask for, where there is one.
    Optional<String> path(Routes.Route route, Actor.Person person) {
        if (!route.path().contains("{")) {
            return Optional.of(route.path());
        }
        return behind(route.path()).flatMap(sample -> {
            var made = sample.own() == null ? sample.other() : sample.own();
            return made == null
                    ? Optional.empty()
                    : Optional.of(made.apply(person)
                            + route.path().substring(sample.beginning().length()));
        });
    }

    /// What stands behind a pattern with a reference.
    Optional<Sample> behind(String pattern) {
        return behind.computeIfAbsent(pattern, this::longest);
    }

    private Optional<Sample> longest(String pattern) {
        return samples.stream()
                .filter(sample -> pattern.startsWith(sample.beginning())
                        && (pattern.length() == sample.beginning().length()
                                || pattern.charAt(sample.beginning().length()) == '/'))
                .max(java.util.Comparator.comparingInt(
                        sample -> sample.beginning().length()))
                .map(this::openedByWhoMay);
    }

    /// A case is opened by somebody who may, also for those who then ask for it and may not.
    private Sample openedByWhoMay(Sample sample) {
        var own = sample.own();
        return own == null || !sample.beginning().startsWith("/cases/{ref}")
                ? sample
                : new Sample(
                        sample.beginning(),
                        person -> own.apply(person.may(WORK_CASES) ? person : cases.caseworker("HCC")),
                        sample.other(),
                        sample.absent(),
                        withManagers(sample.readers()),
                        sample.personal(),
                        sample.beyond());
    }

    /// A manager of casework works on cases of their own as well.
    private static Set<String> withManagers(Set<String> readers) {
        var all = new java.util.HashSet<>(readers);
        if (readers.contains("caseworker")) {
            all.add("casework_manager");
        }
        return Set.copyOf(all);
    }

    private void actions() {
        scoped(
                "/actions/{ref}",
                _ -> "/actions/" + action(true),
                _ -> "/actions/" + action(false),
                "/actions/AC-99999999");
        scoped(
                "/actions/{ref}/blockers/{blocker}",
                _ -> blocker(action(true)),
                _ -> blocker(action(false)),
                "/actions/AC-99999999/blockers/" + new UUID(0, 7));
        scoped(
                "/actions/{ref}/evidence/{evidence}",
                _ -> evidence(action(true)),
                _ -> evidence(action(false)),
                "/actions/AC-99999999/evidence/" + new UUID(0, 7));
        open("/plans/{area}", _ -> "/plans/HULL", "/plans/NOWHERE");
    }

    private String action(boolean own) {
        var lead = own ? roles().get("lead_person").id() : null;
        return asTheClock(clock -> strategy.add(
                        clock,
                        ActionPlan.of(
                                "Visit every hand car wash",
                                "",
                                own ? "HULL" : "EAST_RIDING",
                                "SP2.1",
                                own ? "HCC" : "ERYC",
                                lead,
                                List.of(),
                                START,
                                DUE),
                        START))
                .value();
    }

    private <T> T asTheClock(Function<Actor, T> work) {
        var clock = Actor.system("Test");
        return CurrentActor.as(clock, () -> transaction.execute(_ -> work.apply(clock)));
    }

    private String blocker(String action) {
        var id = UUID.randomUUID();
        owner.sql("""
            insert into strategy.blocker (id, action, what, opened_on, opened_by)
            select :id, a.id, 'No interpreter', date '2026-01-02', 'Test' from strategy.action a where a.ref = :ref
            """).param("id", id).param("ref", action).update();
        return "/actions/" + action + "/blockers/" + id;
    }

    private String evidence(String action) {
        var id = UUID.randomUUID();
        owner.sql("""
            insert into strategy.evidence (id, action, title, url, added_on, added_by)
            select :id, a.id, 'Minutes', 'https://example.org', date '2026-01-02', 'Test'
              from strategy.action a where a.ref = :ref
            """).param("id", id).param("ref", action).update();
        return "/actions/" + action + "/evidence/" + id;
    }

    /// Campaigns, toolkits, newsletters and words: read by everybody, changed where somebody runs campaigns.
    private void campaigns() {
        open("/campaigns/{ref}", _ -> "/campaigns/" + campaign("HULL"), "/campaigns/CG-99999999");
        for (var end : List.of("/plan", "/step", "/reach", "/picture")) {
            scoped(
                    "/campaigns/{ref}" + end,
                    _ -> "/campaigns/" + campaign("HULL") + end,
                    _ -> "/campaigns/" + campaign("EAST_RIDING") + end,
                    "/campaigns/CG-99999999" + end);
        }
        scoped(
                "/campaigns/{ref}/reach/{id}",
                _ -> reach("HULL"),
                _ -> reach("EAST_RIDING"),
                "/campaigns/CG-99999999/reach/" + new UUID(0, 7));
        open("/events/{ref}", _ -> "/events/" + campaign("HULL"), "/events/CG-99999999");
        open("/guides/{slug}", _ -> "/guides/signing-in", "/guides/no-such-guide");
        open("/guides/for/{role}", _ -> "/guides/for/member", "/guides/for/no-such-role");
        open("/help/{slug}", _ -> "/help/signing-in", "/help/no-such-guide");
        open("/guides/pictures/{name}.png", _ -> "/guides/pictures/home.png", "/guides/pictures/no-such-picture.png");
        open("/toolkits/{slug}", _ -> toolkitPage(), "/toolkits/no-such-toolkit");
        samples.add(new Sample(
                "/toolkits/{slug}/{id}/file",
                null,
                null,
                "/toolkits/no-such-toolkit/" + new UUID(0, 7) + "/file",
                Set.of(),
                false));
        open(
                "/campaigns/toolkits/{ref}",
                _ -> "/campaigns/toolkits/" + toolkit("HULL"),
                "/campaigns/toolkits/TK-99999999");
        for (var end : List.of("/description", "/files/new", "/step")) {
            scoped(
                    "/campaigns/toolkits/{ref}" + end,
                    _ -> "/campaigns/toolkits/" + toolkit("HULL") + end,
                    _ -> "/campaigns/toolkits/" + toolkit("EAST_RIDING") + end,
                    "/campaigns/toolkits/TK-99999999" + end);
        }
        open(
                "/campaigns/newsletters/{ref}",
                _ -> "/campaigns/newsletters/" + newsletter("HULL", true),
                "/campaigns/newsletters/NL-99999999");
        for (var end : List.of("/text", "/step", "/test")) {
            scoped(
                    "/campaigns/newsletters/{ref}" + end,
                    _ -> "/campaigns/newsletters/" + newsletter("HULL", false) + end,
                    _ -> "/campaigns/newsletters/" + newsletter("EAST_RIDING", false) + end,
                    "/campaigns/newsletters/NL-99999999" + end);
        }
        open("/campaigns/words/{ref}", _ -> "/campaigns/words/WD-0001", "/campaigns/words/WD-99999999");
        open("/newsletter-end/{token}", _ -> newsletterEnd(), "/newsletter-end/made-up");
    }

    private String campaign(String area) {
        return owner.sql("""
                insert into campaigns.campaign (ref, area, title, aim, audience, languages, channels, from_day, to_day, window_first,
                                                window_last, open, public_words, planned_on, planned_by, planned_by_name)
                values ('CG-' || lpad(cast(nextval('campaigns.campaign_number') as text), 4, '0'), :area, 'Sample', 'Sample',
                        'Sample', '{en}', '{POSTERS}', current_date, current_date + 20, date_trunc('month', current_date)::date,
                        date_trunc('month', current_date)::date, true, 'Sample', current_date, gen_random_uuid(), 'Sample')
                returning ref
                """).param("area", area).query(String.class).single();
    }

    private String reach(String area) {
        var id = UUID.randomUUID();
        var campaign = campaign(area);
        owner.sql("""
                insert into campaigns.reach (id, campaign, channel, people, source, counted_on, added_by, added_by_name)
                values (:id, :campaign, 'POSTERS', 10, 'Sample', current_date, gen_random_uuid(), 'Sample')
                """).param("id", id).param("campaign", campaign).update();
        return "/campaigns/" + campaign + "/reach/" + id;
    }

    private String toolkit(String area) {
        return owner.sql("""
                insert into campaigns.toolkit (ref, slug, area, title, summary)
                select 'TK-' || lpad(n::text, 4, '0'), 'sample-' || n, :area, 'Sample', 'Sample'
                  from nextval('campaigns.toolkit_number') n
                returning ref
                """).param("area", area).query(String.class).single();
    }

    private String toolkitPage() {
        return "/toolkits/"
                + owner.sql("""
                        update campaigns.toolkit set state = 'published', published_on = current_date where ref = :ref returning slug
                        """)
                        .param("ref", toolkit("HULL"))
                        .query(String.class)
                        .single();
    }

    private String newsletter(String area, boolean sent) {
        return owner.sql("""
                insert into campaigns.newsletter (ref, area, subject, body, state, written_on, written_by, written_by_name, asked_by,
                                                  sent_by, sent_on)
                values ('NL-' || lpad(cast(nextval('campaigns.newsletter_number') as text), 4, '0'), :area, 'Sample', 'Sample',
                        case when :sent then 'sent' else 'draft' end, current_date, gen_random_uuid(), 'Sample',
                        case when :sent then gen_random_uuid() end, case when :sent then gen_random_uuid() end,
                        case when :sent then current_date end)
                returning ref
                """)
                .param("area", area)
                .param("sent", sent)
                .query(String.class)
                .single();
    }

    private String newsletterEnd() {
        var token = LinkToken.next();
        owner.sql(
                        "insert into campaigns.newsletter_link (token_hash, person, made_on) values (:hash, :person, current_date)")
                .param("hash", LinkToken.hash(token))
                .param("person", UUID.randomUUID())
                .update();
        return "/newsletter-end/" + token;
    }

    /// Forums, and items of a forum that whoever asks is named for, or that they referred.
    private void trainingSessions() {
        var stage = "/draft/stages/" + TrainingFixtures.FIRST_STAGE;
        var handout = "/draft/handouts/" + TrainingFixtures.HANDOUT;
        var packs = "/training/packs/{ref}";
        var noPack = "/training/packs/TP-99999999";
        open(packs, _ -> training.pack("HULL"), noPack);
        open(packs + "/versions/{number}", _ -> training.pack("HULL") + "/versions/1", noPack + "/versions/1");
        for (var file : List.of("/file", "/facilitator.pdf", "/handouts.pdf")) {
            open(
                    packs + "/versions/{number}" + file,
                    _ -> training.pack("HULL") + "/versions/1" + file,
                    noPack + "/versions/1" + file);
        }
        scoped(
                packs + "/versions",
                _ -> training.pack("HULL") + "/versions",
                _ -> training.pack("EAST_RIDING") + "/versions",
                noPack + "/versions");
        scoped(
                packs + "/versions/{number}/withdrawal",
                _ -> training.pack("HULL") + "/versions/1/withdrawal",
                _ -> training.pack("EAST_RIDING") + "/versions/1/withdrawal",
                noPack + "/versions/1/withdrawal");
        scoped(
                packs + "/review",
                _ -> training.inReview("HULL") + "/review",
                _ -> training.inReview("EAST_RIDING") + "/review",
                noPack + "/review");
        for (var route : List.of("/draft", "/submission")) {
            scoped(
                    packs + route,
                    _ -> training.draft("HULL") + route,
                    _ -> training.draft("EAST_RIDING") + route,
                    noPack + route);
        }
        scoped(
                packs + "/draft/stages/{key}",
                _ -> training.draft("HULL") + stage,
                _ -> training.draft("EAST_RIDING") + stage,
                noPack + stage);
        scoped(
                packs + "/draft/handouts/{key}",
                _ -> training.draft("HULL") + handout,
                _ -> training.draft("EAST_RIDING") + handout,
                noPack + handout);
        open(
                "/training/packs/supplied/{code}",
                _ -> "/training/packs/supplied/front-line",
                "/training/packs/supplied/nothing");
        var sessions = "/training/sessions/{ref}";
        var noSession = "/training/sessions/TS-99999999";
        for (var route : List.of("", "/place", "/colleague")) {
            open(sessions + route, _ -> training.session("HULL") + route, noSession + route);
        }
        open(sessions + "/place/withdrawal", person -> training.placeOf(person), noSession + "/place/withdrawal");
        for (var route : List.of("/details", "/cancellation", "/people/new")) {
            scoped(
                    sessions + route,
                    trainer -> training.session("HULL", trainer) + route,
                    _ -> training.session("EAST_RIDING") + route,
                    noSession + route);
        }
        scoped(
                sessions + "/attendance",
                _ -> training.over("HULL") + "/attendance",
                _ -> training.over("EAST_RIDING") + "/attendance",
                noSession + "/attendance");
        scoped(
                sessions + "/people/{id}/withdrawal",
                _ -> training.person("HULL") + "/withdrawal",
                _ -> training.person("EAST_RIDING") + "/withdrawal",
                noSession + "/people/" + new UUID(0, 7) + "/withdrawal");
        samples.add(new Sample(
                sessions + "/colleague/{id}/withdrawal",
                person -> training.placeTakenBy(person),
                _ -> training.person("HULL").replace("/people/", "/colleague/") + "/withdrawal",
                noSession + "/colleague/" + new UUID(0, 7) + "/withdrawal",
                Set.of(),
                true));
        open("/workshop-place/{token}", _ -> "/workshop-place/nothing", "/workshop-place/nothing");
    }

    private void deconfliction() {
        var none = new UUID(0, 7).toString();
        var checks = "/intelligence/deconfliction/checks/";
        samples.add(new Sample(
                checks + "{id}",
                person -> checks + operations.check(person),
                _ -> checks + operations.check(someone.member("HCC")),
                checks + none,
                Set.of(),
                true));
        var answers = "/intelligence/deconfliction/answers/";
        samples.add(new Sample(
                answers + "{ref}",
                person -> answers + operations.answer(person),
                _ -> answers + operations.answer(someone.member("HCC")),
                answers + "DQ-99999999",
                Set.of(),
                true));
        var blocks = "/intelligence/deconfliction/blocks/";
        open(blocks + "{id}", _ -> blocks + operations.block(), blocks + none);
    }

    /// Operations that the person leads, and those of somebody else.
    private void operations() {
        var none = "/intelligence/operations/OP-99999999";
        var row = "/" + new UUID(0, 7);
        operation("", person -> operations.operation(person, "PLANNED").path(), none);
        operation("/lessons", person -> operations.done(person).path() + "/lessons", none + "/lessons");
        operation("/lessons/{number}", person -> operations.done(person).path() + "/lessons/1", none + "/lessons/1");
        operation("/debrief", person -> operations.done(person).path() + "/debrief", none + "/debrief");
        operation(
                "/places/{id}",
                person -> {
                    var made = operations.operation(person, "PLANNED");
                    return made.path() + "/places/" + operations.place(made, "HU1 2AB", null, null, Instant.now());
                },
                none + "/places" + row);
        operation(
                "/partners/{id}/removal",
                person -> {
                    var made = operations.operation(person, "PLANNED");
                    return made.path() + "/partners/" + operations.partner(made, someone.member("HCC")) + "/removal";
                },
                none + "/partners" + row + "/removal");
        operation(
                "/partners/{id}/answer",
                person -> {
                    var made = operations.operation(operations.lead("HUMBERSIDE_POLICE"), "PLANNED");
                    return made.path() + "/partners/" + operations.partner(made, person) + "/answer";
                },
                none + "/partners" + row + "/answer");
        operation(
                "/conflicts/{id}/acknowledgement",
                person -> {
                    var made = operations.operation(person, "PLANNED");
                    return made.path() + "/conflicts/" + operations.conflict(made) + "/acknowledgement";
                },
                none + "/conflicts" + row + "/acknowledgement");
        operation(
                "/reception/services/{id}/removal",
                person -> operations.operation(person, "PLANNED").path() + "/reception/services" + row + "/removal",
                none + "/reception/services" + row + "/removal");
        operation(
                "/reports/{report}/removal",
                person -> operations.operation(person, "PLANNED").path() + "/reports/IR-0000001/removal",
                none + "/reports/IR-0000001/removal");
        open(
                "/intelligence/operations/weeks/{ref}",
                _ -> "/intelligence/operations/weeks/" + operations.week(),
                "/intelligence/operations/weeks/WA-99999999");
        open(
                "/intelligence/operations/visit-kinds/{code}",
                _ -> "/intelligence/operations/visit-kinds/FARM",
                "/intelligence/operations/visit-kinds/NOWHERE");
        open(
                "/intelligence/operations/go-questions/{code}",
                _ -> "/intelligence/operations/go-questions/HEALTH",
                "/intelligence/operations/go-questions/NOWHERE");
        open(
                "/intelligence/outreach/{ref}",
                person -> "/intelligence/outreach/" + operations.community(person, "HULL"),
                "/intelligence/outreach/OC-99999999");
        samples.add(new Sample(
                "/intelligence/outreach/{ref}/conflicts/{id}/acknowledgement",
                operations::visitConflict,
                _ -> operations.visitConflict(someone.member("HCC")),
                "/intelligence/outreach/OC-99999999/conflicts" + row + "/acknowledgement",
                Set.of(),
                true));
    }

    private void operation(String end, Function<Actor.Person, String> own, String absent) {
        samples.add(new Sample(
                "/intelligence/operations/{ref}" + end,
                own,
                _ -> own.apply(operations.lead("GLAA")),
                absent,
                Set.of(),
                true));
    }

    /// Tables of figures: released ones for everybody, drafts for analysts, and those to decide for approvers.
    private void releasedTables() {
        var releases = "/insight/releases/";
        var absent = releases + "RF-9999999";
        for (var end : List.of("", "/table.csv", "/table.xlsx", "/withdrawal")) {
            open(releases + "{ref}" + end, _ -> releases + tables.released() + end, absent + end);
        }
        open(
                releases + "{ref}/publication",
                _ -> releases + tables.released() + "/publication",
                absent + "/publication");
        for (var end : List.of("", "/table.csv", "/table.xlsx", "/table.json")) {
            open("/figures/{ref}" + end, _ -> "/figures/" + tables.published() + end, "/figures/RF-9999999" + end);
        }
        for (var end : List.of("/edit", "/merging", "/submission", "/sign-offs")) {
            open(releases + "{ref}" + end, _ -> releases + tables.draft(tables.analyst()) + end, absent + end);
        }
        for (var end : List.of("/return", "/approval")) {
            open(releases + "{ref}" + end, _ -> releases + tables.submitted(tables.analyst()) + end, absent + end);
        }
    }

    /// A system that asks for data, with a key and a scope, registered by somebody of another organisation.
    private void consumers() {
        var absent = "/consumers/AX-9999999";
        for (var end : List.of("", "/approval", "/status", "/keys/new", "/scopes/new")) {
            open(
                    "/consumers/{ref}" + end,
                    _ -> "/consumers/" + ConsumerFixtures.waiting().ref() + end,
                    absent + end);
        }
        open(
                "/consumers/{ref}/keys/{id}/ending",
                _ -> {
                    var it = ConsumerFixtures.waiting();
                    return "/consumers/" + it.ref() + "/keys/" + it.key() + "/ending";
                },
                absent + "/keys/" + new UUID(0, 7) + "/ending");
        open(
                "/consumers/{ref}/scopes/{id}/ending",
                _ -> {
                    var it = ConsumerFixtures.waiting();
                    return "/consumers/" + it.ref() + "/scopes/" + it.scope() + "/ending";
                },
                absent + "/scopes/" + new UUID(0, 7) + "/ending");
    }

    /// Checks of the year, of who asks.
    private void system() {
        for (var end : List.of("", "/edit", "/record", "/ending")) {
            open(
                    "/system/checks/{ref}" + end,
                    person -> "/system/checks/" + system.check(person.id()) + end,
                    "/system/checks/YC-9999999" + end);
        }
    }

    /// Posts, grants, options and bids of the partnership; offers and requests of the own organisation and of another.
    /// The steps of setting up lead to the overview once there is a partnership.
    private void startOfThePartnership() {
        open("/launch/{step}", _ -> "/launch/areas", "/launch/nothing");
        for (var end : List.of("/new", "/offers", "/sheet", "/template.csv", "/template.xlsx", "/undo")) {
            open("/launch/{step}" + end, _ -> "/launch/areas" + end, "/launch/nothing" + end);
        }
        for (var end : List.of("", "/removal")) {
            open("/launch/{step}/rows/{row}" + end, _ -> "/launch/areas/rows/1" + end, "/launch/nothing/rows/1" + end);
        }
    }

    private void funding() {
        open("/funding/{ref}", _ -> "/funding/" + funding.post(), "/funding/FU-9999999");
        for (var end : List.of("/edit", "/grants/new", "/options/new")) {
            open("/funding/{ref}" + end, _ -> "/funding/" + funding.post() + end, "/funding/FU-9999999" + end);
        }
        open("/funding/months/{month}", _ -> "/funding/months/2026-05", "/funding/months/2026-13");
        for (var end : List.of("", "/edit", "/withdrawal")) {
            open(
                    "/funding/grants/{ref}" + end,
                    _ -> "/funding/grants/" + funding.grant(START) + end,
                    "/funding/grants/GR-9999999" + end);
        }
        for (var end : List.of("", "/edit", "/putting", "/decision")) {
            open(
                    "/funding/options/{ref}" + end,
                    _ -> "/funding/options/" + funding.option() + end,
                    "/funding/options/FO-9999999" + end);
        }
        for (var end : List.of("", "/edit", "/step", "/evidence")) {
            open(
                    "/funding/bids/{ref}" + end,
                    _ -> "/funding/bids/" + funding.bid() + end,
                    "/funding/bids/BD-9999999" + end);
        }
        open("/funding/offers/{ref}", _ -> "/funding/offers/" + funding.offer("ERYC"), "/funding/offers/RO-9999999");
        open(
                "/funding/offers/{ref}/requests",
                _ -> "/funding/offers/" + funding.offer("ERYC") + "/requests",
                "/funding/offers/RO-9999999/requests");
        scoped(
                "/funding/offers/{ref}/edit",
                person -> "/funding/offers/" + funding.offer(person.organisation()) + "/edit",
                _ -> "/funding/offers/" + funding.offer("GLAA") + "/edit",
                "/funding/offers/RO-9999999/edit");
        var requests = "/funding/offers/requests/";
        open(requests + "{ref}", person -> requests + funding.request("ERYC", person), requests + "RE-9999999");
        scoped(
                requests + "{ref}/answer",
                person -> requests + funding.request(person.organisation(), someone.member("CAB")) + "/answer",
                _ -> requests + funding.request("GLAA", someone.member("CAB")) + "/answer",
                requests + "RE-9999999/answer");
        open(
                requests + "{ref}/withdrawal",
                person -> requests + funding.request("ERYC", person) + "/withdrawal",
                requests + "RE-9999999/withdrawal");
    }

    /// Disruptions, orders, groups, tools, questions and pictures of months: of the police, and of another
    /// organisation.
    private void disruptionsAndOrders() {
        var no = new UUID(0, 7).toString();
        var today = LocalDate.now();
        var disruptions = "/intelligence/disruptions/";
        open(
                disruptions + "{ref}",
                _ -> disruptions + work.disruption("HUMBERSIDE_POLICE", "HULL", today),
                disruptions + "DP-9999999");
        for (var end : List.of("/edit", "/taking-back")) {
            scoped(
                    disruptions + "{ref}" + end,
                    _ -> disruptions + work.disruption("HUMBERSIDE_POLICE", "HULL", today) + end,
                    _ -> disruptions + work.disruption("GLAA", "EAST_RIDING", today) + end,
                    disruptions + "DP-9999999" + end);
        }
        open(disruptions + "levels/{code}", _ -> disruptions + "levels/MINOR", disruptions + "levels/NOWHERE");
        var tools = "/intelligence/tools/";
        open(tools + "{ref}", _ -> tools + work.tool("HUMBERSIDE_POLICE", "HULL"), tools + "TL-9999999");
        for (var end : List.of("/state", "/action")) {
            scoped(
                    tools + "{ref}" + end,
                    _ -> tools + work.tool("HUMBERSIDE_POLICE", "HULL") + end,
                    _ -> tools + work.tool("GLAA", "EAST_RIDING") + end,
                    tools + "TL-9999999" + end);
        }
        var orders = "/intelligence/orders/";
        ofOfficers(orders, "", work::order, "OD-9999999");
        for (var end : List.of("/variation", "/ending", "/breaches/new", "/conditions/new")) {
            ofOfficers(orders, end, work::order, "OD-9999999");
        }
        ofOfficers(
                orders,
                "/deletion",
                unit -> {
                    var ref = work.order(unit);
                    work.over(ref);
                    return ref;
                },
                "OD-9999999");
        under(
                orders,
                "/breaches/{id}",
                work::order,
                ref -> "/breaches/" + work.breach(ref),
                "OD-9999999/breaches/" + no);
        under(
                orders,
                "/conditions/{condition}",
                work::order,
                ref -> "/conditions/" + work.condition(ref, null),
                "OD-9999999/conditions/CK-9999999");
        open(orders + "kinds/{code}", _ -> orders + "kinds/STPO", orders + "kinds/NOWHERE");
        var checks = "/intelligence/checks/";
        samples.add(new Sample(
                checks + "{ref}",
                person -> checks + work.condition(work.order("HUMBERSIDE_POLICE"), person.id()),
                _ -> checks + work.condition(work.order("GLAA"), null),
                checks + "CK-9999999",
                Set.of(),
                true));
        var groups = "/intelligence/groups/";
        for (var end : List.of("", "/edit", "/archive", "/steps/new", "/readers", "/links", "/plan.pdf")) {
            ofOfficers(groups, end, work::group, "OG-9999999");
        }
        ofOfficers(groups, "/reopening", work::archived, "OG-9999999");
        under(groups, "/steps/{id}", work::group, ref -> "/steps/" + work.step(ref), "OG-9999999/steps/" + no);
        under(groups, "/links/{id}", work::group, ref -> "/links/" + work.link(ref), "OG-9999999/links/" + no);
        var requirements = "/intelligence/requirements/";
        samples.add(new Sample(
                requirements + "{ref}",
                person -> requirements + work.requirement("HUMBERSIDE_POLICE", person.organisation()),
                null,
                requirements + "IQ-9999999",
                Set.of(),
                true));
        for (var end : List.of("/closing", "/reminders")) {
            ofOfficers(requirements, end, unit -> work.requirement(unit, "HCC"), "IQ-9999999");
        }
        var months = "/intelligence/months/";
        open(
                months + "{month}",
                _ -> months + work.month("2019-03", "HUMBERSIDE_POLICE", "PUBLISHED"),
                months + "2018-01");
        for (var end : List.of("/edit", "/counting")) {
            open(
                    months + "{month}" + end,
                    _ -> months + work.month("2019-04", "HUMBERSIDE_POLICE", "DRAFT") + end,
                    months + "2018-01" + end);
        }
        for (var end : List.of("/return", "/publication")) {
            open(
                    months + "{month}" + end,
                    _ -> months + work.month("2019-05", "HUMBERSIDE_POLICE", "SENT") + end,
                    months + "2018-01" + end);
        }
        open(months + "themes/{quarter}", _ -> months + "themes/2019-1", months + "themes/nothing");
    }

    /// Spreadsheets of national figures, notes beside charts, local figures and gaps: one for the whole partnership.
    private void nationalPicture() {
        var imports = "/insight/national/imports/";
        for (var end : List.of("", "/confirmation", "/refusal")) {
            open(
                    imports + "{ref}" + end,
                    _ -> imports + NationalFixtures.waitingImport() + end,
                    imports + "NI-9999999" + end);
        }
        open("/insight/notes/{chart}", _ -> "/insight/notes/decisions", "/insight/notes/nothing");
        open(
                "/insight/local/{ref}/withdrawal",
                _ -> "/insight/local/" + NationalFixtures.localFigure() + "/withdrawal",
                "/insight/local/LB-9999999/withdrawal");
        var gaps = "/insight/reach/gaps/";
        open(gaps + "{ref}", _ -> gaps + NationalFixtures.gap(), gaps + "GA-9999999");
        for (var end : List.of("/taking-up", "/closure")) {
            limited(
                    gaps + "{ref}" + end,
                    _ -> gaps + NationalFixtures.gap() + end,
                    gaps + "GA-9999999" + end,
                    Set.of("coordinator"));
        }
    }

    /// Estimates of whoever asks or of somebody else, and returns to national bodies.
    private void estimatesAndReturns() {
        var estimates = "/insight/estimates/";
        var nobody = EstimateFixtures.SOMEBODY;
        open(
                estimates + "{ref}",
                _ -> estimates
                        + EstimateFixtures.estimate(
                                nobody, someone.coordinator().id(), "AGREED"),
                estimates + "ES-9999999");
        for (var end : List.of("/edit", "/questions", "/estimate.pdf", "/estimate.csv", "/estimate.xlsx")) {
            samples.add(new Sample(
                    estimates + "{ref}" + end,
                    person -> estimates + EstimateFixtures.estimate(person.id(), nobody, "DONE") + end,
                    _ -> estimates + EstimateFixtures.estimate(nobody, new UUID(0, 4713), "DONE") + end,
                    estimates + "ES-9999999" + end,
                    Set.of(),
                    true));
        }
        for (var end : List.of("/return", "/agreement")) {
            samples.add(new Sample(
                    estimates + "{ref}" + end,
                    person -> estimates + EstimateFixtures.estimate(nobody, person.id(), "SENT") + end,
                    _ -> estimates + EstimateFixtures.estimate(nobody, new UUID(0, 4713), "SENT") + end,
                    estimates + "ES-9999999" + end,
                    Set.of(),
                    true));
        }
        samples.add(new Sample(
                estimates + "{ref}/recall",
                person -> estimates + EstimateFixtures.estimate(person.id(), nobody, "SENT") + "/recall",
                _ -> estimates + EstimateFixtures.estimate(nobody, new UUID(0, 4713), "SENT") + "/recall",
                estimates + "ES-9999999/recall",
                Set.of(),
                true));
        for (var end : List.of("/run", "/reading", "/deletion")) {
            samples.add(new Sample(
                    estimates + "{ref}" + end,
                    person -> estimates + EstimateFixtures.estimate(person.id(), nobody, "DONE") + end,
                    _ -> estimates + EstimateFixtures.estimate(nobody, new UUID(0, 4713), "DONE") + end,
                    estimates + "ES-9999999" + end,
                    Set.of(),
                    true));
        }
        var returns = "/insight/returns/";
        open(returns + "{ref}", _ -> returns + EstimateFixtures.onwardReturn(nobody, "SENT"), returns + "RN-9999999");
        for (var end : List.of("/sent", "/return.csv", "/return.xlsx")) {
            open(
                    returns + "{ref}" + end,
                    _ -> returns + EstimateFixtures.onwardReturn(nobody, "SENT") + end,
                    returns + "RN-9999999" + end);
        }
        for (var end : List.of("/figures", "/counting", "/request")) {
            open(
                    returns + "{ref}" + end,
                    _ -> returns + EstimateFixtures.onwardReturn(nobody, "DRAFT") + end,
                    returns + "RN-9999999" + end);
        }
        for (var end : List.of("/return", "/approval")) {
            open(
                    returns + "{ref}" + end,
                    _ -> returns + EstimateFixtures.onwardReturn(nobody, "WAITING") + end,
                    returns + "RN-9999999" + end);
        }
        open(
                returns + "{ref}/sending",
                _ -> returns + EstimateFixtures.onwardReturn(nobody, "APPROVED") + "/sending",
                returns + "RN-9999999/sending");
        var synthetic = "/insight/synthetic/";
        for (var end : List.of("", "/extract.zip")) {
            open(
                    synthetic + "{ref}" + end,
                    _ -> synthetic + EstimateFixtures.syntheticExtract(nobody, true) + end,
                    synthetic + "SX-9999999" + end);
        }
        open(
                synthetic + "{ref}/approval",
                _ -> synthetic + EstimateFixtures.syntheticExtract(nobody, false) + "/approval",
                synthetic + "SX-9999999/approval");
        open(returns + "templates/{code}", _ -> returns + "templates/HOME_OFFICE", returns + "templates/NOWHERE");
    }

    private void ofOfficers(String beginning, String end, Function<String, String> made, String absent) {
        samples.add(new Sample(
                beginning + "{ref}" + end,
                _ -> beginning + made.apply("HUMBERSIDE_POLICE") + end,
                _ -> beginning + made.apply("GLAA") + end,
                beginning + absent + end,
                Set.of(),
                true));
    }

    private void under(
            String beginning,
            String pattern,
            Function<String, String> made,
            Function<String, String> below,
            String absent) {
        samples.add(new Sample(
                beginning + "{ref}" + pattern,
                _ -> {
                    var ref = made.apply("HUMBERSIDE_POLICE");
                    return beginning + ref + below.apply(ref);
                },
                _ -> {
                    var ref = made.apply("GLAA");
                    return beginning + ref + below.apply(ref);
                },
                beginning + absent,
                Set.of(),
                true));
    }

    /// Comparisons of lists: of the organisation of whoever asks, or of two others.
    private void comparisonsOfLists() {
        var beginning = "/insight/overlaps/{ref}";
        var absent = "/insight/overlaps/OV-9999999";
        for (var end : List.of("", "/edit", "/signature", "/key", "/key/wrapped", "/list", "/runs", "/deletion")) {
            scoped(
                    beginning + end,
                    person -> overlaps.of(person) + end,
                    _ -> overlaps.project("NCA", "GLAA") + end,
                    absent + end);
        }
        for (var end : List.of("/agreement", "/withdrawal")) {
            scoped(
                    beginning + end,
                    person -> overlaps.proposed(overlaps.of(person)) + end,
                    _ -> overlaps.proposed(overlaps.project("NCA", "GLAA")) + end,
                    absent + end);
        }
        for (var end : List.of("/pairs", "/handover")) {
            scoped(
                    beginning + end,
                    person -> overlaps.done(overlaps.of(person)) + end,
                    _ -> overlaps.done(overlaps.project("NCA", "GLAA")) + end,
                    absent + end);
        }
    }

    /// Intelligence: of the unit of whoever asks, or of another.
    private void intelligence() {
        var officers = Set.of("intelligence_officer", "intelligence_officer_elsewhere");
        var absent = "/intelligence/reports/IR-9999999";
        for (var end : List.of("", "/handling", "/withdrawal", "/disseminations/new", "/review", "/review-group")) {
            samples.add(new Sample(
                    "/intelligence/reports/{ref}" + end,
                    person -> intelligenceRoutes.report(person, "CURRENT") + end,
                    person -> intelligenceRoutes.reportElsewhere(person, "CURRENT") + end,
                    absent + end,
                    officers,
                    false));
        }
        samples.add(new Sample(
                "/intelligence/reports/{ref}/sanitising",
                person -> intelligenceRoutes.report(person, "DRAFT") + "/sanitising",
                person -> intelligenceRoutes.reportElsewhere(person, "DRAFT") + "/sanitising",
                absent + "/sanitising",
                officers,
                false));
        for (var end : List.of("/report.pdf", "/report.csv")) {
            samples.add(new Sample(
                    "/intelligence/reports/{ref}" + end,
                    person -> "/intelligence/reports/"
                            + intelligenceRoutes.given(person, true).ref() + end,
                    person -> intelligenceRoutes.reportElsewhere(person, "CURRENT") + end,
                    absent + end,
                    Set.of(),
                    true));
        }
        samples.add(new Sample(
                "/intelligence/reports/{ref}/disseminations/{id}/recall",
                intelligenceRoutes::recall,
                intelligenceRoutes::recallElsewhere,
                absent + "/disseminations/" + new UUID(0, 7) + "/recall",
                officers,
                false));
        samples.add(new Sample(
                "/intelligence/received/{ref}",
                person -> "/intelligence/received/"
                        + intelligenceRoutes.given(person, false).ref(),
                person -> "/intelligence/received/"
                        + intelligenceRoutes.given(someone.member("HCC"), false).ref(),
                "/intelligence/received/IR-9999999",
                Set.of(),
                true));
        for (var end : List.of("", "/hand", "/answer", "/report")) {
            samples.add(new Sample(
                    "/intelligence/intake/{ref}" + end,
                    person -> intelligenceRoutes.intake(person) + end,
                    person -> intelligenceRoutes.intakeElsewhere(person) + end,
                    "/intelligence/intake/IS-9999999" + end,
                    officers,
                    false));
        }
        samples.add(new Sample(
                "/intelligence/submissions/{ref}/heard",
                person -> intelligenceRoutes.told(person) + "/heard",
                _ -> intelligenceRoutes.toldByAnother() + "/heard",
                "/intelligence/submissions/IS-9999999/heard",
                Set.of(),
                true));
        samples.add(new Sample(
                "/intelligence/intake/{ref}/destruction",
                intelligenceRoutes::unused,
                intelligenceRoutes::unusedElsewhere,
                "/intelligence/intake/IS-9999999/destruction",
                officers,
                false));
        samples.add(new Sample(
                "/intelligence/deletions/{ref}",
                intelligenceRoutes::deletion,
                intelligenceRoutes::deletionElsewhere,
                "/intelligence/deletions/IX-9999999",
                officers,
                false));
        for (var end : List.of("", "/assessment")) {
            samples.add(new Sample(
                    "/intelligence/sources/{number}" + end,
                    person -> intelligenceRoutes.source(person) + end,
                    _ -> intelligenceRoutes.sourceElsewhere() + end,
                    "/intelligence/sources/SN-9999999" + end,
                    Set.of("source_custodian"),
                    false));
        }
    }

    /// Champions, certificates and evaluations: of the council of Hull or in Hull, and elsewhere.
    /// Things in an open report of the police, and things that only the GLAA may see.
    private void intelligenceNetwork() {
        var entity = "/intelligence/entities/{ref}";
        var none = "/intelligence/entities/EN-9999999";
        var row = "/" + new UUID(0, 7);
        scoped(entity, _ -> networkRoutes.entity(), _ -> networkRoutes.hidden(), none);
        for (var kind : List.of("facts", "links")) {
            scoped(
                    entity + "/" + kind + "/{id}",
                    _ -> networkRoutes.said(kind),
                    _ -> networkRoutes.hidden() + "/" + kind + row,
                    none + "/" + kind + row);
        }
        scoped(
                entity + "/judgements/{other}",
                _ -> networkRoutes.pair(),
                _ -> networkRoutes.hiddenPair(),
                none + "/judgements/EN-9999998");
        scoped(
                "/intelligence/reports/{ref}/entities",
                _ -> networkRoutes.report() + "/entities",
                _ -> networkRoutes.hiddenReport() + "/entities",
                "/intelligence/reports/IR-9999999/entities");
        scoped(
                "/intelligence/views/{ref}",
                person -> networkRoutes.view(person),
                _ -> networkRoutes.viewElsewhere(),
                "/intelligence/views/NV-9999999");
    }

    private void learning() {
        var keeps = Set.of("trainer", "coordinator", "organisation_lead");
        open("/champions/{ref}", _ -> learningRoutes.champion(), "/champions/CN-99999999");
        for (var end : List.of("/edit", "/renewal", "/ending")) {
            samples.add(new Sample(
                    "/champions/{ref}" + end,
                    _ -> learningRoutes.champion() + end,
                    null,
                    "/champions/CN-99999999" + end,
                    keeps,
                    true));
        }
        samples.add(new Sample(
                "/champions/{ref}/activities",
                _ -> learningRoutes.champion() + "/activities",
                null,
                "/champions/CN-99999999/activities",
                keeps,
                true));
        samples.add(new Sample(
                        "/champions/{ref}/agreement",
                        _ -> learningRoutes.proposed() + "/agreement",
                        _ -> learningRoutes.proposedElsewhere() + "/agreement",
                        "/champions/CN-99999999/agreement",
                        keeps,
                        true)
                .seenBy("coordinator"));
        open(
                "/champions/{ref}/activities/{id}",
                learningRoutes::activity,
                "/champions/CN-99999999/activities/" + new UUID(0, 7));
        samples.add(new Sample(
                "/champions/stories/{id}/look",
                _ -> learningRoutes.story("HULL") + "/look",
                _ -> learningRoutes.story("EAST_RIDING") + "/look",
                "/champions/stories/" + new UUID(0, 7) + "/look",
                Set.of("trainer", "coordinator"),
                false));
        samples.add(new Sample(
                "/champions/stories/{id}/taking-back",
                null,
                _ -> learningRoutes.story("HULL") + "/taking-back",
                "/champions/stories/" + new UUID(0, 7) + "/taking-back",
                Set.of(),
                true));
        open("/champions/services/{code}", _ -> "/champions/services/HOUSING", "/champions/services/NOWHERE");
        samples.add(new Sample(
                        "/training/certificates/{id}",
                        _ -> learningRoutes.certificate(),
                        _ -> learningRoutes.certificateElsewhere(),
                        "/training/certificates/" + new UUID(0, 7),
                        keeps,
                        true)
                .seenBy("coordinator"));
        samples.add(new Sample(
                        "/training/certificates/{id}.pdf",
                        _ -> learningRoutes.certificate() + ".pdf",
                        _ -> learningRoutes.certificateElsewhere() + ".pdf",
                        "/training/certificates/" + new UUID(0, 7) + ".pdf",
                        keeps,
                        true)
                .seenBy("coordinator"));
        var trains = Set.of("trainer", "coordinator");
        for (var end : List.of("/renewal", "/correction", "/revocation", "/erasure")) {
            samples.add(new Sample(
                            "/training/certificates/{id}" + end,
                            _ -> learningRoutes.certificate() + end,
                            _ -> learningRoutes.certificateElsewhere() + end,
                            "/training/certificates/" + new UUID(0, 7) + end,
                            trains,
                            true)
                    .seenBy("coordinator"));
        }
        open("/training/courses/{code}", _ -> learningRoutes.course(), "/training/courses/NOWHERE");
        for (var end : List.of("/certificates", "/evaluation")) {
            samples.add(new Sample(
                    "/training/sessions/{ref}" + end,
                    _ -> learningRoutes.session("HULL") + end,
                    _ -> learningRoutes.session("EAST_RIDING") + end,
                    "/training/sessions/TS-99999999" + end,
                    trains,
                    false));
        }
        open("/evaluation/{token}", _ -> learningRoutes.evaluation(), "/evaluation/NOTHING1");
        samples.add(
                new Sample("/evaluation-letters/{token}", null, null, "/evaluation-letters/nothing", Set.of(), false));
    }

    /// Open data, exports of everything and webhooks.
    private void exchanged() {
        for (var route : List.of("", "/withdrawal")) {
            scoped(
                    "/open-services/{ref}" + route,
                    _ -> openService("HCC") + route,
                    _ -> openService("ERYC") + route,
                    "/open-services/SV-99999999" + route);
        }
        for (var kind : List.of("services", "taxonomies", "taxonomy_terms")) {
            open(
                    "/open-referral-uk/" + kind + "/{id}",
                    _ -> "/open-referral-uk/" + kind + "/" + published(),
                    "/open-referral-uk/" + kind + "/none");
        }
        open(
                "/open-referral-uk/service_at_locations/{id}",
                _ -> "/open-referral-uk/service_at_locations/none",
                "/open-referral-uk/service_at_locations/none");
        for (var route : List.of("", "/approval", "/refusal")) {
            open("/exports/{ref}" + route, _ -> "/exports/" + export("ASKED") + route, "/exports/EX-ABSENT0" + route);
        }
        open(
                "/exports/{ref}/everything.zip.age",
                _ -> "/exports/" + export("DONE") + "/everything.zip.age",
                "/exports/EX-ABSENT0/everything.zip.age");
        for (var route : List.of("", "/taking", "/refusal")) {
            open(
                    "/material/arrivals/{ref}" + route,
                    _ -> "/material/arrivals/" + arrival() + route,
                    "/material/arrivals/MA-ABSENT0" + route);
        }
        for (var route : List.of("", "/tests", "/state")) {
            open("/webhooks/{ref}" + route, _ -> "/webhooks/" + webhook() + route, "/webhooks/WH-ABSENT0" + route);
        }
        open(
                "/webhooks/{ref}/deliveries/{id}/again",
                _ -> "/webhooks/" + webhook() + "/deliveries/" + new UUID(7, COUNT.get()) + "/again",
                "/webhooks/WH-ABSENT0/deliveries/" + new UUID(0, 7) + "/again");
    }

    private static String openService(String organisation) {
        return "/open-services/" + ServicesFixtures.stored(organisation, "HELPLINE", "Sample");
    }

    private static UUID published() {
        var id = UUID.randomUUID();
        TestDatabase.owner()
                .sql("""
                insert into exchange.open_service (service, id, organisation, confidential, document, words, from_date, published_on,
                  published_by, published_by_name)
                values (:service, :id, 'HCC', false, jsonb_build_object('id', cast(:id as text), 'name', 'Sample',
                  'organization', jsonb_build_object('id', 'x', 'name', 'x'), 'attributes', jsonb_build_array(jsonb_build_object(
                  'taxonomy_term', jsonb_build_object('id', cast(:id as text), 'taxonomy_detail', jsonb_build_object('id', cast(:id as text)))))),
                  repeat('0', 64), date '2020-01-01', date '2020-01-01', :id, 'Sample')
                """)
                .param("service", "SV-8%06d".formatted(COUNT.incrementAndGet()))
                .param("id", id)
                .update();
        return id;
    }

    private static String arrival() {
        var ref = "MA-%07d".formatted(COUNT.incrementAndGet());
        TestDatabase.owner().sql("""
                insert into exchange.material_arrival (ref, partnership, made_by, licence, made_on, digest, cleaned, content, arrived_by,
                  arrived_by_name)
                values (:ref, 'Sample', 'Sample', 'CC0-1.0', date '2026-01-01', repeat('0', 64), 0, '\\x7b7d', gen_random_uuid(), 'Sample')
                """).param("ref", ref).update();
        return ref;
    }

    private static String export(String state) {
        var ref = "EX-%07d".formatted(COUNT.incrementAndGet());
        TestDatabase.owner().sql("""
                insert into exchange.export_run (ref, state, recipient, why, asked_by, asked_by_name, asked_organisation, decided_by,
                  decided_by_name, decided_organisation, decided_at)
                select :ref, :state, 'age1' || repeat('q', 58), 'Sample', gen_random_uuid(), 'Sample', 'ELSE',
                       case when :state <> 'ASKED' then gen_random_uuid() end, case when :state <> 'ASKED' then 'Other' end,
                       case when :state <> 'ASKED' then 'OTHER' end, case when :state <> 'ASKED' then now() end
                """).param("ref", ref).param("state", state).update();
        return ref;
    }

    private static String webhook() {
        int number = COUNT.incrementAndGet();
        var ref = "WH-%07d".formatted(number);
        TestDatabase.owner()
                .sql("""
                insert into exchange.consumer (id, ref, name, organisation, purpose, contact_name, contact_email, registered_by,
                  registered_by_name, registered_organisation, registered_at)
                values (cast(:id as uuid), :consumer, 'Sample', 'HCC', 'Sample', 'Sample', 'sample@example.org', cast(:id as uuid), 'S', 'HCC', now())
                """)
                .param("id", new UUID(8, number).toString())
                .param("consumer", "AX-%07d".formatted(number))
                .update();
        TestDatabase.owner()
                .sql("""
                insert into exchange.webhook_endpoint (id, ref, consumer, url, types, public_key, private_key, added_by, added_by_name)
                values (cast(:id as uuid), :ref, cast(:id as uuid), 'https://sample.example.org/', '{service.changed}', 'whpk_', 'x',
                  cast(:id as uuid), 'Sample')
                """)
                .param("id", new UUID(8, number).toString())
                .param("ref", ref)
                .update();
        TestDatabase.owner()
                .sql("""
                insert into exchange.webhook_delivery (id, endpoint, type, key, at, state)
                values (cast(:delivery as uuid), cast(:id as uuid), 'webhook.test', '', now(), 'GIVEN_UP')
                """)
                .param("id", new UUID(8, number).toString())
                .param("delivery", new UUID(7, number).toString())
                .update();
        return ref;
    }

    private void consultation() {
        var leads = Set.of("consultation_lead", "coordinator");
        consulted("", leads, consultations::open);
        consulted(
                "/edit",
                leads,
                area -> consultations.draft(area, LocalDate.now().plusDays(40)));
        consulted(
                "/opening",
                leads,
                area -> consultations.draft(area, LocalDate.now().plusDays(40)));
        consulted(
                "/languages",
                leads,
                area -> consultations.draft(area, LocalDate.now().plusDays(40)));
        consulted(
                "/languages/{tag}",
                "/languages/pl",
                leads,
                area -> consultations.translated(area, LocalDate.now().plusDays(40)));
        consulted(
                "/questions/{number}",
                "/questions/1",
                leads,
                area -> consultations.draft(area, LocalDate.now().plusDays(40)));
        for (var step : List.of("/themes", "/publication", "/figures.csv", "/figures.xlsx", "/reader")) {
            consulted(step, leads, consultations::closed);
        }
        samples.add(new Sample(
                "/consultation/{ref}/themes/{number}",
                _ -> consultedTheme("HULL"),
                _ -> consultedTheme("EAST_RIDING"),
                "/consultation/CO-9999999/themes/1",
                leads,
                false));
        samples.add(new Sample(
                "/consultation/{ref}/themes/{number}/reply",
                _ -> consultedTheme("HULL") + "/reply",
                _ -> consultedTheme("EAST_RIDING") + "/reply",
                "/consultation/CO-9999999/themes/1/reply",
                leads,
                false));
        samples.add(new Sample(
                "/consultation/{ref}/invitations/{id}",
                _ -> consultedInvitation("HULL"),
                _ -> consultedInvitation("EAST_RIDING"),
                "/consultation/CO-9999999/invitations/" + new UUID(0, 7),
                leads,
                false));
        for (var step : List.of("/coding", "/settling", "/remarks/{id}/theme", "/remarks/{id}/quotation")) {
            var end = step.replace("{id}", new UUID(0, 7).toString());
            samples.add(new Sample(
                    "/consultation/{ref}" + step,
                    null,
                    _ -> "/consultation/" + consultations.closed("EAST_RIDING") + end,
                    "/consultation/CO-9999999" + end,
                    Set.of(),
                    true));
        }
        open(
                "/partner-answers/{ref}",
                _ -> "/partner-answers/"
                        + consultations.askingPartners(null, LocalDate.now().plusDays(30)),
                "/partner-answers/CO-9999999");
        for (var end : List.of("/partners", "/partners.csv", "/partners.xlsx")) {
            consulted(end, leads, consultations::askedPartners);
        }
        open(
                "/have-your-say/{code}",
                _ -> "/have-your-say/" + consultations.code(consultations.open("HULL")),
                "/have-your-say/NOTHING1");
        open("/you-said/{ref}", _ -> "/you-said/" + consultations.published(), "/you-said/CO-9999999");
    }

    private void consulted(String end, Set<String> leads, Function<String, Ref> made) {
        consulted(end, end, leads, made);
    }

    private void consulted(String pattern, String end, Set<String> leads, Function<String, Ref> made) {
        samples.add(new Sample(
                "/consultation/{ref}" + pattern,
                _ -> "/consultation/" + made.apply("HULL") + end,
                _ -> "/consultation/" + made.apply("EAST_RIDING") + end,
                "/consultation/CO-9999999" + end,
                leads,
                false));
    }

    private String consultedTheme(String area) {
        var ref = consultations.closed(area);
        return "/consultation/" + ref + "/themes/" + consultations.theme(ref);
    }

    private String consultedInvitation(String area) {
        var ref = consultations.open(area);
        return "/consultation/" + ref + "/invitations/" + consultations.invitation(ref);
    }

    private void conferencesBefore() {
        open("/conferences/forums/{code}", _ -> conferences.table("HCC").forum().path(), "/conferences/forums/NOWHERE");
        open(
                "/conferences/forums/{code}/staff/{id}",
                _ -> conferences.staffed(conferences.table("HCC")),
                "/conferences/forums/NOWHERE/staff/" + new UUID(0, 7));
        open(
                "/conferences/days/{meeting}",
                _ -> "/conferences/days/" + conferences.meeting(conferences.table("HCC"), 20),
                "/conferences/days/MT-99999999");
        var runs = Set.of("conference_coordinator", "conference_chair");
        var refers = Set.of("caseworker", "first_responder", "casework_manager", "conference_member");
        var sees = new java.util.HashSet<>(runs);
        sees.addAll(refers);
        for (var end : List.of("", "/interest")) {
            ofItem(end, end, sees, person -> conferences.referred(table(person), referrer(person)));
        }
        ofItem("/referral", "/referral", refers, person -> {
            var table = table(person);
            var ref = conferences.referred(table, referrer(person));
            conferences.returned(table, ref);
            return ref;
        });
        ofItem("/decision", "/decision", runs, person -> conferences.referred(table(person), referrer(person)));
        for (var end : List.of("/listing", "/agencies", "/exclusions/new")) {
            ofItem(end, end, runs, person -> conferences.accepted(table(person), referrer(person), "OPCC"));
        }
        ofItem("/postponement", "/postponement", runs, this::listed);
        samples.add(new Sample(
                "/conferences/items/{ref}/agencies/{id}",
                person -> conferences.invitation(conferences.accepted(table(person), referrer(person), "OPCC")),
                _ -> conferences.invitation(conferences.accepted(conferences.table("HCC"), referrer(null), "OPCC")),
                "/conferences/items/CI-9999999/agencies/" + new UUID(0, 7),
                runs,
                true));
        samples.add(new Sample(
                "/conferences/items/{ref}/exclusions/{id}",
                person -> excluded(table(person), referrer(person)),
                _ -> excluded(conferences.table("HCC"), referrer(null)),
                "/conferences/items/CI-9999999/exclusions/" + new UUID(0, 7),
                runs,
                true));
        samples.add(new Sample(
                "/conferences/days/{meeting}/items/{ref}",
                person -> onDay(this.listed(person)),
                null,
                "/conferences/days/MT-99999999/items/CI-9999999",
                runs,
                true));
        samples.add(new Sample(
                "/conferences/days/{meeting}/agenda",
                person -> "/conferences/days/" + conferences.meeting(table(person), 20) + "/agenda",
                _ -> "/conferences/days/" + conferences.meeting(conferences.table("HCC"), 20) + "/agenda",
                "/conferences/days/MT-99999999/agenda",
                runs,
                true));
        scoped(
                "/conferences/forums/{code}/days",
                person -> table(person).forum().path() + "/days",
                _ -> conferences.table("HCC").forum().path() + "/days",
                "/conferences/forums/NOWHERE/days");
        for (var end : List.of("/date", "/cancellation", "/opening", "/attendance", "/ending")) {
            boolean begun = end.equals("/attendance") || end.equals("/ending");
            scoped(
                    "/conferences/days/{meeting}" + end,
                    person -> conferences.day(table(person), begun) + end,
                    _ -> conferences.day(conferences.table("HCC"), begun) + end,
                    "/conferences/days/MT-99999999" + end);
        }
    }

    private void ofItem(String pattern, String end, Set<String> readers, Function<Actor.Person, Ref> making) {
        samples.add(new Sample(
                "/conferences/items/{ref}" + pattern,
                person -> "/conferences/items/" + making.apply(person) + end,
                _ -> "/conferences/items/" + making.apply(someone.member("ERYC")) + end,
                "/conferences/items/CI-9999999" + end,
                readers,
                true));
    }

    private Ref listed(Actor.Person person) {
        var table = table(person);
        return conferences.listed(table, referrer(person), conferences.meeting(table, 20), "OPCC");
    }

    private String onDay(Ref ref) {
        return owner.sql("""
                select '/conferences/days/' || h.meeting || '/items/' || i.ref
                  from conferences.hearing h join conferences.item i on i.id = h.item where i.ref = ?
                """).param(ref.value()).query(String.class).single();
    }

    private String excluded(ConferenceFixtures.Table table, Actor.Person referrer) {
        var ref = conferences.accepted(table, referrer, "OPCC");
        conferences.exclude(table, ref, "NLC");
        return conferences.exclusion(ref);
    }

    /// A forum that the person is named for, where they may run one.
    private ConferenceFixtures.Table table(Actor.Person person) {
        var table = conferences.table("HUMBERSIDE_POLICE");
        if (person.may(Permission.RUN_CONFERENCES)) {
            conferences.named(table, person);
        }
        return table;
    }

    private Actor.Person referrer(Actor.@Nullable Person person) {
        return person != null && person.may(Permission.REFER_TO_CONFERENCES)
                ? person
                : conferences.caseworker("HUMBERCARE");
    }

    /// Research of the agency of who asks; its entries; and the list of those who run the forum.
    private void researchOfConferences() {
        var absent = "/conferences/items/CI-9999999/research";
        for (var end : List.of(
                "", "/search", "/return", "/released", "/entries/new", "/subject-access", "/subject-access/paper")) {
            scoped(
                    "/conferences/items/{ref}/research" + end,
                    _ -> research.listed("HCC") + end,
                    _ -> research.listed("HUMBERSIDE_POLICE") + end,
                    absent + end);
        }
        for (var end : List.of("", "/release", "/removal", "/recall")) {
            scoped(
                    "/conferences/items/{ref}/research/entries/{id}" + end,
                    _ -> research.entry(roles().get("conference_member"), end.equals("/recall")) + end,
                    _ -> research.entry(someone.member("HUMBERSIDE_POLICE"), end.equals("/recall")) + end,
                    ResearchFixtures.absent(end));
        }
        scoped(
                "/conferences/items/{ref}/research/returns/{id}",
                research::left,
                _ -> research.left(null),
                absent + "/returns/" + new UUID(0, 7));
        for (var end : List.of("/returns", "/returns/reminder")) {
            scoped(
                    "/conferences/items/{ref}/research" + end,
                    person -> research.run(person) + end,
                    _ -> research.listed("HCC") + end,
                    absent + end);
        }
    }

    /// Items that are heard by those who ask, with their minutes, and the statement on confidentiality of a meeting.
    private void conferencesMeeting() {
        var runs = Set.of("conference_coordinator", "conference_chair");
        var table = Set.of("conference_member", "conference_coordinator", "conference_chair");
        var item = "/conferences/items/{ref}";
        var absent = "/conferences/items/CI-9999999";
        samples.add(new Sample(
                item + "/hearing",
                hearingRoutes::heard,
                _ -> hearingRoutes.ofOthers() + "/hearing",
                absent + "/hearing",
                table,
                true));
        samples.add(new Sample(
                item + "/hearing/beginning",
                person -> hearingRoutes.planned(person) + "/beginning",
                _ -> hearingRoutes.ofOthers() + "/hearing/beginning",
                absent + "/hearing/beginning",
                runs,
                true));
        for (var end : List.of("presence", "ending", "revisions", "risks/new")) {
            samples.add(new Sample(
                    item + "/hearing/" + end,
                    person -> hearingRoutes.heard(person) + "/" + end,
                    _ -> hearingRoutes.ofOthers() + "/hearing/" + end,
                    absent + "/hearing/" + end,
                    runs,
                    true));
        }
        samples.add(new Sample(
                item + "/hearing/sections/{section}",
                person -> hearingRoutes.heard(person) + "/sections/options",
                _ -> hearingRoutes.ofOthers() + "/hearing/sections/options",
                absent + "/hearing/sections/options",
                runs,
                true));
        samples.add(new Sample(
                item + "/hearing/risks/{id}",
                hearingRoutes::risk,
                _ -> hearingRoutes.ofOthers() + "/hearing/risks/" + new UUID(0, 7),
                absent + "/hearing/risks/" + new UUID(0, 7),
                runs,
                true));
        for (var end : List.of("", ".pdf")) {
            samples.add(new Sample(
                    item + "/minutes" + end,
                    person -> hearingRoutes.minutes(person) + end,
                    _ -> hearingRoutes.ofOthers() + "/minutes" + end,
                    absent + "/minutes" + end,
                    table,
                    true));
            samples.add(new Sample(
                    "/conferences/days/{meeting}/minutes" + end,
                    person -> hearingRoutes.day(person) + "/minutes" + end,
                    null,
                    "/conferences/days/MT-99999999/minutes" + end,
                    table,
                    true));
        }
        samples.add(new Sample(
                item + "/minutes/audience",
                person -> hearingRoutes.minutes(person) + "/audience",
                _ -> hearingRoutes.ofOthers() + "/minutes/audience",
                absent + "/minutes/audience",
                runs,
                true));
        samples.add(new Sample(
                item + "/minutes/audience/{id}",
                hearingRoutes::reader,
                _ -> hearingRoutes.ofOthers() + "/minutes/audience/" + new UUID(0, 7),
                absent + "/minutes/audience/" + new UUID(0, 7),
                runs,
                true));
        samples.add(new Sample(
                "/conferences/days/{meeting}/confidentiality",
                person -> hearingRoutes.day(person) + "/confidentiality",
                null,
                "/conferences/days/MT-99999999/confidentiality",
                table,
                true));
    }

    /// Actions and feedback for those round the table, the end of an item for those who run it, and what is offered to
    /// them.
    private void afterConferences() {
        var table = Set.of("conference_member", "conference_coordinator", "conference_chair");
        var absent = "/conferences/items/CI-9999999";
        for (var end : List.of("/actions", "/feedback")) {
            samples.add(new Sample(
                    "/conferences/items/{ref}" + end,
                    person -> afterRoutes.item(person) + end,
                    _ -> afterRoutes.itemOfOthers() + end,
                    absent + end,
                    table,
                    true));
        }
        samples.add(new Sample(
                "/conferences/items/{ref}/actions/{action}",
                afterRoutes::action,
                _ -> afterRoutes.actionOfOthers(),
                absent + "/actions/CX-9999999",
                table,
                true));
        for (var end : List.of("/actions/new", "/closing", "/closing/withdrawal")) {
            scoped(
                    "/conferences/items/{ref}" + end,
                    person -> afterRoutes.item(person) + end,
                    _ -> afterRoutes.itemOfOthers() + end,
                    absent + end);
        }
        for (var end : List.of("/closing/telling", "/closing/reopening")) {
            scoped(
                    "/conferences/items/{ref}" + end,
                    person -> afterRoutes.closed(person) + end,
                    _ -> afterRoutes.itemOfOthers() + end,
                    absent + end);
        }
        scoped(
                "/conferences/offers/{id}",
                person -> afterRoutes.offered(person, true),
                person -> afterRoutes.offered(person, false),
                AfterRoutes.noOffer());
    }

    private void workshops() {
        for (var end :
                List.of("", "/mark", "/steps", "/end", "/releases", "/removals", "/answers", "/groups", "/gaps")) {
            scoped(
                    "/training/sessions/{ref}/workshop" + end,
                    _ -> workshopRoutes.workshop("HULL") + end,
                    _ -> workshopRoutes.workshop("EAST_RIDING") + end,
                    "/training/sessions/TS-9999999/workshop" + end);
        }
        for (var end : List.of("", "/words")) {
            scoped(
                    "/training/sessions/{ref}/workshop/gaps/{number}" + end,
                    _ -> workshopRoutes.gap("HULL") + end,
                    _ -> workshopRoutes.gap("EAST_RIDING") + end,
                    "/training/sessions/TS-9999999/workshop/gaps/1" + end);
        }
        samples.add(new Sample(
                "/training/reviews/{id}",
                _ -> workshopRoutes.review("HULL", "HCC"),
                null,
                WorkshopRoutes.noReview(),
                Set.of("organisation_lead", "trainer", "coordinator"),
                false));
        for (var end : List.of("", "/mark", "/answers", "/votes")) {
            open("/workshop/at/{key}" + end, _ -> workshopRoutes.phone() + end, "/workshop/at/nothing" + end);
        }
        for (var end : List.of("", "/pdf")) {
            open("/workshop/sheet/{code}" + end, _ -> "/workshop/sheet/nothing" + end, "/workshop/sheet/nothing" + end);
        }
    }

    private void meetings() {
        for (var route : Map.of(
                        "",
                        "planned",
                        "/live",
                        "in_progress",
                        "/attendance",
                        "in_progress",
                        "/guests",
                        "in_progress",
                        "/ending",
                        "in_progress",
                        "/minutes",
                        "approved",
                        "/minutes.pdf",
                        "approved",
                        "/minutes/approval",
                        "checked",
                        "/papers",
                        "planned",
                        "/papers.pdf",
                        "planned")
                .entrySet()) {
            scoped(
                    "/meetings/{ref}" + route.getKey(),
                    _ -> "/meetings/" + meeting(true, route.getValue()) + route.getKey(),
                    _ -> "/meetings/" + meeting(false, route.getValue()) + route.getKey(),
                    "/meetings/MT-99999999" + route.getKey());
        }
        scoped(
                "/meetings/{ref}/agenda/{id}",
                _ -> agendaItem(meeting(true, "in_progress")),
                _ -> agendaItem(meeting(false, "in_progress")),
                "/meetings/MT-99999999/agenda/" + new UUID(0, 7));
        scoped(
                "/meetings/{ref}/actions/{action}",
                _ -> meetingAction(meeting(true, "in_progress")),
                _ -> meetingAction(meeting(false, "in_progress")),
                "/meetings/MT-99999999/actions/MA-99999999");
        scoped(
                "/meetings/{ref}/attendance/{id}",
                _ -> attended(meeting(true, "in_progress")),
                _ -> attended(meeting(false, "in_progress")),
                "/meetings/MT-99999999/attendance/" + new UUID(0, 7));
        open("/meetings/groups/{code}/terms", _ -> "/meetings/groups/LOG_HULL/terms", "/meetings/groups/NOWHERE/terms");
        scoped(
                "/meetings/groups/{code}/terms/text",
                _ -> "/meetings/groups/LOG_HULL/terms/text",
                _ -> "/meetings/groups/LOG_EAST_RIDING/terms/text",
                "/meetings/groups/NOWHERE/terms/text");
        open(
                "/meetings/interests/{id}/ending",
                person -> interest(person.id()) + "/ending",
                "/meetings/interests/" + new UUID(0, 7) + "/ending");
        samples.add(new Sample(
                "/meetings/{ref}/agenda/{id}/revisions",
                _ -> agendaItem(meeting(true, "in_progress")) + "/revisions",
                null,
                "/meetings/MT-99999999/agenda/" + new UUID(0, 7) + "/revisions",
                Set.of("area_lead", "coordinator"),
                false));
        scoped(
                "/meetings/groups/{code}",
                _ -> "/meetings/groups/LOG_HULL",
                _ -> "/meetings/groups/LOG_EAST_RIDING",
                "/meetings/groups/NOWHERE");
        accountability();
    }

    private void accountability() {
        var speakers = Set.of("area_lead", "board_member", "coordinator");
        open("/challenges/{ref}", _ -> "/challenges/" + challenge(), "/challenges/CH-99999999");
        limited("/challenges/{ref}/answer", _ -> "/challenges/" + challenge() + "/answer", Set.of("organisation_lead"));
        limited("/challenges/{ref}/closing", _ -> "/challenges/" + challenge() + "/closing", speakers);
        open(
                "/accountability/organisations/{code}",
                _ -> "/accountability/organisations/HCC",
                "/accountability/organisations/NOWHERE");
        limited(
                "/accountability/organisations/{code}/remarks",
                _ -> "/accountability/organisations/HCC/remarks",
                Set.of("organisation_lead"));
        scoped(
                "/accountability/remarks/{id}",
                _ -> "/accountability/remarks/" + remark(true),
                _ -> "/accountability/remarks/" + remark(false),
                "/accountability/remarks/" + new UUID(0, 7));
        for (var route : List.of("", "/pdf", "/sending", "/dropping", "/followed")) {
            limited(
                    "/accountability/letters/{ref}" + route,
                    _ -> "/accountability/letters/" + absenceLetter() + route,
                    speakers);
        }
    }

    /// For those roles alone.
    private void limited(String beginning, Function<Actor.Person, String> own, Set<String> readers) {
        var absent = beginning
                .replace("/challenges/{ref}", "/challenges/CH-99999999")
                .replace("/letters/{ref}", "/letters/AL-99999999")
                .replace("{code}", "NOWHERE");
        limited(beginning, own, absent, readers);
    }

    private void limited(String beginning, Function<Actor.Person, String> own, String absent, Set<String> readers) {
        samples.add(new Sample(beginning, own, null, absent, readers, false));
    }

    private String challenge() {
        return owner.sql("""
                        insert into meetings.challenge (ref, group_code, area, organisation, about, asked, due, raised_on, raised_by,
                                                        raised_by_name)
                        select 'CH-' || lpad(cast(nextval('meetings.challenge_number') as text), 4, '0'), 'LOG_HULL', 'HULL', 'HCC',
                               'Sample', 'Sample', date '2090-01-01', date '2020-01-01', gen_random_uuid(), 'Sample'
                        returning ref
                        """).query(String.class).single();
    }

    private UUID remark(boolean own) {
        return owner.sql("""
                        insert into meetings.attendance_remark (id, organisation, meeting, area, kind, words, written_at, written_by,
                                                                written_by_name, state)
                        select gen_random_uuid(), 'HCC', ref, area, 'mistake', 'Sample', now(), gen_random_uuid(), 'Sample', 'open'
                          from meetings.meeting where ref = :meeting
                        returning id
                        """)
                .param("meeting", meeting(own, "drafted"))
                .query(UUID.class)
                .single();
    }

    private String absenceLetter() {
        return owner.sql("""
                        insert into meetings.absence_letter (ref, group_code, area, organisation, step, absences, meetings, last_meeting,
                                                             drafted_on, words)
                        select 'AL-' || lpad(cast(nextval('meetings.letter_number') as text), 4, '0'), 'LOG_HULL', 'HULL', 'HCC',
                               'group', 2, array[ref], ref, date '2020-01-01', 'Sample'
                          from meetings.meeting where ref = :meeting
                        returning ref
                        """)
                .param("meeting", meeting(true, "drafted"))
                .query(String.class)
                .single();
    }

    private void duties() {
        open("/duties/{code}", _ -> "/duties/MSA_52", "/duties/NOTHING");
        open(
                "/duties/{code}/binding/{id}",
                _ -> "/duties/MSA_52/binding/" + singleRule(),
                "/duties/MSA_52/binding/" + new UUID(0, 7));
        open("/duties/organisations/{code}", _ -> "/duties/organisations/HCC", "/duties/organisations/NOWHERE");
        scoped(
                "/duties/organisations/{code}/{duty}",
                _ -> "/duties/organisations/HCC/MSA_52",
                _ -> "/duties/organisations/ERYC/MSA_52",
                "/duties/organisations/HCC/NOTHING");
        open("/duties/assessments/{ref}", _ -> assessment(true), "/duties/assessments/DA-99999999");
        for (var form : List.of("/evidence/new", "/action")) {
            scoped(
                    "/duties/assessments/{ref}" + form,
                    _ -> assessment(true) + form,
                    _ -> assessment(false) + form,
                    "/duties/assessments/DA-99999999" + form);
        }
        scoped(
                "/duties/assessments/{ref}/evidence/{id}",
                _ -> dutyEvidence(assessment(true)),
                _ -> dutyEvidence(assessment(false)),
                "/duties/assessments/DA-99999999/evidence/" + new UUID(0, 7));
        open("/duties/reviews/{ref}", _ -> review(), "/duties/reviews/DR-99999999");
        var reviewers = Set.of("organisation_lead", "coordinator");
        samples.add(new Sample(
                "/duties/reviews/{ref}/completion",
                _ -> review() + "/completion",
                null,
                "/duties/reviews/DR-99999999/completion",
                reviewers,
                false));
        samples.add(new Sample(
                "/duties/reviews/{ref}/{assessment}",
                _ -> review() + assessment(false).replace("/duties/assessments", ""),
                null,
                "/duties/reviews/DR-99999999/DA-99999999",
                reviewers,
                false));
    }

    /// Of an organisation that no other test asks about.
    private String singleRule() {
        return owner.sql("""
                        insert into assurance.binding (duty, organisation, effect, why)
                        values ('MSA_52', 'HTF', 'NOT_BOUND', 'Sample')
                        returning id
                        """).query(UUID.class).single().toString();
    }

    /// What the council says of its duty to enquire, which is missing in part.
    private String assessment(boolean own) {
        return "/duties/assessments/"
                + owner.sql("""
                        insert into assurance.assessment (ref, organisation, duty, due, compliance, words, assessed_on, written_by,
                                                          written_by_name, written_as)
                        values ('DA-' || lpad(cast(nextval('assurance.assessment_number') as text), 4, '0'), :organisation,
                                'CHILDREN_47', date '2090-01-01', 'PARTLY', 'Sample', date '2026-01-02', gen_random_uuid(), 'Test',
                                'ORGANISATION')
                        on conflict (organisation, duty) do update
                          set compliance = 'PARTLY', words = 'Sample', assessed_on = date '2026-01-02', written_by = excluded.written_by,
                              written_by_name = 'Test', written_as = 'ORGANISATION'
                        returning ref
                        """)
                        .param("organisation", own ? "HCC" : "ERYC")
                        .query(String.class)
                        .single();
    }

    private String dutyEvidence(String assessment) {
        var id = owner.sql("""
                        insert into assurance.evidence (id, assessment, organisation, title, words, dated, expires, added_on, added_by,
                                                        added_by_name)
                        select gen_random_uuid(), ref, organisation, 'Sample', 'Sample', date '2026-01-02', date '2090-01-01',
                               date '2026-01-02', gen_random_uuid(), 'Test'
                          from assurance.assessment where ref = :ref
                        returning id
                        """)
                .param("ref", assessment.replace("/duties/assessments/", ""))
                .query(UUID.class)
                .single();
        return assessment + "/evidence/" + id;
    }

    /// The Hull council is asked to review another.
    private String review() {
        return "/duties/reviews/" + owner.sql("""
                        insert into assurance.review (ref, organisation, reviewer, asked_on, due, asked_by, asked_by_name)
                        values ('DR-' || lpad(cast(nextval('assurance.review_number') as text), 4, '0'), 'ERYC', 'HCC',
                                date '2018-01-02', date '2090-01-01', gen_random_uuid(), 'Test')
                        returning ref
                        """).query(String.class).single();
    }

    private String meeting(boolean own, String state) {
        return owner.sql("""
                        insert into meetings.meeting (ref, group_code, area, starts_at, minutes, place, state, checked_on, checked_by,
                                                      approved_on, approved_by, approved_at)
                        select n.ref, :group, :area, timestamptz '2018-03-01 10:00Z', 90, 'Guildhall', :state,
                               case when :state in ('checked', 'approved') then date '2018-03-02' end,
                               case when :state in ('checked', 'approved') then gen_random_uuid() end,
                               case when :state = 'approved' then date '2018-06-01' end,
                               case when :state = 'approved' then gen_random_uuid() end,
                               case when :state = 'approved' then n.ref end
                          from (select 'MT-' || lpad(cast(nextval('meetings.meeting_number') as text), 4, '0') as ref) n
                        returning ref
                        """)
                .param("group", own ? "LOG_HULL" : "LOG_EAST_RIDING")
                .param("area", own ? "HULL" : "EAST_RIDING")
                .param("state", state)
                .query(String.class)
                .single();
    }

    private String invited(UUID person) {
        var ref = meeting(true, "planned");
        owner.sql("update meetings.meeting set starts_at = timestamptz '2090-03-01 10:00Z' where ref = :ref")
                .param("ref", ref)
                .update();
        owner.sql("""
                insert into meetings.invitation (id, meeting, seat, seat_title, person, person_name, kind)
                values (gen_random_uuid(), :ref, 'SAMPLE', 'Sample', :person, 'Sample', 'holder')
                """).param("ref", ref).param("person", person).update();
        return "/meetings/" + ref + "/answer";
    }

    private String agendaItem(String meeting) {
        var id = owner.sql("""
                        insert into meetings.agenda_item (id, meeting, area, position, title)
                        select gen_random_uuid(), ref, area, 1, 'Sample' from meetings.meeting where ref = :ref
                        returning id
                        """).param("ref", meeting).query(UUID.class).single();
        return "/meetings/" + meeting + "/agenda/" + id;
    }

    private String attended(String meeting) {
        var id = owner.sql("""
                        insert into meetings.attendance (id, meeting, area, position, seat, title, holder, holder_name, answer)
                        select gen_random_uuid(), ref, area, 1, 'SAMPLE', 'Sample', gen_random_uuid(), 'Sample', 'waiting'
                          from meetings.meeting where ref = :ref
                        returning id
                        """).param("ref", meeting).query(UUID.class).single();
        return "/meetings/" + meeting + "/attendance/" + id;
    }

    private String interest(UUID person) {
        return "/meetings/interests/"
                + owner.sql("""
                        insert into meetings.declaration
                          (id, group_code, area, person, person_name, organisation, organisation_name, what, from_on, recorded_at,
                           recorded_by, recorded_by_name)
                        values (gen_random_uuid(), 'LOG_HULL', 'HULL', :person, 'Sample', 'HCC', 'Hull City Council', 'Sample',
                                date '2020-01-01', now(), gen_random_uuid(), 'Sample')
                        returning id
                        """).param("person", person).query(UUID.class).single();
    }

    private String meetingAction(String meeting) {
        var item = agendaItem(meeting).replaceAll(".*/", "");
        return "/meetings/" + meeting + "/actions/"
                + owner.sql("""
                        insert into meetings.meeting_action (ref, meeting, area, item, what, owner, due)
                        select 'MA-' || lpad(cast(nextval('meetings.action_number') as text), 4, '0'), ref, area,
                               cast(:item as uuid), 'Sample', 'HCC', date '2090-01-01'
                          from meetings.meeting where ref = :ref
                        returning ref
                        """)
                        .param("ref", meeting)
                        .param("item", item)
                        .query(String.class)
                        .single();
    }

    /// Of the group of Hull, owned by its council; the board decides on every one that is escalated.
    private void risks() {
        var keepers = Set.of("area_lead", "coordinator");
        var owners = Set.of("area_lead", "coordinator", "organisation_lead");
        open("/risks/{ref}", _ -> "/risks/" + risk(true, "open"), "/risks/RK-99999999");
        for (var route : List.of("/edit", "/escalation", "/acceptance", "/closing")) {
            kept(route, "open", keepers);
        }
        kept("/reopening", "accepted", keepers);
        kept("/review", "open", owners);
        kept("/controls/new", "open", owners);
        samples.add(new Sample(
                "/risks/{ref}/controls/{id}",
                _ -> riskControl(risk(true, "open")),
                _ -> riskControl(risk(false, "open")),
                "/risks/RK-99999999/controls/" + new UUID(0, 7),
                owners,
                false));
        everywhere(
                "/risks/{ref}/answer",
                () -> "/risks/" + risk(true, "escalated") + "/answer",
                "/risks/RK-99999999/answer");
        everywhere(
                "/risks/{ref}/return",
                () -> "/risks/" + risk(true, "taken_on") + "/return",
                "/risks/RK-99999999/return");
    }

    private void kept(String route, String state, Set<String> readers) {
        samples.add(new Sample(
                "/risks/{ref}" + route,
                _ -> "/risks/" + risk(true, state) + route,
                _ -> "/risks/" + risk(false, state) + route,
                "/risks/RK-99999999" + route,
                readers,
                false));
    }

    private String risk(boolean own, String state) {
        var ref = owner.sql("""
                        insert into risks.risk (ref, group_code, area, category, cause, event, effect, owner_organisation,
                                                registered_on, review_on, state, escalated_to, escalated_on, reason)
                        select 'RK-' || lpad(cast(nextval('risks.risk_number') as text), 4, '0'), :group, :area, 'delivery', 'C',
                               'Sample', 'E', :organisation, date '2018-03-01', date '2090-01-01', :state,
                               case when :state in ('escalated', 'taken_on') then 'HMSP_STRATEGIC_BOARD' end,
                               case when :state in ('escalated', 'taken_on') then date '2018-03-02' end, 'R'
                        returning ref
                        """)
                .param("group", own ? "LOG_HULL" : "LOG_EAST_RIDING")
                .param("area", own ? "HULL" : "EAST_RIDING")
                .param("organisation", own ? "HCC" : "ERYC")
                .param("state", state)
                .query(String.class)
                .single();
        owner.sql("""
                insert into risks.score (id, risk, kind, likelihood, impact, scale, on_day, at, reason, recorded_by,
                                         recorded_by_name)
                select gen_random_uuid(), :ref, kind, 2, 2, 1, date '2018-03-01', now(), 'R', gen_random_uuid(), 'Sample'
                  from unnest(array['inherent', 'current', 'target']) as kind
                """).param("ref", ref).update();
        if (state.equals("accepted")) {
            owner.sql("""
                    insert into risks.acceptance (id, risk, accepted_by, accepted_by_name, reason, on_day, until_day, copy,
                                                  recorded_by, recorded_by_name)
                    select gen_random_uuid(), :ref, gen_random_uuid(), 'Sample', 'R', date '2018-03-02', date '2090-01-01',
                           '{"event": "", "cause": "", "effect": "", "treatment": "", "owner": "", "inherent": "", "current": "",
                             "target": "", "controls": []}', gen_random_uuid(), 'Sample'
                    """).param("ref", ref).update();
        }
        return ref;
    }

    private String riskControl(String risk) {
        return "/risks/" + risk + "/controls/"
                + owner.sql("""
                        insert into risks.control (id, risk, words, works) values (gen_random_uuid(), :ref, 'Sample', 'yes')
                        returning id
                        """).param("ref", risk).query(UUID.class).single();
    }

    private void cases() {
        ofCase("", Route.ADULT_CONSENTS);
        ofCase("/nrm", Route.ADULT_CONSENTS);
        for (var act : List.of("", "/{act}", "/correction", "/references")) {
            var route = act.equals("/{act}") ? "/consideration" : act;
            samples.add(new Sample(
                    "/cases/{ref}/nrm/{process}" + act,
                    person -> nrm.allocated(person) + route,
                    _ -> nrm.allocated(cases.caseworker("HCC")) + route,
                    "/cases/CA-9999999/nrm/NP-9999999" + route,
                    Set.of("caseworker", "first_responder"),
                    false));
        }
        open("/law-and-clocks/laws/{ref}", _ -> "/law-and-clocks/laws/LW-0012", "/law-and-clocks/laws/LW-99999999");
        open(
                "/law-and-clocks/clocks/{id}/check",
                _ -> "/law-and-clocks/clocks/"
                        + owner.sql("select id from cases.clock_rule where code = 'DRAFT_WARNING'")
                                .query(UUID.class)
                                .single()
                        + "/check",
                "/law-and-clocks/clocks/" + new UUID(0, 7) + "/check");
        open("/cases/privacy-notices/{number}", _ -> "/cases/privacy-notices/1", "/cases/privacy-notices/9999");
        consent("/consent/{person}", consents::path);
        consent("/consent/follow-ups/{consent}", consents::followUp);
        consent(
                "/consent/follow-ups/{consent}/going-on",
                (person, ref) -> consents.followUp(person, ref) + "/going-on");
        ofCase("/consent/without", Route.ADULT_CONSENTS);
        caseMembers();
        plansOfSupport();
        emergencies();
        notifications();
        outcomes();
        planCopies();
    }

    private void planCopies() {
        ofCase("/plan-copy", Route.OUTSIDE_NRM);
        ofCase("/plan-copy/edit", Route.OUTSIDE_NRM);
        ofCase("/plan-copy/giving", "/plan-copy/giving", Route.OUTSIDE_NRM, copies::draft);
        for (var route : List.of("/code", "/complaint", "/ending", "/said", "/seen")) {
            ofCase("/plan-copy" + route, "/plan-copy" + route, Route.OUTSIDE_NRM, copies::given);
        }
        for (var file : List.of("", ".pdf")) {
            samples.add(new Sample(
                    "/cases/plan-copies/{id}" + file,
                    person -> planCopy(person.may(WORK_CASES) ? person : cases.caseworker("HCC")) + file,
                    _ -> planCopy(cases.caseworker("HCC")) + file,
                    "/cases/plan-copies/" + UUID.randomUUID() + file,
                    Set.of("caseworker", "first_responder", "casework_manager"),
                    false));
        }
        for (var step : List.of("", "/acknowledgement")) {
            complaint(step, "received");
        }
        complaint("/answer", "acknowledged");
        complaint("/closure", "answered");
    }

    private void complaint(String step, String state) {
        samples.add(new Sample(
                "/complaints/{ref}" + step,
                _ -> complaintAt("HCC", state) + step,
                _ -> complaintAt("HUMBERCARE", state) + step,
                "/complaints/PC-9999999" + step,
                Set.of("casework_manager"),
                false));
    }

    private String complaintAt(String organisation, String state) {
        var worker = cases.caseworker(organisation);
        return "/complaints/" + copies.complaint(copies.given(worker, cases.open(worker, Route.OUTSIDE_NRM)), state);
    }

    private String planCopy(Actor.Person worker) {
        return "/cases/plan-copies/" + copies.id(copies.draft(worker, cases.open(worker, Route.OUTSIDE_NRM)));
    }

    /// A route about the consent of somebody in a case: one that the person has opened, and one of somebody else.
    private void consent(String route, BiFunction<Actor.Person, Ref, String> path) {
        samples.add(new Sample(
                "/cases/{ref}" + route,
                person -> path.apply(person, agreed(person)),
                _ -> {
                    var somebody = cases.caseworker("HCC");
                    return path.apply(somebody, agreed(somebody));
                },
                "/cases/CA-9999999"
                        + route.replace("{person}", "CP-9999999").replace("{consent}", new UUID(0, 7).toString()),
                Set.of("caseworker", "first_responder"),
                false));
    }

    private void plansOfSupport() {
        for (var route : List.of("/plan", "/plan/review", "/plan/offers")) {
            ofCase(route, Route.OUTSIDE_NRM);
        }
        ofCase("/plan/needs/{domain}", "/plan/needs/goals", Route.OUTSIDE_NRM, (_, ref) -> ref);
        for (var route : List.of("/actions", "/referrals")) {
            ofCase("/plan/needs/{domain}" + route, "/plan/needs/goals" + route, Route.OUTSIDE_NRM, plans::needed);
        }
        for (var route : List.of("", "/result")) {
            inCase("/plan/actions/{id}" + route, plans::action, route);
        }
        inCase("/plan/referrals/{id}", plans::referral, "");
    }

    /// Outcomes, risk and contacts of a case.
    private void outcomes() {
        for (var route :
                List.of("/outcomes", "/outcomes/new", "/outcomes/skipping", "/risk", "/contacts", "/contacts/new")) {
            ofCase(route, Route.ADULT_CONSENTS);
        }
        ofCase("/risk/{subject}", "/risk/to-self", Route.ADULT_CONSENTS, (_, ref) -> ref);
        for (var route : List.of("", "/worker", "/completion", "/own", "/own/end", "/own/{place}")) {
            inCase("/outcomes/{number}" + route, support::outcomes, route.replace("{place}", "1"));
        }
        inCase("/contacts/{number}/correction", support::contact, "/correction");
    }

    private void sharing() {
        for (var route : List.of(
                "/disclosures", "/disclosures/new", "/disclosures/sheet", "/police-requests", "/police-requests/new")) {
            ofCase(route, Route.ADULT_CONSENTS);
        }
        ofCase("/disclosures/new/{step}", "/disclosures/new/parts", Route.ADULT_CONSENTS, (_, ref) -> ref);
        for (var route : List.of("", "/release", "/dropping", "/recall", "/telling", "/deletion", "/copy.pdf")) {
            inCase(
                    "/disclosures/{share}" + route,
                    (ref, owner) -> {
                        var path = route.equals("/copy.pdf")
                                ? disclosures.released(owner, ref)
                                : disclosures.prepared(owner, ref);
                        return path.substring(path.indexOf("/disclosures/"));
                    },
                    route);
        }
        for (var route :
                List.of("", "/views", "/decision", "/second-person", "/answer", "/withdrawal", "/letter.pdf")) {
            inCase(
                    "/police-requests/{request}" + route,
                    (ref, owner) -> {
                        var path = route.equals("/letter.pdf")
                                ? requests.answered(owner, ref)
                                : requests.recorded(owner, ref);
                        return path.substring(path.indexOf("/police-requests/"));
                    },
                    route);
        }
        for (var route : List.of("", "/copy.pdf")) {
            samples.add(new Sample(
                    "/shared/{share}" + route,
                    person -> "/shared/" + shared(person) + route,
                    _ -> "/shared/" + shared(someone.member("ERYC")) + route,
                    "/shared/SH-9999999" + route,
                    Set.of(),
                    true));
        }
        open(
                "/sharing/policy-documents/{ref}",
                _ -> "/sharing/policy-documents/" + policyDocument(),
                "/sharing/policy-documents/AP-9999999");
        open(
                "/sharing/policy-documents/bases/{code}",
                _ -> "/sharing/policy-documents/bases/POLICE",
                "/sharing/policy-documents/bases/NONE");
    }

    /// Something that somebody at another organisation shared with the person.
    private String shared(Actor.Person receiver) {
        var worker = cases.caseworker("HUMBERCARE");
        return disclosures.shared(worker, cases.open(worker, Route.ADULT_CONSENTS), receiver);
    }

    private String policyDocument() {
        var ref = RefGenerator.next("AP", new SecureRandom()).value();
        owner.sql("""
                insert into sharing.policy_document (id, ref, kind, organisation, title, edition, conditions, approved_by, approved_on,
                                                     review_on, recorded_by, recorded_by_name)
                values (gen_random_uuid(), ?, 'POLICY', 'HCC', 'Sample', '1', '{SCH1_6}', 'Sample', date '2020-01-01',
                        date '2020-02-01', gen_random_uuid(), 'Sample')
                """).param(ref).update();
        return ref;
    }

    private void caseMembers() {
        for (var route : List.of(
                "/members",
                "/members/new",
                "/members/owner",
                "/conflicts",
                "/conflicts/new",
                "/conflicts/own",
                "/looks",
                "/sealed")) {
            ofCase(route, Route.ADULT_CONSENTS);
        }
        ofCase("/sealed/members/{kind}", "/sealed/members/address", Route.ADULT_CONSENTS, (_, ref) -> ref);
        for (var route : List.of("", "/ending")) {
            inCase("/members/{id}" + route, cases::anotherMember, route);
        }
        inCase(
                "/retention/holds/{id}/lifting",
                (ref, owner) -> "/retention/holds/" + rights.hold(ref, owner),
                "/lifting");
        inCase("/retention", this::atItsEnd, "");
        ofCase("/requests", Route.ADULT_CONSENTS);
        for (var step : List.of("", "/stop")) {
            inCase(
                    "/requests/{request}" + (step.isEmpty() ? "" : "/{step}"),
                    (ref, owner) -> "/requests/" + rights.request(ref, owner),
                    step);
        }
        for (var end : List.of("", "/lines/{number}")) {
            inCase(
                    "/requests/{request}/pack" + end,
                    (ref, owner) -> within(rights.pack(ref, owner)),
                    end.replace("{number}", "1"));
        }
        inCase("/requests/{request}/pack/review", (ref, _) -> within(rights.offeredByAnother(ref)), "/review");
        for (var end : List.of("/handover", "/paper", "/file")) {
            inCase("/requests/{request}/pack" + end, (ref, owner) -> within(rights.approved(ref, owner)), end);
        }
        open(
                "/data-requests/{ref}",
                _ -> "/data-requests/"
                        + rights.request(cases.open(cases.caseworker("HCC"), Route.CHILD), cases.caseworker("HCC")),
                "/data-requests/DR-9999999");
        open(
                "/data-requests/{ref}/{step}",
                _ -> "/data-requests/"
                        + rights.request(cases.open(cases.caseworker("HCC"), Route.CHILD), cases.caseworker("HCC"))
                        + "/stop",
                "/data-requests/DR-9999999/stop");
        open("/retention/{ref}", _ -> "/retention/" + rights.ended(cases.caseworker("HCC")), "/retention/CA-9999999");
        open(
                "/retention/{ref}/holds/{id}/lifting",
                _ -> {
                    var owner = cases.caseworker("HCC");
                    var ref = rights.ended(owner);
                    return "/retention/" + ref + "/holds/" + rights.hold(ref, owner) + "/lifting";
                },
                "/retention/CA-9999999/holds/" + new UUID(0, 7) + "/lifting");
        open(
                "/retention/casework/{ref}",
                _ -> "/retention/casework/" + rights.ended(cases.caseworker("HCC")),
                "/retention/casework/CA-9999999");
        for (var end : List.of("", ".pdf")) {
            open(
                    "/retention/certificates/{ref}" + end,
                    _ -> "/retention/certificates/" + rights.certificate(cases.caseworker("HCC")) + end,
                    "/retention/certificates/ER-9999999" + end);
        }
        inCase("/conflicts/{id}/lifting", cases::conflict, "/lifting");
        inCase("/sealed/members/{kind}/{id}/ending", cases::sealedMember, "/ending");
        for (var route : List.of("", "/opened", "/writing")) {
            inCase("/sealed/{person}/{kind}" + route, cases::sealedField, route);
        }
        open(
                "/cases/conflicts/{id}",
                person -> "/cases/conflicts/"
                        + cases.conflict(cases.open(cases.caseworker("HUMBERCARE"), Route.CHILD), person)
                                .replaceFirst(".*/", ""),
                "/cases/conflicts/" + new UUID(0, 7));
        ofCase("/child", Route.CHILD);
        ofCase("/child/{step}", "/child/guardian", Route.CHILD, (_, ref) -> ref);
        open(
                "/cases/children/settings/{area}",
                _ -> "/cases/children/settings/HULL",
                "/cases/children/settings/NOWHERE");
    }

    private void notifications() {
        ofCase("/notification", Route.ADULT_DECLINES);
        ofCase("/notification/{section}", "/notification/story", Route.ADULT_DECLINES, notifications::begun);
        for (var step : List.of("/screening", "/identity", "/identity/end")) {
            ofCase("/notification" + step, "/notification" + step, Route.ADULT_DECLINES, notifications::begun);
        }
        ofCase("/notification/sending", "/notification/sending", Route.ADULT_DECLINES, (person, ref) -> {
            notifications.cleared(person, ref);
            return ref;
        });
        ofCase("/notification/consent", "/notification/consent", Route.ADULT_DECLINES, notifications::sent);
        for (var file : List.of("", ".pdf")) {
            samples.add(new Sample(
                    "/cases/sheets/{id}" + file,
                    person -> "/cases/sheets/" + sheet(person) + file,
                    _ -> "/cases/sheets/" + sheet(cases.caseworker("HCC")) + file,
                    "/cases/sheets/" + UUID.randomUUID() + file,
                    Set.of("first_responder"),
                    false));
        }
    }

    private String atItsEnd(Ref ref, Actor.Person owner) {
        rights.close(ref, java.time.LocalDate.now().minusYears(8));
        rights.worked();
        return "/retention";
    }

    private UUID sheet(Actor.Person person) {
        var opener = person.may(WORK_CASES) ? person : cases.caseworker("HCC");
        return notifications.cleared(opener, cases.open(opener, Route.ADULT_DECLINES));
    }

    /// The same, with something that the case has to have first.
    private void ofCase(String pattern, String route, Route way, BiFunction<Actor.Person, Ref, Ref> with) {
        Function<Actor.Person, String> opened =
                person -> "/cases/" + with.apply(person, cases.open(person, way)) + route;
        samples.add(new Sample(
                "/cases/{ref}" + pattern,
                person -> opened.apply(person.may(WORK_CASES) ? person : cases.caseworker("HCC")),
                _ -> opened.apply(cases.caseworker("HCC")),
                "/cases/CA-9999999" + route,
                Set.of("caseworker", "first_responder"),
                false));
    }

    /// Something in a case of one's own, and in one of somebody else.
    ///
    /// @param making answers where in the case it is, as in `/members/3f…`
    private void inCase(String pattern, BiFunction<Ref, Actor.Person, String> making, String route) {
        samples.add(new Sample(
                "/cases/{ref}" + pattern,
                person -> caseWith(person.may(WORK_CASES) ? person : cases.caseworker("HCC"), making) + route,
                _ -> caseWith(cases.caseworker("HCC"), making) + route,
                "/cases/CA-9999999"
                        + pattern.replace("{id}", new UUID(0, 7).toString())
                                .replace("{number}", "999")
                                .replace("{place}", "1")
                                .replace("{kind}", "address")
                                .replace("{person}", "CP-9999999")
                                .replace("{share}", "SH-9999999")
                                .replace("{request}", "PR-9999999")
                                .replace("{step}", "none"),
                Set.of("caseworker", "first_responder"),
                false));
    }

    /// The address within its case.
    private static String within(String path) {
        return path.substring(path.indexOf("/requests/"));
    }

    private String caseWith(Actor.Person owner, BiFunction<Ref, Actor.Person, String> making) {
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        return "/cases/" + ref + making.apply(ref, owner);
    }

    private void emergencies() {
        samples.add(new Sample(
                "/cases/emergency/{id}/ending",
                person -> "/cases/emergency/" + cases.emergency(person) + "/ending",
                null,
                "/cases/emergency/" + new UUID(0, 7) + "/ending",
                Set.of(),
                false));
        open(
                "/cases/emergency/reviews/{id}",
                _ -> "/cases/emergency/reviews/" + cases.emergency(cases.caseworker("HUMBERCARE")),
                "/cases/emergency/reviews/" + new UUID(0, 7));
    }

    private Ref agreed(Actor.Person person) {
        var ref = cases.open(person, Route.ADULT_CONSENTS);
        consents.agreed(person, ref);
        return ref;
    }

    private void referrals() {
        for (var path : List.of("", "/sections/{section}", "/sections/signs")) {
            var end = path.replace("{section}", "treatment");
            samples.add(new Sample(
                    "/cases/{ref}/referral/{person}" + path,
                    person -> referrals.started(person.may(WORK_CASES) ? person : cases.caseworker("HCC"), Route.CHILD)
                            + end,
                    _ -> referrals.started(cases.caseworker("HCC"), Route.CHILD) + end,
                    "/cases/CA-9999999/referral/CP-9999999" + end,
                    Set.of("caseworker", "first_responder"),
                    false));
        }
    }

    private void transfersOfCases() {
        for (var route : List.of("/transfer", "/transfer/new", "/htcds")) {
            ofCase(route, Route.OUTSIDE_NRM);
        }
        for (var step : List.of("/file", "/recall", "/receipt", "/file.waymark")) {
            samples.add(new Sample(
                    "/cases/{ref}/transfer/{id}" + step,
                    person -> transfer(person) + step,
                    _ -> transfer(cases.caseworker("HCC")) + step,
                    "/cases/CA-9999999/transfer/" + new UUID(0, 7) + step,
                    Set.of("caseworker", "first_responder"),
                    false));
        }
        for (var file : List.of("/case.json", "/case.csv")) {
            samples.add(new Sample(
                    "/cases/{ref}/htcds/{id}" + file,
                    person -> export(person) + file,
                    _ -> export(cases.caseworker("HCC")) + file,
                    "/cases/CA-9999999/htcds/" + new UUID(0, 7) + file,
                    Set.of("caseworker", "first_responder"),
                    false));
        }
        for (var step : List.of("", "/acceptance", "/rejection")) {
            scoped(
                    "/case-transfers/{ref}" + step,
                    person -> "/case-transfers/" + transfers.waiting(worker(person)) + step,
                    _ -> "/case-transfers/" + transfers.waiting(cases.caseworker("ERYC")) + step,
                    "/case-transfers/TI-9999999" + step);
        }
        scoped(
                "/case-transfers/{ref}/receipt.waymark",
                person -> "/case-transfers/" + transfers.answered(worker(person)) + "/receipt.waymark",
                _ -> "/case-transfers/" + transfers.answered(cases.caseworker("ERYC")) + "/receipt.waymark",
                "/case-transfers/TI-9999999/receipt.waymark");
        for (var step : List.of("/confirmation", "/retirement")) {
            open(
                    "/transfer-partners/{id}" + step,
                    _ -> "/transfer-partners/" + transfers.unconfirmed() + step,
                    "/transfer-partners/" + new UUID(0, 7) + step);
        }
    }

    private Actor.Person worker(Actor.Person person) {
        return person.may(WORK_CASES) ? person : cases.caseworker("HCC");
    }

    private String transfer(Actor.Person person) {
        var ref = cases.open(person, Route.OUTSIDE_NRM);
        return "/cases/" + ref + transfers.sent(person, ref);
    }

    private String export(Actor.Person person) {
        var ref = cases.open(person, Route.OUTSIDE_NRM);
        return "/cases/" + ref + exports.made(person, ref);
    }

    private void caseloads() {
        for (var route : List.of("/sign-offs", "/leaving", "/reviews", "/handing-over")) {
            ofCase(route, Route.OUTSIDE_NRM);
        }
        inCase("/sign-offs/{id}", this::signOff, "");
        inCase("/reviews/{id}", this::reviewMeeting, "");
        inCase("/reviews/{id}/cancellation", this::reviewMeeting, "/cancellation");
        inCase("/reviews/{id}/contributions/{number}", this::contributed, "/contributions/1");
        samples.add(new Sample(
                "/cases/offers/{id}",
                this::offered,
                _ -> offered(cases.caseworker("HCC")),
                "/cases/offers/" + new UUID(0, 7),
                Set.of("caseworker", "first_responder", "casework_manager"),
                true));
        open("/caseload/{person}", _ -> "/caseload/" + caseworkerRef(), "/caseload/PE-9999999");
    }

    private String offered(Actor.Person receiver) {
        var id = UUID.randomUUID();
        owner.sql("""
                insert into support.case_offer (id, case_id, from_person, to_person, to_name, offered_by, offered_by_name, offered_at)
                select ?, id, owner, ?, ?, owner, owner_name, now() from cases.case_record where ref = ?
                """)
                .params(
                        id,
                        receiver.id(),
                        receiver.name(),
                        cases.open(cases.caseworker("HCC"), Route.OUTSIDE_NRM).value())
                .update();
        return "/cases/offers/" + id;
    }

    private String signOff(Ref ref, Actor.Person asker) {
        var id = UUID.randomUUID();
        owner.sql("""
                insert into support.sign_off (id, case_id, kind, subject_version, asked_by, asked_by_name, asked_at)
                select ?, id, 'CLOSURE', 1, ?, ?, now() from cases.case_record where ref = ?
                """).params(id, asker.id(), asker.name(), ref.value()).update();
        return "/sign-offs/" + id;
    }

    private String contributed(Ref ref, Actor.Person member) {
        var meeting = reviewMeeting(ref, member);
        visit.as(member).post("/cases/%s%s/contribution".formatted(ref, meeting), "words", "Sample");
        return meeting;
    }

    private String reviewMeeting(Ref ref, Actor.Person planner) {
        var id = UUID.randomUUID();
        owner.sql("""
                insert into support.review_meeting (id, case_id, on_day, planned_by, planned_by_name)
                select ?, id, current_date, ?, ? from cases.case_record where ref = ?
                """).params(id, planner.id(), planner.name(), ref.value()).update();
        return "/reviews/" + id;
    }

    private String caseworkerRef() {
        var worker = cases.caseworker("HCC");
        cases.open(worker, Route.OUTSIDE_NRM);
        return disclosures.ref(worker);
    }

    private void peopleOfCases() {
        for (var route : List.of("/beginning", "/closure", "/route", "/people", "/people/new", "/comparisons")) {
            ofCase(route, Route.ADULT_CONSENTS);
        }
        for (var route : List.of("/people/{person}", "/people/{person}/case")) {
            samples.add(new Sample(
                    "/cases/{ref}" + route,
                    person -> relative(person, route),
                    _ -> relative(cases.caseworker("HCC"), route),
                    "/cases/CA-9999999" + route.replace("{person}", "CP-9999999"),
                    Set.of("caseworker", "first_responder"),
                    false));
        }
        samples.add(new Sample(
                "/cases/{ref}/comparisons/{comparison}",
                this::comparison,
                _ -> comparison(cases.caseworker("HCC")),
                "/cases/CA-9999999/comparisons/CM-9999999",
                Set.of("caseworker", "first_responder"),
                false));
    }

    private String relative(Actor.Person worker, String route) {
        var ref = cases.open(worker, Route.ADULT_CONSENTS);
        return "/cases/" + ref
                + route.replace("{person}", cases.relative(worker, ref).value());
    }

    private String comparison(Actor.Person worker) {
        var ref = cases.open(worker, Route.ADULT_CONSENTS);
        var other = cases.open(cases.caseworker("HCC"), Route.ADULT_CONSENTS);
        return "/cases/%s/comparisons/%s".formatted(ref, cases.comparison(ref, other));
    }

    /// A route of a case: one that the person has opened, and one of somebody else.
    private void ofCase(String route, Route way) {
        samples.add(new Sample(
                "/cases/{ref}" + route,
                person ->
                        "/cases/" + cases.open(person.may(WORK_CASES) ? person : cases.caseworker("HCC"), way) + route,
                _ -> "/cases/" + cases.open(cases.caseworker("HCC"), way) + route,
                "/cases/CA-9999999" + route,
                Set.of("caseworker", "first_responder"),
                false));
    }

    /// Pictures in each state: all who are signed in see what is published; a use is its own person's.
    private void pictures() {
        var absent = "/pictures/PI-99999999";
        var nobody = new UUID(0, 7);
        for (var end : List.of("", "/recall", "/stop", "/release", "/file", "/uses/new", "/renditions/{width}")) {
            var last = end.replace("{width}", "320");
            open("/pictures/{ref}" + end, _ -> "/pictures/" + library.published(WhoIsShown.NONE) + last, absent + last);
        }
        open("/pictures/own-set/{code}", _ -> "/pictures/own-set/bus-stop", "/pictures/own-set/nothing");
        open("/pictures/{ref}/drawing", _ -> "/pictures/" + library.illustration() + "/drawing", absent + "/drawing");
        for (var end : List.of("/edit", "/upload", "/checklist")) {
            open("/pictures/{ref}" + end, _ -> "/pictures/" + library.draft(WhoIsShown.NONE) + end, absent + end);
        }
        open(
                "/pictures/{ref}/decision",
                _ -> {
                    library.panel();
                    return "/pictures/" + library.inReview(WhoIsShown.NONE) + "/decision";
                },
                absent + "/decision");
        open(
                "/pictures/{ref}/people/new",
                _ -> "/pictures/" + library.draft(WhoIsShown.REAL) + "/people/new",
                absent + "/people/new");
        samples.add(new Sample(
                "/pictures/{ref}/people/{id}/withdrawal",
                _ -> withdrawal(library.withPeople(2, DUE)),
                null,
                absent + "/people/" + nobody + "/withdrawal",
                Set.of("picture_custodian", "identity_custodian"),
                false));
        open("/pictures/{ref}/uses/{id}", this::used, absent + "/uses/" + nobody);
        for (var end : List.of("/file", "/ending")) {
            samples.add(new Sample(
                    "/pictures/{ref}/uses/{id}" + end,
                    person -> used(person) + end,
                    null,
                    absent + "/uses/" + nobody + end,
                    Set.of(),
                    false));
        }
        open(
                "/pictures/people/{id}",
                _ -> "/pictures/people/" + library.firstPerson(library.withPeople(1, DUE)),
                "/pictures/people/" + nobody);
        for (var end : List.of("/opening", "/contact", "/identity", "/forgetting", "/consent")) {
            open(
                    "/pictures/people/{id}" + end,
                    _ -> "/pictures/people/" + library.firstPerson(library.withPeople(1, DUE)) + end,
                    "/pictures/people/" + nobody + end);
        }
    }

    private String withdrawal(Ref picture) {
        return "/pictures/" + picture + "/people/" + library.firstPerson(picture) + "/withdrawal";
    }

    private String used(Actor.Person person) {
        var picture = library.published(WhoIsShown.NONE);
        return "/pictures/" + picture + "/uses/" + library.use(person, picture);
    }

    /// On a decision of Hull: everybody reads it, and the board, who prepares its papers and the lead
    /// add to it.
    private void documents() {
        open("/documents/{ref}", _ -> "/documents/" + documents.on("decision", request()), "/documents/DO-99999999");
        open(
                "/documents/{ref}/versions/{number}/file",
                _ -> "/documents/" + documents.on("decision", request()) + "/versions/1/file",
                "/documents/DO-99999999/versions/1/file");
        for (var step : List.of("/replacement", "/removal", "/restoration")) {
            adding(
                    "/documents/{ref}" + step,
                    _ -> "/documents/" + documents.on("decision", request()) + step,
                    "/documents/DO-99999999" + step);
        }
        adding("/documents/for/{ref}", _ -> "/documents/for/" + request(), "/documents/for/RQ-99999999");
    }

    private void adding(String beginning, Function<Actor.Person, String> own, String absent) {
        samples.add(
                new Sample(beginning, own, null, absent, Set.of("board_member", "coordinator", "area_lead"), false));
    }

    private void theStrategy() {
        open("/measures/{ref}", _ -> "/measures/" + measure(), "/measures/ME-99999999");
        for (var route : List.of("/override", "/override/end")) {
            var card = route + "?area=HULL&quarter=2026-Q2";
            open("/measures/{ref}" + route, _ -> "/measures/" + measure() + card, "/measures/ME-99999999" + card);
        }
        open("/objectives/{code}", _ -> "/objectives/SP1.1", "/objectives/NOWHERE");
        open("/partner-plans/{ref}", _ -> partnerPlan(), "/partner-plans/PP-99999999");
        open("/partner-plans/bodies/{code}", _ -> "/partner-plans/bodies/SAB", "/partner-plans/bodies/NOWHERE");
        open("/partner-plans/areas/{code}", _ -> "/partner-plans/areas/HULL", "/partner-plans/areas/NOWHERE");
        open("/strategy/versions/{ref}", _ -> planVersion(), "/strategy/versions/PV-99999999");
        open(
                "/strategy/versions/{ref}/before",
                _ -> "/strategy/versions/" + planInForce() + "/before",
                "/strategy/versions/PV-99999999/before");
        open(
                "/strategy/versions/{ref}/changes/{id}/removal",
                _ -> planVersion() + "/changes/" + planChange() + "/removal",
                "/strategy/versions/PV-99999999/changes/" + UUID.randomUUID() + "/removal");
    }

    private String partnerPlan() {
        return "/partner-plans/" + owner.sql("""
                        with plan as (
                          insert into strategy.partner_plan (ref, title, body, from_date)
                          values ('PP-' || lpad(cast(nextval('strategy.partner_plan_number') as text), 4, '0'), 'Sample',
                                  'OPCC', date '2026-01-02')
                          returning ref)
                        insert into strategy.partner_priority (id, plan, position, title)
                        select gen_random_uuid(), ref, 1, 'Sample' from plan
                        returning plan
                        """).query(String.class).single();
    }

    /// A draft; the one before it is withdrawn, since there is one at a time.
    private String planVersion() {
        owner.sql("update strategy.plan_version set state = 'withdrawn' where state = 'draft'")
                .update();
        return "/strategy/versions/" + owner.sql("""
                        insert into strategy.plan_version
                          (ref, title, reason, effective_on, drafted_by, drafted_by_name, drafted_on)
                        values ('PV-' || lpad(cast(nextval('strategy.plan_version_number') as text), 4, '0'), 'Sample',
                                'A test', date '2090-01-01', gen_random_uuid(), 'Test', date '2026-01-02')
                        returning ref
                        """).query(String.class).single();
    }

    private String planInForce() {
        return owner.sql("""
                insert into strategy.plan_version
                  (ref, title, reason, effective_on, drafted_by, drafted_by_name, drafted_on, state, agreed_by,
                   agreed_by_name, agreed_on, agreed_how, number, replaced)
                select 'PV-' || lpad(cast(nextval('strategy.plan_version_number') as text), 4, '0'), 'Sample', 'A test',
                       date '2026-01-02', gen_random_uuid(), 'Test', date '2026-01-02', 'in_force', gen_random_uuid(), 'Test',
                       date '2026-01-02', 'At its meeting', 1 + coalesce(max(number), 1), '{"priorities": [], "targets": []}'
                  from strategy.plan_version
                returning ref
                """).query(String.class).single();
    }

    private UUID planChange() {
        return owner.sql("""
                insert into strategy.plan_change (id, plan_version, kind, objective, wording)
                select gen_random_uuid(), ref, 'WORDING', 'SP1.1', 'Sample' from strategy.plan_version where state = 'draft'
                returning id
                """).query(UUID.class).single();
    }

    private String measure() {
        return asTheClock(clock -> strategy.add(
                        clock,
                        new NewMeasure(
                                "SP1.1",
                                "People referred",
                                Unit.COUNT,
                                Direction.UP,
                                null,
                                null,
                                "Invented for a test",
                                List.of("HULL"),
                                true),
                        Map.of(),
                        START))
                .value();
    }

    private void theDirectory() {
        open(
                "/directory/organisations/{code}",
                _ -> "/directory/organisations/" + organisation(),
                "/directory/organisations/NOWHERE");
        open(
                "/directory/organisations/{code}/domains/{domain}/ending",
                _ -> domain(organisation()),
                "/directory/organisations/NOWHERE/domains/" + new UUID(0, 7) + "/ending");
        open("/directory/groups/{code}", _ -> "/directory/groups/" + group(), "/directory/groups/NOWHERE");
        open(
                "/directory/groups/{code}/seats/{seat}/{kind}",
                _ -> "/directory/groups/" + group() + "/seats/CHAIR/holder",
                "/directory/groups/NOWHERE/seats/CHAIR/holder");
        open(
                "/directory/groups/{code}/holdings/{id}",
                _ -> holding(group()),
                "/directory/groups/NOWHERE/holdings/" + new UUID(0, 7));
        scoped(
                "/directory/people/{ref}",
                _ -> "/directory/people/" + person("HCC", false),
                _ -> "/directory/people/" + person("ERYC", false),
                "/directory/people/PE-ZZZZZZZ");
        scoped(
                "/directory/people/{ref}/return",
                _ -> "/directory/people/" + person("HCC", true) + "/return",
                _ -> "/directory/people/" + person("ERYC", true) + "/return",
                "/directory/people/PE-ZZZZZZZ/return");
    }

    private void contacts() {
        open("/contacts/{ref}", _ -> "/contacts/" + contact("HCC", false), "/contacts/SP-ZZZZZZZ");
        for (var route : List.of("/details", "/confirmation")) {
            scoped(
                    "/contacts/{ref}" + route,
                    _ -> "/contacts/" + contact("HCC", true) + route,
                    _ -> "/contacts/" + contact("ERYC", false) + route,
                    "/contacts/SP-ZZZZZZZ" + route);
        }
        for (var route : List.of("/ending", "/cover/{kind}", "/cover/{id}/ending", "/cover/{id}/withdrawal")) {
            scoped(
                    "/contacts/{ref}" + route,
                    _ -> behind(contact("HCC", false), route),
                    _ -> behind(contact("ERYC", false), route),
                    "/contacts/SP-ZZZZZZZ" + route.replace("{kind}", "holder").replace("{id}", "" + new UUID(0, 7)));
        }
        scoped(
                "/contacts/absences/{id}",
                actor -> absence(actor.equals(roles().get("lead_person")) ? actor : someone.member("HCC")),
                _ -> absence(someone.member("ERYC")),
                "/contacts/absences/" + new UUID(0, 7));
        open("/contacts/sheets/{area}", _ -> "/contacts/sheets/HULL", "/contacts/sheets/NOWHERE");
        open("/contacts/lines/{code}", _ -> "/contacts/lines/MS_HELPLINE", "/contacts/lines/NOWHERE");
        open("/contacts/subjects/{code}", _ -> "/contacts/subjects/ADULT", "/contacts/subjects/NOWHERE");
        open("/calendar/{token}/waymark.ics", _ -> "/calendar/nothing/waymark.ics", "/calendar/nothing/waymark.ics");
        open("/meeting-answer/{token}", _ -> "/meeting-answer/nothing", "/meeting-answer/nothing");
        open("/confirm-contact/{token}", _ -> "/confirm-contact/nothing", "/confirm-contact/nothing");
    }

    private void services() {
        open("/directory/services/{ref}", _ -> service("HCC"), "/directory/services/SV-99999999");
        for (var route : List.of("/details", "/confirmation", "/note", "/note/ending", "/ending")) {
            scoped(
                    "/directory/services/{ref}" + route,
                    _ -> service("HCC") + route,
                    _ -> service("ERYC") + route,
                    "/directory/services/SV-99999999" + route);
        }
        open(
                "/directory/services/kinds/{code}",
                _ -> "/directory/services/kinds/ACCOMMODATION",
                "/directory/services/kinds/NOWHERE");
    }

    private static String service(String organisation) {
        return "/directory/services/" + ServicesFixtures.stored(organisation, "HELPLINE", "Sample");
    }

    /// A point of contact, held by the lead person or by somebody else.
    private String contact(String organisation, boolean held) {
        var ref = "SP-DR%05d".formatted(COUNT.incrementAndGet());
        owner.sql("""
            insert into directory.spoc_post (ref, organisation, subject, answered_by, phone, email, languages,
                                             bank_holidays, from_date, to_date, checked_on, checked_by)
            values (:ref, :organisation, 'ADULT', 'team', '01632 960400', '', '{}', 'closed', date '2020-01-01',
                    null, current_date, 'Test')
            """).param("ref", ref).param("organisation", organisation).update();
        owner.sql("""
            insert into directory.spoc_cover (id, post, kind, person, from_date)
            values (:id, :ref, 'holder', :person, date '2020-01-01')
            """)
                .param("id", UUID.randomUUID())
                .param("ref", ref)
                .param("person", held ? inDirectory(roles().get("lead_person")) : idOf(person(organisation, false)))
                .update();
        return ref;
    }

    private String behind(String ref, String route) {
        var cover = owner.sql("select id from directory.spoc_cover where post = :ref")
                .param("ref", ref)
                .query(UUID.class)
                .single();
        return "/contacts/" + ref + route.replace("{kind}", "deputy").replace("{id}", "" + cover);
    }

    private String absence(Actor.Person person) {
        var id = UUID.randomUUID();
        owner.sql("""
            insert into directory.absence (id, person, from_at, to_at, recorded_by, recorded_at)
            values (:id, :person, now(), now() + interval '1 day', :person, now())
            """).param("id", id).param("person", inDirectory(person)).update();
        return "/contacts/absences/" + id;
    }

    private UUID idOf(String ref) {
        return owner.sql("select id from directory.person where ref = :ref")
                .param("ref", ref)
                .query(UUID.class)
                .single();
    }

    /// Who asks, in the directory too.
    private UUID inDirectory(Actor.Person person) {
        owner.sql("""
            insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
            values (:id, :ref, :name, :organisation, '', '', '', date '2020-01-01')
            on conflict (id) do nothing
            """)
                .param("id", person.id())
                .param("ref", "PE-DR%05d".formatted(COUNT.incrementAndGet()))
                .param("name", person.name())
                .param("organisation", person.organisation())
                .update();
        return person.id();
    }

    private String organisation() {
        var code = "SAMPLE" + COUNT.incrementAndGet();
        owner.sql("""
            insert into directory.organisation (code, sector, coverage, first_responder, duty_to_notify,
                                                notifies_by_policy, note, position)
            select :code, min(code), 'local', false, false, false, '', 99 from directory.sector
            """).param("code", code).update();
        owner.sql("insert into directory.organisation_name (organisation, name) values (:code, :code)")
                .param("code", code)
                .update();
        return code;
    }

    private String domain(String organisation) {
        var id = UUID.randomUUID();
        owner.sql("""
            insert into access.work_domain (id, organisation, domain, subdomains, from_date, added_by, added_by_name)
            values (:id, :code, 'sample.example', false, date '2026-01-02', :id, 'Test')
            """).param("id", id).param("code", organisation).update();
        return "/directory/organisations/" + organisation + "/domains/" + id + "/ending";
    }

    private String group() {
        var code = "SAMPLE" + COUNT.incrementAndGet();
        owner.sql("""
            insert into directory.group_ (code, name, tier, cadence, position)
            values (:code, :code, 'task', 'monthly', 99)
            """).param("code", code).update();
        owner.sql("insert into directory.seat (group_code, code, title, position) values (:code, 'CHAIR', 'Chair', 1)")
                .param("code", code)
                .update();
        return code;
    }

    private String holding(String group) {
        var id = UUID.randomUUID();
        owner.sql("""
            insert into directory.seat_holding (id, group_code, seat_code, kind, person, from_date)
            select :id, :group, 'CHAIR', 'holder', p.id, date '2020-01-01' from directory.person p where p.ref = :ref
            """)
                .param("id", id)
                .param("group", group)
                .param("ref", person("HCC", false))
                .update();
        return "/directory/groups/" + group + "/holdings/" + id;
    }

    private String person(String organisation, boolean left) {
        var number = COUNT.incrementAndGet();
        var ref = "PE-DR%05d".formatted(number);
        owner.sql("""
            insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date, to_date)
            values (:id, :ref, 'Sample Person', :organisation, '', :email, '', date '2020-01-01', :to)
            """)
                .param("id", UUID.randomUUID())
                .param("ref", ref)
                .param("organisation", organisation)
                .param("email", "door" + number + "@example.org")
                .param("to", left ? java.sql.Date.valueOf("2021-01-01") : null)
                .update();
        return ref;
    }

    private void accounts() {
        open("/accounts/{id}", _ -> "/accounts/" + account(false), "/accounts/" + new UUID(0, 7));
        open(
                "/accounts/{id}/enabling",
                _ -> "/accounts/" + account(true) + "/enabling",
                "/accounts/" + new UUID(0, 7) + "/enabling");
        open(
                "/accounts/{id}/grants/{grant}",
                _ -> granted(account(false)),
                "/accounts/" + new UUID(0, 7) + "/grants/" + new UUID(0, 8));
        open("/sign-in/work-email/{token}", _ -> "/sign-in/work-email/none", "/sign-in/work-email/nothing");
        open("/first/{token}", _ -> "/first/none", "/first/nothing");
        samples.add(new Sample(
                "/account/passkeys/{id}",
                actor -> "/account/passkeys/" + passkey(actor.id()),
                _ -> "/account/passkeys/" + passkey(account(false)),
                "/account/passkeys/" + new UUID(0, 7),
                Set.of(),
                true));
        samples.add(new Sample(
                "/account/sessions/{id}",
                actor -> "/account/sessions/" + session(actor.id()),
                _ -> "/account/sessions/" + session(account(false)),
                "/account/sessions/" + new UUID(0, 7),
                Set.of(),
                true));
        scoped(
                "/recoveries/{id}",
                _ -> "/recoveries/" + recovery("HCC"),
                _ -> "/recoveries/" + recovery("ERYC"),
                "/recoveries/" + new UUID(0, 7));
        open(
                "/sign-in/recovery/stopping/{token}",
                _ -> "/sign-in/recovery/stopping/none",
                "/sign-in/recovery/stopping/nothing");
        open(
                "/accounts/{id}/passkeys/{passkey}",
                _ -> {
                    var account = account(false);
                    return "/accounts/" + account + "/passkeys/" + passkey(account);
                },
                "/accounts/" + new UUID(0, 7) + "/passkeys/" + new UUID(0, 8));
        open(
                "/accounts/organisations/{code}",
                _ -> "/accounts/organisations/" + held(),
                "/accounts/organisations/NONE");
        open(
                "/accounts/proposals/{id}",
                _ -> "/accounts/proposals/" + RoleProposalFixtures.waiting(account(false), account(false), "HCC"),
                "/accounts/proposals/" + new UUID(0, 7));
        scoped(
                "/certification/{account}",
                _ -> "/certification/" + account(false),
                _ -> "/certification/" + someone.member("ERYC").id(),
                "/certification/" + new UUID(0, 7));
        scoped(
                "/clearances/{person}",
                _ -> "/clearances/" + account(false),
                _ -> "/clearances/" + someone.member("ERYC").id(),
                "/clearances/" + new UUID(0, 7));
        scoped(
                "/clearances/{person}/{kind}",
                _ -> "/clearances/" + account(false) + "/vetting",
                _ -> "/clearances/" + someone.member("ERYC").id() + "/vetting",
                "/clearances/" + new UUID(0, 7) + "/vetting");
        open(
                "/accounts/providers/{id}",
                _ -> "/accounts/providers/" + provider("HCC"),
                "/accounts/providers/" + new UUID(0, 7));
        open(
                "/sign-in/organisation/{id}",
                _ -> "/sign-in/organisation/" + new UUID(0, 7),
                "/sign-in/organisation/" + new UUID(0, 7));
        samples.add(new Sample(
                "/account/organisation/{id}",
                actor -> "/account/organisation/" + linked(actor.id(), actor.organisation()),
                _ -> "/account/organisation/" + linked(account(false), "NOBODYS"),
                "/account/organisation/" + new UUID(0, 7),
                Set.of(),
                true));
        open(
                "/accounts/{id}/providers/{provider}",
                _ -> {
                    var account = account(false);
                    return "/accounts/" + account + "/providers/" + linked(account, "NOBODYS");
                },
                "/accounts/" + new UUID(0, 7) + "/providers/" + new UUID(0, 8));
        open("/personas/{id}", _ -> "/personas/" + account(false), "/personas/" + new UUID(0, 7));
    }

    private UUID provider(String organisation) {
        var id = UUID.randomUUID();
        owner.sql("""
            insert into access.provider (id, organisation, issuer, name)
            values (:id, :organisation, 'http://127.0.0.1:1/' || :id, 'Sample')
            """).param("id", id).param("organisation", organisation).update();
        return id;
    }

    private UUID linked(UUID account, String organisation) {
        var id = provider(organisation);
        owner.sql("""
            update access.provider set open = true, client_id = 'sample', secret = '\\x01', strong_amr = '{mfa}'
             where id = :id
            """).param("id", id).update();
        owner.sql("""
            insert into access.provider_link (account, provider, subject, linked_at)
            values (:account, :id, sha256(:id::text::bytea), now())
            """).param("id", id).param("account", account).update();
        return id;
    }

    private UUID recovery(String organisation) {
        var id = UUID.randomUUID();
        owner.sql("""
            insert into access.recovery (id, account, name, organisation, number_tag, stop_hash, asked_at)
            values (:id, :account, 'Sample', :organisation, '\\x01', :id::text::bytea, now())
            """)
                .param("id", id)
                .param("account", account(false))
                .param("organisation", organisation)
                .update();
        return id;
    }

    private UUID session(UUID account) {
        var id = UUID.randomUUID();
        owner.sql("""
            insert into access.session (id, id_hash, account, factors, created_at, seen_at, ends_at)
            values (:id, :id::text::bytea, :account, 'password,code', now(), now(), now() + interval '1 hour')
            """).param("id", id).param("account", account).update();
        return id;
    }

    /// An organisation that nobody of the tests belongs to, so that it can be held out.
    private String held() {
        var code = "HELD_" + COUNT.incrementAndGet();
        someone.member(code);
        return code;
    }

    private UUID passkey(UUID account) {
        var id = UUID.randomUUID();
        owner.sql("""
            insert into access.passkey (id, account, credential, public_key, sign_count, backup_eligible, backed_up,
                                        transports, name, created_at)
            values (:id, :account, :id::text::bytea, '\\x01', 0, false, false, '', 'Sample', now())
            """).param("id", id).param("account", account).update();
        return id;
    }

    private UUID account(boolean closed) {
        var id = someone.member("HCC").id();
        if (closed) {
            owner.sql("update access.account set disabled_at = now() where id = :id")
                    .param("id", id)
                    .update();
        }
        return id;
    }

    private String granted(UUID account) {
        var grant = owner.sql("select id from access.role_grant where person = :id")
                .param("id", account)
                .query(UUID.class)
                .single();
        return "/accounts/" + account + "/grants/" + grant;
    }

    private void audit() {
        open("/audit/checkpoints/{number}", _ -> "/audit/checkpoints/" + checkpoint(), "/audit/checkpoints/999999999");
        open("/audit/entry/{id}", _ -> "/audit/entry/" + entry(), "/audit/entry/00000000-0000-0000-0000-000000000007");
        open(
                "/audit/looks/{person}",
                _ -> "/audit/looks/" + looked(),
                "/audit/looks/00000000-0000-0000-0000-000000000007");
    }

    private UUID entry() {
        return owner.sql("""
                insert into audit.leaf (actor, actor_kind, organisation, roles, act, object, version, fields, decision)
                values (gen_random_uuid(), 'waymark_app', 'HCC', 'member@partnership', 'view_person', 'PE-0000001', 0, '', 'agreed')
                returning id
                """).query(UUID.class).single();
    }

    /// Somebody who opened one person's details today.
    private UUID looked() {
        var person = UUID.randomUUID();
        owner.sql("insert into audit.look (person, day, object, organisation)"
                        + " values (:person, current_date, 'P-0001', 'HCC')")
                .param("person", person)
                .update();
        return person;
    }

    private long checkpoint() {
        var sealing = jobs.stream().filter(job -> job.name().equals("Audit sealing"));
        var clock = Actor.system("Test");
        CurrentActor.run(clock, () -> sealing.forEach(job -> job.work().accept(clock)));
        return owner.sql("select max(number) from audit.checkpoint")
                .query(Long.class)
                .single();
    }

    private void signs() {
        open("/signs/{code}", _ -> "/signs/GEN01", "/signs/ZZZ99");
        for (var route : List.of("/wording", "/ending")) {
            samples.add(new Sample(
                    "/signs/{code}" + route,
                    null,
                    _ -> "/signs/GEN01" + route,
                    "/signs/ZZZ99" + route,
                    Set.of(),
                    false));
        }
        open("/signs/pocket/{sector}", _ -> "/signs/pocket/health", "/signs/pocket/nowhere");
    }

    private void pathways() {
        open("/walk/{area}", _ -> "/walk/HULL", "/walk/NOWHERE");
        open("/pathways/{ref}", _ -> pathway("HULL", "published"), "/pathways/PW-99999999");
        open(
                "/pathways/{ref}/editions/{number}",
                _ -> pathway("HULL", "published") + "/editions/1",
                "/pathways/PW-99999999/editions/1");
        open(
                "/pathways/{ref}/comparison",
                _ -> pathway("HULL", "published") + "/comparison",
                "/pathways/PW-99999999/comparison");
        lying("/draft", "draft", "");
        lying("/draft/note", "draft", "");
        for (var route : List.of("", "/place", "/removal", "/keeping")) {
            lying("/draft/steps/{key}" + route, "draft", "/draft/steps/call" + route);
        }
        lying("/sending", "draft", "");
        lying("/discarding", "draft", "");
        lying("/taking-back", "in_review", "");
        lying("/publication", "in_review", "");
        lying("/withdrawal", "published", "");
        lying("/confirmation", "published", "");
        personal("/review");
        personal("/test");
        policyChanges();
    }

    /// A change of law holds everywhere: an area's editor does not write in it. An item is for whoever sees
    /// to it.
    private void policyChanges() {
        open("/policy-changes/{ref}", _ -> "/policy-changes/" + PolicyFixtures.change(), "/policy-changes/PC-99999999");
        for (var route : List.of("/details", "/items")) {
            everywhere(
                    "/policy-changes/{ref}" + route,
                    () -> "/policy-changes/" + PolicyFixtures.change() + route,
                    "/policy-changes/PC-99999999" + route);
        }
        var item = "/policy-changes/{ref}/items/{id}";
        var none = "/policy-changes/PC-99999999/items/00000000-0000-4000-8000-000000000000";
        for (var route : List.of("", "/done", "/nothing-needed")) {
            samples.add(new Sample(
                    item + route,
                    person -> PolicyFixtures.item("EAST_RIDING", person) + route,
                    _ -> PolicyFixtures.item("EAST_RIDING", someone.member("ERYC")) + route,
                    none + route,
                    Set.of(),
                    true));
        }
        for (var route : List.of("/owner", "/reopening")) {
            everywhere(item + route, () -> PolicyFixtures.item("HULL", someone.member("HCC")) + route, none + route);
        }
    }

    /// What only somebody opens whose right reaches the whole partnership.
    private void everywhere(String beginning, java.util.function.Supplier<String> made, String absent) {
        samples.add(new Sample(beginning, null, _ -> made.get(), absent, Set.of(), false));
    }

    /// A route of a pathway whose edition is in the state.
    private void lying(String route, String state, String example) {
        var path = example.isEmpty() ? route : example;
        scoped(
                "/pathways/{ref}" + route,
                _ -> pathway("HULL", state) + path,
                _ -> pathway("EAST_RIDING", state) + path,
                "/pathways/PW-99999999" + path);
    }

    /// What only somebody who was asked to review an edition sees, beside those who write and publish it.
    private void personal(String route) {
        samples.add(new Sample(
                "/pathways/{ref}" + route,
                person -> "/pathways/" + PathwayFixtures.asked("EAST_RIDING", person) + route,
                _ -> pathway("EAST_RIDING", "in_review") + route,
                "/pathways/PW-99999999" + route,
                Set.of(),
                true));
    }

    private static String pathway(String area, String state) {
        return "/pathways/" + PathwayFixtures.pathway(area, state);
    }

    private void quarters() {
        open("/quarters/{quarter}", _ -> "/quarters/" + quarter("planned"), "/quarters/2999-Q4");
        for (var route : List.of(
                "",
                "/figures",
                "/actions",
                "/narrative",
                "/submission",
                "/acceptance",
                "/sending-back",
                "/unlocking")) {
            var state = switch (route) {
                case "" -> "accepted";
                case "/unlocking" -> "locked";
                case "/acceptance", "/sending-back" -> "submitted";
                default -> "in_progress";
            };
            scoped(
                    "/returns/{ref}" + route,
                    _ -> "/returns/" + areaReturn("HULL", state) + route,
                    _ -> "/returns/" + areaReturn("EAST_RIDING", state) + route,
                    "/returns/RT-99999999" + route);
        }
        open("/decisions/{ref}", _ -> "/decisions/" + request(), "/decisions/RQ-99999999");
        for (var route : List.of("/assignment", "/completion")) {
            samples.add(new Sample(
                    "/decisions/{ref}" + route,
                    _ -> "/decisions/" + decided() + route,
                    null,
                    "/decisions/RQ-99999999" + route,
                    Set.of("board_member", "area_lead"),
                    false));
        }
        samples.add(new Sample(
                "/decisions/{ref}/action",
                _ -> "/decisions/" + decided() + "/action",
                null,
                "/decisions/RQ-99999999/action",
                Set.of("area_lead"),
                false));
        open("/packs/{quarter}/edition", _ -> "/packs/" + issued() + "/edition", "/packs/2999-Q4/edition");
        for (var file : List.of("", "/pdf", "/json", "/csv", "/xlsx", "/presentation")) {
            open(
                    "/packs/{quarter}/editions/{edition}" + file,
                    _ -> "/packs/" + reissued() + "/editions/2" + file,
                    "/packs/2999-Q4/editions/2" + file);
        }
        open(
                "/packs/{quarter}/editions/{edition}/areas/{area}/docx",
                _ -> "/packs/" + reissued() + "/editions/2/areas/HULL/docx",
                "/packs/2999-Q4/editions/2/areas/HULL/docx");
        open(
                "/packs/{quarter}/areas/{area}/docx",
                _ -> "/packs/" + issued() + "/areas/HULL/docx",
                "/packs/2999-Q4/areas/HULL/docx");
        samples.add(new Sample(
                "/packs/{quarter}",
                _ -> "/packs/" + quarter("open"),
                null,
                "/packs/2999-Q4",
                Set.of("coordinator", "board_member"),
                false));
        for (var file : List.of("/pdf", "/json", "/csv", "/xlsx", "/presentation")) {
            open("/packs/{quarter}" + file, _ -> "/packs/" + issued() + file, "/packs/2999-Q4" + file);
        }
    }

    private String quarter(String state) {
        int number = COUNT.incrementAndGet();
        var key = "%d-Q%d".formatted(3000 + number / 4, number % 4 + 1);
        owner.sql("""
            insert into governance.quarter (key, state, first_month, opens, due, accept_by, board_meets, opened_on)
            values (:key, :state, 4, date '2026-06-15', date '2026-07-20', date '2026-07-31', date '2026-08-06',
                    case when :state = 'open' then date '2026-06-15' end)
            """).param("key", key).param("state", state).update();
        if (state.equals("open")) {
            owner.sql("insert into governance.pack (quarter) values (:key)")
                    .param("key", key)
                    .update();
        }
        return key;
    }

    /// A quarter with an empty pack that the board has issued.
    private String issued() {
        var key = quarter("open");
        var content = """
            {"areas":[{"area":"HULL","areaReturn":"RT-0001","name":"Hull","present":false,"standing":"Missing: sent back",\
            "submitted":null,"timeliness":"Missing"}],"boardMeets":"2026-08-06","demonstration":false,"format":1,"moved":[],"pages":[],\
            "priorities":[],"quarter":"%s","requests":[],"slipped":[],"summary":"S","title":"T"}\
            """.formatted(key);
        owner.sql("update governance.pack set summary = 'S', summary_by = gen_random_uuid() where quarter = :key")
                .param("key", key)
                .update();
        owner.sql("""
            update governance.pack
               set state = 'issued', issued_on = date '2026-08-06', issued_by = gen_random_uuid(),
                   content = :content, pdf_sha256 = repeat('0', 64),
                   content_sha256 = encode(sha256(convert_to(:content, 'UTF8')), 'hex')
             where quarter = :key
            """).param("content", content).param("key", key).update();
        owner.sql("insert into governance.pack_document (quarter, pdf) values (:key, '%PDF'::bytea)")
                .param("key", key)
                .update();
        return key;
    }

    private String areaReturn(String area, String state) {
        var quarter = quarter("open");
        var ref = "RT-9%07d".formatted(COUNT.incrementAndGet());
        var submitter = someone.areaLead(area).id();
        boolean submitted = !state.equals("in_progress");
        boolean accepted = state.equals("accepted") || state.equals("locked");
        owner.sql("""
            insert into governance.area_return (ref, quarter, area, state, first_submitted_on, submitted_on, submitted_by,
                                                decided_on, decided_by)
            values (:ref, :quarter, :area, :state, case when :submitted then date '2026-07-01' end,
                    case when :submitted then date '2026-07-01' end, case when :submitted then :submitter end,
                    case when :accepted then date '2026-07-02' end, case when :accepted then :decider end)
            """)
                .param("ref", ref)
                .param("quarter", quarter)
                .param("area", area)
                .param("state", state)
                .param("submitted", submitted)
                .param("accepted", accepted)
                .param("submitter", submitter)
                .param("decider", UUID.randomUUID())
                .update();
        owner.sql("""
            insert into governance.return_part (area_return, part, body, saved_by)
            select r.id, p.part, p.body::jsonb, :by
              from governance.area_return r
             cross join (values ('figures', '{"answers": []}'), ('actions', '{"lines": []}'),
                                ('narrative', '{"achievements": "", "challenges": "", "requests": []}')) p (part, body)
             where r.ref = :ref
            """).param("by", submitter).param("ref", ref).update();
        return ref;
    }

    private String request() {
        var ref = "RQ-9%07d".formatted(COUNT.incrementAndGet());
        owner.sql("""
            insert into governance.board_request (ref, area_return, quarter, area, position, wording)
            select :ref, r.id, r.quarter, r.area, 1, 'Fund the post' from governance.area_return r where r.ref = :return
            """)
                .param("ref", ref)
                .param("return", areaReturn("HULL", "accepted"))
                .update();
        return ref;
    }

    /// A request that the board agreed to.
    private String decided() {
        var ref = request();
        owner.sql("""
            update governance.board_request
               set decision = 'agreed', decided_on = date '2026-08-06', decided_by = gen_random_uuid()
             where ref = :ref
            """).param("ref", ref).update();
        owner.sql("""
            insert into governance.follow_up (board_request, area)
            select b.id, b.area from governance.board_request b where b.ref = :ref
            """).param("ref", ref).update();
        return ref;
    }

    /// A quarter whose pack has a second edition.
    private String reissued() {
        var key = issued();
        owner.sql("""
            insert into governance.pack_edition
              (quarter, edition, issued_on, issued_by, content, content_sha256, pdf_sha256, pdf)
            select p.quarter, 2, p.issued_on, p.issued_by, p.content, p.content_sha256, p.pdf_sha256, '%PDF'::bytea
              from governance.pack p where p.quarter = :key
            """).param("key", key).update();
        return key;
    }

    private void personalThings() {
        samples.add(new Sample(
                "/notices/{id}",
                actor -> "/notices/" + notice(actor.id()),
                _ -> "/notices/" + notice(account(false)),
                "/notices/" + new UUID(0, 7),
                Set.of(),
                true));
        samples.add(new Sample(
                "/meetings/{ref}/answer",
                actor -> invited(actor.id()),
                _ -> invited(new UUID(0, 7)),
                "/meetings/MT-99999999/answer",
                Set.of(),
                true));
        samples.add(new Sample(
                "/parked/{id}",
                actor -> "/parked/" + parked(actor.id()),
                _ -> "/parked/" + parked(account(false)),
                "/parked/" + new UUID(0, 7),
                Set.of(),
                true));
    }

    private void handovers() {
        samples.add(new Sample(
                "/handover/{ref}",
                actor -> "/handover/" + handover(actor.id(), "HCC"),
                _ -> "/handover/" + handover(account(false), "ERYC"),
                "/handover/HO-ZZZZZZZ",
                Set.of(),
                true));
        for (var route : List.of("/acceptance", "/declining", "/holder", "/outcome")) {
            scoped(
                    "/handover/{ref}" + route,
                    _ -> "/handover/" + handover(account(false), "HCC") + route,
                    _ -> "/handover/" + handover(account(false), "ERYC") + route,
                    "/handover/HO-ZZZZZZZ" + route);
        }
    }

    private String handover(UUID sender, String receiver) {
        var ref = "HO-%07d".formatted(COUNT.incrementAndGet());
        owner.sql("""
            insert into concerns.handover (id, ref, sender, sender_name, sender_organisation, sender_phone, sender_days,
                                           sender_from, sender_to, area, exploitation, age, urgency, told, ground, basis,
                                           shared, receiver, state, first_sent_at, sent_at, answer_by)
            values (:id, :ref, :sender, 'Sample', 'CHCP', '01632 960001', 'EVERY', 9, 17, 'HULL', 'LABOUR', 'ADULT', 'SOON',
                    'AGREES', '', 'SAFEGUARDING', array['SIGNS'], :receiver, 'sent', now(), now(), now() + interval '1 day')
            """)
                .param("id", UUID.randomUUID())
                .param("ref", ref)
                .param("sender", sender)
                .param("receiver", receiver)
                .update();
        return ref;
    }

    private void reports() {
        open("/languages/{tag}", _ -> "/languages/pl", "/languages/xx");
        open("/report/{step}", _ -> "/report/what", "/report/nothing");
        open("/surveys/{survey}", _ -> "/surveys/car-wash", "/surveys/nothing");
        open("/surveys/{survey}/{page}", _ -> "/surveys/car-wash/1", "/surveys/car-wash/99");
        open("/surveys/{survey}/sent", _ -> "/surveys/car-wash/sent", "/surveys/nothing/sent");
        scoped(
                "/reports/{ref}",
                _ -> "/reports/" + reports.open("HULL", "Sample", new UUID(7, 7)),
                _ -> "/reports/" + reports.open("EAST_RIDING", "Sample", new UUID(7, 7)),
                "/reports/RP-ZZZZZZZ");
        for (var part : List.of("picture", "original")) {
            scoped(
                    "/reports/{ref}/files/{place}/" + part,
                    _ -> "/reports/" + reports.openWithFile("HULL", new UUID(7, 7)) + "/files/1/" + part,
                    _ -> "/reports/" + reports.openWithFile("EAST_RIDING", new UUID(7, 7)) + "/files/1/" + part,
                    "/reports/RP-ZZZZZZZ/files/1/" + part);
        }
        scoped(
                "/reports/{ref}/identity",
                actor -> "/reports/" + reports.open("HULL", "Sample", actor.id()) + "/identity",
                _ -> "/reports/" + reports.open("HULL", "Sample", new UUID(7, 7)) + "/identity",
                "/reports/RP-ZZZZZZZ/identity");
        scoped(
                "/reports/{ref}/alike",
                _ -> "/reports/" + reports.open("HULL", "Sample", new UUID(7, 7)) + "/alike",
                _ -> "/reports/" + reports.open("EAST_RIDING", "Sample", new UUID(7, 7)) + "/alike",
                "/reports/RP-ZZZZZZZ/alike");
        for (var page : List.of("triage", "moving", "copies", "police-call")) {
            scoped(
                    "/reports/{ref}/" + page,
                    actor -> "/reports/" + reports.open("HULL", "Sample", actor.id()) + "/" + page,
                    _ -> "/reports/" + reports.open("HULL", "Sample", new UUID(7, 7)) + "/" + page,
                    "/reports/RP-ZZZZZZZ/" + page);
        }
        scoped(
                "/reports/{ref}/copies/{id}",
                actor -> reports.copy("HULL", actor.id()),
                actor -> reports.copy("EAST_RIDING", actor.id()),
                "/reports/RP-ZZZZZZZ/copies/" + new UUID(7, 7));
        open(
                "/identities/{ref}",
                _ -> "/identities/" + reports.asked("HULL", new UUID(7, 7)),
                "/identities/RP-ZZZZZZZ");
        scoped(
                "/reports/{ref}/stay",
                _ -> "/reports/" + reports.closed("HULL", "Sample", new UUID(7, 7)) + "/stay",
                _ -> "/reports/" + reports.closed("EAST_RIDING", "Sample", new UUID(7, 7)) + "/stay",
                "/reports/RP-ZZZZZZZ/stay");
        scoped(
                "/reports/holds/{id}",
                _ -> "/reports/holds/" + hold("HULL"),
                _ -> "/reports/holds/" + hold("EAST_RIDING"),
                "/reports/holds/" + new UUID(0, 7));
        samples.add(new Sample(
                "/reports/duty/{id}",
                actor -> "/reports/duty/" + shift(actor.id()),
                _ -> "/reports/duty/" + shift(account(false)),
                "/reports/duty/" + new UUID(0, 7),
                Set.of(),
                true));
    }

    private UUID hold(String area) {
        var id = UUID.randomUUID();
        owner.sql("""
            insert into concerns.report_hold (id, report, ref, area, reason, review_on, set_on, set_by, set_by_name)
            select :id, r.id, r.ref, r.area, 'Sample', date '2090-06-01', date '2090-01-01', r.id, 'Sample'
              from concerns.report r where r.ref = :ref
            """)
                .param("id", id)
                .param("ref", reports.closed(area, "Sample", new UUID(7, 7)))
                .update();
        return id;
    }

    private UUID shift(UUID person) {
        var id = UUID.randomUUID();
        owner.sql("""
            insert into concerns.report_shift (id, person, person_name, area, from_at, until_at)
            values (:id, :person, 'Sample', 'HULL', timestamptz '2090-01-01 08:00Z', timestamptz '2090-01-01 18:00Z')
            """).param("id", id).param("person", person).update();
        return id;
    }

    private UUID notice(UUID person) {
        var id = UUID.randomUUID();
        owner.sql("""
            insert into notices.notice (id, person, sender, text, path) values (:id, :person, :person, 'Sample', '/actions')
            """).param("id", id).param("person", person).update();
        return id;
    }

    private UUID parked(UUID account) {
        return CurrentActor.as(
                        Actor.AUTHENTICATION,
                        () -> forms.park(Actor.AUTHENTICATION, account, "/actions/new", Map.of("title", new String[] {
                            "Half typed"
                        })))
                .orElseThrow();
    }

    private void scoped(
            String beginning, Function<Actor.Person, String> own, Function<Actor.Person, String> other, String absent) {
        samples.add(new Sample(beginning, own, other, absent, Set.of(), false));
    }

    private void open(String beginning, Function<Actor.Person, String> own, String absent) {
        samples.add(new Sample(beginning, own, null, absent, Set.of(), false));
    }
}
